// The pieces of text on a PDF's page, put into reading order: lines by their height on the page, columns one after the other, cells with a tab between.
// Pure: takes positions, gives lines.

/** `x` from the left, `y` from the bottom, both in points. */
export type Piece = { text: string; x: number; y: number; width: number; height: number };
type Row = { y: number; pieces: Piece[]; size: number };

const rowsOf = (pieces: readonly Piece[]): Row[] => {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - piece.y) < Math.max(last.size, piece.height) * 0.5) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.height);
    } else rows.push({ y: piece.y, pieces: [piece], size: piece.height });
  }
  for (const row of rows) row.pieces.sort((one, other) => one.x - other.x);
  return rows;
};

const CELL = 2;
/** One line of text: pieces that touch are joined, a gap of two characters and more parts cells. */
const textOf = ({ pieces, size }: Row): string => {
  let text = "";
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const gap = piece.x - end;
    if (text !== "") text += gap > size * CELL ? "\t" : gap > size * 0.8 || (gap > size * 0.2 && /[A-Za-z]$/.test(text)) ? " " : "";
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  return text.trim();
};

/** The middle of a gutter that hardly a row crosses, with text on both sides; undefined where the page has one column. */
const gutterOf = (rows: readonly Row[], width: number): number | undefined => {
  const BINS = 60;
  const crossed = Array.from({ length: BINS }, () => 0);
  for (const { pieces } of rows)
    for (let bin = 0; bin < BINS; bin++) {
      const x = ((bin + 0.5) * width) / BINS;
      if (pieces.some((piece) => piece.x < x && piece.x + piece.width > x)) crossed[bin]!++;
    }
  let best: { from: number; to: number } | undefined;
  for (let from = Math.floor(BINS * 0.35); from < BINS * 0.65; from++) {
    let to = from;
    while (to < BINS * 0.65 && crossed[to]! <= rows.length * 0.12) to++;
    if (to > from && (!best || to - from > best.to - best.from)) best = { from, to };
    from = Math.max(from, to);
  }
  if (!best) return undefined;
  const middle = ((best.from + best.to) / 2 / BINS) * width;
  const both = rows.filter(({ pieces }) => pieces.some((piece) => piece.x + piece.width < middle) && pieces.some((piece) => piece.x > middle));
  // Two columns stand side by side over most of the page and each fills its width; a table's rows have more parts than two.
  const full = both.filter(({ pieces, size }) => {
    const gaps = pieces.slice(1).filter((piece, at) => piece.x - (pieces[at]!.x + pieces[at]!.width) > size * CELL).length;
    return gaps <= 1;
  });
  const words = both.flatMap(({ pieces }) => pieces).reduce((sum, piece) => sum + piece.text.length, 0);
  return both.length >= 4 && both.length >= rows.length * 0.4 && full.length >= both.length * 0.8 && words / both.length >= 16 ? middle : undefined;
};

/** The page's lines in reading order. A paragraph's indent is kept as full-width blanks. */
export const linesOfPage = (pieces: readonly Piece[], width: number): string[] => {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ""));
  const gutter = gutterOf(rows, width);
  if (gutter === undefined) return column(rows);
  const out: string[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = (): void => {
    out.push(...column(left), ...column(right));
    left = [];
    right = [];
  };
  for (const row of rows) {
    const crosses = row.pieces.some((piece) => piece.x < gutter - row.size && piece.x + piece.width > gutter + row.size);
    if (crosses) {
      flush();
      out.push(textOf(row));
      continue;
    }
    const [before, behind] = [
      row.pieces.filter((piece) => piece.x + piece.width / 2 < gutter),
      row.pieces.filter((piece) => piece.x + piece.width / 2 >= gutter),
    ];
    if (before.length > 0) left.push({ ...row, pieces: before });
    if (behind.length > 0) right.push({ ...row, pieces: behind });
  }
  flush();
  return out;
};

const column = (rows: readonly Row[]): string[] => {
  const starts = rows.map(({ pieces }) => pieces[0]!.x).sort((one, other) => one - other);
  const margin = starts[Math.floor(starts.length * 0.3)] ?? 0;
  return rows.map((row) => {
    const indent = row.pieces[0]!.x - margin;
    return `${indent > row.size * 1.4 && indent < row.size * 3 ? "　　" : ""}${textOf(row)}`;
  });
};
