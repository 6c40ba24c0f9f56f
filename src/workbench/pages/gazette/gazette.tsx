// The gazette's page: issues with what is owed and what the series lacks, and the old ones taken in for the proofing desk.
import { Alert, Button, Table, Tabs, Tag } from "antd";
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

const IssueTable = ({ issues }: { issues: Issues }): ReactElement =>
  issues.items.length === 0 ? (
    <Nothing>还没有公报。新建一期，从已经审定的文件中编入；或者在“旧刊导入”里导入以前的公报。</Nothing>
  ) : (
    <Table
      size="small"
      rowKey="id"
      dataSource={issues.items}
      pagination={issues.items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: "max-content" }}
      columns={[
        { title: "期号", render: (_, issue) => <AppLink to={paths.gazetteIssue(issue.id)}>{issue.line}</AppLink> },
        { title: "类别", render: (_, issue) => `${issue.kindName}${issue.backIssue ? "（旧刊）" : ""}`, width: 120 },
        { title: "封面日期", dataIndex: "publishedOn", width: 110 },
        { title: "文件", dataIndex: "documents", width: 70 },
        { title: "状态", width: 110, render: (_, issue) => <Tag>{issue.stageName}</Tag> },
        { title: "网上发布", dataIndex: "releasedOn", width: 110 },
      ]}
    />
  );

const ImportTable = ({ imports }: { imports: Imports }): ReactElement =>
  imports.items.length === 0 ? (
    <Nothing>还没有导入过旧刊。把文件拖到上面，读完后在校样台校订，再逐件送审。</Nothing>
  ) : (
    <Table
      size="small"
      rowKey="id"
      dataSource={imports.items}
      pagination={imports.items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: "max-content" }}
      columns={[
        {
          title: "公报",
          render: (_, row) => (
            <>
              <AppLink to={paths.gazetteDesk(row.id)}>
                {row.issue.title ?? row.name}
                {row.issue.year === null || row.issue.number === null ? "" : ` ${row.issue.year}年第${row.issue.number}期`}
              </AppLink>
              <div className="quiet">{row.name}</div>
            </>
          ),
        },
        { title: "文件", dataIndex: "documents", width: 70 },
        { title: "待决疑点", dataIndex: "uncertain", width: 90 },
        { title: "校订步骤", dataIndex: "changes", width: 90 },
        { title: "已成稿", dataIndex: "manuscripts", width: 80 },
        { title: "导入人", dataIndex: "importedBy", width: 200, ellipsis: true },
        { title: "导入时间", width: 130, render: (_, row) => <When at={row.importedAt} /> },
      ]}
    />
  );

export const GazettePage = (): ReactElement => {
  const issues = useGet<Issues>("/api/gazette/issues");
  const imports = useGet<Imports>("/api/gazette/imports");
  const [filter, setFilter] = useFilter(NO_FILTER);
  const may = useMay();
  const go = useGo();
  return (
    <Page
      title="政府公报"
      about="只能编入办完三审三校的文件；排好的版面再经三审三校，发布后固定不变"
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
                    <IssueTable issues={data} />
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
                <Ready query={imports}>{(data) => <ImportTable imports={data} />}</Ready>
              </>
            ),
          },
        ]}
      />
    </Page>
  );
};
