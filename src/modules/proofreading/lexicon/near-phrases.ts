// Phrases of four characters by any three of them, so that one look finds which was meant where one character is another. Data and its index; whether a
// slip is likely there, the rule decides.
import { areAlike } from "./alike.ts";
import { KeyFilter } from "./key-filter.ts";
import { leveledWords } from "./leveled-words.ts";
import { COUNTING } from "./office-words.ts";
import { setPhrases } from "./set-phrases.ts";

const SIZE = 4;
const BITS = 19;

/**
 * `first`: hash of three characters → 1 + number of a row; `next`: the row behind it. Row 4n + p: phrase n without the character at p.
 * `begins`, `ends`: the pairs that some phrase begins or ends with; one of the two must stand where only one character is wrong.
 */
type Index = { units: Uint16Array; first: Int32Array; next: Int32Array; begins: KeyFilter; ends: KeyFilter; filter: KeyFilter };

const keyOf = (one: number, two: number, three: number): number => {
  const key = Math.imul(Math.imul(Math.imul(one, 0x9e3779b1) ^ two, 0x85ebca6b) ^ three, 0xc2b2ae35);
  return key ^ (key >>> 15);
};
const pairKey = (one: number, two: number): number => Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b);

const build = (): Index => {
  const phrases = new Set(setPhrases());
  for (const [word] of leveledWords(SIZE)) phrases.add(word);
  const units = new Uint16Array(phrases.size * SIZE);
  const first = new Int32Array(1 << BITS);
  const next = new Int32Array(phrases.size * SIZE);
  const [begins, ends, filter] = [new KeyFilter(20), new KeyFilter(20), new KeyFilter(22)];
  const enter = (row: number, left: number, one: number, two: number, three: number): void => {
    const key = keyOf(one, two, three);
    filter.add(key);
    const slot = key >>> (32 - BITS);
    next[row + left] = first[slot]!;
    first[slot] = row + left + 1;
  };
  let row = 0;
  for (const phrase of phrases) {
    const [a, b, c, d] = [phrase.charCodeAt(0), phrase.charCodeAt(1), phrase.charCodeAt(2), phrase.charCodeAt(3)];
    units.set([a, b, c, d], row);
    enter(row, 0, b, c, d);
    enter(row, 1, a, c, d);
    enter(row, 2, a, b, d);
    enter(row, 3, a, b, c);
    begins.add(pairKey(a, b));
    ends.add(pairKey(c, d));
    row += SIZE;
  }
  return { units, first, next, begins, ends, filter };
};

let built: Index | undefined;

/** The phrases that differ from the four characters at `at` in one that is alike; none where a phrase stands. */
export const nearPhrases = (text: string, at: number): string[] | undefined => {
  const index = (built ??= build());
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  const c = text.charCodeAt(at + 2);
  const d = text.charCodeAt(at + 3);
  const begins = index.begins.mayHave(pairKey(a, b));
  const ends = index.ends.mayHave(pairKey(c, d));
  if (!begins && !ends) return undefined;
  const { filter } = index;
  const abc = begins && filter.mayHave(keyOf(a, b, c));
  const abd = begins && filter.mayHave(keyOf(a, b, d));
  const bcd = ends && filter.mayHave(keyOf(b, c, d));
  const acd = ends && filter.mayHave(keyOf(a, c, d));
  // Most places are done here: no three of the four characters are those of a phrase.
  if (!abc && !abd && !bcd && !acd) return undefined;
  const found: string[] = [];
  const stands =
    (abc && collect(index, 3, a, b, c, d, found)) ||
    (abd && collect(index, 2, a, b, d, c, found)) ||
    (bcd && collect(index, 0, b, c, d, a, found)) ||
    (acd && collect(index, 1, a, c, d, b, found));
  return stands || found.length === 0 ? undefined : found;
};

/** Adds the phrases that have these three characters and one like `written` in the place left; true where one has `written` itself. */
const collect = ({ units, first, next }: Index, left: number, one: number, two: number, three: number, written: number, found: string[]): boolean => {
  for (let row = first[keyOf(one, two, three) >>> (32 - BITS)]!; row > 0; row = next[row - 1]!) {
    if (((row - 1) & 3) !== left) continue;
    const base = row - 1 - left;
    const right = units[base + left]!;
    if (units[base + (left === 0 ? 1 : 0)] !== one || units[base + (left <= 1 ? 2 : 1)] !== two || units[base + (left === 3 ? 2 : 3)] !== three)
      continue;
    if (right === written) return true;
    if (areAlike(right, written) && !COUNTING.includes(String.fromCharCode(written)))
      found.push(String.fromCharCode(...units.subarray(base, base + SIZE)));
  }
  return false;
};
