// 2,000 made-up histories: the fold and a day-by-day simulation that knows nothing of it agree on every date; and the clock's algebra.
import { describe, expect, test } from "vitest";
import { fc } from "../../support/properties.ts";
import { addDays, daysBetween, type PlainDate, plainDate, weekdayOf } from "../../../src/kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../../src/law/calendar/index.ts";
import { type CalendarYear, makeCalendar } from "../../../src/law/calendar/working-days.ts";
import { dueOf, foldClock } from "../../../src/modules/requests/rules/clock.ts";
import type { History } from "../../../src/modules/requests/rules/clock-events.ts";
import { reportClock } from "../../../src/modules/requests/rules/clock-report.ts";
import { inventHistory, seeded, simulate, workingDayBy } from "../../support/clock-simulation.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const isWorkingDay = workingDayBy(SHIPPED_YEARS);
const dueIn = (history: History, using = calendar): PlainDate | null => dueOf(foldClock(history, using), using)?.on ?? null;

describe("2,000 made-up histories", () => {
  const histories = Array.from({ length: 2_000 }, (_, seed) => inventHistory(seeded(seed), isWorkingDay));

  test("are long and various enough to mean something", () => {
    const types = new Set(histories.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...types].toSorted()).toEqual(
      "agency-asked agency-replied answered correction-asked correction-received extended fee-notified fee-paid third-party-asked third-party-replied".split(
        " ",
      ),
    );
    expect(histories.filter(({ events }) => events.length >= 4).length).toBeGreaterThan(800);
    expect(histories.filter((history) => dueIn(history) === null).length).toBeGreaterThan(200);
  });

  test("agree with the simulation on the day due and on every day counted", () => {
    for (const [seed, history] of histories.entries()) {
      const expected = simulate(history, isWorkingDay);
      const told = reportClock(history, calendar);
      expect({ seed, dueOn: told.dueOn }, JSON.stringify(history)).toEqual({ seed, dueOn: expected.dueOn });
      if (expected.dueOn !== null) expect({ seed, counted: told.counted.map(({ on }) => on) }).toEqual({ seed, counted: expected.counted });
      expect(told.provisional).toBe(
        expected.dueOn !== null &&
          told.counted.concat(told.skipped).some(({ on }) => on > foldClock(history, calendar).startsAfter && calendar.explainDay(on).provisional),
      );
    }
  });
});

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => inventHistory(seeded(seed), isWorkingDay));

describe("the clock's algebra", () => {
  test("more days off never bring the day nearer", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 90 }), (history, offset) => {
        const off = addDays(history.receivedOn, offset);
        fc.pre(weekdayOf(off) <= 5 && isWorkingDay(off) && off <= "2026-12-31" && !history.events.some(({ type }) => type === "fee-notified"));
        const longer = makeCalendar(SHIPPED_YEARS.map((year) => withDayOff(year, off)));
        const [before, after] = [dueIn(history), dueIn(history, longer)];
        expect(before === null || after === null ? before === after : after >= before).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("asking and hearing back on the same day changes nothing", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 40 }), fc.constantFrom("third-party", "agency"), (history, offset, asked) => {
        fc.pre(!history.events.some(({ type }) => type === "answered"));
        const on = addDays(history.receivedOn, offset);
        const pause = [
          { on, type: `${asked}-asked` as const, party: "丙" },
          { on, type: `${asked}-replied` as const, party: "丙" },
        ] as History["events"];
        expect(dueIn({ ...history, events: [...history.events, ...pause] })).toBe(dueIn(history));
      }),
      { numRuns: 500 },
    );
  });

  test("the order in which events of different days are given does not matter", () => {
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.nat()), (history, order) => {
        const { events } = history;
        fc.pre(new Set(events.map(({ on }) => on)).size === events.length);
        const shuffled = events.map((event) => ({ event, key: order.next().value as number })).sort((a, b) => a.key - b.key);
        expect(dueIn({ ...history, events: shuffled.map(({ event }) => event) })).toBe(dueIn(history));
      }),
      { numRuns: 500 },
    );
  });

  test("an extension of n is due n working days later where nothing else comes between", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 20 }), (offset, workingDays) => {
        const receivedOn = addDays(plainDate("2023-01-03"), offset);
        const plain = dueIn({ receivedOn, events: [] })!;
        const extended = dueIn({ receivedOn, events: [{ on: receivedOn, type: "extended", workingDays }] })!;
        expect(calendar.workingDaysBetween(plain, extended).workingDays).toBe(workingDays);
        expect(daysBetween(plain, extended)).toBeGreaterThanOrEqual(workingDays);
      }),
    );
  });
});

/** The same year with one more day off, as a block of its own or as part of the one it touches. */
const withDayOff = (year: CalendarYear, off: PlainDate): CalendarYear =>
  off.startsWith(String(year.year)) ? { ...year, daysOff: [...year.daysOff, { name: "临时放假", from: off, to: off }] } : year;
