// Tables on a PDF's page, found by their rows alone: rows right under each other with cells wide apart. Their columns are where cells stand on the page, so
// that a narrow gap may part two cells, a blank inside a cell parts nothing, and an empty cell keeps its place. Pure.
import type { Row, Segment } from "./pdf-layout.ts";

/** `columns`: from left to right; undefined where the rows agree on none. */
export type Block = { from: number; to: number; columns: Column[] };
export type Column = { x: number; end: number };
type Parts = (row: Row, gap?: number) => Segment[];

/** A gap that parts cells whatever stands above and below, in characters; one that may is what parts segments. */
export const WIDE = 2;
/** Rows and cells in a row that make a table. */
const LEAST = 3;
/** How far below the row above a table's row stands at most, in characters. */
const APART = 5;

/** Where cells of any row stand is one column; between two of them some row leaves a wide gap, or they are one. */
const columnsOf = (rows: readonly Row[], parts: Parts): Column[] => {
  const most = Math.max(...rows.map((row) => parts(row, WIDE).length));
  const fullest = rows.filter((row) => parts(row, WIDE).length === most);
  const cells = (own: readonly Row[]): Segment[] => own.flatMap((row) => parts(row));
  if (fullest.length < LEAST) return joinedColumns(rows, cells(rows), parts);
  // Words of a head that touch each other lie over two columns that the rows with most cells keep apart.
  const sure = joinedColumns(fullest, cells(fullest), parts);
  return joinedColumns(
    rows,
    cells(rows).filter((cell) => over(cell, sure).length < 2),
    parts,
  );
};
const over = ({ x, end }: Column, columns: readonly Column[]): Column[] => columns.filter((column) => x < column.end && end > column.x);

const joinedColumns = (rows: readonly Row[], cells: readonly Segment[], parts: Parts): Column[] => {
  const columns: Column[] = [];
  for (const { x, end } of [...cells].sort((one, other) => one.x - other.x)) {
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

/** A row's cells; one that lies over several columns is taken apart where its pieces are. */
export const cellsOf = (row: Row, { columns }: Block, parts: Parts): Segment[] =>
  parts(row).flatMap((segment) =>
    over(segment, columns).length < 2
      ? [segment]
      : segment.pieces.map((piece) => ({ x: piece.x, end: piece.x + piece.width, y: segment.y, pieces: [piece] })),
  );

/** The column that a cell lies over for the most part; what lies over none belongs to the one before it. */
const columnOf = (cell: Column, columns: readonly Column[]): number => {
  const shared = columns.map(({ x, end }) => Math.min(end, cell.end) - Math.max(x, cell.x));
  const most = Math.max(...shared);
  return most > 0
    ? shared.indexOf(most)
    : Math.max(
        0,
        columns.findLastIndex(({ x }) => x <= cell.x),
      );
};

/** Which column each cell of a row stands in; cells of one column are joined with a blank. */
export const inColumns = (cells: readonly (Column & { text: string })[], columns: readonly Column[]): string => {
  const places = cells.map((cell) => columnOf(cell, columns));
  return columns
    .map((_, at) =>
      cells
        .filter((__, cell) => places[cell] === at)
        .map(({ text }) => text.trim())
        .join(" "),
    )
    .join("\t");
};
