// How much better a clause parts into common words with another word in it: the evidence of the rules for slips. Decides nothing.
import { isHan } from "../characters.ts";
import { commonWords } from "../lexicon/common.ts";

/** Units on each side that are read along. */
const AROUND = 5;

/** The most that the clause gains, in tenfold decimal logarithm, by one of `rights` in the place of the `size` units at `at`. */
export const gainOf = (text: string, at: number, rights: readonly string[], size: number, around = AROUND): { gain: number; suggestion: string } => {
  let from = at;
  while (from > at - around && isHan(text.charCodeAt(from - 1))) from--;
  let to = at + size;
  while (to < at + size + around && isHan(text.charCodeAt(to))) to++;
  // What stands by itself is a name as easily as a slip; a phrase of four characters is hardly.
  if (to - from === size && size < 4 && rights.every((right) => right.length < 4)) return { gain: 0, suggestion: "" };
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
