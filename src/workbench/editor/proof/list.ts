// The list of findings beside a text while it is worked on: nothing jumps. A finding that is gone stays in its place as done until the list is
// tidied; one whose surroundings were edited is still the same one. Pure.
import { dispositionOfUnit, findRemembered, type Remembered } from "../../../modules/proofreading/remembered.ts";
import { type Finding, Severity } from "../../../modules/proofreading/schema.ts";

export type Disposition = { action: string; reason: string; by: string; at: string };
export type Item = {
  finding: Finding;
  /** `open`: to be settled. `dismissed`: somebody said why it stays. `gone`: the text no longer has it. */
  state: "open" | "dismissed" | "gone";
  disposition: Disposition | null;
};

/** What a reading left in the list: the finding, and whether the text still has it. */
export type Listed = { finding: Finding; isGone: boolean };

/** The list with what people said of its findings, by key, and of findings like them in their unit. */
export const settledBy = (
  listed: readonly Listed[],
  dispositions: ReadonlyMap<string, Disposition>,
  remembered: readonly Remembered[] = [],
): Item[] =>
  listed.map(({ finding, isGone }) => {
    const ofUnit = findRemembered(finding, remembered);
    const disposition = dispositions.get(finding.key) ?? (ofUnit ? dispositionOfUnit(ofUnit) : null);
    return { finding, state: isGone ? "gone" : disposition?.action === "dismiss" ? "dismissed" : "open", disposition };
  });

const isTwin = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.text === other.text;

/** The list after a new reading. */
export const listAfter = (before: readonly Listed[], findings: readonly Finding[]): Listed[] => {
  const fresh = new Map(findings.map((finding) => [finding.key, finding]));
  const same = before.map(({ finding }) => {
    const found = fresh.get(finding.key);
    fresh.delete(finding.key);
    return found;
  });
  const listed = before.map((item, index): Listed => {
    const found = same[index];
    if (found) return { finding: found, isGone: false };
    if (item.isGone) return item;
    // It may have lost its key because the words around it were edited: the nearest one like it is it.
    let twin: Finding | undefined;
    for (const candidate of fresh.values())
      if (
        isTwin(candidate, item.finding) &&
        Math.abs(candidate.start - item.finding.start) < Math.abs((twin?.start ?? Infinity) - item.finding.start)
      )
        twin = candidate;
    if (!twin) return { ...item, isGone: true };
    fresh.delete(twin.key);
    return { finding: twin, isGone: false };
  });
  // New ones go before the first that stands further on in the text.
  for (const finding of fresh.values()) {
    const at = listed.findIndex((item) => !item.isGone && item.finding.start > finding.start);
    listed.splice(at === -1 ? listed.length : at, 0, { finding, isGone: false });
  }
  return listed;
};

export const tidied = (listed: readonly Listed[]): Listed[] => listed.filter((item) => !item.isGone);

export type Counts = Record<Severity, number> & { settled: number };
export const countsOf = (items: readonly Item[]): Counts => {
  const counts: Counts = { block: 0, fix: 0, hint: 0, settled: 0 };
  for (const { state, finding } of items) counts[state === "open" ? finding.severity : "settled"] += 1;
  return counts;
};

export const bySeverity = (items: readonly Item[]): { severity: Severity; items: Item[] }[] =>
  Severity.options.flatMap((severity) => {
    const group = items.filter((item) => item.finding.severity === severity);
    return group.length === 0 ? [] : [{ severity, items: group }];
  });

/** What stands around a finding, on its own line, for the list. */
export const surroundings = (text: string, { start, end }: Pick<Finding, "start" | "end">, reach = 10): { before: string; after: string } => {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - reach);
  const lineEnd = text.indexOf("\n", end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + reach);
  return { before: (from > 0 && text[from - 1] !== "\n" ? "…" : "") + text.slice(from, start), after: text.slice(end, to) };
};
