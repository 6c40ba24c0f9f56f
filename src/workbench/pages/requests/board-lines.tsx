// The open requests of one group: rows on a desk, cards on a phone.
import { Flex, Grid, Table, type TableColumnsType, Tag } from "antd";
import type { ReactElement } from "react";
import type { BoardLine } from "../../../modules/requests/listing.ts";
import { OWNER_NAMES } from "../../../modules/requests/rules/clock-report.ts";
import { paths } from "../../paths.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { ClockChip } from "./clock-chip.tsx";

type Props = { items: readonly BoardLine[] };

const NumberOf = ({ item }: { item: BoardLine }): ReactElement =>
  item.mayOpen ? (
    <AppLink to={paths.request(item.id)} className="row-title">
      {item.registerNumber}
    </AppLink>
  ) : (
    <span title="案卷由受理机关的人员查看">{item.registerNumber}</span>
  );

/** What a demonstration says of itself in its text needs no second mark. */
const Wanted = ({ item }: { item: BoardLine }): ReactElement => (
  <>
    {item.demonstration && !item.wanted.startsWith("【演示】") ? <Tag>演示</Tag> : null}
    {item.unopened ? <Tag color="warning">未分办</Tag> : null}
    {item.wanted}
  </>
);

const Clock = ({ item }: { item: BoardLine }): ReactElement => <ClockChip id={item.id} turn={item} explained={item.mayOpen} />;
const ownerOf = (item: BoardLine): string => (item.owner ? OWNER_NAMES[item.owner] : "");
const receivedOf = (item: BoardLine): string => item.receivedOn ?? "待确认";

const COLUMNS: TableColumnsType<BoardLine> = [
  { title: "登记号", width: 130, render: (_, item) => <NumberOf item={item} /> },
  { title: "时限", width: 170, render: (_, item) => <Clock item={item} /> },
  { title: "申请内容", render: (_, item) => <Wanted item={item} /> },
  { title: "轮到", width: 90, render: (_, item) => ownerOf(item) },
  { title: "单位", dataIndex: "unitName", width: 170 },
  { title: "申请人", dataIndex: "applicant", width: 80, responsive: ["xl"] },
  { title: "收到", width: 110, responsive: ["xl"], render: (_, item) => receivedOf(item) },
  { title: "渠道", dataIndex: "channel", width: 90, responsive: ["xl"] },
];

const Cards = ({ items }: Props): ReactElement => (
  <ul className="task-cards">
    {items.map((item) => (
      <li key={item.id}>
        <Flex justify="space-between" gap={8} align="center">
          <NumberOf item={item} />
          <Clock item={item} />
        </Flex>
        <div className="gap-small">
          <Wanted item={item} />
        </div>
        <div className="row-more">
          <span>{item.unitName}</span>
          {item.owner ? <span>轮到{ownerOf(item)}</span> : null}
          <span>{item.receivedOn ? `${item.receivedOn} 收到` : "收到日期待确认"}</span>
          <span>{item.channel}</span>
        </div>
      </li>
    ))}
  </ul>
);

export const Lines = ({ items }: Props): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  if (!wide) return <Cards items={items} />;
  return (
    <Table<BoardLine>
      size="small"
      rowKey="id"
      dataSource={[...items]}
      pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={COLUMNS}
    />
  );
};
