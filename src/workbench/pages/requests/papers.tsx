// A request's papers: letters as Word and PDF, scans, records to be decided page by page, and what is given out.
import { Button, Flex, Grid, Table } from "antd";
import { type ReactElement, useState } from "react";
import { DOCUMENT_KINDS } from "../../../modules/requests/schema.ts";
import type { RequestView } from "../../../modules/requests/view.ts";
import { useAct } from "../../ui/use-act.tsx";
import { ManyUploads } from "./many-uploads.tsx";
import { Redact } from "./redact.tsx";
import "./papers.css";

type Paper = RequestView["documents"][number];
/** More are in pages of their own: a case may have hundreds of scans. */
const MOST_ROWS = 20;

export const Papers = ({ request }: { request: RequestView }): ReactElement => {
  const [deciding, setDeciding] = useState<Paper>();
  const { act, busy } = useAct();
  const address = `/api/requests/${request.id}`;
  const wide = Grid.useBreakpoint().md ?? true;
  const nameOf = (paper: Paper): ReactElement => (
    <span className="anywhere">{`${paper.title}${paper.number ? ` ${paper.number}` : ""}${paper.pages ? `（${paper.pages} 页）` : ""}`}</span>
  );
  const open = (paper: Paper): ReactElement | null => {
    if (request.clearedOn) return null;
    if (paper.kind === "letter")
      return (
        <div className="paper-open">
          <a href={`${address}/letters/${paper.document}.pdf`}>PDF</a>
          <a href={`${address}/letters/${paper.document}.docx`}>Word</a>
        </div>
      );
    if (paper.kind !== "record")
      return (
        <div className="paper-open">
          <a href={`${address}/documents/${paper.document}`}>打开</a>
        </div>
      );
    return (
      <Flex gap={8} wrap>
        <Button {...(wide ? { size: "small" as const } : {})} onClick={() => setDeciding(paper)}>
          逐页审定
        </Button>
        <Button
          {...(wide ? { size: "small" as const } : {})}
          loading={busy}
          onClick={() => void act({ method: "POST", address: `${address}/documents/${paper.document}/redact`, body: {} }, "已生成提供件")}
        >
          生成提供件
        </Button>
      </Flex>
    );
  };
  const columns = [
    { title: "种类", width: 120, render: (_: unknown, paper: Paper) => DOCUMENT_KINDS[paper.kind] },
    { title: "名称", render: (_: unknown, paper: Paper) => nameOf(paper) },
    { title: "日期", dataIndex: "madeOn", width: 110 },
    { title: "打开", width: 260, render: (_: unknown, paper: Paper) => open(paper) },
  ];
  const narrow = {
    title: "文书和材料",
    render: (_: unknown, paper: Paper) => (
      <>
        {nameOf(paper)}
        <div className="row-more">
          <span>{DOCUMENT_KINDS[paper.kind]}</span>
          <span>{paper.madeOn}</span>
          {open(paper)}
        </div>
      </>
    ),
  };
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">文书和材料</h2>
      <Table<Paper>
        size="small"
        rowKey="document"
        pagination={request.documents.length > MOST_ROWS ? { pageSize: MOST_ROWS, showSizeChanger: false } : false}
        dataSource={request.documents}
        locale={{ emptyText: "还没有文书和材料" }}
        showHeader={wide}
        columns={wide ? columns : [narrow]}
      />
      {request.clearedOn ? null : (
        <Flex vertical gap={8} className="gap-above">
          <ManyUploads address={`${address}/scans`} label="添加来件扫描" />
          <ManyUploads address={`${address}/records`} label="添加拟公开的材料" />
        </Flex>
      )}
      {deciding ? <Redact request={request.id} paper={deciding} onClose={() => setDeciding(undefined)} /> : null}
    </section>
  );
};
