// A signature that is printed above the title of its document: it stands behind another that has its own, and the document under it has none. Put behind
// its text, and flagged.
import type { Flag } from "../schema.ts";
import { flagOf } from "./flag.ts";
import type { Head } from "./heads.ts";
import type { Own } from "./mend.ts";
import { signedOn } from "./parts.ts";
import { isOrgan } from "./shapes.ts";

const isDay = (one: Own | undefined): boolean => one !== undefined && !one.rows && signedOn(one.plain) !== undefined;
const hasDay = (own: readonly Own[]): boolean => own.some((one) => isDay(one) && !one.plain.startsWith("（"));

/** The organ and the day at a document's end, where the next one's organ signs and the document has a day of its own before. */
const strayOf = (own: readonly Own[], head: Head, next: Head, nextOwn: readonly Own[]): Own[] | undefined => {
  const [organ, day] = own.slice(-2);
  if (!organ || !isDay(day) || !isOrgan(organ.plain) || organ.plain !== next.organ || organ.plain === head.organ) return undefined;
  return hasDay(own.slice(0, -2)) && !hasDay(nextOwn) && nextOwn.length > 0 ? [organ, day!] : undefined;
};

/** `owned`: the fragments of each document, in the order of the heads. */
export const withSignatures = (owned: readonly Own[][], heads: readonly Head[], flags: Flag[]): Own[][] => {
  const out = owned.map((own) => [...own]);
  for (let at = 0; at + 1 < out.length; at++) {
    const stray = strayOf(out[at]!, heads[at]!, heads[at + 1]!, out[at + 1]!);
    if (!stray) continue;
    out[at]!.splice(-2);
    out[at + 1]!.push(...stray.map((one) => ({ ...one, foreign: true })));
    flags.push(
      flagOf({
        kind: "out-of-order",
        lines: stray.flatMap(({ lines }) => lines.map(({ no }) => no)),
        message: `落款“${stray.map(({ plain }) => plain).join("　")}”印在《${heads[at + 1]!.title}》的题目之前`,
        confidence: 0.8,
        repair: "前一份文件已有落款，已把它移到这份文件末尾，请对照原件核对",
        applied: true,
      }),
    );
  }
  return out;
};
