// How common a word is, as a cost: what the generated lists and our own words of office say. Read by rules/sound-alikes.ts; decides nothing.
import { isHan } from "../characters.ts";
import { EVERYDAY, FUNCTION_CHARACTERS } from "./everyday.ts";
import { KeyFilter } from "./key-filter.ts";
import { leveledWords, LONGEST_LISTED } from "./leveled-words.ts";
import { MORE_SOUGHT_WORDS } from "./more-sought-words.ts";
import { OFFICE_CHARACTERS, OFFICE_WORDS } from "./office-words.ts";
import { RARE_HERE } from "./rare-here.ts";
import { setPhrases } from "./set-phrases.ts";
import { SOUGHT_WORDS } from "./sought-words.ts";
import { TRADE_WORDS } from "./trade-words.ts";

/** Tenfold decimal logarithm of all counts together: the cost of a word is this less its level. */
const WHOLE = 78;
/** The cost of a character that no list has. */
const UNKNOWN = 90;
/** Words of office are at least as common here as these levels say. */
const OFFICE = 33;
const SOUGHT = 26;
const OF_A_TRADE = 24;
const ALONE = 42;
/** A phrase of official language, and a word that hardly stands in it. */
const PHRASE = 34;
const RARE = 8;
const LONGEST = 4;

/** Pair of units → value, without an object for each; both units are Chinese characters, so that 0 is no key. */
export class PairTable {
  /** Key and value side by side, so that one look fetches both. */
  readonly #rows: Int32Array;
  readonly #mask: number;
  readonly #filter: KeyFilter;

  /** `bits`: twice to four times as many slots as rows. */
  constructor(bits: number) {
    this.#rows = new Int32Array(2 << bits);
    this.#mask = (1 << bits) - 1;
    this.#filter = new KeyFilter(bits + 2);
  }

  #rowOf(key: number, mixed: number): number {
    let slot = (mixed >>> 11) & this.#mask;
    while (this.#rows[2 * slot] !== 0 && this.#rows[2 * slot] !== key) slot = (slot + 1) & this.#mask;
    return 2 * slot;
  }

  /** 0 where there is none. */
  get(first: number, second: number): number {
    const key = (first << 16) | second;
    const mixed = Math.imul(key, 0x9e3779b1);
    return this.#filter.mayHave(mixed) ? this.#rows[this.#rowOf(key, mixed) + 1]! : 0;
  }

  /** The first value stays. */
  add(first: number, second: number, value: number): void {
    const key = (first << 16) | second;
    const mixed = Math.imul(key, 0x9e3779b1);
    const row = this.#rowOf(key, mixed);
    if (this.#rows[row] !== 0) return;
    this.#filter.add(mixed);
    this.#rows[row] = key;
    this.#rows[row + 1] = value;
  }
}

export type Words = {
  /** Level of a word of two characters, 0 where it is none. */
  levelOf: (first: number, second: number) => number;
  /** Level of a character that is a word by itself. */
  levelAlone: (unit: number) => number;
  /** The least cost of parting a run of Chinese characters into words. */
  cost: (run: string) => number;
};

const ENDING_BITS = 19;
const endingOf = (one: number, two: number): number => (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> (32 - ENDING_BITS);

const build = (): Words => {
  const pairs = new PairTable(19);
  const alone = new Uint8Array(0x10000);
  const longer = new Map<string, number>();
  const add = (word: string, level: number): void => {
    if (word.length === 1) alone[word.charCodeAt(0)] = Math.max(alone[word.charCodeAt(0)]!, level);
    else if (word.length === 2) pairs.add(word.charCodeAt(0), word.charCodeAt(1), level);
    else longer.set(word, Math.max(longer.get(word) ?? 0, level));
  };
  const levels = new Map<string, number>();
  for (let size = 1; size <= LONGEST_LISTED; size++) for (const [word, level] of leveledWords(size)) levels.set(word, level);
  for (const word of [...EVERYDAY, ...OFFICE_WORDS]) levels.set(word, Math.max(levels.get(word) ?? 0, OFFICE));
  for (const character of [...OFFICE_CHARACTERS, ...FUNCTION_CHARACTERS]) levels.set(character, Math.max(levels.get(character) ?? 0, ALONE));
  for (const word of [...SOUGHT_WORDS, ...MORE_SOUGHT_WORDS]) levels.set(word, Math.max(levels.get(word) ?? 0, SOUGHT));
  for (const word of TRADE_WORDS) levels.set(word, Math.max(levels.get(word) ?? 0, OF_A_TRADE));
  for (const phrase of setPhrases()) levels.set(phrase, Math.max(levels.get(phrase) ?? 0, PHRASE));
  for (const word of RARE_HERE) levels.set(word, Math.min(levels.get(word) ?? RARE, RARE));
  for (const [word, level] of levels) add(word, level);

  // Most pairs end no longer word: a byte tells so before a piece is cut out and looked up.
  const endings = new Uint8Array(1 << ENDING_BITS);
  for (const word of longer.keys()) endings[endingOf(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))]! |= 1 << word.length;

  const best = new Int32Array(64);
  const cost = (run: string): number => {
    for (let end = 1; end <= run.length; end++) {
      const level = alone[run.charCodeAt(end - 1)]!;
      let ends = 0;
      let least = best[end - 1]! + (level === 0 ? UNKNOWN : WHOLE - level);
      if (end > 1) {
        const first = run.charCodeAt(end - 2);
        const second = run.charCodeAt(end - 1);
        const two = pairs.get(first, second);
        if (two > 0) least = Math.min(least, best[end - 2]! + WHOLE - two);
        ends = endings[endingOf(first, second)]!;
      }
      for (let size = 3; size <= LONGEST && size <= end; size++) {
        if ((ends & (1 << size)) === 0) continue;
        const word = longer.get(run.slice(end - size, end));
        if (word !== undefined) least = Math.min(least, best[end - size]! + WHOLE - word);
      }
      best[end] = least;
    }
    return best[run.length]!;
  };
  return { levelAlone: (unit) => alone[unit]!, levelOf: (first, second) => (isHan(first) && isHan(second) ? pairs.get(first, second) : 0), cost };
};

let built: Words | undefined;

/** Made on first use. */
export const commonWords = (): Words => (built ??= build());
