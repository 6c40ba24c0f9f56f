// The words that a pair of characters may be a slip of: one of its characters written for another that is alike, or the two swapped. Data and its index;
// whether a slip is likely where such a pair stands, rules/sound-alikes.ts decides.
import { drawnAlikeTo, SOUND_PAIRS, soundOf, soundPairOf } from "./alike.ts";
import { commonWords, LEVEL } from "./common.ts";
import { EVERYDAY, FUNCTION_CHARACTERS } from "./everyday.ts";
import { RIGHT_WORDS } from "./generated/common-words.ts";
import { MORE_SOUGHT_WORDS } from "./more-sought-words.ts";
import { COUNTING, OFFICE_WORDS } from "./office-words.ts";
import { PairTable } from "./pair-table.ts";
import { sameSound } from "./same-sound.ts";
import { halvesOfPhrases } from "./set-phrases.ts";
import { SOUGHT_WORDS } from "./sought-words.ts";
import { TRADE_WORDS } from "./trade-words.ts";

/** A pair that is itself a word must be rarer than the right one by this. */
const RARER = 14;
/** A word that so many phrases are made with is one of official language. */
const MUCH_COMPANY = 3;
/** The level of a word that is common. */
const COMMON = 30;
const LEVEL_BITS = 7;

export type Slips = {
  /** Words that official language is made of. */ official: ReadonlySet<string>;
  /** The level above which no pair is a slip. */ most: number;
  /** The words that a pair of this level may stand for. */ rightsOf: (first: number, second: number, level: number) => readonly string[];
};

/** Two units, or a unit and the sound of one → words, with the highest level among them. */
class Index {
  /** The latest row, and the level in its lowest bits. */
  readonly #heads = new PairTable(18);
  /** The number of a word and the row before of the same key, by turns. */
  readonly #rows: number[] = [0, 0];

  add(first: number, second: number, word: number, level: number): void {
    const head = this.#heads.get(first, second);
    this.#rows.push(word, head >>> LEVEL_BITS);
    this.#heads.set(first, second, ((this.#rows.length / 2 - 1) << LEVEL_BITS) | Math.max(level, head & LEVEL));
  }

  /** What is found there where a word has at least this level, otherwise 0. */
  headOf(first: number, second: number, least: number): number {
    const head = this.#heads.get(first, second);
    return (head & LEVEL) >= least ? head : 0;
  }

  collect(head: number, found: number[]): void {
    for (let row = head >>> LEVEL_BITS; row > 0; row = this.#rows[2 * row + 1]!) found.push(this.#rows[2 * row]!);
  }
}

const NONE: readonly string[] = [];

const build = (): Slips => {
  const { levelOf } = commonWords();
  const { companyOf } = sameSound();
  const general = new Set(RIGHT_WORDS.match(/../g));
  // An abbreviation of office (植保, 网销) is known but hardly what was meant.
  const everyday = new Set([...EVERYDAY, ...SOUGHT_WORDS, ...OFFICE_WORDS.filter((word) => general.has(word))]);
  const official = new Set([...everyday, ...MORE_SOUGHT_WORDS, ...[...halvesOfPhrases()].filter((word) => general.has(word))]);
  // 的是, 不到: what a particle makes with another character was hardly meant as a word.
  for (const word of general)
    if (companyOf(word) >= MUCH_COMPANY && ![...word].some((character) => FUNCTION_CHARACTERS.has(character))) official.add(word);
  const spared = new Set(TRADE_WORDS.map((word) => word.slice(0, 2)));
  const words = [...new Set([...official, ...general])];
  const levels = new Uint8Array(words.length);
  // A sound stands in a key for any character that has it; there are fewer sounds than the first unit of a character.
  const index = new Index();
  /** By two sounds the highest level of a word that sounds so: small, so that most pairs are told from it. */
  const mostBySound = new Uint8Array(SOUND_PAIRS);
  words.forEach((word, number) => {
    const first = word.charCodeAt(0);
    const second = word.charCodeAt(1);
    const level = (levels[number] = levelOf(first, second));
    if (word.length < 2) return;
    const [firstSound, secondSound] = [soundOf[first]!, soundOf[second]!];
    const sounds = soundPairOf(first, second);
    mostBySound[sounds] = Math.max(mostBySound[sounds]!, level);
    if (firstSound > 0) index.add(firstSound, second, number, level);
    if (secondSound > 0) index.add(first, secondSound, number, level);
    for (const unit of drawnAlikeTo(first)) {
      if (soundOf[unit] !== firstSound || firstSound === 0) index.add(unit, second, number, level);
    }
    for (const unit of drawnAlikeTo(second)) {
      if (soundOf[unit] !== secondSound || secondSound === 0) index.add(first, unit, number, level);
    }
    if ((everyday.has(word) || level >= COMMON) && first !== second) index.add(second, first, number, level);
  });
  const rightsOf = (first: number, second: number, level: number): readonly string[] => {
    const least = level + RARER;
    const sounds = mostBySound[soundPairOf(first, second)]! >= least;
    const ofFirst = sounds ? index.headOf(soundOf[first]!, second, least) : 0;
    const ofSecond = sounds ? index.headOf(first, soundOf[second]!, least) : 0;
    const drawn = index.headOf(first, second, least);
    // Most pairs are done here.
    if (ofFirst + ofSecond + drawn === 0) return NONE;
    const found: number[] = [];
    index.collect(ofFirst, found);
    index.collect(ofSecond, found);
    index.collect(drawn, found);
    const pair = String.fromCharCode(first, second);
    if (spared.has(pair)) return NONE;
    // Numbers sound alike without being slips.
    const isSlip = (word: string): boolean =>
      word !== pair &&
      ((word.charAt(0) === pair.charAt(1) && word.charAt(1) === pair.charAt(0)) ||
        !COUNTING.includes(pair.charAt(word.charAt(0) === pair.charAt(0) ? 1 : 0)));
    return found
      .filter((number) => levels[number]! >= least)
      .sort((one, other) => one - other)
      .map((number) => words[number]!)
      .filter(isSlip);
  };
  return { official, most: Math.max(...levels) - RARER, rightsOf };
};

let built: Slips | undefined;

/** Made on first use. */
export const likelySlips = (): Slips => (built ??= build());
