// Rows that lost a cell or have one too many, and cells merged downwards: brings every row to the table's width. Knows what a column holds by its cells.
import type { Flag } from "../schema.ts";
import { flagOf } from "./flag.ts";
import { followsOn, isBlankRow, isIndex, isSubtotal, isTotal, type TableRow, type WholeTable } from "./table-pieces.ts";

export const amountOf = (cell: string): number | undefined => {
  const text = cell.replace(/[,，\s]/g, "").replace(/(?:分|元|万元|亿元|个|人|%|％)$/, "");
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
};

const isStatedSum = (cell: string): boolean => isTotal(cell) || isSubtotal(cell);

type Column = {
  numeric: boolean;
  index: boolean;
  length: number;
  filled: number;
  /** Rows of the table's width, and those of them in which it is empty. */
  whole: number;
  empty: number;
  /** The order of magnitude of its middle amount. */ order: number;
};
const orderOf = (amount: number): number => Math.log10(Math.abs(amount) + 1);
const columnsOf = (all: readonly TableRow[], width: number): Column[] => {
  const rows = all.filter(({ cells }) => !isBlankRow(cells));
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap(({ cells }) => (cells.length === width && cells[column] !== "" ? [cells[column]!] : []));
    const amounts = cells.flatMap((cell) => amountOf(cell) ?? []);
    const numbers = amounts.length;
    return {
      order: orderOf([...amounts].sort((one, other) => one - other)[numbers >> 1] ?? 0),
      numeric: cells.length >= 2 && numbers >= cells.length * 0.8,
      index: cells.filter(isIndex).length > cells.length * 0.5,
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
      filled: cells.length / Math.max(1, rows.length),
      whole: rows.filter(({ cells: all }) => all.length === width).length,
      empty: rows.filter(({ cells: all }) => all.length === width && all[column] === "").length,
    };
  });
};

/** How well a cell suits its column. */
const suits = (cell: string, column: Column): number => {
  if (cell === "") return -column.filled;
  if (column.index) return isIndex(cell) ? 2 : -2;
  if (column.numeric) {
    const amount = amountOf(cell);
    return amount === undefined ? -2 : 2 - Math.min(1.5, Math.abs(orderOf(amount) - column.order) / 2);
  }
  if (amountOf(cell) !== undefined && column.length > 3) return -1.5;
  return 1 - Math.min(2, Math.abs(Math.log((cell.length + 1) / (column.length + 1))));
};
const suitsAll = (cells: readonly string[], columns: readonly Column[]): number =>
  cells.reduce((sum, cell, at) => sum + (columns[at] ? suits(cell, columns[at]) : 0), 0);

/** How much better the cells must suit for a row as wide as the others to be taken for one that lost a cell. */
const BETTER = 3;

/** Rows that must agree before a figure that is not there is missed. */
const LEAST_WHOLE = 4;

/** Readings of a row that differ by less are one as good as the other. */
const ALIKE = 0.1;

const shifted = (cells: readonly string[], at: number): string[] => [...cells.slice(0, at), "", ...cells.slice(at)];

/** What number a row may have had that lost it: the one that is missing here or, where none is, the one before with a letter. */
const offeredNumber = (rows: readonly TableRow[], at: number, cells: readonly string[], columns: readonly Column[]): string => {
  const column = columns.findIndex(({ index }) => index);
  if (column === -1 || cells[column] !== "") return "";
  const before = rows
    .slice(0, at)
    .findLast((row) => row.cells.some(isIndex))
    ?.cells.find(isIndex);
  const after = rows
    .slice(at + 1)
    .find((row) => row.cells.some(isIndex))
    ?.cells.find(isIndex);
  if (before === undefined) return "";
  const next = before.replace(/\d+$/, (last) => String(Number(last) + 1));
  return after !== undefined && followsOn(next, after) && !followsOn(before, after)
    ? `；序号缺${next}，这一行可能就是`
    : `；前一行是${before}${after === undefined ? "" : `、后一行是${after}`}，序号可记作${before}b`;
};

const sumOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (amountOf(cell) ?? 0), 0);
/** The first of the columns that the last one, 合计（万元）, adds up row by row; undefined where it is no such column. */
const addedFrom = (table: WholeTable, width: number): number | undefined => {
  if (!isStatedSum((table.header[width - 1] ?? "").replace(/[（(].*$/, ""))) return undefined;
  const whole = table.rows.filter(({ cells }) => cells.length === width && !isStatedSum(cells[0]!) && amountOf(cells[width - 1]!) !== undefined);
  for (let from = width - 3; from >= 1; from--)
    if (
      whole.length >= LEAST_WHOLE &&
      whole.filter(({ cells }) => Math.abs(sumOf(cells.slice(from, -1)) - amountOf(cells[width - 1]!)!) < 0.005).length >= whole.length * 0.8
    )
      return from;
  return undefined;
};

/** Every row as wide as the table; what was done is flagged. */
export const withAllCells = (table: WholeTable, flags: Flag[]): WholeTable => {
  const widths = [table.header, ...table.rows.map(({ cells }) => cells)].map((cells) => cells.length);
  const width = table.header.length > 0 ? table.header.length : widths.reduce((most, one) => Math.max(most, one), 0);
  const columns = columnsOf(table.rows, width);
  const from = addedFrom(table, width);
  const rows = table.rows.map((row, at): TableRow => {
    const { cells, line } = row;
    // All that is added up is there, and the last is not their sum: the sum itself is lost.
    const added = from !== undefined && cells.length === width - 1 ? cells.slice(from) : [];
    if (
      added.length > 0 &&
      added.every((cell) => amountOf(cell) !== undefined) &&
      Math.abs(sumOf(added.slice(0, -1)) - amountOf(added.at(-1)!)!) > 0.005
    ) {
      flags.push(
        flagOf({
          kind: "lost-cell",
          lines: [line.no],
          message: `这一行少了最后一格“${table.header[width - 1]!}”`,
          confidence: 0.9,
          repair: `缺的一格留空，请对照原件补上；按本行各数相加是${Math.round(sumOf(added) * 1_000) / 1_000}`,
          applied: true,
        }),
      );
      return { line, cells: [...cells, ""] };
    }
    if (cells.length > width) {
      const spare = cells.slice(width).every((cell) => cell === "");
      if (!spare)
        flags.push(
          flagOf({
            kind: "lost-cell",
            lines: [line.no],
            message: `这一行有${cells.length}格，表头只有${width}格，可能是一格被拆成了两格`,
            confidence: 0.5,
            repair: "多出的内容暂并入最后一格，请对照原件核对",
            applied: true,
          }),
        );
      return {
        line,
        cells: spare
          ? cells.slice(0, width)
          : [
              ...cells.slice(0, width - 1),
              cells
                .slice(width - 1)
                .join(" ")
                .trim(),
            ],
      };
    }
    // A row that is short, or one whose last cell is empty where hardly another is: its cells moved left, if they suit their columns better so.
    const short = cells.length < width;
    const hollow = !short && cells.at(-1) === "" && columns.at(-1)!.filled > 0.7 && cells.some((cell) => cell !== "");
    if (!short && !hollow) return row;
    if (isBlankRow(cells)) return { line, cells: Array.from({ length: width }, () => "") };
    // Where cells are parted by tabs or blanks, the empty ones at the end leave no trace.
    const open = [...cells, ...Array.from({ length: width - cells.length }, () => "")];
    // Figures that every other row has are not left out at will.
    const isMissed = (at: number): boolean => columns[at]!.numeric && columns[at]!.whole >= LEAST_WHOLE && columns[at]!.empty === 0;
    const mayEndEmpty = short && !line.text.startsWith("|") && (isStatedSum(cells[0]!) || !isMissed(width - 1));
    // 合计 stands where it stands.
    const fixed = isStatedSum(cells[0]!) ? 1 : 0;
    let best = hollow ? cells.slice(0, -1) : [...cells];
    let gain = 0;
    while (best.length < width) {
      const options = Array.from({ length: best.length + 1 - fixed }, (_, at) => shifted(best, at + fixed)).map((option) => ({
        option,
        score: suitsAll(option, columns),
      }));
      options.sort((one, other) => other.score - one.score);
      const rival = options.find(({ option }) => option.join("\t") !== options[0]!.option.join("\t"));
      gain = options[0]!.score - (rival?.score ?? options[0]!.score - 2);
      best = options[0]!.option;
    }
    if (hollow && suitsAll(best, columns) < suitsAll(cells, columns) + BETTER) return row;
    if (mayEndEmpty && suitsAll(open, columns) >= suitsAll(best, columns) - ALIKE) return { line, cells: open };
    flags.push(
      flagOf({
        kind: "lost-cell",
        lines: [line.no],
        message: `这一行少了${short ? width - cells.length : 1}格，后面的内容左移了`,
        confidence: Math.max(0.5, Math.min(0.95, 0.6 + gain / 5)),
        repair: `已把内容移回各自的列（${best.map((cell) => (cell === "" ? "空" : cell.length > 8 ? `${cell.slice(0, 8)}…` : cell)).join("｜")}），缺的一格留空，请对照原件补上${offeredNumber(table.rows, at, best, columns)}`,
        applied: true,
      }),
    );
    return { line, cells: best };
  });
  const header = Array.from({ length: width }, (_, at) => table.header[at] ?? "");
  return { ...table, header, rows };
};

/** Cells of the leading columns that stand merged over several rows, written into each of them. Columns of numbers stay as they are. */
export const filledDown = (table: WholeTable): WholeTable => {
  const columns = columnsOf(table.rows, table.header.length);
  const firstFull = columns.findIndex((column) => !column.index && column.filled >= 0.999);
  const leading = firstFull === -1 ? 0 : firstFull;
  const above: string[] = [];
  const rows = table.rows.map((row) => {
    if (isBlankRow(row.cells)) return row;
    const cells = [...row.cells];
    for (let column = 0; column < leading; column++) {
      if (columns[column]!.index || columns[column]!.numeric) continue;
      if (cells[column] !== "") {
        // A new outer cell ends the inner ones.
        if (above[column] !== cells[column]) above.length = column;
        above[column] = cells[column]!;
      } else if (above[column] !== undefined) cells[column] = above[column]!;
    }
    return { ...row, cells };
  });
  return { ...table, rows };
};
