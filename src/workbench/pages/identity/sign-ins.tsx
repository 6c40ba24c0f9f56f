// Sign-in history: one's own for everybody, everyone's for the security administrator and the auditor. Addresses come with their last part hidden.
import { Flex, Grid, Segmented, Table, Tag } from "antd";
import type { ReactElement } from "react";
import { useGet, withQuery } from "../../data.ts";
import { useMay } from "../../session.ts";
import { Page } from "../../ui/page.tsx";
import { pager } from "../../ui/pager.ts";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { When } from "../../ui/when.tsx";

type SignIn = { at: string; name: string | null; login: string | null; method: string; outcome: string; place: string; agent: string };
type SignIns = { items: SignIn[]; total: number; page: number; pageSize: number };

const OUTCOMES: Record<string, [word: string, colour: string]> = {
  success: ["成功", "success"],
  wrong: ["密码不对", "warning"],
  locked: ["账号锁定", "error"],
  inactive: ["账号停用", "error"],
};
const METHODS: Record<string, string> = { password: "密码", oidc: "统一身份认证" };
const NO_FILTER = { all: "", page: "1" };

const outcomeOf = (row: SignIn): ReactElement => {
  const [word, colour] = OUTCOMES[row.outcome] ?? [row.outcome, "default"];
  return <Tag color={colour}>{word}</Tag>;
};
const whoOf = (row: SignIn): string => row.name ?? "（没有这个账号）";
const methodOf = (row: SignIn): string => METHODS[row.method] ?? row.method;

const columns = (everyone: boolean) => [
  { title: "时间", width: 150, render: (_: unknown, row: SignIn) => <When at={row.at} /> },
  ...(everyone ? [{ title: "账号", render: (_: unknown, row: SignIn) => whoOf(row) }] : []),
  { title: "结果", width: 120, render: (_: unknown, row: SignIn) => outcomeOf(row) },
  { title: "方式", width: 130, render: (_: unknown, row: SignIn) => methodOf(row) },
  { title: "地址", dataIndex: "place", width: 160 },
  { title: "浏览器", dataIndex: "agent" },
];
const narrow = (everyone: boolean) => ({
  title: "登录",
  render: (_: unknown, row: SignIn) => (
    <>
      <Flex justify="space-between" gap={8}>
        {everyone ? <span className="row-title">{whoOf(row)}</span> : <When at={row.at} />}
        {outcomeOf(row)}
      </Flex>
      <div className="row-more">
        {everyone ? <When at={row.at} /> : null}
        <span>{methodOf(row)}</span>
        <span>{row.place}</span>
        <span>{row.agent}</span>
      </div>
    </>
  ),
});

export const SignInsPage = (): ReactElement => {
  const [filter, setFilter] = useFilter(NO_FILTER);
  const query = useGet<SignIns>(withQuery("/api/sign-ins", filter), { keepPrevious: true });
  const mayAll = useMay()("sign-in.read-all");
  const everyone = filter.all === "1";
  const wide = Grid.useBreakpoint().md ?? true;
  return (
    <Page
      title="登录记录"
      about="发现不是自己的登录，请马上修改密码，并告诉安全管理员。"
      actions={
        mayAll ? (
          <Segmented
            value={everyone ? "1" : ""}
            onChange={(all) => setFilter({ all, page: "1" })}
            options={[
              { value: "", label: "我的" },
              { value: "1", label: "全部" },
            ]}
          />
        ) : null
      }
    >
      <Ready query={query}>
        {(list) => (
          <Table<SignIn>
            size="small"
            rowKey={(row) => `${row.at}${row.login ?? ""}${row.outcome}`}
            dataSource={list.items}
            showHeader={wide}
            locale={{ emptyText: <Nothing>还没有登录记录</Nothing> }}
            pagination={pager(list, (page) => setFilter({ page }))}
            columns={wide ? columns(everyone) : [narrow(everyone)]}
          />
        )}
      </Ready>
    </Page>
  );
};
