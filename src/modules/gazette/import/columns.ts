// Two columns read across: lines that hold the left and the right half with a wide gap between, or halves that come line by line in turn. Puts the left
// column before the right one and flags it; touches nothing where the text reads no better that way.
import type { Flag } from "../schema.ts";
import { compact, isTerminated, widthOf } from "./characters.ts";
import { flagOf } from "./flag.ts";
import { isPageEdge } from "./furniture.ts";
import { append } from "./lists.ts";
import { markOf } from "./marks.ts";
import type { Seams } from "./seams.ts";
import { numberAndSignerOf } from "./shapes.ts";
import type { Line } from "./source.ts";

const LEAST = 5;
/** Three blanks, or two as wide as a character. */
const GAP = /[ \u3000\u00a0]{3,}|\u3000{2}/g;
/** Fewer lines tell only where halves are long and none lacks one. */
const FEW = 3;
const LONG_HALF = 24;

type Halves = { left: Line; right: Line };
type Split = { line: Line; halves: Halves | undefined };
/** The one wide gap of a line with words on both sides. */
const halvesOf = (line: Line, source: string): Halves | undefined => {
  if (line.text.startsWith("|") || line.markup.length > 0) return undefined;
  const raw = source.slice(line.start, line.end);
  if (raw.includes("\t") || numberAndSignerOf(compact(line.text))) return undefined;
  const gaps = [...raw.matchAll(GAP)];
  if (gaps.length !== 1) return undefined;
  const [gap] = gaps as [RegExpExecArray];
  const [left, right] = [raw.slice(0, gap.index), raw.slice(gap.index + gap[0].length)];
  if (left.length < 2 || right.length < 2 || !/[\u4e00-\u9fff]/.test(left) || !/[\u4e00-\u9fff]/.test(right)) return undefined;
  const middle = line.start + gap.index;
  return {
    left: { ...line, end: middle, text: left },
    right: { ...line, start: middle + gap[0].length, text: right, indent: 0, gap: 0, page: false },
  };
};

/** Seams that are looked at to judge an order: as many tell as all. */
const SAMPLE = 60;
const flow = (all: readonly Line[], seams: Seams): number => {
  const lines = all.length > SAMPLE ? all.slice(0, SAMPLE) : all;
  let sum = 0;
  for (let at = 1; at < lines.length; at++) sum += Math.max(-2, Math.min(4, seams.score(lines[at - 1]!.text, lines[at]!.text)));
  return lines.length > 1 ? sum / (lines.length - 1) : 0;
};

const flagColumns = (lines: readonly Line[], confidence: number, how: string): Flag =>
  flagOf({
    kind: "interleaved-columns",
    lines: lines.map(({ no }) => no),
    message: how,
    confidence,
    repair: "已先排左栏、后排右栏，请对照原件核对次序",
    applied: true,
  });

/** Says of each line of a column whether it reaches the column's edge. */
const filled = (lines: readonly Line[]): Line[] => {
  const reaches = lines.map(({ indent, text }) => indent + widthOf(text)).sort((one, other) => one - other);
  const edge = reaches[Math.floor(reaches.length * 0.9)] ?? 0;
  return lines.map((line) => ({ ...line, full: line.indent + widthOf(line.text) >= edge - SLACK }));
};
/** A mark that may not begin a line takes its neighbour along. */
const SLACK = 4;

/** Where on the page the right half begins. */
const gutterOf = (line: Line, right: Line, source: string): number => line.indent + widthOf(source.slice(line.start, right.start));
const NEAR = 3;
/** Left of the gutter altogether, or right of it. */
const isOneSided = (line: Line, gutter: number): boolean => line.indent + widthOf(line.text) < gutter || line.indent >= gutter - NEAR;

/** A line whose gap is elsewhere ends the columns, if it stands behind another that has none: 某政发〔2024〕3号    签发人：某某 under them. */
const withinGutter = (block: Split[], source: string): void => {
  const gutters = block.flatMap(({ line, halves }) => (halves ? [gutterOf(line, halves.right, source)] : [])).sort((one, other) => one - other);
  const middle = gutters[gutters.length >> 1] ?? 0;
  const isOff = ({ line, halves }: Split): boolean => !halves || Math.abs(gutterOf(line, halves.right, source) - middle) > 2 * NEAR;
  let from = block.length;
  while (from > 0 && isOff(block[from - 1]!)) from--;
  // Of lines without a gap the last may be the column's own.
  if (block.slice(from).some(({ halves }) => !halves)) block.length = from;
};

/** All right halves begin at one place, and what stands on both sides are sentences: columns of text, no table, where no word tells. */
const isProseColumns = (block: readonly Split[], gutters: readonly number[]): boolean => {
  const split = block.flatMap(({ halves }) => halves ?? []);
  const isLong = split.reduce((sum, { left, right }) => sum + left.text.trim().length + right.text.trim().length, 0) >= split.length * 22;
  const marked = (half: "left" | "right"): number => split.filter((halves) => /[，。；、：]/.test(halves[half].text)).length;
  const isAligned = gutters.at(-1)! - gutters[0]! <= 2 * NEAR;
  return isAligned && isLong && marked("left") >= split.length * 0.4 && marked("right") >= split.length * 0.4;
};

