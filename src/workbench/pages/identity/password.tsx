// Changing one's own password; everybody who is signed in as this account is signed out by it.
import { Button, Form, Input } from "antd";
import type { ReactElement } from "react";
import { NewPassword } from "../../../modules/identity/schema.ts";
import { queryClient, useSend } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useGo } from "../../ui/app-link.tsx";
import { showFieldProblems } from "../../ui/form-problems.ts";
import { Page } from "../../ui/page.tsx";
import { useAct } from "../../ui/use-act.tsx";

type Values = { current: string; next: string; again: string };

export const PasswordPage = (): ReactElement => {
  const [form] = Form.useForm<Values>();
  const sending = useSend();
  const { explain } = useAct();
  const go = useGo();
  const change = async ({ current, next }: Values): Promise<void> => {
    try {
      await sending.mutateAsync({ method: "POST", address: "/api/session/password", body: { current, next } });
      queryClient.clear();
      go(paths.signIn());
    } catch (error) {
      if (!showFieldProblems(form, error)) explain(error);
    }
  };
  return (
    <Page title="修改密码" about="修改后，所有用这个账号登录的地方都要重新登录。" wide={false}>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void change(values)} className="panel">
        <Form.Item name="current" label="现在的密码" rules={[{ required: true, message: "请输入现在的密码" }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label="新密码"
          extra="至少 10 个字符，不要用生日、电话和别处用过的密码。"
          rules={[
            {
              validator: async (_, value: string) => {
                const checked = NewPassword.safeParse(value ?? "");
                if (!checked.success) throw new Error(checked.error.issues[0]?.message);
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label="再输一次新密码"
          dependencies={["next"]}
          rules={[
            {
              validator: async (_, value: string) => {
                if (value !== form.getFieldValue("next")) throw new Error("两次输入的新密码不一样");
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          修改密码
        </Button>
      </Form>
    </Page>
  );
};
