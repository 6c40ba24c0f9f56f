// How a table of the gazette is set: in a column, over the width of the page or on a page turned on its side; how wide its columns are, in which size of
// type, and where it may be cut. Measures by counting characters, in points; how it is drawn is in templates/gazette.typ.
import type { CellPiece, Piece } from "./flat-body.ts";
import { widthOf } from "./official-document.ts";

export type Place = "column" | "page" | "turned";
export type SetTable = {
  kind: "table";
  place: Place;
  size: number;
  widths: number[];
  headerRows: number;
  /** May go on in the next column or page. */
  split: boolean;
  /** `whole`: its row is not cut. `centred`: stands in a column of short words or numbers. */
  cells: (CellPiece & { whole: boolean; centred: boolean })[];
};

type Table = Extract<Piece, { kind: "table" }>;

const ROOM: Record<Place, { width: number; height: number }> = {
  column: { width: 231, height: 690 },
  page: { width: 481, height: 690 },
  turned: { width: 703, height: 440 },
};
/** What a cell keeps free at its sides, and above and below. */
const SIDES = 5;
const ENDS = 7;
const LINE = 1.55;
const [SMALL, SMALLEST] = [8, 5];
/** A table that is higher than this in a column gets the width of the page. */
const HIGH_IN_COLUMN = 600;
/** A table as low as this is kept in one piece. */
const LOW = 130;
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
const leastOf = ({ weights, cells }: Table, characters: number): number[] => {
  const least = weights.map(() => 1);
  for (const cell of cells.filter((one) => one.colspan === 1))
    for (const words of wordsOf(cell)) {
      const latin = Math.max(0, ...(words.match(/[!-~]+/g) ?? []).map((word) => Math.min(LONGEST_WORD, word.length)));
      least[cell.x] = Math.max(least[cell.x]!, latin * LATIN_EM, Math.min(characters, widthOf(words)));
    }
  return least;
};

/** Columns that would get less than they need get just that, the others share the rest by their weights. */
const widthsFor = (least: readonly number[], weights: readonly number[], room: number): number[] => {
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

const rowHeights = ({ cells }: Table, widths: readonly number[], size: number): number[] => {
  const heights: number[] = [];
  for (const cell of cells) {
    const room = Math.max(size, sum(widths.slice(cell.x, cell.x + cell.colspan)) - SIDES);
    const lines = sum(wordsOf(cell).map((words) => Math.max(1, Math.ceil((widthOf(words) * size) / room))));
    const each = (lines * size * LINE + ENDS) / cell.rowspan;
    for (let row = cell.y; row < cell.y + cell.rowspan; row++) heights[row] = Math.max(heights[row] ?? 0, each);
  }
  return heights;
};

/** For each row, the height of all rows that a cell reaching over several ties it to. */
const tiedHeights = ({ cells }: Table, heights: readonly number[]): number[] => {
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

type Measure = { place: Place; size: number; widths: number[]; heights: number[] };

const measured = (table: Table): Measure => {
  const ems = leastOf(table, 2);
  const needs = (size: number, of = ems): number[] => of.map((em) => em * size + SIDES);
  const within = (place: Place, size: number): Measure => {
    const { width } = ROOM[place];
    const easy = needs(size, leastOf(table, SHORT_WORDS));
    const widths = widthsFor(sum(easy) <= width * EASY ? easy : needs(size), table.weights, width);
    return { place, size, widths, heights: rowHeights(table, widths, size) };
  };
  const fits = (place: Place): boolean => sum(needs(SMALL)) <= ROOM[place].width;
  if (fits("column")) {
    const inColumn = within("column", table.weights.length > 4 ? SMALL : 8.5);
    if (table.weights.length <= 3 || sum(inColumn.heights) <= HIGH_IN_COLUMN) return inColumn;
  }
  if (fits("page")) return within("page", SMALL);
  const smaller = Math.floor(((ROOM.turned.width - SIDES * ems.length) / sum(ems)) * 2) / 2;
  return within("turned", Math.max(SMALLEST, Math.min(SMALL, smaller)));
};

export const tableSet = (table: Table): SetTable => {
  const { place, size, widths, heights } = measured(table);
  const { height: room } = ROOM[place];
  const ofHead = sum(heights.slice(0, table.headerRows));
  const together = tiedHeights(table, heights);
  const isShort = widths.map((_, at) =>
    table.cells
      .filter((cell) => cell.x === at && !cell.header && cell.colspan === 1)
      .every((cell) => wordsOf(cell).every((words) => widthOf(words) <= SHORT_WORDS)),
  );
  return {
    kind: "table",
    place,
    size,
    widths,
    headerRows: ofHead > room * MOST_OF_A_HEAD ? 0 : table.headerRows,
    split: sum(heights) > LOW,
    cells: table.cells.map((cell) => ({
      ...cell,
      whole: (cell.rowspan > 1 ? together[cell.y]! : Math.min(together[cell.y]!, heights[cell.y]!)) <= room * MOST_IN_ONE_PIECE,
      centred: cell.header || (cell.colspan === 1 && isShort[cell.x]!),
    })),
  };
};
