// The frame around every page: the menu, who is signed in, and the window that asks for the password again when a session has ended.
import { DownOutlined, MenuOutlined } from "@ant-design/icons";
import { Outlet } from "@tanstack/react-router";
import { Alert, App, Button, Drawer, Dropdown, Flex, Grid, Layout, Menu, Modal, Tag } from "antd";
import { createElement, type ReactElement, useEffect, useState } from "react";
import { onSignedOut, send } from "./api.ts";
import { queryClient } from "./data.ts";
import { MENU } from "./menu.ts";
import { external, paths } from "./paths.ts";
import { SESSION, type Session, useSessionQuery } from "./session.ts";
import { AppLink, useGo, usePlace } from "./ui/app-link.tsx";
import { HeadSearch } from "./ui/search-box.tsx";
import { SignInForm } from "./ui/sign-in-form.tsx";
import { Failed, Loading } from "./ui/states.tsx";

const MainMenu = ({ session, onChosen }: { session: Session; onChosen?: () => void }): ReactElement => {
  const { path } = usePlace();
  const items = MENU.flatMap((group) => {
    const children = group.entries
      .filter((entry) => entry.needs === undefined || session.permissions.includes(entry.needs))
      .map((entry) => ({ key: entry.to, icon: createElement(entry.icon), label: <AppLink to={entry.to}>{entry.label}</AppLink> }));
    return children.length === 0 ? [] : [{ type: "group" as const, label: group.label, key: group.label, children }];
  });
  const selected = MENU.flatMap((group) => group.entries.map((entry) => entry.to)).filter((to) => path === to || path.startsWith(`${to}/`));
  return (
    <nav aria-label="主菜单">
      <Menu mode="inline" items={items} selectedKeys={selected} {...(onChosen ? { onClick: onChosen } : {})} className="main-menu" />
    </nav>
  );
};

const AccountMenu = ({ session }: { session: Session }): ReactElement => {
  const go = useGo();
  const { modal } = App.useApp();
  const leave = async (): Promise<void> => {
    await send("DELETE", SESSION).catch(() => undefined);
    queryClient.clear();
    go(paths.signIn());
  };
  const items = [
    { key: "posts", type: "group" as const, label: session.posts.map((post) => `${post.organName} · ${post.title}`).join("；") || "没有职务" },
    { key: "password", label: "修改密码", onClick: () => go(paths.password()) },
    ...(session.permissions.includes("request.handle")
      ? [{ key: "deadline-feeds", label: "日历订阅", onClick: () => go(paths.deadlineFeeds()) }]
      : []),
    { key: "sign-ins", label: "我的登录记录", onClick: () => go(paths.signIns()) },
    { type: "divider" as const },
    {
      key: "leave",
      label: "退出登录",
      onClick: () => void modal.confirm({ title: "退出登录？", content: "没有保存的修改会丢失。", okText: "退出", onOk: leave }),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button type="text" className="account">
        <span className="account-name">{session.account?.displayName}</span>
        <DownOutlined />
      </Button>
    </Dropdown>
  );
};

/** Whoever set a password for somebody knows it until that somebody has changed it. */
const ForeignPassword = ({ session }: { session: Session }): ReactElement | null => {
  const { path } = usePlace();
  if (session.account?.passwordIsTheirs !== false || path === paths.password()) return null;
  return (
    <Alert
      type="warning"
      banner
      title={
        <>
          您现在的密码是管理员设的，管理员也知道。请先<AppLink to={paths.password()}>修改密码</AppLink>，改成只有自己知道的。
        </>
      }
    />
  );
};

/** Opens over the page when the session has ended, so that nothing typed is lost. */
const SignInAgain = ({ login }: { login: string | undefined }): ReactElement => {
  const [open, setOpen] = useState(false);
  useEffect(() => onSignedOut(() => setOpen(true)), []);
  return (
    <Modal title="请重新登录" open={open} footer={null} closable={false} width={380} destroyOnHidden>
      <p>登录已经过期。重新登录后可以接着办，页面上的内容都在。</p>
      <SignInForm login={login} onDone={() => setOpen(false)} />
    </Modal>
  );
};

/** Nobody is signed in: to the sign-in page, and back here afterwards. */
const ToSignIn = (): ReactElement => {
  const go = useGo();
  const { path, query } = usePlace();
  // Where they stood when it was found out: the address changes before this goes, and the sign-in page is no page to come back to.
  const [asked] = useState(path + query);
  useEffect(() => go(paths.signIn(asked), { replace: true }), [go, asked]);
  return <Loading />;
};

export const Shell = (): ReactElement => {
  const query = useSessionQuery();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [menuOpen, setMenuOpen] = useState(false);
  const [lastLogin, setLastLogin] = useState<string>();
  const session = query.data;
  const login = session?.account?.login;
  if (login !== undefined && login !== lastLogin) setLastLogin(login);
  if (query.error && !session) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!session) return <Loading />;
  // A session that ends in the middle of work keeps the page, below the window that asks for the password again.
  if (login === undefined && lastLogin === undefined) return <ToSignIn />;
  return (
    <Layout className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Layout.Header className="top">
        <Flex align="center" gap={8} className="brand">
          {wide ? null : <Button type="text" icon={<MenuOutlined />} aria-label="打开主菜单" onClick={() => setMenuOpen(true)} />}
          <AppLink to={paths.todo()} className="brand-name">
            旗政通
          </AppLink>
          <span className="brand-county">{session.county.name}</span>
          {session.demo ? <Tag>演示</Tag> : null}
        </Flex>
        <Flex align="center" gap={4}>
          <HeadSearch />
          {wide ? (
            <Button type="link" href={external.portal()} target="_blank">
              看门户
            </Button>
          ) : null}
          <AccountMenu session={session} />
        </Flex>
      </Layout.Header>
      <Layout>
        {wide ? (
          <Layout.Sider width={184} className="side">
            <MainMenu session={session} />
          </Layout.Sider>
        ) : (
          <Drawer placement="left" size={260} open={menuOpen} onClose={() => setMenuOpen(false)} title="主菜单" styles={{ body: { padding: 8 } }}>
            <MainMenu session={session} onChosen={() => setMenuOpen(false)} />
          </Drawer>
        )}
        <Layout.Content id="main" tabIndex={-1} role="main" className="content">
          <ForeignPassword session={session} />
          <Outlet />
        </Layout.Content>
      </Layout>
      <SignInAgain login={lastLogin} />
    </Layout>
  );
};
