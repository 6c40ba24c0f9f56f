// The pairs of characters that a slip makes of a word: one of its characters for another that is alike, or the two swapped. Data and its index; whether
// a slip is likely where such a pair stands, rules/sound-alikes.ts decides.
import { alikeTo } from "./alike.ts";
import { commonWords, PairTable } from "./common.ts";
import { EVERYDAY } from "./everyday.ts";
import { RIGHT_WORDS } from "./generated/common-words.ts";
import { MORE_SOUGHT_WORDS } from "./more-sought-words.ts";
import { COUNTING, OFFICE_WORDS } from "./office-words.ts";
import { halvesOfPhrases } from "./set-phrases.ts";
import { SOUGHT_WORDS } from "./sought-words.ts";
import { TRADE_WORDS } from "./trade-words.ts";

/** A pair that is itself a word must be rarer than the right one by this. */
const RARER = 14;
/** The level of a word that is common. */
const COMMON = 30;

export type Slips = {
  /** Words that official language is made of. */ official: ReadonlySet<string>;
  table: PairTable;
  /** The highest level at which a pair is in the table. */ most: number;
  /** By the table's value, the words that the pair may stand for. */ rights: string[][];
};

const build = (): Slips => {
  const table = new PairTable(21);
  const rights: string[][] = [[]];
  const { levelOf } = commonWords();
  let most = 0;
  const general = new Set(RIGHT_WORDS.match(/../g));
  // An abbreviation of office (植保, 网销) is known but hardly what was meant.
  const everyday = new Set([...EVERYDAY, ...SOUGHT_WORDS, ...OFFICE_WORDS.filter((word) => general.has(word))]);
  const official = new Set([...everyday, ...MORE_SOUGHT_WORDS, ...[...halvesOfPhrases()].filter((word) => general.has(word))]);
  const spared = new PairTable(13);
  for (const word of TRADE_WORDS) spared.add(word.charCodeAt(0), word.charCodeAt(1), 1);
  const enter = (first: number, second: number, word: string, level: number): void => {
    const written = levelOf(first, second);
    if (written > level - RARER || spared.get(first, second) > 0) return;
    most = Math.max(most, written);
    const index = table.get(first, second);
    if (index > 0) rights[index]!.push(word);
    else table.add(first, second, rights.push([word]) - 1);
  };
  // Each character is in many words.
  const mistaken = new Map<string, number[]>();
  const mistakenFor = (character: string): number[] => {
    let units = mistaken.get(character);
    if (units === undefined) {
      units = [...alikeTo(character)].filter((other) => !COUNTING.includes(other)).map((other) => other.charCodeAt(0));
      mistaken.set(character, units);
    }
    return units;
  };
  for (const word of new Set([...official, ...general])) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    const level = levelOf(first, second);
    for (const wrong of mistakenFor(word.charAt(0))) enter(wrong, second, word, level);
    for (const wrong of mistakenFor(word.charAt(1))) enter(first, wrong, word, level);
    if ((everyday.has(word) || (official.has(word) && level >= COMMON)) && first !== second) enter(second, first, word, level);
  }
  return { official, table, most, rights };
};

let built: Slips | undefined;

/** Made on first use. */
export const likelySlips = (): Slips => (built ??= build());
