// One part of the website's form: what is on it, what the system counted, and the fields to fill in, saved together with their one source.
import { Button, Input, Select, Table } from "antd";
import { type ReactElement, useState } from "react";
import type { SiteReportShown } from "../../../modules/requests/site-view.ts";
import { useAct } from "../../ui/use-act.tsx";
import { Field } from "../publishing/facts/field.tsx";

type Part = SiteReportShown["parts"][number];
type FieldOfForm = Part["fields"][number];

const YES_NO = [
  { value: "是", label: "是" },
  { value: "否", label: "否" },
];

const Control = ({ field, value, set }: { field: FieldOfForm; value: string; set: (value: string) => void }): ReactElement =>
  field.kind === "yes" ? (
    <Select aria-label={field.label} value={value} options={YES_NO} onChange={set} style={{ width: "100%" }} />
  ) : (
    <Input
      aria-label={field.label}
      value={value}
      inputMode={field.kind === "words" ? "text" : "decimal"}
      onChange={(event) => set(event.target.value)}
    />
  );

/** Where the figure comes from, and what our own registers say where that is something else. */
const originOf = ({ counted, source, value }: FieldOfForm): string => {
  if (source === null) return counted === null ? "" : "系统计数";
  return `${source}${counted !== null && counted !== value ? `（系统计数 ${counted}）` : ""}`;
};

export const SitePart = ({ part, base, mayWrite }: { part: Part; base: string; mayWrite: boolean }): ReactElement => {
  const { act, busy } = useAct();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [source, setSource] = useState("");
  const changed = Object.fromEntries(
    part.fields.flatMap(({ key, value }) => (typed[key] === undefined || typed[key] === value ? [] : [[key, typed[key]]])),
  );
  const save = async (): Promise<void> => {
    if (!(await act({ method: "PUT", address: `${base}/fields`, body: { values: changed, source } }, "已保存"))) return;
    setTyped({});
    setSource("");
  };
  return (
    <section className="panel" aria-labelledby={`site-${part.name}`}>
      <h2 id={`site-${part.name}`}>{part.name}</h2>
      <Table<FieldOfForm>
        size="small"
        rowKey="key"
        pagination={false}
        tableLayout="fixed"
        dataSource={part.fields}
        columns={[
          {
            title: "项目",
            render: (_, field) => (
              <>
                {field.label}
                <div className="quiet">{originOf(field)}</div>
              </>
            ),
          },
          {
            title: "内容",
            width: "40%",
            render: (_, field) =>
              mayWrite ? (
                <Control field={field} value={typed[field.key] ?? field.value} set={(value) => setTyped({ ...typed, [field.key]: value })} />
              ) : (
                field.value
              ),
          },
        ]}
      />
      {Object.keys(changed).length > 0 ? (
        <div className="gap-above">
          <Field label="来源" help="这一部分改动的数字从哪里来，例如网站后台统计、办公室台账">
            {(control) => <Input {...control} value={source} onChange={(event) => setSource(event.target.value)} />}
          </Field>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            保存{part.name}（{Object.keys(changed).length} 项）
          </Button>
        </div>
      ) : null}
    </section>
  );
};
