// Reads the tables of a plain text: lines of cells parted by tabs or bars, one after the other. Does not judge them.
import { keepLast, linesOf } from "../rule.ts";

export type Cell = {
  text: string;
  start: number;
  end: number;
  /** Its figure without separators and percent sign; NaN where it is none. */ value: number;
};
export type Table = Cell[][];

const FIGURE = /^[-+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[%％]?$/;

export const figureOf = (text: string): number => (FIGURE.test(text) ? Number(text.replace(/[,，%％]/g, "")) : Number.NaN);

const cellsOf = (text: string, start: number, end: number): Cell[] => {
  const bar = text.slice(start, end).includes("\t") ? "\t" : "|";
  const cells: Cell[] = [];
  for (let from = start; from <= end;) {
    const next = text.indexOf(bar, from);
    const to = next === -1 || next > end ? end : next;
    const raw = text.slice(from, to);
    const left = from + raw.length - raw.trimStart().length;
    const content = raw.trim();
    cells.push({ text: content, start: content === "" ? from : left, end: content === "" ? to : left + content.length, value: figureOf(content) });
    if (to === end) break;
    from = to + 1;
  }
  // | a | b | opens and closes with a bar of its own.
  if (bar === "|") {
    if (cells[0]?.text === "") cells.shift();
    if (cells.at(-1)?.text === "") cells.pop();
  }
  return cells;
};

/** Runs of at least two lines of at least two cells. */
export const tablesIn = keepLast((text: string): Table[] => {
  const tables: Table[] = [];
  if (!text.includes("\t") && !text.includes("|")) return tables;
  let rows: Table = [];
  const close = (): void => {
    if (rows.length >= 2) tables.push(rows);
    rows = [];
  };
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (!line.includes("\t") && !/\|.*\|/.test(line)) {
      if (line.trim() !== "" || rows.length > 0) close();
      continue;
    }
    if (/^[\s|:-]+$/.test(line) && line.includes("-")) continue;
    const cells = cellsOf(text, start, end);
    if (cells.length < 2) close();
    else rows.push(cells);
  }
  close();
  return tables;
});
