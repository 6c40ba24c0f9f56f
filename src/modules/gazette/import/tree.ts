// Builds a document's tree from its paragraphs in order: chapters, articles, paragraphs, items; headings and what stands under them; annexes, tables,
// the signature. Gives every node its citation. Repairs nothing.
import type { GazetteNode, NodeLevel } from "../schema.ts";
import { compact, isProse, isTerminated } from "./characters.ts";
import { citationDesk } from "./citations.ts";
import { append } from "./lists.ts";
import { RANK, rankWithin, type Mark } from "./marks.ts";
import type { Placed } from "./parts.ts";
import { attachmentOf } from "./shapes.ts";
import type { WholeTable } from "./table-pieces.ts";

export type Piece = Placed & { table?: WholeTable | undefined };
type Open = { node: GazetteNode; rank: number; /** What its children's ids begin with. */ base: string; paragraphs: number; tables: number };

const ROOT = -1;
const isArticle = (open: Open): boolean => open.rank === RANK.article;
/** 特此通知, 本方案自…起施行: the document speaks again, not the last item. */
const CLOSING = /^(?:特此|以上|此[\u4e00-\u9fff]{1,3}。|本(?:通知|意见|方案|办法|规定|细则|制度|公告|通告|决定)(?:自|由|从)|附[：件]|（此)/;

