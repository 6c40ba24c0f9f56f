// Puts a table together that pages cut into pieces: which piece goes on in which, heads printed again, columns that change places. Cells are not judged.
import type { Flag } from "../schema.ts";
import { bare } from "./characters.ts";
import { flagOf } from "./flag.ts";
import type { Fragment } from "./fragments.ts";
import { append } from "./lists.ts";
import type { Row } from "./rows.ts";
import type { Line, Span } from "./source.ts";

export type TableRow = { line: Line; cells: string[]; /** See Row. */ rest?: boolean | undefined };
export type WholeTable = {
  header: string[];
  rows: TableRow[];
  /** Rules, bars and heads printed again: all that is frame. */
  frame: Span[];
  lines: Line[];
  /** Rows that begin a piece: before them a page ends. */
  starts: number[];
};
export type Piece = {
  header: string[] | undefined;
  headLine: Line | undefined;
  blankHead: boolean;
  body: TableRow[];
  frame: Span[];
  lines: Line[];
  width: number;
};

const NUMBER = /^\d{1,3}(?:[.．]\d{1,3}){1,2}$/;
export const isIndex = (cell: string): boolean => NUMBER.test(cell.trim());
const TOTAL = /^(?:合计|总计|共计|总分)$/;
const SUBTOTAL = /^(?:小计|分计)$/;
export const isTotal = (cell: string): boolean => TOTAL.test(cell.replace(/\s/g, ""));
export const isSubtotal = (cell: string): boolean => SUBTOTAL.test(cell.replace(/\s/g, ""));
/** A row of a form that is to be filled in; it is kept. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");
const most = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
};

export const pieceOf = ({ rows = [], lines }: Fragment): Piece => {
  const ruled = rows[1]?.cells.length === 0;
  const filled = rows.filter((row) => row.cells.length > 0);
  const usual = most(filled.map(({ cells }) => cells.length));
  const data = filled.map((row, at) => (at === 0 && row.frame.length === 0 && row.cells.length === usual - 1 ? withParted(row) : row));
  const headless = rows[0]?.headless ?? false;
  const blankHead = headless || (ruled && data.length > 0 && isBlankRow(data[0]!.cells));
  const header = ruled && !blankHead ? data[0]?.cells : undefined;
  const body = data.slice(header || (blankHead && !headless) ? 1 : 0);
  return {
    header,
    headLine: header ? data[0]!.line : undefined,
    blankHead,
    body: body.map(({ line, cells, rest }) => ({ line, cells: [...cells], rest })),
    frame: rows.flatMap((row) => row.frame),
    lines,
    width: most(data.map(({ cells }: Row) => cells.length)),
  };
};

/** 序号 路段 of a head that tabs part, printed so close that only a blank stands between: two cells, where only one can be parted so. */
const withParted = (row: Row): Row => {
  const at = row.cells.findIndex((cell) => /^[\u4e00-\u9fff]+[ \u3000]+[\u4e00-\u9fff]+$/.test(cell));
  return at === -1 ? row : { ...row, cells: row.cells.flatMap((cell, index) => (index === at ? cell.split(/[ \u3000]+/) : [cell])) };
};

const parts = (index: string): number[] => index.split(/[.．]/).map(Number);
/** 3.20 before 3.21, 3.21 before 4.1. */
export const followsOn = (last: string, next: string): boolean => {
  const [a, b] = [parts(last), parts(next)];
  if (a.length !== b.length) return false;
  const from = a.findIndex((value, at) => value !== b[at]);
  return from !== -1 && b[from] === a[from]! + 1 && b.slice(from + 1).every((value) => value === 1);
};
/** The column that holds 3.1, 3.2 …; −1 where none does. Amounts such as 9.5 look alike, but do not count up. */
export const indexColumn = (rows: readonly TableRow[]): number => {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (let column = 0; column < Math.min(width - 1, 4); column++) {
    const filled = rows.flatMap(({ cells }) => ((cells[column] ?? "") === "" ? [] : [cells[column]!]));
    const indexes = filled.filter(isIndex);
    if (indexes.length === 0 || indexes.length <= filled.length * 0.5) continue;
    const counted = indexes.filter((index, at) => at > 0 && followsOn(indexes[at - 1]!, index)).length;
    if (counted >= (indexes.length - 1) * 0.5) return column;
  }
  return -1;
};

const SERIAL = /^\d{1,3}$/;
const SERIAL_HEAD = /^(?:序号|编号|序|项次|次序|序列)$/;
/** 1, 2, 3 in a column that its head calls so. */
const serialColumn = ({ header, rows }: Pick<WholeTable, "header" | "rows">): number => {
  const column = header.findIndex((name) => SERIAL_HEAD.test(name.replace(/\s/g, "")));
  const filled = column === -1 ? [] : rows.flatMap(({ cells }) => ((cells[column] ?? "") === "" ? [] : [cells[column]!]));
  return filled.filter((cell) => SERIAL.test(cell)).length > filled.length * 0.6 ? column : -1;
};
/** The column by whose numbers a table's rows are told; −1 where it has none. */
export const numberColumn = (table: Pick<WholeTable, "header" | "rows">): number => {
  const column = indexColumn(table.rows);
  return column === -1 ? serialColumn(table) : column;
};
export const isNumber = (cell: string): boolean => isIndex(cell) || SERIAL.test(cell);

