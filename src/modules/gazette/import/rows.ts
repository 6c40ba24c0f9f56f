// Reads rows of tables: bars as Markdown draws them, tabs as Word and PDF readers leave them. Cells only; tables.ts puts tables together.
import type { Line, Span } from "./source.ts";

export type Row = {
  line: Line;
  cells: string[];
  /** The bars, which are the table's frame. */
  frame: Span[];
  /** Its first cell goes on from the last one of the row above: a page ended inside the cell. */
  rest?: boolean;
  /** The first row of a table without a head. */
  headless?: boolean;
};

/** |---|:-:| and |-|-|; a row of single strokes with blanks round them holds nothing, but is a row. */
const isRule = (text: string): boolean => /^(?:\|:?-:?)+\|$/.test(text) || (/^\|?[\s:|+-]*-{2,}[\s:|+-]*\|?$/.test(text) && text.includes("-"));

/** The line as a row; undefined where it is none. A rule under a header is a row without cells. */
export const rowOf = (line: Line, source: string): Row | undefined => {
  if (line.text.startsWith("|")) return barred(line, source);
  const raw = source.slice(line.start, line.end);
  const lead = /^[^\S\n]*/.exec(source.slice(source.lastIndexOf("\n", line.start - 1) + 1, line.start))![0];
  if (!raw.includes("\t")) return undefined;
  // A tab before the first word is an empty first cell where the row has more of them.
  const cells = (lead.replace(/[^\t]/g, "") + raw).split("\t").map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "").length >= 1 && cells.length >= 2 ? { line, cells, frame: [] } : undefined;
};

/** Lines that are the rest of a row which a page cuts inside a cell: | 4 | 改造管网，新建泵 and, below, 站一座 | 1500 |. */
export const cutRows = (lines: readonly Line[], source: string, isEdge: (at: number) => boolean): Map<Line, Row> => {
  const rests = new Map<Line, Row>();
  let before: Line | undefined;
  lines.forEach((line, at) => {
    if (isEdge(at)) return;
    const isCut = before !== undefined && /^\|.*\|/.test(before.text) && !before.text.endsWith("|");
    if (isCut && !line.text.startsWith("|") && line.text.endsWith("|")) rests.set(line, { ...barred(line, source), rest: true });
    before = line;
  });
  return rests;
};

/** How many bars part the words of a line that begins and ends with none. */
const partsOf = ({ text }: Line): number => (/^[|｜]|[|｜]$/.test(text) || text.length > 200 ? 0 : text.split(/[|｜]/).length);
/** Rows whose cells are parted by bars without one at the edge: three lines and more with as many of them. */
export const openRows = (lines: readonly Line[], source: string, isEdge: (at: number) => boolean): Map<Line, Row> => {
  const rows = new Map<Line, Row>();
  for (let from = 0; from < lines.length; from++) {
    const parts = isEdge(from) ? 0 : partsOf(lines[from]!);
    if (parts < 3) continue;
    let to = from + 1;
    while (to < lines.length && !isEdge(to) && partsOf(lines[to]!) === parts) to++;
    if (to - from >= 3) for (const line of lines.slice(from, to)) rows.set(line, barred(line, source));
    from = to - 1;
  }
  return rows;
};

const barred = (line: Line, source: string): Row => {
  const { start, end, text } = line;
  if (isRule(text)) return { line, cells: [], frame: [{ start, end }] };
  const frame: Span[] = [];
  const cells: string[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if ((source[at] !== "|" && source[at] !== "｜") || source[at - 1] === "\\") continue;
    frame.push({ start: at, end: at + 1 });
    if (at > start) cells.push(source.slice(from, at).trim());
    from = at + 1;
  }
  if (source.slice(from, end).trim() !== "") cells.push(source.slice(from, end).trim());
  return { line, cells, frame };
};
