// The windows of the desk: where to cut, other words with their reason, the cells of a table, a reason alone. What was typed stays until the step is done.
import { Button, Input, Modal, Table } from "antd";
import { type ReactElement, useRef, useState } from "react";
import type { DeskNode } from "./answers.ts";
import type { Take } from "./desk.tsx";

type Props = { node: DeskNode; take: NonNullable<Take>; onClose: () => void };

export const ReasonDialog = (props: {
  title: string;
  about: string;
  onClose: () => void;
  onReason: (reason: string) => Promise<boolean>;
}): ReactElement => {
  const [reason, setReason] = useState("");
  const done = async (): Promise<void> => {
    if (await props.onReason(reason)) props.onClose();
  };
  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onClose}
      onOk={() => void done()}
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === "" }}
    >
      <p>{props.about}</p>
      <Input.TextArea
        aria-label="理由"
        placeholder="请写明理由"
        value={reason}
        maxLength={500}
        rows={2}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
};

export const CutDialog = ({ node, take, onClose }: Props): ReactElement => {
  const area = useRef<{ resizableTextArea?: { textArea: HTMLTextAreaElement } }>(null);
  const [at, setAt] = useState(0);
  const read = (): void => setAt(area.current?.resizableTextArea?.textArea.selectionStart ?? 0);
  const cut = async (): Promise<void> => {
    if (await take({ kind: "split", node: node.key, at }, "已拆分")) onClose();
  };
  return (
    <Modal
      open
      title="拆分这一段"
      onCancel={onClose}
      onOk={() => void cut()}
      okText="在光标处拆分"
      cancelText="取消"
      okButtonProps={{ disabled: at < 1 || at >= node.text.length }}
    >
      <p>把光标放到后一段开头的地方。</p>
      <Input.TextArea
        ref={area as never}
        aria-label="段落文字"
        value={node.text}
        readOnly
        autoSize={{ minRows: 3, maxRows: 12 }}
        onSelect={read}
        onKeyUp={read}
        onClick={read}
      />
      <p className="quiet" aria-live="polite">
        {at > 0 && at < node.text.length ? `后一段以“${node.text.slice(at, at + 12)}”开头` : "还没有选定位置"}
      </p>
    </Modal>
  );
};

export const WordsDialog = ({ node, take, onClose }: Props): ReactElement => {
  const [text, setText] = useState(node.text);
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    if (await take({ kind: "edit", node: node.key, text, reason }, "已改字")) onClose();
  };
  return (
    <Modal
      open
      title="改字"
      onCancel={onClose}
      onOk={() => void save()}
      okText="保存"
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === "" || text === node.text }}
    >
      <p>只改识别错的字，使它与纸质原件一致；原来的识别结果仍然保留。</p>
      <Input.TextArea aria-label="文字" value={text} autoSize={{ minRows: 3, maxRows: 14 }} onChange={(event) => setText(event.target.value)} />
      <Input
        aria-label="理由"
        placeholder="理由，例如：原件第 3 页如此"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
        className="gap-top"
      />
    </Modal>
  );
};

export const CellDialog = ({ node, take, onClose }: Props): ReactElement => {
  const [edited, setEdited] = useState<{ row: number; column: number; text: string }>();
  const [reason, setReason] = useState("");
  const rows = node.rows ?? [];
  const save = async (): Promise<void> => {
    if (edited && (await take({ kind: "edit-cell", node: node.key, ...edited, reason }, "已改单元格"))) setEdited(undefined);
  };
  return (
    <Modal open title="改表格" width="min(960px, 94vw)" onCancel={onClose} footer={<Button onClick={onClose}>关闭</Button>}>
      <Input
        aria-label="理由"
        placeholder="理由，例如：原件如此、与上一行重复"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
        className="gap"
      />
      <Table<{ at: number; cells: string[] }>
        size="small"
        pagination={rows.length > 40 ? { pageSize: 40, showSizeChanger: false } : false}
        showHeader={false}
        scroll={{ x: "max-content", y: "55vh" }}
        rowKey="at"
        dataSource={rows.map((cells, at) => ({ at, cells }))}
        columns={[
          ...(rows[0] ?? []).map((_, column) => ({
            key: String(column),
            render: (__: unknown, { at, cells }: { at: number; cells: string[] }) =>
              edited?.row === at && edited.column === column ? (
                <Input.TextArea
                  aria-label={`第 ${at + 1} 行第 ${column + 1} 列`}
                  value={edited.text}
                  autoSize
                  onChange={(event) => setEdited({ row: at, column, text: event.target.value })}
                />
              ) : (
                <button type="button" className="cell" onClick={() => setEdited({ row: at, column, text: cells[column] ?? "" })}>
                  {cells[column] || "（空）"}
                </button>
              ),
          })),
          {
            key: "act",
            fixed: "right" as const,
            width: 130,
            render: (__: unknown, { at }: { at: number }) =>
              edited?.row === at ? (
                <Button size="small" type="primary" disabled={reason.trim() === ""} onClick={() => void save()}>
                  保存
                </Button>
              ) : (
                <Button
                  size="small"
                  disabled={reason.trim() === "" || rows.length < 2}
                  onClick={() => void take({ kind: "set-aside-row", node: node.key, row: at, reason }, "已搁置这一行")}
                >
                  搁置这一行
                </Button>
              ),
          },
        ]}
      />
    </Modal>
  );
};
