// Words in which one character was mistaken for another of the same sound or shape: 突迫 for 突破, 昕取 for 听取. The pair is no common word, the pair with
// the right character is one, and the clause parts into much commoner words with it than without. What has a row of its own is in confusable-words.ts.
import { isHan } from "../characters.ts";
import { commonWords, PairTable, type Words } from "../lexicon/common.ts";
import { DRAWN_ALIKE } from "../lexicon/drawn-alike.ts";
import { EVERYDAY } from "../lexicon/everyday.ts";
import { RIGHT_WORDS, SOUND_ALIKE } from "../lexicon/generated/common-words.ts";
import { findMeant } from "../lexicon/long-words.ts";
import { COUNTING, OFFICE_WORDS } from "../lexicon/office-words.ts";
import { SISTER_NAMES } from "../lexicon/true-names.ts";
import { perContext, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";

/** What the reading with the right character must gain, tenfold decimal logarithm: a slip is rare, so the evidence must be strong. */
const ENOUGH = 26;
/** Three or four characters that sound like a word are no chance. */
const ENOUGH_OF_LONG = 22;
/** A pair that is itself a word must be rarer than the right one by this. */
const RARER = 14;
/** Levels of a word that is common, and of a character that is so by itself. */
const COMMON = 30;
const VERY_COMMON = 42;
/** Units on each side that are read along. */
const AROUND = 5;

type Slips = { table: PairTable; /** By the table's value, the words that the pair may stand for. */ rights: string[][] };

const build = (): Slips => {
  const table = new PairTable(21);
  const rights: string[][] = [[]];
  const { levelOf } = commonWords();
  const alike = new Map<string, Set<string>>();
  for (const group of [...SOUND_ALIKE.split(" "), ...DRAWN_ALIKE]) {
    for (const char of group) {
      const others = alike.get(char) ?? new Set();
      alike.set(char, others);
      for (const other of group) if (other !== char) others.add(other);
    }
  }
  for (const word of new Set([...EVERYDAY, ...OFFICE_WORDS, ...(RIGHT_WORDS.match(/../g) ?? [])])) {
    const level = levelOf(word.charCodeAt(0), word.charCodeAt(1));
    for (const place of [0, 1]) {
      for (const wrong of alike.get(word.charAt(place)) ?? []) {
        if (COUNTING.includes(wrong)) continue;
        const units: [number, number] = [word.charCodeAt(0), word.charCodeAt(1)];
        units[place] = wrong.charCodeAt(0);
        if (levelOf(...units) > level - RARER) continue;
        const index = table.get(...units);
        if (index > 0) rights[index]!.push(word);
        else table.add(...units, rights.push([word]) - 1);
      }
    }
  }
  return { table, rights };
};

let slips: Slips | undefined;

/** Whether two words plainly meet here (附近|行人): the cheap look that spares most places the dear one. */
const plainlyMeet = ({ levelOf, levelAlone }: Words, text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const left = levelOf(text.charCodeAt(at - 1), first) >= COMMON;
  const right = levelOf(second, text.charCodeAt(at + 2)) >= COMMON;
  return (left && (right || levelAlone(second) >= VERY_COMMON)) || (right && levelAlone(first) >= VERY_COMMON);
};

/** Characters of this county's names, which are words of no dictionary. */
const namePairs = perContext((context: Context) => {
  const pairs = new Set<string>();
  for (const name of [...context.places, ...context.organs, ...context.otherNames, ...SISTER_NAMES])
    for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
});

/** How much the clause gains by `right` in the place of what stands at `at`. */
const gainOf = (text: string, at: number, rights: readonly string[], size: number): { gain: number; suggestion: string } => {
  let from = at;
  while (from > at - AROUND && isHan(text.charCodeAt(from - 1))) from--;
  let to = at + size;
  while (to < at + size + AROUND && isHan(text.charCodeAt(to))) to++;
  // What stands by itself is a name as easily as a slip.
  if (to - from === size && size < 4) return { gain: 0, suggestion: "" };
  const { cost } = commonWords();
  const lead = text.slice(from, at);
  const rest = text.slice(at + size, to);
  const asWritten = cost(text.slice(from, to));
  let best = { gain: 0, suggestion: "" };
  for (const right of rights) {
    const gain = asWritten - cost(lead + right + rest);
    if (gain > best.gain) best = { gain, suggestion: right };
  }
  return best;
};

const hitOf = (text: string, at: number, gain: number, suggestion: string): Hit => {
  const end = at + suggestion.length;
  const reason = `“${text.slice(at, end)}”不成词，疑是“${suggestion}”的误写`;
  return { start: at, end, reason, suggestion, confidence: gain > ENOUGH + 10 ? 0.85 : 0.75 };
};

export const soundAlike: Rule = {
  id: "words/sound-alike",
  severity: "fix",
  title: "同音字、形近字误写",
  source: "现代汉语通行用法",
  *check(text, context): Generator<Hit> {
    const { table, rights } = (slips ??= build());
    const words = commonWords();
    for (let at = 0; at + 1 < text.length; at++) {
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      if (!isHan(first) || !isHan(second)) continue;
      const meant = findMeant(text, at);
      if (meant !== undefined) {
        const { gain } = gainOf(text, at, [meant], meant.length);
        if (gain >= ENOUGH_OF_LONG) {
          yield hitOf(text, at, gain, meant);
          at += meant.length - 1;
          continue;
        }
      }
      const index = table.get(first, second);
      if (index === 0 || plainlyMeet(words, text, at)) continue;
      const { gain, suggestion } = gainOf(text, at, rights[index]!, 2);
      if (gain < ENOUGH || namePairs(context).has(text.slice(at, at + 2))) continue;
      yield hitOf(text, at, gain, suggestion);
    }
  },
};
