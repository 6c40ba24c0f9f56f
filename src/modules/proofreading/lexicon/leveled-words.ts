// Reads the general dictionary's words out of the generated lists, each with how common it is. Decides nothing.
import { LEVELS_BY_LENGTH } from "./generated/common-words.ts";

/** The longest words that are listed, in characters. */
export const LONGEST_LISTED = LEVELS_BY_LENGTH.length;

/** Every word of `size` characters with its level, tenfold decimal logarithm of its count; the more frequent first. */
export function* leveledWords(size: number): Generator<[word: string, level: number]> {
  for (const group of LEVELS_BY_LENGTH[size - 1]!.split(" ")) {
    const colon = group.indexOf(":");
    const level = Number(group.slice(0, colon));
    for (let at = colon + 1; at < group.length; at += size) yield [group.slice(at, at + size), level];
  }
}
