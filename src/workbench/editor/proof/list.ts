// The list of findings beside a text while it is worked on: nothing jumps. A finding that is gone stays in its place as done until the list is
// tidied; one whose surroundings were edited is still the same one. Pure.
import { type Finding, Severity } from "../../../modules/proofreading/schema.ts";

export type Disposition = { action: string; reason: string; by: string; at: string };
export type Item = {
  finding: Finding;
  /** `open`: to be settled. `dismissed`: somebody said why it stays. `gone`: the text no longer has it. */
  state: "open" | "dismissed" | "gone";
  disposition: Disposition | null;
};

const isTwin = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.text === other.text;

/** The list after a new reading. `dispositions` by the finding's key. */
export const listAfter = (before: readonly Item[], findings: readonly Finding[], dispositions: ReadonlyMap<string, Disposition>): Item[] => {
  const itemOf = (finding: Finding): Item => {
    const settled = dispositions.get(finding.key) ?? null;
    return { finding, state: settled?.action === "dismiss" ? "dismissed" : "open", disposition: settled };
  };
  const fresh = new Map(findings.map((finding) => [finding.key, finding]));
  const places = before.map(({ finding }) => {
    const same = fresh.get(finding.key);
    if (same) fresh.delete(finding.key);
    return same;
  });
  // What lost its key because the words around it were edited, nearest first.
  const items = before.map((item, index): Item => {
    const same = places[index];
    if (same) return itemOf(same);
    if (item.state === "gone") return item;
    let twin: Finding | undefined;
    for (const candidate of fresh.values())
      if (isTwin(candidate, item.finding) && Math.abs(candidate.start - item.finding.start) < Math.abs((twin?.start ?? Infinity) - item.finding.start))
        twin = candidate;
    if (!twin) return { ...item, state: "gone" };
    fresh.delete(twin.key);
    return itemOf(twin);
  });
  // New ones go before the first that stands further on in the text.
  for (const finding of fresh.values()) {
    const at = items.findIndex((item) => item.state !== "gone" && item.finding.start > finding.start);
    items.splice(at === -1 ? items.length : at, 0, itemOf(finding));
  }
  return items;
};

export const tidied = (items: readonly Item[]): Item[] => items.filter((item) => item.state !== "gone");

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
