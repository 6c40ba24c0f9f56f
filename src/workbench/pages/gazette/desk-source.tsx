// The source of an import, line by line with its numbers: what is spoken of is marked and brought into sight.
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import type { DeskFlag } from "./answers.ts";

type Props = { lines: readonly string[]; shown: readonly number[]; flags: readonly DeskFlag[] };

/** The lines that begin a page of the file, where it has pages (a form feed parts them). */
const pagesOf = (lines: readonly string[]): Map<number, number> => {
  const pages = new Map<number, number>();
  for (const [at, line] of lines.entries()) if (line.includes("\f")) pages.set(at, pages.size + 2);
  return pages;
};

export const SourcePane = ({ lines, shown, flags }: Props): ReactElement => {
  const pane = useRef<HTMLElement>(null);
  const marked = useMemo(() => new Set(shown), [shown]);
  const flagged = useMemo(() => new Set(flags.flatMap((flag) => (flag.decision === null && flag.confidence < 1 ? flag.lines : []))), [flags]);
  useEffect(() => {
    const [first] = shown;
    if (first !== undefined) pane.current?.querySelector(`[data-line="${first}"]`)?.scrollIntoView({ block: "center" });
  }, [shown]);
  const pages = useMemo(() => pagesOf(lines), [lines]);
  return (
    <section aria-label="原文" className="desk-pane desk-source" ref={pane} tabIndex={0}>
      <ol>
        {lines.map((line, at) => {
          const number = at + 1;
          const page = pages.get(at);
          return (
            <li key={number} data-line={number} className={marked.has(number) ? "shown" : undefined}>
              {page === undefined ? null : <span className="desk-page">第 {page} 页</span>}
              <span className={flagged.has(number) ? "number doubtful" : "number"}>{number}</span>
              <span>{line.replaceAll("\f", "")}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
