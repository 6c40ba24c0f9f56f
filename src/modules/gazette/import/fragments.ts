// Puts the lines of one column together to fragments: paragraphs as they are printed, tables row by row. A sentence cut by a page stays cut here.
import type { FurnitureKind } from "../schema.ts";
import { alignedRows } from "./aligned.ts";
import { compact, isTerminated, joined, widthOf } from "./characters.ts";
import { markOf, type Mark } from "./marks.ts";
import { cutRows, openRows, rowOf, type Row } from "./rows.ts";
import {
  attachmentOf,
  decreeHeadOf,
  documentNumberOf,
  isAddressees,
  isOrgan,
  isSalutation,
  isStrongTitle,
  isTail,
  isTitle,
  numberAndSignerOf,
  serialOf,
  signerOf,
} from "./shapes.ts";
import { dateOf } from "./numerals.ts";
import type { Line } from "./source.ts";

export type Fragment = {
  lines: Line[];
  text: string;
  /** Its compact form, by which it is recognised. */
  plain: string;
  mark: Mark | undefined;
  /** Only of a table. */
  rows: Row[] | undefined;
  /** A page, a column or a piece of furniture ends before it. */
  breakBefore: boolean;
  /** Begins without the indent that paragraphs have here, under a full line: a page ended in the middle of it, even where a sentence ended too. */
  hangs?: boolean;
};

/** Where a line ends on the page. */
const reachOf = (line: Line): number => line.indent + widthOf(line.text);
/** By how much a full line may stay behind the right edge: a mark that may not begin a line takes its neighbour along. */
const SLACK = 4;
/** The right edge that lines are broken at: several reach it in the middle of a sentence, and hardly any goes beyond. */
const edgeOf = (lines: readonly Line[]): number | undefined => {
  const reaches = lines.map(reachOf).sort((one, other) => one - other);
  const edge = reaches[Math.max(0, Math.ceil(reaches.length * 0.98) - 1)] ?? 0;
  const full = lines.filter((line) => Math.abs(reachOf(line) - edge) <= SLACK);
  const open = full.filter(({ text }) => !isTerminated(text));
  return edge >= 36 && edge <= 120 && full.length >= 2 && full.length >= lines.length * 0.05 && open.length >= full.length * 0.5 ? edge : undefined;
};

export type Layout = "blank" | "wrapped" | "lines";
/** How paragraphs are parted: by blank lines, by lines of one width with a short last one, or one line each. */
export const layoutOf = (lines: readonly Line[]): { layout: Layout; width: number; indented: boolean; edge?: number } => {
  const text = lines.filter((line) => !line.text.startsWith("|") && !line.text.includes("\t"));
  const parted = text.filter((line, at) => at > 0 && line.gap > 0).length;
  const lengths = text.map((line) => line.text.length).sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  const long = text.filter((line) => line.text.length >= width * 0.85 && line.text.length <= width + 3);
  // Lines broken at an edge mostly end in the middle of a sentence; paragraphs of one length do not.
  const isBroken = long.filter((line) => !isTerminated(line.text)).length >= long.length * 0.5;
  const full = isBroken ? long.length : 0;
  const indented =
    text.filter((line) => line.indent >= 2).length >= text.length * 0.15 && text.some((line) => line.indent < 2 && line.text.length >= width * 0.8);
  if (width >= 12 && width <= 60 && full >= text.length * 0.3 && parted < text.length * 0.7) return { layout: "wrapped", width, indented };
  const edge = edgeOf(text);
  if (edge !== undefined && parted < text.length * 0.5)
    return { layout: "wrapped", width, indented: text.filter((line) => line.indent >= 2).length >= text.length * 0.15, edge };
  return { layout: parted >= text.length * 0.5 ? "blank" : "lines", width, indented, ...(edge === undefined ? {} : { edge }) };
};

/** A line that stands by itself whatever its neighbours are. */
export const standsAlone = (plain: string): boolean =>
  documentNumberOf(plain) !== undefined ||
  dateOf(plain) !== undefined ||
  signerOf(plain) !== undefined ||
  numberAndSignerOf(plain) !== undefined ||
  serialOf(plain) !== undefined ||
  isOrgan(plain) ||
  decreeHeadOf(plain) !== undefined ||
  attachmentOf(plain) !== undefined ||
  isTail(plain);

/** 青 禾 县 人 民 政 府: blanks that only spread a line. */
const unspread = (text: string): string =>
  text.replace(/(?:[\u4e00-\u9fff][ \u3000]{1,2}){3,}[\u4e00-\u9fff](?![\u4e00-\u9fff])/g, (run) => run.replace(/[ \u3000]/g, ""));

