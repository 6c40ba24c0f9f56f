// Phrases of four characters that differ from what is written in one character that is alike. Whether a slip is likely there, the rule decides.
import { isHan } from "../characters.ts";
import { areAlike, drawnAlikeTo } from "./alike.ts";
import { LISTED, type LongRows, longRows, PHRASE, SHAPE, SOUNDS_4 } from "./long-rows.ts";
import { COUNTING } from "./office-words.ts";

const SIZE = 4;
/** In which order the places are looked at where a character may be wrong. */
const ORDER = [2, 3, 1, 0];

/** At which place alone a phrase differs from what is written; −1 where at none or several. */
const differenceOf = (units: Uint16Array, row: number, text: string, at: number): number => {
  let differing = -1;
  for (let place = 0; place < SIZE; place++) {
    if (units[SIZE * row + place] === text.charCodeAt(at + place)) continue;
    if (differing >= 0) return -1;
    differing = place;
  }
  return differing;
};

const isPhrase = ({ units, flags }: LongRows, row: number): boolean => (flags[row]! & (PHRASE | LISTED)) !== 0 && units[SIZE * row + 3] !== 0;

const isNear = (rows: LongRows, row: number, text: string, at: number): boolean => {
  if (!isPhrase(rows, row)) return false;
  const place = differenceOf(rows.units, row, text, at);
  return place >= 0 && areAlike(rows.units[SIZE * row + place]!, text.charCodeAt(at + place)) && !COUNTING.includes(text.charAt(at + place));
};

/** Adds the phrases that are made by another character that is drawn alike. */
const addDrawn = (rows: LongRows, text: string, at: number, found: Set<number>): void => {
  const units = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)] as [number, number, number, number];
  for (let place = 0; place < SIZE; place++) {
    const written = units[place]!;
    for (const other of drawnAlikeTo(written)) {
      units[place] = other;
      const row = rows.find(...units);
      if (row > 0 && isNear(rows, row, text, at)) found.add(row);
    }
    units[place] = written;
  }
};

/** The phrases that differ from the four characters at `at` in one that is alike; none where a phrase stands. */
export const nearPhrases = (text: string, at: number): string[] | undefined => {
  const rows = longRows();
  const look = rows.looksIn(text)[at]!;
  // Most places are done here: no phrase sounds or looks so.
  if ((look & (SOUNDS_4 | SHAPE)) === 0) return undefined;
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  const c = text.charCodeAt(at + 2);
  const d = text.charCodeAt(at + 3);
  if (!isHan(c) || !isHan(d)) return undefined;
  const found = new Set<number>();
  for (let row = rows.soundsLike(a, b, c, d); row > 0; row = rows.soundsLikeBefore(row)) {
    if (!isPhrase(rows, row)) continue;
    if (isWritten(rows.units, row, a, b, c, d)) return undefined;
    if (isNear(rows, row, text, at)) found.add(row);
  }
  if ((look & SHAPE) !== 0) addDrawn(rows, text, at, found);
  if (found.size === 0) return undefined;
  const rank = (row: number): number => ORDER[differenceOf(rows.units, row, text, at)]!;
  /** Our own phrases after what is only listed, the latest first. */
  const age = (row: number): number => ((rows.flags[row]! & PHRASE) === 0 ? rows.count : 0) + row;
  return [...found].sort((one, other) => rank(one) - rank(other) || age(other) - age(one)).map((row) => rows.wordOf(row));
};

const isWritten = (units: Uint16Array, row: number, a: number, b: number, c: number, d: number): boolean =>
  units[SIZE * row] === a && units[SIZE * row + 1] === b && units[SIZE * row + 2] === c && units[SIZE * row + 3] === d;
