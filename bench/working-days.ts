// How long a deadline takes to count, near and far, and the same asked of chinese-days in the same run: `node bench/working-days.ts`.
// What matters is the growth: ours should take the same time for 10 working days as for 10,000.
import chineseDays from "chinese-days";
import { addDays, plainDate, type PlainDate } from "../src/kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../src/law/calendar/index.ts";
import { makeCalendar } from "../src/law/calendar/working-days.ts";
import { report, type Row } from "./report.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 7);
const STARTS: PlainDate[] = Array.from({ length: 200 }, (_, index) => addDays(plainDate("2023-01-01"), 3 * index));
const calendar = makeCalendar(SHIPPED_YEARS);

/** Nanoseconds one call takes, in the best of some rounds; a round goes `times` times through so many starting days. */
const nanoseconds = (times: number, starts: number, count: (from: PlainDate) => unknown): number => {
  const from = STARTS.slice(0, starts);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = process.hrtime.bigint();
    for (let time = 0; time < times; time++) for (const day of from) kept = count(day);
    return Number(process.hrtime.bigint() - began) / (times * from.length);
  });
  return Math.min(...rounds);
};
// What is counted is kept, so that no engine may leave the counting out.
let kept: unknown;

const rows: Row[] = [10, 100, 1000, 10_000].map((days) => {
  const ours = nanoseconds(100, STARTS.length, (from) => calendar.addWorkingDays(from, days));
  const between = addDays(plainDate("2026-12-31"), days);
  const oursBetween = nanoseconds(100, STARTS.length, (from) => calendar.workingDaysBetween(from, between));
  const theirs = nanoseconds(1, Math.min(STARTS.length, Math.max(2, 10_000 / days)), (from) => chineseDays.findWorkday(days, from));
  return {
    "working days": days,
    "add, ns": Math.round(ours),
    "between, ns": Math.round(oursBetween),
    "chinese-days, ns": Math.round(theirs),
    "times faster": theirs / ours,
  };
});
const grown = (key: string): number => Number(rows.at(-1)![key]) / Number(rows[0]![key]);

report("working-days", rows, [
  `from 10 to 10,000 working days: add grows ${grown("add, ns").toFixed(2)}-fold, chinese-days ${grown("chinese-days, ns").toFixed(0)}-fold`,
  "add and between take constant time and name every year whose notice is missing: ten thousand working days pass some forty of them, and that is the growth",
  "chinese-days looks at every day on the way and takes an unpublished year for an ordinary one",
  `last result: ${JSON.stringify(kept)}`,
]);
