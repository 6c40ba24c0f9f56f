import { describe, expect, test } from "vitest";
import { fc } from "../../../../test/support/properties.ts";
import { RESULT } from "../../../../test/support/gazette.ts";
import type { Change, Step } from "./change.ts";
import { canChange, openFlags, standing, structureOf } from "./desk.ts";
import { charactersOf, type DeskNode, findSpot, startOf, type Structure, wordsOfNode } from "./structure.ts";

const A = "某政发〔2025〕3号";
const WATER = "某旗水务局/2025-09-20";
const after = (...changes: Change[]): Structure => {
  changes.forEach((change, at) => expect(canChange(RESULT, changes.slice(0, at), change), JSON.stringify(change)).toEqual({ ok: true }));
  return structureOf(RESULT, changes);
};
const refusal = (...changes: Change[]): string => {
  const verdict = canChange(RESULT, changes.slice(0, -1), changes.at(-1)!);
  return verdict.ok ? "" : verdict.because;
};
const outline = (nodes: DeskNode[]): unknown[] => nodes.map((node) => (node.children.length > 0 ? [node.key, outline(node.children)] : node.key));
const move = (node: string, parent: string | null, before: string | null, document = A): Step => ({ kind: "move", node, document, parent, before });

describe("arranging", () => {
  test("an item moved before its sibling changes places with it", () => {
    expect(outline(findSpot(after(move(`${A}/2/2`, `${A}/2`, `${A}/2/1`)), `${A}/2`)!.node.children)).toEqual([`${A}/2/2`, `${A}/2/1`]);
  });
  test("a paragraph can move into another document", () => {
    const structure = after(move(`${A}/1`, null, null, WATER));
    expect(structure.documents[1]!.nodes.at(-1)!.key).toBe(`${A}/1`);
    expect(findSpot(structure, `${A}/1`)!.document.key).toBe(WATER);
  });
  test("nothing moves into itself, into a table, or beside what is not there", () => {
    expect(refusal(move(`${A}/2`, `${A}/2/1`, null))).toContain("自己里面");
    expect(refusal(move(`${A}/1`, `${A}/t1`, null))).toContain("表格");
    expect(refusal(move(`${A}/1`, `${A}/2`, `${A}/9`))).toContain("不在原处");
  });
  test("a refused step leaves everything as it was", () => {
    const bad = move(`${A}/1`, `${A}/t1`, null);
    expect(structureOf(RESULT, [bad])).toEqual(startOf(RESULT));
  });
  test("merging joins label, words and source lines to the last paragraph before", () => {
    const structure = after({ kind: "merge", node: `${A}/2/2` });
    expect(findSpot(structure, `${A}/2/1`)!.node).toMatchObject({ text: "每日查看管线；（二）发现冻裂立即报修。", lines: [7, 8] });
    expect(refusal({ kind: "merge", node: `${WATER}/1` })).toContain("第一段");
  });
  test("splitting cuts at the character that was chosen; what lay below goes with the second part", () => {
    const structure = after({ kind: "split", node: `${A}/2`, at: 4 });
    const [first, second] = findSpot(structure, `${A}/2`)!.list.slice(1);
    expect([first!.label + first!.text, second!.text, second!.level]).toEqual(["第二条用水单位", "应当：", "paragraph"]);
    expect(second!.children).toHaveLength(2);
    expect(refusal({ kind: "split", node: `${A}/2`, at: 7 })).toContain("之外");
  });
  test("a new label is taken from the beginning of the words, so none can be invented", () => {
    const structure = after({ kind: "retype", node: `${WATER}/1/1`, level: "item", label: "各单位" });
    expect(findSpot(structure, `${WATER}/1/1`)!.node).toMatchObject({ level: "item", label: "各单位", text: "要安装节水器具。" });
    expect(refusal({ kind: "retype", node: `${WATER}/1/1`, level: "item", label: "（三）" })).toContain("不是以");
  });
  test("a row that is repeated is set aside, and can be taken back", () => {
    const aside = after({ kind: "set-aside-row", node: `${A}/t1`, row: 2, reason: "与上一行相同" });
    expect(findSpot(aside, `${A}/t1`)!.node.rows).toHaveLength(2);
    const key = aside.setAside[0]!.node.key;
    const back = after(
      { kind: "set-aside-row", node: `${A}/t1`, row: 2, reason: "与上一行相同" },
      { kind: "restore", node: key, document: A, parent: null, before: null },
      { kind: "merge", node: key },
    );
    expect(findSpot(back, `${A}/t1`)!.node.rows).toHaveLength(3);
    expect(back.setAside).toEqual([]);
  });
});

