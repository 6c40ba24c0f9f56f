// Counting working days (工作日): Monday to Friday, less the days off and plus the make-up weekends of the notices that are loaded.
// A year without a notice is unpublished: it counts as Monday to Friday, and every result that leans on it says so. Reads no clock.
import { addDays, dayNumber, fromDayNumber, type PlainDate, yearOf } from "../../kernel/plain-date.ts";
import { type CalendarYear, checkCalendarYear, daysFrom, isWeekend, LAST_WEEK, onDay } from "./calendar-year.ts";
import { makeCountingTable } from "./counting-table.ts";

export { CalendarYear, type CalendarYearData, checkCalendarYear, doubtsAboutYear } from "./calendar-year.ts";

/** Whether a result may still move, and for which years' notices it waits. What is not provisional no further notice can move. */
export type Certainty = { provisional: boolean; unpublishedYears: number[] };
export type Due = { on: PlainDate } & Certainty;
export type Count = { workingDays: number } & Certainty;

export type ExplainedDay = {
  on: PlainDate;
  counted: boolean;
  /** In Chinese: 工作日, 周末, the holiday's name, 调休上班, or which notice is missing. */
  why: string;
  /** Document number of the notice this was read from; null where the day's year has none yet. */
  notice: string | null;
  provisional: boolean;
};

export type Calendar = {
  /** The notices it is made of, by year. */
  readonly years: readonly CalendarYear[];
  isWorkingDay(date: PlainDate): boolean;
  /** One day, and why it counts or not. */
  explainDay(date: PlainDate): ExplainedDay;
  /** The n-th working day after a day, which itself is not counted; before it when n is negative; the day itself when n is 0. Constant time. */
  addWorkingDays(date: PlainDate, n: number): Due;
  /** The working days met on the way from a (not counted) to b (counted); negative when b is earlier. Constant time. */
  workingDaysBetween(a: PlainDate, b: PlainDate): Count;
  /** Every day of that way, in the order it is walked. */
  explain(from: PlainDate, to: PlainDate): ExplainedDay[];
  /** Every day on the way from a day to its n-th working day. */
  explainDeadline(from: PlainDate, n: number): ExplainedDay[];
};

/** An immutable calendar of some years' notices. Throws RangeError when a year is given twice or its data is unusable (see checkCalendarYear). */
export const makeCalendar = (notices: readonly CalendarYear[]): Calendar => {
  const years = notices.toSorted((a, b) => a.year - b.year).map(usable);
  const numberOf = new Map(years.map(({ year, notice }) => [year, notice]));
  if (numberOf.size < years.length) throw new RangeError("同一年有两份放假安排，请只保留一份");
  const named = namedDays(years);

  const explainDay = (on: PlainDate): ExplainedDay => {
    const year = yearOf(on);
    const weekend = isWeekend(on);
    const notice = named.get(on);
    const plain = {
      on,
      counted: notice?.counted ?? !weekend,
      why: notice?.why ?? (weekend ? "周末" : "工作日"),
      notice: numberOf.get(notice?.year ?? year) ?? null,
      provisional: false,
    };
    if (notice && notice.year > year) return plain;
    if (!numberOf.has(year))
      return { ...plain, why: weekend ? "周末（日历未发布，暂按周一至周五计）" : "日历未发布，暂按周一至周五计", provisional: true };
    if (on < onDay(year, LAST_WEEK[0]) || numberOf.has(year + 1)) return plain;
    return { ...plain, why: `${plain.why}（${year + 1} 年放假通知未发布，暂定）`, provisional: true };
  };

  /** For the days after one day through another. Looks at years, and at the single days of the first and the last one's last week only. */
  const certaintyOf = (after: PlainDate, through: PlainDate): Certainty => {
    const missing = new Set<number>();
    const [first, last] = [yearOf(after), yearOf(through)];
    for (let year = first; year <= last; year++) {
      if (first < year && year < last) {
        if (!numberOf.has(year)) missing.add(year);
        continue;
      }
      const beforeLastWeek = after < onDay(year, "12-24");
      const lastWeek =
        through < onDay(year, LAST_WEEK[0]) ? [] : LAST_WEEK.map((day) => onDay(year, day)).filter((day) => after < day && day <= through);
      if (!numberOf.has(year) && (beforeLastWeek || lastWeek.some((day) => explainDay(day).provisional))) missing.add(year);
      if (!numberOf.has(year + 1) && lastWeek.length > 0) missing.add(year + 1);
    }
    return { provisional: missing.size > 0, unpublishedYears: [...missing] };
  };

  const certaintyBetween = (a: PlainDate, b: PlainDate): Certainty =>
    a === b ? { provisional: false, unpublishedYears: [] } : a < b ? certaintyOf(a, b) : certaintyOf(addDays(b, -1), addDays(a, -1));

  // A notice may name days of the December before, so the table begins a year early.
  const table = makeCountingTable(
    years.length === 0 ? 0 : dayNumber(onDay(years[0]!.year - 1, "01-01")),
    years.length === 0 ? -1 : dayNumber(onDay(years.at(-1)!.year, "12-31")),
    (day) => explainDay(fromDayNumber(day)).counted,
  );

  const addWorkingDays = (date: PlainDate, n: number): Due => {
    if (!Number.isSafeInteger(n)) throw new RangeError(`工作日数应为整数：${n}`);
    const from = dayNumber(date);
    const on = n === 0 ? date : fromDayNumber(n > 0 ? table.nth(table.through(from) + n) : table.nth(table.through(from - 1) + n + 1));
    return { on, ...certaintyBetween(date, on) };
  };

  const workingDaysBetween = (a: PlainDate, b: PlainDate): Count => {
    const [from, to] = [dayNumber(a), dayNumber(b)];
    const workingDays = from <= to ? table.through(to) - table.through(from) : table.through(to - 1) - table.through(from - 1);
    return { workingDays, ...certaintyBetween(a, b) };
  };

  const explain = (from: PlainDate, to: PlainDate): ExplainedDay[] =>
    (from <= to ? daysFrom(addDays(from, 1), to) : daysFrom(to, addDays(from, -1)).toReversed()).map(explainDay);

  return Object.freeze({
    years: Object.freeze(years),
    isWorkingDay: (date: PlainDate) => explainDay(date).counted,
    explainDay,
    addWorkingDays,
    workingDaysBetween,
    explain,
    explainDeadline: (from: PlainDate, n: number) => explain(from, addWorkingDays(from, n).on),
  });
};

const usable = (notice: CalendarYear): CalendarYear => {
  const problem = checkCalendarYear(notice)[0];
  if (problem !== undefined) throw new RangeError(`${notice.year} 年的放假安排不能使用：${problem}`);
  return freezeDeep(structuredClone(notice));
};

const freezeDeep = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freezeDeep);
  return value;
};

type NamedDay = { year: number; counted: boolean; why: string };

/** Every day a notice names. Later years come last and so have the last word on the December they share. */
const namedDays = (years: readonly CalendarYear[]): Map<PlainDate, NamedDay> =>
  new Map(
    years.flatMap(({ year, daysOff, makeUpDays }) => [
      ...daysOff.flatMap(({ name, from, to }) => daysFrom(from, to).map((day): [PlainDate, NamedDay] => [day, { year, counted: false, why: name }])),
      ...makeUpDays.map((day): [PlainDate, NamedDay] => [day, { year, counted: true, why: "调休上班" }]),
    ]),
  );
