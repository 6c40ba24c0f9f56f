// The list of findings while its text is edited.
import { describe, expect, test } from "vitest";
import { keyOf } from "../../../modules/proofreading/key.ts";
import type { Finding, Severity } from "../../../modules/proofreading/schema.ts";
import { byRule, countsOf, listAfter, settledBy, surroundings, tidied } from "./list.ts";

const BEFORE = "请按土左政办发[2023]68号执行。\n联系人手机13800138000。\n会议定于2月30日召开。";

/** What a reading would find: these words, where the text has them. */
const WRONG: [words: string, severity: Severity][] = [
  ["[2023]", "fix"],
  ["13800138000", "block"],
  ["11010519491231002X", "block"],
  ["2月30日", "fix"],
];
const read = (text: string): Finding[] =>
  WRONG.flatMap(([words, severity]) => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const rule = `form/${severity}`;
    return start < 0
      ? []
      : [
          {
            rule,
            family: "form",
            severity,
            start,
            end,
            text: words,
            reason: "",
            suggestion: null,
            confidence: 1,
            key: keyOf(rule, text, start, end),
          },
        ];
  });

describe("the list of findings", () => {
  const first = listAfter([], read(BEFORE));
  test("holds what was found, in the order of the text", () => {
    expect(first.map((item) => item.finding.text)).toEqual(["[2023]", "13800138000", "2月30日"]);
  });

  test("keeps a repaired finding in its place as done, until it is tidied away", () => {
    const after = listAfter(first, read(BEFORE.replace("[2023]", "〔2023〕")));
    expect(settledBy(after, new Map()).map((item) => item.state)).toEqual(["gone", "open", "open"]);
    expect(after.map((item) => item.finding.text)).toEqual(first.map((item) => item.finding.text));
    expect(tidied(after)).toHaveLength(2);
    expect(countsOf(settledBy(after, new Map()))).toMatchObject({ settled: 1 });
  });

  test("takes a finding whose neighbours were edited for the same one", () => {
    const after = listAfter(first, read(BEFORE.replace("联系人手机", "联系人的手机号")));
    expect(after).toHaveLength(3);
    expect(settledBy(after, new Map()).map((item) => item.state)).toEqual(["open", "open", "open"]);
  });

  test("puts a new finding where it stands in the text", () => {
    const after = listAfter(first, read(`${BEFORE.slice(0, BEFORE.indexOf("会议"))}身份证11010519491231002X。\n会议定于2月30日召开。`));
    expect(after.map((item) => item.finding.text)).toEqual(["[2023]", "13800138000", "11010519491231002X", "2月30日"]);
  });

  test("shows who dismissed a finding and why", () => {
    const phone = first[1]!.finding;
    const settled = new Map([[phone.key, { action: "dismiss", reason: "对外公布的值班电话", by: "撰稿", at: "" }]]);
    const after = settledBy(listAfter(first, read(BEFORE)), settled);
    expect(after[1]).toMatchObject({ state: "dismissed", disposition: { reason: "对外公布的值班电话" } });
    expect(countsOf(after).block).toBe(countsOf(settledBy(first, new Map())).block - 1);
  });

  test("quotes a finding with the words around it on its line", () => {
    expect(surroundings(BEFORE, first[1]!.finding)).toEqual({ before: "联系人手机", after: "。" });
  });
});

describe("a hundred thousand findings", () => {
  const MANY = 100_000;
  const many = (shift: number): Finding[] =>
    Array.from({ length: MANY }, (_, at) => ({
      ...read("[2023]")[0]!,
      start: shift + 10 * at,
      end: shift + 10 * at + 6,
      key: `form/fix:${shift}-${at}`,
    }));

  test("are taken for the same ones after an edit that touched the surroundings of all of them", () => {
    const after = listAfter(listAfter([], many(0)), many(5));
    expect(after).toHaveLength(MANY);
    expect(after.some(({ isGone }) => isGone)).toBe(false);
    expect([after[0]!, after[MANY - 1]!].map(({ finding }) => finding.start)).toEqual([5, 10 * MANY - 5]);
  });

  test("find the nearest that is left, on either side, when a third of them is gone", () => {
    const after = listAfter(
      listAfter([], many(0)),
      many(7).filter((_, at) => at % 3 !== 0),
    );
    expect(after.filter(({ isGone }) => isGone)).toHaveLength(Math.ceil(MANY / 3));
    expect(new Set(after.filter(({ isGone }) => !isGone).map(({ finding }) => finding.key)).size).toBe(MANY - Math.ceil(MANY / 3));
  });

  test("stand under their rules, the rule with the most first", () => {
    const items = settledBy(
      listAfter([], [...many(0), { ...many(0)[0]!, rule: "form/other", key: "form/other:1", start: 10 * MANY, end: 10 * MANY + 6 }]),
      new Map(),
    );
    expect(byRule(items).map(({ rule, items: some }) => [rule, some.length])).toEqual([
      ["form/fix", MANY],
      ["form/other", 1],
    ]);
  });
});
