// Words and phrases of three and four characters as rows of numbers, found by what they are, by how they sound and by how they are drawn. One table for
// all who look such words up. Decides nothing.
import { keepLast } from "../rule.ts";
import { soundOf, soundOrSelf, shapeOf } from "./alike.ts";
import { KeyFilter } from "./key-filter.ts";
import { visitLeveled } from "./leveled-words.ts";
import { COUNTING } from "./office-words.ts";
import { visitPhrases } from "./set-phrases.ts";

const SIZE = 4;
/** Room for so many before it grows. */
const ROWS = 160_000;
const BITS = 18;
const FILTER_BITS = 20;
/** How rare a word of three characters may be to be heard; a personal name is heard as a rare word easily. */
const COMMON_OF_THREE = 15;

/** What a row is: a phrase of ours; listed in the dictionary; to be known by its sound. */
export const PHRASE = 1;
export const LISTED = 2;
export const HEARD = 4;

/** What a first look at a place tells: four or three characters that sound like those of a row, four that look like them. */
export const SOUNDS_4 = 1;
export const SOUNDS_3 = 2;
export const SHAPE = 4;

const step = (key: number, value: number): number => Math.imul(key ^ value, 0x9e3779b1);
const mixed = (key: number): number => key ^ (key >>> 15);
/** `four`: 0 where there are three. */
const keyOf = (one: number, two: number, three: number, four: number): number => mixed(step(step(step(step(0, one), two), three), four));

const soundKey = (one: number, two: number, three: number, four: number): number =>
  keyOf(soundOrSelf[one]!, soundOrSelf[two]!, soundOrSelf[three]!, soundOrSelf[four]!);
const shapeKey = (one: number, two: number, three: number, four: number): number =>
  keyOf(shapeOf[one]!, shapeOf[two]!, shapeOf[three]!, shapeOf[four]!);

/** Rows count from 1 on; their units stand at four times the number. What is listed comes first: three characters, four; then the phrases. */
export class LongRows {
  units = new Uint16Array(SIZE * ROWS);
  flags = new Uint8Array(ROWS);
  levels = new Uint8Array(ROWS);
  count = 1;
  /** The rows that are phrases, in the order of our tables. */
  readonly phrases: number[] = [];
  /** By the hash of its sounds the latest row, and by row the one before. */
  readonly #latest = new Int32Array(1 << BITS);
  #before = new Int32Array(ROWS);
  readonly #sounds = new KeyFilter(FILTER_BITS);
  readonly #shapes = new KeyFilter(FILTER_BITS);

  /** 0 where there is none. */
  find(one: number, two: number, three: number, four: number): number {
    const { units } = this;
    for (let row = this.soundsLike(one, two, three, four); row > 0; row = this.#before[row]!) {
      const at = SIZE * row;
      if (units[at] === one && units[at + 1] === two && units[at + 2] === three && units[at + 3] === four) return row;
    }
    return 0;
  }

  /** The row of these units, made where there is none. */
  add(one: number, two: number, three: number, four: number): number {
    const known = this.find(one, two, three, four);
    if (known > 0) return known;
    const row = this.count++;
    if (row >= this.flags.length) this.#grow();
    this.units[SIZE * row] = one;
    this.units[SIZE * row + 1] = two;
    this.units[SIZE * row + 2] = three;
    this.units[SIZE * row + 3] = four;
    const key = soundKey(one, two, three, four);
    const slot = key >>> (32 - BITS);
    this.#before[row] = this.#latest[slot]!;
    this.#latest[slot] = row;
    this.#sounds.add(key);
    if (four !== 0) this.#shapes.add(shapeKey(one, two, three, four));
    return row;
  }

  #grow(): void {
    const { units, flags, levels } = this;
    (this.units = new Uint16Array(2 * units.length)).set(units);
    (this.flags = new Uint8Array(2 * flags.length)).set(flags);
    (this.levels = new Uint8Array(2 * levels.length)).set(levels);
    const before = this.#before;
    (this.#before = new Int32Array(2 * before.length)).set(before);
  }

  /** The latest of the rows that may sound like these units; 0 where there is none. `four`: 0 for three. */
  soundsLike(one: number, two: number, three: number, four: number): number {
    const key = soundKey(one, two, three, four);
    return this.#sounds.mayHave(key) ? this.#latest[key >>> (32 - BITS)]! : 0;
  }

  /** The row before it that may sound so too. */
  soundsLikeBefore(row: number): number {
    return this.#before[row]!;
  }

  /** By place whether a row may sound or look like the units there: a first look of SOUNDS_4, SOUNDS_3 and SHAPE; for one text after the other. */
  readonly looksIn = keepLast((text) => {
    const looks = new Uint8Array(text.length);
    let one = text.charCodeAt(0);
    let two = text.charCodeAt(1);
    let three = text.charCodeAt(2);
    for (let at = 0; at + 2 < text.length; at++) {
      const four = at + 3 < text.length ? text.charCodeAt(at + 3) : 0;
      const sounds = step(step(step(0, soundOrSelf[one]!), soundOrSelf[two]!), soundOrSelf[three]!);
      looks[at] =
        (this.#sounds.mayHave(mixed(step(sounds, soundOrSelf[four]!))) ? SOUNDS_4 : 0) |
        (this.#sounds.mayHave(mixed(step(sounds, 0))) ? SOUNDS_3 : 0) |
        (this.#shapes.mayHave(shapeKey(one, two, three, four)) ? SHAPE : 0);
      one = two;
      two = three;
      three = four;
    }
    return looks;
  });

  wordOf(row: number): string {
    const at = SIZE * row;
    const end = this.units[at + 3] === 0 ? at + 3 : at + SIZE;
    return String.fromCharCode(...this.units.subarray(at, end));
  }
}

/** By unit 1 where it may be heard as another: numbers sound alike without being slips. */
const isHeard: Uint8Array = Uint8Array.from(soundOf, (sound) => (sound > 0 ? 1 : 0));
for (const numeral of COUNTING) isHeard[numeral.charCodeAt(0)] = 0;

const build = (): LongRows => {
  const rows = new LongRows();
  const enter = (one: number, two: number, three: number, four: number, flag: number, isCommon: boolean): number => {
    const row = rows.add(one, two, three, four);
    const heard = isCommon && isHeard[one] === 1 && isHeard[two] === 1 && isHeard[three] === 1 && (four === 0 || isHeard[four] === 1) ? HEARD : 0;
    if (flag === PHRASE && (rows.flags[row]! & PHRASE) === 0) rows.phrases.push(row);
    rows.flags[row]! |= flag | heard;
    return row;
  };
  visitLeveled(SIZE - 1, (text, at, level) => {
    const row = enter(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), 0, LISTED, level >= COMMON_OF_THREE);
    rows.levels[row] = level;
  });
  visitLeveled(SIZE, (text, at, level) => {
    const row = enter(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3), LISTED, true);
    rows.levels[row] = level;
  });
  visitPhrases((one, two, three, four) => enter(one, two, three, four, PHRASE, true));
  return rows;
};

let built: LongRows | undefined;

/** Made on first use. */
export const longRows = (): LongRows => (built ??= build());
