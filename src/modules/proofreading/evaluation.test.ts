import { beforeAll, describe, expect, test } from "vitest";
import { readEvaluationSet, type EvaluationPart } from "../../cli/evaluation-set.ts";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { casesOf, evaluate, evaluationAsText } from "./evaluation.ts";
import { RULES } from "./rules/index.ts";
import type { Rule } from "./rule.ts";
import { EMPTY_CONTEXT } from "./schema.ts";

const ROOT = new URL("../../../test/cases/proofreading", import.meta.url).pathname;
let parts: EvaluationPart[];
beforeAll(async () => void (parts = await readEvaluationSet(ROOT, county)));

describe("the evaluation set", () => {
  test("is large, varied, and says each thing once", () => {
    const cases = parts.flatMap((part) => part.cases);
    expect(cases.filter(({ seeds }) => seeds.length > 0).length).toBeGreaterThanOrEqual(600);
    expect(cases.filter(({ seeds }) => seeds.length === 0).length).toBeGreaterThanOrEqual(560);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });

  test("the aims are met on it: personal data and form 0.95, words 0.9", () => {
    const { families, misses } = evaluate(parts[0]!.cases, parts[0]!.context);
    for (const [family, aim] of [
      ["personal-data", 0.95],
      ["form", 0.95],
      ["words", 0.9],
    ] as const) {
      expect(families[family].precision, JSON.stringify(misses)).toBeGreaterThanOrEqual(aim);
      expect(families[family].recall, JSON.stringify(misses)).toBeGreaterThanOrEqual(aim);
    }
  });

  test("every rule that needs no list of the operator's has a seeded case", () => {
    const seeded = new Set(parts.flatMap(({ cases }) => cases.flatMap(({ seeds }) => seeds.map(({ rule }) => rule))));
    const without = RULES.map(({ id }) => id as string).filter((id) => !seeded.has(id));
    expect(without).toEqual(["words/leader-post", "words/sound-alike", "words/likeness"].filter((id) => without.includes(id)));
  });
});

describe("how it counts", () => {
  const rule = (id: Rule["id"], found: string): Rule => ({
    id,
    severity: "fix",
    title: "试验",
    source: "试验",
    *check(text) {
      const start = text.indexOf(found);
      if (start >= 0) yield { start, end: start + found.length, reason: "试验", suggestion: null, confidence: 1 };
    },
  });

  test("found, missed, and false alarms of hints too", () => {
    const cases = casesOf("# 标题\nwords/confusable\t甲⟦乙⟧丙\nwords/confusable\t甲⟦丁⟧丙\n\n戊己", "x.txt");
    const { families, misses } = evaluate(cases, EMPTY_CONTEXT, [
      rule("words/confusable", "乙"),
      { ...rule("form/numerals", "己"), severity: "hint" },
    ]);
    expect(families.words).toMatchObject({ seeded: 2, found: 1, falseAlarms: 0, precision: 1, recall: 0.5 });
    expect(families.form).toMatchObject({ seeded: 0, found: 0, falseAlarms: 1, precision: 0 });
    expect(misses.map(({ source, kind }) => [source, kind])).toEqual([
      ["x.txt:3", "missed"],
      ["x.txt:5", "false-alarm"],
    ]);
    expect(evaluationAsText("试验", evaluate(cases, EMPTY_CONTEXT, []), true)).toContain("漏报");
  });

  test("a whole document names only the family of its slips", () => {
    const cases = casesOf("form\t甲⟦乙⟧丙⟦丁⟧", "x.txt");
    const { families } = evaluate(cases, EMPTY_CONTEXT, [rule("form/numerals", "乙"), rule("words/confusable", "丁")]);
    expect(families.form).toMatchObject({ seeded: 2, found: 1, falseAlarms: 0 });
  });

  test("a case without its marks, or of a rule that does not exist, is an error with its place", () => {
    expect(() => casesOf("words/confusable\t没有标记", "x.txt")).toThrow("x.txt:1");
    expect(() => casesOf("有⟦标记⟧没有规则", "x.txt")).toThrow("x.txt:1");
    expect(() => casesOf("words/nothing\t有⟦标记⟧", "x.txt")).toThrow("words/nothing");
  });
});
