// The plain text of a body and the way back: every offset of the text has its ProseMirror position, so that what was found in the text can be shown
// and changed in the editor. Paragraphs, headings and list items end in \n, cells of one row are parted by \t, a hard break is \n. Images have no text.
import type { Block, Body, Inline, TableRow } from "./body.ts";

/** A run of text: `offset` in the plain text and `position` in the document advance together for `length` units. */
type Segment = { offset: number; position: number; length: number };

export type TextMap = {
  /** ProseMirror position of a text offset (0 … text.length); out of range is clamped. */
  toPosition: (offset: number) => number;
  /** Text offset of a position; between two paragraphs it is the start of the next. */
  toOffset: (position: number) => number;
};

const inlineText = (content: Inline[] | undefined): string => (content ?? []).map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");

/** The last segment whose `key` is at or before `value`. */
const lastAt = (segments: Segment[], key: "offset" | "position", value: number): number => {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.[key] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

const mapOf = (segments: Segment[]): TextMap => ({
  toPosition: (offset) => {
    const segment = segments[lastAt(segments, "offset", offset)];
    return segment ? segment.position + Math.min(segment.length, Math.max(0, offset - segment.offset)) : 0;
  },
  toOffset: (position) => {
    const index = lastAt(segments, "position", position);
    const segment = segments[index];
    if (!segment) return 0;
    const into = position - segment.position;
    const next = segments[index + 1];
    return into > segment.length && next ? next.offset : segment.offset + Math.min(segment.length, Math.max(0, into));
  },
});

/** Pure. The text is what proofreading, search and comparison read; redacted passages are in it. */
export const plainTextOf = (body: Body): { text: string; map: TextMap } => {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let offset = 0;
  let position = 0;
  /** What parts the next run of text from the last one. */
  let parting = "";

  const block = (node: Block): void => {
    switch (node.type) {
      case "paragraph":
      case "heading": {
        const text = inlineText(node.content);
        parts.push(parting, text);
        offset += parting.length;
        segments.push({ offset, position: position + 1, length: text.length });
        offset += text.length;
        position += text.length + 2;
        parting = "\n";
        return;
      }
      case "image":
        position += 1;
        return;
      case "bulletList":
      case "orderedList":
        return inside(node.content, (item) => inside(item.content, block));
      case "table":
        return inside(node.content, row);
    }
  };
  const row = (node: TableRow): void => {
    let first = true;
    inside(node.content, (cell) => {
      // Cells of one row stand on one line; a cell of several paragraphs breaks it, which costs a finding nothing.
      if (!first && segments.length > 0) parting = "\t";
      first = false;
      inside(cell.content, block);
    });
    if (segments.length > 0) parting = "\n";
  };
  /** Entering and leaving a node cost one position each. */
  const inside = <T>(children: T[], visit: (child: T) => void): void => {
    position += 1;
    children.forEach(visit);
    position += 1;
  };

  body.content.forEach(block);
  return { text: parts.join(""), map: mapOf(segments) };
};
