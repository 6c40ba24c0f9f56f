// A leader's post as the operator enters it: the post, the name, and the days.
import { Form, Input, Modal } from "antd";
import type { ReactElement } from "react";
import type { LexiconView } from "./answers.ts";
import { DayFields, type DayValues, dayValues, useKeep } from "./entry-form.tsx";

type Values = DayValues & { "data.post": string; "data.name": string };

export const LeaderForm = ({ leader, onClose }: { leader: LexiconView["leaders"][number] | undefined; onClose: () => void }): ReactElement => {
  const [form] = Form.useForm<Values>();
  const { keep, busy } = useKeep(form, "leader", leader, onClose);
  return (
    <Modal
      title={leader ? "修改职务" : "加一个职务"}
      open
      okText={leader ? "保存" : "加入名录"}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void keep(values)}
        initialValues={{ ...(leader ? { "data.post": leader.post, "data.name": leader.name } : {}), ...dayValues(leader) }}
      >
        <Form.Item
          name="data.post"
          label="职务"
          rules={[{ required: true, whitespace: true, message: "请填写职务" }]}
          extra="写全称；几个职务用顿号隔开。"
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="data.name" label="姓名" rules={[{ required: true, whitespace: true, message: "请填写姓名" }]}>
          <Input maxLength={30} />
        </Form.Item>
        <DayFields isNew={!leader} />
      </Form>
    </Modal>
  );
};
