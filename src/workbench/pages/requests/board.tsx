// The board of open requests: by days left and by whose turn it is, late and soon-late first, what stands still apart with the days it has stood.
import { Alert, Button, Flex, Segmented, Statistic, Table, Tag } from "antd";
import type { ReactElement } from "react";
import type { BoardLine, boardFor } from "../../../modules/requests/listing.ts";
import { OWNER_NAMES } from "../../../modules/requests/rules/clock-report.ts";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { AppLink, useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { Tasks } from "./tasks.tsx";
import { ClockChip } from "./clock-chip.tsx";
import "./board.css";

type Board = Awaited<ReturnType<typeof boardFor>>;
const NO_FILTER = { owner: "" };

export const Lines = ({ items, open = true }: { items: readonly BoardLine[]; open?: boolean }): ReactElement => (
  <Table<BoardLine>
    size="small"
    rowKey="id"
    dataSource={[...items]}
    scroll={{ x: 900 }}
    pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
    columns={[
      {
        title: "登记号",
        width: 130,
        render: (_, item) =>
          item.mayOpen ? (
            <AppLink to={paths.request(item.id)} className="row-title">
              {item.registerNumber}
            </AppLink>
          ) : (
            <span title="案卷由受理机关的人员查看">{item.registerNumber}</span>
          ),
      },
      {
        title: "时限",
        width: 170,
        render: (_, item) => (open ? <ClockChip id={item.id} turn={item} explained={item.mayOpen} /> : (item.decision ?? "")),
      },
      {
        title: "申请内容",
        render: (_, item) => (
          <>
            {item.demonstration ? <Tag>演示</Tag> : null}
            {item.unopened ? <Tag color="warning">未分办</Tag> : null}
            {item.wanted}
          </>
        ),
      },
      { title: "轮到", width: 90, render: (_, item) => (item.owner ? OWNER_NAMES[item.owner] : "") },
      { title: "单位", dataIndex: "unitName", width: 150 },
      { title: "申请人", dataIndex: "applicant", width: 80 },
      { title: "收到", width: 110, render: (_, item) => item.receivedOn ?? "待确认" },
      { title: "渠道", dataIndex: "channel", width: 90 },
    ]}
  />
);

const Heat = ({ units }: { units: Board["byUnit"] }): ReactElement | null =>
  units.length < 2 ? null : (
    <section className="panel gap-above" aria-labelledby="by-unit">
      <h2 id="by-unit">各单位在办</h2>
      <Table
        size="small"
        rowKey="unit"
        dataSource={units}
        pagination={units.length > 15 ? { pageSize: 15, showSizeChanger: false } : false}
        columns={[
          { title: "单位", dataIndex: "unit" },
          {
            title: "在办",
            dataIndex: "open",
            render: (open: number) => (
              <span className="bar-cell">
                <span className="bar" style={{ width: `${(100 * open) / Math.max(...units.map((unit) => unit.open))}%` }} />
                <span>{open}</span>
              </span>
            ),
          },
          { title: "逾期", dataIndex: "overdue", width: 90, render: (count: number) => (count > 0 ? <Tag color="error">{count}</Tag> : 0) },
        ]}
      />
    </section>
  );

export const RequestBoardPage = (): ReactElement => {
  const query = useGet<Board>("/api/requests/board", { refetchInterval: 60_000 });
  const [filter, setFilter] = useFilter(NO_FILTER);
  const may = useMay();
  const go = useGo();
  return (
    <Page
      title="依申请公开"
      about="期限按工作日计算，补正、缴费、征求意见期间轮到谁就记在谁的名下。"
      actions={
        <>
          <Button href="/api/requests/deadlines.ics">我的期限（日历文件）</Button>
          <Button href="/api/requests/register.xlsx">导出台账</Button>
          {may("report.read") ? <Button onClick={() => go(paths.annualReport())}>年度报告</Button> : null}
          {may("request.receive") ? (
            <Button type="primary" onClick={() => go(paths.newRequest())}>
              登记申请
            </Button>
          ) : null}
        </>
      }
    >
      <Tasks />
      <Ready query={query}>
        {({ groups, unopened, byOwner, byUnit }) => {
          const count = (key: string): number => groups.find((group) => group.key === key)?.items.length ?? 0;
          const shown = groups
            .map((group) => ({ ...group, items: group.items.filter(({ owner }) => filter.owner === "" || owner === filter.owner) }))
            .filter(({ items }) => items.length > 0);
          return (
            <>
              {unopened > 0 ? <Alert type="warning" showIcon className="gap" title={`有 ${unopened} 件还没有分办，请当天分到股室和承办人`} /> : null}
              <Flex gap={32} wrap className="gap">
                <Statistic title="已逾期" value={count("overdue")} suffix="件" />
                <Statistic title="三个工作日内到期" value={count("today") + count("soon")} suffix="件" />
                <Statistic title="办理中" value={count("on-time")} suffix="件" />
                <Statistic title="暂停中" value={count("standing")} suffix="件" />
              </Flex>
              <Segmented
                className="gap"
                value={filter.owner}
                onChange={(owner) => setFilter({ owner })}
                options={[
                  { value: "", label: "全部" },
                  ...Object.entries(OWNER_NAMES).map(([value, label]) => ({ value, label: `轮到${label} ${byOwner[value] ?? 0}` })),
                ]}
              />
              {shown.length === 0 ? <Nothing>现在没有在办的申请。网上提交的申请会当天出现在这里。</Nothing> : null}
              {shown.map((group) => (
                <section key={group.key} aria-labelledby={`group-${group.key}`} className="panel">
                  <h2 id={`group-${group.key}`}>
                    {group.name} {group.items.length} 件
                  </h2>
                  <Lines items={group.items} />
                </section>
              ))}
              <Heat units={byUnit} />
            </>
          );
        }}
      </Ready>
    </Page>
  );
};
