// The rubric adds up, and its rows relate to their deductions as the list of facts found (§6.3, §6.4).
import { describe, expect, test } from "vitest";
import { canGoBelowZero, deductionRef, RUBRIC, RUBRIC_CLAUSES } from "./index.ts";
import type { Row } from "./row.ts";

const rows = RUBRIC.flatMap((group) => group.rows);
const deductions = rows.flatMap((row) => row.deductions.map((deduction) => ({ row, deduction })));
const rowOf = (id: string): Row => rows.find((row) => row.id === id)!;
const fixedSum = ({ deductions: own }: Row): number => own.filter(({ kind }) => kind !== "each").reduce((sum, { points }) => sum + points, 0);
const isOpen = ({ deductions: own }: Row): boolean => own.some(({ kind }) => kind === "each");
const isUnwritten = ({ deductions: own }: Row): boolean => own.some(({ kind }) => kind === "unwritten");

describe("the rubric of 70号", () => {
  test("five groups of 30, 16, 38, 6 and 10 points, as their percentages say, make 100", () => {
    expect(RUBRIC.map(({ id, percent, rows: own }) => [id, percent, own.reduce((sum, { points }) => sum + points, 0)])).toEqual([
      ["1", 30, 30],
      ["2", 16, 16],
      ["3", 38, 38],
      ["4", 6, 6],
      ["5", 10, 10],
    ]);
  });

  test("41 rows, each once: what the gazette prints twice is here once", () => {
    expect(RUBRIC.map(({ rows: own }) => own.length)).toEqual([9, 6, 21, 2, 3]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(41);
    expect(rows.map(({ points }) => points)).toEqual([
      ...[3, 2, 4, 2, 3, 5, 5, 1, 5],
      ...[1, 2, 7, 1, 2, 3],
      ...[1.5, 2, 1.5, 1, 1, 2, 2, 1, 1, 3, ...Array.from({ length: 11 }, () => 2)],
      ...[5, 1],
      ...[2, 5, 3],
    ]);
  });

  test("116 deductions: 25, 15, 58, 8 and 10, one of them a note and one without a figure", () => {
    expect(RUBRIC.map(({ rows: own }) => own.reduce((sum, row) => sum + row.deductions.length, 0))).toEqual([25, 15, 58, 8, 10]);
    expect(RUBRIC_CLAUSES.map(({ ref }) => ref)).toEqual(rows.flatMap((row) => row.deductions.map((_, index) => deductionRef(row, index))));
    expect(deductions.filter(({ deduction }) => deduction.kind === "note").map(({ row }) => row.id)).toEqual(["1.6"]);
    expect(deductions.filter(({ deduction }) => deduction.kind === "unwritten").map(({ row }) => row.id)).toEqual(["1.3"]);
  });

  test("each has points exactly where it costs some, a unit exactly where it is counted, and never more than its row", () => {
    const wrong = deductions.filter(
      ({ row, deduction: { kind, points, per } }) =>
        (kind === "note" || kind === "unwritten" ? points !== 0 : !(points > 0 && points <= row.points)) || (kind === "each") !== (per !== undefined),
    );
    expect(wrong).toEqual([]);
    expect(rowOf("2.3").deductions[0]).toMatchObject({ kind: "whole-row", points: 7 });
  });

  test("6 rows close exactly, in 13 the fixed deductions exceed the points, 21 are open-ended, 1 is unwritten (X21, X22)", () => {
    const exceeding = rows.filter((row) => fixedSum(row) > row.points);
    const rest = rows.filter((row) => !exceeding.includes(row));
    expect(exceeding.map(({ id }) => id)).toEqual("1.4 1.8 1.9 2.3 3.1 3.3 3.6 3.7 3.15 3.16 3.21 4.2 5.1".split(" "));
    expect(rest.filter(isUnwritten).map(({ id }) => id)).toEqual(["1.3"]);
    expect(rest.filter((row) => isOpen(row) && !isUnwritten(row))).toHaveLength(21);
    const closed = rest.filter((row) => !isOpen(row) && !isUnwritten(row));
    expect(closed.map(({ id }) => id)).toEqual(["1.1", "1.2", "1.5", "2.1", "2.4", "2.5a"]);
    expect(closed.filter((row) => fixedSum(row) !== row.points)).toEqual([]);
    expect(rows.filter(canGoBelowZero)).toHaveLength(13 + 21);
  });

  test("what a deduction costs stands in its clause in words", () => {
    const consequence = (ref: string): string | undefined => RUBRIC_CLAUSES.find((clause) => clause.ref === ref)?.consequence;
    expect(consequence("R-1.1-1")).toBe("扣 2 分");
    expect(consequence("R-4.1-4")).toBe("每次扣 1 分");
    expect(consequence("R-1.3-1")).toBe("最多扣 2 分");
    expect(consequence("R-2.3-1")).toBe("这一行不得分");
    expect(consequence("R-1.3-2")).toBe("没有写扣几分");
    expect(consequence("R-3.1-5")).toBe("每件扣 0.1 分");
  });
});
