// Many findings in a form that a page can show: by rule, the gravest first, each group with its number and its first places.
import { findRule } from "./retired.ts";
import type { Finding, Severity } from "./schema.ts";

export type FindingGroup<F extends Finding = Finding> = {
  rule: string;
  title: string;
  family: Finding["family"];
  severity: Severity;
  count: number;
  first: F[];
};

const ORDER: Record<Severity, number> = { block: 0, fix: 1, hint: 2 };

/** At most `each` findings a group; `count` tells how many there are. Linear. */
export const groupFindings = <F extends Finding>(findings: readonly F[], each = 20): FindingGroup<F>[] => {
  const groups = new Map<string, FindingGroup<F>>();
  for (const finding of findings) {
    let group = groups.get(finding.rule);
    if (!group) {
      const title = findRule(finding.rule)?.title ?? finding.rule;
      groups.set(finding.rule, (group = { rule: finding.rule, title, family: finding.family, severity: finding.severity, count: 0, first: [] }));
    }
    group.count++;
    if (ORDER[finding.severity] < ORDER[group.severity]) group.severity = finding.severity;
    if (group.first.length < each) group.first.push(finding);
  }
  return [...groups.values()].toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count);
};
