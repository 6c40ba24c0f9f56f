// What stands below a document's text: attachments, the grounds of what is withheld, its revisions, and how to check that nobody changed it.
import type { ReactElement, ReactNode } from "react";
import { GROUND_WORDS } from "../../../document/public-version.ts";
import { fileKind, minuteOf, sizeInWords } from "../rules/words.ts";
import type { PublishedDocument } from "../schema.ts";
import { documentHref, fileHref, revisionHref, type View } from "./layout.tsx";

export const Attachments = ({ document }: { document: PublishedDocument }): ReactElement | null =>
  document.content.attachments.length === 0 ? null : (
    <section aria-labelledby="attachments" className="attachments">
      <h2 id="attachments">附件</h2>
      <ol>
        {document.content.attachments.map((attachment) => (
          <li key={attachment.fileId}>
            <a href={fileHref(attachment.fileId)} download={attachment.name}>
              {attachment.name}
            </a>
            <span>
              {fileKind(attachment.name)}，{sizeInWords(attachment.size)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );

export const WithheldGrounds = ({ document }: { document: PublishedDocument }): ReactElement | null =>
  document.content.withheld.length === 0 ? null : (
    <section aria-labelledby="withheld" className="grounds">
      <h2 id="withheld">不予公开的部分和依据</h2>
      <ol>
        {document.content.withheld.map(({ ground }, index) => (
          <li key={index} id={`withheld-${index + 1}`}>
            {GROUND_WORDS[ground].label}（{GROUND_WORDS[ground].cite}）
          </li>
        ))}
      </ol>
      <p>
        认为应当公开的，可以<a href="/ask">申请公开</a>；对答复不服的，可以依法申请行政复议或者提起行政诉讼。
      </p>
    </section>
  );

export const History = ({ document }: { document: PublishedDocument }): ReactElement => (
  <section aria-labelledby="history" className="history">
    <h2 id="history">修订记录</h2>
    <ol reversed>
      {document.history.toReversed().map((entry) => (
        <li key={entry.revision} value={entry.revision}>
          <span>
            {entry.revision === document.revision ? (
              `第 ${entry.revision} 版（本页）`
            ) : entry.concealed ? (
              `第 ${entry.revision} 版（不再提供）`
            ) : (
              <a href={entry.revision === document.history.at(-1)?.revision ? documentHref(document.id) : revisionHref(document.id, entry.revision)}>
                第 {entry.revision} 版
              </a>
            )}
          </span>
          <time dateTime={entry.publishedAt}>{minuteOf(entry.publishedAt)}</time>
          <span className="note">{entry.revision === 1 && entry.note === "" ? "首次发布" : entry.note}</span>
        </li>
      ))}
    </ol>
  </section>
);

const Digests = ({ sha256, sm3, children }: { sha256: string; sm3: string; children?: ReactNode }): ReactElement => (
  <dl>
    <dt>SHA-256</dt>
    <dd>
      <code>{sha256}</code>
    </dd>
    <dt>SM3</dt>
    <dd>
      <code>{sm3}</code>
    </dd>
    {children}
  </dl>
);

export const Check = ({ document, old, view }: { document: PublishedDocument; old: boolean; view: View }): ReactElement => {
  const { sha256, sm3 } = document;
  if (document.canonical === undefined)
    return (
      <details className="check">
        <summary>核对本文是否被改动过</summary>
        <p>本文列出的文件有的已经撤回，其标题、文号和版面不再公开，本页因此与发布时的原文不同，原始数据不再提供。发布时计算的摘要如下。</p>
        <Digests sha256={sha256} sm3={sm3} />
      </details>
    );
  const address = `/api/public/documents/${encodeURIComponent(document.id)}/content${old ? `?revision=${document.revision}` : ""}`;
  return (
    <details className="check">
      <summary>核对本文是否被改动过</summary>
      <p>
        发布时对全文（含标题、各项信息和附件清单）计算了摘要。下载<a href={address}>本文的原始数据</a>，用任何工具计算其 SHA-256 或国密
        SM3，结果应与下面一致。
      </p>
      <Digests sha256={sha256} sm3={sm3}>
        <dt>命令行</dt>
        <dd>
          <code>
            curl -s "{view.site.publicUrl}
            {address}" | sha256sum
          </code>
        </dd>
      </Digests>
    </details>
  );
};
