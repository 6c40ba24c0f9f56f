// Positions of a read-only body agree with those of the plain text, which the editor and the findings use.
import { describe, expect, test } from "vitest";
import type { Block, Body } from "../../document/body.ts";
import { bodyFromNotation } from "../../document/notation.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { placed, segmentsOf, sizeOf } from "./body-marks.ts";

const body: Body = bodyFromNotation(
  ["# 一、范围", "本办法所称**养老机构**，是指", "1. 公办的", "2. 民办的", "| 名称 | 床位 |", "|---|---|", "| 甲 | 十 |", "最后一段"].join("\n"),
);

/** Every paragraph's and heading's text with the position of its first character. */
const textsOf = (blocks: readonly Block[], from: number): { from: number; text: string }[] =>
  placed(blocks, from, sizeOf).flatMap(({ child, from: at }) => {
    switch (child.type) {
      case "paragraph":
      case "heading":
        return [{ from: at + 1, text: (child.content ?? []).map((run) => (run.type === "text" ? run.text : "\n")).join("") }];
      case "image":
        return [];
      case "bulletList":
      case "orderedList":
        return placed(child.content, at + 1, (item) => item.content.reduce((sum, inner) => sum + sizeOf(inner), 2)).flatMap((item) =>
          textsOf(item.child.content, item.from + 1),
        );
      case "table":
        return placed(child.content, at + 1, (row) =>
          row.content.reduce((sum, cell) => sum + cell.content.reduce((all, one) => all + sizeOf(one), 2), 2),
        ).flatMap((row) =>
          placed(row.child.content, row.from + 1, (cell) => cell.content.reduce((sum, inner) => sum + sizeOf(inner), 2)).flatMap((cell) =>
            textsOf(cell.child.content, cell.from + 1),
          ),
        );
    }
  });

describe("positions", () => {
  test("every text of headings, paragraphs, lists and tables begins where the plain text says", () => {
    const { text, map } = plainTextOf(body);
    const found = textsOf(body.content, 0);
    expect(found.map((one) => one.text)).toEqual([
      "一、范围",
      "本办法所称养老机构，是指",
      "公办的",
      "民办的",
      "名称",
      "床位",
      "甲",
      "十",
      "最后一段",
    ]);
    for (const one of found) {
      const offset = map.toOffset(one.from);
      expect(text.slice(offset, offset + one.text.length)).toBe(one.text);
      expect(map.toPosition(offset)).toBe(one.from);
    }
  });
});

describe("a run of text under marks", () => {
  const mark = (key: string, from: number, to: number) => ({ key, from, to, className: "", label: "" });

  test("is one piece where no mark touches it", () => {
    expect(segmentsOf("全旗通知", 5, [mark("a", 1, 5), mark("b", 9, 12)])).toEqual([{ from: 5, text: "全旗通知", marks: [] }]);
  });

  test("is cut where marks begin, end and overlap", () => {
    const segments = segmentsOf("全旗通知", 5, [mark("a", 4, 7), mark("b", 6, 20)]);
    expect(segments.map(({ text, marks }) => [text, marks.map(({ key }) => key).join("")])).toEqual([
      ["全", "a"],
      ["旗", "ab"],
      ["通知", "b"],
    ]);
  });
});
