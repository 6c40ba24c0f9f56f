// Inside one document: puts a handful of fragments that stand in the wrong order back into it, as two columns leave them. Every change is flagged.
import type { Flag } from "../schema.ts";
import { isTerminated } from "./characters.ts";
import { flagOf } from "./flag.ts";
import { standsAlone, type Fragment } from "./fragments.ts";
import { append } from "./lists.ts";
import type { Own } from "./mend.ts";
import type { Seams } from "./seams.ts";
import { isAddressees, isTitle } from "./shapes.ts";

const MOST = 8;
/** Runs of one document that are tried in other orders; a text of nothing but scraps is no text. */
const TRIES = 100;
const isLoose = (fragment: Fragment): boolean =>
  !fragment.rows &&
  fragment.mark === undefined &&
  !standsAlone(fragment.plain) &&
  !isTitle(fragment.plain) &&
  !isAddressees(fragment.plain) &&
  fragment.plain.length >= 8;

/** The best order of a handful of fragments by how each goes on in the next; the last one may be held in place. */
const bestOrder = (texts: readonly string[], fixLast: boolean, seams: Seams): { order: number[]; score: number; natural: number; second: number } => {
  const size = texts.length;
  const seam = texts.map((left) => texts.map((right) => seams.score(left, right)));
  const begin = texts.map((text) => seams.beginning(text) * 1.5);
  const scoreOf = (order: readonly number[]): number =>
    order.reduce((sum, one, at) => sum + (at === 0 ? begin[one]! : seam[order[at - 1]!]![one]!), 0);
  // Over sets of fragments already used and the one used last.
  const best: { score: number; order: number[] }[][] = Array.from({ length: 1 << size }, () => []);
  texts.forEach((_, first) => (best[1 << first]![first] = { score: begin[first]!, order: [first] }));
  for (let used = 1; used < 1 << size; used++) {
    best[used]!.forEach((state, last) => {
      for (let next = 0; next < size; next++) {
        if (used & (1 << next)) continue;
        if (fixLast && next === size - 1 && used !== (1 << size) - 1 - (1 << next)) continue;
        const score = state.score + seam[last]![next]!;
        const rival = best[used | (1 << next)]![next];
        if (!rival || rival.score < score) best[used | (1 << next)]![next] = { score, order: [...state.order, next] };
      }
    });
  }
  const ends = best[(1 << size) - 1]!.filter((_, last) => !fixLast || last === size - 1).sort((one, other) => other.score - one.score);
  const natural = texts.map((_, at) => at);
  return { order: ends[0]!.order, score: ends[0]!.score, natural: scoreOf(natural), second: ends[1]?.score ?? scoreOf(natural) };
};

/** Loose fragments one after the other, none of which but the last ends a sentence: candidates for another order. */
export const reordered = (fragments: readonly Own[], seams: Seams, flags: Flag[]): Own[] => {
  const out: Own[] = [];
  let tries = 0;
  for (let at = 0; at < fragments.length;) {
    let end = at;
    while (end < fragments.length && end - at < MOST && isLoose(fragments[end]!) && !isTerminated(fragments[end]!.text)) end++;
    if (end < fragments.length && end > at && end - at < MOST && isLoose(fragments[end]!)) end++;
    const run = fragments.slice(at, end);
    if (run.length < 3 || tries++ >= TRIES) {
      append(out, fragments.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
      continue;
    }
    const fixLast = isTerminated(run.at(-1)!.text);
    const { order, score, natural } = bestOrder(
      run.map(({ text }) => text),
      fixLast,
      seams,
    );
    if (score - natural >= 4 && order.some((place, index) => place !== index)) {
      flags.push(
        flagOf({
          kind: "interleaved-columns",
          lines: run.flatMap(({ lines }) => lines.map(({ no }) => no)),
          message: `这一段的${run.length}块文字次序错乱，像是两栏交错：照印出的次序读不通`,
          confidence: Math.max(0.55, Math.min(0.95, 0.6 + (score - natural) / 40)),
          repair: `已按文意重排为第${order.map((place) => run[place]!.lines.map(({ no }) => no).join("、")).join("行 → 第")}行，请对照原件核对`,
          applied: true,
        }),
      );
      append(
        out,
        order.map((place) => ({ ...run[place]!, foreign: false, breakBefore: true })),
      );
    } else append(out, run);
    at = end;
  }
  return out;
};
