// The last scans: when, who began each, how it ended, what it found.
import type { ReactElement } from "react";
import { When } from "../../ui/when.tsx";
import type { ScanView } from "./answers.ts";

type Row = ScanView["history"][number];

const ended = (row: Row): string => {
  switch (row.state) {
    case "done":
      return `读完 ${row.documents} 份${row.pages > 0 ? `和网页 ${row.pages} 页` : ""}，问题 ${row.findings} 处，新出现 ${row.fresh} 处，已消失 ${row.gone} 处`;
    case "waiting":
      return "排队";
    case "running":
      return `进行中，已读 ${row.done} / ${row.documents} 份`;
    case "cancelled":
      return `已取消，读到 ${row.done} / ${row.documents} 份`;
    case "failed":
      return `没有读完：${row.message}`;
  }
};

export const ScanHistory = ({ scans }: { scans: ScanView["history"] }): ReactElement | null =>
  scans.length === 0 ? null : (
    <section className="panel gap-above" aria-labelledby="scan-history">
      <h2 id="scan-history">最近的巡检</h2>
      <ul className="scan-history">
        {scans.map((row) => (
          <li key={row.id}>
            <When at={row.startedAt} />
            <span>{ended(row)}</span>
            <span className="quiet">{row.byHand ? `${row.by}发起` : "自动"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
