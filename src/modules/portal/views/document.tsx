// A document as the public reads it: title, facts, body, attachments, its interpretation, its history, and how to check that nobody changed it.
import type { ReactElement } from "react";
import { findColumn } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { inlineText, isTextblock } from "../../../document/walk.ts";
import { outlineOf, type OutlineEntry } from "../rules/outline.ts";
import { minuteOf } from "../rules/words.ts";
import type { PublishedDocument } from "../schema.ts";
import { BodyView } from "./body.tsx";
import { Attachments, Check, History, WithheldGrounds } from "./document-after.tsx";
import { Facts, Notices, RedHead } from "./document-head.tsx";
import { columnCrumbs, columnLabels, documentHref, renderPage, type View } from "./layout.tsx";
import { Day } from "./parts.tsx";

const DESCRIPTION_LENGTH = 120;

const Contents = ({ entries }: { entries: OutlineEntry[] }): ReactElement => (
  <ol>
    {entries.map((entry) => (
      <li key={entry.anchor} className={entry.level > 1 ? "deeper" : undefined}>
        <a href={`#${entry.anchor}`}>{entry.text}</a>
      </li>
    ))}
  </ol>
);

const Beside = ({ document, contents }: { document: PublishedDocument; contents: OutlineEntry[] }): ReactElement => (
  <aside className="beside" aria-label="解读和目录">
    {document.interpretations.length > 0 ? (
      <section aria-labelledby="interpretations">
        <h2 id="interpretations">解读</h2>
        <ul>
          {document.interpretations.map((interpretation) => (
            <li key={interpretation.id}>
              <a href={documentHref(interpretation.id)}>{interpretation.title}</a>
              <Day on={interpretation.publishedOn} />
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    {contents.length > 0 ? (
      <>
        <nav className="contents-wide" aria-label="本文目录">
          <h2>目录</h2>
          <Contents entries={contents} />
        </nav>
        <details className="contents-narrow">
          <summary>本文目录</summary>
          <Contents entries={contents} />
        </details>
      </>
    ) : null}
  </aside>
);

const textOf = (document: PublishedDocument): string =>
  document.content.body.content
    .map((block) => (isTextblock(block) ? inlineText(block.content) : ""))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();

const labelsOf = (county: County, document: PublishedDocument, url: string): [string, string][] => {
  const { content } = document;
  const column = findColumn(county, content.column);
  const labels: [string, string][] = [
    ...(column ? columnLabels(column) : []),
    ["ArticleTitle", content.title],
    ["PubDate", minuteOf(document.firstPublishedAt)],
    ["ContentSource", content.source],
    ["Keywords", content.keywords.join(",")],
    ["Author", content.responsibleEditor],
    ["Description", textOf(document).slice(0, DESCRIPTION_LENGTH)],
    ["Url", url],
  ];
  return labels.filter(([, text]) => text !== "");
};

/** `old`: shown as the revision it once was, not as the text that holds. */
export const documentPage = (view: View, document: PublishedDocument, old = false): string => {
  const { county, publicUrl } = view.site;
  const { content } = document;
  const { places, contents } = outlineOf(content.body);
  const current = documentHref(document.id);
  const hasBeside = contents.length > 0 || document.interpretations.length > 0;
  return renderPage({
    view,
    title: old ? `${content.title}（第 ${document.revision} 版）` : content.title,
    crumbs: [...columnCrumbs(county, content.column), { name: "正文" }],
    labels: labelsOf(county, document, `${publicUrl}${current}`),
    className: "document",
    hidden: old,
    children: (
      <article className={hasBeside ? "sheet with-beside" : "sheet"}>
        <header>
          <RedHead county={county} document={document} />
          <h1>{content.title}</h1>
          <Facts county={county} document={document} />
          <Notices document={document} old={old} />
          <p className="tools">
            {view.site.hasDownloads && !old ? (
              <>
                <a href={`${current}/download.docx`}>下载 Word 版</a>
                <a href={`${current}/download.pdf`}>下载 PDF 版</a>
              </>
            ) : null}
            <span data-read-aloud=".document h1, .document .body" hidden>
              <button type="button">朗读全文</button>
              <button type="button" hidden>
                停止
              </button>
              <button type="button">打印</button>
              <span role="status" />
            </span>
          </p>
        </header>
        {hasBeside ? <Beside document={document} contents={contents} /> : null}
        <BodyView body={content.body} places={places} withheld={content.withheld.length} />
        <div className="after">
          <Attachments document={document} />
          <WithheldGrounds document={document} />
          <p className="origin">
            <span>信息来源：{content.source || "未载明"}</span>
            <span>责任编辑：{content.responsibleEditor || "未载明"}</span>
          </p>
          {document.history.length > 1 ? <History document={document} /> : null}
          <Check document={document} old={old} view={view} />
          <p className="print-only">
            索引号 {document.indexNumber}　第 {document.revision} 版　{publicUrl}
            {current}
          </p>
        </div>
      </article>
    ),
  });
};
