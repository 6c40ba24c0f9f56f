import { describe, expect, test } from "vitest";
import { canNumber, issueId, issueLine, type KnownIssue, missingIssues, nextNumber } from "./numbering.ts";

const regular = (year: number, number: number, runningNumber: number, back = false): KnownIssue => ({
  year,
  kind: "regular",
  number,
  runningNumber,
  back,
});
const extra = (year: number, number: number): KnownIssue => ({ year, kind: "extra", number, runningNumber: null, back: false });
const because = (wanted: KnownIssue, known: KnownIssue[]): string => {
  const verdict = canNumber(wanted, known);
  return verdict.ok ? "" : verdict.because;
};

describe("the next issue", () => {
  test("goes on in its year, and begins with 1 in a new one; the running number goes on", () => {
    expect(nextNumber("regular", 2026, [regular(2026, 3, 51)])).toEqual({ year: 2026, kind: "regular", number: 4, runningNumber: 52 });
    expect(nextNumber("regular", 2027, [regular(2026, 4, 52)])).toEqual({ year: 2027, kind: "regular", number: 1, runningNumber: 53 });
  });
  test("of a county that begins with this system is a number that only people know", () => {
    expect(nextNumber("regular", 2026, [])).toBeUndefined();
    expect(nextNumber("regular", 2026, [regular(2023, 4, 40, true)])).toBeUndefined();
  });
  test("an extra issue has a row of its own and no running number", () => {
    expect(nextNumber("extra", 2026, [regular(2026, 3, 51), extra(2026, 1)])).toEqual({ year: 2026, kind: "extra", number: 2, runningNumber: null });
  });
});

describe("the guard of the numbers", () => {
  test("no number twice, no running number twice", () => {
    expect(because(regular(2026, 3, 53), [regular(2026, 3, 51)])).toContain("不能重复");
    expect(because(regular(2026, 4, 51), [regular(2026, 3, 51)])).toContain("总期号不能重复");
  });
  test("none is left out", () => {
    expect(because(regular(2026, 5, 53), [regular(2026, 3, 51)])).toContain("不能跳过");
    expect(because(extra(2026, 2), [])).toContain("不能跳过");
    expect(because(regular(2026, 4, 52), [regular(2026, 3, 51)])).toBe("");
  });
  test("number and running number rise together within a year", () => {
    expect(because(regular(2026, 4, 55), [regular(2026, 3, 51)])).toContain("对不上");
    expect(because(regular(2023, 3, 41, true), [regular(2023, 4, 40, true)])).toContain("对不上");
  });
  test("a back issue takes the number that was printed, with a gap to what is known", () => {
    expect(because(regular(2023, 4, 40, true), [regular(2026, 4, 52)])).toBe("");
    expect(because(regular(2023, 4, 60, true), [regular(2026, 4, 52)])).toContain("对不上");
  });
});

test("what the series lacks is named by running number", () => {
  expect(missingIssues([regular(2023, 4, 40, true), regular(2024, 2, 42, true), regular(2026, 4, 52)])).toEqual([
    { from: 41, to: 41 },
    { from: 43, to: 51 },
  ]);
});
test("an issue has a name, a line for its cover and an address", () => {
  expect(issueLine(regular(2026, 4, 52))).toBe("2026年第4期（总第52期）");
  expect(issueLine(extra(2026, 1))).toBe("2026年增刊第1期");
  expect([issueId(regular(2026, 4, 52)), issueId(extra(2026, 1))]).toEqual(["2026-4", "2026-extra-1"]);
});
