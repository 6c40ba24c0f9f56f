// The real gazette, where it is at hand: what a person found in it line by line is what the importer finds. Skipped, visibly, where it is not.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lostFrom, visible } from "../../../../test/support/gazette-account.ts";
import type { FlagKind, GazetteNode } from "../schema.ts";
import { findNode, nodesOf } from "./citations.ts";
import { readGazette } from "./read.ts";

const GAZETTE = new URL("../../../../../shared/gazette/tumed-left-banner-2023-4.txt", import.meta.url);
const source = existsSync(GAZETTE) ? readFileSync(GAZETTE, "utf8") : "";

describe.skipIf(source === "")("the real gazette (skipped where ../shared does not hold it)", () => {
  const result = readGazette(source);
  const [homes, review, assessment, openness, procurement, fires] = result.documents;
  const count = (document: { nodes: GazetteNode[] } | undefined, level: string): number =>
    [...nodesOf(document?.nodes ?? [])].filter((node) => node.level === level).length;
  const linesOf = (kind: FlagKind): number[] => result.flags.filter((flag) => flag.kind === kind).map(({ line }) => line);

  test("is issue 4 of 2023 with six documents", () => {
    expect(result.issue).toMatchObject({ year: 2023, number: 4, runningNumber: 40, publishedOn: "2024-01", permit: "蒙刊字1502036" });
    expect(result.issue.contents.map(({ page }) => page)).toEqual([2, 6, 8, 13, 15, 16]);
    expect(result.documents.map(({ number, madeOn }) => [number, madeOn])).toEqual([
      ["土左政发〔2023〕133号", "2023-10-26"],
      ["土左政办发〔2023〕68号", "2023-10-08"],
      ["土左政办发〔2023〕70号", "2023-10-20"],
      ["土左政办发〔2023〕78号", "2023-11-10"],
      [null, "2023-12-13"],
      [null, "2023-12-18"],
    ]);
  });

  test("has 17 articles in 5 chapters, 14 articles, and their paragraphs where the law counts them", () => {
    expect([count(homes, "article"), count(homes, "chapter")]).toEqual([17, 5]);
    expect(count(review, "article")).toBe(14);
    expect(findNode(result, "土左政办发〔2023〕68号/6/2")?.text).toMatch(/^“三审三校”审核标准为.*格式规范。$/);
    expect(findNode(result, "土左政发〔2023〕133号/9/1/1/3")?.text).toMatch(/值班人员）应参加专业培训/);
    expect(findNode(result, "土左政发〔2023〕133号/11/2/9")?.text).toMatch(/养老机构登记等行政审批/);
  });

  test("has a rubric of 41 scores that come to 100 once the repeated rows are set aside", () => {
    const table = [...nodesOf(assessment!.nodes)].find(({ level }) => level === "table")!;
    const rows = table.rows!.slice(1);
    const sums = new Map<string, number>();
    for (const row of rows)
      sums.set(row[0]!.slice(0, 5).replace(/\s.*/, ""), (sums.get(row[0]!.slice(0, 5).replace(/\s.*/, "")) ?? 0) + Number(row.at(-1)));
    expect(rows.length).toBe(41);
    expect(Object.fromEntries(sums)).toEqual({ 机制保障: 30, 平台建设: 16, 主动公开: 38, 解读回应: 6, 依申请公开: 10 });
    expect(linesOf("duplicate-rows")).toEqual([400, 401, 402, 403, 404]);
    expect(linesOf("lost-cell")).toEqual([376]);
    expect(linesOf("sum-mismatch")).toEqual([]);
  });

  test("has the opening of 78号 in order, and says so", () => {
    const opening = openness!.nodes.find(({ level }) => level === "paragraph")!;
    expect(opening.lines).toEqual([427, 428, 424, 425, 430, 431, 444]);
    expect(linesOf("interleaved-columns")).toEqual([424]);
    expect(linesOf("garbled")).toContain(431);
  });

  test("has the procurement notice and the fire plan untangled", () => {
    expect(linesOf("cut-by-document")).toEqual([433, 474, 494, 534]);
    expect(openness!.nodes.filter(({ level }) => level === "section").length).toBe(5);
    expect([...nodesOf(procurement!.nodes)].flatMap(({ lines }) => lines).filter((line) => line > 494)).toEqual([536, 538, 540, 542, 544]);
    expect([...nodesOf(fires!.nodes)].find(({ label, text }) => label === "（一）" && text.includes("攻坚"))?.children[0]?.lines[0]).toBe(548);
    expect([count(fires, "section"), count(fires, "item")]).toEqual([4, 15]);
  });

  test("joins what the pages cut, and no paragraph is left in the middle of a sentence", () => {
    const cut = result.documents
      .flatMap(({ nodes }) => [...nodesOf(nodes)])
      .filter(({ level, text }) => level === "paragraph" && !/[。；：）！]$/.test(text) && !text.startsWith("附件"));
    expect(cut.map(({ text }) => text)).toEqual([]);
    expect(linesOf("cut-by-page")).toEqual(
      expect.arrayContaining([91, 97, 103, 113, 133, 185, 207, 259, 331, 458, 486, 564, 576, 586, 596, 602, 618]),
    );
  });

  test("accounts for every character", () => {
    const { source: all, placed, furniture, flagged } = result.accounting;
    expect(all).toBe(visible(source));
    expect(placed + furniture + flagged).toBe(all);
    expect(lostFrom(source, result)).toEqual([]);
  });
});
