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

/** The findings of one rule over the same words, by place, each to be taken once: the nearest that is left. Taken ones are jumped over. */
class Twins {
  private readonly left: number[] = [];
  private readonly right: number[] = [];
  private readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    this.findings = findings;
    for (let at = 0; at <= findings.length + 1; at++) this.left[at] = this.right[at] = at;
  }

  /** Where a row of jumps ends; every step of the row then leads there. Places count from 1: 0 and the last are the walls. */
  private static end(jumps: number[], from: number): number {
    let end = from;
    while (jumps[end] !== end) end = jumps[end]!;
    for (let at = from; at !== end;) {
      const onward = jumps[at]!;
      jumps[at] = end;
      at = onward;
    }
    return end;
  }

  take(start: number): Finding | undefined {
    let low = 0;
    let high = this.findings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.findings[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const before = Twins.end(this.left, low);
    const after = Twins.end(this.right, low + 1);
    const [earlier, later] = [this.findings[before - 1], this.findings[after - 1]];
    const isEarlier = earlier !== undefined && (later === undefined || start - earlier.start <= later.start - start);
    const taken = isEarlier ? before : after;
    const found = isEarlier ? earlier : later;
    if (!found) return undefined;
    this.left[taken] = taken - 1;
    this.right[taken] = taken + 1;
    return found;
  }
}

/** The list after a new reading; `findings` by place. Takes about as long as both are: a text may have a hundred thousand. */
export const listAfter = (before: readonly Listed[], findings: readonly Finding[]): Listed[] => {
  const fresh = new Map(findings.map((finding) => [finding.key, finding]));
  const same = before.map(({ finding }) => {
    const found = fresh.get(finding.key);
    fresh.delete(finding.key);
    return found;
  });
  const wordsOf = ({ rule, text }: Finding): string => `${rule} ${text}`;
  const twins = new Map([...Map.groupBy(fresh.values(), wordsOf)].map(([words, some]) => [words, new Twins(some)]));
  const listed = before.map((item, index): Listed => {
    const found = same[index];
    if (found) return { finding: found, isGone: false };
    if (item.isGone) return item;
    // It may have lost its key because the words around it were edited: the nearest one like it is it.
    const twin = twins.get(wordsOf(item.finding))?.take(item.finding.start);
    if (!twin) return { ...item, isGone: true };
    fresh.delete(twin.key);
    return { finding: twin, isGone: false };
  });
  // New ones go before the first that stands further on in the text.
  const added = [...fresh.values()];
  const merged: Listed[] = [];
  let next = 0;
  for (const item of listed) {
    while (next < added.length && !item.isGone && item.finding.start > added[next]!.start) merged.push({ finding: added[next++]!, isGone: false });
    merged.push(item);
  }
  for (; next < added.length; next++) merged.push({ finding: added[next]!, isGone: false });
  return merged;
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

export type RuleItems = { rule: string; items: Item[] };
/** The rules with most findings first, each with its own in their order. */
export const byRule = (items: readonly Item[]): RuleItems[] =>
  [...Map.groupBy(items, ({ finding }) => finding.rule)]
    .map(([rule, some]) => ({ rule, items: some }))
    .toSorted((a, b) => b.items.length - a.items.length);

/** What stands around a finding, on its own line, for the list. */
export const surroundings = (text: string, { start, end }: Pick<Finding, "start" | "end">, reach = 10): { before: string; after: string } => {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - reach);
  const lineEnd = text.indexOf("\n", end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + reach);
  return { before: (from > 0 && text[from - 1] !== "\n" ? "…" : "") + text.slice(from, start), after: text.slice(end, to) };
};
