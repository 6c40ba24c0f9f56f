// A body as a flat row of printable pieces: what a typesetting template can go through without recursion, so that no depth of nesting breaks it.
import type { Block, Body, Inline } from "../document/body.ts";
import { gridOf } from "./table-grid.ts";

/** `t` the words, `b` bold. A line break is a line feed in `t`. */
export type Run = { t: string; b: boolean };
export type CellPiece = { x: number; y: number; colspan: number; rowspan: number; header: boolean; paragraphs: Run[][] };
export type Piece =
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "heading"; level: number; runs: Run[] }
  | { kind: "item"; depth: number; label: string; runs: Run[] }
  | { kind: "image"; fileId: string; alt: string }
  | { kind: "table"; weights: number[]; headerRows: number; cells: CellPiece[] };

const MAX_DEPTH = 6;

export const runsOf = (inline: readonly Inline[] | undefined): Run[] =>
  (inline ?? []).map((run) => ({ t: run.type === "text" ? run.text : "\n", b: run.marks?.some((mark) => mark.type === "bold") ?? false }));

const imageWords = (alt: string): Run[] => [{ t: `〔图片${alt === "" ? "" : `：${alt}`}〕`, b: false }];

function pieces(blocks: readonly Block[], depth: number, label: string): Piece[] {
  let pending = label;
  return blocks.flatMap((block): Piece[] => {
    const own = pending;
    switch (block.type) {
      case "paragraph":
        pending = "";
        return [depth === 0 ? { kind: "paragraph", runs: runsOf(block.content) } : { kind: "item", depth, label: own, runs: runsOf(block.content) }];
      case "heading":
        pending = "";
        return [
          depth === 0
            ? { kind: "heading", level: block.attrs.level, runs: runsOf(block.content) }
            : { kind: "item", depth, label: own, runs: runsOf(block.content) },
        ];
      case "image":
        return [{ kind: "image", fileId: block.attrs.fileId, alt: block.attrs.alt }];
      case "bulletList":
        return block.content.flatMap((item) => pieces(item.content, Math.min(depth + 1, MAX_DEPTH), "•"));
      case "orderedList":
        return block.content.flatMap((item, index) => pieces(item.content, Math.min(depth + 1, MAX_DEPTH), `${block.attrs.start + index}.`));
      case "table": {
        const grid = gridOf(block);
        const cells = grid.cells.map((cell) => ({
          x: cell.column,
          y: cell.row,
          colspan: cell.colspan,
          rowspan: cell.rowspan,
          header: cell.header,
          paragraphs: lines(cell.content),
        }));
        return [{ kind: "table", weights: grid.weights, headerRows: grid.headerRows, cells }];
      }
    }
  });
}

/** What stands in a cell, as paragraphs; a table in a cell becomes a line for each row. */
function lines(blocks: readonly Block[]): Run[][] {
  return pieces(blocks, 0, "").flatMap((piece): Run[][] => {
    if (piece.kind === "table") {
      const rows = new Map<number, Run[][]>();
      for (const cell of piece.cells) rows.set(cell.y, [...(rows.get(cell.y) ?? []), cell.paragraphs.flat()]);
      return [...rows.values()].map((row) => row.flatMap((runs, index): Run[] => (index === 0 ? runs : [{ t: " ｜ ", b: false }, ...runs])));
    }
    if (piece.kind === "image") return [imageWords(piece.alt)];
    if (piece.kind === "item" && piece.label !== "") return [[{ t: `${piece.label} `, b: false }, ...piece.runs]];
    return [piece.runs];
  });
}

export const flatBody = (body: Body): Piece[] => pieces(body.content, 0, "");
