// Tables on a PDF's page, found by their rows alone: rows right under each other with cells wide apart. Their columns are where cells stand on the page, so
// that a narrow gap may part two cells, a blank inside a cell parts nothing, and an empty cell keeps its place. Pure.
import type { Row, Segment } from "./pdf-layout.ts";

/** `columns`: from left to right; undefined where the rows agree on none. */
export type Block = { from: number; to: number; columns: Column[] };
type Column = { x: number; end: number };
type Parts = (row: Row, gap?: number) => Segment[];

/** A gap that parts cells whatever stands above and below, in characters; one that may is what parts segments. */
export const WIDE = 2;
/** Rows and cells in a row that make a table. */
const LEAST = 3;
/** How far below the row above a table's row stands at most, in characters. */
const APART = 5;

/** Where cells of any row stand is one column; between two of them some row leaves a wide gap, or they are one. */
const columnsOf = (rows: readonly Row[], parts: Parts): Column[] => {
  const cells = rows.flatMap((row) => parts(row)).sort((one, other) => one.x - other.x);
  const columns: Column[] = [];
  for (const { x, end } of cells) {
    const last = columns.at(-1);
    const size = rows[0]!.size;
    if (last && (x < last.end || !isParted(rows, parts, last.end + size * 0.1, x - size * 0.1))) last.end = Math.max(last.end, end);
    else columns.push({ x, end });
  }
  return columns;
};

/** Some row has a wide gap that holds all from `x` to `end`. */
const isParted = (rows: readonly Row[], parts: Parts, x: number, end: number): boolean =>
  rows.some((row) => {
    const cells = parts(row, WIDE);
    return cells.some((cell, at) => at > 0 && cells[at - 1]!.end <= x && cell.x >= end && cell.x - cells[at - 1]!.end > row.size * WIDE);
  });

/** Tables of the page, by places in `rows`; `to` is exclusive. */
export const blocksOf = (rows: readonly Row[], parts: Parts): Block[] => {
  const blocks: Block[] = [];
  const count = rows.map((row) => parts(row, WIDE).length);
  const goesOn = (at: number): boolean => at > 0 && at < rows.length && count[at]! >= 2 && rows[at - 1]!.y - rows[at]!.y < rows[at]!.size * APART;
  for (let first = 0; first < rows.length; first++) {
    if (count[first]! < LEAST) continue;
    // Of a head whose cells stand close only two may be told apart so far.
    const from = first > (blocks.at(-1)?.to ?? 0) && count[first - 1]! >= 2 && goesOn(first) ? first - 1 : first;
    let to = first + 1;
    while (goesOn(to)) to++;
    const own = rows.slice(from, to);
    if (count.slice(from, to).filter((cells) => cells >= LEAST).length >= LEAST) {
      const columns = columnsOf(own, parts);
      // Fewer columns than a row has cells: a cell lies over two of them, and the rows tell nothing.
      if (columns.length >= Math.max(...count.slice(from, to))) blocks.push({ from, to, columns });
    }
    first = to - 1;
  }
  return blocks;
};

/** Which column each cell of a row stands in; cells of one column are joined with a blank. */
export const inColumns = (cells: readonly { x: number; text: string }[], columns: readonly Column[]): string =>
  columns
    .map(({ x }, at) =>
      cells
        .filter((cell) => (cell.x >= x || at === 0) && !(cell.x >= (columns[at + 1]?.x ?? Infinity)))
        .map(({ text }) => text.trim())
        .join(" "),
    )
    .join("\t");
