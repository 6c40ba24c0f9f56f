// The clause registry: each clause in our words, how we read it, and what hangs on it. The original wording stands beside it where a gazette was imported.
import { Alert, Button, Flex, Grid, Table, Tag } from "antd";
import { type ReactElement, useMemo } from "react";
import type { Clause, Contradiction, Instrument, Reading } from "../../../law/clause.ts";
import { nodeOf } from "../../../law/clause-writer.ts";
import { useGet } from "../../data.ts";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { ClauseDrawer } from "./clause-drawer.tsx";

export type HangingDuty = { id: string; title: string; gate: boolean; workingDays: number | null; evidence: string[]; evidenceCount: number };
type HangingContradiction = Omit<Contradiction, "clauses" | "waitsFor"> & { waitsFor: string | null };
export type ShownClause = Clause & { duties: HangingDuty[]; contradictions: HangingContradiction[]; waitsFor: string | null };
type ShownInstrument = Omit<Instrument, "clauses"> & { clauses: ShownClause[] };
export type Row = ShownClause & { instrument: ShownInstrument };

export const READINGS: Record<Reading, [word: string, about: string]> = {
  rule: ["规则", "由系统按规则判断"],
  judgement: ["判断", "由具名的人判断，判断本身就是证据"],
  reference: ["参考", "不产生职责"],
};
/** Known from memory only: the document, or this clause of it. */
export const isUnverified = (row: Row): boolean => row.instrument.confidence === "K-H" || row.confidence === "K-H";
/** Of the wording in the imported gazettes; nothing where no import holds the document. */
type WordingState = "same" | "changed" | "missing";
export const WORDING_NAMES: Record<Exclude<WordingState, "same">, string> = { changed: "原文有变", missing: "原文缺位" };
type States = Record<string, WordingState>;
/** Several clauses may be read from one place: `…/2#2` is the second of `…/2`. */
const stateOf = (states: States, row: Row): WordingState | undefined => states[nodeOf(row.id)];

const NO_FILTER = { q: "", instrument: "", reading: "", hangs: "", wording: "", clause: "" };

const matches = (row: Row, { q, instrument, reading, hangs, wording }: typeof NO_FILTER, states: States): boolean =>
  (wording === "" || stateOf(states, row) === wording) &&
  (instrument === "" || row.instrument.id === instrument) &&
  (reading === "" || row.reading === reading) &&
  (hangs === "" || (hangs === "duties" ? row.duties.length > 0 : row.contradictions.length > 0)) &&
  (q === "" ||
    [row.ref, row.place, row.gist, row.actor, row.instrument.id, row.instrument.title, row.trigger ?? "", ...row.flags].some((text) =>
      text.includes(q),
    ));

const WordingTag = ({ state }: { state: WordingState | undefined }): ReactElement | null =>
  state === "changed" || state === "missing" ? <Tag color="error">{WORDING_NAMES[state]}</Tag> : null;

const Hanging = ({ row, states }: { row: Row; states: States }): ReactElement => (
  <Flex gap={4} wrap>
    <WordingTag state={stateOf(states, row)} />
    <Tag title={READINGS[row.reading][1]}>{READINGS[row.reading][0]}</Tag>
    {row.duties.length > 0 ? <Tag color="processing">职责 {row.duties.length}</Tag> : null}
    {row.contradictions.map((one) => (
      <Tag key={one.id} color="warning" title={one.problem}>
        矛盾 {one.id}
      </Tag>
    ))}
    {row.waitsFor ? <Tag>尚未自动化</Tag> : null}
    {isUnverified(row) ? <Tag color="error">未核实</Tag> : null}
  </Flex>
);

const columns = (wide: boolean, states: States, open: (row: Row) => void) => [
  {
    title: "条款",
    width: wide ? 220 : undefined,
    render: (_: unknown, row: Row) => (
      <>
        <Button type="link" size="small" className="plain-link" onClick={() => open(row)}>
          {row.instrument.shortTitle}
          {row.place}
        </Button>
        <div className="quiet">{row.ref}</div>
        {wide ? null : (
          <Flex vertical gap={6}>
            <span>{row.gist}</span>
            <Hanging row={row} states={states} />
          </Flex>
        )}
      </>
    ),
  },
  ...(wide
    ? [
        { title: "要旨", dataIndex: "gist" },
        { title: "主体", dataIndex: "actor", width: 160 },
        { title: "读法和挂接", width: 210, render: (_: unknown, row: Row) => <Hanging row={row} states={states} /> },
      ]
    : []),
];

