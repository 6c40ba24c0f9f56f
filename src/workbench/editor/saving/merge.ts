// Two versions of one text laid against each other block by block, so that a person can take each piece from one or the other. Pure.
import { diffArrays } from "diff";
import type { Block, Body } from "../../../document/body.ts";
import { canonicalJson } from "../../../kernel/canonical-json.ts";

export type Side = "theirs" | "mine";
/** `same`: in both. Otherwise what the one and the other have in this place; one of them may be empty. */
export type Hunk = { same: Block[] } | { theirs: Block[]; mine: Block[] };

export const isSame = (hunk: Hunk): hunk is { same: Block[] } => "same" in hunk;

/** As many paragraphs on the one side as on the other: each stands against its own, so that each can be chosen by itself. */
const inPairs = (hunk: Hunk): Hunk[] =>
  isSame(hunk) || hunk.theirs.length !== hunk.mine.length
    ? [hunk]
    : hunk.theirs.map((block, index) => ({ theirs: [block], mine: [hunk.mine[index]!] }));

export const hunksOf = (theirs: Body, mine: Body): Hunk[] => {
  const keys = (body: Body): string[] => body.content.map((block) => canonicalJson(block));
  const hunks: Hunk[] = [];
  let [theirAt, myAt] = [0, 0];
  let open: { theirs: Block[]; mine: Block[] } | undefined;
  for (const { added, removed, count } of diffArrays(keys(theirs), keys(mine))) {
    if (!added && !removed) {
      open = undefined;
      hunks.push({ same: mine.content.slice(myAt, myAt + count) });
    } else if (!open) {
      open = { theirs: [], mine: [] };
      hunks.push(open);
    }
    if (open && removed) open.theirs.push(...theirs.content.slice(theirAt, theirAt + count));
    if (open && added) open.mine.push(...mine.content.slice(myAt, myAt + count));
    if (!added) theirAt += count;
    if (!removed) myAt += count;
  }
  return hunks.flatMap(inPairs);
};

/**
 * What is proposed for each hunk by the version that both started from: where only one side changed something, that side. Undefined where both did:
 * a person must choose.
 */
export const proposals = (hunks: readonly Hunk[], base: Body): (Side | undefined)[] => {
  const known = new Set(base.content.map((block) => canonicalJson(block)));
  const isOld = (blocks: Block[]): boolean => blocks.every((block) => known.has(canonicalJson(block)));
  return hunks.map((hunk) => {
    if (isSame(hunk)) return "mine";
    const [theirsIsOld, mineIsOld] = [isOld(hunk.theirs), isOld(hunk.mine)];
    // Both old: one of them took something away, and which of them cannot be told from here.
    if (theirsIsOld === mineIsOld) return undefined;
    return theirsIsOld ? "mine" : "theirs";
  });
};

export const mergedBody = (hunks: readonly Hunk[], choices: readonly (Side | undefined)[]): Body => {
  const content = hunks.flatMap((hunk, index) => (isSame(hunk) ? hunk.same : hunk[choices[index] ?? "mine"]));
  return { type: "doc", content: content.length === 0 ? [{ type: "paragraph" }] : content };
};
