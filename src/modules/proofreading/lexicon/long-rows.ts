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

/** Key → the rows that have it, the latest first. */
class Chains {
  readonly #first = new Int32Array(1 << BITS);
  readonly #filter = new KeyFilter(FILTER_BITS);
  #next = new Int32Array(ROWS);

  add(key: number, row: number): void {
    if (row >= this.#next.length) {
      const next = new Int32Array(2 * row);
      next.set(this.#next);
      this.#next = next;
    }
    this.#filter.add(key);
    const slot = key >>> (32 - BITS);
    this.#next[row] = this.#first[slot]!;
    this.#first[slot] = row;
  }

  /** 0 where there is none. */
  firstOf(key: number): number {
    return this.#filter.mayHave(key) ? this.#first[key >>> (32 - BITS)]! : 0;
  }

  mayHave(key: number): number {
    return this.#filter.mayHave(key) ? 1 : 0;
  }

  after(row: number): number {
    return this.#next[row]!;
  }
}

/** Rows count from 1 on; their units stand at four times the number. Phrases come first, then what is listed: four characters, three. */
export class LongRows {
  units = new Uint16Array(SIZE * ROWS);
  flags = new Uint8Array(ROWS);
  levels = new Uint8Array(ROWS);
  count = 1;
  readonly #written = new Chains();
  readonly #sounds = new Chains();
  readonly #shapes = new Chains();

  /** 0 where there is none. */
  find(one: number, two: number, three: number, four: number): number {
    return this.#among(this.#written.firstOf(keyOf(one, two, three, four)), one, two, three, four);
  }

  #among(head: number, one: number, two: number, three: number, four: number): number {
    const { units } = this;
    for (let row = head; row > 0; row = this.#written.after(row)) {
      const at = SIZE * row;
      if (units[at] === one && units[at + 1] === two && units[at + 2] === three && units[at + 3] === four) return row;
    }
    return 0;
  }

  /** The row of these units, made where there is none. */
  add(one: number, two: number, three: number, four: number): number {
    const key = keyOf(one, two, three, four);
    const known = this.#among(this.#written.firstOf(key), one, two, three, four);
    if (known > 0) return known;
    const row = this.count++;
    if (row >= this.flags.length) this.#grow();
    this.units[SIZE * row] = one;
    this.units[SIZE * row + 1] = two;
    this.units[SIZE * row + 2] = three;
    this.units[SIZE * row + 3] = four;
    this.#written.add(key, row);
    return row;
  }

  #grow(): void {
    const { units, flags, levels } = this;
    (this.units = new Uint16Array(2 * units.length)).set(units);
    (this.flags = new Uint8Array(2 * flags.length)).set(flags);
    (this.levels = new Uint8Array(2 * levels.length)).set(levels);
  }

  /** Lets a row be found by its sounds and, of four characters, by its shape. */
  enter(row: number): void {
    const { units } = this;
    const [one, two, three, four] = [units[SIZE * row]!, units[SIZE * row + 1]!, units[SIZE * row + 2]!, units[SIZE * row + 3]!];
    this.#sounds.add(soundKey(one, two, three, four), row);
    if (four !== 0) this.#shapes.add(shapeKey(one, two, three, four), row);
  }

  /** The first of the rows that may sound like these units, those entered last first; 0 where there is none. `four`: 0 for three. */
  soundsLike(one: number, two: number, three: number, four: number): number {
    return this.#sounds.firstOf(soundKey(one, two, three, four));
  }

  nextSound(row: number): number {
    return this.#sounds.after(row);
  }

  /** The same for what may be drawn like them. */
  drawnLike(one: number, two: number, three: number, four: number): number {
    return this.#shapes.firstOf(shapeKey(one, two, three, four));
  }

  nextShape(row: number): number {
    return this.#shapes.after(row);
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
        (SOUNDS_4 * this.#sounds.mayHave(mixed(step(sounds, soundOrSelf[four]!)))) |
        (SOUNDS_3 * this.#sounds.mayHave(mixed(step(sounds, 0)))) |
        (SHAPE * this.#shapes.mayHave(shapeKey(one, two, three, four)));
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

/** Numbers sound alike without being slips. */
const isHeard = (units: Uint16Array, row: number): boolean => {
  for (let at = SIZE * row; at < SIZE * (row + 1) && units[at] !== 0; at++)
    if (soundOf[units[at]!] === 0 || COUNTING.includes(String.fromCharCode(units[at]!))) return false;
  return true;
};

const build = (): LongRows => {
  const rows = new LongRows();
  visitPhrases((one, two, three, four) => {
    const row = rows.add(one, two, three, four);
    rows.flags[row]! |= PHRASE;
  });
  const phrases = rows.count;
  const listed: number[] = [];
  const enterListed = (size: number): void =>
    visitLeveled(size, (text, at, level) => {
      const row = rows.add(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), size === SIZE ? text.charCodeAt(at + 3) : 0);
      rows.flags[row]! |= LISTED;
      rows.levels[row] = level;
      listed.push(row);
    });
  enterListed(SIZE);
  enterListed(SIZE - 1);
  // What is listed is entered before the phrases, and so comes behind them where several sound alike.
  const enter = (row: number): void => {
    const isCommon = rows.units[SIZE * row + 3] !== 0 || rows.levels[row]! >= COMMON_OF_THREE;
    if (isCommon && isHeard(rows.units, row)) rows.flags[row]! |= HEARD;
    rows.enter(row);
  };
  for (const row of listed) enter(row);
  for (let row = 1; row < phrases; row++) if ((rows.flags[row]! & LISTED) === 0) enter(row);
  return rows;
};

let built: LongRows | undefined;

/** Made on first use. */
export const longRows = (): LongRows => (built ??= build());
