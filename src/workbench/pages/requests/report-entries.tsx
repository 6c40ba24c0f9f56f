// What a unit enters for its report: figures with their source, corrections with their reason, the words of each part.
import { Button, Flex, Grid, Input, InputNumber, Table } from "antd";
import { type ReactElement, useState } from "react";
import { useAct } from "../../ui/use-act.tsx";
import { Field } from "../publishing/facts/field.tsx";
import type { Report } from "./annual-report.tsx";

type Props = { report: Report; base: string; mayWrite: boolean };

export const CorrectCell = ({
  base,
  cell,
  onDone,
}: {
  base: string;
  cell: { row: number; column: string; value: number };
  onDone: () => void;
}): ReactElement => {
  const { act, busy } = useAct();
  const [value, setValue] = useState(cell.value);
  const [reason, setReason] = useState("");
  const send = async (): Promise<void> => {
    if (
      await act(
        { method: "POST", address: `${base}/corrections`, body: { row: cell.row, column: cell.column, value, reason } },
        "已更正，原数保留在旁",
      )
    )
      onDone();
  };
  return (
    <section className="panel" aria-labelledby="correct">
      <h2 id="correct">更正这一格</h2>
      <Field label="改为">
        {(control) => <InputNumber {...control} min={0} precision={0} value={value} onChange={(next) => setValue(next ?? 0)} />}
      </Field>
      <Field label="理由" help="数字由申请自动汇总；更正会留下理由和更正人">
        {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Button loading={busy} onClick={() => void send()}>
        更正
      </Button>
    </section>
  );
};

const FigureEntry = ({ base, cell }: { base: string; cell: Report["tableTwo"][number] }): ReactElement => {
  const { act, busy } = useAct();
  const [value, setValue] = useState(cell.value);
  const [source, setSource] = useState("");
  return (
    <Flex gap={8}>
      <InputNumber style={{ width: 84 }} aria-label={`${cell.row}${cell.column}`} min={0} value={value} onChange={(next) => setValue(next ?? 0)} />
      <Input
        aria-label={`${cell.row}${cell.column}的来源`}
        placeholder="数字的来源"
        value={source}
        onChange={(event) => setSource(event.target.value)}
        style={{ flex: "1 1 100px", maxWidth: 220 }}
      />
      <Button loading={busy} onClick={() => void act({ method: "PUT", address: `${base}/figures/${cell.key}`, body: { value, source } }, "已保存")}>
        保存
      </Button>
    </Flex>
  );
};

type CellTwo = Report["tableTwo"][number];

export const Figures = ({ report, base, mayWrite }: Props): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  const entry = (cell: CellTwo): ReactElement => <FigureEntry key={`${base}${cell.key}`} base={base} cell={cell} />;
  const columns = [
    { title: "信息内容", dataIndex: "row", width: 180 },
    { title: "项目", dataIndex: "column" },
    { title: "数量", dataIndex: "value", width: 90, align: "right" as const },
    ...(mayWrite ? [{ title: "填报", width: 380, render: (_: unknown, cell: CellTwo) => entry(cell) }] : []),
  ];
  const narrow = {
    title: "项目",
    render: (_: unknown, cell: CellTwo) => (
      <Flex vertical gap={6}>
        <Flex justify="space-between" gap={8}>
          <span>
            <span className="row-title">{cell.row}</span> <span className="quiet">{cell.column}</span>
          </span>
          <strong>{cell.value}</strong>
        </Flex>
        {mayWrite ? entry(cell) : null}
      </Flex>
    ),
  };
  return (
    <section className="panel" aria-labelledby="two">
      <h2 id="two">二、主动公开政府信息情况</h2>
      <Table<CellTwo>
        size="small"
        rowKey="key"
        pagination={false}
        showHeader={wide}
        dataSource={report.tableTwo}
        columns={wide ? columns : [narrow]}
      />
    </section>
  );
};

export const Parts = ({ report, base, mayWrite }: Props): ReactElement => {
  const { act, busy } = useAct();
  const [texts, setTexts] = useState(() => Object.fromEntries(report.parts.map(({ key, text }) => [key, text])));
  return (
    <section className="panel" aria-labelledby="words">
      <h2 id="words">文字部分</h2>
      {report.parts.map(({ key, label, text }) => (
        <Field key={key} label={label} help={text.trim() === "" ? "还没有写；没有的写“无”" : undefined}>
          {(control) => (
            <>
              <Input.TextArea
                {...control}
                disabled={!mayWrite}
                autoSize={{ minRows: 2 }}
                value={texts[key] ?? ""}
                onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
              />
              {mayWrite && texts[key] !== text ? (
                <Button
                  size="small"
                  loading={busy}
                  onClick={() => void act({ method: "PUT", address: `${base}/parts/${key}`, body: { text: texts[key] ?? "" } }, "已保存")}
                >
                  保存{label}
                </Button>
              ) : null}
            </>
          )}
        </Field>
      ))}
    </section>
  );
};