describe("documents and flags", () => {
  test("a document begins anew at a paragraph of its top level", () => {
    const structure = after({ kind: "split-document", node: `${A}/t1`, title: "报修电话一览" });
    expect(structure.documents.map((document) => document.title)).toEqual([
      "某旗人民政府关于印发冬季用水办法的通知",
      "报修电话一览",
      "某旗水务局关于节水的通知",
    ]);
    expect(refusal({ kind: "split-document", node: `${A}/1`, title: "别的" })).toContain("最外层");
  });
  test("a document that is the continuation of another joins it, with its title as a line", () => {
    const structure = after({ kind: "join-document", document: WATER });
    expect(structure.documents).toHaveLength(1);
    expect(structure.documents[0]!.nodes.map((node) => node.text)).toContain("某旗水务局关于节水的通知");
    expect(refusal({ kind: "join-document", document: A })).toContain("第一件");
  });
  test("a repair that is declined brings the words back that it had left out, where they stood", () => {
    const structure = after({ kind: "flag", flag: 3, decision: "decline", reason: "原文确有这一句" });
    const texts = structure.documents[1]!.nodes.map((node) => node.text);
    expect(texts).toEqual(["节约用水", "多出的一句。", "某旗水务局\n2025年9月20日"]);
    expect(refusal({ kind: "flag", flag: 3, decision: "decline", reason: "" })).toContain("理由");
    expect(refusal({ kind: "flag", flag: 3, decision: "accept", reason: "" }, { kind: "flag", flag: 3, decision: "accept", reason: "" })).toContain(
      "处理过",
    );
  });
  test("the uncertain flags of a document stay open until somebody decides them; what is certain asks nobody", () => {
    const open = (structure: Structure, at: number): number[] => openFlags(structure, RESULT.flags, structure.documents[at]!);
    expect(open(after(), 0)).toEqual([0, 1]);
    expect(open(after(), 1)).toEqual([3]);
    expect(open(after({ kind: "flag", flag: 0, decision: "accept", reason: "" }), 0)).toEqual([1]);
  });
  test("an undo takes the last step with it, and the one before at the next undo", () => {
    const steps: Change[] = [
      { kind: "merge", node: `${A}/2/2` },
      { kind: "facts", document: A, field: "madeOn", value: "2025-09-11" },
      { kind: "undo" },
    ];
    expect(standing(steps)).toEqual([steps[0]]);
    expect(structureOf(RESULT, [...steps, { kind: "undo" }])).toEqual(startOf(RESULT));
    expect(refusal(...steps, { kind: "undo" }, { kind: "undo" })).toContain("没有可以撤销");
  });
  test("a date that is none and an empty title are refused", () => {
    expect(refusal({ kind: "facts", document: A, field: "madeOn", value: "2025-02-30" })).toContain("成文日期");
    expect(refusal({ kind: "facts", document: A, field: "title", value: "" })).toContain("标题");
  });
});

describe("no step of arranging loses a character", () => {
  const keys = (structure: Structure): string[] => {
    const all: string[] = [];
    const walk = (nodes: DeskNode[]): void => nodes.forEach((one) => (all.push(one.key), walk(one.children)));
    structure.documents.forEach((document) => walk(document.nodes));
    return all;
  };
  /** A step made of random numbers, on what there is at that moment. */
  const stepOf = (structure: Structure, [what, a, b, c]: [number, number, number, number]): Step => {
    const all = keys(structure);
    const pick = (n: number): string => all[n % Math.max(1, all.length)] ?? "";
    const document = structure.documents[b % structure.documents.length]!.key;
    const node = pick(a);
    switch (what % 8) {
      case 0:
        return { kind: "move", node, document, parent: c % 3 === 0 ? null : pick(c), before: null };
      case 1:
        return { kind: "merge", node };
      case 2:
        return { kind: "split", node, at: 1 + (c % 6) };
      case 3:
        return { kind: "retype", node, level: (["paragraph", "item", "article", "heading"] as const)[c % 4]! };
      case 4:
        return { kind: "set-aside", node, reason: "试" };
      case 5:
        return {
          kind: "restore",
          node: structure.setAside[a % Math.max(1, structure.setAside.length)]?.node.key ?? "",
          document,
          parent: null,
          before: null,
        };
      case 6:
        return { kind: "set-aside-row", node, row: c % 3, reason: "试" };
      default:
        return c % 2 === 0
          ? { kind: "join-document", document }
          : { kind: "split-document", node, title: wordsOfNode(findSpot(structure, node)?.node ?? startOf(RESULT).documents[0]!.nodes[0]!) };
    }
  };
  test("whatever the steps and their order", () => {
    const number = fc.nat(40);
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number), { maxLength: 25 }), (rolls) => {
        const changes: Change[] = [];
        for (const roll of rolls) {
          const before = structureOf(RESULT, changes);
          const step = stepOf(before, roll);
          const verdict = canChange(RESULT, changes, step);
          const then = structureOf(RESULT, [...changes, step]);
          if (!verdict.ok) expect(then).toEqual(before);
          // A title that repeats its first line is written down once more; every other step keeps the count.
          else if (step.kind === "split-document") expect(charactersOf(then)).toBeGreaterThanOrEqual(charactersOf(before));
          else expect(charactersOf(then)).toBe(charactersOf(before));
          if (verdict.ok) changes.push(step);
        }
      }),
      { numRuns: 150 },
    );
  });
});
