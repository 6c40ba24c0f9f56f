// Units by month as a table whose cells are the darker the more came in; the figure stands in every cell, so grey paper and a screen reader tell it too.
import { Table, Tag } from "antd";
import type { ReactElement } from "react";
import type { UnitYear } from "../../../modules/requests/rules/statistics.ts";

/** One request alone should not look like a full desk. */
const LEAST_SCALE = 5;
const DEEPEST = 60;
/** The name stays while the months go by under it. */
const STAYS = { position: "sticky", left: 0, zIndex: 1, background: "var(--qz-color-bg-container)" } as const;

const late = (count: number): ReactElement | number => (count > 0 ? <Tag color="error">{count}</Tag> : 0);

export const UnitHeat = ({ units }: { units: readonly UnitYear[] }): ReactElement => {
  const most = Math.max(LEAST_SCALE, ...units.flatMap(({ months }) => months));
  const shade = (count: number): { background?: string } =>
    count === 0 ? {} : { background: `color-mix(in srgb, var(--qz-color-primary) ${Math.round((DEEPEST * count) / most)}%, transparent)` };
  return (
    <section className="panel" aria-labelledby="by-unit">
      <h2 id="by-unit">各单位每月收到的件数</h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="by-unit">
        <Table<UnitYear>
          size="small"
          rowKey="unit"
          tableLayout="fixed"
          style={{ minWidth: 130 + 12 * 52 + 2 * 64 + 2 * 84 }}
          dataSource={[...units]}
          pagination={units.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          columns={[
            { title: "单位", dataIndex: "unit", width: 130, onCell: () => ({ style: STAYS }) },
            ...Array.from({ length: 12 }, (_, month) => ({
              title: `${month + 1} 月`,
              key: month,
              width: 52,
              align: "right" as const,
              onCell: ({ months }: UnitYear) => ({ style: shade(months[month]!) }),
              render: (__: unknown, { months }: UnitYear) => months[month],
            })),
            { title: "收到", dataIndex: "received", width: 64, align: "right" },
            { title: "办结", dataIndex: "closed", width: 64, align: "right" },
            { title: "逾期答复", width: 84, align: "right", render: (_, one) => late(one.late) },
            { title: "在办逾期", width: 84, align: "right", render: (_, one) => late(one.overdue) },
          ]}
        />
      </div>
    </section>
  );
};
