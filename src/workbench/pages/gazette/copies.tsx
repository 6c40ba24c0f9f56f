// The register of paper copies (70号 2.5): who collects or gets how many of which issue by when, what is late first, and what was handed over.
import { Button, DatePicker, Flex, Grid, InputNumber, Input, Modal, Table, type TableColumnsType, Tag } from "antd";
import dayjs from "dayjs";
import { type ReactElement, useState } from "react";
import { WAY_NAMES } from "../../../modules/gazette/rules/copies.ts";
import { useGet, withQuery } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay, useSession } from "../../session.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { Field } from "../publishing/facts/field.tsx";
import type { Copies, Issues } from "./answers.ts";

type Row = Copies["items"][number];
const NO_FILTER = { issue: "" };
const COLOURS: Record<Row["state"]["status"], string> = {
  overdue: "error",
  today: "error",
  soon: "warning",
  "on-time": "default",
  "late-done": "warning",
  done: "success",
};

const StateTag = ({ row }: { row: Row }): ReactElement => <Tag color={COLOURS[row.state.status]}>{row.state.words}</Tag>;

const HandOver = ({ row, onClose }: { row: Row; onClose: () => void }): ReactElement => {
  const { today } = useSession();
  const { act, busy } = useAct();
  const [copies, setCopies] = useState<number | null>(row.state.left);
  const [receiver, setReceiver] = useState(row.responsible);
  const [on, setOn] = useState<string>(today);
  const save = async (): Promise<void> => {
    const done = await act(
      { method: "POST", address: `/api/gazette/copies/${row.id}/handovers`, body: { copies: copies ?? 0, receiver, on } },
      "已登记交接",
    );
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`登记交接：${row.organName}`}
      onCancel={onClose}
      onOk={() => void save()}
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
    >
      <Field label="份数" help={`还差 ${row.state.left} 份`}>
        {(control) => <InputNumber {...control} value={copies} min={1} max={row.state.left} onChange={setCopies} />}
      </Field>
      <Field label="接收人的岗位">{(control) => <Input {...control} value={receiver} onChange={(event) => setReceiver(event.target.value)} />}</Field>
      <Field label="交接日期">
        {(control) => <DatePicker {...control} value={dayjs(on)} allowClear={false} onChange={(day) => setOn(day!.format("YYYY-MM-DD"))} />}
      </Field>
    </Modal>
  );
};

export const GazetteCopiesPage = (): ReactElement => {
  const [filter, setFilter] = useFilter(NO_FILTER);
  const issues = useGet<Issues>("/api/gazette/issues");
  const query = useGet<Copies>(withQuery("/api/gazette/copies", { issue: filter.issue }));
  const [handing, setHanding] = useState<Row>();
  const may = useMay();
  const wide = Grid.useBreakpoint().md ?? true;
  const { act, busy } = useAct();
  const issue = issues.data?.items.find((one) => one.id === filter.issue);
  const nameOf = (id: string): string => issues.data?.items.find((one) => one.id === id)?.name ?? id;
  const handOver = (row: Row): ReactElement | null =>
    row.state.left > 0 && may("gazette.copies") ? (
      <Button size={wide ? "small" : "middle"} aria-label={`登记${row.organName}的交接`} onClick={() => setHanding(row)}>
        登记交接
      </Button>
    ) : null;
  const columns: TableColumnsType<Row> = [
    { title: "期限", width: 150, render: (_, row) => <StateTag row={row} /> },
    { title: "单位", dataIndex: "organName" },
    { title: "公报", width: 120, render: (_, row) => nameOf(row.issue) },
    { title: "方式", width: 70, render: (_, row) => WAY_NAMES[row.way] },
    { title: "应交", dataIndex: "copies", width: 70, align: "right" },
    { title: "已交", width: 70, align: "right", render: (_, row) => row.state.handedOver },
    { title: "到期", dataIndex: "dueOn", width: 110 },
    { title: "经办岗位", dataIndex: "responsible", width: 320, responsive: ["xl"] },
    { title: "办理", width: 110, render: (_, row) => handOver(row) },
  ];
  const narrow: TableColumnsType<Row>[number] = {
    title: "登记",
    render: (_, row) => (
      <>
        <Flex justify="space-between" align="center" gap={8}>
          <span className="row-title">{row.organName}</span>
          <StateTag row={row} />
        </Flex>
        <div className="row-more">
          <span>{nameOf(row.issue)}</span>
          <span>
            {WAY_NAMES[row.way]} {row.copies} 份，已交 {row.state.handedOver} 份
          </span>
          <span>{row.dueOn} 到期</span>
        </div>
        <div className="quiet">{row.responsible}</div>
        {handOver(row)}
      </>
    ),
  };
  return (
    <Page title="纸质公报登记" about="70号 2.5：按期领取、按期发放；逾期的排在最前。" actions={<AppLink to={paths.gazette()}>返回各期公报</AppLink>}>
      <search className="filters">
        <FilterSelect
          label="期号"
          all="全部各期"
          chosen={filter.issue}
          onChoose={(id) => setFilter({ issue: id })}
          options={(issues.data?.items ?? []).map((one) => ({ value: one.id, label: one.line }))}
          style={{ minWidth: 220 }}
        />
        {issue && may("gazette.copies") ? (
          <Button
            loading={busy}
            onClick={() => void act({ method: "POST", address: `/api/gazette/issues/${issue.id}/copies`, body: {} }, "已按县里的分发名单登记")}
          >
            按分发名单登记这一期
          </Button>
        ) : null}
      </search>
      <Ready query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>还没有登记。选一期公报，按分发名单登记后，在这里逐个单位登记交接。</Nothing>
          ) : (
            <Table<Row>
              size="small"
              rowKey="id"
              dataSource={items}
              pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
              showHeader={wide}
              columns={wide ? columns : [narrow]}
            />
          )
        }
      </Ready>
      {handing ? <HandOver row={handing} onClose={() => setHanding(undefined)} /> : null}
    </Page>
  );
};
