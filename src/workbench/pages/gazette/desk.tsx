// The proofing desk: the source on the left, the structure in the middle, the doubts on the right. Every step is kept against the source and can be undone.
import { Alert, Button, Flex, Grid, Select, Tabs, Tag } from "antd";
import { useParams } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import type { Change } from "../../../modules/gazette/rules/change.ts";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { AppLink, useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { VerbButton } from "../../ui/verb-button.tsx";
import type { Desk, DeskDocument } from "./answers.ts";
import { FactsBar } from "./desk-facts.tsx";
import { Flags } from "./desk-flags.tsx";
import { History } from "./desk-history.tsx";
import { SourcePane } from "./desk-source.tsx";
import { type Shown, Structure } from "./desk-structure.tsx";
import "./gazette.css";

const NO_FILTER = { document: "" };
const NO_LINES: readonly number[] = [];

/** Whether the desk may be worked at, and how a step is sent. */
export type Take = ((change: Change, done?: string) => Promise<boolean>) | undefined;

const ToManuscript = ({ desk, document }: { desk: Desk; document: DeskDocument }): ReactElement => {
  const { act, busy } = useAct();
  const go = useGo();
  const make = async (): Promise<void> => {
    const made = await act<{ manuscript: string }>(
      { method: "POST", address: `/api/gazette/imports/${desk.id}/manuscripts`, body: { document: document.key } },
      "已转成稿件",
    );
    if (made) go(paths.manuscript(made.manuscript));
  };
  if (document.manuscript)
    return (
      <span>
        <AppLink to={paths.manuscript(document.manuscript.id)}>稿件 {document.manuscript.id}</AppLink> <Tag>{document.manuscript.stageName}</Tag>
      </span>
    );
  return (
    <VerbButton type="primary" verdict={document.canBecomeManuscript} loading={busy} onClick={() => void make()}>
      转成稿件
    </VerbButton>
  );
};

const Work = ({ desk }: { desk: Desk }): ReactElement => {
  const may = useMay();
  const { act } = useAct();
  const [filter, setFilter] = useFilter(NO_FILTER);
  const [shown, setShown] = useState<Shown>();
  const [tab, setTab] = useState("structure");
  const wide = Grid.useBreakpoint().lg ?? true;
  const document = desk.documents.find((one) => one.key === filter.document) ?? desk.documents[0];
  const take: Take = may("gazette.edit")
    ? async (change, done) =>
        (await act({ method: "POST", address: `/api/gazette/imports/${desk.id}/changes`, body: { seq: desk.seq, change } }, done)) !== undefined
    : undefined;
  if (!document) return <Alert type="warning" showIcon title="这份公报没有认出文件" />;
  const source = <SourcePane desk={desk} shown={shown?.lines ?? NO_LINES} />;
  const structure = (
    <section aria-label="结构" className="desk-pane">
      <Flex gap={8} wrap align="center">
        <Select
          aria-label="文件"
          value={document.key}
          onChange={(key: string) => setFilter({ document: key })}
          options={desk.documents.map((one, at) => ({
            value: one.key,
            label: `${at + 1}. ${one.title}${one.openFlags.length > 0 ? `（疑点 ${one.openFlags.length}）` : ""}`,
          }))}
          className="desk-document"
        />
        <ToManuscript desk={desk} document={document} />
      </Flex>
      <FactsBar document={document} take={take} />
      <Structure key={document.key} desk={desk} document={document} take={take} shown={shown} onShow={setShown} />
    </section>
  );
  // On a phone the source is behind a tab of its own.
  const showFlag = (lines: readonly number[]): void => {
    setShown({ lines, by: "flag" });
    setTab("source");
  };
  const flags = <Flags desk={desk} document={document} take={take} onShow={showFlag} />;
  return (
    <>
      <Flex gap={8} wrap className="gap">
        <Button onClick={() => void take?.({ kind: "undo" }, "已撤销")} disabled={!take || !desk.canUndo}>
          撤销上一步
        </Button>
        <History desk={desk} />
        <span className="quiet">
          原文 {desk.accounting.source} 字：归入文件 {desk.accounting.placed}，版面杂项 {desk.accounting.furniture}，待定 {desk.accounting.flagged}
        </span>
      </Flex>
      {wide ? (
        <div className="desk">
          {source}
          {structure}
          {flags}
        </div>
      ) : (
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: "structure", label: "结构", children: structure },
            { key: "flags", label: `疑点 ${document.openFlags.length}`, children: flags },
            { key: "source", label: "原文", children: source },
          ]}
        />
      )}
    </>
  );
};

export const DeskPage = (): ReactElement => {
  const { id } = useParams({ strict: false });
  const query = useGet<Desk>(`/api/gazette/imports/${id}`);
  const issue = query.data?.issue;
  return (
    <Page
      title={issue?.year && issue.number ? `校样台：${issue.year}年第${issue.number}期` : "校样台"}
      about={query.data ? `${query.data.name}，${query.data.importedBy}导入` : undefined}
      actions={<AppLink to={paths.gazette("imports")}>返回旧刊导入</AppLink>}
    >
      <Ready query={query}>{(desk) => <Work desk={desk} />}</Ready>
    </Page>
  );
};
