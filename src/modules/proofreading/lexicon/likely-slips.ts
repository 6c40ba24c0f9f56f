// The words that a pair of characters may be a slip of: one of its characters written for another that is alike, or the two swapped. Data and its index;
// whether a slip is likely where such a pair stands, rules/sound-alikes.ts decides.
import { drawnAlikeTo, soundOf } from "./alike.ts";
import { commonWords } from "./common.ts";
import { EVERYDAY } from "./everyday.ts";
import { RIGHT_WORDS } from "./generated/common-words.ts";
import { KeyFilter } from "./key-filter.ts";
import { MORE_SOUGHT_WORDS } from "./more-sought-words.ts";
import { COUNTING, OFFICE_WORDS } from "./office-words.ts";
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
const BITS = 16;

export type Slips = {
  /** Words that official language is made of. */ official: ReadonlySet<string>;
  /** The level above which no pair is a slip. */ most: number;
  /** The words that a pair of this level may stand for. */ rightsOf: (first: number, second: number, level: number) => readonly string[];
};

/** Key → numbers of words, in a chain for each hash. */
class Index {
  readonly #first = new Int32Array(1 << BITS);
  readonly #filter = new KeyFilter(BITS + 4);
  readonly #rows: number[] = [0, 0, 0];

  add(key: number, word: number): void {
    const mixed = Math.imul(key, 0x9e3779b1);
    this.#filter.add(mixed);
    const slot = mixed >>> (32 - BITS);
    this.#rows.push(key, word, this.#first[slot]!);
    this.#first[slot] = this.#rows.length - 3;
  }

  /** Adds the numbers of words that have this key. */
  collect(key: number, found: number[]): void {
    const mixed = Math.imul(key, 0x9e3779b1);
    if (!this.#filter.mayHave(mixed)) return;
    for (let row = this.#first[mixed >>> (32 - BITS)]!; row > 0; row = this.#rows[row + 2]!)
      if (this.#rows[row] === key) found.push(this.#rows[row + 1]!);
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
  for (const word of general) if (companyOf(word) >= MUCH_COMPANY) official.add(word);
  const spared = new Set(TRADE_WORDS.map((word) => word.slice(0, 2)));
  const words = [...new Set([...official, ...general])];
  const levels = new Uint8Array(words.length);
  // A sound stands in a key for any character that has it; there are fewer sounds than the first unit of a character.
  const index = new Index();
  words.forEach((word, number) => {
    const first = word.charCodeAt(0);
    const second = word.charCodeAt(1);
    const level = (levels[number] = levelOf(first, second));
    const [firstSound, secondSound] = [soundOf[first]!, soundOf[second]!];
    if (firstSound > 0) index.add((firstSound << 16) | second, number);
    if (secondSound > 0) index.add((first << 16) | secondSound, number);
    for (const wrong of drawnAlikeTo(word.charAt(0))) {
      const unit = wrong.charCodeAt(0);
      if (soundOf[unit] !== firstSound || firstSound === 0) index.add((unit << 16) | second, number);
    }
    for (const wrong of drawnAlikeTo(word.charAt(1))) {
      const unit = wrong.charCodeAt(0);
      if (soundOf[unit] !== secondSound || secondSound === 0) index.add((first << 16) | unit, number);
    }
    if ((everyday.has(word) || level >= COMMON) && first !== second) index.add((second << 16) | first, number);
  });
  const rightsOf = (first: number, second: number, level: number): readonly string[] => {
    const found: number[] = [];
    const [firstSound, secondSound] = [soundOf[first]!, soundOf[second]!];
    if (firstSound > 0) index.collect((firstSound << 16) | second, found);
    if (secondSound > 0) index.collect((first << 16) | secondSound, found);
    index.collect((first << 16) | second, found);
    if (found.length === 0) return NONE;
    const pair = String.fromCharCode(first, second);
    if (spared.has(pair)) return NONE;
    // Numbers sound alike without being slips.
    const isSlip = (word: string): boolean =>
      word !== pair &&
      ((word.charAt(0) === pair.charAt(1) && word.charAt(1) === pair.charAt(0)) ||
        !COUNTING.includes(pair.charAt(word.charAt(0) === pair.charAt(0) ? 1 : 0)));
    return found
      .filter((number) => level <= levels[number]! - RARER)
      .sort((one, other) => one - other)
      .map((number) => words[number]!)
      .filter(isSlip);
  };
  return { official, most: Math.max(...levels) - RARER, rightsOf };
};

let built: Slips | undefined;

/** Made on first use. */
export const likelySlips = (): Slips => (built ??= build());
