// The codes that the automaton reads instead of units: one for all variants of a unit, the frequent ones small. What is a variant of what is in variants.ts.
import { foldTable, SKIPPED } from "./variants.ts";

/** An inserted mark, a unit of no term; those of terms follow. */
export const SKIP = 0;
export const OTHER = 1;
export const UNITS = 0x10000;

/** The code of the unit at a place in the alphabet, from 2 on; no multiple of 16, for the filter knows an inserted mark by its lowest bits. */
const codeOf = (index: number): number => index + 2 + Math.floor((index + 1) / 15);

/** By unit its code, and the first code that no unit has. `terms` are folded. */
export const alphabetOf = (terms: readonly string[]): { codes: Uint16Array; alphabet: number } => {
  const counts = new Uint32Array(UNITS);
  for (const term of terms) for (let index = 0; index < term.length; index++) counts[term.charCodeAt(index)]!++;
  const used: number[] = [];
  for (let unit = 0; unit < UNITS; unit++) if (counts[unit]! > 0) used.push(unit);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const ofFolded = new Uint16Array(UNITS);
  used.forEach((unit, index) => (ofFolded[unit] = codeOf(index)));
  const table = foldTable();
  const codes = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) codes[unit] = table[unit] === SKIPPED ? SKIP : ofFolded[table[unit]!]! || OTHER;
  return { codes, alphabet: codeOf(used.length) };
};

/** Words by their codes, one behind the other: word n stands from `starts[n]` up to `starts[n + 1]`. */
export type Coded = { readonly units: Uint16Array; readonly starts: Int32Array };

export const codedWords = (words: readonly string[], codes: Uint16Array): Coded => {
  const starts = new Int32Array(words.length + 1);
  for (let word = 0; word < words.length; word++) starts[word + 1] = starts[word]! + words[word]!.length;
  const units = new Uint16Array(starts[words.length]!);
  let at = 0;
  for (const word of words) for (let index = 0; index < word.length; index++) units[at++] = codes[word.charCodeAt(index)]!;
  return { units, starts };
};
