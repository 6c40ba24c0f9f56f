// Who a person is at the unified identity service: bound or not, and the mark it knows them by, which is never shown again once it is set.
import { Button, Flex, Form, Input, Modal, Popconfirm } from "antd";
import { type ReactElement, useState } from "react";
import { useSend } from "../../data.ts";
import { showFieldProblems } from "../../ui/form-problems.ts";
import { useAct } from "../../ui/use-act.tsx";
import type { Person } from "./people.tsx";

const BindDialog = ({ person, onClose }: { person: Person; onClose: () => void }): ReactElement => {
  const [form] = Form.useForm<{ oidcSubject: string }>();
  const sending = useSend();
  const { explain } = useAct();
  const bind = async (body: { oidcSubject: string }): Promise<void> => {
    try {
      await sending.mutateAsync({ method: "PATCH", address: `/api/people/${person.id}`, body });
      onClose();
    } catch (error) {
      if (!showFieldProblems(form, error)) explain(error);
    }
  };
  return (
    <Modal
      title={`绑定统一身份认证：${person.displayName}`}
      open
      okText="绑定"
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void bind(values)}>
        <Form.Item
          name="oidcSubject"
          label="统一身份标识"
          extra="由统一身份认证平台提供，一个标识只能绑定一个账号。绑定后，本人可以用统一身份认证登录。"
          rules={[{ required: true, whitespace: true, message: "请填写统一身份标识" }]}
        >
          <Input maxLength={255} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
};

export const IdentityBinding = ({ person, mayManage }: { person: Person; mayManage: boolean }): ReactElement => {
  const { act, busy } = useAct();
  const [binding, setBinding] = useState(false);
  return (
    <Flex gap={8} align="center" wrap>
      <span>{person.oidcBound ? "已绑定" : "没有绑定"}</span>
      {mayManage ? (
        <>
          <Button size="small" onClick={() => setBinding(true)}>
            {person.oidcBound ? "改绑" : "绑定"}
          </Button>
          {person.oidcBound ? (
            <Popconfirm
              title="解除绑定？"
              description="解除后不能再用统一身份认证登录，账号和密码不受影响。"
              okText="解除"
              onConfirm={() => act({ method: "PATCH", address: `/api/people/${person.id}`, body: { oidcSubject: null } }, "已解除绑定")}
            >
              <Button size="small" loading={busy}>
                解除绑定
              </Button>
            </Popconfirm>
          ) : null}
          {binding ? <BindDialog person={person} onClose={() => setBinding(false)} /> : null}
        </>
      ) : null}
    </Flex>
  );
};
