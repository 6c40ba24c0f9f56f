// A new issue: its number follows by itself; the first of a county and back issues say which one was printed.
import { Button, DatePicker, Form, InputNumber, Modal, Radio, Select } from "antd";
import { type ReactElement, useState } from "react";
import type { IssueKind } from "../../../modules/gazette/rules/numbering.ts";
import { paths } from "../../paths.ts";
import { useGo } from "../../ui/app-link.tsx";
import { useAct } from "../../ui/use-act.tsx";
import type { Imports, Issues } from "./answers.ts";

type Values = {
  kind: IssueKind | "back";
  number?: number;
  runningNumber?: number;
  publishedOn?: { format(pattern: string): string };
  import?: string;
};

export const NewIssue = ({ next, imports }: { next: Issues["next"]; imports: Imports | undefined }): ReactElement => {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form) ?? "regular";
  const { act, busy } = useAct();
  const go = useGo();
  const following = kind === "back" ? null : next[kind];
  const create = async (values: Values): Promise<void> => {
    const back = values.kind === "back";
    const made = await act<{ id: string }>(
      {
        method: "POST",
        address: "/api/gazette/issues",
        body: {
          kind: back ? "regular" : values.kind,
          ...(back ? { import: values.import } : {}),
          ...(values.number ? { number: values.number } : {}),
          ...(values.runningNumber ? { runningNumber: values.runningNumber } : {}),
          ...(values.publishedOn ? { publishedOn: values.publishedOn.format("YYYY-MM-DD") } : {}),
        },
      },
      "已新建一期",
    );
    if (!made) return;
    setOpen(false);
    go(paths.gazetteIssue(made.id));
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        新建一期
      </Button>
      <Modal
        title="新建一期公报"
        open={open}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText="新建"
        cancelText="取消"
        confirmLoading={busy}
      >
        <Form<Values> form={form} layout="vertical" initialValues={{ kind: "regular" }} onFinish={(values) => void create(values)}>
          <Form.Item name="kind" label="类别">
            <Radio.Group
              options={[
                { value: "regular", label: "正刊" },
                { value: "extra", label: "增刊" },
                { value: "supplement", label: "专刊" },
                { value: "back", label: "旧刊（按导入的期号）" },
              ]}
            />
          </Form.Item>
          {kind === "back" ? (
            <Form.Item name="import" label="导入的公报" rules={[{ required: true, message: "请选择导入的公报" }]}>
              <Select
                placeholder="请选择"
                options={(imports?.items ?? []).map((row) => ({
                  value: row.id,
                  label: row.issue.year && row.issue.number ? `${row.issue.year}年第${row.issue.number}期 ${row.name}` : row.name,
                }))}
              />
            </Form.Item>
          ) : following ? (
            <p>
              下一期是 {following.year} 年第 {following.number} 期{following.runningNumber ? `（总第 ${following.runningNumber} 期）` : ""}
              ，期号由系统接续。
            </p>
          ) : (
            <>
              <p>这是系统里的第一期，请接着纸质公报填写。</p>
              <Form.Item name="number" label="本年第几期" rules={[{ required: true, message: "请填写期号" }]}>
                <InputNumber min={1} max={9999} />
              </Form.Item>
              <Form.Item name="runningNumber" label="总第几期" rules={[{ required: true, message: "请填写总期号" }]}>
                <InputNumber min={1} max={99_999} />
              </Form.Item>
            </>
          )}
          <Form.Item name="publishedOn" label="封面上的出版日期" extra="可以以后再定">
            <DatePicker />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
};
