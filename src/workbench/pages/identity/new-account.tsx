// A new account: name, sign-in name and a first password. Posts are given afterwards.
import { Form, Input, Modal } from "antd";
import type { ReactElement } from "react";
import { useSend } from "../../data.ts";
import { showFieldProblems } from "../../ui/form-problems.ts";
import { useAct } from "../../ui/use-act.tsx";

type Values = { login: string; displayName: string; password: string };

export const NewAccount = ({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement => {
  const [form] = Form.useForm<Values>();
  const sending = useSend<{ id: string }>();
  const { explain } = useAct();
  const create = async (body: Values): Promise<void> => {
    try {
      await sending.mutateAsync({ method: "POST", address: "/api/people", body });
      form.resetFields();
      onClose();
    } catch (error) {
      if (!showFieldProblems(form, error)) explain(error);
    }
  };
  return (
    <Modal title="新建账号" open={open} okText="新建" onOk={() => form.submit()} onCancel={onClose} confirmLoading={sending.isPending}>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void create(values)}>
        <Form.Item name="displayName" label="姓名" rules={[{ required: true, message: "请填写姓名" }]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="login" label="账号" extra="小写字母、数字、点和连字符，建好后不能改。" rules={[{ required: true, message: "请填写账号" }]}>
          <Input maxLength={62} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label="初始密码"
          extra="至少 10 个字符；请当面告诉本人，并让本人登录后马上修改。"
          rules={[{ required: true, message: "请填写初始密码" }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
};
