// Looks along a document's marks for what is missing, printed twice or out of order. Offers what the mark should be; changes none.
import type { Flag } from "../schema.ts";
import { chineseNumber } from "../../../kernel/chinese-number.ts";
import { flagOf } from "./flag.ts";
import { RANK, rankWithin, type Mark } from "./marks.ts";
import type { Placed } from "./parts.ts";

const spelled = (mark: Mark, value: number): string => {
  const inside = /[\d]+|[一二三四五六七八九十百零〇千]+/.exec(mark.label)?.[0] ?? "";
  return mark.label.replace(inside, /\d/.test(inside) ? String(value) : chineseNumber(value));
};

/** `instead`: what the mark should have been, where it was printed twice. */
type Open = { rank: number; value: number; instead?: number };

export const checkNumbering = (pieces: readonly Placed[], flags: Flag[]): void => {
  let open: Open[] = [];
  let part = 0;
  /** The last value of each rank, also of those that an outer mark has closed: 1. to 6. may count through 一、二、三、 */
  let through = new Map<number, number>();
  /** Whether anything but marks of its own rank stands between a mark and the last of its rank. */
  let apart = true;
  for (const { fragment, role, part: its } of pieces) {
    if (its !== part || role === "annex" || role === "title") {
      open = [];
      through = new Map();
      part = its;
    }
    if (role !== "marked" || !fragment.mark) {
      apart = true;
      continue;
    }
    const mark = { ...fragment.mark, rank: rankWithin(open, fragment.mark.rank) };
    const at = open.findIndex(({ rank }) => rank === mark.rank);
    const last = open[at]?.value;
    const asMeant = open[at]?.instead !== undefined && mark.value === open[at].instead + 1;
    const goesThrough = last === undefined && mark.rank >= RANK.second && mark.value > 1 && through.get(mark.rank) === mark.value - 1;
    const problem =
      asMeant || goesThrough
        ? undefined
        : problemOf(
            mark,
            last,
            apart,
            open.some(({ rank }) => rank < mark.rank),
          );
    if (problem)
      flags.push(
        flagOf({
          kind: "numbering-gap",
          lines: [fragment.lines[0]!.no],
          message: problem.message,
          confidence: problem.confidence,
          repair: problem.repair,
          applied: false,
        }),
      );
    open = [
      ...open.filter(({ rank }) => rank < mark.rank || (rank === RANK.article && mark.rank < RANK.article)),
      { rank: mark.rank, value: mark.value, ...(mark.value === last ? { instead: last + 1 } : {}) },
    ];
    through.set(mark.rank, mark.value);
    apart = false;
  }
};

type Problem = { message: string; confidence: number; repair: string };

const problemOf = (mark: Mark, last: number | undefined, apart: boolean, within: boolean): Problem | undefined => {
  const { value, label, rank, sub } = mark;
  const strict = rank <= RANK.second;
  if (last === undefined) {
    if (value === 1 || (!strict && !within)) return undefined;
    return {
      message: `这一层的序号从“${label}”编起，前面缺“${spelled(mark, 1)}”${value > 2 ? `到“${spelled(mark, value - 1)}”` : ""}`,
      confidence: strict ? 0.85 : 0.6,
      repair: "请对照原件核对前面是否缺了内容，或序号有误",
    };
  }
  if (value === last + 1 || (sub > 0 && value === last)) return undefined;
  // A second list under the same heading begins again, with a paragraph before it.
  if (value === 1 && last > 1 && (apart || !strict) && rank >= RANK.second) return undefined;
  if (value === last)
    return { message: `序号“${label}”出现两次`, confidence: 0.9, repair: `后一个可能应为“${spelled(mark, last + 1)}”，请对照原件核对` };
  if (value > last + 1)
    return {
      message: `序号从“${spelled(mark, last)}”跳到“${label}”，缺“${spelled(mark, last + 1)}”${value > last + 2 ? `到“${spelled(mark, value - 1)}”` : ""}`,
      confidence: 0.9,
      repair: "请对照原件补上缺的内容，或改正序号",
    };
  return {
    message: `序号从“${spelled(mark, last)}”倒回“${label}”`,
    confidence: 0.75,
    repair: `可能应为“${spelled(mark, last + 1)}”，或次序有误，请对照原件核对`,
  };
};
