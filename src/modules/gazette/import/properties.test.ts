// What holds for every text: reading it ends, every character is accounted for, ids are unique, the result has its shape. And a clean text has no flags.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fc } from "../../../../test/support/properties.ts";
import { lostFrom, visible } from "../../../../test/support/gazette-account.ts";
import { cleanIssue, damagedIssue, damagedText } from "../../../../test/support/gazette-damage.ts";
import { FlagKind, ImportResult } from "../schema.ts";
import { nodesOf } from "./citations.ts";
import { readGazette } from "./read.ts";

const FOLDER = join(import.meta.dirname, "../../../../test/cases/gazette");

const holds = (source: string): void => {
  const result = readGazette(source);
  const { source: all, placed, furniture, flagged } = result.accounting;
  expect(all).toBe(visible(source));
  expect(placed + furniture + flagged).toBe(all);
  expect(lostFrom(source, result)).toEqual([]);
  ImportResult.parse(result);
  const ids = result.documents.flatMap(({ nodes }) => [...nodesOf(nodes)].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const lines = source.split("\n").length;
  for (const flag of result.flags) expect(flag.line).toBeLessThanOrEqual(lines);
};

describe("whatever was done to a gazette", () => {
  test("its characters are all accounted for", () => {
    fc.assert(fc.property(damagedIssue, holds), { numRuns: 400 });
  });

  test("any string at all is read to an end", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 600 }), holds), { numRuns: 300 });
  });

  test("the same text gives the same result", () => {
    fc.assert(
      fc.property(damagedIssue, (source) => {
        expect(readGazette(source)).toEqual(readGazette(source));
      }),
      { numRuns: 40 },
    );
  });
});

describe("gazettes that have flags of every kind", () => {
  const texts = readdirSync(FOLDER).flatMap((name) => (/\.(?:txt|md)$/.test(name) ? [readFileSync(join(FOLDER, name), "utf8")] : []));

  test("are these", () => {
    const kinds = new Set(texts.flatMap((text) => readGazette(text).flags.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([...FlagKind.options].sort());
  });

  test("lose no character, whatever else is done to them", () => {
    fc.assert(fc.property(fc.constantFrom(...texts).chain(damagedText), holds), { numRuns: 300 });
  });
});

type Case = { file: string; flags: string[] };
const clean = (JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as Case[]).filter(({ flags }) => flags.length === 0);
const wordsOf = ({ documents }: ImportResult): unknown =>
  documents.map(({ id, title, organ, madeOn, nodes }) => [
    id,
    title,
    organ,
    madeOn,
    [...nodesOf(nodes)].map((node) => [node.id, node.text, node.rows]),
  ]);
/** A page's foot and head, as gazettes print them. */
const EDGES = [["— 7 —"], ["", "- 7 -", ""], ["\f"], ["第 7 页 共 40 页"], ["某县人民政府公报　2024年第1期", "· 7 ·"]];

describe("a clean gazette", () => {
  test.each(clean)("$file says the same wherever a page ends, and only the page's cut is flagged", ({ file }) => {
    const source = readFileSync(join(FOLDER, file), "utf8");
    const whole = readGazette(source);
    const lines = source.split("\n");
    for (let at = whole.documents[0]!.line; at < lines.length - 2; at++) {
      const cut = readGazette([...lines.slice(0, at), ...EDGES[at % EDGES.length]!, ...lines.slice(at)].join("\n"));
      expect([at, wordsOf(cut)]).toEqual([at, wordsOf(whole)]);
      expect(cut.flags.filter(({ kind }) => kind !== "cut-by-page")).toEqual([]);
    }
  });

  test.each([
    ["parted by blank lines", "\n\n"],
    ["one paragraph a line", "\n"],
  ])("%s has no flags, and as many documents as were put in", (_, between) => {
    fc.assert(
      fc.property(cleanIssue, (lines) => {
        const result = readGazette(lines.join(between));
        expect(result.flags).toEqual([]);
        expect(result.documents.length).toBe(lines.filter((line) => line.startsWith("关于")).length);
        expect(result.accounting.flagged).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
