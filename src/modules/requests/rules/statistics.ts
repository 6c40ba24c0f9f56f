// A year of requests in figures: by month, channel, result and unit, and how many working days the answers took against what they had. Pure; counts
// what the clock says and judges nothing.
import { type PlainDate, yearOf } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { dueOf, foldClock, leftOutBy } from "./clock.ts";
import type { History } from "./clock-events.ts";
import { type DecisionCode, DECISIONS, FAMILIES } from "./decisions.ts";
import { countedThrough } from "./left-out.ts";
import { CHANNELS, type Channel } from "./receipt.ts";

export type CountedCase = {
  unit: string;
  channel: Channel;
  arrivedOn: PlainDate;
  closedOn: PlainDate | null;
  code: DecisionCode | null;
  /** Missing while no day of receipt is known. */
  history: History | undefined;
};

export type DaysBucket = { name: string; inTime: number; late: number };
export type UnitYear = { unit: string; received: number; closed: number; late: number; overdue: number; months: number[] };
export type Statistics = {
  year: number;
  received: number;
  closed: number;
  late: number;
  extended: number;
  /** Working days counted until the answer; null without answers. */
  median: number | null;
  longest: number | null;
  months: { received: number; closed: number }[];
  channels: { name: string; count: number }[];
  results: { name: string; family: string; count: number }[];
  days: DaysBucket[];
  units: UnitYear[];
};

const STEPS = [5, 10, 15, 20, 40] as const;
const NAMES = ["5 个以内", "6 至 10 个", "11 至 15 个", "16 至 20 个", "21 至 40 个", "40 个以上"];
const MONTHS = 12;
const monthOf = (day: PlainDate): number => Number(day.slice(5, 7)) - 1;

/** Of an answer: the working days that counted, whether it came after its day, whether the term was extended. Undefined where nothing was answered. */
export const timeOf = (history: History, calendar: Calendar): { used: number; late: boolean; extended: boolean } | undefined => {
  const folded = foldClock(history, calendar);
  if (folded.closed?.as !== "answered") return undefined;
  const due = dueOf(folded, calendar);
  return {
    used: countedThrough(calendar, folded.startsAfter, folded.closed.on, folded.consultations.map(leftOutBy(folded))),
    late: due !== undefined && folded.closed.on > due.on,
    extended: folded.extendedOn !== undefined,
  };
};

/** `today`: by which an open case is overdue or not. */
export const statisticsOf = (cases: readonly CountedCase[], year: number, calendar: Calendar, today: PlainDate): Statistics => {
  const months = Array.from({ length: MONTHS }, () => ({ received: 0, closed: 0 }));
  const channels = new Map<Channel, number>();
  const results = new Map<DecisionCode, number>();
  const days = NAMES.map((name): DaysBucket => ({ name, inTime: 0, late: 0 }));
  const units = new Map<string, UnitYear>();
  const used: number[] = [];
  // Cases that went the same way may share their history, and are folded once.
  const times = new Map<History, ReturnType<typeof timeOf>>();
  const timed = (history: History): ReturnType<typeof timeOf> => {
    if (!times.has(history)) times.set(history, timeOf(history, calendar));
    return times.get(history);
  };
  let extended = 0;
  for (const one of cases) {
    const receivedOn = one.history?.receivedOn ?? one.arrivedOn;
    const unit = units.get(one.unit) ?? { unit: one.unit, received: 0, closed: 0, late: 0, overdue: 0, months: Array<number>(MONTHS).fill(0) };
    units.set(one.unit, unit);
    if (yearOf(receivedOn) === year) {
      months[monthOf(receivedOn)]!.received++;
      channels.set(one.channel, (channels.get(one.channel) ?? 0) + 1);
      unit.received++;
      unit.months[monthOf(receivedOn)]!++;
    }
    if (one.closedOn === null) {
      const due = one.history && dueOf(foldClock(one.history, calendar), calendar);
      if (due && today > due.on) unit.overdue++;
      continue;
    }
    if (yearOf(one.closedOn) !== year) continue;
    months[monthOf(one.closedOn)]!.closed++;
    unit.closed++;
    if (one.code) results.set(one.code, (results.get(one.code) ?? 0) + 1);
    const time = one.history && timed(one.history);
    if (!time) continue;
    used.push(time.used);
    if (time.extended) extended++;
    if (time.late) unit.late++;
    const step = STEPS.findIndex((most) => time.used <= most);
    days[step === -1 ? STEPS.length : step]![time.late ? "late" : "inTime"]++;
  }
  const sorted = used.toSorted((a, b) => a - b);
  const sum = (key: "received" | "closed" | "late"): number => [...units.values()].reduce((total, unit) => total + unit[key], 0);
  return {
    year,
    received: sum("received"),
    closed: sum("closed"),
    late: sum("late"),
    extended,
    median: sorted.length === 0 ? null : sorted[Math.floor((sorted.length - 1) / 2)]!,
    longest: sorted.at(-1) ?? null,
    months,
    channels: Object.entries(CHANNELS).map(([key, name]) => ({ name, count: channels.get(key as Channel) ?? 0 })),
    results: Object.entries(DECISIONS).map(([code, { label, family }]) => ({
      name: label,
      family: FAMILIES[family],
      count: results.get(code as DecisionCode) ?? 0,
    })),
    days,
    units: [...units.values()].toSorted((a, b) => b.overdue - a.overdue || b.late - a.late || b.received - a.received || (a.unit < b.unit ? -1 : 1)),
  };
};
