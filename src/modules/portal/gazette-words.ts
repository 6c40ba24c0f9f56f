// How the portal speaks of issues of the gazette: names, addresses, what became of a printed document, the groups of a yearly index.
import { issueLine, issueName } from "../gazette/rules/numbering.ts";
import type { GazetteHead, GazetteItem } from "./schema.ts";

export const nameOf = (issue: Pick<GazetteHead, "year" | "kind" | "number">): string => issueName(issue);
export const lineOf = (issue: Pick<GazetteHead, "year" | "kind" | "number" | "runningNumber">): string => issueLine(issue);

export const issueHref = (id: string): string => `/gazette/${encodeURIComponent(id)}`;
export const yearHref = (year: number): string => `/gazette/years/${year}`;

/** What became of a document since it was printed; nothing where it still reads as printed. */
export const STATE_WORDS: Record<GazetteItem["state"], string> = {
  equal: "",
  corrected: "刊登后有更正，以现行文本为准",
  expired: "已失效",
  withdrawn: "已撤回",
};

/** Sections in the order of print. */
export const sectionsOf = <T extends { section: string }>(items: readonly T[]): { name: string; items: T[] }[] =>
  [...Map.groupBy(items, (item) => item.section)].map(([name, found]) => ({ name, items: found }));

/** Groups by what `keyOf` says, the largest first, and alike in the order they come. */
export const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): { key: string; items: T[] }[] =>
  [...Map.groupBy(items, keyOf)].map(([key, found]) => ({ key, items: found })).toSorted((a, b) => b.items.length - a.items.length);
