// Marks over a body that is only read: where findings and comments stand, in ProseMirror positions, and how a run of text is cut up at them.
import type { Block } from "../../document/body.ts";

/** `key` names the mark for scrolling to it; `className` says how it looks, `label` what it says when it is pointed at. */
export type BodyMark = { key: string; from: number; to: number; className: string; label: string };

export type Segment = { from: number; text: string; marks: readonly BodyMark[] };

/** A run of text that begins at position `from`, cut where marks begin and end. */
export const segmentsOf = (text: string, from: number, marks: readonly BodyMark[]): Segment[] => {
  const to = from + text.length;
  const over = marks.filter((mark) => mark.from < to && mark.to > from);
  const cuts = [...new Set([from, to, ...over.flatMap((mark) => [mark.from, mark.to])])]
    .filter((cut) => cut >= from && cut <= to)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    return { from: start, text: text.slice(start - from, end - from), marks: over.filter((mark) => mark.from <= start && mark.to >= end) };
  });
};

const inside = (children: readonly number[]): number => children.reduce((sum, size) => sum + size, 2);

/** How many positions a block takes, as ProseMirror counts: entering and leaving cost one each, a character one, an image one. */
export const sizeOf = (block: Block): number => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inside((block.content ?? []).map((run) => (run.type === "text" ? run.text.length : 1)));
    case "image":
      return 1;
    case "bulletList":
    case "orderedList":
      return inside(block.content.map((item) => inside(item.content.map(sizeOf))));
    case "table":
      return inside(block.content.map((row) => inside(row.content.map((cell) => inside(cell.content.map(sizeOf))))));
  }
};

/** Children with the position each begins at; `from` is where the first begins. */
export const placed = <T>(children: readonly T[], from: number, size: (child: T) => number): { child: T; from: number }[] => {
  let at = from;
  return children.map((child) => {
    const here = { child, from: at };
    at += size(child);
    return here;
  });
};
export const sizeInside = (blocks: readonly Block[]): number => inside(blocks.map(sizeOf));
