// The year's figures as sentences: what is received, closed, late and how long it took, by the clock's own days.
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../../law/calendar/index.ts";
import { makeCalendar } from "../../../law/calendar/working-days.ts";
import { History } from "./clock-events.ts";
import { reportClock } from "./clock-report.ts";
import { type CountedCase, statisticsOf, timeOf } from "./statistics.ts";
import { inventHistory, seeded, workingDayBy } from "../../../../test/support/clock-simulation.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const TODAY = plainDate("2025-12-31");
const historyOf = (receivedOn: string, ...events: [on: string, type: string, more?: object][]): History =>
  History.parse({ receivedOn, events: events.map(([on, type, more = {}]) => ({ on, type, ...more })) });
const counted = (history: History, more: Partial<CountedCase> = {}): CountedCase => {
  const closed = history.events.find(({ type }) => type === "answered");
  return {
    unit: "民政局",
    channel: "counter",
    arrivedOn: history.receivedOn,
    closedOn: closed?.on ?? null,
    code: closed ? "granted" : null,
    history,
    ...more,
  };
};
const of = (...cases: CountedCase[]) => statisticsOf(cases, 2025, calendar, TODAY);

describe("a year", () => {
  test("counts a request in the month of its receipt and in the month of its end, each only in its own year", () => {
    const told = of(
      counted(historyOf("2025-03-03", ["2025-04-01", "answered"])),
      counted(historyOf("2024-12-25", ["2025-01-10", "answered"])),
      counted(historyOf("2025-12-25")),
    );
    expect(told).toMatchObject({ received: 2, closed: 2 });
    expect(told.months.map(({ received, closed }) => [received, closed]).filter(([a, b]) => a! + b! > 0)).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  test("days used are those that counted: a consultation of five working days is left out, a correction begins anew", () => {
    expect(timeOf(historyOf("2025-06-03", ["2025-06-13", "answered"]), calendar)).toEqual({ used: 8, late: false, extended: false });
    const asked = historyOf("2025-06-03", ["2025-06-05", "third-party-asked"], ["2025-06-12", "third-party-replied"], ["2025-06-13", "answered"]);
    expect(timeOf(asked, calendar)!.used).toBe(3);
    const corrected = historyOf("2025-06-03", ["2025-06-05", "correction-asked"], ["2025-06-11", "correction-received"], ["2025-06-13", "answered"]);
    expect(timeOf(corrected, calendar)!.used).toBe(2);
  });

  test("late answers and open cases past their day are told apart, and late units come first", () => {
    const told = of(
      counted(historyOf("2025-06-03", ["2025-06-13", "answered"])),
      counted(historyOf("2025-03-03", ["2025-05-06", "answered"]), { unit: "财政局" }),
      counted(historyOf("2025-10-09"), { unit: "教育局" }),
    );
    expect(told.late).toBe(1);
    expect(told.units.map(({ unit, late, overdue }) => [unit, late, overdue])).toEqual([
      ["教育局", 0, 1],
      ["财政局", 1, 0],
      ["民政局", 0, 0],
    ]);
    expect(told.days.filter(({ inTime, late }) => inTime + late > 0)).toEqual([
      { name: "6 至 10 个", inTime: 1, late: 0 },
      { name: "40 个以上", inTime: 0, late: 1 },
    ]);
  });

  test("every one of the 21 results has its line, and what lapsed is no answer that took days", () => {
    const lapsed = historyOf("2025-03-03", ["2025-03-07", "correction-asked"], ["2025-04-10", "correction-lapsed"]);
    const told = of(counted(lapsed, { closedOn: plainDate("2025-04-10"), code: "correction-lapsed" }));
    expect(told.results).toHaveLength(21);
    expect(told.results.filter(({ count }) => count > 0).map(({ family }) => family)).toEqual(["其他处理"]);
    expect(told).toMatchObject({ median: null, longest: null, closed: 1 });
  });
});

test("days used agree with the days the clock explains one by one, over 500 made-up histories", () => {
  const isWorkingDay = workingDayBy(SHIPPED_YEARS);
  let compared = 0;
  for (let seed = 0; seed < 2_000 && compared < 500; seed++) {
    const history = inventHistory(seeded(seed), isWorkingDay);
    const time = timeOf(history, calendar);
    if (!time) continue;
    const answeredOn = history.events.find(({ type }) => type === "answered")!.on;
    const told = reportClock(history, calendar);
    if (told.dueOn === null || answeredOn > told.dueOn) continue;
    expect({ seed, used: time.used }).toEqual({ seed, used: told.counted.filter(({ on }) => on <= answeredOn).length });
    compared++;
  }
  expect(compared).toBeGreaterThan(100);
});
