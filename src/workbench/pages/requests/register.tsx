// The register: every request of the units in reach, open, closed and merged, found by its number or by what was asked.
import { Button, Flex, Grid, Select, Table, Tag } from "antd";
import type { ReactElement } from "react";
import type { Line } from "../../../modules/requests/listing.ts";
import { useGet, withQuery } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useSession } from "../../session.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { pager } from "../../ui/pager.ts";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";

const NO_FILTER = { year: "", status: "", q: "", page: "1" };
const PAGE_SIZE = 20;
const YEARS_BACK = 6;
const STATUSES: Record<string, string> = { open: "办理中", closed: "已办结", merged: "已并案" };

const NumberOf = ({ item }: { item: Line }): ReactElement =>
  item.mayOpen ? (
    <AppLink to={paths.request(item.id)} className="row-title">
      {item.registerNumber}
    </AppLink>
  ) : (
    <span title="案卷由受理机关的人员查看">{item.registerNumber}</span>
  );
const resultOf = (item: Line): ReactElement => (
  <Tag color={item.status === "open" ? "processing" : "default"}>{item.decision ?? STATUSES[item.status]}</Tag>
);

const WIDE = [
  { title: "登记号", width: 130, render: (_: unknown, item: Line) => <NumberOf item={item} /> },
  { title: "申请内容", dataIndex: "wanted" },
  { title: "单位", dataIndex: "unitName", width: 150 },
  { title: "申请人", dataIndex: "applicant", width: 80 },
  { title: "收到", width: 110, render: (_: unknown, item: Line) => item.receivedOn ?? "待确认" },
  { title: "办结", width: 110, render: (_: unknown, item: Line) => item.closedOn ?? "" },
  { title: "结果", width: 190, render: (_: unknown, item: Line) => resultOf(item) },
];
const NARROW = [
  {
    title: "申请",
    render: (_: unknown, item: Line) => (
      <>
        <Flex justify="space-between" gap={8} align="center" wrap>
          <NumberOf item={item} />
          {resultOf(item)}
        </Flex>
        <div className="gap-small">{item.wanted}</div>
        <div className="row-more">
          <span>{item.unitName}</span>
          <span>{item.receivedOn ? `${item.receivedOn} 收到` : "收到日期待确认"}</span>
        </div>
      </>
    ),
  },
];

export const RequestRegisterPage = (): ReactElement => {
  const { today } = useSession();
  const [filter, setFilter, address] = useFilter(NO_FILTER);
  const query = useGet<{ items: Line[]; total: number }>(withQuery("/api/requests", { ...filter, pageSize: PAGE_SIZE }), { keepPrevious: true });
  const wide = Grid.useBreakpoint().md ?? true;
  const set = (change: Partial<typeof NO_FILTER>): void => setFilter({ page: "1", ...change });
  const thisYear = Number(today.slice(0, 4));
  return (
    <Page
      title="依申请公开台账"
      about="一件一号，号码不间断；申请人的姓名在列表里遮盖。"
      actions={<Button href={withQuery("/api/requests/register.xlsx", { year: filter.year })}>导出 Excel</Button>}
    >
      <Flex gap={8} wrap className="gap">
        <FilterWords words={filter.q} label="登记号或者申请内容" placeholder="登记号或者申请内容" onSearch={(q) => set({ q })} />
        <Select
          aria-label="年度"
          value={filter.year}
          style={{ width: 120 }}
          options={[
            { value: "", label: "全部年度" },
            ...Array.from({ length: YEARS_BACK }, (_, back) => ({ value: String(thisYear - back), label: `${thisYear - back} 年` })),
          ]}
          onChange={(year) => set({ year })}
        />
        <Select
          aria-label="状态"
          value={filter.status}
          style={{ width: 120 }}
          options={[{ value: "", label: "全部状态" }, ...Object.entries(STATUSES).map(([value, label]) => ({ value, label }))]}
          onChange={(status) => set({ status })}
        />
      </Flex>
      <Ready query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Nothing>{address === "" ? "还没有登记过申请。" : "没有符合条件的申请，可以放宽查找的条件。"}</Nothing>
          ) : (
            <Table<Line>
              size="small"
              rowKey="id"
              showHeader={wide}
              dataSource={items}
              columns={wide ? WIDE : NARROW}
              pagination={pager({ page: Number(filter.page), pageSize: PAGE_SIZE, total }, (page) => setFilter({ page }), "件")}
            />
          )
        }
      </Ready>
    </Page>
  );
};
