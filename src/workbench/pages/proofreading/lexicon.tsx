// The page of the lexicon that the county keeps for itself: words that are not to be written, and who holds which leading post from when to when.
import { Button, Flex, Grid, Table, Tabs, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { TERM_KINDS } from "../../../modules/proofreading/entries.ts";
import { SEVERITY_NAMES } from "../../../modules/proofreading/schema.ts";
import { useGet } from "../../data.ts";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { LexiconView } from "./answers.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { LexiconImports } from "./lexicon-imports.tsx";
import { LexiconPast } from "./lexicon-past.tsx";
import { LeaderForm } from "./leader-form.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { TermForm } from "./term-form.tsx";
import "./proofreading.css";

const NO_FILTER = { tab: "terms", q: "" };
type TermRow = LexiconView["terms"][number];
type LeaderRow = LexiconView["leaders"][number];
type Row = TermRow | LeaderRow;

const nameOf = (row: Row): string => ("term" in row ? row.term : `${row.post} ${row.name}`);
const Span = ({ row: { from, to } }: { row: Row }): ReactElement | null =>
  from || to ? (
    <div className="quiet">
      {from ? `${from} 起` : ""}
      {to ? ` ${to} 止` : ""}
    </div>
  ) : null;

const Keeper = ({ row }: { row: Row }): ReactElement => (
  <>
    {row.why}
    <div className="quiet">
      {row.by}，<When at={row.at} />
    </div>
  </>
);

export const LexiconPage = (): ReactElement => {
  const [filter, set] = useFilter(NO_FILTER);
  const wide = Grid.useBreakpoint().md ?? true;
  const query = useGet<LexiconView>("/api/proofreading/lexicon");
  const { act } = useAct();
  const [term, setTerm] = useState<TermRow | "new">();
  const [leader, setLeader] = useState<LeaderRow | "new">();
  const [importing, setImporting] = useState(false);
  const [removing, setRemoving] = useState<Row>();
  const [past, setPast] = useState<{ entry: string | undefined; title: string }>();
  const acts = (row: Row, { can }: LexiconView): ReactElement => (
    <Flex gap={8} wrap>
      <VerbButton size="small" verdict={can} aria-label={`修改「${nameOf(row)}」`} onClick={() => ("term" in row ? setTerm(row) : setLeader(row))}>
        修改
      </VerbButton>
      <VerbButton size="small" verdict={can} aria-label={`移出「${nameOf(row)}」`} onClick={() => setRemoving(row)}>
        移出
      </VerbButton>
      <VerbButton
        size="small"
        type="link"
        verdict={{ ok: true }}
        aria-label={`「${nameOf(row)}」的历次修改`}
        onClick={() => setPast({ entry: row.entry, title: nameOf(row) })}
      >
        历次修改
      </VerbButton>
    </Flex>
  );
  const word = (row: TermRow): ReactElement => (
    <>
      <strong>{row.term}</strong>
      {row.replacement ? ` → ${row.replacement}` : ""}
      {row.initials ? <span className="quiet"> 也查 {row.initials}</span> : null}
      <div>
        <Tag>{TERM_KINDS[row.kind]}</Tag>
        <Tag color={row.severity === "block" ? "error" : row.severity === "fix" ? "warning" : "default"}>{SEVERITY_NAMES[row.severity]}</Tag>
      </div>
      <Span row={row} />
    </>
  );
  const reason = (row: TermRow): ReactElement => (
    <>
      {row.reason}
      <div className="quiet">来源：{row.source}</div>
    </>
  );
  const post = (row: LeaderRow): ReactElement => (
    <>
      <strong>{row.post}</strong>　{row.name}
      <Span row={row} />
    </>
  );
  const termTable = (view: LexiconView): ReactElement => {
    const rows = view.terms.filter((row) => filter.q === "" || row.term.includes(filter.q) || row.replacement?.includes(filter.q));
    const columns = wide
      ? [
          { key: "word", title: "词", width: "26%", render: (_: unknown, row: TermRow) => word(row) },
          { key: "reason", title: "理由和来源", render: (_: unknown, row: TermRow) => reason(row) },
          { key: "keeper", title: "谁加的、为什么", width: 220, render: (_: unknown, row: TermRow) => <Keeper row={row} /> },
          { key: "acts", title: "维护", width: 230, render: (_: unknown, row: TermRow) => acts(row, view) },
        ]
      : [
          {
            key: "all",
            title: "词",
            render: (_: unknown, row: TermRow) => (
              <>
                {word(row)}
                {reason(row)}
                <Keeper row={row} />
                {acts(row, view)}
              </>
            ),
          },
        ];
    return (
      <Table<TermRow>
        size="small"
        className="proof-table"
        rowKey="entry"
        dataSource={rows}
        columns={columns}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false, showTotal: (total) => `共 ${total} 个词` } : false}
        locale={{
          emptyText: (
            <Nothing>
              {filter.q ? "没有符合的词" : "还没有词。不许再写的、改了叫法的、常写错的词，由信息股加进来，对全旗的稿件和巡检都有效。"}
            </Nothing>
          ),
        }}
      />
    );
  };
  const leaderTable = (view: LexiconView): ReactElement => {
    const rows = view.leaders.filter((row) => filter.q === "" || nameOf(row).includes(filter.q));
    const columns = wide
      ? [
          { key: "post", title: "职务和姓名", render: (_: unknown, row: LeaderRow) => post(row) },
          { key: "keeper", title: "谁加的、为什么", width: 260, render: (_: unknown, row: LeaderRow) => <Keeper row={row} /> },
          { key: "acts", title: "维护", width: 230, render: (_: unknown, row: LeaderRow) => acts(row, view) },
        ]
      : [
          {
            key: "all",
            title: "职务和姓名",
            render: (_: unknown, row: LeaderRow) => (
              <>
                {post(row)}
                <Keeper row={row} />
                {acts(row, view)}
              </>
            ),
          },
        ];
    return (
      <Table<LeaderRow>
        size="small"
        className="proof-table"
        rowKey="entry"
        dataSource={rows}
        columns={columns}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        locale={{ emptyText: <Nothing>{filter.q ? "没有符合的职务" : "名录还是空的。系统不带任何人的姓名，由信息股按任免文件录入。"}</Nothing> }}
      />
    );
  };
  const isTerms = filter.tab !== "leaders";
  return (
    <Page
      title="本地词库"
      about="本旗自己定的用词和领导职务名录。每次增、改、移出都留下是谁、为什么，马上对全旗的稿件和巡检有效。"
      actions={
        query.data ? (
          <>
            <VerbButton verdict={{ ok: true }} onClick={() => setPast({ entry: undefined, title: "词库" })}>
              历次修改
            </VerbButton>
            <Button href="/api/proofreading/lexicon.xlsx">导出 Excel</Button>
            <VerbButton verdict={query.data.can} onClick={() => setImporting(true)}>
              从文件导入
            </VerbButton>
            <VerbButton type="primary" verdict={query.data.can} onClick={() => (isTerms ? setTerm("new") : setLeader("new"))}>
              {isTerms ? "加一个词" : "加一个职务"}
            </VerbButton>
          </>
        ) : null
      }
    >
      <Ready query={query}>
        {(view) => (
          <>
            <search className="filters">
              <FilterWords words={filter.q} label="在词库里查找" placeholder={isTerms ? "词或改法" : "职务或姓名"} onSearch={(q) => set({ q })} />
              {view.version > 0 ? <span className="quiet lexicon-version">第 {view.version} 版</span> : null}
            </search>
            <Tabs
              activeKey={filter.tab}
              onChange={(tab) => set({ tab, q: "" })}
              items={[
                { key: "terms", label: `词（${view.terms.length}）`, children: termTable(view) },
                { key: "leaders", label: `领导职务（${view.leaders.length}）`, children: leaderTable(view) },
                { key: "imports", label: `导入记录（${view.imports.length}）`, children: <LexiconImports view={view} /> },
              ]}
            />
          </>
        )}
      </Ready>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
      {term ? <TermForm term={term === "new" ? undefined : term} onClose={() => setTerm(undefined)} /> : null}
      {leader ? <LeaderForm leader={leader === "new" ? undefined : leader} onClose={() => setLeader(undefined)} /> : null}
      {past ? <LexiconPast {...past} onClose={() => setPast(undefined)} /> : null}
      {removing ? (
        <ReasonDialog
          title={`移出「${nameOf(removing)}」`}
          about="移出之后不再提示；这一条的历次修改仍可查到。"
          label="移出的理由"
          okText="移出"
          onClose={() => setRemoving(undefined)}
          onOk={async (why) =>
            (await act(
              { method: "POST", address: `/api/proofreading/lexicon/${removing.entry}/remove`, body: { seen: removing.version, why } },
              "已移出词库",
            )) !== undefined
          }
        />
      ) : null}
    </Page>
  );
};
