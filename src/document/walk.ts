// Small helpers for going through a body: visiting, rewriting text runs and images, the outline, the files it shows.
// Decides nothing about what may be seen (public-version.ts) or how it reads as text (plain-text.ts).
import type { Block, Body, Inline, ListItem, TableCell, TableRow } from "./body.ts";

export type ImageBlock = Extract<Block, { type: "image" }>;
export type Textblock = Extract<Block, { type: "paragraph" | "heading" }>;
export type AnyNode = Body | Block | ListItem | TableRow | TableCell | Inline;

export const isTextblock = (block: Block): block is Textblock => block.type === "paragraph" || block.type === "heading";

/** Calls `see` for every node in reading order, parents before children; `path` is the list of child positions from the root. */
export function visit(node: AnyNode, see: (node: AnyNode, path: readonly number[]) => void, path: readonly number[] = []): void {
  see(node, path);
  if (!("content" in node) || node.content === undefined) return;
  node.content.forEach((child: AnyNode, position: number) => visit(child, see, [...path, position]));
}

/** The body with each block replaced by what `change` makes of it (several blocks, or none); inner blocks come first. */
export function mapBlocks(body: Body, change: (block: Block) => Block[]): Body {
  return { type: "doc", content: body.content.flatMap((block) => mapBlock(block, change)) };
}

function mapBlock(block: Block, change: (block: Block) => Block[]): Block[] {
  const inside = (blocks: Block[]): Block[] => blocks.flatMap((inner) => mapBlock(inner, change));
  if (block.type === "bulletList" || block.type === "orderedList") {
    return change({ ...block, content: block.content.map((item) => ({ ...item, content: inside(item.content) })) });
  }
  if (block.type === "table") {
    const rows = block.content.map((row) => ({ ...row, content: row.content.map((cell) => ({ ...cell, content: inside(cell.content) })) }));
    return change({ ...block, content: rows });
  }
  return change(block);
}

/** The body with the text runs of each paragraph and heading replaced by what `change` makes of them. */
export function mapInline(body: Body, change: (runs: Inline[]) => Inline[]): Body {
  return mapBlocks(body, (block) => {
    if (!isTextblock(block) || block.content === undefined) return [block];
    const content = change(block.content);
    const { content: _, ...bare } = block;
    return [content.length === 0 ? bare : { ...bare, content }];
  });
}

/** The text of a run of inline nodes; a hard break is a line feed. */
export const inlineText = (runs: readonly Inline[] | undefined): string =>
  (runs ?? []).map((run) => (run.type === "text" ? run.text : "\n")).join("");

export type OutlineEntry = { id: string; level: number; text: string };

/** The headings in reading order. Ids are `section-1`, `section-2` …: the same text in the same place keeps its address. */
export function outline(body: Body): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  visit(body, (node) => {
    if (node.type === "heading")
      entries.push({ id: `section-${entries.length + 1}`, level: node.attrs.level, text: inlineText(node.content).replaceAll("\n", " ") });
  });
  return entries;
}

/** File ids of the images shown, each once, in reading order; redacted images included. */
export function imageFileIds(body: Body): string[] {
  const ids = new Set<string>();
  visit(body, (node) => {
    if (node.type === "image") ids.add(node.attrs.fileId);
  });
  return [...ids];
}

/** The body with each image's file id replaced; an image for which `to` answers undefined is left out. */
export function withFileIds(body: Body, to: (fileId: string) => string | undefined): Body {
  return mapBlocks(body, (block) => {
    if (block.type !== "image") return [block];
    const fileId = to(block.attrs.fileId);
    return fileId === undefined ? [] : [{ ...block, attrs: { ...block.attrs, fileId } }];
  });
}

/** No text, no image: nothing a reader would see. */
export function bodyIsEmpty(body: Body): boolean {
  let empty = true;
  visit(body, (node) => {
    if (node.type === "image" || (node.type === "text" && node.text.trim() !== "")) empty = false;
  });
  return empty;
}
