// How many requests each unit has open, and how many of them are late: a bar of two parts, told apart by shade and stripes, with its numbers beside it.
import { Table, Tag } from "antd";
import type { ReactElement } from "react";
import "./board.css";

type Unit = { unit: string; open: number; overdue: number };

/** One case alone should not look like a full desk. */
const LEAST_SCALE = 5;

const Bar = ({ open, overdue, most }: { open: number; overdue: number; most: number }): ReactElement => (
  <span className="unit-bar" aria-hidden="true">
    <span className="unit-bar-late" style={{ width: `${(100 * overdue) / most}%` }} />
    <span className="unit-bar-open" style={{ width: `${(100 * (open - overdue)) / most}%` }} />
  </span>
);

export const Units = ({ units }: { units: readonly Unit[] }): ReactElement | null => {
  if (units.length < 2) return null;
  const most = Math.max(LEAST_SCALE, ...units.map(({ open }) => open));
  return (
    <section className="panel gap-above" aria-labelledby="by-unit">
      <h2 id="by-unit">各单位在办</h2>
      <p className="unit-key" aria-hidden="true">
        <span className="unit-bar-late" /> 逾期 <span className="unit-bar-open" /> 未逾期
      </p>
      <Table<Unit>
        size="small"
        rowKey="unit"
        tableLayout="fixed"
        dataSource={[...units]}
        pagination={units.length > 15 ? { pageSize: 15, showSizeChanger: false } : false}
        columns={[
          { title: "单位", dataIndex: "unit", width: "34%" },
          { title: "在办", dataIndex: "open", width: 56, align: "right" },
          { title: "逾期", width: 56, align: "right", render: (_, { overdue }) => (overdue > 0 ? <Tag color="error">{overdue}</Tag> : 0) },
          { title: "图示", render: (_, { open, overdue }) => <Bar open={open} overdue={overdue} most={most} /> },
        ]}
      />
    </section>
  );
};
