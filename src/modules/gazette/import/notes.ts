// Footnotes: lines at a page's end or a document's that begin with a sign which its text carries. They are no items of a list, and a sentence that goes on
// over the page goes on behind them.
import { isTerminated } from "./characters.ts";
import { standsAlone } from "./fragments.ts";
import type { Own } from "./mend.ts";

/** ① and ［1］. */
const SIGN = /^(?:[①-⑳]|[［[][0-9０-９]{1,2}[］\]])/;
/** Pages are no longer than so many paragraphs. */
const REACH = 60;

const signOf = ({ text, rows }: Own): string | undefined => (rows ? undefined : SIGN.exec(text)?.[0]);
const isCarried = (sign: string, before: readonly Own[]): boolean => before.some(({ text }) => text.indexOf(sign) > 0);

/** Says of each fragment whether it is a footnote, and puts the rest of a sentence that one has cut before it. */
export const withNotes = (fragments: readonly Own[]): Own[] => {
  const out = [...fragments];
  for (let at = out.length - 1; at > 0; at--) {
    const [sign, next] = [signOf(out[at]!), out[at + 1]];
    const ends = next === undefined || next.breakBefore || next.note;
    if (sign !== undefined && ends && isCarried(sign, out.slice(Math.max(0, at - REACH), at))) out[at] = { ...out[at]!, mark: undefined, note: sign };
  }
  for (let at = 1; at < out.length; at++) {
    const before = out[at - 1]!;
    if (!out[at]!.note || before.note || isTerminated(before.text) || standsAlone(before.plain)) continue;
    let next = at;
    while (out[next]?.note) next++;
    const rest = out[next];
    if (rest && !rest.mark && !rest.rows && !standsAlone(rest.plain)) out.splice(at, 0, ...out.splice(next, 1));
  }
  return out;
};
