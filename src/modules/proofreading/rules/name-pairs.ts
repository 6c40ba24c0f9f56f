// Which pairs of characters stand in the names of a county, so that the rules for slips leave names alone.
import { SISTER_NAMES } from "../lexicon/true-names.ts";
import { perContext } from "../rule.ts";
import type { Context } from "../schema.ts";

/** Characters of this county's names, which are words of no dictionary. */
export const namePairs = perContext((context: Context) => {
  const pairs = new Set<string>();
  for (const name of [...context.places, ...context.organs, ...context.otherNames, ...SISTER_NAMES])
    for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
});
