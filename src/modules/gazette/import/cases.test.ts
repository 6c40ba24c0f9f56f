// Gazettes of our own writing, each with damage of its own kind, against what a person who reads them finds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lostFrom, visible } from "../../../../test/support/gazette-account.ts";
import { ImportResult, type NodeLevel } from "../schema.ts";
import { findNode, nodesOf } from "./citations.ts";
import { readGazette } from "./read.ts";

type Expected = {
  file: string;
  what: string;
  issue: Record<string, unknown>;
  documents: { id: string; levels: Partial<Record<NodeLevel, number>>; texts: Record<string, string>; [field: string]: unknown }[];
  flags: string[];
};
const FOLDER = join(import.meta.dirname, "../../../../test/cases/gazette");
const cases = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as Expected[];
const read = (file: string) => {
  const source = readFileSync(join(FOLDER, file), "utf8");
  return { source, result: readGazette(source) };
};

describe.each(cases)("$file: $what", ({ file, issue, documents, flags }) => {
  const { source, result } = read(file);

  test("the issue and its documents are found", () => {
    expect(result.issue).toMatchObject(issue);
    expect(result.documents.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    for (const [at, { levels, texts: _, ...facts }] of documents.entries()) {
      expect(result.documents[at]).toMatchObject(facts);
      const nodes = [...nodesOf(result.documents[at]!.nodes)];
      for (const [level, count] of Object.entries(levels))
        expect([level, nodes.filter((node) => node.level === level).length]).toEqual([level, count]);
    }
  });

  test("every citation leads to its words", () => {
    for (const { id, texts } of documents)
      for (const [path, text] of Object.entries(texts)) expect([path, findNode(result, `${id}/${path}`)?.text]).toEqual([path, text]);
  });

  test("what is damaged is flagged where it stands, and nothing else", () => {
    expect(result.flags.map(({ kind, line }) => `${kind} ${line}`)).toEqual(flags);
  });

  test("every character is accounted for, by our count and by another", () => {
    const { source: all, placed, furniture, flagged } = result.accounting;
    expect(all).toBe(visible(source));
    expect(placed + furniture + flagged).toBe(all);
    expect(lostFrom(source, result)).toEqual([]);
    expect(() => ImportResult.parse(result)).not.toThrow();
  });
});

test("the repaired table holds every row once, each cell in its column", () => {
  const { result } = read("04-table-over-pages.txt");
  const { rows } = findNode(result, "河财建〔2023〕19号/a1/t1")!;
  expect(rows).toEqual([
    ["乡镇", "项目编号", "项目名称", "里程（公里）", "金额（万元）"],
    ["东坝镇", "1.1", "东坝至柳林村道路面修补", "6.5", "26"],
    ["东坝镇", "1.2", "东坝镇北环路边沟清理", "3", "6"],
    ["西沟乡", "2.1", "西沟至石桥道路灌缝", "8", "16"],
    ["西沟乡", "2.2", "西沟乡河口桥栏杆更换", "0.4", "9"],
    ["南塘镇", "3.1", "南塘至高岗道路标线施划", "12", "18"],
    ["南塘镇", "", "南塘镇集市路段坑槽修补", "2", "7"],
    ["北山乡", "4.1", "北山乡盘山路护栏加装", "5.5", "33"],
    ["北山乡", "4.3", "北山乡涵洞疏通", "1", "4"],
    ["合计", "", "", "38.4", "120"],
  ]);
});
