// A PDF that says itself what its parts are, as word processors and our own typesetting make them: its paragraphs and the rows of its tables in the order
// of its structure, page by page. What it calls an artifact (running heads, page numbers) stays at the page's edge. Pure: takes structure and positions.
import { textOf, rowsOf, type Piece, type Row } from "./pdf-layout.ts";
import { inColumns, type Column } from "./pdf-table.ts";

export type Content = { type: string; id: string };
export type Part = { role: string; children: (Part | Content)[] };
/** A piece with the mark it stands in; undefined in none. */
export type MarkedPiece = Piece & { mark: string | undefined; isArtifact: boolean };

/** As much of a page's text must be in its structure. */
const ENOUGH = 0.9;
/** A line that ends so many characters before the edge was ended on purpose. */
const SHORT = 3;
/** So many lines that end at one place make an edge. */
const ALIGNED = 4;
/** A table's rows and its head stand so near each other at most, in characters. */
const NEAR = 2.6;
/** Roles that hold one text, whatever stands in them. */
const TEXT = /^(?:P|H\d?|LI|TOCI|Caption|Title|BlockQuote|Note|FENote|Lbl|LBody|Span|Link|Reference)$/;

const isPart = (one: Part | Content): one is Part => "role" in one;
const visible = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
const endOf = ({ pieces }: Row): number => Math.max(...pieces.map(({ x, width }) => x + width));

/** The page's lines; undefined where its structure holds too little of its text. */
export const linesOfTagged = (tree: Part | null, pieces: readonly MarkedPiece[]): string[] | undefined => {
  if (!tree) return undefined;
  const byMark = new Map<string, Piece[]>();
  for (const piece of pieces) if (piece.mark !== undefined) byMark.set(piece.mark, [...(byMark.get(piece.mark) ?? []), piece]);
  const taken: Piece[] = [];
  /** In the order of the structure; each content once. */
  const within = (part: Part): Piece[] =>
    part.children.flatMap((child) => {
      if (isPart(child)) return within(child);
      const own = byMark.get(child.id) ?? [];
      byMark.delete(child.id);
      taken.push(...own);
      return own;
    });
  const blocks = blocksOf(tree, within);
  const content = pieces.filter(({ isArtifact }) => !isArtifact);
  if (visible(taken) < visible(content) * ENOUGH || visible(taken) === 0) return undefined;

  const own = new Set(taken);
  let rest = rowsOf(pieces.filter((piece) => !own.has(piece) && (piece.isArtifact ? /[\p{L}\p{N}]/u : /\S/).test(piece.text)));
  const texts = blocks.flatMap((block) => (block.kind === "text" ? rowsInOrder(block.pieces) : []));
  const lines = blocks.flatMap((block) => {
    if (block.kind === "text") return paragraphs(rowsInOrder(block.pieces), texts);
    const head = block.headless ? headAbove(block.rows.flat(2), rest) : [];
    rest = rest.filter((row) => !head.includes(row));
    return tableLines(block.rows, head);
  });
  const top = Math.max(...taken.map(({ y }) => y));
  const edge = (rows: readonly Row[]): string[] => rows.map((row) => textOf(row).replaceAll("\t", "　　　"));
  const [above, below] = [rest.filter(({ y }) => y > top), rest.filter(({ y }) => y <= top)];
  return [...edge(above), ...(above.length > 0 ? [""] : []), ...lines, ...(below.length > 0 ? [""] : []), ...edge(below)];
};

/** `headless`: its head stands on another page; what is printed of it again is an artifact. */
type Block = { kind: "text"; pieces: Piece[] } | { kind: "table"; rows: Piece[][][]; headless: boolean };

const blocksOf = (part: Part, within: (part: Part) => Piece[]): Block[] => {
  if (part.role === "Table") {
    const head = part.children.filter(isPart).find(({ role }) => role === "THead");
    const headRows = (head ? rowsIn(head) : []).map((row) => row.children.filter(isPart).map(within));
    const rows = part.children.filter((child) => child !== head);
    const body = rowsIn({ role: "Table", children: rows }).map((row) => row.children.filter(isPart).map(within));
    return [{ kind: "table", rows: [...headRows, ...body], headless: head !== undefined && visible(headRows.flat(2)) === 0 }];
  }
  if (TEXT.test(part.role) && !holdsBlocks(part)) return [{ kind: "text", pieces: within(part) }];
  return part.children.flatMap((child) =>
    isPart(child) ? blocksOf(child, within) : [{ kind: "text" as const, pieces: within({ role: "P", children: [child] }) }],
  );
};
const rowsIn = (part: Part): Part[] => part.children.filter(isPart).flatMap((child) => (child.role === "TR" ? [child] : rowsIn(child)));
/** A table, or a list within an item. */
const holdsBlocks = (part: Part): boolean =>
  part.children.some((child) => isPart(child) && (/^(?:Table|L|TOC)$/.test(child.role) || holdsBlocks(child)));

