// 我的待办: what waits for this person, the most urgent first, by working days left; and what they follow while others have it.
import { Alert, Button, Flex, Grid, Statistic, Table, Tabs } from "antd";
import type { ReactElement } from "react";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { AppLink, useGo } from "../../ui/app-link.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { Page } from "../../ui/page.tsx";
import { Cites } from "../../ui/refusal.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { When } from "../../ui/when.tsx";
import type { OtherDuty, Todo, TodoItem } from "./answers.ts";

const NO_FILTER = { tab: "mine" };

const Cards = ({ items }: { items: TodoItem[] }): ReactElement => (
  <ul className="task-cards">
    {items.map((item) => (
      <li key={item.manuscriptId}>
        <Flex justify="space-between" gap={8} align="center">
          <strong>{item.what}</strong>
          <DeadlineChip deadline={item.deadline} />
        </Flex>
        <p>
          <AppLink to={paths.manuscript(item.manuscriptId)} className="row-title">
            {item.title}
          </AppLink>
        </p>
        <span className="quiet">
          {item.organName} · {item.kindName} · <When at={item.since} />
        </span>
      </li>
    ))}
  </ul>
);

const Rows = ({ items }: { items: TodoItem[] }): ReactElement => (
  <Table<TodoItem>
    size="small"
    rowKey="manuscriptId"
    dataSource={items}
    pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
    columns={[
      { title: "要办的事", dataIndex: "what", width: 130, render: (what: string) => <strong>{what}</strong> },
      {
        title: "稿件",
        dataIndex: "title",
        render: (title: string, item) => (
          <AppLink to={paths.manuscript(item.manuscriptId)} className="row-title">
            {title}
          </AppLink>
        ),
      },
      { title: "时限", width: 150, render: (_, item) => <DeadlineChip deadline={item.deadline} /> },
      { title: "单位", dataIndex: "organName", width: 150 },
      { title: "体裁", dataIndex: "kindName", width: 90, responsive: ["xl"] },
      { title: "撰稿", dataIndex: "drafter", width: 190, ellipsis: true, responsive: ["xl"] },
      { title: "到这一步", width: 120, responsive: ["xl"], render: (_, item) => <When at={item.since} /> },
    ]}
  />
);

/** What other matters owe: a late issue of the gazette, copies that were not collected, what a nightly scan found. */
const OtherDuties = ({ duties }: { duties: OtherDuty[] }): ReactElement => (
  <>
    {duties.map((duty) => (
      <Alert
        key={`${duty.duty}/${duty.title}`}
        type={duty.status === "overdue" ? "error" : "warning"}
        showIcon
        className="gap"
        title={
          <>
            <AppLink to={duty.path}>{duty.title}</AppLink>　{duty.dueOn ? `${duty.dueOn} 到期，` : ""}
            {duty.words}
          </>
        }
        {...(duty.cite.length > 0 ? { description: <Cites cite={duty.cite} /> } : {})}
      />
    ))}
  </>
);

export const TodoPage = (): ReactElement => {
  const query = useGet<Todo>("/api/todo", { refetchInterval: 60_000 });
  const [filter, setFilter] = useFilter(NO_FILTER);
  const wide = Grid.useBreakpoint().md ?? true;
  const may = useMay();
  const go = useGo();
  const list = (items: TodoItem[], empty: ReactElement): ReactElement =>
    items.length === 0 ? empty : wide ? <Rows items={items} /> : <Cards items={items} />;
  const draft = may("manuscript.create") ? (
    <Button type="primary" onClick={() => go(paths.newManuscript())}>
      新建稿件
    </Button>
  ) : null;
  return (
    <Page title="我的待办" actions={draft}>
      <Ready query={query}>
        {({ items, counts, duties }) => (
          <>
            <OtherDuties duties={duties} />
            <Flex gap={wide ? 40 : 20} wrap className="gap">
              <Statistic title="该我办的" value={counts.mine} suffix="件" />
              <Statistic
                title="已逾期"
                value={counts.overdue}
                suffix="件"
                {...(counts.overdue > 0 ? { styles: { content: { color: "var(--qz-color-error)" } } } : {})}
              />
              <Statistic title="三个工作日内到期" value={counts.soon} suffix="件" />
            </Flex>
            <Tabs
              activeKey={filter.tab}
              onChange={(tab) => setFilter({ tab })}
              items={[
                {
                  key: "mine",
                  label: `该我办的 ${counts.mine}`,
                  children: list(
                    items.filter((item) => item.mine),
                    <Nothing>现在没有等您办的事。有稿件轮到您时，会出现在这里，最急的排在最前面。</Nothing>,
                  ),
                },
                {
                  key: "watching",
                  label: `我关注的 ${counts.watching}`,
                  children: list(
                    items.filter((item) => !item.mine),
                    <Nothing>您撰写的稿件在别人手里审核时，会出现在这里。</Nothing>,
                  ),
                },
              ]}
            />
          </>
        )}
      </Ready>
    </Page>
  );
};
