// The pieces of text on a PDF's page, put into reading order: lines by their height on the page, columns one after the other, cells with a tab between.
// Pure: takes positions, gives lines.
import { blocksOf, cellsOf, inColumns, WIDE, type Block } from "./pdf-table.ts";

/** `x` from the left, `y` from the bottom, both in points. */
export type Piece = { text: string; x: number; y: number; width: number; height: number };
export type Row = { y: number; pieces: Piece[]; size: number };

export const rowsOf = (pieces: readonly Piece[]): Row[] => {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - piece.y) < Math.max(last.size, piece.height) * 0.5) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.height);
    } else rows.push({ y: piece.y, pieces: [piece], size: piece.height });
  }
  for (const row of rows) row.pieces.sort((one, other) => one.x - other.x);
  return rows;
};

/** One line of text: pieces that touch are joined, a gap of two characters and more parts cells. */
export const textOf = ({ pieces, size }: Row): string => {
  let text = "";
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const gap = piece.x - end;
    if (text !== "") text += gap > size * WIDE ? "\t" : gap > size * 0.8 || (gap > size * 0.2 && /[A-Za-z]$/.test(text)) ? " " : "";
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  return text.trim();
};

export type Segment = { x: number; end: number; y: number; pieces: Piece[] };
/** Stretches of a row without a gap as wide as a character: a column's line, a title, a cell. */
const segmentsOf = ({ pieces, size, y }: Row, gap = 0.9): Segment[] => {
  const segments: Segment[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    if (last && piece.x - last.end <= size * gap) {
      last.pieces.push(piece);
      last.end = Math.max(last.end, piece.x + piece.width);
    } else segments.push({ x: piece.x, end: piece.x + piece.width, y, pieces: [piece] });
  }
  return segments;
};

const BINS = 120;
const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1] ?? 0;

/** The middle of a gutter that hardly a line crosses, with full lines on both sides; undefined where the page has one column. */
const gutterOf = (segments: readonly Segment[], width: number): number | undefined => {
  let best: { from: number; to: number } | undefined;
  let open: number | undefined;
  for (let bin = Math.floor(BINS * 0.35); bin <= BINS * 0.65; bin++) {
    const x = (bin / BINS) * width;
    const crossed = segments.filter((segment) => segment.x < x && segment.end > x).length;
    if (crossed > segments.length * 0.15) open = undefined;
    else {
      open ??= bin;
      if (!best || bin - open > best.to - best.from) best = { from: open, to: bin };
    }
  }
  if (!best) return undefined;
  const middle = ((best.from + best.to) / 2 / BINS) * width;
  const sides = [segments.filter(({ end }) => end <= middle), segments.filter(({ x }) => x >= middle)];
  // A column's lines fill it; a table's cells do not. The two stand beside each other, not one under the other.
  const half = (Math.max(...segments.map(({ end }) => end)) - Math.min(...segments.map(({ x }) => x))) / 2;
  const full = sides.every((side) => side.length >= 5 && median(side.map(({ x, end }) => end - x)) >= half * 0.6);
  const [left, right] = sides.map((side) => side.map(({ y }) => y)) as [number[], number[]];
  const overlap = full ? Math.min(Math.max(...left), Math.max(...right)) - Math.max(Math.min(...left), Math.min(...right)) : 0;
  return overlap > 0 ? middle : undefined;
};

/** The page's lines in reading order. A paragraph's indent is kept as full-width blanks. */
export const linesOfPage = (pieces: readonly Piece[], width: number): string[] => {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ""));
  const segments = rows.flatMap((row) => segmentsOf(row));
  const gutter = gutterOf(segments, width);
  if (gutter === undefined) return column(rows);
  // What crosses the gutter parts the page into bands; in each the left column comes before the right one.
  const out: string[] = [];
  let [left, right]: [Piece[], Piece[]] = [[], []];
  const flush = (): void => {
    out.push(...column(rowsOf(left)), ...column(rowsOf(right)));
    [left, right] = [[], []];
  };
  const tables = blocksOf(rows, segmentsOf).filter((block) => isAcross(rows.slice(block.from, block.to), gutter, width));
  for (const [at, row] of rows.entries()) {
    const table = tables.find(({ from, to }) => at >= from && at < to);
    if (table) {
      flush();
      out.push(rowText(row, table));
      continue;
    }
    const across = segmentsOf(row).filter((segment) => segment.x < gutter && segment.end > gutter);
    if (across.length > 0) {
      flush();
      out.push(textOf(row));
    } else for (const piece of row.pieces) (piece.x < gutter ? left : right).push(piece);
  }
  flush();
  return out;
};

/** A table over the whole page: one of its cells lies over the gutter, or none beside it fills a column as a line of text does. */
const isAcross = (rows: readonly Row[], gutter: number, width: number): boolean => {
  const cells = rows.flatMap((row) => segmentsOf(row));
  return cells.some(({ x, end }) => x < gutter && end > gutter) || cells.every(({ x, end }) => end - x < width * 0.3);
};

const rowText = (row: Row, block: Block): string =>
  inColumns(
    cellsOf(row, block, segmentsOf).map(({ x, end, y, pieces }) => ({ x, end, text: textOf({ y, pieces, size: row.size }) })),
    block.columns,
  );

const column = (rows: readonly Row[]): string[] => {
  const starts = rows.map(({ pieces }) => pieces[0]!.x).sort((one, other) => one - other);
  const margin = starts[Math.floor(starts.length * 0.3)] ?? 0;
  const tables = blocksOf(rows, segmentsOf);
  return rows.map((row, at) => {
    const table = tables.find(({ from, to }) => at >= from && at < to);
    if (table) return rowText(row, table);
    const indent = row.pieces[0]!.x - margin;
    return `${indent > row.size * 1.4 && indent < row.size * 3 ? "　　" : ""}${textOf(row)}`;
  });
};
