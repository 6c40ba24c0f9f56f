import { describe, expect, test } from "vitest";
import { readRows } from "./lexicon-sheet.ts";

const lines = (...rows: string[]): { at: number; cells: string[] }[] => rows.map((row, index) => ({ at: index + 1, cells: row.split(",") }));

describe("a list of words that a county has already", () => {
  test("is read by its column names, whatever they are called there", () => {
    const { rows, unused } = readRows(lines("不能用的词,换成,原因,编号", "老干局,老干部局,简称不规范,7"));
    expect(rows.map(({ term }) => [term.term, term.replacement, term.reason])).toEqual([["老干局", "老干部局", "简称不规范"]]);
    expect(unused).toEqual(["编号"]);
  });

  test("without names gives its first two columns, and says which ones were not read", () => {
    const { rows, unused } = readRows(lines("老干局,老干部局,简称不规范"));
    expect(rows.map(({ term }) => [term.term, term.replacement, term.reason])).toEqual([["老干局", "老干部局", ""]]);
    expect(unused).toEqual(["第 3 列（没有列名）"]);
  });

  test("of nothing is no row", () => {
    expect(readRows([])).toEqual({ rows: [], unused: [] });
  });
});
