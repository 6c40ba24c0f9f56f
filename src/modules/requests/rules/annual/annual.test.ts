// The annual report reconciles to the last cell over a made-up year, and names the cell and the case where one case is broken.
import { describe, expect, test } from "vitest";
import { county } from "../../../../../counties/tumed-left-banner/index.ts";
import { seeded } from "../../../../../test/support/clock-simulation.ts";
import { addDays, plainDate } from "../../../../kernel/plain-date.ts";
import { CLASSES, DECISION_CODES } from "../decisions.ts";
import { checkTableFour, checkTableThree } from "./checks.ts";
import { BLOCKS, type ReportDispute, tableFour } from "./table-four.ts";
import { COLUMNS, type ReportCase, ROWS, rowLabel, tableThree } from "./table-three.ts";
import { doubtsAboutTableTwo } from "./table-two.ts";

const units = county.organs.filter(({ assessed }) => assessed).map(({ id }) => id);

/** 3,000 cases over the assessed units, received from the autumn before through the year; about one in ten still open. */
const cases: ReportCase[] = Array.from({ length: 3_000 }, (_, index) => {
  const random = seeded(index);
  const below = (n: number): number => Math.floor(random() * n);
  const receivedOn = addDays(plainDate("2024-10-01"), below(457));
  const closed = below(10) > 0;
  return {
    id: `r-${index}`,
    unit: units[below(units.length)]!,
    receivedOn,
    applicantClass: CLASSES[below(10) < 7 ? 0 : below(CLASSES.length)]!,
    closedOn: closed ? addDays(receivedOn, below(60)) : null,
    code: closed ? DECISION_CODES[below(DECISION_CODES.length)]! : null,
  };
});

describe("a year of 3,000 cases over 42 units", () => {
  const ofUnit = (unit: string): ReportCase[] => cases.filter((one) => one.unit === unit);

  test("is what it says", () => {
    expect(units).toHaveLength(42);
    expect(new Set(cases.map(({ unit }) => unit)).size).toBe(42);
  });

  test("reconciles for the county, for every unit and with the year before", () => {
    expect(checkTableThree(tableThree(cases, 2025), tableThree(cases, 2024))).toEqual([]);
    for (const unit of units) expect(checkTableThree(tableThree(ofUnit(unit), 2025), tableThree(ofUnit(unit), 2024)), unit).toEqual([]);
  });

  test("the county's figures are the sum of the units', in every cell", () => {
    const whole = tableThree(cases, 2025);
    const parts = units.map((unit) => tableThree(ofUnit(unit), 2025));
    for (const row of ROWS)
      for (const column of COLUMNS) {
        const sum = parts.reduce((total, part) => total + part.value({ row, column }), 0);
        expect(whole.value({ row, column }), `${row}/${column}`).toBe(sum);
        expect(whole.cases({ row, column })).toHaveLength(sum);
      }
    expect(ROWS.filter((row) => whole.value({ row, column: "total" }) === 0)).toEqual([]);
  });

  const broken = (change: Partial<ReportCase>, which: (one: ReportCase) => boolean) => {
    const victim = cases.find((one) => which(one))!;
    const changed = cases.map((one) => (one === victim ? { ...one, ...change } : one));
    return { victim, problems: checkTableThree(tableThree(changed, 2025), tableThree(cases, 2024)) };
  };
  const closedInYear = (one: ReportCase): boolean => one.closedOn !== null && one.closedOn.startsWith("2025") && one.receivedOn.startsWith("2025");

  test("a case closed without a result: row 24 no longer is the sum of the results, and the case is named", () => {
    const { victim, problems } = broken({ code: null }, closedInYear);
    expect(problems.map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining("第 24 行总计"));
    for (const { cases: named } of problems) expect(named).toEqual([victim.id]);
  });

  test("a case without a class: its rows no longer are the sum of the classes", () => {
    const { victim, problems } = broken({ applicantClass: "" }, closedInYear);
    expect(problems.map(({ sentence }) => sentence)).toContainEqual(expect.stringMatching(/第 1 行总计.*各类申请人之和/));
    for (const { cases: named } of problems) expect(named).toEqual([victim.id]);
  });

  test("a case answered in the year before it was received: what came in is not what went out", () => {
    const { victim, problems } = broken({ closedOn: plainDate("2024-03-01") }, closedInYear);
    expect(problems[0]!.sentence).toContain("第 1 行与第 2 行之和");
    expect(problems.every(({ cases: named }) => named.includes(victim.id))).toBe(true);
  });

  test("a case whose receipt is moved into the year before: it was not carried over then", () => {
    const { victim, problems } = broken({ receivedOn: plainDate("2024-12-30") }, closedInYear);
    expect(problems.map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining("上年结转下年度"));
    for (const { cases: named } of problems) expect(named).toEqual([victim.id]);
  });

  test("a figure typed over the count shows, and the sums it breaks", () => {
    const correction = { row: 3, column: "person" as const, value: 1, reason: "人工核对" };
    const table = tableThree(cases, 2025, [correction]);
    expect(table.value({ row: 3, column: "person" })).toBe(1);
    const sentences = checkTableThree(table).map(({ sentence }) => sentence);
    expect(sentences).toHaveLength(2);
    expect(checkTableThree(tableThree(cases, 2025, [{ ...correction, value: -1 }])).map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining("不小于 0"),
    );
  });
});

test("an empty year is 0 in all 175 cells and reconciles", () => {
  const table = tableThree([], 2025);
  expect(ROWS.flatMap((row) => COLUMNS.map((column) => table.value({ row, column })))).toEqual(Array.from({ length: 175 }, () => 0));
  expect(checkTableThree(table)).toEqual([]);
});

test("the 25 rows have 25 names", () => {
  expect(new Set(ROWS.map(rowLabel)).size).toBe(25);
  expect(rowLabel(3)).toBe("三、予以公开");
  expect(rowLabel(12)).toBe("三、不予公开：属于行政查询事项");
});

describe("table four", () => {
  const dispute = (change: Partial<ReportDispute>): ReportDispute => ({
    id: "x",
    unit: units[0]!,
    block: "review",
    openedOn: plainDate("2025-03-01"),
    closedOn: plainDate("2025-04-01"),
    outcome: "upheld",
    ...change,
  });
  test("counts outcomes in the year they came, and what is open at its end", () => {
    const table = tableFour(
      [
        dispute({}),
        dispute({ closedOn: plainDate("2026-01-05") }),
        dispute({ closedOn: plainDate("2024-12-31"), openedOn: plainDate("2024-06-01") }),
      ],
      2025,
    );
    expect([table.value("review", "upheld"), table.value("review", "pending"), table.value("review", "total")]).toEqual([1, 1, 2]);
    expect(checkTableFour(table)).toEqual([]);
    expect(BLOCKS).toHaveLength(3);
  });
  test("a dispute that ended without an outcome is named", () => {
    expect(checkTableFour(tableFour([dispute({ id: "d-1", outcome: null })], 2025))).toMatchObject([{ cases: ["d-1"] }]);
  });
});

test("table two: a county makes no 规章, and what is in force follows from the year before", () => {
  expect(doubtsAboutTableTwo({ "rules-made": 1 })).toHaveLength(1);
  expect(doubtsAboutTableTwo({ "norms-made": 2, "norms-repealed": 1, "norms-in-force": 11 }, { "norms-in-force": 10 })).toEqual([]);
  expect(doubtsAboutTableTwo({ "norms-in-force": 9 }, { "norms-in-force": 10 })).toHaveLength(1);
  expect(doubtsAboutTableTwo({ permits: 1.5, fees: 0.5 })).toHaveLength(1);
});
