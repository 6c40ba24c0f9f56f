// Tables that are drawn with blanks alone: finds lines whose words stand under the words of a head, and cuts them into its columns. A head has three
// columns or more, for two are as likely two columns of text.
import { widthOf } from "./characters.ts";
import type { Row } from "./rows.ts";
import type { Line } from "./source.ts";

type Cell = { text: string; from: number; to: number };

const BLANKS = /[ \u00a0]{2,}|\u3000{2,}|[ \u3000]{3,}/g;

/** The words of a line with the places on the page where they begin and end. */
const cellsOf = (line: Line, source: string): Cell[] => {
  if (line.markup.length > 0 || line.text.startsWith("|")) return [];
  const raw = source.slice(line.start, line.end);
  if (raw.includes("\t") || !/[ \u3000\u00a0]{2}/.test(raw)) return [];
  const cells: Cell[] = [];
  let at = 0;
  for (const gap of [...raw.matchAll(BLANKS), undefined]) {
    const text = raw.slice(at, gap?.index);
    const from = line.indent + widthOf(raw.slice(0, at));
    cells.push({ text, from, to: from + widthOf(text) });
    if (gap) at = gap.index + gap[0].length;
  }
  return cells;
};

const isHead = (cells: readonly Cell[]): boolean => cells.length >= 3 && cells.every(({ text }) => text.length <= 14 && !/[：:。，；]/.test(text));

/** The cells in the head's columns; undefined where one stands under no column or two under the same. */
const under = (head: readonly Cell[], cells: readonly Cell[]): string[] | undefined => {
  const row = head.map(() => "");
  for (const { text, from, to } of cells) {
    const near = head.map((column, at) => ({ at, off: from < column.to && to > column.from ? Math.abs(from - column.from) : 1_000 }));
    near.sort((one, other) => one.off - other.off);
    const { at, off } = near[0]!;
    if (off >= 1_000 || row[at] !== "") return undefined;
    row[at] = text;
  }
  return row;
};

/** By line its row; `isEdge`: whether the line is furniture, at which a page ends and the table may go on. */
export const alignedRows = (lines: readonly Line[], source: string, isEdge: (at: number) => boolean): Map<Line, Row> => {
  const rows = new Map<Line, Row>();
  for (let at = 0; at < lines.length; at++) {
    const head = isEdge(at) ? [] : cellsOf(lines[at]!, source);
    if (!isHead(head)) continue;
    const block: { line: Line; cells: string[] }[] = [];
    let last = at;
    for (let next = at; next < lines.length; next++) {
      if (isEdge(next)) continue;
      const line = lines[next]!;
      if (line.gap > 0 && next > at && !line.page && !isEdge(next - 1)) break;
      const cells = cellsOf(line, source);
      const row = cells.length >= 2 ? under(head, cells) : undefined;
      if (!row) break;
      block.push({ line, cells: row });
      last = next;
    }
    const full = block.filter(({ cells }) => cells.filter((cell) => cell !== "").length >= 3).length;
    if (full < 3) continue;
    for (const { line, cells } of block) rows.set(line, { line, cells, frame: [] });
    at = last;
  }
  return rows;
};