/** Lines as they were set: pieces in the order of the structure, a new line where the height changes. */
const rowsInOrder = (pieces: readonly Piece[]): Row[] => {
  const rows: Row[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "") continue;
    const last = rows.at(-1);
    if (last && Math.abs(last.y - piece.y) < Math.max(last.size, piece.height) * 0.5 && piece.x >= endOf(last) - last.size) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.height);
    } else rows.push({ y: piece.y, pieces: [piece], size: piece.height });
  }
  return rows;
};

/** One text line by line, joined where it only ran to the column's edge. */
const paragraphs = (rows: readonly Row[], all: readonly Row[]): string[] => {
  const out: string[] = [];
  rows.forEach((row, at) => {
    const text = textOf(row);
    const before = rows[at - 1];
    if (!before || endsOnPurpose(before, row, all)) out.push(text);
    else out.push(joinedLines([out.pop()!, text]));
  });
  return out;
};
const startOf = ({ pieces }: Row): number => pieces[0]!.x;
/** Where most lines that stand over or under this one end, or begin; undefined where they do as it comes. */
const alignedAt = (row: Row, all: readonly Row[], place: (row: Row) => number): number | undefined => {
  const near = all.filter((other) => startOf(other) < endOf(row) && endOf(other) > startOf(row)).map(place);
  const like = near.map((one) => near.filter((other) => Math.abs(other - one) < row.size).length);
  const most = Math.max(...like);
  return most >= ALIGNED ? near[like.indexOf(most)] : undefined;
};
/** The line stops short of the edge, or the next one begins where no line does that only goes on. */
const endsOnPurpose = (row: Row, next: Row, all: readonly Row[]): boolean => {
  const [edge, margin] = [alignedAt(row, all, endOf), alignedAt(next, all, startOf)];
  if (margin !== undefined && startOf(next) - margin > SHORT * next.size) return true;
  // A word that is not parted may have found no room.
  const word = /^[\x21-\x7e]*/.exec(textOf(next))![0].length * row.size * 0.6;
  return edge !== undefined && edge - endOf(row) > Math.max(SHORT * row.size, word);
};
const joinedLines = (texts: readonly string[]): string =>
  texts.reduce((whole, text) => whole + (/[A-Za-z,.;]$/.test(whole) && /^[A-Za-z]/.test(text) ? " " : "") + text, "");

/** Rows right above a table, one right above the other. */
const headAbove = (table: readonly Piece[], rest: readonly Row[]): Row[] => {
  const head: Row[] = [];
  let y = Math.max(...table.map((piece) => piece.y));
  for (const row of [...rest].filter((one) => one.y > y).sort((one, other) => one.y - other.y)) {
    if (row.y - y > row.size * NEAR) break;
    head.unshift(row);
    ({ y } = row);
  }
  return head;
};

/** Rows that stand on this page, each cell in its column; a row with fewer cells has them where they stand. */
const tableLines = (rows: readonly Piece[][][], head: readonly Row[]): string[] => {
  const shown = rows.filter((cells) => visible(cells.flat()) > 0);
  const width = Math.max(0, ...shown.map(({ length }) => length));
  const columns = columnsOf(
    shown.filter(({ length }) => length === width),
    width,
  );
  const pieces = head.flatMap((row) => row.pieces).map((piece) => ({ x: piece.x, end: piece.x + piece.width, text: piece.text }));
  const again = pieces.length === 0 ? [] : [columns.length === width ? inColumns(pieces, columns) : pieces.map(({ text }) => text).join("\t")];
  const own = shown.map((cells) => {
    const texts = cells.map((pieces) => joinedLines(rowsInOrder(pieces).map(textOf)).replaceAll("\t", " "));
    if (cells.length === width || columns.length < width) return texts.join("\t");
    const placed = cells.flatMap((pieces, at) => (texts[at] === "" ? [] : [{ ...extent(pieces), text: texts[at]! }]));
    return inColumns(placed, columns);
  });
  return [...again, ...own];
};
const extent = (pieces: readonly Piece[]): Column => ({
  x: Math.min(...pieces.map(({ x }) => x)),
  end: Math.max(...pieces.map(({ x, width }) => x + width)),
});
/** Where the columns of rows with all their cells stand; none where one of them is empty throughout. */
const columnsOf = (rows: readonly Piece[][][], width: number): Column[] =>
  Array.from({ length: width }, (_, at) => rows.flatMap((cells) => cells[at] ?? []).filter(({ text }) => text.trim() !== "")).flatMap((pieces) =>
    pieces.length > 0 ? [extent(pieces)] : [],
  );
