// Inside one document: puts fragments that stand in the wrong order back into it, and joins what a page has cut. Every repair is flagged.
import type { Flag } from "../schema.ts";
import { isProse, isTerminated, joined } from "./characters.ts";
import { excerpt, flagOf, tailOf } from "./flag.ts";
import { standsAlone, type Fragment } from "./fragments.ts";
import { append } from "./lists.ts";
import type { Seams } from "./seams.ts";
import { isAddressees, isTitle } from "./shapes.ts";
import type { Line } from "./source.ts";

/** `foreign`: lines of another document stand between this fragment and the one before it. */
export type Own = Fragment & { foreign: boolean };

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

type Share = { ended: number; all: number };
/** Of each mark's like, those counted in one run with it: how many begin a paragraph that ends as a sentence. By the first line of a fragment. */
const endedShares = (fragments: readonly Own[]): Map<Line, Share> => {
  const shares = new Map<Line, Share>();
  const runs = new Map<number, { value: number; share: Share }>();
  for (const { mark, text, lines } of fragments) {
    if (!mark) continue;
    const run = runs.get(mark.rank);
    const share = run && mark.value > run.value ? run.share : { ended: 0, all: 0 };
    share.all++;
    if (isTerminated(text)) share.ended++;
    runs.set(mark.rank, { value: mark.value, share });
    shares.set(lines[0]!, share);
  }
  return shares;
};

/** Joins a sentence that a page, a column or another document has cut. */
export const mended = (fragments: readonly Own[], seams: Seams, flags: Flag[]): Own[] => {
  const shares = endedShares(fragments);
  const out: Own[] = [];
  fragments.forEach((fragment, at) => {
    const before = out.at(-1);
    const grade = before ? gradeOf(before, fragment, fragments[at + 1], shares, seams) : -1;
    if (!before || grade < 2) {
      out.push(fragment);
      return;
    }
    const seam = seams.score(before.text, fragment.text);
    const [left, right] = [before.text, fragment.text];
    const no = before.lines.at(-1)!.no;
    if (!fragment.foreign)
      flags.push(
        flagOf({
          kind: "cut-by-page",
          lines: [no, fragment.lines[0]!.no],
          message: `一句话被切成两段：“${tailOf(left)}”‖“${excerpt(right, 10)}”`,
          confidence: grade >= 3 || seam > 0 ? 1 : 0.85,
          repair: "已接成一段",
          applied: true,
        }),
      );
    if (left.at(-1) === right[0] && /[\u4e00-\u9fff]/.test(right[0] ?? "") && seam < 0)
      flags.push(
        flagOf({
          kind: "garbled",
          lines: [no, fragment.lines[0]!.no],
          message: `接缝处“${right[0]}”字出现两次：“${tailOf(left, 6)}‖${excerpt(right, 6)}”`,
          confidence: 0.7,
          repair: `可能多印了一个“${right[0]}”字，请对照原件删去一个`,
          applied: false,
        }),
      );
    out[out.length - 1] = { ...before, lines: [...before.lines, ...fragment.lines], text: joined(left, right), plain: before.plain + fragment.plain };
  });
  return out;
};

/** 2 and more: one paragraph. */
const gradeOf = (before: Own, next: Own, after: Own | undefined, shares: ReadonlyMap<Line, Share>, seams: Seams): number => {
  if (before.rows || next.rows || next.mark || isTerminated(before.text) || standsAlone(before.plain) || standsAlone(next.plain)) return -1;
  if (
    before.mark === undefined &&
    (isTitle(before.plain) || (isTitle(next.plain) && next.plain.length < 40)) &&
    seams.score(before.text, next.text) < 2
  )
    return -1;
  const text = before.mark ? before.text.slice(before.mark.length) : before.text;
  let grade = Math.min(3, seams.score(before.text, next.text));
  if (/[，、《“（〔]$/.test(text)) grade += 4;
  if (isProse(text)) grade += 3.5;
  else if (text.length >= 25) grade += 1.5;
  if (next.breakBefore || next.foreign) grade += 1.5;
  if (/^(?:应|并|和|及|的|等|或|且|以及|而)/.test(next.text)) grade += 1;
  if (before.mark) {
    const share = shares.get(before.lines[0]!)!;
    // Without this one: do its like end as sentences, or stand as headings?
    const [ended, others] = [share.ended, share.all - 1];
    if (others >= 2) grade += ended >= others * 0.95 ? 2 : ended >= others * 0.8 ? 1 : ended <= others * 0.5 ? -1.5 : 0;
    if (text.length < 25 && !isProse(text)) grade -= 2;
    // 能力, the last word of a heading that was too long for its line.
    if (
      !isProse(text) &&
      next.text.length <= 12 &&
      !isTerminated(next.text) &&
      next.breakBefore &&
      after &&
      !after.rows &&
      (after.mark || after.text.length > 20)
    )
      grade += 2;
  } else if (text.length < 15 && !isProse(text)) grade -= 2;
  return grade;
};
