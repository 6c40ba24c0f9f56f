// The word of three or four characters that a run of characters may have been meant as by its sound. Whether it was, the rule decides.
import { soundOf } from "./alike.ts";
import { HEARD, type LongRows, longRows, SOUNDS_3, SOUNDS_4 } from "./long-rows.ts";

const meantAmong = (rows: LongRows, head: number, text: string, at: number, size: number): number => {
  const { units, flags } = rows;
  let meant = 0;
  for (let row = head; row > 0; row = rows.soundsLikeBefore(row)) {
    if ((flags[row]! & HEARD) === 0 || (units[4 * row + 3] === 0) !== (size === 3)) continue;
    let differing = 0;
    for (let place = 0; place < size; place++) {
      const right = units[4 * row + place]!;
      const written = text.charCodeAt(at + place);
      if (right !== written) differing += soundOf[right] === soundOf[written] ? 1 : size;
    }
    if (differing === 0) return 0;
    if (differing === 1 || (differing === 2 && size === 4)) meant = row;
  }
  return meant;
};

/** The word of four or three characters that sounds like what stands at `at` and differs in one character, of four in two; none where a word stands. */
export const findMeant = (text: string, at: number): string | undefined => {
  const rows = longRows();
  const look = rows.looksIn(text)[at]!;
  if ((look & (SOUNDS_4 | SOUNDS_3)) === 0) return undefined;
  const one = text.charCodeAt(at);
  const two = text.charCodeAt(at + 1);
  const three = text.charCodeAt(at + 2);
  const long = (look & SOUNDS_4) === 0 ? 0 : meantAmong(rows, rows.soundsLike(one, two, three, text.charCodeAt(at + 3)), text, at, 4);
  const meant = long > 0 || (look & SOUNDS_3) === 0 ? long : meantAmong(rows, rows.soundsLike(one, two, three, 0), text, at, 3);
  return meant > 0 ? rows.wordOf(meant) : undefined;
};
