// Reads the general dictionary's words out of the generated lists, each with how common it is. Decides nothing.
import { LEVELS_BY_LENGTH } from "./generated/common-words.ts";

/** The longest words that are listed, in characters. */
export const LONGEST_LISTED = LEVELS_BY_LENGTH.length;

/** Visits every word of `size` characters: it stands in `text` at `at`; its level is the tenfold decimal logarithm of its count; the more frequent first. */
export const visitLeveled = (size: number, visit: (text: string, at: number, level: number) => void): void => {
  for (const group of LEVELS_BY_LENGTH[size - 1]!.split(" ")) {
    const colon = group.indexOf(":");
    const level = Number(group.slice(0, colon));
    for (let at = colon + 1; at < group.length; at += size) visit(group, at, level);
  }
};
