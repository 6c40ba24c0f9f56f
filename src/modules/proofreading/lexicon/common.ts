// How common a word is, as a cost: what the generated lists and our own words of office say. Read by rules/sound-alikes.ts; decides nothing.
import { isHan } from "../characters.ts";
import { keepLast } from "../rule.ts";
import { EVERYDAY, FUNCTION_CHARACTERS } from "./everyday.ts";
import { visitLeveled } from "./leveled-words.ts";
import { longRows } from "./long-rows.ts";
import { MORE_SOUGHT_WORDS } from "./more-sought-words.ts";
import { OFFICE_CHARACTERS, OFFICE_WORDS } from "./office-words.ts";
import { PairTable } from "./pair-table.ts";
import { NEVER_HERE } from "./never-here.ts";
import { RARE_HERE } from "./rare-here.ts";
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

/** In the table of pairs beside the level: what the dictionary lists or is half of a phrase, however rare. */
export const WORD = 0x80;
/** Half of a phrase. */
export const HALF = 0x40;
export const LEVEL = 0x3f;
/** So many pairs are kept at hand: a text comes back to the same ones. */
const AT_HAND_BITS = 13;

export type Words = {
  /** Level of a word of two characters, 0 where it is none. */
  levelOf: (first: number, second: number) => number;
  /** By place the level of the pair of characters there, as `levelOf` says, with WORD where it is any word; for one text after the other. */
  pairsIn: (text: string) => Uint8Array;
  /** Level of a character that is a word by itself. */
  levelAlone: (unit: number) => number;
  /** The least cost of parting a run of Chinese characters into words. */
  cost: (run: string) => number;
};

const build = (): Words => {
  const pairs = new PairTable(18);
  const alone = new Uint8Array(0x10000);
  const rows = longRows();

  visitLeveled(1, (text, at, level) => (alone[text.charCodeAt(at)] = level));
  visitLeveled(2, (text, at, level) => pairs.set(text.charCodeAt(at), text.charCodeAt(at + 1), level | WORD));
  for (const row of rows.phrases) {
    for (let half = 4 * row; half < 4 * row + 4; half += 2) {
      const first = rows.units[half]!;
      const second = rows.units[half + 1]!;
      pairs.set(first, second, pairs.get(first, second) | WORD | HALF);
    }
  }
  /** Gives a word, of which what is longer than four characters is never asked for, the level that `of` makes of its own. */
  const change = (word: string, of: (level: number) => number): void => {
    const one = word.charCodeAt(0);
    const two = word.charCodeAt(1);
    if (word.length === 1) alone[one] = of(alone[one]!);
    else if (word.length === 2) {
      const value = pairs.get(one, two);
      pairs.set(one, two, of(value & LEVEL) | (value & ~LEVEL));
    } else if (word.length === 3 || word.length === 4) {
      const row = rows.add(one, two, word.charCodeAt(2), word.length === 4 ? word.charCodeAt(3) : 0);
      rows.levels[row] = of(rows.levels[row]!);
    }
  };
  const raise = (words: Iterable<string>, least: number): void => {
    for (const word of words) change(word, (level) => Math.max(level, least));
  };
  raise(EVERYDAY, OFFICE);
  raise(OFFICE_WORDS, OFFICE);
  raise(OFFICE_CHARACTERS, ALONE);
  raise(FUNCTION_CHARACTERS, ALONE);
  raise(SOUGHT_WORDS, SOUGHT);
  raise(MORE_SOUGHT_WORDS, SOUGHT);
  raise(TRADE_WORDS, OF_A_TRADE);
  for (const row of rows.phrases) rows.levels[row] = Math.max(rows.levels[row]!, PHRASE);
  for (const word of [...RARE_HERE, ...NEVER_HERE]) change(word, (level) => Math.min(level || RARE, RARE));

  const best = new Int32Array(64);
  const cost = (run: string): number => {
    for (let end = 1; end <= run.length; end++) {
      const one = run.charCodeAt(end - 1);
      const level = alone[one]!;
      let least = best[end - 1]! + (level === 0 ? UNKNOWN : WHOLE - level);
      if (end > 1) {
        const two = run.charCodeAt(end - 2);
        const ofTwo = pairs.get(two, one) & LEVEL;
        if (ofTwo > 0) least = Math.min(least, best[end - 2]! + WHOLE - ofTwo);
        if (end > 2) {
          const three = run.charCodeAt(end - 3);
          const ofThree = rows.levels[rows.find(three, two, one, 0)]!;
          if (ofThree > 0) least = Math.min(least, best[end - 3]! + WHOLE - ofThree);
          const ofFour = end > 3 ? rows.levels[rows.find(run.charCodeAt(end - 4), three, two, one)]! : 0;
          if (ofFour > 0) least = Math.min(least, best[end - 4]! + WHOLE - ofFour);
        }
      }
      best[end] = least;
    }
    return best[run.length]!;
  };
  const atHand = new Int32Array(2 << AT_HAND_BITS);
  const pairsIn = keepLast((text) => {
    const found = new Uint8Array(text.length);
    let isBefore = false;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const is = isHan(unit);
      if (is && isBefore) {
        const key = (before << 16) | unit;
        const slot = (Math.imul(key, 0x9e3779b1) >>> (32 - AT_HAND_BITS)) << 1;
        if (atHand[slot] !== key) {
          atHand[slot] = key;
          atHand[slot + 1] = pairs.get(before, unit);
        }
        found[at - 1] = atHand[slot + 1]!;
      }
      before = unit;
      isBefore = is;
    }
    return found;
  });
  return {
    levelAlone: (unit) => alone[unit]!,
    levelOf: (first, second) => (isHan(first) && isHan(second) ? pairs.get(first, second) & LEVEL : 0),
    pairsIn,
    cost,
  };
};

let built: Words | undefined;

/** Made on first use. */
export const commonWords = (): Words => (built ??= build());
