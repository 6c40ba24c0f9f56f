// The manuscript's file: every deadline with its source, links with interpretations both ways, publications, and the record sheet to print.
import { Alert, Button, Tag, Typography } from "antd";
import type { ReactElement } from "react";
import { external, paths } from "../../../paths.ts";
import { AppLink } from "../../../ui/app-link.tsx";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { Cites } from "../../../ui/refusal.tsx";
import { Nothing } from "../../../ui/states.tsx";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import "./dossier.css";

const Deadlines = ({ view }: { view: ManuscriptView }): ReactElement => (
  <section>
    <h2 className="panel-title">时限</h2>
    {view.deadlines.length + view.uncounted.length === 0 ? (
      <Nothing>没有时限在走。填上印发日期之后，公开时限从印发之日起算。</Nothing>
    ) : (
      <ul className="lines">
        {view.deadlines.map((deadline) => (
          <li key={deadline.duty}>
            <span className="line-main">{deadline.label}</span>
            <span>
              {deadline.on} <DeadlineChip deadline={deadline} />
            </span>
            <Cites cite={deadline.cite} />
          </li>
        ))}
        {view.uncounted.map((limit) => (
          <li key={limit.duty}>
            <span className="line-main">{limit.label}</span>
            <span>
              <Tag>文件公开后起算</Tag>
            </span>
            <Cites cite={limit.cite} />
          </li>
        ))}
      </ul>
    )}
    {view.contradictions.map((one) => (
      <Alert key={one.id} type="info" showIcon className="gap" title={one.problem} description={`系统的做法：${one.handling}`} />
    ))}
  </section>
);

type Link = NonNullable<ManuscriptView["interpretationOf"]>;

const Linked = ({ link }: { link: Link }): ReactElement => (
  <li>
    {link.readable ? (
      <AppLink to={paths.manuscript(link.id)}>{link.title || "（未定标题）"}</AppLink>
    ) : link.document ? (
      <a href={external.published(link.document)}>在门户上看（{link.document}）</a>
    ) : (
      <span>{link.title}（还没有公开）</span>
    )}{" "}
    <Tag>{link.stageName}</Tag>
  </li>
);

const Links = ({ view }: { view: ManuscriptView }): ReactElement | null => {
  const { interpretationOf, interpretations } = view;
  if (!interpretationOf && interpretations.length === 0 && !view.content.needsInterpretation) return null;
  return (
    <section>
      <h2 className="panel-title">解读关联</h2>
      {interpretationOf ? (
        <>
          <p>解读的是这份文件：</p>
          <ul className="lines">
            <Linked link={interpretationOf} />
          </ul>
        </>
      ) : null}
      {interpretations.length > 0 ? (
        <>
          <p>解读材料：</p>
          <ul className="lines">
            {interpretations.map((link) => (
              <Linked key={link.id} link={link} />
            ))}
          </ul>
        </>
      ) : null}
      {view.content.needsInterpretation && interpretations.length === 0 ? (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title="这份文件需要解读，还没有关联的解读材料"
          description="由撰稿人新建一份解读，在要素里选择所解读的文件"
        />
      ) : null}
    </section>
  );
};

const STATE_WORDS: Record<string, string> = { published: "正在公开", withdrawn: "已撤回", expired: "已失效" };

const Hash = ({ name, value }: { name: string; value: string }): ReactElement => (
  <div className="hash">
    {name} <Typography.Text copyable={{ text: value, tooltips: [`复制 ${name}`, "已复制"] }}>{value}</Typography.Text>
  </div>
);

const Publications = ({ view }: { view: ManuscriptView }): ReactElement => (
  <section>
    <h2 className="panel-title">发布</h2>
    {view.publications.length === 0 ? (
      <Nothing>还没有发布过。三审三校办完、由发布人发布之后，索引号、地址和摘要会列在这里。</Nothing>
    ) : (
      <ul className="publications">
        {view.publications.map((one) => (
          <li key={one.revision}>
            <div className="history-head">
              <strong>第 {one.revision} 版</strong>
              <Tag>{STATE_WORDS[one.state] ?? one.state}</Tag>
              <span>索引号 {one.indexNumber}</span>
              <a href={one.url} target="_blank" rel="noreferrer">
                公开地址 {one.url}
              </a>
              <span className="quiet">
                <When at={one.publishedAt} />
              </span>
            </div>
            {one.note ? <p>更正说明：{one.note}</p> : null}
            {one.reason ? <p>{one.reason}</p> : null}
            <Hash name="SHA-256" value={one.sha256} />
            <Hash name="SM3" value={one.sm3} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

export const RecordSheetLinks = ({ id }: { id: string }): ReactElement => (
  <div className="record-sheet">
    <span>三审三校审核单</span>
    <Button size="small" href={external.recordSheet(id, "pdf")} target="_blank" aria-label="三审三校审核单 PDF">
      PDF
    </Button>
    <Button size="small" href={external.recordSheet(id, "docx")} aria-label="三审三校审核单 Word">
      Word
    </Button>
  </div>
);

export const Dossier = ({ view }: { view: ManuscriptView }): ReactElement => (
  <div className="dossier">
    <Deadlines view={view} />
    <Links view={view} />
    <Publications view={view} />
  </div>
);
