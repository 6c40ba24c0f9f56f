// Rows that a page cut inside a cell, or whose words went on in the line below: puts the two parts together. Moves no cell to another column.
import type { Flag } from "../schema.ts";
import { isTerminated, joined } from "./characters.ts";
import { excerpt, flagOf, tailOf } from "./flag.ts";
import { amountOf } from "./table-cells.ts";
import { isBlankRow, isIndex, isSubtotal, isTotal, type TableRow, type WholeTable } from "./table-pieces.ts";

const isFigure = (cell: string): boolean => isIndex(cell) || amountOf(cell) !== undefined;
/** Columns that hold a figure in every row but one or two. */
const figureColumns = (rows: readonly TableRow[], width: number): number[] =>
  Array.from({ length: width }, (_, column) => column).filter((column) => {
    const cells = rows.filter((row) => !isBlankRow(row.cells) && row.cells.length === width).map((row) => row.cells[column]!);
    return cells.length >= 3 && cells.filter(isFigure).length >= Math.max(2, cells.length * 0.6);
  });

/** The rest of the row above: nothing in the first column nor where figures stand, and words only under words that are no sentence yet. */
const isRest = (row: TableRow, above: TableRow, figures: readonly number[]): boolean => {
  const filled = row.cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  return (
    figures.length > 0 &&
    filled.length > 0 &&
    row.cells[0] === "" &&
    !isTotal(above.cells[0] ?? "") &&
    !isSubtotal(above.cells[0] ?? "") &&
    figures.every((column) => (row.cells[column] ?? "") === "") &&
    figures.some((column) => (above.cells[column] ?? "") !== "") &&
    filled.every((column) => (above.cells[column] ?? "").length >= 2 && !isFigure(row.cells[column]!)) &&
    filled.some((column) => !isTerminated(above.cells[column]!))
  );
};

export const withWholeRows = (table: WholeTable, flags: Flag[]): WholeTable => {
  const width = table.header.length;
  const figures = figureColumns(table.rows, width);
  const rows: TableRow[] = [];
  const starts: number[] = [];
  table.rows.forEach((row, at) => {
    const isStart = table.starts.includes(at);
    const above = rows.at(-1);
    const cut = above && (row.rest ? "cell" : (isStart || !row.line.text.startsWith("|")) && isRest(row, above, figures) ? "row" : undefined);
    if (!above || !cut) {
      if (isStart) starts.push(rows.length);
      rows.push({ ...row });
      return;
    }
    const places = cut === "cell" ? [above.cells.length - 1] : row.cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
    const [left, right] = [above.cells[places[0]!]!, cut === "cell" ? row.cells[0]! : row.cells[places[0]!]!];
    above.cells =
      cut === "cell"
        ? [...above.cells.slice(0, -1), joined([left, right]), ...row.cells.slice(1)]
        : above.cells.map((cell, column) => (row.cells[column] ? joined([cell, row.cells[column]]) : cell));
    flags.push(
      flagOf({
        kind: "cut-by-page",
        lines: [above.line.no, row.line.no],
        message: `表格的一行被切成两截：“${tailOf(left)}”‖“${excerpt(right, 10)}”`,
        confidence: cut === "cell" || isStart ? 1 : 0.8,
        repair: "已接成一行",
        applied: true,
      }),
    );
  });
  return { ...table, rows, starts };
};
