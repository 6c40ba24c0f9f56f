// People and their posts: who may be found where, since when. The system administrator keeps them; the security administrator unlocks and resets.
import { Button, Flex, Grid, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { useGet, withQuery } from "../../data.ts";
import { useMay } from "../../session.ts";
import { useCounty } from "../../ui/county.ts";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { pager } from "../../ui/pager.ts";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { NewAccount } from "./new-account.tsx";
import { PersonDrawer } from "./person-drawer.tsx";

export type Post = {
  id: string;
  organ: string;
  organName: string;
  title: string;
  roles: string[];
  roleNames: string[];
  validFrom: string;
  validTo: string | null;
};
export type Person = {
  id: string;
  login: string;
  displayName: string;
  active: boolean;
  oidcBound: boolean;
  lockedUntil: string | null;
  posts: Post[];
};
export type People = { items: Person[]; total: number; page: number; pageSize: number; roles: { id: string; name: string }[] };

const NO_FILTER = { q: "", organ: "", person: "", page: "1" };

const stateOf = (person: Person): ReactElement =>
  person.active ? person.lockedUntil ? <Tag color="warning">锁定</Tag> : <Tag color="success">可用</Tag> : <Tag>停用</Tag>;

const Held = ({ person }: { person: Person }): ReactElement => (
  <Flex vertical gap={2}>
    {person.posts.length === 0 ? <span className="quiet">没有职务</span> : null}
    {person.posts.map((post) => (
      <span key={post.id}>
        {post.organName} · {post.title} <span className="quiet">{post.roleNames.join("、")}</span>
      </span>
    ))}
  </Flex>
);

export const PeoplePage = (): ReactElement => {
  const [filter, setFilter] = useFilter(NO_FILTER);
  const query = useGet<People>(withQuery("/api/people", { q: filter.q, organ: filter.organ, page: filter.page }), { keepPrevious: true });
  const county = useCounty();
  const mayManage = useMay()("people.manage");
  const [adding, setAdding] = useState(false);
  const wide = Grid.useBreakpoint().md ?? true;
  const opened = query.data?.items.find((person) => person.id === filter.person);
  const nameOf = (person: Person): ReactElement => (
    <Button type="link" size="small" className="plain-link" onClick={() => setFilter({ person: person.id })}>
      {person.displayName}
    </Button>
  );
  const columns = [
    { title: "姓名", width: 260, render: (_: unknown, person: Person) => nameOf(person) },
    { title: "账号", dataIndex: "login", width: 180 },
    { title: "职务和角色", render: (_: unknown, person: Person) => <Held person={person} /> },
    { title: "状态", width: 80, render: (_: unknown, person: Person) => stateOf(person) },
  ];
  const narrow = {
    title: "人员",
    render: (_: unknown, person: Person) => (
      <>
        <Flex justify="space-between" align="flex-start" gap={8}>
          {nameOf(person)}
          {stateOf(person)}
        </Flex>
        <div className="quiet">{person.login}</div>
        <Held person={person} />
      </>
    ),
  };
  return (
    <Page
      title="人员"
      about="一个人通过职务办事，职务带来角色。系统管理员、安全管理员、审计员必须是三个不同的人。"
      actions={
        mayManage ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建账号
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <FilterWords words={filter.q} label="按姓名或账号查找" placeholder="姓名或账号" onSearch={(q) => setFilter({ q, page: "1" })} />
        <FilterSelect
          chosen={filter.organ}
          all="全部单位"
          label="单位"
          searchable
          onChoose={(organ) => setFilter({ organ, page: "1" })}
          options={county.organs.map((organ) => ({ value: organ.id, label: county.organPath(organ.id) }))}
          style={{ width: wide ? 260 : "100%" }}
          popupMatchSelectWidth={false}
        />
      </search>
      <Ready query={query}>
        {(people) => (
          <>
            <Table<Person>
              size="small"
              rowKey="id"
              loading={query.isPlaceholderData}
              dataSource={people.items}
              showHeader={wide}
              locale={{ emptyText: <Nothing>没有符合条件的人员</Nothing> }}
              pagination={pager(people, (page) => setFilter({ page }), "人")}
              columns={wide ? columns : [narrow]}
            />
            <PersonDrawer person={opened} roles={people.roles} onClose={() => setFilter({ person: "" })} />
          </>
        )}
      </Ready>
      <NewAccount open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
};
