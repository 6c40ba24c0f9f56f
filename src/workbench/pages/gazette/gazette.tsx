// The gazette's page: issues with what is owed and what the series lacks, and the old ones taken in for the proofing desk.
import { Alert, Button, Grid, Table, Tabs, Tag } from "antd";
import type { ReactElement } from "react";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { AppLink, useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Cites } from "../../ui/refusal.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { When } from "../../ui/when.tsx";
import type { Imports, Issues } from "./answers.ts";
import { NewIssue } from "./new-issue.tsx";
import { UploadBox } from "./upload-box.tsx";

const NO_FILTER = { tab: "issues" };

const Owed = ({ issues }: { issues: Issues }): ReactElement => (
  <>
    {issues.due
      .filter((due) => due.status !== "on-time")
      .map((due) => (
        <Alert
          key={due.period.name}
          type={due.status === "overdue" ? "error" : "warning"}
          showIcon
          className="gap"
          title={`${due.period.name}的公报应在 ${due.dueOn} 前出版，${due.words}`}
          description={<Cites cite={due.cite} />}
        />
      ))}
    {issues.missing.length > 0 ? (
      <Alert
        type="info"
        showIcon
        className="gap"
        title={`系统里还没有总第 ${issues.missing.map(({ from, to }) => (from === to ? String(from) : `${from}—${to}`)).join("、")} 期，可以从旧刊导入补齐`}
      />
    ) : null}
  </>
);

type IssueRow = Issues["items"][number];
const kindOf = (issue: IssueRow): string => `${issue.kindName}${issue.backIssue ? "（旧刊）" : ""}`;
const issueColumns = [
  { title: "期号", render: (_: unknown, issue: IssueRow) => <AppLink to={paths.gazetteIssue(issue.id)}>{issue.line}</AppLink> },
  { title: "类别", width: 130, render: (_: unknown, issue: IssueRow) => kindOf(issue) },
  { title: "封面日期", dataIndex: "publishedOn", width: 120, render: (on: string | null) => on ?? "未定" },
  { title: "文件", dataIndex: "documents", width: 80, align: "right" as const },
  { title: "状态", width: 120, render: (_: unknown, issue: IssueRow) => <Tag>{issue.stageName}</Tag> },
  { title: "网上发布", dataIndex: "releasedOn", width: 120, render: (on: string | null) => on ?? "未发布" },
];
/** On a phone one column says it all. */
const issueNarrow = {
  title: "公报",
  render: (_: unknown, issue: IssueRow) => (
    <>
      <AppLink to={paths.gazetteIssue(issue.id)} className="row-title">
        {issue.line}
      </AppLink>
      <div className="row-more">
        <Tag>{issue.stageName}</Tag>
        <span>{kindOf(issue)}</span>
        <span>{issue.documents} 件</span>
        <span>{issue.releasedOn ? `${issue.releasedOn} 网上发布` : issue.publishedOn ? `封面日期 ${issue.publishedOn}` : "封面日期未定"}</span>
      </div>
    </>
  ),
};

const IssueTable = ({ issues, wide }: { issues: Issues; wide: boolean }): ReactElement =>
  issues.items.length === 0 ? (
    <Nothing>还没有公报。新建一期，从已经审定的文件中编入；或者在“旧刊导入”里导入以前的公报。</Nothing>
  ) : (
    <Table
      size="small"
      rowKey="id"
      dataSource={issues.items}
      pagination={issues.items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      showHeader={wide}
      columns={wide ? issueColumns : [issueNarrow]}
    />
  );

type ImportRow = Imports["items"][number];
const importName = (row: ImportRow): ReactElement => (
  <>
    <AppLink to={paths.gazetteDesk(row.id)} className="row-title">
      {row.issue.title ?? row.name}
      {row.issue.year === null || row.issue.number === null ? "" : ` ${row.issue.year}年第${row.issue.number}期`}
    </AppLink>
    <div className="quiet">{row.name}</div>
  </>
);
const importColumns = [
  { title: "公报", render: (_: unknown, row: ImportRow) => importName(row) },
  { title: "文件", dataIndex: "documents", width: 70, align: "right" as const },
  { title: "待决疑点", dataIndex: "uncertain", width: 90, align: "right" as const },
  { title: "校订步骤", dataIndex: "changes", width: 90, align: "right" as const },
  { title: "已成稿", dataIndex: "manuscripts", width: 80, align: "right" as const },
  { title: "导入人", dataIndex: "importedBy", width: 200, ellipsis: true, responsive: ["xl" as const] },
  { title: "导入时间", width: 130, render: (_: unknown, row: ImportRow) => <When at={row.importedAt} /> },
];
const importNarrow = {
  title: "公报",
  render: (_: unknown, row: ImportRow) => (
    <>
      {importName(row)}
      <div className="row-more">
        {row.uncertain > 0 ? <Tag color="warning">待决疑点 {row.uncertain}</Tag> : null}
        <span>{row.documents} 件</span>
        <span>已成稿 {row.manuscripts}</span>
        <When at={row.importedAt} />
      </div>
    </>
  ),
};

const ImportTable = ({ imports, wide }: { imports: Imports; wide: boolean }): ReactElement =>
  imports.items.length === 0 ? (
    <Nothing>还没有导入过旧刊。把文件拖到上面，读完后在校样台校订，再逐件送审。</Nothing>
  ) : (
    <Table
      size="small"
      rowKey="id"
      className="gap-above"
      dataSource={imports.items}
      pagination={imports.items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      showHeader={wide}
      columns={wide ? importColumns : [importNarrow]}
    />
  );

export const GazettePage = (): ReactElement => {
  const issues = useGet<Issues>("/api/gazette/issues");
  const imports = useGet<Imports>("/api/gazette/imports");
  const [filter, setFilter] = useFilter(NO_FILTER);
  const wide = Grid.useBreakpoint().md ?? true;
  const may = useMay();
  const go = useGo();
  return (
    <Page
      title="政府公报"
      about="只能编入办完三审三校的文件；排好的版面再经三审三校，发布后固定不变。"
      actions={
        <>
          <Button onClick={() => go(paths.gazetteCopies())}>纸质公报登记</Button>
          {may("gazette.compose") && issues.data ? <NewIssue next={issues.data.next} imports={imports.data} /> : null}
        </>
      }
    >
      <Tabs
        activeKey={filter.tab}
        onChange={(tab) => setFilter({ tab })}
        items={[
          {
            key: "issues",
            label: "各期公报",
            children: (
              <Ready query={issues}>
                {(data) => (
                  <>
                    <Owed issues={data} />
                    <IssueTable issues={data} wide={wide} />
                  </>
                )}
              </Ready>
            ),
          },
          {
            key: "imports",
            label: "旧刊导入和校样台",
            children: (
              <>
                {may("gazette.import") ? <UploadBox /> : null}
                <Ready query={imports}>{(data) => <ImportTable imports={data} wide={wide} />}</Ready>
              </>
            ),
          },
        ]}
      />
    </Page>
  );
};
