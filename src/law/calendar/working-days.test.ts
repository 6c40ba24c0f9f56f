import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fc } from "../../../test/support/properties.ts";
import { addDays, daysBetween, fromDayNumber, dayNumber, plainDate, weekdayOf, yearOf, type PlainDate } from "../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "./index.ts";
import { notice2027 } from "../../../test/support/notice-2027.ts";
import { daysFrom } from "./calendar-year.ts";
import { type CalendarYear, makeCalendar } from "./working-days.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const day = (text: string): PlainDate => plainDate(text);

const tables = JSON.parse(readFileSync(new URL("dist/chinese-days.json", import.meta.resolve("chinese-days/package.json")), "utf8")) as Record<
  "holidays" | "workdays",
  Record<string, string>
>;
const later = notice2027();

describe("the deadlines of real documents and applications, the day they came in not counted", () => {
  test.each([
    ["2023-10-08", 3, "2023-10-11"],
    ["2023-10-08", 5, "2023-10-13"],
    ["2023-10-08", 20, "2023-11-03"],
    ["2023-10-20", 3, "2023-10-25"],
    ["2023-10-20", 5, "2023-10-27"],
    ["2023-10-20", 20, "2023-11-17"],
    ["2023-10-26", 3, "2023-10-31"],
    ["2023-10-26", 5, "2023-11-02"],
    ["2023-10-26", 20, "2023-11-23"],
    ["2023-11-10", 3, "2023-11-15"],
    ["2023-11-10", 5, "2023-11-17"],
    ["2023-11-10", 20, "2023-12-08"],
    ["2023-12-13", 3, "2023-12-18"],
    ["2023-12-13", 5, "2023-12-20"],
    ["2023-12-13", 20, "2024-01-11"],
    ["2023-12-18", 3, "2023-12-21"],
    ["2023-12-18", 5, "2023-12-25"],
    ["2023-12-18", 20, "2024-01-16"],
    ["2024-01-29", 7, "2024-02-06"],
    ["2024-01-29", 15, "2024-02-22"],
    ["2024-01-29", 20, "2024-02-29"],
    ["2024-01-29", 40, "2024-03-28"],
    ["2024-09-10", 7, "2024-09-20"],
    ["2024-09-10", 15, "2024-10-08"],
    ["2024-09-10", 20, "2024-10-14"],
    ["2024-09-10", 40, "2024-11-11"],
    ["2025-01-20", 7, "2025-02-05"],
    ["2025-01-20", 15, "2025-02-14"],
    ["2025-01-20", 20, "2025-02-21"],
    ["2025-01-20", 40, "2025-03-21"],
    ["2025-09-25", 7, "2025-10-11"],
    ["2025-09-25", 15, "2025-10-22"],
    ["2025-09-25", 20, "2025-10-29"],
    ["2025-09-25", 40, "2025-11-26"],
    ["2026-02-10", 7, "2026-02-26"],
    ["2026-02-10", 15, "2026-03-09"],
    ["2026-02-10", 20, "2026-03-16"],
    ["2026-02-10", 40, "2026-04-14"],
    ["2026-09-18", 7, "2026-09-29"],
    ["2026-09-18", 15, "2026-10-15"],
    ["2026-09-18", 20, "2026-10-22"],
    ["2026-09-18", 40, "2026-11-19"],
  ])("%s and %i working days end on %s", (from, n, on) => {
    expect(calendar.addWorkingDays(day(from), n)).toEqual({ on, provisional: false, unpublishedYears: [] });
    expect(calendar.workingDaysBetween(day(from), day(on)).workingDays).toBe(n);
  });

  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("%i has %i working days", (year, count) => {
    expect(calendar.workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`)).workingDays).toBe(count);
  });

  test("every day of 2023–2026 is a working day exactly where chinese-days says so", () => {
    // Its tables and not its functions, which read dates in the machine's own time zone.
    const theirs = (on: PlainDate): boolean => on in tables.workdays || (weekdayOf(on) <= 5 && !(on in tables.holidays));
    const differing = daysFrom(day("2023-01-01"), day("2026-12-31")).filter((on) => calendar.isWorkingDay(on) !== theirs(on));
    expect(differing).toEqual([]);
  });
});

describe("single days", () => {
  test("the eve of the lunar year 2024 was a working day by law, and 2022-12-31 belongs to the notice of 2023", () => {
    expect(calendar.explainDay(day("2024-02-09"))).toMatchObject({ counted: true, why: "工作日", provisional: false });
    expect(calendar.explainDay(day("2022-12-31"))).toMatchObject({
      counted: false,
      why: "元旦",
      notice: "国办发明电〔2022〕16号",
      provisional: false,
    });
  });

  test("a weekend on which everybody works counts, and says by which notice", () => {
    expect(calendar.explainDay(day("2023-10-08"))).toEqual({
      on: "2023-10-08",
      counted: true,
      why: "调休上班",
      notice: "国办发明电〔2022〕16号",
      provisional: false,
    });
    for (const { makeUpDays } of SHIPPED_YEARS)
      for (const on of makeUpDays) {
        expect(weekdayOf(on)).toBeGreaterThan(5);
        expect(calendar.isWorkingDay(on)).toBe(true);
      }
  });

  test("a festival's weekdays do not count, though they are Monday to Friday", () => {
    for (const { daysOff } of SHIPPED_YEARS)
      for (const { from, to } of daysOff) for (const on of daysFrom(from, to)) expect(calendar.isWorkingDay(on)).toBe(false);
  });
});

describe("a year whose notice is not published", () => {
  test("a deadline that reaches into it is provisional and names the year; it moves when the notice is loaded", () => {
    const before = calendar.addWorkingDays(day("2026-12-10"), 20);
    expect(before).toEqual({ on: "2027-01-07", provisional: true, unpublishedYears: [2027] });
    const after = makeCalendar([...SHIPPED_YEARS, later]).addWorkingDays(day("2026-12-10"), 20);
    expect(after).toEqual({ on: "2027-01-08", provisional: false, unpublishedYears: [] });
  });

  test("the last week of the last published year is provisional too, for the next notice may begin there", () => {
    expect(calendar.explainDay(day("2026-12-24"))).toMatchObject({ provisional: false });
    expect(calendar.explainDay(day("2026-12-25"))).toMatchObject({ counted: true, provisional: true, why: "工作日（2027 年放假通知未发布，暂定）" });
    expect(calendar.addWorkingDays(day("2026-12-18"), 4)).toEqual({ on: "2026-12-24", provisional: false, unpublishedYears: [] });
    expect(calendar.addWorkingDays(day("2026-12-18"), 5)).toEqual({ on: "2026-12-25", provisional: true, unpublishedYears: [2027] });
  });

  test("its days say that no notice is there", () => {
    expect(calendar.explainDay(day("2027-03-01"))).toEqual({
      on: "2027-03-01",
      counted: true,
      why: "日历未发布，暂按周一至周五计",
      notice: null,
      provisional: true,
    });
    expect(calendar.explainDay(day("2027-03-06"))).toMatchObject({ counted: false, why: "周末（日历未发布，暂按周一至周五计）", provisional: true });
  });

  test("a gap between two published years is named, the years around it are not", () => {
    const gapped = makeCalendar(SHIPPED_YEARS.filter(({ year }) => year !== 2024));
    expect(gapped.workingDaysBetween(day("2023-06-01"), day("2025-06-01")).unpublishedYears).toEqual([2024]);
    expect(gapped.workingDaysBetween(day("2025-02-03"), day("2025-03-03")).unpublishedYears).toEqual([]);
  });

  test("with no notice at all every week is Monday to Friday", () => {
    const bare = makeCalendar([]);
    expect(bare.addWorkingDays(day("2024-02-09"), 1)).toEqual({ on: "2024-02-12", provisional: true, unpublishedYears: [2024] });
    expect(bare.workingDaysBetween(day("2024-01-01"), day("2024-01-15")).workingDays).toBe(10);
  });

  test("what is not provisional is moved by no further notice", () => {
    const fuller = makeCalendar([...SHIPPED_YEARS, later]);
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(day("2026-06-01")), max: dayNumber(day("2027-02-01")) }),
        fc.integer({ min: -60, max: 60 }),
        (from, n) => {
          const due = calendar.addWorkingDays(fromDayNumber(from), n);
          if (!due.provisional) expect(fuller.addWorkingDays(fromDayNumber(from), n).on).toBe(due.on);
        },
      ),
    );
  });
});

describe("the algebra of working days, also far outside the published years", () => {
  const anyDay = fc.integer({ min: dayNumber(day("2015-01-01")), max: dayNumber(day("2035-12-31")) }).map(fromDayNumber);
  const working = anyDay.filter((on) => calendar.isWorkingDay(on));
  const count = fc.integer({ min: 0, max: 3000 });
  const anyCount = fc.integer({ min: -3000, max: 3000 });
  const add = (from: PlainDate, n: number): PlainDate => calendar.addWorkingDays(from, n).on;

  const between = (a: PlainDate, b: PlainDate): number => calendar.workingDaysBetween(a, b).workingDays;

  test("adding none is the day itself, whatever day that is", () => {
    fc.assert(fc.property(anyDay, (from) => add(from, 0) === from && !calendar.addWorkingDays(from, 0).provisional));
  });

  test("adding a and then b is adding a + b", () => {
    fc.assert(fc.property(anyDay, count, count, (from, a, b) => add(add(from, a), b) === add(from, a + b)));
    fc.assert(fc.property(anyDay, count, count, (from, a, b) => add(add(from, -a), -b) === add(from, -a - b)));
  });

  test("going n back undoes going n forward, from a working day", () => {
    fc.assert(fc.property(working, anyCount, (from, n) => add(add(from, n), -n) === from));
  });

  test("more days always end later, and a later start never ends earlier", () => {
    fc.assert(fc.property(working, anyCount, (from, n) => add(from, n) < add(from, n + 1)));
    fc.assert(fc.property(anyDay, anyCount, (from, n) => add(from, n) <= add(addDays(from, 1), n)));
  });

  test("between a day and its n-th working day there are n", () => {
    fc.assert(fc.property(anyDay, anyCount, (from, n) => between(from, add(from, n)) === n));
  });

  test("the way back has as many as the way there, between working days", () => {
    fc.assert(fc.property(working, working, (a, b) => between(a, b) + between(b, a) === 0));
  });

  test("every n-th working day is one, and the explanation counts exactly n days and leaves none out", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (from, n) => {
        const on = add(from, n);
        const days = calendar.explainDeadline(from, n);
        if (n !== 0) expect(calendar.isWorkingDay(on)).toBe(true);
        expect(days.filter(({ counted }) => counted)).toHaveLength(Math.abs(n));
        expect(days).toHaveLength(Math.abs(daysBetween(from, on)));
        expect(days.some(({ provisional }) => provisional)).toBe(calendar.addWorkingDays(from, n).provisional);
      }),
      { numRuns: 300 },
    );
  });

  test("a broken number of days is refused", () => {
    for (const n of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => calendar.addWorkingDays(day("2026-03-02"), n)).toThrow(RangeError);
  });
});

describe("the explanation", () => {
  test("lists every day on the way with why it counts or not and by which notice", () => {
    const days = calendar.explainDeadline(day("2023-09-28"), 3);
    const notice = "国办发明电〔2022〕16号";
    expect(days.map(({ on, counted, why }) => `${on} ${counted ? "计" : "不计"} ${why}`)).toEqual([
      "2023-09-29 不计 中秋节、国庆节",
      "2023-09-30 不计 中秋节、国庆节",
      "2023-10-01 不计 中秋节、国庆节",
      "2023-10-02 不计 中秋节、国庆节",
      "2023-10-03 不计 中秋节、国庆节",
      "2023-10-04 不计 中秋节、国庆节",
      "2023-10-05 不计 中秋节、国庆节",
      "2023-10-06 不计 中秋节、国庆节",
      "2023-10-07 计 调休上班",
      "2023-10-08 计 调休上班",
      "2023-10-09 计 工作日",
    ]);
    expect(days.every((one) => one.notice === notice)).toBe(true);
  });

  test("over the turn of the year each day names the notice of its own year", () => {
    const byYear = new Map(calendar.explain(day("2025-12-29"), day("2026-01-06")).map(({ on, notice }) => [yearOf(on), notice]));
    expect(byYear).toEqual(
      new Map([
        [2025, "国办发明电〔2024〕12号"],
        [2026, "国办发明电〔2025〕7号"],
      ]),
    );
  });

  test("backwards it walks from the later day to the earlier", () => {
    expect(calendar.explain(day("2026-01-06"), day("2026-01-03")).map(({ on }) => on)).toEqual(["2026-01-05", "2026-01-04", "2026-01-03"]);
  });
});

describe("a calendar is what it was made of", () => {
  test("it changes neither with the notices it was made of nor by anybody's hand", () => {
    const mine = structuredClone(later);
    const made = makeCalendar([mine]);
    mine.daysOff.length = 0;
    expect(made.isWorkingDay(day("2027-01-01"))).toBe(false);
    expect(() => (made.years as CalendarYear[]).push(mine)).toThrow(TypeError);
    expect(() => made.years[0]!.makeUpDays.push(day("2027-01-09"))).toThrow(TypeError);
  });

  test("two notices for one year, or one that cannot be used, make none", () => {
    expect(() => makeCalendar([later, later])).toThrow("同一年有两份放假安排");
    expect(() => makeCalendar([{ ...later, daysOff: [] }])).toThrow("2027 年的放假安排不能使用");
  });
});
