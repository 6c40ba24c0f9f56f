// Signing in with account and password: on its own page, and in the window that opens when a session has ended in the middle of work.
import { Alert, Button, Form, Input } from "antd";
import { type ReactElement, useState } from "react";
import { ApiError, send } from "../api.ts";
import { queryClient } from "../data.ts";
import { Refused } from "./refusal.tsx";

type Values = { login: string; password: string };

export const SignInForm = ({ onDone, login }: { onDone: () => void; login?: string | undefined }): ReactElement => {
  const [problem, setProblem] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const signIn = async (values: Values): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await send("POST", "/api/session", values);
      await queryClient.invalidateQueries();
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => void signIn(values)} initialValues={{ login }} size="large">
      {problem ? (
        <Alert type="error" role="alert" className="gap" title={<Refused because={problem.problem.message} next={problem.problem.next} />} />
      ) : null}
      <Form.Item name="login" label="账号" rules={[{ required: true, message: "请输入账号" }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: "请输入密码" }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </Form>
  );
};
