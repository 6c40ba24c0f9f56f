// How good the rules are: an evaluation set of sentences with seeded errors and of clean ones, read from its lines, and precision and recall over it.
// A seeded error counts as found where a finding of its family lies on it; a finding on nothing seeded is a false alarm, whatever its severity.
import { proofread } from "./engine.ts";
import { unmark } from "./marked-text.ts";
import { RULES } from "./rules/index.ts";
import type { Rule } from "./rule.ts";
import { type Context, Family, FAMILY_NAMES } from "./schema.ts";

export type Case = { text: string; /** None for a clean text. */ seeds: { rule: string; start: number; end: number }[]; source: string };

const unescaped = (line: string): string => line.replaceAll("\\n", "\n").replaceAll("\\t", "\t").replaceAll("\\u200b", "\u200b");

/** One case a line: `rule⇥text with ⟦marks⟧`, `family⇥…` for a whole document with slips of several rules, or a clean text; lines that begin with # are headings. Throws SyntaxError for a rule that does not exist. */
export const casesOf = (lines: string, source: string): Case[] =>
  lines.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [rule, marked] = /^([a-z-]+(?:\/[a-z-]+)?)\t(.*)$/.exec(line)?.slice(1) ?? [];
    const { text, spans } = unmark(unescaped(marked ?? line));
    const at = `${source}:${index + 1}`;
    if ((rule === undefined) !== (spans.length === 0))
      throw new SyntaxError(`${at}: a seeded case names its rule and marks its errors, a clean one does neither`);
    if (rule !== undefined && !RULES.some(({ id }) => id === rule) && !Family.options.some((family) => family === rule))
      throw new SyntaxError(`${at}: there is no rule ${rule}`);
    return [{ text, seeds: spans.map(({ start, end }) => ({ rule: rule!, start, end })), source: at }];
  });

export type Score = { seeded: number; found: number; falseAlarms: number; precision: number; recall: number };
export type Miss = { source: string; rule: string; text: string; kind: "missed" | "false-alarm" };
export type Evaluation = { families: Record<Family, Score>; rules: Map<string, Score>; texts: number; clean: number; misses: Miss[] };

const score = (): Score => ({ seeded: 0, found: 0, falseAlarms: 0, precision: 1, recall: 1 });
const finished = (one: Score): Score => ({
  ...one,
  precision: one.found + one.falseAlarms === 0 ? 1 : one.found / (one.found + one.falseAlarms),
  recall: one.seeded === 0 ? 1 : one.found / one.seeded,
});
const familyOf = (rule: string): Family => Family.parse(rule.split("/")[0]);

export const evaluate = (cases: readonly Case[], context: Context, rules: readonly Rule[] = RULES): Evaluation => {
  const families = Object.fromEntries(Family.options.map((family) => [family, score()])) as Record<Family, Score>;
  const byRule = new Map(rules.map(({ id }) => [id as string, score()]));
  const ofRule = (rule: string): Score => byRule.get(rule) ?? byRule.set(rule, score()).get(rule)!;
  const misses: Miss[] = [];
  for (const { text, seeds, source } of cases) {
    const findings = proofread(text, context, rules);
    const explained = new Set<number>();
    for (const { rule, start, end } of seeds) {
      const family = familyOf(rule);
      const hits = findings.flatMap((finding, index) => (finding.start < end && start < finding.end ? [index] : []));
      for (const index of hits) explained.add(index);
      const isFound = hits.some((index) => findings[index]!.family === family);
      for (const one of [families[family], ofRule(rule)]) {
        one.seeded++;
        if (isFound) one.found++;
      }
      if (!isFound) misses.push({ source, rule, text: text.slice(start, end), kind: "missed" });
    }
    for (const [index, finding] of findings.entries()) {
      if (explained.has(index)) continue;
      families[finding.family].falseAlarms++;
      ofRule(finding.rule).falseAlarms++;
      misses.push({ source, rule: finding.rule, text: finding.text, kind: "false-alarm" });
    }
  }
  return {
    families: Object.fromEntries(Object.entries(families).map(([family, one]) => [family, finished(one)])) as Record<Family, Score>,
    rules: new Map([...byRule].map(([rule, one]) => [rule, finished(one)])),
    texts: cases.length,
    clean: cases.filter(({ seeds }) => seeds.length === 0).length,
    misses,
  };
};

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
const width = (text: string): number => [...text].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
const cell = (text: string, size: number): string => text + " ".repeat(Math.max(0, size - width(text)));
const row = (name: string, one: Score): string =>
  cell(name, 42) +
  [String(one.seeded), String(one.found), String(one.falseAlarms), percent(one.precision), percent(one.recall)]
    .map((text) => text.padStart(9))
    .join("");

/** The table that `proofread --evaluate` prints. */
export const evaluationAsText = (title: string, { families, rules, texts, clean, misses }: Evaluation, withMisses = false): string =>
  [
    `${title}：${texts} 条，其中带错 ${texts - clean} 条、正确 ${clean} 条`,
    cell("", 42) + ["埋设", "找到", "误报", "准确率", "召回率"].map((text) => " ".repeat(9 - width(text)) + text).join(""),
    ...Family.options.map((family) => row(FAMILY_NAMES[family], families[family])),
    "",
    ...[...rules]
      .filter(([, one]) => one.seeded + one.falseAlarms > 0)
      .map(([id, one]) => row(`${RULES.find((rule) => rule.id === id)?.title ?? "整篇"} ${id}`, one)),
    ...(withMisses
      ? ["", ...misses.map(({ source, rule, text, kind }) => `${kind === "missed" ? "漏报" : "误报"}  ${source}  ${rule}  “${text}”`)]
      : []),
  ].join("\n");
