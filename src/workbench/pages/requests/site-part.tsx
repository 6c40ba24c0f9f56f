// One part of the website's form: each field with its figure, what the system counted, and the entry with its source.
import { Button, Input, Select, Table } from "antd";
import { type ReactElement, useState } from "react";
import type { SiteReportShown } from "../../../modules/requests/site-view.ts";
import { useAct } from "../../ui/use-act.tsx";
import "./site-part.css";

type Part = SiteReportShown["parts"][number];
type FieldOfForm = Part["fields"][number];

const YES_NO = [
  { value: "是", label: "是" },
  { value: "否", label: "否" },
];

const Entry = ({ field, base }: { field: FieldOfForm; base: string }): ReactElement => {
  const { act, busy } = useAct();
  const [value, setValue] = useState(field.value);
  const [source, setSource] = useState("");
  const save = async (): Promise<void> => {
    if (await act({ method: "PUT", address: `${base}/fields/${field.key}`, body: { value, source } }, "已保存")) setSource("");
  };
  return (
    <div className="site-entry">
      {field.kind === "yes" ? (
        <Select aria-label={field.label} value={value} options={YES_NO} onChange={setValue} />
      ) : (
        <Input
          aria-label={field.label}
          value={value}
          inputMode={field.kind === "words" ? "text" : "decimal"}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <Input aria-label={`${field.label}的来源`} placeholder="来源" value={source} onChange={(event) => setSource(event.target.value)} />
      <Button loading={busy} onClick={() => void save()}>
        保存
      </Button>
    </div>
  );
};

const Said = ({ field }: { field: FieldOfForm }): ReactElement => {
  const overruled = field.counted !== null && field.source !== null && field.counted !== field.value;
  return (
    <>
      <strong>{field.value}</strong>
      <div className="quiet">
        {field.source === null ? (field.counted === null ? "" : "系统计数") : `${field.source}${overruled ? `（系统计数 ${field.counted}）` : ""}`}
      </div>
    </>
  );
};

export const SitePart = ({ part, base, mayWrite }: { part: Part; base: string; mayWrite: boolean }): ReactElement => (
  <section className="panel" aria-labelledby={`site-${part.name}`}>
    <h2 id={`site-${part.name}`}>{part.name}</h2>
    <Table<FieldOfForm>
      size="small"
      rowKey="key"
      pagination={false}
      className="site-table"
      dataSource={part.fields}
      columns={[
        { title: "项目", dataIndex: "label" },
        { title: "内容", width: "24%", render: (_, field) => <Said field={field} /> },
        ...(mayWrite ? [{ title: "填报", width: "44%", render: (_: unknown, field: FieldOfForm) => <Entry field={field} base={base} /> }] : []),
      ]}
    />
  </section>
);