export const treeOf = (id: string, pieces: readonly Piece[]): GazetteNode[] => {
  const nodes: GazetteNode[] = [];
  const cite = citationDesk();
  /** The part that has numbered nodes without a step of its own. */
  let plainPart: number | undefined;
  const root = (): Open => ({
    node: { id, level: "heading", label: "", text: "", lines: [], children: nodes },
    rank: ROOT,
    base: id,
    paragraphs: 0,
    tables: 0,
  });
  const main = root();
  let stack: Open[] = [main];
  let part = 0;
  let annexes = 0;
  let headings = 0;
  let notes = 0;
  let signature: GazetteNode | undefined;

  const node = (level: NodeLevel, nodeId: string, label: string, text: string, piece: Piece, under: Open): GazetteNode => {
    const made: GazetteNode = { id: cite(nodeId), level, label, text, lines: [...new Set(piece.fragment.lines.map(({ no }) => no))], children: [] };
    under.node.children.push(made);
    return made;
  };
  const top = (): Open => stack.at(-1)!;

  /** The paths of a part's numbered nodes: the first part that numbers has none, a later one that of its annex. */
  const baseOf = (): string => {
    const foot = stack[0]!;
    if (foot.base !== id || plainPart === undefined || plainPart === part) {
      if (foot.base === id) plainPart ??= part;
      return foot.base;
    }
    annexes++;
    foot.base = `${id}/a${annexes}`;
    return foot.base;
  };

  const addMarked = (piece: Piece, own: Mark): void => {
    const mark = { ...own, rank: rankWithin(stack, own.rank) };
    const words = piece.fragment.text.slice(mark.length).trim();
    // 附 则: blanks that spread the name of a chapter.
    const text = mark.rank <= RANK.section ? words.replace(/(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])/g, "") : words;
    while (stack.length > 1 && top().rank >= mark.rank) stack.pop();
    const base = baseOf();
    const under = top();
    const value = mark.sub > 0 ? `${mark.value}-${mark.sub}` : String(mark.value);
    const foot = stack[0]!;
    const path =
      mark.rank <= RANK.chapter
        ? `${base}/${mark.rank === RANK.part ? "b" : "c"}${value}`
        : mark.rank === RANK.section
          ? `${under === foot ? base : under.base}/s${value}`
          : mark.rank === RANK.article || under === foot || under.rank <= RANK.section
            ? `${base}/${value}`
            : isArticle(under)
              ? `${under.base}/${under.paragraphs}/${value}`
              : `${under.base}/${value}`;
    const made = node(mark.level, path, mark.label, text, piece, under);
    stack.push({ node: made, rank: mark.rank, base: made.id, paragraphs: mark.rank === RANK.article ? 1 : 0, tables: 0 });
  };

  const addParagraph = (piece: Piece): void => {
    const { text } = piece.fragment;
    // Unless a heading still waits for what it is the heading of: 四、附则.
    const waits = stack.length > 1 && top().node.children.length === 0 && takesParagraphs(top());
    if (CLOSING.test(text) && !waits && !stack.some(isArticle)) stack = [stack[0]!];
    // Under a heading that has no text of its own yet, or within an article.
    while (stack.length > 1 && !takesParagraphs(top())) stack.pop();
    const under = top();
    under.paragraphs++;
    const path = isArticle(under) ? `${under.base}/${under.paragraphs}` : `${under.base}/p${under.paragraphs}`;
    const made = node("paragraph", path, "", text, piece, under);
    // Items that follow are items of this paragraph.
    if (isArticle(under)) stack.push({ node: made, rank: RANK.article + 0.5, base: made.id, paragraphs: 0, tables: 0 });
  };

  /** Beside what is open: the text goes on as if it were not there. */
  const addNote = (piece: Piece): void => {
    const { note = "", text } = piece.fragment;
    notes++;
    node("paragraph", `${stack[0]!.base}/n${notes}`, note, text.slice(note.length).trim(), piece, stack[0]!);
  };

  const addTable = (piece: Piece, table: WholeTable): void => {
    const under = top();
    under.tables++;
    const made = node("table", `${under.base}/t${under.tables}`, "", "", piece, under);
    made.rows = [...(table.header.some((cell) => cell !== "") ? [table.header] : []), ...table.rows.map(({ cells }) => cells)];
    made.lines = [...new Set(table.lines.map(({ no }) => no))];
  };

  const beginPart = (piece: Piece): void => {
    const { fragment, role } = piece;
    const annex = role === "annex" ? attachmentOf(fragment.plain)! : undefined;
    if (annex) annexes++;
    else headings++;
    const under = { ...main };
    const label = annex
      ? compact(fragment.text.slice(0, fragment.text.length - (annex.name === "" ? 0 : nameLength(fragment.text, annex.name)))).replace(/：$/, "")
      : "";
    const made = node("heading", annex ? `${id}/a${annexes}` : `${id}/h${headings}`, label, annex ? annex.name : fragment.text, piece, under);
    stack = [
      {
        node: annex ? made : main.node,
        rank: ROOT,
        base: annex ? made.id : id,
        paragraphs: annex ? 0 : main.paragraphs,
        tables: annex ? 0 : main.tables,
      },
    ];
    signature = undefined;
  };

  pieces.forEach((piece, at) => {
    const { fragment, role } = piece;
    if (role === "annex" || (role === "title" && pieces[at - 1]?.role !== "annex" && pieces[at - 1]?.role !== "title")) {
      part = piece.part;
      beginPart(piece);
    } else if (role === "title") {
      // The rest of the heading that has just begun.
      const heading = pieces[at - 1]?.role === "annex" ? stack[0]!.node : nodes.at(-1)!;
      heading.text += fragment.text;
      append(
        heading.lines,
        fragment.lines.map(({ no }) => no),
      );
    } else if (role === "table" && piece.table) addTable(piece, piece.table);
    else if (role === "signature") {
      if (signature && pieces[at - 1]?.role === "signature") {
        signature.text += ` ${fragment.text}`;
        append(
          signature.lines,
          fragment.lines.map(({ no }) => no),
        );
      } else {
        stack = [stack[0]!];
        signature = node("signature", `${stack[0]!.base}/signature`, "", fragment.text, piece, stack[0]!);
      }
    } else if (role === "note") addNote(piece);
    else if (role === "marked" && fragment.mark) addMarked(piece, fragment.mark);
    else {
      if (role === "listed" || role === "tail") stack = [stack[0]!];
      addParagraph(piece);
    }
  });
  return nodes;
};

const nameLength = (text: string, name: string): number => {
  let length = 0;
  let left = name.length;
  for (let at = text.length - 1; at >= 0 && left > 0; at--, length++) if (!/\s/.test(text[at]!)) left--;
  return length;
};

/** An article takes its further paragraphs; a heading what it is the heading of; an item that is a sentence takes none. */
const takesParagraphs = (open: Open): boolean => {
  if (isArticle(open)) return true;
  if (open.rank === RANK.article + 0.5) return false;
  const { text } = open.node;
  return text !== "" ? !isTerminated(text) && !isProse(text) : true;
};
