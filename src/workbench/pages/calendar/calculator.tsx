// From a day, so many working days: the answer, and on demand every day that counted and every day that did not.
import { Button, DatePicker, Flex, Form, InputNumber, Table } from "antd";
import dayjs from "dayjs";
import { type ReactElement, useMemo, useState } from "react";
import { inChinese, type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";

const MOST_DAYS = 800;

export const Calculator = ({ calendar, today }: { calendar: Calendar; today: PlainDate }): ReactElement => {
  const [from, setFrom] = useState(today);
  const [days, setDays] = useState(20);
  const [explained, setExplained] = useState(false);
  const due = useMemo(() => calendar.addWorkingDays(from, days), [calendar, from, days]);
  const rows = useMemo(() => (explained ? calendar.explainDeadline(from, days) : []), [calendar, from, days, explained]);
  return (
    <section className="panel gap" aria-labelledby="calculator">
      <h2 id="calculator">算一算</h2>
      <Flex gap={12} align="end" wrap>
        <Form.Item label="起算日（当日不计）" htmlFor="count-from" layout="vertical" className="bare">
          <DatePicker
            id="count-from"
            value={dayjs(from)}
            allowClear={false}
            onChange={(day) => day && setFrom(plainDate(day.format("YYYY-MM-DD")))}
          />
        </Form.Item>
        <Form.Item label="工作日数" htmlFor="count-days" layout="vertical" className="bare">
          <InputNumber id="count-days" value={days} min={-MOST_DAYS} max={MOST_DAYS} precision={0} onChange={(value) => setDays(value ?? 0)} />
        </Form.Item>
        <p className="result" role="status">
          到 <strong>{inChinese(due.on)}</strong>
          {due.provisional ? `（暂定：${due.unpublishedYears.join("、")} 年的放假通知还没有发布）` : ""}
        </p>
        <Button onClick={() => setExplained((shown) => !shown)} aria-expanded={explained}>
          {explained ? "收起" : "怎么算的"}
        </Button>
      </Flex>
      {explained ? (
        <Table
          className="gap-above"
          size="small"
          rowKey="on"
          dataSource={rows}
          pagination={rows.length > 60 ? { pageSize: 60, showSizeChanger: false } : false}
          rowClassName={(day) => (day.counted ? "" : "day-off")}
          columns={[
            { title: "日期", dataIndex: "on", width: 120 },
            { title: "计入", dataIndex: "counted", width: 80, render: (counted: boolean) => (counted ? "计" : "不计") },
            { title: "原因", dataIndex: "why" },
            { title: "依据", dataIndex: "notice", render: (notice: string | null) => notice ?? "—" },
          ]}
        />
      ) : null}
    </section>
  );
};
