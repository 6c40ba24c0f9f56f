// Which findings were repaired by hand: the saved text had them for a while, and at a later save they are gone. Pure; words only as a hash.
import { keyOf } from "./key.ts";
import type { Finding } from "./schema.ts";

/** A finding of the saved text: its key, its rule, its words as a hash, since when (milliseconds). */
export type Standing = { key: string; rule: string; words: string; since: number };

/** What was typed a moment ago and put right at once was never anybody's finding. */
export const STANDS_AFTER = 60_000;
const MOST = 2_000;

const wordsOf = ({ rule, text }: Finding): string => keyOf(rule, text, 0, text.length);

/** The findings as they stand now, and those of `before` that had stood and are gone. A finding whose neighbours were edited is still the same. */
export const standingAfter = (
  before: readonly Standing[],
  findings: readonly Finding[],
  now: number,
): { standing: Standing[]; repaired: Standing[] } => {
  const older = Map.groupBy(before, ({ words }) => words);
  const standing = findings.slice(0, MOST).map((finding): Standing => {
    const words = wordsOf(finding);
    return { key: finding.key, rule: finding.rule, words, since: older.get(words)?.shift()?.since ?? now };
  });
  // Beyond the limit nothing is told apart, so nothing is counted.
  const repaired = findings.length > MOST ? [] : [...older.values()].flat().filter(({ since }) => now - since >= STANDS_AFTER);
  return { standing, repaired };
};
