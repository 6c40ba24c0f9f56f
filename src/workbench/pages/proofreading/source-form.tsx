// A site or an account to be read every night: whose it is, what it is called, and of a site where it begins.
import { Form, Input, Modal, Radio, Select } from "antd";
import type { ReactElement } from "react";
import { canVisit } from "../../../modules/proofreading/outside.ts";
import { useSend } from "../../data.ts";
import { useCounty } from "../../ui/county.ts";
import { showFieldProblems } from "../../ui/form-problems.ts";
import { useAct } from "../../ui/use-act.tsx";

type Values = { organ: string; kind: "site" | "account"; name: string; address?: string };

export const SourceForm = ({ onClose }: { onClose: () => void }): ReactElement => {
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form) ?? "site";
  const { units } = useCounty();
  const sending = useSend<{ id: number }>();
  const { explain } = useAct();
  const keep = async ({ address = "", ...values }: Values): Promise<void> => {
    try {
      const body = { ...values, address: values.kind === "site" ? address.trim() : "" };
      await sending.mutateAsync({ method: "POST", address: "/api/proofreading/sources", body });
      onClose();
    } catch (error) {
      if (!showFieldProblems(form, error)) explain(error);
    }
  };
  return (
    <Modal title="登记网站或账号" open okText="登记" confirmLoading={sending.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ kind: "site" }} onFinish={(values) => void keep(values)}>
        <Form.Item name="kind" label="是什么">
          <Radio.Group
            options={[
              { value: "site", label: "网站" },
              { value: "account", label: "公众号等账号" },
            ]}
          />
        </Form.Item>
        <Form.Item name="organ" label="哪个单位的" rules={[{ required: true, message: "请选择单位" }]}>
          <Select showSearch={{ optionFilterProp: "label" }} options={units.map(({ id, shortName }) => ({ value: id, label: shortName }))} />
        </Form.Item>
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: "请填写名称" }]}>
          <Input maxLength={100} placeholder={kind === "site" ? "例如：民政局网站" : "例如：民政公众号"} />
        </Form.Item>
        {kind === "site" ? (
          <Form.Item
            name="address"
            label="网址"
            extra="从这一页开始，只读同一个网站里的网页，不会去别的网站。"
            rules={[
              {
                validator: (_, value: string | undefined) => {
                  const verdict = canVisit((value ?? "").trim());
                  return verdict.ok ? Promise.resolve() : Promise.reject(new Error(`${verdict.because}。${verdict.next ?? ""}`));
                },
              },
            ]}
            validateTrigger="onBlur"
          >
            <Input inputMode="url" placeholder="https://" />
          </Form.Item>
        ) : (
          <p className="quiet">登记之后，在列表里展开它，上传从账号后台导出的文章（.html、.docx、.pdf、.txt）。</p>
        )}
      </Form>
    </Modal>
  );
};
