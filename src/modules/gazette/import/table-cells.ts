// Rows that lost a cell or have one too many, and cells merged downwards: brings every row to the table's width. Knows what a column holds by its cells.
import type { Flag } from "../schema.ts";
import { flagOf } from "./flag.ts";
import { isIndex, type TableRow, type WholeTable } from "./table-pieces.ts";

export const amountOf = (cell: string): number | undefined => {
  const text = cell.replace(/[,，\s]/g, "").replace(/(?:分|元|万元|亿元|个|人|%|％)$/, "");
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
};

type Column = { numeric: boolean; index: boolean; length: number; filled: number };
const columnsOf = (rows: readonly TableRow[], width: number): Column[] =>
  Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap(({ cells }) => (cells.length === width && cells[column] !== "" ? [cells[column]!] : []));
    const numbers = cells.filter((cell) => amountOf(cell) !== undefined).length;
    return {
      numeric: cells.length >= 2 && numbers >= cells.length * 0.8,
      index: cells.filter(isIndex).length > cells.length * 0.5,
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
      filled: cells.length / Math.max(1, rows.length),
    };
  });

/** How well a cell suits its column. */
const suits = (cell: string, column: Column): number => {
  if (cell === "") return -column.filled;
  if (column.index) return isIndex(cell) ? 2 : -2;
  if (column.numeric) return amountOf(cell) !== undefined ? 2 : -2;
  if (amountOf(cell) !== undefined && column.length > 3) return -1.5;
  return 1 - Math.min(2, Math.abs(Math.log((cell.length + 1) / (column.length + 1))));
};
const suitsAll = (cells: readonly string[], columns: readonly Column[]): number =>
  cells.reduce((sum, cell, at) => sum + (columns[at] ? suits(cell, columns[at]) : 0), 0);

/** How much better the cells must suit for a row as wide as the others to be taken for one that lost a cell. */
const BETTER = 3;

const shifted = (cells: readonly string[], at: number): string[] => [...cells.slice(0, at), "", ...cells.slice(at)];

/** Every row as wide as the table; what was done is flagged. */
export const withAllCells = (table: WholeTable, flags: Flag[]): WholeTable => {
  const widths = [table.header, ...table.rows.map(({ cells }) => cells)].map((cells) => cells.length);
  const width = table.header.length > 0 ? table.header.length : widths.reduce((most, one) => Math.max(most, one), 0);
  const columns = columnsOf(table.rows, width);
  const rows = table.rows.map((row): TableRow => {
    const { cells, line } = row;
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
    let best = hollow ? cells.slice(0, -1) : [...cells];
    let gain = 0;
    while (best.length < width) {
      const options = Array.from({ length: best.length + 1 }, (_, at) => shifted(best, at)).map((option) => ({
        option,
        score: suitsAll(option, columns),
      }));
      options.sort((one, other) => other.score - one.score);
      const rival = options.find(({ option }) => option.join("\t") !== options[0]!.option.join("\t"));
      gain = options[0]!.score - (rival?.score ?? options[0]!.score - 2);
      best = options[0]!.option;
    }
    if (hollow && suitsAll(best, columns) < suitsAll(cells, columns) + BETTER) return row;
    flags.push(
      flagOf({
        kind: "lost-cell",
        lines: [line.no],
        message: `这一行少了${short ? width - cells.length : 1}格，后面的内容左移了`,
        confidence: Math.max(0.5, Math.min(0.95, 0.6 + gain / 5)),
        repair: `已把内容移回各自的列（${best.map((cell) => (cell === "" ? "空" : cell.length > 8 ? `${cell.slice(0, 8)}…` : cell)).join("｜")}），缺的一格留空，请对照原件补上`,
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
