// What an issue holds and what it might hold: documents in order, each with its state and the days it was out by each channel beside its own limit (X43).
import { Button, Flex, Grid, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { paths } from "../../paths.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { Refused } from "../../ui/refusal.tsx";
import { Nothing } from "../../ui/states.tsx";
import type { Issue, IssueRow } from "./answers.ts";

const STATES: Record<IssueRow["state"], [word: string, colour: string]> = {
  published: ["已公开", "success"],
  approved: ["已审定", "warning"],
  unapproved: ["没有审完", "error"],
  withdrawn: ["已撤回", "error"],
  gone: ["已删除", "error"],
};

const Channels = ({ row }: { row: IssueRow }): ReactElement => (
  <>
    {row.channels.channels.map(({ name, on, inTime }) => (
      <div key={name}>
        {name} {on ?? "—"}
        {inTime === false ? "（在期限之后）" : ""}
      </div>
    ))}
    <div className="quiet">
      {row.channels.limitOn ? `应公开 ${row.channels.limitOn}，` : ""}
      {row.channels.words}
    </div>
  </>
);

const StateTag = ({ row }: { row: IssueRow }): ReactElement => <Tag color={STATES[row.state][1]}>{STATES[row.state][0]}</Tag>;

const Document = ({ row }: { row: IssueRow }): ReactElement => (
  <>
    <AppLink to={paths.manuscript(row.manuscript)}>{row.title}</AppLink>
    <div className="quiet">
      {row.organName} {row.number}
    </div>
    {row.canPrint.ok ? null : <Refused {...row.canPrint} />}
  </>
);

type Act = (row: IssueRow, at: number) => ReactElement;

/** One column on a phone, with what can be done below each document. */
const columnsOf = (wide: boolean, act: Act | undefined) =>
  wide
    ? [
        { title: "文件", render: (_: unknown, row: IssueRow) => <Document row={row} /> },
        { title: "状态", width: 90, render: (_: unknown, row: IssueRow) => <StateTag row={row} /> },
        { title: "各渠道公开日期和期限", width: 300, render: (_: unknown, row: IssueRow) => <Channels row={row} /> },
        ...(act ? [{ title: "编排", width: 200, render: (_: unknown, row: IssueRow, at: number) => act(row, at) }] : []),
      ]
    : [
        {
          title: "文件",
          render: (_: unknown, row: IssueRow, at: number) => (
            <Flex vertical gap={6}>
              <div>
                <Document row={row} />
              </div>
              <div>
                <StateTag row={row} />
              </div>
              <div>
                <Channels row={row} />
              </div>
              {act?.(row, at)}
            </Flex>
          ),
        },
      ];

type Props = { issue: Issue; plan: string[]; onPlan: ((plan: string[]) => void) | undefined };

export const Plan = ({ issue, plan, onPlan }: Props): ReactElement => {
  const [dragged, setDragged] = useState<string>();
  const known = new Map([...issue.plan, ...issue.candidates].map((row) => [row.manuscript, row]));
  const rows = plan.flatMap((id) => known.get(id) ?? []);
  const others = [...known.values()].filter((row) => !plan.includes(row.manuscript));
  const move = (id: string, to: number): void => {
    const rest = plan.filter((other) => other !== id);
    onPlan?.([...rest.slice(0, to), id, ...rest.slice(to)]);
  };
  const wide = Grid.useBreakpoint().md ?? true;
  const size = wide ? "small" : "middle";
  const arrange: Act = (row, at) => (
    <Flex gap={4}>
      <Button size={size} disabled={at === 0} aria-label={`上移《${row.title}》`} onClick={() => move(row.manuscript, at - 1)}>
        上移
      </Button>
      <Button size={size} disabled={at === rows.length - 1} aria-label={`下移《${row.title}》`} onClick={() => move(row.manuscript, at + 1)}>
        下移
      </Button>
      <Button size={size} aria-label={`去掉《${row.title}》`} onClick={() => onPlan?.(plan.filter((id) => id !== row.manuscript))}>
        去掉
      </Button>
    </Flex>
  );
  const take: Act = (row) => (
    <div>
      <Button size={size} aria-label={`编入《${row.title}》`} onClick={() => onPlan?.([...plan, row.manuscript])}>
        编入
      </Button>
    </div>
  );
  return (
    <>
      <h2 className="panel-title">编入 {rows.length} 件（印出时按旗政府、办公室、部门分组，组内依此次序）</h2>
      {rows.length === 0 ? (
        <Nothing>还没有编入文件。从下面已审定的文件中选择。</Nothing>
      ) : (
        <Table<IssueRow>
          size="small"
          rowKey="manuscript"
          dataSource={rows}
          pagination={false}
          showHeader={wide}
          className="gap"
          {...(onPlan
            ? {
                onRow: (row: IssueRow, at?: number) => ({
                  draggable: true,
                  onDragStart: () => setDragged(row.manuscript),
                  onDragOver: (event) => event.preventDefault(),
                  onDrop: () => {
                    if (dragged && dragged !== row.manuscript) move(dragged, at ?? 0);
                    setDragged(undefined);
                  },
                }),
              }
            : {})}
          columns={columnsOf(wide, onPlan ? arrange : undefined)}
        />
      )}
      {onPlan ? (
        <>
          <h2 className="panel-title">可以编入的文件 {others.length} 件</h2>
          <Table<IssueRow>
            size="small"
            rowKey="manuscript"
            dataSource={others}
            pagination={others.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
            showHeader={wide}
            className="gap"
            columns={columnsOf(wide, take)}
          />
        </>
      ) : null}
    </>
  );
};
