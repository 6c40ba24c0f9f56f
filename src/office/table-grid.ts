// A body's table laid out on a grid of columns and rows, whatever its cells claim: no two cells overlap, none sticks out, no place stays empty.
// For the exporters, which fail or draw nonsense on tables that do not come out even.
import type { Block, Table, TableCell } from "../document/body.ts";
import { inlineText } from "../document/walk.ts";

export type GridCell = { row: number; column: number; colspan: number; rowspan: number; header: boolean; content: Block[] };
export type Grid = {
  columns: number;
  rows: number;
  cells: GridCell[];
  /** How wide each column should be, relative to the others. */ weights: number[];
  /** How many rows at the top are all header. */ headerRows: number;
};

/** What Word allows. */
const MAX_COLUMNS = 63;
const MAX_ROWS = 5_000;

const textLength = (blocks: Block[]): number =>
  blocks.reduce((longest, block) => {
    if (block.type === "paragraph" || block.type === "heading") return Math.max(longest, inlineText(block.content).length);
    if (block.type === "bulletList" || block.type === "orderedList")
      return Math.max(longest, ...block.content.map((item) => textLength(item.content) + 2));
    return Math.max(longest, 8);
  }, 0);

/** Rows as they are printed: no wider than MAX_COLUMNS, what does not fit goes into the last cell. */
function printable(table: Table): TableCell[][] {
  const rows = table.content.slice(0, MAX_ROWS).map((row) => row.content);
  const rest = table.content.slice(MAX_ROWS).flatMap((row) => row.content.flatMap((cell) => cell.content));
  if (rest.length > 0) rows.push([{ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: rest }]);
  return rows.map((cells) => {
    const width = cells.reduce((sum, cell) => sum + cell.attrs.colspan, 0);
    if (width <= MAX_COLUMNS) return cells;
    const single = cells.map((cell) => ({ ...cell, attrs: { ...cell.attrs, colspan: 1 } }));
    const last = single[MAX_COLUMNS - 1];
    return last === undefined
      ? single
      : [...single.slice(0, MAX_COLUMNS - 1), { ...last, content: single.slice(MAX_COLUMNS - 1).flatMap((cell) => cell.content) }];
  });
}

export function gridOf(table: Table): Grid {
  const rows = printable(table);
  const cells: GridCell[] = [];
  const taken: boolean[][] = rows.map(() => []);
  let columns = 1;
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (taken[at]![column]) column++;
      let colspan = 1;
      while (colspan < cell.attrs.colspan && column + colspan < MAX_COLUMNS && !taken[at]![column + colspan]) colspan++;
      if (column >= MAX_COLUMNS) {
        // No place left beside cells that reach down from above: the words go to the last cell of this row, or of the table.
        cells[cells.length - 1]?.content.push(...cell.content);
        continue;
      }
      const rowspan = Math.max(1, Math.min(cell.attrs.rowspan, rows.length - at));
      for (let down = 0; down < rowspan; down++) for (let right = 0; right < colspan; right++) taken[at + down]![column + right] = true;
      cells.push({ row: at, column, colspan, rowspan, header: cell.type === "tableHeader", content: [...cell.content] });
      column += colspan;
      columns = Math.max(columns, column);
    }
  });
  taken.forEach((row, at) => {
    for (let column = 0; column < columns; column++) {
      if (!row[column]) cells.push({ row: at, column, colspan: 1, rowspan: 1, header: false, content: [{ type: "paragraph" }] });
    }
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);

  const longest = Array.from({ length: columns }, () => 2);
  for (const cell of cells) if (cell.colspan === 1) longest[cell.column] = Math.max(longest[cell.column]!, textLength(cell.content));
  // The square root keeps a column of long sentences from crushing one of short words.
  const weights = longest.map((length) => Math.round(Math.sqrt(Math.min(length, 120)) * 100) / 100);
  let headerRows = 0;
  while (
    headerRows < rows.length - 1 &&
    headerRows < 3 &&
    cells.some((cell) => cell.row === headerRows) &&
    cells.filter((cell) => cell.row === headerRows).every((cell) => cell.header)
  )
    headerRows++;
  if (cells.some((cell) => cell.row < headerRows && cell.row + cell.rowspan > headerRows)) headerRows = 0;
  return { columns, rows: rows.length, cells, weights, headerRows };
}
