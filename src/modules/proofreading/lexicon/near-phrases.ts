// Phrases of four characters by any three of them, so that one look finds which was meant where one character is another, or is missing. Data and its
// index; whether a slip is likely there, the rule decides.
import { areAlike } from "./alike.ts";
import { LEVELS_BY_LENGTH } from "./generated/common-words.ts";
import { COUNTING } from "./office-words.ts";
import { setPhrases } from "./set-phrases.ts";

const SIZE = 4;
const BITS = 19;

/** `first`: hash of three characters → 1 + number of a row; `next`: the row behind it. Row 4n + p: phrase n without the character at p. */
type Index = { units: Uint16Array; first: Int32Array; next: Int32Array };

/** Left out, these change the sense and no word lacks them. */
const DENIES = "不未没无非";

const slotOf = (one: number, two: number, three: number): number => {
  const key = Math.imul(Math.imul(Math.imul(one, 0x9e3779b1) ^ two, 0x85ebca6b) ^ three, 0xc2b2ae35);
  return (key ^ (key >>> 15)) >>> (32 - BITS);
};

/** Words of four characters of the general dictionary, without numbers. */
function* dictionaryWords(): Generator<string> {
  for (const group of LEVELS_BY_LENGTH[SIZE - 1]!.split(" "))
    for (let at = group.indexOf(":") + 1; at < group.length; at += SIZE) yield group.slice(at, at + SIZE);
}

const build = (): Index => {
  const phrases = setPhrases();
  for (const word of dictionaryWords()) phrases.add(word);
  const units = new Uint16Array(phrases.size * SIZE);
  const first = new Int32Array(1 << BITS);
  const next = new Int32Array(phrases.size * SIZE);
  let row = 0;
  for (const phrase of phrases) {
    for (let at = 0; at < SIZE; at++) units[row + at] = phrase.charCodeAt(at);
    for (let left = 0; left < SIZE; left++) {
      const [one, two, three] = [0, 1, 2, 3].filter((at) => at !== left).map((at) => units[row + at]!);
      const slot = slotOf(one!, two!, three!);
      next[row + left] = first[slot]!;
      first[slot] = row + left + 1;
    }
    row += SIZE;
  }
  return { units, first, next };
};

let built: Index | undefined;

export type Near = { phrase: string; /** How many characters of the text it is for. */ size: 3 | 4 };

const phraseAt = (units: Uint16Array, row: number): string => String.fromCharCode(...units.subarray(row, row + SIZE));

/** What may have been meant by the four characters at `at`, or by three of them; none where a phrase stands. */
export const nearPhrases = (text: string, at: number): Near[] | undefined => {
  const { units, first, next } = (built ??= build());
  const t = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)] as const;
  let found: Near[] | undefined;
  for (let left = 0; left < SIZE; left++) {
    const [a, b, c] = left === 0 ? [1, 2, 3] : left === 1 ? [0, 2, 3] : left === 2 ? [0, 1, 3] : [0, 1, 2];
    for (let row = first[slotOf(t[a]!, t[b]!, t[c]!)]!; row > 0; row = next[row - 1]!) {
      const without = (row - 1) & 3;
      const base = row - 1 - without;
      if (without === left && units[base + a] === t[a] && units[base + b] === t[b] && units[base + c] === t[c]) {
        const right = units[base + left]!;
        if (right === t[left]) return undefined;
        if (areAlike(right, t[left]!) && !COUNTING.includes(String.fromCharCode(t[left]!)))
          (found ??= []).push({ phrase: phraseAt(units, base), size: 4 });
      }
      // A first or last character that is missing is another phrase as easily: 农牧局 is no 农牧局长.
      if (left === 3 && (without === 1 || without === 2) && !DENIES.includes(String.fromCharCode(units[base + without]!))) {
        const rest = [0, 1, 2, 3].filter((place) => place !== without);
        if (rest.every((place, index) => units[base + place] === t[index])) (found ??= []).push({ phrase: phraseAt(units, base), size: 3 });
      }
    }
  }
  return found;
};
