// Runs the rules over a text: gives each hit its family, text, reason with source and key, and settles findings that lie over each other.
// Knows no rule by name. Time is linear in the text as long as every rule is.
import { keyOf } from "./key.ts";
import { rulesIn } from "./retired.ts";
import { RULES } from "./rules/index.ts";
import type { Hit, Rule } from "./rule.ts";
import { EMPTY_CONTEXT, type Context, type Family, type Finding, type Severity } from "./schema.ts";

const WEIGHT: Record<Severity, number> = { block: 4, fix: 2, hint: 1 };

const isPersonal = ({ family }: Finding): number => (family === "personal-data" ? 1 : 0);

/** Above 0 where `a` is to be kept when both claim the same place: the graver, personal data, then the clearly surer, then the wider. */
const rank = (a: Finding, b: Finding): number => {
  const surer = a.confidence - b.confidence;
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    isPersonal(a) - isPersonal(b) ||
    (Math.abs(surer) > 0.1 ? surer : 0) ||
    a.end - a.start - (b.end - b.start) ||
    surer
  );
};

/** One finding per place: what is under a kept one shows itself again once that is settled. */
const settle = (findings: Finding[]): Finding[] => {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => a.start - b.start || rank(b, a))) {
    const last = kept.at(-1);
    if (!last || last.end <= finding.start) kept.push(finding);
    else if (rank(finding, last) > 0) kept[kept.length - 1] = finding;
  }
  return kept;
};

/** Twins (the same words in the same surroundings) are told apart by their order. */
const numberTwins = (findings: Finding[]): Finding[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, count);
    return count === 1 ? finding : { ...finding, key: `${finding.key}#${count}` };
  });
};

export type RuleHit = { rule: Rule; hit: Hit };

/** Findings out of hits: by place, none over another, each with its key. */
export const settledFindings = (text: string, hits: readonly RuleHit[], rules: readonly Rule[] = RULES): Finding[] => {
  // Of equals the rule that comes first in the list stays, in whatever order they were found.
  const order = new Map(rules.map((rule, index) => [rule, index]));
  const found = hits
    .toSorted((a, b) => order.get(a.rule)! - order.get(b.rule)! || a.hit.start - b.hit.start)
    .map(({ rule, hit }): Finding => ({
      rule: rule.id,
      family: rule.id.slice(0, rule.id.indexOf("/")) as Family,
      severity: hit.severity ?? rule.severity,
      start: hit.start,
      end: hit.end,
      text: text.slice(hit.start, hit.end),
      reason: `${hit.reason}（依据：${rule.source}）`,
      suggestion: hit.suggestion,
      confidence: hit.confidence,
      key: keyOf(rule.id, text, hit.start, hit.end),
    }));
  return numberTwins(settle(found));
};

/** All findings of `rules` in `text`, by place, none over another. Pure. */
export const proofread = (text: string, context: Context = EMPTY_CONTEXT, rules: readonly Rule[] = rulesIn(context)): Finding[] =>
  settledFindings(
    text,
    rules.flatMap((rule) => Array.from(rule.check(text, context), (hit) => ({ rule, hit }))),
    rules,
  );
