// Dates that the calendar refuses: days, months and times that do not exist, weekdays that do not fit. Deadlines are in deadlines.ts.
import { inChinese, weekdayOf, yearOf } from "../../../kernel/plain-date.ts";
import { after, before, type Rule } from "../rule.ts";
import { datesIn } from "./dates-in-text.ts";
import { onlyYear, plain } from "./own-date.ts";

const SOURCE = "公历历法";
const WEEKDAYS = "一二三四五六日";

/** Years before the Common Era of print are typing errors of another kind. */
export const lastDayOf = (year: number | null, month: number): number =>
  month === 2 ? (year === null || plain(year, 2, 29) !== undefined ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const impossibleDate: Rule = {
  id: "sense/impossible-date",
  severity: "fix",
  title: "不存在的日期",
  source: SOURCE,
  *check(text) {
    for (const { start, end, year, month, day } of datesIn(text)) {
      // 18月龄, 13月 alone: a length of time, unless a year or a day makes it a date.
      if (year === null && day === null) continue;
      const place = { start, end, suggestion: null };
      if (month < 1 || month > 12) yield { ...place, reason: `一年没有${month}月`, confidence: 0.97 };
      else if (day !== null && (day < 1 || day > lastDayOf(year, month))) {
        yield {
          ...place,
          reason: `${year === null ? "" : `${year}年`}${month}月没有${day}日，最后一天是${lastDayOf(year, month)}日`,
          confidence: 0.97,
        };
      }
    }
  },
};

/** Behind a full date: 25时, 18时75分, 24:30. */
const TIME = /^[ \u3000]?(?:[上下]午|晚上?|早上?|凌晨)?(\d{1,2})(?:[时点](?:(\d{1,2})分)?|[:：](\d{2}))/;

export const impossibleTime: Rule = {
  id: "sense/impossible-time",
  severity: "fix",
  title: "不存在的时刻",
  source: "《数据元和交换格式 信息交换 日期和时间表示法》（GB/T 7408）",
  *check(text) {
    for (const { end, day } of datesIn(text)) {
      const match = day === null ? null : TIME.exec(after(text, end, 14));
      if (!match) continue;
      const hour = Number(match[1]);
      const minute = Number(match[2] ?? match[3] ?? 0);
      if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) {
        yield { start: end, end: end + match[0].length, reason: "一天没有这个时刻", suggestion: null, confidence: 0.93 };
      }
    }
    // Behind a part of the day there is no date that would tell it from a score or a ratio.
    for (const match of text.matchAll(/(?<=上午|下午|早上|晚上|中午|凌晨)[ \u3000]?(\d{1,2})[:：](\d{2})(?!\d)/g)) {
      if (Number(match[1]) < 24 && Number(match[2]) < 60) continue;
      if (/[日号][ \u3000]?..$/.test(before(text, match.index, 4))) continue;
      yield { start: match.index, end: match.index + match[0].length, reason: "一天没有这个时刻", suggestion: null, confidence: 0.9 };
    }
  },
};

export const wrongWeekday: Rule = {
  id: "form/wrong-weekday",
  reach: "text",
  severity: "fix",
  title: "日期与星期不符",
  source: SOURCE,
  *check(text, context) {
    for (const { year, month, day, weekday } of datesIn(text)) {
      if (weekday === null || day === null) continue;
      const near = context.documentDate === null ? null : yearOf(context.documentDate);
      // A date without its year is this year's or, in an autumn notice, next year's; of a text that names one year, that year's.
      const only = onlyYear(text);
      const years = year !== null ? [year] : only !== undefined ? [only] : near !== null ? [near, near + 1, near - 1] : [];
      const dates = years.map((one) => plain(one, month, day)).filter((date) => date !== undefined);
      const first = dates[0];
      if (first === undefined || dates.some((date) => weekdayOf(date) === weekday.value)) continue;
      const right = WEEKDAYS.charAt(weekdayOf(first) - 1);
      const written = text.slice(weekday.start, weekday.end);
      yield {
        start: weekday.start,
        end: weekday.end,
        reason: `${inChinese(first)}是星期${right}，不是${written}`,
        suggestion: written.slice(0, -1) + right,
        confidence: year === null ? 0.7 : 0.97,
        severity: year === null ? "hint" : "fix",
      };
    }
  },
};
