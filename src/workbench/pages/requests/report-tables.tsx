// Tables three and four of the annual report: every figure opens its cases. On a phone the total stands beside each row, and the rest unfolds.
import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Grid, Table, Tag } from "antd";
import type { MouseEvent, ReactElement } from "react";
import type { Report } from "./annual-report.tsx";
import "./report.css";

type UnfoldProps = { record: RowThree; expanded: boolean; onExpand: (record: RowThree, event: MouseEvent<HTMLElement>) => void };
const unfoldIcon = ({ record, expanded, onExpand }: UnfoldProps): ReactElement => (
  <Button
    type="text"
    aria-label={`${expanded ? "收起" : "展开"}${record.label}`}
    aria-expanded={expanded}
    icon={expanded ? <MinusOutlined /> : <PlusOutlined />}
    onClick={(event) => onExpand(record, event)}
  />
);

const Figure = ({ value, counted, open }: { value: number; counted?: number; open: () => void }): ReactElement => (
  <Button type="link" className="figure" onClick={open}>
    {value}
    {counted !== undefined && counted !== value ? <Tag color="warning">原 {counted}</Tag> : null}
  </Button>
);

type RowThree = Report["tableThree"][number];
type PropsThree = { report: Report; open: (row: RowThree, cell: { key: string; value: number }, title: string) => void };

export const TableThree = ({ report, open }: PropsThree): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  const figure = (row: RowThree, index: number): ReactElement => {
    const [cell, column] = [row.cells[index]!, report.columns[index]!];
    return (
      <Figure
        value={cell.value}
        counted={cell.counted}
        open={() => open(row, { key: column.key, value: cell.value }, `${row.label}：${column.label}`)}
      />
    );
  };
  const last = report.columns.length - 1;
  const columns = wide
    ? [
        { title: "行", dataIndex: "row", width: 50 },
        { title: "申请情况", dataIndex: "label", width: 320 },
        ...report.columns.map((column, index) => ({
          title: column.label,
          width: 100,
          align: "right" as const,
          render: (_: unknown, row: RowThree) => figure(row, index),
        })),
      ]
    : [
        { title: "申请情况", render: (_: unknown, row: RowThree) => `${row.row}. ${row.label}` },
        { title: report.columns[last]?.label, width: 76, align: "right" as const, render: (_: unknown, row: RowThree) => figure(row, last) },
      ];
  const classes = (row: RowThree): ReactElement => (
    <dl className="detail">
      {report.columns.slice(0, last).map((column, index) => (
        <div key={column.key} className="detail-row">
          <dt>{column.label}</dt>
          <dd>{figure(row, index)}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <section className="panel" aria-labelledby="three">
      <h2 id="three">三、收到和处理政府信息公开申请情况</h2>
      <Table<RowThree>
        size="small"
        rowKey="row"
        pagination={false}
        dataSource={report.tableThree}
        columns={columns}
        {...(wide
          ? { scroll: { x: 1000 } }
          : {
              expandable: {
                expandedRowRender: classes,
                columnWidth: 48,
                expandIcon: unfoldIcon,
              },
            })}
      />
    </section>
  );
};

type RowFour = Report["tableFour"][number];

export const TableFour = ({ report, open }: { report: Report; open: (row: string, cell: string, title: string) => void }): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  const figure = (row: RowFour, index: number): ReactElement => {
    const { key, label, value } = row.cells[index]!;
    return <Figure value={value} open={() => open(row.key, key, `${row.label}：${label}`)} />;
  };
  const heads = report.tableFour[0]?.cells ?? [];
  const columns = wide
    ? [
        { title: "类别", dataIndex: "label" },
        ...heads.map(({ label }, index) => ({
          title: label,
          width: 110,
          align: "right" as const,
          render: (_: unknown, row: RowFour) => figure(row, index),
        })),
      ]
    : [
        {
          title: "类别",
          render: (_: unknown, row: RowFour) => (
            <>
              <span className="row-title">{row.label}</span>
              <div className="row-more">
                {heads.map(({ key, label }, index) => (
                  <span key={key}>
                    {label} {figure(row, index)}
                  </span>
                ))}
              </div>
            </>
          ),
        },
      ];
  return (
    <section className="panel" aria-labelledby="four">
      <h2 id="four">四、行政复议、行政诉讼情况</h2>
      <Table<RowFour> size="small" rowKey="key" pagination={false} showHeader={wide} dataSource={report.tableFour} columns={columns} />
    </section>
  );
};
