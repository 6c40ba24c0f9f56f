// The lists that were taken into the lexicon, each with who and why, how many of its words still stand as they came, and its undoing.
import { Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { refuse, type Verdict } from "../../../kernel/verdict.ts";
import { Nothing } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { LexiconView } from "./answers.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

type Row = LexiconView["imports"][number];

const canUndo = ({ undoneBy, left }: Row, can: Verdict): Verdict =>
  undoneBy !== null
    ? refuse("这次导入已经撤销", [], `看第 ${undoneBy} 版的修改记录`)
    : left === 0
      ? refuse("这次导入的词后来都改过或者移出了", [], "请逐条处理现在的词条")
      : can;

export const LexiconImports = ({ view: { imports, can } }: { view: LexiconView }): ReactElement => {
  const { act } = useAct();
  const [undoing, setUndoing] = useState<Row>();
  const list = (row: Row): ReactElement => (
    <>
      <strong className="import-word">{row.file}</strong>　{row.terms} 个词 {row.undoneBy === null ? null : <Tag>已撤销</Tag>}
      <div>{row.why}</div>
      <div className="quiet">
        第 {row.version} 版，{row.by}，<When at={row.at} />
        {row.undoneBy === null && row.left < row.terms ? `；其中 ${row.terms - row.left} 个后来改过或者移出` : ""}
      </div>
      <VerbButton
        size="small"
        verdict={canUndo(row, can)}
        aria-label={`撤销这次导入：「${row.file}」第 ${row.version} 版`}
        onClick={() => setUndoing(row)}
      >
        撤销这次导入
      </VerbButton>
    </>
  );
  return (
    <>
      <Table<Row>
        size="small"
        className="proof-table"
        rowKey="version"
        dataSource={imports}
        columns={[{ key: "list", title: "导入的文件", render: (_: unknown, row: Row) => list(row) }]}
        pagination={imports.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        locale={{ emptyText: <Nothing>还没有导入过。已经有名单的，从文件一次导入，不用一个一个加。</Nothing> }}
      />
      {undoing ? (
        <ReasonDialog
          title={`撤销导入「${undoing.file}」`}
          about={`移出这次导入的 ${undoing.left} 个词${undoing.left < undoing.terms ? `；后来改过的 ${undoing.terms - undoing.left} 个不动` : ""}。历次修改仍可查到。`}
          label="撤销的理由"
          okText="撤销导入"
          onClose={() => setUndoing(undefined)}
          onOk={async (why) =>
            (await act({ method: "POST", address: `/api/proofreading/lexicon/imports/${undoing.version}/undo`, body: { why } }, "已撤销这次导入")) !==
            undefined
          }
        />
      ) : null}
    </>
  );
};
