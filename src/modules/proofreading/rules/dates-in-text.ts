// Reads the calendar dates written in a text, with their weekday where one stands behind. Does not judge them.
import { isDigit, narrow, numeralOf } from "../characters.ts";
import { after, before, keepLast } from "../rule.ts";

export type WrittenDate = {
  start: number;
  /** Behind 日, or behind 月 where no day is written. */
  end: number;
  year: number | null;
  month: number;
  day: number | null;
  weekday: { /** 1 Monday … 7 Sunday. */ value: number; start: number; end: number } | null;
};

const HEAD = /(?:([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})[ \u3000]?年[ \u3000]?)?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[ \u3000]?$/;
const DAY = /^月[ \u3000]?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[ \u3000]?[日号]/;
const WEEKDAY = /^[ \u3000]?([（(，]?[ \u3000]?)(星期|礼拜|周)([一二三四五六日天])(.?)/;
const LUNAR = /(?:农历|阴历|旧历|夏历)[^，。；]{0,8}$/;
const ISO = /(?<![-\d./A-Za-z])((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?![-\d/A-Za-z])/g;
/** 2026.5.20 and 2026/5/20: only with a month that there is, for versions and sections are written so too. */
const DOTTED = /(?<![-\d./A-Za-z第])((?:19|20)\d\d)([./])(0?[1-9]|1[0-2])\2([0-3]?\d)(?![-\d/A-Za-z]|\.\d)/g;

const yearValue = (written: string): number =>
  Number(
    narrow(written).replace(/[〇○零一二三四五六七八九]/g, (char) =>
      String("零一二三四五六七八九".indexOf(char === "〇" || char === "○" ? "零" : char)),
    ),
  );
const value = (written: string): number => (isDigit(written.charCodeAt(0)) ? Number(narrow(written)) : (numeralOf(written) ?? Number.NaN));

const weekdayAfter = (text: string, end: number): WrittenDate["weekday"] => {
  const match = WEEKDAY.exec(after(text, end, 12));
  if (!match) return null;
  const [all, lead = "", word = "", name = "", follows = ""] = match;
  // 周一鸣 is a person: without brackets 周 needs an end or a word of time behind it.
  if (word === "周" && !/[（(]/.test(lead) && !/^(?:|[^\u4e00-\u9fa5]|[上下前后起至到召举开的在])$/.test(follows)) return null;
  const start = end + all.length - follows.length - 1 - word.length;
  return { value: "一二三四五六日".indexOf(name === "天" ? "日" : name) + 1, start, end: start + word.length + 1 };
};

/** In order of place; lunar dates are left out. */
export const datesIn = keepLast((text: string): WrittenDate[] => {
  const dates: WrittenDate[] = [];
  for (let at = text.indexOf("月"); at !== -1; at = text.indexOf("月", at + 1)) {
    const lead = before(text, at, 24);
    const head = HEAD.exec(lead);
    if (!head) continue;
    const start = at - head[0].length;
    if (isDigit(text.charCodeAt(start - 1)) || LUNAR.test(lead.slice(0, head.index))) continue;
    const tail = DAY.exec(after(text, at, 10));
    const year = head[1] === undefined ? null : yearValue(head[1]);
    const month = value(head[2] ?? "");
    const day = tail ? value(tail[1] ?? "") : null;
    if (Number.isNaN(month) || Number.isNaN(day)) continue;
    const end = at + (tail?.[0].length ?? 1);
    dates.push({ start, end, year, month, day, weekday: tail ? weekdayAfter(text, end) : null });
  }
  for (const match of text.matchAll(ISO)) {
    dates.push({
      start: match.index,
      end: match.index + match[0].length,
      year: Number(match[1]),
      month: Number(match[2]),
      day: Number(match[3]),
      weekday: weekdayAfter(text, match.index + match[0].length),
    });
  }
  if (text.includes("/") || text.includes("."))
    for (const match of text.matchAll(DOTTED)) {
      const end = match.index + match[0].length;
      dates.push({
        start: match.index,
        end,
        year: Number(match[1]),
        month: Number(match[3]),
        day: Number(match[4]),
        weekday: weekdayAfter(text, end),
      });
    }
  return dates.toSorted((a, b) => a.start - b.start);
});

const JOINS = /^(?:[（(][^（）()]{1,6}[）)])?(?:上午|下午|\d{1,2}[时点:：]\d{0,2}分?)*[ \u3000]?(?:至|到|起至|—|——|～|~|-)[ \u3000]?$/;

/** Whether the second is the end of a span that the first begins. */
export const makeSpan = (text: string, first: WrittenDate, second: WrittenDate): boolean =>
  second.start >= first.end && second.start - first.end <= 24 && JOINS.test(text.slice(first.end, second.start));
