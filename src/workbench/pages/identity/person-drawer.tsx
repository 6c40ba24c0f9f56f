// One person: posts given and ended, the account switched off or on, unlocked, or given a new password; each only for whose task it is.
import { Alert, Button, Descriptions, Drawer, Flex, Form, Input, Modal, Popconfirm } from "antd";
import { type ReactElement, useState } from "react";
import { useMay, useSession } from "../../session.ts";
import { Nothing } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { When } from "../../ui/when.tsx";
import { IdentityBinding } from "./bind-identity.tsx";
import { GrantPost } from "./grant-post.tsx";
import type { Person } from "./people.tsx";

type Props = { person: Person | undefined; roles: { id: string; name: string }[]; onClose: () => void };

const ResetPassword = ({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }): ReactElement => {
  const [form] = Form.useForm<{ password: string }>();
  const { act, busy } = useAct();
  const reset = async ({ password }: { password: string }): Promise<void> => {
    if (await act({ method: "PATCH", address: `/api/people/${id}`, body: { password } }, "已重置密码，原来的登录都已失效")) {
      form.resetFields();
      onClose();
    }
  };
  return (
    <Modal title="重置密码" open={open} okText="重置" confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void reset(values)}>
        <Form.Item name="password" label="新密码" extra="请核实身份后当面告诉本人。" rules={[{ required: true, min: 10, message: "至少 10 个字符" }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const Posts = ({ person, mayManage }: { person: Person; mayManage: boolean }): ReactElement => {
  const { act } = useAct();
  if (person.posts.length === 0) return <Nothing>还没有职务。没有职务的账号能登录，但不能办理任何事项。</Nothing>;
  return (
    <>
      {person.posts.map((post) => (
        <Flex key={post.id} justify="space-between" gap={12} className="post-row">
          <div>
            <strong>
              {post.organName} · {post.title}
            </strong>
            <div className="quiet">{post.roleNames.join("、")}</div>
            <div className="quiet">
              {post.validFrom} 起{post.validTo ? `，至 ${post.validTo}` : ""}
            </div>
          </div>
          {mayManage ? (
            <Popconfirm
              title="免去这个职务？"
              description="从今天起不能再用它办理；办过的事仍记在名下。"
              okText="免去"
              onConfirm={() => act({ method: "DELETE", address: `/api/posts/${post.id}` }, "已免去职务")}
            >
              <Button size="small" aria-label={`免去${post.organName}${post.title}`}>
                免去
              </Button>
            </Popconfirm>
          ) : null}
        </Flex>
      ))}
    </>
  );
};

export const PersonDrawer = ({ person, roles, onClose }: Props): ReactElement => {
  const may = useMay();
  const { oidc } = useSession();
  const { act, busy } = useAct();
  const [granting, setGranting] = useState(false);
  const [resetting, setResetting] = useState(false);
  const [mayManage, mayUnlock] = [may("people.manage"), may("people.unlock")];
  const change = (body: object, done: string): Promise<unknown> => act({ method: "PATCH", address: `/api/people/${person?.id}`, body }, done);
  return (
    <Drawer title={person?.displayName} open={person !== undefined} onClose={onClose} size={520} destroyOnHidden>
      {person ? (
        <>
          <Descriptions
            size="small"
            column={1}
            className="gap"
            items={[
              { key: "login", label: "账号", children: person.login },
              { key: "state", label: "状态", children: person.active ? "可用" : "停用" },
              ...(oidc || person.oidcBound
                ? [{ key: "oidc", label: "统一身份认证", children: <IdentityBinding person={person} mayManage={mayManage} /> }]
                : []),
            ]}
          />
          {person.lockedUntil ? (
            <Alert
              type="warning"
              className="gap"
              title={
                <>
                  连续输错密码，锁定到 <When at={person.lockedUntil} />
                </>
              }
            />
          ) : null}
          <Flex gap={8} wrap className="gap">
            {mayManage ? (
              <>
                <Button type="primary" onClick={() => setGranting(true)}>
                  任职
                </Button>
                <Popconfirm
                  title={person.active ? "停用这个账号？" : "恢复这个账号？"}
                  description={person.active ? "停用后马上不能登录，办过的事仍然保留。" : "恢复后可以登录。"}
                  onConfirm={() => change({ active: !person.active }, person.active ? "已停用" : "已恢复")}
                >
                  <Button>{person.active ? "停用" : "恢复"}</Button>
                </Popconfirm>
              </>
            ) : null}
            {mayUnlock ? (
              <>
                <Button disabled={!person.lockedUntil} loading={busy} onClick={() => void change({ unlock: true }, "已解锁")}>
                  解锁
                </Button>
                <Button onClick={() => setResetting(true)}>重置密码</Button>
              </>
            ) : null}
            {!mayManage && !mayUnlock ? <span className="quiet">人员由系统管理员维护，解锁和重置密码由安全管理员办理。</span> : null}
          </Flex>
          <h2 className="panel-title">职务</h2>
          <Posts person={person} mayManage={mayManage} />
          <GrantPost person={person} roles={roles} open={granting} onClose={() => setGranting(false)} />
          <ResetPassword id={person.id} open={resetting} onClose={() => setResetting(false)} />
        </>
      ) : null}
    </Drawer>
  );
};
