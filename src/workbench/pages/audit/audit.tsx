// The log for the auditor: what was done and what was refused, the chain's check, and the day's roots to keep outside.
import { Alert, Button, DatePicker, Flex, Grid, Segmented, Table, type TableColumnsType, Tag } from "antd";
import dayjs from "dayjs";
import type { ReactElement } from "react";
import { useGet, withQuery } from "../../data.ts";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { pager } from "../../ui/pager.ts";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { When } from "../../ui/when.tsx";
import { ChainCheck } from "./chain-check.tsx";
import { actionWords, subjectWords } from "./words.ts";

type Row = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  outcome: "done" | "refused";
  detail: Record<string, unknown>;
  hash: string;
};
type Log = { items: Row[]; total: number; page: number; pageSize: number };

const NO_FILTER = { subject: "", actor: "", action: "", outcome: "", from: "", to: "", page: "1" };

const outcomeOf = (row: Row): ReactElement => (row.outcome === "done" ? <Tag color="success">办成</Tag> : <Tag color="error">拒绝</Tag>);

const detailOf = (row: Row): ReactElement => (
  <dl className="detail">
    {row.outcome === "refused" && typeof row.detail["because"] === "string" ? (
      <>
        <dt>拒绝的原因</dt>
        <dd>{row.detail["because"]}</dd>
      </>
    ) : null}
    <dt>对象（原样）</dt>
    <dd className="hash">{row.subject}</dd>
    <dt>内容</dt>
    <dd>
      <pre>{JSON.stringify(row.detail, null, 2)}</pre>
    </dd>
    <dt>这一行的 SHA-256</dt>
    <dd className="hash">{row.hash}</dd>
  </dl>
);

export const AuditPage = (): ReactElement => {
  const [filter, setFilter] = useFilter(NO_FILTER);
  const { subject, actor, action, outcome, from, to, page } = filter;
  const wide = Grid.useBreakpoint().md ?? true;
  const query = useGet<Log>(withQuery("/api/audit", { subject, actor, action, outcome, from, to, page }), { keepPrevious: true });
  const set = (change: Partial<typeof NO_FILTER>): void => setFilter({ page: "1", ...change });
  const actOf = (row: Row): ReactElement => (
    <Button type="link" size="small" className="plain-link" onClick={() => set({ action: row.action })} title="只看这一类">
      {actionWords(row.action)}
    </Button>
  );
  const columns: TableColumnsType<Row> = [
    { title: "编号", dataIndex: "seq", width: 70 },
    { title: "时间", width: 140, render: (_, row) => <When at={row.at} /> },
    { title: "谁", dataIndex: "actor" },
    { title: "做什么", width: 140, render: (_, row) => actOf(row) },
    { title: "对象", className: "anywhere", render: (_, row) => subjectWords(row.subject) },
    { title: "结果", width: 80, render: (_, row) => outcomeOf(row) },
  ];
  const narrow: TableColumnsType<Row>[number] = {
    title: "记录",
    render: (_, row) => (
      <>
        <Flex justify="space-between" gap={8}>
          {actOf(row)}
          {outcomeOf(row)}
        </Flex>
        <div>{row.actor}</div>
        <div className="row-more">
          <span>{row.seq}</span>
          <When at={row.at} />
          <span className="anywhere">{subjectWords(row.subject)}</span>
        </div>
      </>
    ),
  };
  return (
    <Page title="审计日志" about="每一次办理和每一次被拒绝的办理都在这里，一行接一行，改动任何一行都会被查出来。">
      <ChainCheck />
      <search className="filters">
        <FilterWords words={subject} label="按对象查找" placeholder="对象，如稿件编号" onSearch={(words) => set({ subject: words })} />
        <FilterWords words={actor} label="按人查找" placeholder="姓名或账号" onSearch={(words) => set({ actor: words })} />
        <Segmented
          value={outcome}
          onChange={(value) => set({ outcome: value })}
          options={[
            { value: "", label: "全部" },
            { value: "done", label: "办成的" },
            { value: "refused", label: "被拒绝的" },
          ]}
        />
        <DatePicker.RangePicker
          aria-label="日期范围"
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          allowEmpty={[true, true]}
          onChange={(days) => set({ from: days?.[0]?.format("YYYY-MM-DD") ?? "", to: days?.[1]?.format("YYYY-MM-DD") ?? "" })}
        />
        {action ? (
          <Button onClick={() => set({ action: "" })} aria-label={`不再只看「${actionWords(action)}」`}>
            只看「{actionWords(action)}」 ✕
          </Button>
        ) : null}
      </search>
      {query.error && query.data ? <Alert type="error" className="gap" title={query.error.problem.message} /> : null}
      <Ready query={query}>
        {(log) => (
          <Table<Row>
            size="small"
            rowKey="seq"
            loading={query.isPlaceholderData}
            dataSource={log.items}
            showHeader={wide}
            tableLayout="fixed"
            {...(wide ? { sticky: { offsetHeader: 52 } } : {})}
            expandable={{ expandedRowRender: detailOf }}
            locale={{ emptyText: <Nothing>没有符合条件的记录</Nothing> }}
            pagination={pager(log, (next) => setFilter({ page: next }))}
            columns={wide ? columns : [narrow]}
          />
        )}
      </Ready>
    </Page>
  );
};
