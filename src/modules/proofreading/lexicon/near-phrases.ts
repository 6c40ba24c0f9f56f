// Phrases of four characters that differ from what is written in one character that is alike. Whether a slip is likely there, the rule decides.
import { isHan } from "../characters.ts";
import { areAlike } from "./alike.ts";
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

const isNear = ({ units, flags }: LongRows, row: number, text: string, at: number): boolean => {
  if ((flags[row]! & (PHRASE | LISTED)) === 0 || units[SIZE * row + 3] === 0) return false;
  const place = differenceOf(units, row, text, at);
  return place >= 0 && areAlike(units[SIZE * row + place]!, text.charCodeAt(at + place)) && !COUNTING.includes(text.charAt(at + place));
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
  const stands = rows.find(a, b, c, d);
  if (stands > 0 && (rows.flags[stands]! & (PHRASE | LISTED)) !== 0) return undefined;
  const found = new Set<number>();
  for (let row = rows.soundsLike(a, b, c, d); row > 0; row = rows.nextSound(row)) if (isNear(rows, row, text, at)) found.add(row);
  for (let row = rows.drawnLike(a, b, c, d); row > 0; row = rows.nextShape(row)) if (isNear(rows, row, text, at)) found.add(row);
  if (found.size === 0) return undefined;
  const rank = (row: number): number => ORDER[differenceOf(rows.units, row, text, at)]!;
  return [...found].sort((one, other) => rank(one) - rank(other) || other - one).map((row) => rows.wordOf(row));
};
