// Whose words a fragment speaks: of the documents that may be its own, which has used its pairs of characters before, and which of them no other has.
// Counts what each reading has given a document so far, not what stands under its head in print.

/** As many fragments back are looked at. */
const WINDOW = 200;
/** Places kept of a pair, and pairs looked at of a fragment. */
const PLACES = 8;
const PAIRS = 240;
/** More than this no vocabulary tells, and how soon it does; a few words more or less tell little. */
const MOST = 3;
const WEIGHT = 10;
const DOUBT = 15;
/** Pairs of a fragment too short to tell. */
const LEAST = 6;

const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length && pairs.size < PAIRS; at++) pairs.add(text.slice(at - 1, at + 1));
  return pairs;
};

/** The document that a reading gives the fragment at a place to. */
export type Owner = (place: number) => number | undefined;
export type Vocabulary = {
  /** In the order of the documents: 0 for the one whose words a fragment speaks most, below 0 for the others, down to -3. */
  likeness: (at: number, documents: readonly number[], owner: Owner) => number[];
};

/** By the compact text of each fragment. */
export const vocabularyOf = (texts: readonly { plain: string }[]): Vocabulary => {
  const places = new Map<string, number[]>();
  let read = 0;
  /** Of the fragment at hand, where each of its pairs stood before: several readings ask. */
  let asked: { at: number; pairs: (readonly number[])[] } = { at: -1, pairs: [] };
  const pairsAt = (at: number): (readonly number[])[] => {
    if (asked.at === at) return asked.pairs;
    for (read = Math.max(read, at - WINDOW); read < at; read++)
      for (const pair of pairsOf(texts[read]!.plain)) {
        const known = places.get(pair);
        if (!known) places.set(pair, [read]);
        else if (known.push(read) > PLACES) known.shift();
      }
    const pairs = [...pairsOf(texts[at]!.plain)].map((pair) => (places.get(pair) ?? []).filter((place) => place >= at - WINDOW));
    asked = { at, pairs };
    return pairs;
  };
  /** The only one of the documents that has used a pair. */
  const onlyOwner = (where: readonly number[], documents: readonly number[], owner: Owner): number => {
    let only = -1;
    for (const place of where) {
      const document = documents.indexOf(owner(place) ?? -1);
      if (document === -1 || document === only) continue;
      if (only !== -1) return -1;
      only = document;
    }
    return only;
  };
  const likeness = (at: number, documents: readonly number[], owner: Owner): number[] => {
    const pairs = pairsAt(at);
    const counts = documents.map(() => 0);
    if (pairs.length < LEAST) return counts;
    for (const where of pairs) {
      const only = onlyOwner(where, documents, owner);
      if (only !== -1) counts[only]!++;
    }
    const most = Math.max(...counts);
    return counts.map((count) => Math.max(-MOST, ((count - most) / (pairs.length + DOUBT)) * WEIGHT));
  };
  return { likeness };
};
