// PDFs that say what their parts are: the order is theirs, cells of several lines stay one, running heads stay at the edge. Positions are in points, a
// character is 10 wide.
import { describe, expect, test } from "vitest";
import { linesOfTagged, type MarkedPiece, type Part } from "./pdf-tagged.ts";

const SIZE = 10;
const at = (mark: string, y: number, x: number, text: string): MarkedPiece => ({
  text,
  x,
  y,
  width: [...text].length * SIZE,
  height: SIZE,
  mark,
  isArtifact: false,
});
const artifact = (y: number, x: number, text: string): MarkedPiece => ({ ...at("", y, x, text), mark: undefined, isArtifact: true });
const part = (role: string, ...children: (Part | string)[]): Part => ({
  role,
  children: children.map((child) => (typeof child === "string" ? { type: "content", id: child } : child)),
});
const FULL = "甲".repeat(20);

describe("a page of two columns", () => {
  const pieces = [
    artifact(800, 40, "某县人民政府公报"),
    artifact(800, 400, "2024年第1期"),
    ...[700, 686, 672, 658].map((y, line) => at(`l${line}`, y, 40, FULL)),
    at("l4", 644, 40, "末行。"),
    ...[700, 686, 672, 658].map((y, line) => at(`r${line}`, y, 260, FULL)),
    at("s", 630, 330, "某县人民政府"),
    at("d", 616, 330, "2024年1月2日"),
    artifact(40, 240, "— 3 —"),
  ];
  const tree = part("Document", part("P", "l0", "l1"), part("P", "l2", "l3", "l4"), part("P", "r0", "r1", "r2", "r3"), part("P", "s", "d"));

  test("is a line for each paragraph, in the order of its structure, with what belongs to the page at its edges", () => {
    expect(linesOfTagged(tree, pieces)).toEqual([
      "某县人民政府公报　　　2024年第1期",
      "",
      FULL.repeat(2),
      `${FULL.repeat(2)}末行。`,
      FULL.repeat(4),
      "某县人民政府",
      "2024年1月2日",
      "",
      "— 3 —",
    ]);
  });

  test("is left to its positions where the structure holds little of its text, or there is none", () => {
    expect(linesOfTagged(part("Document", part("P", "l0")), pieces)).toBeUndefined();
    expect(linesOfTagged(null, pieces)).toBeUndefined();
  });
});

test("a table has a line for each row, its cells of several lines whole, empty ones and those that a row lacks in their place", () => {
  const pieces = [
    at("h1", 500, 40, "序号"),
    at("h2", 500, 100, "评估内容"),
    at("h3", 500, 300, "分值"),
    at("a1", 480, 40, "1"),
    at("a2", 480, 100, "主动公开"),
    at("a3", 466, 100, "目录更新"),
    at("a4", 480, 300, "3"),
    at("b1", 440, 40, "2"),
    at("b3", 440, 300, "4"),
    at("c2", 420, 100, "合计"),
    at("c3", 420, 300, "7"),
  ];
  const row = (...cells: string[][]): Part => part("TR", ...cells.map((cell) => part("TD", ...cell)));
  const tree = part(
    "Document",
    part(
      "Table",
      part("THead", row(["h1"], ["h2"], ["h3"])),
      part("TBody", row(["a1"], ["a2", "a3"], ["a4"]), row(["b1"], [], ["b3"]), row(["c2"], ["c3"]), row(["elsewhere"], [], [])),
    ),
  );
  expect(linesOfTagged(tree, pieces)).toEqual(["序号\t评估内容\t分值", "1\t主动公开目录更新\t3", "2\t\t4", "\t合计\t7"]);
});