const NONE: States = {};

/** Clauses whose wording is no longer what was read, or is not where it was: said before the list, with a way to see them. */
const Differences = ({ all, states, onShow }: { all: Row[]; states: States; onShow: (state: WordingState) => void }): ReactElement | null => {
  const counts = (["changed", "missing"] as const).map((state) => ({ state, clauses: all.filter((row) => stateOf(states, row) === state).length }));
  const found = counts.filter(({ clauses }) => clauses > 0);
  if (found.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="gap"
      title="导入的公报与条款解读时的原文不完全相同，请核对"
      action={
        <Flex gap={8} wrap>
          {found.map(({ state, clauses }) => (
            <Button key={state} size="small" onClick={() => onShow(state)}>
              {WORDING_NAMES[state]} {clauses} 条
            </Button>
          ))}
        </Flex>
      }
    />
  );
};

export const ClausesPage = (): ReactElement => {
  const query = useGet<{ instruments: ShownInstrument[] }>("/api/clauses");
  const [filter, setFilter] = useFilter(NO_FILTER);
  const wide = Grid.useBreakpoint().md ?? true;
  const all = useMemo<Row[]>(
    () => (query.data?.instruments ?? []).flatMap((instrument) => instrument.clauses.map((clause) => ({ ...clause, instrument }))),
    [query.data],
  );
  const states = useGet<{ states: States }>("/api/gazette/wordings").data?.states ?? NONE;
  const rows = useMemo(() => all.filter((row) => matches(row, filter, states)), [all, filter, states]);
  const opened = all.find((row) => row.id === filter.clause || row.ref === filter.clause);
  return (
    <Page title="条款" about="要旨是我们自己的话；原文以导入的公报为准。规则由系统判断，判断由人作出，参考不产生职责。">
      <search className="filters">
        <FilterWords words={filter.q} label="查找条款" placeholder="条款、主体、事项、X01" onSearch={(q) => setFilter({ q })} />
        <FilterSelect
          chosen={filter.instrument}
          all="全部文件"
          label="文件"
          onChoose={(instrument) => setFilter({ instrument })}
          options={(query.data?.instruments ?? []).map((one) => ({ value: one.id, label: `${one.shortTitle}（${one.clauses.length}）` }))}
          style={{ minWidth: 200, maxWidth: "100%" }}
        />
        <FilterSelect
          chosen={filter.reading}
          all="全部读法"
          label="读法"
          onChoose={(reading) => setFilter({ reading })}
          options={Object.entries(READINGS).map(([value, [label, about]]) => ({ value, label: `${label}：${about}` }))}
          style={{ minWidth: 150 }}
        />
        <FilterSelect
          chosen={filter.hangs}
          all="职责和矛盾"
          label="挂接"
          onChoose={(hangs) => setFilter({ hangs })}
          options={[
            { value: "duties", label: "有职责或关口" },
            { value: "contradictions", label: "有矛盾" },
          ]}
          style={{ minWidth: 140 }}
        />
        <FilterSelect
          chosen={filter.wording}
          all="全部原文"
          label="原文"
          onChoose={(wording) => setFilter({ wording })}
          options={[{ value: "same", label: "原文一致" }, ...Object.entries(WORDING_NAMES).map(([value, label]) => ({ value, label }))]}
          style={{ minWidth: 120 }}
        />
      </search>
      <Differences all={all} states={states} onShow={(wording) => setFilter({ ...NO_FILTER, wording })} />
      <Ready query={query}>
        {() => (
          <Table<Row>
            size="small"
            rowKey="id"
            dataSource={rows}
            columns={columns(wide, states, (row) => setFilter({ clause: row.id }))}
            showHeader={wide}
            {...(wide ? { sticky: { offsetHeader: 52 } } : {})}
            locale={{ emptyText: <Nothing action={<Button onClick={() => setFilter(NO_FILTER)}>清除筛选</Button>}>没有符合条件的条款</Nothing> }}
            pagination={{ pageSize: 50, showSizeChanger: false, showTotal: (total) => `共 ${total} 条` }}
          />
        )}
      </Ready>
      <ClauseDrawer row={opened} onClose={() => setFilter({ clause: "" })} />
    </Page>
  );
};
