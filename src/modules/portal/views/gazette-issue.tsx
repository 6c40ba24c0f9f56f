// An issue of the gazette: its contents with pages, the day each document was out by each channel, the PDF, and how to check that it is the approved one.
import type { ReactElement } from "react";
import type { Column } from "../../../county/schema.ts";
import { inChinese } from "../../../kernel/plain-date.ts";
import { issueHref, lineOf, nameOf, sectionsOf, STATE_WORDS, yearHref } from "../gazette-words.ts";
import { dayOf, organName, sizeInWords, VALIDITY_NAMES } from "../rules/words.ts";
import type { GazetteIssue, GazetteItem } from "../schema.ts";
import { columnCrumbs, columnLabels, documentHref, fileHref, renderPage, revisionHref, type View } from "./layout.tsx";
import { Day, FactTable, Withdrawn } from "./parts.tsx";

const validityOf = (item: GazetteItem): string | undefined => {
  const name = item.state === "expired" ? "失效" : VALIDITY_NAMES[item.validity];
  return name && item.effectiveOn && item.state !== "expired" ? `${name}，${inChinese(item.effectiveOn)}起施行` : name;
};

/** A document of the contents: title and page in the first line, then its facts, then what became of it. */
const ContentsLine = ({ item, view }: { item: GazetteItem; view: View }): ReactElement => (
  <li id={`doc-${item.position}`}>
    <p className="entry">
      {item.state === "withdrawn" ? <Withdrawn item={item} /> : <a href={documentHref(item.document)}>{item.title}</a>}
      <span className="page">第 {item.page} 页</span>
    </p>
    {item.state === "withdrawn" ? null : (
      <p className="about">
        <span>{organName(view.site.county, item.organ)}</span>
        {item.number === "" ? null : <span>{item.number}</span>}
        {validityOf(item) ? <span>效力：{validityOf(item)}</span> : null}
        <span>
          门户公开 <Day on={item.onlineOn} />
        </span>
      </p>
    )}
    {item.state === "corrected" ? (
      <p className="changed">
        {STATE_WORDS.corrected}：<a href={`${documentHref(item.document)}#history`}>更正说明</a>
        {"　"}
        <a href={revisionHref(item.document, item.revision)}>刊登时的文本</a>
      </p>
    ) : null}
    {item.state === "expired" ? <p className="changed">{STATE_WORDS.expired}，仅供查阅。</p> : null}
  </li>
);

const Check = ({ issue, view }: { issue: GazetteIssue; view: View }): ReactElement => {
  const file = issue.file === undefined ? undefined : `${view.site.publicUrl}${fileHref(issue.file)}`;
  return (
    <section aria-labelledby="check" className="check-issue">
      <h2 id="check">核对这一期的版面</h2>
      <p>版面经三审三校后固定，纸质版由它印制。下载的 PDF 用任何工具计算摘要，结果应与下面一致；各件文件的网上文本与版面逐段核对一致后才予发布。</p>
      <dl>
        <dt>SHA-256</dt>
        <dd>
          <code>{issue.sha256}</code>
        </dd>
        <dt>SM3</dt>
        <dd>
          <code>{issue.sm3}</code>
        </dd>
        {file ? (
          <>
            <dt>命令行（Linux、macOS）</dt>
            <dd>
              <code>curl -s "{file}" | sha256sum</code>
            </dd>
            <dt>命令行（Windows）</dt>
            <dd>
              <code>certutil -hashfile 下载的文件.pdf SHA256</code>
            </dd>
          </>
        ) : null}
      </dl>
      <p>
        全文数据和 PDF 的校验和在同一个文件里：把要核对的文件和 SHA256SUMS 下载到一个目录（PDF 存为 {issue.id}.pdf），运行{" "}
        <code>sha256sum -c --ignore-missing SHA256SUMS</code>，逐个显示 OK 即一致。
      </p>
      <p className="more">
        <a href={documentHref(issue.document)}>审核发布记录</a>
        <a href={`${issueHref(issue.id)}/data.json`}>全文数据（JSON）</a>
        <a href={`${issueHref(issue.id)}/akn.xml`}>全文数据（Akoma Ntoso XML）</a>
        <a href={`${issueHref(issue.id)}/SHA256SUMS`}>校验和</a>
      </p>
    </section>
  );
};

export const issuePage = (view: View, column: Column, issue: GazetteIssue): string => {
  const { county } = view.site;
  const title = county.gazette?.title ?? column.name;
  return renderPage({
    view,
    title: `${title}（${nameOf(issue)}）`,
    description: `${title}${lineOf(issue)}目录、全文和版面。`,
    crumbs: [...columnCrumbs(county, column.id), { name: nameOf(issue) }],
    className: "column gazette",
    labels: columnLabels(column),
    children: (
      <article className="sheet issue">
        <header>
          <p className="issue-head">{title}</p>
          <h1>{lineOf(issue)}</h1>
          <FactTable
            rows={[
              ["出版日期", <time dateTime={issue.publishedOn}>{inChinese(issue.publishedOn)}</time>],
              ["网上发布", <time dateTime={dayOf(issue.releasedAt)}>{inChinese(dayOf(issue.releasedAt))}</time>],
              ["收入文件", `${issue.items.length} 件`],
              ["版面", `${issue.pages} 页`],
            ]}
          />
          {issue.backIssue || issue.note !== "" || issue.file === undefined ? (
            <div className="notices" role="note">
              {issue.backIssue ? <p>本期原为纸质出版，网上版面由扫描件校订后重新排定，页码可能与纸质版不同。</p> : null}
              {issue.note === "" ? null : (
                <p>
                  本期版面有更正：{issue.note}　<a href={`${documentHref(issue.document)}#history`}>查看修订记录</a>
                </p>
              )}
              {issue.file === undefined ? <p>本期刊登的文件有的已被撤回，完整版面不再提供；其余文件可逐件阅读。</p> : null}
            </div>
          ) : null}
          <p className="tools">
            {issue.file === undefined ? null : <a href={fileHref(issue.file)}>下载本期 PDF（{sizeInWords(issue.size)}）</a>}
            <a href={yearHref(issue.year)}>{issue.year}年索引</a>
          </p>
        </header>
        <nav aria-label="本期目录">
          {sectionsOf(issue.items).map(({ name, items }, at) => (
            <section key={name} aria-labelledby={`section-${at}`} className="contents-section">
              <h2 id={`section-${at}`}>{name}</h2>
              <ol className="contents-list">
                {items.map((item) => (
                  <ContentsLine key={item.position} item={item} view={view} />
                ))}
              </ol>
            </section>
          ))}
        </nav>
        <Check issue={issue} view={view} />
      </article>
    ),
  });
};
