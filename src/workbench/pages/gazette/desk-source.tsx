// The source of an import, line by line with its numbers: what is spoken of is marked and brought into sight. Of a PDF also the page itself.
import { Button, Flex, Segmented } from "antd";
import { type ReactElement, useMemo, useState } from "react";
import { external } from "../../paths.ts";
import { Chunks } from "../../ui/chunks.tsx";
import type { Desk } from "./answers.ts";

type Props = { desk: Pick<Desk, "id" | "lines" | "flags" | "pages">; shown: readonly number[] };

const LINE_HEIGHT = 40;
/** Beside the picture of a page stand the lines that are spoken of, as far as that is a few. */
const SPOKEN = 4;

const pageOfLine = (pages: ReadonlyMap<number, number>, line: number): number => {
  let page = 1;
  for (const [at, number] of pages) if (at < line) page = Math.max(page, number);
  return page;
};

/** The lines that begin a page of the file, where it has pages (a form feed parts them). */
const pagesOf = (lines: readonly string[]): Map<number, number> => {
  const pages = new Map<number, number>();
  for (const [at, line] of lines.entries()) if (line.includes("\f")) pages.set(at, pages.size + 2);
  return pages;
};

/** A page of the file as it was printed, where the import was a PDF. */
const PagePicture = ({ id, page, of, onPage }: { id: string; page: number; of: number; onPage: (page: number) => void }): ReactElement => (
  <>
    <Flex gap={8} align="center" className="desk-bar">
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        上一页
      </Button>
      <span>
        第 {page} 页，共 {of} 页
      </span>
      <Button size="small" disabled={page >= of} onClick={() => onPage(page + 1)}>
        下一页
      </Button>
    </Flex>
    <a href={external.gazettePage(id, page)} target="_blank" rel="noreferrer" title="在新窗口看大图">
      <img src={external.gazettePage(id, page)} alt={`原件第 ${page} 页`} className="desk-picture" />
    </a>
  </>
);

export const SourcePane = ({ desk: { id, lines, flags, pages: pictured }, shown }: Props): ReactElement => {
  const marked = useMemo(() => new Set(shown), [shown]);
  const flagged = useMemo(() => new Set(flags.flatMap((flag) => (flag.decision === null && flag.confidence < 1 ? flag.lines : []))), [flags]);
  const wish = useMemo(() => (shown[0] === undefined ? undefined : { at: shown[0] - 1 }), [shown]);
  const pages = useMemo(() => pagesOf(lines), [lines]);
  const [turned, setTurned] = useState<number>();
  const [asPicture, setAsPicture] = useState(pictured > 0);
  // The page of the line that is spoken of, until somebody turns the leaf.
  const [spoken] = shown;
  const [followed, setFollowed] = useState(spoken);
  if (followed !== spoken) {
    setFollowed(spoken);
    setTurned(undefined);
  }
  const row = (line: string, at: number): ReactElement => {
    const number = at + 1;
    const begins = pages.get(at);
    return (
      <li key={number} data-at={at} className={marked.has(number) ? "shown" : undefined}>
        {begins === undefined ? null : <span className="desk-page">第 {begins} 页</span>}
        <span className={flagged.has(number) ? "number doubtful" : "number"}>{number}</span>
        <span>{line.replaceAll("\f", "")}</span>
      </li>
    );
  };
  const page = turned ?? pageOfLine(pages, spoken ?? 1);
  return (
    <section aria-label="原文" className="desk-pane desk-source" tabIndex={0}>
      {pictured > 0 ? (
        <Segmented
          size="small"
          value={asPicture ? "picture" : "text"}
          onChange={(value) => setAsPicture(value === "picture")}
          options={[
            { value: "text", label: "识别的文字" },
            { value: "picture", label: "原件" },
          ]}
        />
      ) : null}
      {asPicture ? (
        <>
          {shown.length > 0 ? <ul className="desk-spoken">{shown.slice(0, SPOKEN).map((line) => row(lines[line - 1] ?? "", line - 1))}</ul> : null}
          <PagePicture id={id} page={page} of={pictured} onPage={setTurned} />
        </>
      ) : null}
      <div hidden={asPicture}>
        <Chunks items={lines} height={LINE_HEIGHT} wish={asPicture ? undefined : wish} row={row} />
      </div>
    </section>
  );
};