const fragmentOf = (lines: Line[], text: string, breakBefore: boolean, rows?: Row[], hangs = false): Fragment => ({
  lines,
  text: unspread(text),
  plain: compact(text.slice(0, 400)) + (text.length > 400 ? compact(text.slice(400)) : ""),
  mark: rows ? undefined : markOf(text),
  rows,
  breakBefore,
  hangs,
});

/** `kinds` says which lines are furniture; those are left out and leave a break behind. */
export const fragmentsOf = (source: string, lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[]): Fragment[] => {
  const content = lines.filter((_, at) => kinds[at] === undefined);
  const { layout, width, indented, edge } = layoutOf(content);
  const isEdge = (at: number): boolean => kinds[at] !== undefined;
  const aligned = alignedRows(lines, source, isEdge);
  const rests = cutRows(lines, source, isEdge);
  const opened = openRows(lines, source, isEdge);
  const fragments: Fragment[] = [];
  let open: { lines: Line[]; texts: string[]; breakBefore: boolean; hangs: boolean } | undefined;
  let rows: Row[] | undefined;
  let rowsBreak = false;
  let wasFurniture = false;

  const close = (): void => {
    if (open) fragments.push(fragmentOf(open.lines, joined(open.texts), open.breakBefore, undefined, open.hangs));
    if (rows) {
      const own = rows.map(({ line }) => line);
      // One line with one tab in it is a line of text.
      const isText = rows.length === 1 && rows[0]!.frame.length === 0 && rows[0]!.cells.length === 2;
      fragments.push(isText ? fragmentOf(own, own[0]!.text.replaceAll("\t", " "), rowsBreak) : fragmentOf(own, "", rowsBreak, rows));
    }
    open = undefined;
    rows = undefined;
  };
  const goesOn = (line: Line, breakBefore: boolean): boolean => {
    const before = open?.lines.at(-1);
    if (!open || !before || breakBefore || line.gap > 0 || markOf(line.text) !== undefined) return false;
    const [last, plain] = [compact(before.text), compact(line.text)];
    if (standsAlone(last) || standsAlone(plain) || isStrongTitle(plain) || (open.texts.length <= 4 && isStrongTitle(compact(open.texts.join("")))))
      return false;
    if (before.full && !isTerminated(before.text)) return true;
    if (layout === "lines") return false;
    if (isAddressees(plain) && isAddressees(last)) return false;
    const ended = isTerminated(before.text);
    if (isSalutation(plain) || (ended && isTitle(plain) && plain.length < 40)) return false;
    // A full line may end with a full stop; a paragraph that is indented goes on where the next line is not.
    const goesUnder = edge !== undefined && open.lines[0]!.indent >= 2 && line.indent < 2 && reachOf(before) >= edge - SLACK;
    if (layout === "blank") return ended ? goesUnder : !(markOf(before.text) && before.text.length < 12);
    const full = edge === undefined ? before.text.length >= width * 0.82 : reachOf(before) >= edge - SLACK;
    if (indented && line.indent >= 2) return false;
    if (ended) return full && (indented || !isTerminatedLong(before.text, width));
    return full || /[，、]$/.test(before.text) || (indented && line.indent < 2 && before.text.length >= width * 0.6);
  };

  lines.forEach((line, at) => {
    const breakBefore = line.page || line.gap >= 2 || wasFurniture;
    if (kinds[at] !== undefined) {
      wasFurniture = true;
      return;
    }
    wasFurniture = false;
    const row = rests.get(line) ?? rowOf(line, source) ?? opened.get(line) ?? aligned.get(line);
    if (row) {
      if (rows && !row.rest && (breakBefore || line.gap > 0)) close();
      if (!rows) {
        close();
        rows = [];
        rowsBreak = breakBefore;
      }
      rows.push(row);
    } else if (goesOn(line, breakBefore)) {
      open!.lines.push(line);
      open!.texts.push(line.text);
    } else {
      const hangs = breakBefore && indented && line.indent < 2 && isTerminated(open?.lines.at(-1)?.text ?? "") && goesOn({ ...line, gap: 0 }, false);
      close();
      open = { lines: [line], texts: [line.text], breakBefore, hangs };
    }
  });
  close();
  return fragments;
};

/** A full line that ends a sentence, without indents to tell: the paragraph is taken to end only where the line is not the longest. */
const isTerminatedLong = (text: string, width: number): boolean => text.length < width;
