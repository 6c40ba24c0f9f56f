// Checking the chain on demand, and the roots of each day: printed or exported and kept outside, they show even a chain rewritten from end to end.
import { Alert, Button, Drawer, Flex, Table } from "antd";
import { type ReactElement, useState } from "react";
import { get } from "../../api.ts";
import { useGet } from "../../data.ts";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";

type Report = {
  ok: boolean;
  rows: number;
  head: { seq: number; sha256: string; sm3: string };
  sm3Checked: boolean;
  problems: { seq: number; problem: string }[];
};
type Root = { day: string; seq: number; sha256: string; sm3: string };

const Roots = (): ReactElement => {
  const query = useGet<{ roots: Root[] }>("/api/audit/roots");
  const save = (roots: Root[]): void => {
    const text = ["日期,编号,SHA-256,SM3", ...roots.map((root) => [root.day, root.seq, root.sha256, root.sm3].join(","))].join("\r\n");
    const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = "审计日志每日链根.csv";
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Ready query={query}>
      {({ roots }) => (
        <>
          <p className="quiet">链根是当天最后一行的摘要值。打印或导出后存到系统之外；以后用命令 qizheng audit verify --root 编号:SHA-256 核对。</p>
          <Flex gap={8} className="gap">
            <Button onClick={() => save(roots)} disabled={roots.length === 0}>
              导出
            </Button>
            <Button onClick={() => window.print()} disabled={roots.length === 0}>
              打印
            </Button>
          </Flex>
          <Table<Root>
            size="small"
            rowKey="seq"
            pagination={false}
            dataSource={roots}
            locale={{ emptyText: <Nothing>还没有日志</Nothing> }}
            columns={[
              { title: "日期", dataIndex: "day", width: 110 },
              { title: "编号", dataIndex: "seq", width: 80 },
              { title: "SHA-256", dataIndex: "sha256", render: (hash: string) => <span className="hash">{hash}</span> },
            ]}
          />
        </>
      )}
    </Ready>
  );
};

export const ChainCheck = (): ReactElement => {
  const [report, setReport] = useState<Report>();
  const [busy, setBusy] = useState(false);
  const [rootsOpen, setRootsOpen] = useState(false);
  const { explain } = useAct();
  const check = async (): Promise<void> => {
    setBusy(true);
    try {
      setReport(await get<Report>("/api/audit/verify"));
    } catch (error) {
      explain(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="gap">
      <Flex gap={8} wrap>
        <Button onClick={() => void check()} loading={busy}>
          核对整条日志
        </Button>
        <Button onClick={() => setRootsOpen(true)}>每日链根</Button>
      </Flex>
      <div role="status" className="chain-report">
        {report ? (
          <Alert
            type={report.ok ? "success" : "error"}
            showIcon
            closable={{ onClose: () => setReport(undefined), "aria-label": "收起" }}
            title={report.ok ? `${report.rows} 行日志前后相接，没有被改动过` : `日志被改动过：查出 ${report.problems.length} 处`}
            description={
              report.ok ? (
                <span className="hash">
                  链头：第 {report.head.seq} 行 {report.head.sha256}
                </span>
              ) : (
                <ul>
                  {report.problems.map((problem) => (
                    <li key={`${problem.seq}${problem.problem}`}>
                      第 {problem.seq} 行：{problem.problem}
                    </li>
                  ))}
                </ul>
              )
            }
          />
        ) : null}
      </div>
      <Drawer title="每日链根" open={rootsOpen} onClose={() => setRootsOpen(false)} size={640} destroyOnHidden>
        <Roots />
      </Drawer>
    </div>
  );
};