const lastIndex = (rows: readonly TableRow[]): string | undefined => {
  for (let at = rows.length - 1; at >= 0; at--) {
    const index = rows[at]!.cells.find(isIndex);
    if (index) return index;
  }
  return undefined;
};
const firstIndex = (piece: Piece): string | undefined =>
  [piece.header ?? [], ...piece.body.map(({ cells }) => cells)].find((cells) => cells.some(isIndex))?.find(isIndex);

/** The head of a table: above its rule, or its first row where it has no rule. */
export const headOf = ({ header, blankHead, body }: Piece): readonly string[] => header ?? (blankHead ? [] : (body[0]?.cells ?? []));
/** Whether the cells are of the kinds of the table's last row: figures where it has figures, words where it has words. */
const looksLike = (cells: readonly string[], row: TableRow | undefined): boolean => {
  const kinds = (list: readonly string[]): string =>
    list.map((cell) => (cell === "" || isTotal(cell) || isSubtotal(cell) ? "?" : /^[-\d.,，%％]+$/.test(cell) ? "1" : "a")).join("");
  if (row && isTotal(cells[0] ?? "")) return true;
  const [one, other] = [kinds(cells), kinds(row?.cells ?? [])];
  return other.includes("1") && one.length === other.length && [...one].every((kind, at) => kind === other[at] || kind === "?" || other[at] === "?");
};

/** What a further piece is told by: the next number, the same head again, a head that is empty, or rows of the same kinds without a head. */
export type Going = "counted" | "headed" | "blank" | "bare";
/** Whether a piece goes on with a table as wide; `rows` need only be its last ones. */
export const goesOnWith = (table: { header: readonly string[]; rows: readonly TableRow[]; width: number }, piece: Piece): Going | undefined => {
  if (Math.abs(table.width - piece.width) > 1 || piece.width < 2) return undefined;
  const [last, next] = [lastIndex(table.rows), firstIndex(piece)];
  if (last !== undefined && next !== undefined && followsOn(last, next)) return "counted";
  if (table.header.length > 0 && bare(headOf(piece).join("")) === bare(table.header.join(""))) return "headed";
  // Of the first page nothing may stand but the head.
  const headOnly = table.header.length > 0 && table.rows.every(({ cells }) => bare(cells.join("")) === bare(table.header.join("")));
  if (
    !piece.header &&
    !piece.blankHead &&
    piece.body[0] &&
    (headOnly ||
      piece.body.every(({ cells }) => isBlankRow(cells)) ||
      looksLike(
        piece.body[0].cells,
        table.rows.findLast(({ cells }) => !isBlankRow(cells)),
      ))
  )
    return "bare";
  if (!piece.blankHead) return undefined;
  // Repeated rows count back; the page that repeats them goes on all the same. A number of another kind begins another table.
  const leap = last === undefined || next === undefined ? 0 : parts(next)[0]! - parts(last)[0]!;
  return leap === 0 || leap === 1 ? "blank" : undefined;
};

const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = [...list];
  rest.splice(to, 0, ...rest.splice(from, 1));
  return rest;
};

const headAgain = ({ header, blankHead }: Piece, repeats: boolean): string =>
  header || repeats ? "的表头重复印了一次" : blankHead ? "的表头是空的" : "没有再印表头";

export const wholeTable = (pieces: readonly Piece[], flags: Flag[]): WholeTable => {
  const [first] = pieces as [Piece];
  const header = headOf(first);
  const rows: TableRow[] = first.header || first.blankHead ? [...first.body] : first.body.slice(1);
  const starts: number[] = [];
  const frame = pieces.flatMap((piece) => piece.frame);
  const home = indexColumn(first.body);
  const straighten = (list: TableRow[], lines: Line[]): TableRow[] => {
    const column = indexColumn(list);
    if (home === -1 || column === -1 || column === home) return list;
    flags.push(
      flagOf({
        kind: "out-of-order",
        lines: lines.map(({ no }) => no),
        message: `表格续页的列次序与表头不同：“${header[home] ?? "序号"}”排在第${column + 1}列，应在第${home + 1}列`,
        confidence: 1,
        repair: "已按表头的列次序对调",
        applied: true,
      }),
    );
    return list.map((row) =>
      isIndex(row.cells[column] ?? "") || row.cells[column] === "" ? { ...row, cells: moved(row.cells, column, home) } : row,
    );
  };
  for (const piece of pieces.slice(1)) {
    starts.push(rows.length);
    const repeatsHead = piece.header !== undefined && bare(piece.header.join("")) === bare(header.join(""));
    const lead = piece.header && !repeatsHead ? [{ line: piece.headLine!, cells: [...piece.header] }] : [];
    if (repeatsHead) frame.push({ start: piece.headLine!.start, end: piece.headLine!.end });
    const body =
      !piece.header && piece.body[0] && bare(piece.body[0].cells.join("")) === bare(header.join("")) && header.length > 0
        ? piece.body.slice(1)
        : piece.body;
    if (body !== piece.body) frame.push({ start: piece.body[0]!.line.start, end: piece.body[0]!.line.end });
    const added = straighten([...lead, ...body], piece.lines);
    append(rows, added);
    flags.push(
      flagOf({
        kind: "cut-by-page",
        lines: [piece.lines[0]!.no],
        message: `表格被分页切成两段，续页${headAgain(piece, body !== piece.body)}`,
        confidence: 1,
        repair: "已与上一页的表格接成一张",
        applied: true,
      }),
    );
  }
  return { header: [...header], rows, frame, lines: pieces.flatMap((piece) => piece.lines), starts };
};
