// The list of manuscripts: filters in the address, saved views, a count, and rows that open the manuscript.
import { type Breakpoint, Button, Checkbox, Flex, Grid, Select, Table } from "antd";
import type { ReactElement } from "react";
import { STAGE_NAMES, type Stage } from "../../../modules/publishing/schema.ts";
import { useGet, withQuery } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { AppLink, useGo } from "../../ui/app-link.tsx";
import { useColumns } from "../../ui/column-choice.tsx";
import { useCounty } from "../../ui/county.ts";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { FilterSelect, FilterUnit } from "../../ui/filter-select.tsx";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { pager } from "../../ui/pager.ts";
import { SavedViews } from "../../ui/saved-views.tsx";
import { StageTag } from "../../ui/stage-tag.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { When } from "../../ui/when.tsx";
import type { ManuscriptList, ManuscriptRow } from "./answers.ts";

const NO_FILTER = { stage: "", organ: "", kind: "", q: "", mine: "", overdue: "", sort: "updated", page: "1" };

/** What else there is to know is shown where there is room for it. */
const ROOM: Breakpoint[] = ["xl"];

const TITLE = {
  key: "title",
  title: "标题",
  render: (_: unknown, row: ManuscriptRow) => (
    <>
      <AppLink to={paths.manuscript(row.id)} className="row-title">
        {row.title}
      </AppLink>
      {row.documentNumber ? <div className="quiet">{row.documentNumber}</div> : null}
    </>
  ),
};
const WIDE = [
  TITLE,
  { key: "stage", title: "阶段", width: 120, render: (_: unknown, row: ManuscriptRow) => <StageTag stage={row.stage} /> },
  { key: "deadline", title: "时限", width: 140, render: (_: unknown, row: ManuscriptRow) => <DeadlineChip deadline={row.deadline} /> },
  { key: "organ", title: "单位", dataIndex: "organName", width: 140 },
  { key: "kind", title: "体裁", dataIndex: "kindName", width: 90, responsive: ROOM },
  { key: "column", title: "栏目", dataIndex: "columnName", width: 120, responsive: ROOM },
  { key: "drafter", title: "撰稿", dataIndex: "drafter", width: 180, ellipsis: true, responsive: ROOM },
  { key: "updated", title: "更新", width: 120, responsive: ROOM, render: (_: unknown, row: ManuscriptRow) => <When at={row.updatedAt} /> },
];
/** On a phone one column says it all. */
const NARROW = [
  {
    ...TITLE,
    render: (value: unknown, row: ManuscriptRow) => (
      <>
        {TITLE.render(value, row)}
        <Flex gap={6} wrap align="center">
          <StageTag stage={row.stage} />
          <DeadlineChip deadline={row.deadline} />
          <span className="quiet">{row.organName}</span>
        </Flex>
      </>
    ),
  },
];

export const ManuscriptsPage = (): ReactElement => {
  const [filter, setFilter, address] = useFilter(NO_FILTER);
  const query = useGet<ManuscriptList>(withQuery("/api/manuscripts", filter), { keepPrevious: true });
  const county = useCounty();
  const may = useMay();
  const go = useGo();
  const wide = Grid.useBreakpoint().md ?? true;
  const [columns, columnChoice] = useColumns("manuscripts", WIDE);
  const set = (change: Partial<typeof NO_FILTER>): void => setFilter({ page: "1", ...change });
  const isFiltered = address !== "";
  return (
    <Page
      title="稿件"
      actions={
        may("manuscript.create") ? (
          <Button type="primary" onClick={() => go(paths.newManuscript())}>
            新建稿件
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <FilterWords words={filter.q} label="按标题、文号或正文查找" placeholder="标题、文号或正文" onSearch={(q) => set({ q })} />
        <FilterSelect
          chosen={filter.stage}
          all="全部阶段"
          label="阶段"
          onChoose={(stage) => set({ stage })}
          options={(Object.keys(STAGE_NAMES) as Stage[]).map((stage) => {
            const count = query.data?.facets.byStage[stage];
            return { value: stage, label: count ? `${STAGE_NAMES[stage]}（${count}）` : STAGE_NAMES[stage] };
          })}
          style={{ minWidth: 120 }}
        />
        <FilterUnit chosen={filter.organ} onChoose={(organ) => set({ organ })} />
        <FilterSelect
          chosen={filter.kind}
          all="全部体裁"
          label="体裁"
          onChoose={(kind) => set({ kind })}
          options={county.kinds.map((kind) => ({ value: kind.id, label: kind.name }))}
          style={{ minWidth: 110 }}
        />
        <Select
          value={filter.sort}
          aria-label="排序"
          onChange={(sort: string) => set({ sort })}
          options={[
            { value: "updated", label: "最近更新在前" },
            { value: "deadline", label: "最急的在前" },
          ]}
          style={{ minWidth: 130 }}
        />
        <Flex align="center" gap={8} wrap>
          <Checkbox checked={filter.mine === "1"} onChange={(event) => set({ mine: event.target.checked ? "1" : "" })}>
            我撰写的
          </Checkbox>
          <Checkbox checked={filter.overdue === "1"} onChange={(event) => set({ overdue: event.target.checked ? "1" : "" })}>
            将到期和逾期
          </Checkbox>
        </Flex>
        <SavedViews page="manuscripts" query={address} to={paths.manuscripts()} />
        {wide ? columnChoice : null}
        <Button href={withQuery("/api/manuscripts.xlsx", { ...filter, page: "" })} disabled={query.data?.total === 0}>
          导出
        </Button>
      </search>
      <Ready query={query}>
        {(list) => (
          <Table<ManuscriptRow>
            size="small"
            rowKey="id"
            loading={query.isPlaceholderData}
            dataSource={list.items}
            columns={wide ? columns : NARROW}
            showHeader={wide}
            {...(wide ? { sticky: { offsetHeader: 52 } } : {})}
            locale={{
              emptyText: isFiltered ? (
                <Nothing action={<Button onClick={() => set(NO_FILTER)}>清除筛选</Button>}>没有符合条件的稿件</Nothing>
              ) : (
                <Nothing>这里会列出您能看到的稿件。还没有稿件时，由撰稿人新建。</Nothing>
              ),
            }}
            pagination={pager(list, (page) => setFilter({ page }), "件")}
          />
        )}
      </Ready>
    </Page>
  );
};
