// Due dates of whole request histories a second: ours, the same counted with chinese-days, and with a day-by-day loop, in one run: `node bench/clock.ts`.
// The other two get the same answers on the same histories; where they would not, the run stops.
import chineseDays from "chinese-days";
import { plainDate } from "../src/kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../src/law/calendar/index.ts";
import { makeCalendar } from "../src/law/calendar/working-days.ts";
import { dueOf, foldClock } from "../src/modules/requests/rules/clock.ts";
import type { History } from "../src/modules/requests/rules/clock-events.ts";
import { inventHistory, seeded, simulate, workingDayBy } from "../test/support/clock-simulation.ts";
import { report, type Row } from "./report.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const calendar = makeCalendar(SHIPPED_YEARS);
const isWorkingDay = workingDayBy(SHIPPED_YEARS);
// chinese-days takes an unpublished year for an ordinary one as well, so all three walk the same days.
const isTheirs = (day: string): boolean => chineseDays.isWorkday(day);

const plain: History[] = Array.from({ length: 1_000 }, (_, index) => ({
  receivedOn: plainDate(new Date(Date.UTC(2023, 0, 3 + index)).toISOString().slice(0, 10)),
  events: [],
}));
const invented = Array.from({ length: 1_000 }, (_, seed) => inventHistory(seeded(seed), isWorkingDay));

const ours = (history: History): string | null => dueOf(foldClock(history, calendar), calendar)?.on ?? null;
const loop = (history: History): string | null => simulate(history, isWorkingDay).dueOn;
const theirs = (history: History): string | null =>
  history.events.length === 0 ? chineseDays.findWorkday(20, history.receivedOn) : simulate(history, isTheirs).dueOn;

/** Due dates a second, in the best of some rounds over `histories`. */
const perSecond = (histories: readonly History[], count: (history: History) => string | null): number => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = process.hrtime.bigint();
    for (const history of histories) kept = count(history);
    return (histories.length * 1e9) / Number(process.hrtime.bigint() - began);
  });
  return Math.round(Math.max(...rounds));
};
// What is counted is kept, so that no engine may leave the counting out.
let kept: unknown;

const rows: Row[] = (
  [
    ["no events", plain],
    ["made-up histories", invented],
  ] as const
).map(([name, histories]) => {
  for (const history of histories) {
    const due = ours(history);
    if (due !== loop(history) || due !== theirs(history)) throw new Error(`they disagree on ${JSON.stringify(history)}`);
  }
  const [own, days, walked] = [perSecond(histories, ours), perSecond(histories, theirs), perSecond(histories, loop)];
  return {
    histories: name,
    "ours / s": own,
    "chinese-days / s": days,
    "day by day / s": walked,
    "times chinese-days": own / days,
    "times day by day": own / walked,
  };
});

const events = invented.reduce((sum, history) => sum + history.events.length, 0);
report("clock", rows, [
  `made-up histories have ${(events / invented.length).toFixed(1)} events each, as in the tests; all three agreed on every one of them before any was timed`,
  "chinese-days knows no pauses: with events it answers only whether a day is a working day, and the day-by-day loop does the rest",
  `last result: ${JSON.stringify(kept)}`,
]);