/** Lines whose halves are two columns, a page at a time. */
const parted = (lines: readonly Line[], source: string, seams: Seams, flags: Flag[]): Line[] => {
  const out: Line[] = [];
  /** Of the last columns found. */
  let gutter: number | undefined;
  for (let at = 0; at < lines.length;) {
    // A block ends where lines cease to have two halves: three in a row that are whole and long, or a new page.
    const block: Split[] = [];
    let end = at;
    for (let misses = 0; end < lines.length; end++) {
      if (isPageEdge(compact(lines[end]!.text)) || (end > at && lines[end]!.page)) break;
      const halves = halvesOf(lines[end]!, source);
      misses = halves ? 0 : misses + 1;
      if (block.length === 0 && !halves) break;
      block.push({ line: lines[end]!, halves });
      if (misses >= 3) break;
    }
    while (block.length > 0 && !block.at(-1)!.halves) block.pop();
    withinGutter(block, source);
    const split = block.filter((one) => one.halves);
    const gutters = split.map(({ line, halves }) => gutterOf(line, halves!.right, source)).sort((one, other) => one - other);
    const middle = gutters[gutters.length >> 1] ?? 0;
    // Lines of the longer column, under the end of the other one; where both have ended, what is numbered stands under both.
    const ended = [split.at(-1)?.halves?.left, split.at(-1)?.halves?.right].every((half) => half && isTerminated(half.text));
    for (let next = at + block.length; split.length > 0 && block.length > 0 && next < lines.length; next++) {
      const line = lines[next]!;
      if (line.gap > 0 || isPageEdge(compact(line.text)) || halvesOf(line, source) || !isOneSided(line, middle) || (ended && markOf(line.text)))
        break;
      block.push({ line, halves: undefined });
    }
    const left = block.flatMap(({ line, halves }) => halves?.left ?? (line.indent < middle - NEAR ? [line] : []));
    const right = block.flatMap(({ line, halves }) => halves?.right ?? (line.indent < middle - NEAR ? [] : [line]));
    const across = block.flatMap(({ line, halves }) => (halves ? [halves.left, halves.right] : [line]));
    // A few lines on the next page, their right halves where those of the page before began.
    const goesOn = gutter !== undefined && gutters.length > 0 && gutters.every((one) => Math.abs(one - gutter!) <= NEAR);
    const isShortBlock =
      split.length >= FEW &&
      split.length === block.length &&
      isProseColumns(block, gutters) &&
      split.slice(0, -1).every(({ halves }) => widthOf(halves!.left.text) >= LONG_HALF && widthOf(halves!.right.text) >= LONG_HALF);
    const gain = (flow(left, seams) + flow(right, seams)) / 2 - flow(across, seams);
    if (
      goesOn ||
      (isShortBlock && gain > 0.3) ||
      (split.length >= LEAST && split.length >= block.length * 0.5 && (gain > 0.3 || (gain > -0.3 && isProseColumns(block, gutters))))
    ) {
      gutter = middle;
      append(out, filled(left));
      append(
        out,
        filled(right).map((line, index) => (index === 0 ? { ...line, gap: 1 } : line)),
      );
      flags.push(
        flagColumns(
          block.map(({ line }) => line),
          0.9,
          `第${block[0]!.line.no}行起，左右两栏的文字横着连成了一行`,
        ),
      );
      at += block.length;
    } else {
      const rest = Math.max(1, block.length);
      append(out, lines.slice(at, at + rest));
      at += rest;
    }
  }
  return out;
};

/** How many of the seams cut a word or a turn of phrase: a third or so where lines stand in their order, hardly any where they do not. */
const cutsIn = (all: readonly Line[], seams: Seams): number => {
  const lines = all.slice(0, SAMPLE);
  return lines.filter((line, at) => at > 0 && seams.score(lines[at - 1]!.text, line.text) >= 1.8).length;
};
const readsTurned = (run: readonly Line[], odd: readonly Line[], even: readonly Line[], seams: Seams): boolean => {
  const [across, turned] = [cutsIn(run, seams), cutsIn(odd, seams) + cutsIn(even, seams)];
  return across <= Math.min(run.length, SAMPLE) * 0.12 && turned >= across + 2 && turned >= Math.min(run.length, SAMPLE) * 0.2;
};

/** Runs of neighbouring lines of about one width, in which every second line belongs to the other column. */
const alternating = (lines: readonly Line[], seams: Seams, flags: Flag[]): Line[] => {
  const out: Line[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at + 1;
    while (end < lines.length && lines[end]!.gap === 0 && !lines[end]!.page && !lines[end]!.text.startsWith("|")) end++;
    const run = lines.slice(at, end);
    at = end;
    const odd = run.filter((_, index) => index % 2 === 0);
    const even = run.filter((_, index) => index % 2 === 1);
    if (run.length >= 2 * LEAST && readsTurned(run, odd, even, seams)) {
      append(out, [...filled(odd), ...filled(even)]);
      flags.push(flagColumns(run, 0.8, `第${run[0]!.no}行起，左右两栏的文字一行隔一行交错`));
    } else append(out, run);
  }
  return out;
};

export const inColumns = (lines: readonly Line[], source: string, seams: Seams, flags: Flag[]): Line[] =>
  alternating(parted(lines, source, seams, flags), seams, flags);
