// What `qizheng working-days add` and `between` print: the result with every day counted and skipped, as JSON and as Chinese text.
import { addDays, inChinese, type PlainDate, weekdayOf, yearOf } from "../../kernel/plain-date.ts";
import { LAST_WEEK, onDay } from "./calendar-year.ts";
import type { Calendar, Certainty, ExplainedDay } from "./working-days.ts";

export type ReportedDay = { on: PlainDate; why: string; notice: string | null };
type Way = { counted: ReportedDay[]; skipped: ReportedDay[] };

/** `on` is the day `workingDays` working days after `from`. */
export type AddReport = { json: { from: PlainDate; workingDays: number; on: PlainDate } & Certainty & Way; text: string };
/** `workingDays` lie after `from` through `to`. */
export type BetweenReport = { json: { from: PlainDate; to: PlainDate; workingDays: number } & Certainty & Way; text: string };

export const addReport = (calendar: Calendar, from: PlainDate, workingDays: number): AddReport => {
  const due = calendar.addWorkingDays(from, workingDays);
  const days = calendar.explain(from, due.on);
  const direction = workingDays < 0 ? "之前" : "之后";
  const result =
    workingDays === 0
      ? `${named(from)}：0 个工作日，就是当日。`
      : `${named(from)}${direction}第 ${Math.abs(workingDays)} 个工作日是${named(due.on)}。`;
  return { json: { from, workingDays, ...due, ...wayOf(days) }, text: [result, ...accountOf(calendar, days, due)].join("\n") };
};

export const betweenReport = (calendar: Calendar, from: PlainDate, to: PlainDate): BetweenReport => {
  const count = calendar.workingDaysBetween(from, to);
  const days = calendar.explain(from, to);
  const direction = to < from ? "往前数到" : "至";
  const result = `${named(from)}（不计当日）${direction}${named(to)}：${Math.abs(count.workingDays)} 个工作日。`;
  return { json: { from, to, ...count, ...wayOf(days) }, text: [result, ...accountOf(calendar, days, count)].join("\n") };
};

const WEEKDAYS = "一二三四五六日";
const named = (date: PlainDate): string => `${inChinese(date)}（星期${WEEKDAYS[weekdayOf(date) - 1]}）`;

const reported = ({ on, why, notice }: ExplainedDay): ReportedDay => ({ on, why, notice });
const wayOf = (days: readonly ExplainedDay[]): Way => ({
  counted: days.filter((day) => day.counted).map(reported),
  skipped: days.filter((day) => !day.counted).map(reported),
});

/** The lines below the result: what was skipped, which weekends counted, by which notices, and what is still open. */
const accountOf = (calendar: Calendar, days: readonly ExplainedDay[], { unpublishedYears }: Certainty): string[] => {
  const skipped = days.filter((day) => !day.counted);
  const madeUp = days.filter((day) => day.counted && weekdayOf(day.on) > 5);
  const years = new Set(days.map((day) => yearOf(day.on)));
  const notices = calendar.years.filter(
    ({ year }) =>
      years.has(year) || (years.has(year - 1) && days.some((day) => yearOf(day.on) === year - 1 && day.on >= onDay(year - 1, LAST_WEEK[0]))),
  );
  return [
    ...(skipped.length > 0 ? [`跳过 ${skipped.length} 天：`, ...runsOf(skipped).map((line) => `  ${line}`)] : []),
    ...(madeUp.length > 0 ? [`周末上班、计入 ${madeUp.length} 天：`, ...runsOf(madeUp).map((line) => `  ${line}`)] : []),
    ...(notices.length > 0 ? [`依据：${notices.map(({ year, notice }) => `${notice}（${year} 年）`).join("、")}`] : []),
    ...(unpublishedYears.length > 0
      ? [`暂定：${unpublishedYears.join("、")} 年的放假通知尚未导入，结果可能变动，请在通知发布、导入之后再算一次。`]
      : []),
  ];
};

/** One line for each run of neighbouring days that share a reason. */
const runsOf = (days: readonly ExplainedDay[]): string[] => {
  const runs: { first: PlainDate; last: PlainDate; why: string }[] = [];
  for (const { on, why } of days.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const run = runs.at(-1);
    if (run && run.why === why && addDays(run.last, 1) === on) run.last = on;
    else runs.push({ first: on, last: on, why });
  }
  return runs.map(({ first, last, why }) => `${first === last ? first : `${first} 至 ${last}`}　${why}`);
};
