// The words of the text that are selected, as positions of the document; for a comment on them.
import { type RefObject, useEffect, useState } from "react";
import type { Range } from "./anchors.ts";

const positionOf = (span: HTMLElement): number => Number(span.dataset["position"]);

/** How far into the text of `span` a point lies: a point in an element counts children, and there is one. */
const offsetIn = (span: HTMLElement, container: Node, offset: number): number =>
  container.nodeType === Node.TEXT_NODE || offset === 0 ? offset : (span.textContent?.length ?? 0);

/** The selection inside `root` in the document's positions; undefined where nothing of its text is selected. */
const selectedIn = (root: HTMLElement): { range: Range; box: DOMRect } | undefined => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const chosen = selection.getRangeAt(0);
  if (!chosen.intersectsNode(root)) return undefined;
  const spans = [...root.querySelectorAll<HTMLElement>("[data-position]")].filter((span) => chosen.intersectsNode(span));
  // A selection that ends before the first character of a paragraph does not reach into it.
  if (spans.length > 1 && chosen.endOffset === 0 && spans.at(-1)!.contains(chosen.endContainer)) spans.pop();
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return undefined;
  const from = positionOf(first) + (first.contains(chosen.startContainer) ? offsetIn(first, chosen.startContainer, chosen.startOffset) : 0);
  const end = last.contains(chosen.endContainer) ? offsetIn(last, chosen.endContainer, chosen.endOffset) : (last.textContent?.length ?? 0);
  const to = positionOf(last) + end;
  return to > from ? { range: { from, to }, box: chosen.getBoundingClientRect() } : undefined;
};

export const useSelectionIn = (root: RefObject<HTMLElement | null>): ReturnType<typeof selectedIn> => {
  const [selected, setSelected] = useState<ReturnType<typeof selectedIn>>();
  useEffect(() => {
    const look = (): void => setSelected(root.current ? selectedIn(root.current) : undefined);
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [root]);
  return selected;
};
