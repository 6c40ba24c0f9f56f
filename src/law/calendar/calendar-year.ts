// One year's holiday notice as data: its shape, what makes it unusable, and what makes it doubtful.
// Used for the shipped years and for those an administrator imports. Counts no working days; that is working-days.ts.
import { z } from "zod";
import { addDays, daysBetween, inChinese, isPlainDate, type PlainDate, weekdayOf } from "../../kernel/plain-date.ts";

const Day = z
  .string("应为日期，请写成 2027-01-01 的样子")
  .refine(isPlainDate, "不是有效的日期，请写成 2027-01-01 的样子")
  .transform((text) => text as PlainDate);
const strict = {
  error: (issue: { code?: string }) =>
    issue.code === "unrecognized_keys" ? "含有不认识的字段，请对照格式说明删去" : "应为一组字段，请对照格式说明填写",
};

/** A block of consecutive days off, both ends included, weekends inside it too. */
const DaysOff = z.strictObject(
  { name: z.string("请填写节日名称").trim().min(1, "请填写节日名称").max(30, "节日名称不超过 30 个字"), from: Day, to: Day },
  strict,
);

/** A year's notice. Its days lie in that year, or in the last week of the December before (元旦 2023 began on 2022-12-31). */
export const CalendarYear = z.strictObject(
  {
    year: z.int("应为四位年份").min(2000, "应在 2000 年至 2100 年之间").max(2100, "应在 2000 年至 2100 年之间"),
    /** Document number of the notice, e.g. 国办发明电〔2025〕7号. */
    notice: z.string("请填写放假通知的文号").trim().min(1, "请填写放假通知的文号").max(60, "文号不超过 60 个字"),
    noticeOn: Day,
    daysOff: z.array(DaysOff, "应为一列放假时段").max(40, "放假时段不超过 40 段"),
    /** Weekend days on which everybody works (调休上班). */
    makeUpDays: z.array(Day, "应为一列日期").max(60, "调休上班日不超过 60 天"),
  },
  strict,
);
export type CalendarYear = z.infer<typeof CalendarYear>;
/** The same before parsing: dates are plain texts. What a year file and an imported JSON file hold. */
export type CalendarYearData = z.input<typeof CalendarYear>;

/** The last week of a year, over which the next year's notice may still dispose. */
export const LAST_WEEK = ["12-25", "12-26", "12-27", "12-28", "12-29", "12-30", "12-31"] as const;

/** A day of a year, given as `MM-DD`. */
export const onDay = (year: number, monthAndDay: string): PlainDate => `${String(year).padStart(4, "0")}-${monthAndDay}` as PlainDate;

export const isWeekend = (date: PlainDate): boolean => weekdayOf(date) > 5;

/** The days from one through another; empty when `to` is earlier. */
export const daysFrom = (from: PlainDate, to: PlainDate): PlainDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, offset) => addDays(from, offset));

const FESTIVALS = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];
const FIXED_DAYS = ["01-01", "05-01", "10-01", "10-02", "10-03"];
const LONGEST_BLOCK = 15;
const FARTHEST_MAKE_UP = 14;

/** Why this data cannot be used as a year's notice, in Chinese; empty when it can. Takes anything: imported JSON is not yet a CalendarYear. */
export const checkCalendarYear = (data: unknown): string[] => {
  const parsed = CalendarYear.safeParse(data);
  return parsed.success
    ? problemsOf(parsed.data)
    : parsed.error.issues.map(({ path, message }) => (path.length > 0 ? `${placeOf(path)}：${message}` : message));
};

const problemsOf = ({ year, noticeOn, daysOff, makeUpDays }: CalendarYear): string[] => {
  const problems: string[] = [];
  const first = onDay(year - 1, LAST_WEEK[0]);
  const last = onDay(year, "12-31");
  const outside = (date: PlainDate): boolean => date < first || date > last;
  const range = `应在${inChinese(first)}至${inChinese(last)}之间`;

  if (noticeOn < onDay(year - 1, "01-01") || noticeOn > last) problems.push(`通知日期 ${noticeOn} 与 ${year} 年对不上，应在上一年或当年之内`);
  for (const { name, from, to } of daysOff) {
    if (to < from) problems.push(`${name}放假结束日 ${to} 早于开始日 ${from}`);
    else if (outside(from) || outside(to)) problems.push(`${name}放假 ${from} 至 ${to} 超出本通知的范围，${range}`);
    else if (daysBetween(from, to) >= LONGEST_BLOCK) problems.push(`${name}放假 ${from} 至 ${to} 超过 ${LONGEST_BLOCK} 天，请核对月份`);
  }
  const sorted = daysOff.toSorted((a, b) => daysBetween(b.from, a.from));
  for (const [index, block] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && block.from <= before.to) problems.push(`${before.name}与${block.name}的放假日期重叠，从 ${block.from} 起`);
  }
  for (const [index, date] of makeUpDays.entries()) {
    if (makeUpDays.indexOf(date) !== index) problems.push(`调休上班日 ${date} 重复`);
    if (outside(date)) problems.push(`调休上班日 ${date} 超出本通知的范围，${range}`);
    if (!isWeekend(date)) problems.push(`调休上班日 ${date} 不是周末`);
    const block = daysOff.find(({ from, to }) => from <= date && date <= to);
    if (block) problems.push(`调休上班日 ${date} 同时列为${block.name}放假`);
  }
  for (const festival of FESTIVALS) {
    if (!daysOff.some(({ name }) => name.includes(festival))) problems.push(`缺少${festival}的放假安排，整年通知应当齐全`);
  }
  for (const day of FIXED_DAYS) {
    const date = onDay(year, day);
    if (!daysOff.some(({ from, to }) => from <= date && date <= to)) problems.push(`${date} 是法定节假日，却没有列为放假`);
  }
  return problems;
};

/**
 * What a person should look at again before loading a year, in Chinese; it does not forbid loading, for the State Council may add a day.
 * Weekdays off less make-up days are the statutory days of the year (放假办法: 11, and 13 from 2025), as a rule exactly.
 */
export const doubtsAboutYear = ({ year, daysOff, makeUpDays }: CalendarYear): string[] => {
  const doubts: string[] = [];
  const statutory = year >= 2025 ? 13 : 11;
  const given = daysOff.flatMap(({ from, to }) => daysFrom(from, to)).filter((date) => !isWeekend(date)).length - makeUpDays.length;
  if (given !== statutory) doubts.push(`扣除调休上班后净放 ${given} 天，而法定节假日为 ${statutory} 天，请核对是否漏填或多填`);
  for (const date of makeUpDays) {
    const near = daysOff.some(({ from, to }) => daysBetween(date, from) <= FARTHEST_MAKE_UP && daysBetween(to, date) <= FARTHEST_MAKE_UP);
    if (!near) doubts.push(`调休上班日 ${date} 离各个假期都超过 ${FARTHEST_MAKE_UP} 天，请核对月份`);
  }
  return doubts;
};

const FIELD_NAMES: Record<string, string> = {
  year: "年份",
  notice: "通知文号",
  noticeOn: "通知日期",
  daysOff: "放假",
  makeUpDays: "调休上班",
  name: "节日名称",
  from: "开始日",
  to: "结束日",
};

const placeOf = (path: PropertyKey[]): string =>
  path.map((part) => (typeof part === "number" ? `第 ${part + 1} 项` : (FIELD_NAMES[String(part)] ?? String(part)))).join("");
