// The rows of a file before they are taken into the lexicon: each as it was understood, with what is wrong with it, ticked until somebody unticks it.
import { Grid, Switch, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { TERM_KINDS } from "../../../modules/proofreading/entries.ts";
import { SEVERITY_NAMES } from "../../../modules/proofreading/schema.ts";
import type { ImportPreview } from "./answers.ts";

type Row = ImportPreview["rows"][number];
type Props = { rows: readonly Row[]; /** Numbers of the rows that are to come in. */ ticked: readonly number[]; onTick: (ticked: number[]) => void };

/** So much of a word that is far too long is enough to know it by. */
const WORD_SHOWN = 40;
const shownWord = (term: string): string => (term === "" ? "（空）" : term.length > WORD_SHOWN ? `${term.slice(0, WORD_SHOWN)}…` : term);

const Word = ({ row: { at, term, problems }, withPlace }: { row: Row; withPlace: boolean }): ReactElement => (
  <>
    {withPlace ? <span className="quiet">第 {at} 行　</span> : null}
    <strong className="import-word">{shownWord(term.term)}</strong>
    {term.replacement ? ` → ${term.replacement}` : ""} <Tag>{TERM_KINDS[term.kind]}</Tag>
    <Tag color={term.severity === "block" ? "error" : term.severity === "fix" ? "warning" : "default"}>{SEVERITY_NAMES[term.severity]}</Tag>
    <div className="quiet">
      {[
        term.reason,
        term.source && `来源：${term.source}`,
        term.initials && `也查 ${term.initials}`,
        term.from && `${term.from} 起`,
        term.to && `${term.to} 止`,
      ]
        .filter(Boolean)
        .join("　")}
    </div>
    {problems.map((problem) => (
      <p key={problem} className="field-error">
        {problem}
      </p>
    ))}
  </>
);

export const ImportRows = ({ rows, ticked, onTick }: Props): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  const [onlyBad, setOnlyBad] = useState(false);
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  const shown = onlyBad ? rows.filter(({ problems }) => problems.length > 0) : [...rows];
  return (
    <>
      {bad > 0 ? (
        <p>
          <Switch id="only-bad" size="small" checked={onlyBad} onChange={setOnlyBad} /> <label htmlFor="only-bad">只看有问题的 {bad} 行</label>
        </p>
      ) : null}
      <Table<Row>
        size="small"
        className="proof-table"
        rowKey="at"
        dataSource={shown}
        columns={[
          ...(wide ? [{ key: "at", title: "行", width: 64, render: (_: unknown, row: Row) => row.at }] : []),
          { key: "word", title: "词", render: (_: unknown, row: Row) => <Word row={row} withPlace={!wide} /> },
        ]}
        rowSelection={{
          selectedRowKeys: [...ticked],
          preserveSelectedRowKeys: true,
          onChange: (keys) => onTick(keys as number[]),
          getCheckboxProps: (row) => ({ "aria-label": `导入第 ${row.at} 行「${row.term.term.slice(0, 20)}」` }) as object,
        }}
        pagination={shown.length > 20 ? { pageSize: 20, showSizeChanger: false, showTotal: (total) => `共 ${total} 行` } : false}
      />
    </>
  );
};
