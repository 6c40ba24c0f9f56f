// The findings of a text as staff see them: what people said of each, and, where there are very many, the first of every rule with the rule's number.
import { dispositionOfUnit, type Finding, findRemembered, groupFindings, type Remembered, Severity } from "../proofreading/index.ts";

/** Findings of one rule that are shown at a time. */
export const FINDINGS_A_PAGE = 50;
/** Findings that hold an approval back which are named one by one. */
const BLOCKING_NAMED = 20;

/** Findings that a sheet of paper lists one by one. */
const LISTED = 500;

/** What a sheet lists, by place: all that somebody judged, then the gravest, up to so many. */
export const findingsListed = (findings: readonly Finding[], judged: { has: (key: string) => boolean }): readonly Finding[] => {
  if (findings.length <= LISTED) return findings;
  const gravest = Severity.options.flatMap((severity) => findings.filter((finding) => finding.severity === severity && !judged.has(finding.key)));
  const left = Math.max(0, LISTED - findings.filter(({ key }) => judged.has(key)).length);
  const chosen = new Set(gravest.slice(0, left));
  return findings.filter((finding) => judged.has(finding.key) || chosen.has(finding));
};

type Said = { finding: string; action: string; reason: string; actor: string; at: Date };
export type SettledFinding = Finding & { disposition: { action: string; reason: string; by: string; at: string } | null };

export type Disposition = { finding: string; action: string; reason: string; by: string; at: string };

/** What people said of findings of this text. What was repaired by hand and is there again is open again. */
export const dispositionsShown = (said: readonly Said[], nameOf: (account: string) => string): Disposition[] =>
  said
    .filter(({ action }) => action !== "edited")
    .map(({ finding, action, reason, actor, at }) => ({ finding, action, reason, by: nameOf(actor), at: at.toISOString() }));

/** Each finding with what people said of it, or its unit of all such. */
export const settleFindings = (
  findings: readonly Finding[],
  dispositions: readonly Disposition[],
  remembered: readonly Remembered[],
): SettledFinding[] => {
  const said = new Map(dispositions.map(({ finding, ...disposition }) => [finding, disposition]));
  return findings.map((finding) => {
    const settled = said.get(finding.key);
    const ofUnit = settled ? undefined : findRemembered(finding, remembered);
    return { ...finding, disposition: settled ?? (ofUnit ? dispositionOfUnit(ofUnit) : null) };
  });
};

/** What the page of a manuscript gets: by place the first of every rule, every rule with its number, and how many hold back an approval. */
export const shownFindings = (settled: readonly SettledFinding[], blocking: readonly Finding[]) => {
  const groups = groupFindings(settled, FINDINGS_A_PAGE);
  const first = new Set(groups.flatMap((group) => group.first));
  const named = blocking.slice(0, BLOCKING_NAMED).map(({ key }) => key);
  return {
    findings: settled.filter((finding) => first.has(finding) || named.includes(finding.key)),
    findingCount: settled.length,
    findingGroups: groups.map(({ rule, title, severity, count }) => ({ rule, title, severity, count })),
    /** Keys of the first findings that hold back every approval: not those under a passage that is blacked out. */
    blocking: named,
    blockingCount: blocking.length,
  };
};
