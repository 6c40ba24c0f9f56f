// A long list that is drawn as it comes into sight: what nobody has come near yet is room of about its height. A short one is drawn at once.
import { Fragment, type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";

/** Rows of a piece, and how many rows are drawn at once without any ado. */
const PIECE = 80;
const SHORT = 320;

/** The row to bring into sight, and whether it takes the keyboard. A new object is a new wish, for the same row too. */
export type Wish = { at: number; focus?: boolean };

type Props<T> = {
  items: readonly T[];
  /** About as high as a row is, in pixels. */
  height: number;
  wish?: Wish | undefined;
  className?: string;
  /** Each row is an `li`, found again by its `data-at`. */
  row: (item: T, at: number) => ReactNode;
};

export const Chunks = <T,>({ items, height, wish, className, row }: Props<T>): ReactElement => {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<number>>(() => new Set([0]));
  const pieces = Math.ceil(items.length / PIECE);
  const wished = wish === undefined ? undefined : Math.floor(wish.at / PIECE);
  const isDrawn = (piece: number): boolean =>
    items.length <= SHORT || [piece - 1, piece, piece + 1].some((near) => seen.has(near)) || (wished !== undefined && Math.abs(wished - piece) <= 1);
  useEffect(() => {
    if (items.length <= SHORT || !box.current) return undefined;
    const watcher = new IntersectionObserver((entries) => {
      const found = entries.filter((entry) => entry.isIntersecting).map((entry) => Number((entry.target as HTMLElement).dataset["piece"]));
      if (found.length > 0) setSeen((before) => (found.every((piece) => before.has(piece)) ? before : new Set([...before, ...found])));
    });
    for (const piece of box.current.children) watcher.observe(piece);
    return () => watcher.disconnect();
  }, [items.length]);
  useEffect(() => {
    const found = wish && box.current?.querySelector<HTMLElement>(`[data-at="${wish.at}"]`);
    if (!found) return;
    found.scrollIntoView({ block: wish.focus ? "nearest" : "center" });
    // Never taken from where somebody went meanwhile.
    const active = document.activeElement;
    if (wish.focus && (active === document.body || box.current?.contains(active)))
      found.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }, [wish]);
  return (
    <div ref={box} {...(className ? { className } : {})}>
      {Array.from({ length: pieces }, (_, piece) => {
        const from = piece * PIECE;
        const rows = items.slice(from, from + PIECE);
        return isDrawn(piece) ? (
          <ul key={piece} data-piece={piece}>
            {rows.map((item, at) => (
              <Fragment key={from + at}>{row(item, from + at)}</Fragment>
            ))}
          </ul>
        ) : (
          <ul key={piece} data-piece={piece} aria-hidden style={{ height: rows.length * height }} />
        );
      })}
    </div>
  );
};
