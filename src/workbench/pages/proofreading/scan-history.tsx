// The last scans: when, how each ended, what it found.
import { Table } from "antd";
import type { ReactElement } from "react";
import { When } from "../../ui/when.tsx";
import type { ScanView } from "./answers.ts";

const STATES = { waiting: "排队", running: "进行中", done: "读完", failed: "没有读完", cancelled: "已取消" } as const;
type Row = ScanView["history"][number];

export const ScanHistory = ({ scans }: { scans: ScanView["history"] }): ReactElement | null =>
  scans.length === 0 ? null : (
    <section className="panel gap-above" aria-labelledby="scan-history">
      <h2 id="scan-history" className="panel-title">
        最近的巡检
      </h2>
      <Table<Row>
        size="small"
        rowKey="id"
        dataSource={scans}
        pagination={false}
        scroll={{ x: "max-content" }}
        columns={[
          { key: "at", title: "时间", render: (_, row) => <When at={row.startedAt} /> },
          { key: "by", title: "发起", render: (_, row) => (row.byHand ? row.by : "自动") },
          { key: "state", title: "结果", render: (_, row) => STATES[row.state] },
          { key: "documents", title: "文件", render: (_, row) => (row.state === "done" ? row.documents : `${row.done} / ${row.documents}`) },
          { key: "findings", title: "问题", render: (_, row) => (row.state === "done" ? row.findings : "") },
          { key: "fresh", title: "新出现", render: (_, row) => (row.state === "done" ? row.fresh : "") },
          { key: "gone", title: "已消失", render: (_, row) => (row.state === "done" ? row.gone : "") },
        ]}
      />
    </section>
  );
