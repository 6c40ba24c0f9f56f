// Spans of time that run backwards, and meetings or activities announced for a day before the announcement.
import { dayNumber, inChinese } from "../../../kernel/plain-date.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";
import { lastDayOf } from "./dates.ts";
import { datesIn, makeSpan, type WrittenDate } from "./dates-in-text.ts";
import { ownDate, plain } from "./own-date.ts";

const CLOCK = /^[ \u3000]?(上午|下午|晚上)?(\d{1,2})(?:时|点|[:：])(\d\d)?/;

/** On one day from 上午10:00 to 上午9:00. */
const runsBack = (text: string, first: WrittenDate, second: WrittenDate): boolean => {
  const from = first.day === null ? null : CLOCK.exec(after(text, first.end, 10));
  const to = from && CLOCK.exec(after(text, second.end, 10));
  if (!from || !to || from[1] !== to[1]) return false;
  return Number(to[2]) * 60 + Number(to[3] ?? 0) < Number(from[2]) * 60 + Number(from[3] ?? 0);
};

export const backwardsSpan: Rule = {
  id: "sense/backwards-span",
  severity: "fix",
  title: "起止日期颠倒",
  source: "结束应当晚于开始",
  *check(text): Generator<Hit> {
    const dates = datesIn(text);
    for (let index = 0; index + 1 < dates.length; index++) {
      const first = dates[index]!;
      const second = dates[index + 1]!;
      if (!makeSpan(text, first, second)) continue;
      if (first.year === null && second.year !== null) continue;
      const year = first.year ?? 2000;
      const from = plain(year, first.month, first.day ?? 1);
      const to = plain(second.year ?? year, second.month, second.day ?? (first.day === null ? 28 : 28));
      if (from === undefined || to === undefined) continue;
      if (to > from || (to === from && !runsBack(text, first, second))) continue;
      // 11月至3月, 12月1日至2月28日: over the turn of the year.
      if (second.year === null && second.month < first.month && first.month >= 9) continue;
      yield {
        start: first.start,
        end: second.end,
        reason: "结束的日期早于开始的日期",
        suggestion: null,
        confidence: second.year === null ? 0.75 : 0.93,
        ...(second.year === null ? { severity: "hint" as const } : {}),
      };
    }
    // 1月16日—14日
    for (const match of text.matchAll(/\d{1,2}月(\d{1,2})日(?:至|到|—|～)(\d{1,2})日/g)) {
      if (Number(match[2]) < Number(match[1]))
        yield { start: match.index, end: match.index + match[0].length, reason: "结束的日期早于开始的日期", suggestion: null, confidence: 0.85 };
    }
    // 2025年至2023年
    for (const match of text.matchAll(/(?<!\d)((?:19|20)\d\d)年?(?:至|到|—|～|~)((?:19|20)\d\d)年/g)) {
      if (Number(match[2]) < Number(match[1])) {
        yield { start: match.index, end: match.index + match[0].length, reason: "结束的年份早于开始的年份", suggestion: null, confidence: 0.93 };
      }
    }
    // 上午11:30至9:00, 10:00—9:40
    if (!/\d[:：]\d/.test(text)) return;
    for (const match of text.matchAll(/(上午|下午)?(?<!\d)(\d{1,2})[:：](\d\d)\s?(?:至|到|—|～|-)\s?(?:\1)?(\d{1,2})[:：](\d\d)(?!\d)/g)) {
      const from = Number(match[2]) * 60 + Number(match[3]);
      const to = Number(match[4]) * 60 + Number(match[5]);
      if (to >= from || (match[1] === "上午" && to <= 360)) continue;
      // Without a part of the day: over midnight, and of the clock of twelve hours, the span is long.
      if (match[1] === undefined && (from - to > 180 || to < 420 || from >= 1080 || match[2] === "12")) continue;
      if (/(?:夜|晚|凌晨|次日|翌日)/.test(before(text, match.index, 6) + match[0])) continue;
      yield { start: match.index, end: match.index + match[0].length, reason: "结束的时刻早于开始的时刻", suggestion: null, confidence: 0.85 };
    }
  },
};

const ANNOUNCES = /(?:定于|拟于|将于|计划于|决定于|兹定于|订于)[ \u3000]?$/;
const HAPPENS =
  /召开|举行|举办|开展|开始|启动|停水|停电|施工|进行|组织|实施|开放|开幕|开赛|开班|开业|开考|开课|开标|开园|演出|放映|封闭|停气|停暖|上线|试运行|接种|揭牌|检修|发放/;

export const announcedForPast: Rule = {
  id: "sense/announced-for-past",
  reach: "text",
  severity: "fix",
  title: "预告的日期早于成文日期",
  source: "预告的事应当在成文日期之后",
  *check(text, context): Generator<Hit> {
    const own = ownDate(text, context);
    if (own === undefined) return;
    for (const date of datesIn(text)) {
      const year = date.year ?? Number(own.slice(0, 4));
      const day = plain(year, date.month, date.day ?? lastDayOf(year, date.month));
      if (day === undefined || day >= own || dayNumber(own) - dayNumber(day) > (date.year === null ? 60 : 366)) continue;
      if (!ANNOUNCES.test(before(text, date.start, 10)) || !HAPPENS.test(after(text, date.end, 40).split(/[。；]/)[0] ?? "")) continue;
      yield { start: date.start, end: date.end, reason: `预告的日期早于成文日期${inChinese(own)}，请核对`, suggestion: null, confidence: 0.88 };
    }
  },
};
