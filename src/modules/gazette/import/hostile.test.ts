// Texts that somebody made, or a machine gone wrong: very long tables, very deep numbering, one endless line. Each is read to an end, and accounted for.
import { describe, expect, test } from "vitest";
import { visible } from "../../../../test/support/gazette-account.ts";
import type { GazetteNode } from "../schema.ts";
import { nodesOf } from "./citations.ts";
import { readGazette } from "./read.ts";

const HEAD = ["青禾县人民政府公报", "2024年第2期", "青禾县财政局", "关于下达资金的通知", "青财发〔2024〕3号", "各乡镇人民政府：", "现下达资金如下："];
const FOOT = ["青禾县财政局", "2024年1月2日"];
const read = (lines: readonly string[]) => {
  const source = [...HEAD, ...lines, ...FOOT].join("\n");
  const result = readGazette(source);
  const { source: all, placed, furniture, flagged } = result.accounting;
  expect(all).toBe(visible(source));
  expect(placed + furniture + flagged).toBe(all);
  expect(result.documents.map(({ id, madeOn }) => [id, madeOn])).toEqual([["青财发〔2024〕3号", "2024-01-02"]]);
  return result;
};
const ROWS = 10_000;
const rows = Array.from({ length: ROWS }, (_, at) => [String(at + 1), `项目${at + 1}`, String(at % 97)]);
const total = rows.reduce((sum, row) => sum + Number(row[2]), 0);

describe("a table of 10,000 rows", () => {
  test.each([
    ["bars", (cells: readonly string[]) => `| ${cells.join(" | ")} |`],
    ["tabs", (cells: readonly string[]) => cells.join("\t")],
    ["blanks", (cells: readonly string[]) => cells.join("  ")],
  ])("parted by %s has them all, and its sum agrees", (_, line) => {
    const { documents, flags } = read([["序号", "项目名称", "金额"], ...rows, ["合计", "—", String(total)]].map(line));
    const table = [...nodesOf(documents[0]!.nodes)].find(({ level }) => level === "table")!;
    expect(table.rows!.length).toBe(ROWS + 2);
    expect(flags).toEqual([]);
  });

  test("that are all the same is one flag", () => {
    const { flags } = read(["| 项目 | 单位 | 金额 |", "|---|---|---|", ...Array.from({ length: ROWS }, () => "| 甲项 | 同样 | 3 |")]);
    expect(flags.map(({ kind, line }) => [kind, line])).toEqual([["duplicate-rows", 11]]);
  });
});

test("numbering twelve deep is a tree twelve deep", () => {
  const marks = Array.from(
    { length: 12 },
    (_, depth) => `${Array.from({ length: depth + 1 }, () => "1").join(".")} ${depth === 0 ? "总体要求" : "本层的内容。"}`,
  );
  const { documents, flags } = read(marks);
  let depth = 0;
  for (
    let nodes: GazetteNode[] = documents[0]!.nodes.filter(({ level }) => level !== "paragraph");
    nodes[0] && nodes[0].level !== "signature";
    depth++
  )
    nodes = nodes[0].children;
  expect(depth).toBe(12);
  expect(flags).toEqual([]);
});

test("one line of a million characters is one paragraph", () => {
  const { documents } = read(["各单位要抓好落实，".repeat(111_111)]);
  expect(Math.max(...[...nodesOf(documents[0]!.nodes)].map(({ text }) => text.length))).toBe(999_999);
});

test("ten thousand heads without a text are read to an end", () => {
  const source = "青禾县财政局\n关于下达资金的通知\n".repeat(10_000);
  expect(readGazette(source).accounting.source).toBe(visible(source));
});
