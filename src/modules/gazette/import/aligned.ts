// Tables that are drawn with blanks alone: finds lines whose words stand under the words of a head, or that have as many of them, and cuts them into its
// columns. Words parted by single blanks, two columns and lists without a head are a table only where figures stand in one of them: else they are as likely
// text.
import { widthOf } from "./characters.ts";
import { markOf } from "./marks.ts";
import type { Row } from "./rows.ts";
import { numberAndSignerOf } from "./shapes.ts";
import type { Line } from "./source.ts";

type Cell = { text: string; from: number; to: number };

const WIDE = /[ \u00a0]{2,}|\u3000{2,}|[ \u3000]{3,}/g;
const ANY = /[ \u3000\u00a0]+/g;
const LONGEST = 30;

/** The words of a line with the places on the page where they begin and end. */
const cellsOf = (line: Line, source: string, blanks: RegExp): Cell[] => {
  if (line.markup.length > 0 || line.text.startsWith("|")) return [];
  const raw = source.slice(line.start, line.end);
  if (raw.includes("\t") || !/[ \u3000\u00a0]/.test(raw) || raw.length > 200) return [];
  const cells: Cell[] = [];
  let at = 0;
  for (const gap of [...raw.matchAll(blanks), undefined]) {
    const text = raw.slice(at, gap?.index);
    const from = line.indent + widthOf(raw.slice(0, at));
    cells.push({ text, from, to: from + widthOf(text) });
    if (gap) at = gap.index + gap[0].length;
  }
  return cells;
};

const isFigure = (text: string): boolean => /^[-+]?[\d,，.]+(?:[%％年月日号]|分|个|人|户|元|万元|亿元|公里|亩|吨|[-—][\d-]+)?$/.test(text);
const isHead = (cells: readonly Cell[], least: number): boolean =>
  cells.length >= least && cells.every(({ text }) => text.length <= 14 && !/[：:。，；]/.test(text) && !isFigure(text));

/** The cells in the head's columns; undefined where one stands under no column or two under the same. */
const under = (head: readonly Cell[], cells: readonly Cell[]): string[] | undefined => {
  if (cells.length === head.length) return cells.map(({ text }) => text);
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

/** How a kind of table is recognised: what parts its words, how many columns it has at least, how its rows are read. */
type Kind = {
  blanks: RegExp;
  least: number;
  most: number;
  figures: boolean;
  read: (head: readonly Cell[], cells: readonly Cell[]) => string[] | undefined;
};

/** Words parted by single blanks keep no place on the page: a row that has fewer ends early, or withAllCells finds what it lost. */
const inTurn = (head: readonly Cell[], cells: readonly Cell[]): string[] | undefined =>
  cells.length > head.length || cells.length < Math.min(head.length, 2) || cells.some(({ text }) => text.length > LONGEST || /[。；]/.test(text))
    ? undefined
    : cells.map(({ text }) => text);
const KINDS: readonly Kind[] = [
  { blanks: WIDE, least: 3, most: Number.POSITIVE_INFINITY, figures: false, read: under },
  { blanks: WIDE, least: 2, most: 2, figures: true, read: inTurn },
  { blanks: ANY, least: 3, most: Number.POSITIVE_INFINITY, figures: true, read: inTurn },
];

/** In one column at least stand figures, but for a row or two. */
const hasFigures = (rows: readonly (readonly string[])[], width: number): boolean =>
  Array.from({ length: width }, (_, column) => rows.filter((cells) => isFigure(cells[column] ?? "")).length).some(
    (count) => count >= rows.length * 0.7,
  );

type Block = { rows: { line: Line; cells: string[] }[]; last: number };
const blockAt = (lines: readonly Line[], at: number, source: string, isEdge: (at: number) => boolean, kind: Kind): Block | undefined => {
  const head = cellsOf(lines[at]!, source, kind.blanks);
  if (head.length > kind.most || !isHead(head, kind.least) || markOf(lines[at]!.text) || numberAndSignerOf(lines[at]!.text)) return undefined;
  const rows: Block["rows"] = [];
  let last = at;
  /** Rows stand as far apart as the first two do. */
  let gap = 0;
  for (let next = at; next < lines.length; next++) {
    if (isEdge(next)) continue;
    const line = lines[next]!;
    if (rows.length === 1) gap = Math.min(1, line.gap);
    if (line.gap > gap && next > at && !line.page && !isEdge(next - 1)) break;
    const cells = cellsOf(line, source, kind.blanks);
    const row = cells.length >= 2 ? kind.read(head, cells) : undefined;
    if (!row) break;
    rows.push({ line, cells: row });
    last = next;
  }
  const least = Math.min(3, kind.least);
  if (rows.filter(({ cells }) => cells.filter((cell) => cell !== "").length >= least).length < 3) return undefined;
  const body = rows.slice(1).map(({ cells }) => cells);
  return kind.figures && !hasFigures(body, head.length) ? undefined : { rows, last };
};

const NUMBER = /^(?:[（(]?0?\d{2,4}[)）]?[-—－ ]?)?\d{6,8}(?:[-—－]\d{1,5})?$|^1\d{10}$|^\d{3,5}$/;
/** How far from each other the cells of one column begin. */
const OFF = 2;
const FEW = 3;
/** A list without a head, of names and telephones above all: as many words in each line, one under the other, and numbers or figures in one column. */
const listAt = (lines: readonly Line[], at: number, source: string, isEdge: (at: number) => boolean): Block | undefined => {
  const wordsIn = (place: number): Cell[] => {
    const cells = markOf(lines[place]!.text) ? [] : cellsOf(lines[place]!, source, WIDE);
    return cells.every(({ text }) => text.length <= LONGEST && !/[。；：:，]/.test(text)) ? cells : [];
  };
  const first = wordsIn(at);
  if (first.length < 2 || numberAndSignerOf(lines[at]!.text)) return undefined;
  const rows: Block["rows"] = [];
  let last = at;
  for (let next = at; next < lines.length; next++) {
    if (isEdge(next)) continue;
    const cells = wordsIn(next);
    if (
      cells.length !== first.length ||
      (next > at && lines[next]!.gap > 0) ||
      cells.some(({ from }, column) => Math.abs(from - first[column]!.from) > OFF)
    )
      break;
    rows.push({ line: lines[next]!, cells: cells.map(({ text }) => text) });
    last = next;
  }
  const isNumbered = first.some((_, column) => rows.every(({ cells }) => NUMBER.test(cells[column]!) || isFigure(cells[column]!)));
  const isNamed = first.some((_, column) => rows.every(({ cells }) => /[\u4e00-\u9fff]/.test(cells[column]!)));
  return rows.length >= FEW && isNumbered && isNamed ? { rows, last } : undefined;
};

/** By line its row; `isEdge`: whether the line is furniture, at which a page ends and the table may go on. */
export const alignedRows = (lines: readonly Line[], source: string, isEdge: (at: number) => boolean): Map<Line, Row> => {
  const rows = new Map<Line, Row>();
  for (let at = 0; at < lines.length; at++) {
    if (isEdge(at)) continue;
    for (const kind of KINDS) {
      const block = blockAt(lines, at, source, isEdge, kind);
      if (!block) continue;
      for (const { line, cells } of block.rows) rows.set(line, { line, cells, frame: [] });
      at = block.last;
      break;
    }
    const list = rows.has(lines[at]!) ? undefined : listAt(lines, at, source, isEdge);
    if (!list) continue;
    for (const [order, { line, cells }] of list.rows.entries())
      rows.set(line, { line, cells, frame: [], ...(order === 0 ? { headless: true } : {}) });
    at = list.last;
  }
  return rows;
};
