// How a table is set into a room of so many points: how wide its columns are, in which size of type it fits, where it may be cut. Measures by counting
// characters; drawing is the templates'. Used by every paper that is set as PDF.
import type { CellPiece, Piece } from "./flat-body.ts";
import { widthOf } from "./official-document.ts";

export type TablePiece = Extract<Piece, { kind: "table" }>;
/** In points. `sides` and `ends`: what a cell keeps free at its sides together, and above and below. */
export type Room = { width: number; height: number; sides: number; ends: number };
export type SetTable = {
  kind: "table";
  size: number;
  widths: number[];
  headerRows: number;
  /** About as high as the whole is. */
  height: number;
  /** `whole`: its row is not cut. `centred`: stands in a column of short words or numbers. */
  cells: (CellPiece & { whole: boolean; centred: boolean })[];
};

const LINE = 1.55;
/** Rows tied together by a cell are cut only where they would fill more than this of a page; a head that takes more than that is not repeated. */
const [MOST_IN_ONE_PIECE, MOST_OF_A_HEAD] = [0.6, 0.25];
/** Longer words without a place to break are cut by the template. */
const LONGEST_WORD = 16;
const LATIN_EM = 0.58;
const SHORT_WORDS = 4;
/** Columns are given room for short words while that leaves the rest of the table as much as this. */
const EASY = 0.8;

const wordsOf = (cell: CellPiece): string[] => cell.paragraphs.map((runs) => runs.map((run) => run.t).join(""));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The least width of each column in ems: its longest word that cannot be broken, and room for `characters` where it has as many. */
const leastOf = ({ weights, cells }: TablePiece, characters: number): number[] => {
  const least = weights.map(() => 1);
  for (const cell of cells.filter((one) => one.colspan === 1))
    for (const words of wordsOf(cell)) {
      const latin = Math.max(0, ...(words.match(/[!-~]+/g) ?? []).map((word) => Math.min(LONGEST_WORD, word.length)));
      least[cell.x] = Math.max(least[cell.x]!, latin * LATIN_EM, Math.min(characters, widthOf(words)));
    }
  return least;
};

/** Columns that would get less than they need get just that, the others share the rest by their weights. */
const sharedOut = (least: readonly number[], weights: readonly number[], room: number): number[] => {
  const scale = Math.min(1, room / sum(least));
  const fixed = new Set<number>();
  for (;;) {
    const free = weights
      .keys()
      .filter((at) => !fixed.has(at))
      .toArray();
    const left = room - sum([...fixed].map((at) => least[at]! * scale));
    const total = sum(free.map((at) => weights[at]!));
    const short = free.filter((at) => (weights[at]! / total) * left < least[at]! * scale);
    if (short.length === 0) return weights.map((weight, at) => (fixed.has(at) ? least[at]! * scale : (weight / total) * left));
    for (const at of short) fixed.add(at);
  }
};

const needs = (ems: readonly number[], size: number, { sides }: Room): number[] => ems.map((em) => em * size + sides);

/** Whether no word would stick out of its column. */
export const fitsIn = (table: TablePiece, room: Room, size: number): boolean => sum(needs(leastOf(table, 2), size, room)) <= room.width;

/** The largest size, by half points, in which it fits; `least` where it fits in none. */
export const sizeThatFits = (table: TablePiece, room: Room, most: number, least: number): number => {
  const ems = leastOf(table, 2);
  const size = Math.floor(((room.width - room.sides * ems.length) / sum(ems)) * 2) / 2;
  return Math.max(least, Math.min(most, size));
};

const rowHeights = ({ cells }: TablePiece, widths: readonly number[], size: number, { sides, ends }: Room): number[] => {
  const heights: number[] = [];
  for (const cell of cells) {
    const room = Math.max(size, sum(widths.slice(cell.x, cell.x + cell.colspan)) - sides);
    const lines = sum(wordsOf(cell).map((words) => Math.max(1, Math.ceil((widthOf(words) * size) / room))));
    const each = (lines * size * LINE + ends) / cell.rowspan;
    for (let row = cell.y; row < cell.y + cell.rowspan; row++) heights[row] = Math.max(heights[row] ?? 0, each);
  }
  return heights;
};

/** For each row, the height of all rows that a cell reaching over several ties it to. */
const tiedHeights = ({ cells }: TablePiece, heights: readonly number[]): number[] => {
  const tied = new Set(cells.flatMap((cell) => Array.from({ length: cell.rowspan - 1 }, (_, at) => cell.y + at)));
  const whole: number[] = [];
  let from = 0;
  for (const row of heights.keys()) {
    if (tied.has(row)) continue;
    const height = sum(heights.slice(from, row + 1));
    for (let at = from; at <= row; at++) whole[at] = height;
    from = row + 1;
  }
  return whole;
};

export const tableIn = (table: TablePiece, room: Room, size: number): SetTable => {
  const easy = needs(leastOf(table, SHORT_WORDS), size, room);
  const least = sum(easy) <= room.width * EASY ? easy : needs(leastOf(table, 2), size, room);
  const widths = sharedOut(least, table.weights, room.width);
  const heights = rowHeights(table, widths, size, room);
  const together = tiedHeights(table, heights);
  const isShort = widths.map((_, at) =>
    table.cells
      .filter((cell) => cell.x === at && !cell.header && cell.colspan === 1)
      .every((cell) => wordsOf(cell).every((words) => widthOf(words) <= SHORT_WORDS)),
  );
  return {
    kind: "table",
    size,
    widths,
    headerRows: sum(heights.slice(0, table.headerRows)) > room.height * MOST_OF_A_HEAD ? 0 : table.headerRows,
    height: sum(heights),
    cells: table.cells.map((cell) => ({
      ...cell,
      whole: (cell.rowspan > 1 ? together[cell.y]! : Math.min(together[cell.y]!, heights[cell.y]!)) <= room.height * MOST_IN_ONE_PIECE,
      centred: cell.header || (cell.colspan === 1 && isShort[cell.x]!),
    })),
  };
};
