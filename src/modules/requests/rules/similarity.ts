// Whether two requests ask for the same: the texts without what does not matter, compared by their pairs of characters; and a fingerprint in four
// parts by which a database finds candidates without reading every text. Decides nothing: a person says whether it is a repeat (条例 36).

// What every request says, and marks: they make strangers look alike.
const COMMON = /申请(?:公开|获取)?|请(?:提供|公开)|政府信息|信息公开|相关|有关|关于|本人|希望|贵(?:单位|机关|局)|[\s\p{P}\p{S}]/gu;

export const plainWords = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(COMMON, "");

const pairsOf = (text: string): Map<string, number> => {
  const characters = [...plainWords(text)];
  const pairs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, characters.length - 1); at++) {
    const pair = characters.slice(at, at + 2).join("");
    if (pair !== "") pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** 0 nothing in common, 1 the same (Dice's coefficient over pairs of characters). */
export const similarity = (a: string, b: string): number => {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  const total = [...first.values(), ...second.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (2 * shared) / total;
};

export const NEAR = 0.7;
export type Likeness = "same" | "near";
export const likenessOf = (a: string, b: string): Likeness | undefined => {
  const words = plainWords(a);
  if (words !== "" && words === plainWords(b)) return "same";
  return similarity(a, b) >= NEAR ? "near" : undefined;
};

const BANDS = 4;
const BITS = 16;

/** FNV-1a over UTF-16 units, twice with different offsets: 64 bits are enough for a vote. */
const hash32 = (text: string, seed: number): number => {
  let hash = seed >>> 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

/**
 * Simhash of the pairs, cut into four parts of 16 bits, each with its place in front so that parts never meet across places.
 * Texts that differ in fewer than four bits share at least one part; what is found this way is compared again by `likenessOf`.
 */
export const fingerprintOf = (text: string): number[] => {
  const votes = new Int32Array(BANDS * BITS);
  for (const [pair, count] of pairsOf(text)) {
    const halves = [hash32(pair, 0x811c9dc5), hash32(pair, 0x9747b28c)];
    for (let bit = 0; bit < votes.length; bit++) votes[bit]! += (halves[bit >> 5]! >>> (bit & 31)) & 1 ? count : -count;
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let part = 0;
    for (let bit = 0; bit < BITS; bit++) if (votes[band * BITS + bit]! > 0) part |= 1 << bit;
    return band * 65_536 + part;
  });
};
