// A deadline as a chip (「剩 3 个工作日」) that explains its count when it is pressed: every day counted, every day skipped, and by which notice.
import { Alert, Button, Descriptions, Drawer, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Citation } from "../../kernel/verdict.ts";
import { useGet, withQuery } from "../data.ts";
import { Cites } from "./refusal.tsx";
import { Ready } from "./states.tsx";

/** As rules/deadlines.ts gives it. */
export type ShownDeadline = {
  label: string;
  from: PlainDate;
  workingDays: number;
  on: PlainDate;
  provisional: boolean;
  status: "on-time" | "soon" | "today" | "overdue" | "done";
  words: string;
  cite: Citation[];
};

const COLOURS: Record<ShownDeadline["status"], string> = { "on-time": "default", soon: "warning", today: "error", overdue: "error", done: "success" };

type Explained = {
  provisional: boolean;
  provisionalBecause?: string;
  days: { on: PlainDate; counted: boolean; why: string; notice: string | null; provisional?: boolean }[];
};

const Explanation = ({ deadline }: { deadline: ShownDeadline }): ReactElement => {
  const query = useGet<Explained>(withQuery("/api/calendar/explain", { from: deadline.from, days: deadline.workingDays }));
  return (
    <Ready query={query}>
      {({ days, provisional }) => {
        let number = 0;
        const rows = days.map((day) => ({ ...day, number: day.counted ? ++number : null }));
        return (
          <>
            <Descriptions
              column={1}
              size="small"
              items={[
                { key: "label", label: "时限", children: deadline.label },
                { key: "from", label: "起算", children: `${deadline.from}（当日不计，次日起算）` },
                { key: "on", label: "到期", children: `${deadline.on}（${deadline.words}）` },
                { key: "cite", label: "条款", children: <Cites cite={deadline.cite} /> },
              ]}
            />
            {provisional ? (
              <Alert type="warning" showIcon title="有的年份放假通知还没有发布，到期日是暂定的；通知导入后会自动重算，并记入日志。" className="gap" />
            ) : null}
            <Table
              size="small"
              rowKey="on"
              pagination={false}
              dataSource={rows}
              rowClassName={(day) => (day.counted ? "" : "day-off")}
              columns={[
                { title: "日期", dataIndex: "on", width: 110 },
                { title: "第几个", dataIndex: "number", width: 80, render: (value: number | null) => (value === null ? "不计" : value) },
                { title: "原因", dataIndex: "why" },
              ]}
            />
          </>
        );
      }}
    </Ready>
  );
};

export const DeadlineChip = ({ deadline }: { deadline: ShownDeadline | null | undefined }): ReactElement | null => {
  const [open, setOpen] = useState(false);
  if (!deadline) return null;
  return (
    <>
      <Button
        type="text"
        size="small"
        className="chip"
        onClick={() => setOpen(true)}
        aria-label={`${deadline.words}，${deadline.on} 到期，查看怎么算的`}
      >
        <Tag color={COLOURS[deadline.status]}>{deadline.words}</Tag>
      </Button>
      <Drawer title="这个时限是怎么算的" open={open} onClose={() => setOpen(false)} size={460} destroyOnHidden>
        <Explanation deadline={deadline} />
      </Drawer>
    </>
  );
};
