// What the forms of both kinds of entry share: the days it holds, why it is changed, sending it, and problems beside their fields.
import { DatePicker, Form, type FormInstance, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { ReactElement } from "react";
import { useSend } from "../../data.ts";
import { showFieldProblems } from "../../ui/form-problems.ts";
import { useAct } from "../../ui/use-act.tsx";

/** Fields carry the names the server knows them by. */
export type DayValues = { "data.from"?: Dayjs | null; "data.to"?: Dayjs | null; why: string };
export const dayValues = (row: { from: string | null; to: string | null } | undefined): Partial<DayValues> => ({
  "data.from": row?.from ? dayjs(row.from) : null,
  "data.to": row?.to ? dayjs(row.to) : null,
});
const day = (value: Dayjs | null | undefined): string | null => value?.format("YYYY-MM-DD") ?? null;

export const DayFields = ({ isNew }: { isNew: boolean }): ReactElement => (
  <>
    <Form.Item name="data.from" label="从哪天起（不填为一直有效）">
      <DatePicker style={{ width: "100%" }} />
    </Form.Item>
    <Form.Item name="data.to" label="到哪天止（这一天起不再有效）">
      <DatePicker style={{ width: "100%" }} />
    </Form.Item>
    <Form.Item name="why" label={isNew ? "为什么加" : "为什么改"} rules={[{ required: true, whitespace: true, message: "请写明为什么" }]}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} placeholder="例如：按某年某号文件调整" />
    </Form.Item>
  </>
);

type Kept = { entry: string; version: number } | undefined;

/** Sends an entry, new or changed. `values` are the form's, by the names of its fields. */
export const useKeep = <T extends DayValues>(
  form: FormInstance<T>,
  kind: "term" | "leader",
  kept: Kept,
  onDone: () => void,
): { keep: (values: T) => Promise<void>; busy: boolean } => {
  const sending = useSend<unknown>();
  const { explain } = useAct();
  const keep = async ({ why, ...values }: T): Promise<void> => {
    const data = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name.replace("data.", ""), dayjs.isDayjs(value) ? day(value) : (value ?? null)]),
    );
    try {
      await sending.mutateAsync({
        method: kept ? "PUT" : "POST",
        address: kept ? `/api/proofreading/lexicon/${kept.entry}` : "/api/proofreading/lexicon",
        body: { kind, data, why, ...(kept ? { seen: kept.version } : {}) },
      });
      onDone();
    } catch (error) {
      if (!showFieldProblems(form, error)) explain(error);
    }
  };
  return { keep, busy: sending.isPending };
};
