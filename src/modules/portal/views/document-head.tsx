// What stands above a document's text: its red head, the table of its facts, and what a reader must know before reading.
import type { ReactElement, ReactNode } from "react";
import type { County } from "../../../county/schema.ts";
import { inChinese } from "../../../kernel/plain-date.ts";
import { issueHref } from "../gazette-words.ts";
import { dayOf, headMarkOf, kindName, organName, signerOf, topicName, VALIDITY_NAMES } from "../rules/words.ts";
import type { PublishedDocument } from "../schema.ts";
import { documentHref } from "./layout.tsx";
import { Day, FactTable } from "./parts.tsx";

const validityOf = (document: PublishedDocument): string | undefined =>
  document.state === "expired" ? "失效" : VALIDITY_NAMES[document.content.validity];

export const Facts = ({ county, document }: { county: County; document: PublishedDocument }): ReactElement => {
  const { content } = document;
  const rows: [string, ReactNode][] = [
    ["索引号", document.indexNumber],
    ["主题分类", topicName(county, content.topic)],
    ["发文机关", organName(county, content.issuingOrgan)],
    ["体裁", kindName(county, content.kind)],
    ["文号", content.documentNumber || "无"],
    ["成文日期", content.madeOn ? <time dateTime={content.madeOn}>{inChinese(content.madeOn)}</time> : "未载明"],
    ["发布日期", <time dateTime={dayOf(document.firstPublishedAt)}>{inChinese(dayOf(document.firstPublishedAt))}</time>],
  ];
  if (content.signer) rows.splice(5, 0, ["签发人", content.signer]);
  const validity = validityOf(document);
  if (validity) rows.push(["效力", <strong className={validity === "有效" ? undefined : "ended"}>{validity}</strong>]);
  if (content.effectiveOn) rows.push(["实施日期", inChinese(content.effectiveOn)]);
  if (content.expiresOn) rows.push(["有效期至", inChinese(content.expiresOn)]);
  if (content.keywords.length > 0) rows.push(["主题词", content.keywords.join("　")]);
  return <FactTable rows={rows} />;
};

export const Notices = ({ document, old }: { document: PublishedDocument; old: boolean }): ReactElement | null => {
  const { history, revision, end, content, interpretationOf, printedIn, carriesIssue } = document;
  const note = revision > 1 ? history.find((entry) => entry.revision === revision)?.note : undefined;
  const notices: ReactNode[] = [];
  if (old) {
    notices.push(
      <>
        这是第 {revision} 版，已被更正，仅供对照。<a href={documentHref(document.id)}>查看现行文本</a>
      </>,
    );
  } else if (note) {
    notices.push(
      <>
        本文于 <Day on={dayOf(document.publishedAt)} /> 更正：{note}　<a href="#history">查看修订记录</a>
      </>,
    );
  }
  if (document.state === "expired") {
    notices.push(<>本文件已失效{end ? `：${end.reason}（${inChinese(dayOf(end.at))}）` : ""}，仅供查阅，不得作为办事依据。</>);
  }
  if (content.withheld.length > 0) {
    notices.push(
      <>
        本文有 {content.withheld.length} 处依法不予公开，文中以 ■■■ 代替。<a href="#withheld">查看依据</a>
      </>,
    );
  }
  if (interpretationOf) {
    notices.push(
      <>
        本文是对<a href={documentHref(interpretationOf.id)}>《{interpretationOf.title}》</a>的解读。
      </>,
    );
  }
  for (const printed of printedIn ?? []) {
    notices.push(
      <>
        刊登于<a href={`${issueHref(printed.issue)}`}>政府公报{printed.name}</a>第 {printed.page} 页（
        <Day on={printed.on} />）{printed.revision < (history.at(-1)?.revision ?? revision) ? "，刊登之后有更正，见修订记录" : ""}。
      </>,
    );
  }
  if (document.canonical === undefined) notices.push(<>所列文件有的已经撤回，其标题、文号和整期版面不再公开，只留索引号。</>);
  if (carriesIssue) {
    notices.push(
      <>
        本文是<a href={issueHref(carriesIssue.id)}>政府公报{carriesIssue.name}</a>的审核发布记录，目录和全文见该期页面。
      </>,
    );
  }
  if (notices.length === 0) return null;
  return (
    <div className="notices" role="note">
      {notices.map((notice, index) => (
        <p key={index}>{notice}</p>
      ))}
    </div>
  );
};

/** Where the head does not fit into one line it breaks after the county's name, not inside a word. */
const HeadMark = ({ county, mark }: { county: County; mark: string }): ReactElement =>
  mark.startsWith(county.name) ? (
    <>
      <span>{county.name}</span>
      <span>{mark.slice(county.name.length)}</span>
    </>
  ) : (
    <span>{mark}</span>
  );

/** The red head of an official letter; news and interpretations have none. */
export const RedHead = ({ county, document }: { county: County; document: PublishedDocument }): ReactElement | null => {
  const mark = headMarkOf(county, document.content);
  const signer = signerOf(county, document.content);
  return mark === undefined ? null : (
    <div className="red-head">
      <p className="issuer">
        <HeadMark county={county} mark={mark} />
      </p>
      <p className={signer === undefined ? "number" : "number signed"}>
        <span>{document.content.documentNumber}</span>
        {signer === undefined ? null : <span>签发人：{signer}</span>}
      </p>
    </div>
  );
};
