// Two versions against each other: facts as a table, the text piece by piece with what came and what went, long unchanged stretches folded.
import { Button, Table, Tag } from "antd";
import { Fragment, type ReactElement, useState } from "react";
import type { Change } from "../../../../document/diff.ts";
import { Nothing } from "../../../ui/states.tsx";
import "./difference.css";

export type Difference = { blocks: Change[]; fields: { label: string; before: string; after: string }[] };

const AROUND = 1;
const KIND_WORDS = { added: "新增", removed: "删除", changed: "修改" } as const;
const ONLY_WORDS = { redaction: "文字没有变，公开范围有变", form: "文字没有变，格式有变" } as const;

const Parts = ({ change }: { change: Change }): ReactElement => (
  <>
    {change.parts.map((part, index) =>
      part.kind === "added" ? (
        <ins key={index}>{part.text}</ins>
      ) : part.kind === "removed" ? (
        <del key={index}>{part.text}</del>
      ) : (
        <Fragment key={index}>{part.text}</Fragment>
      ),
    )}
  </>
);

const Piece = ({ change }: { change: Change }): ReactElement =>
  change.kind === "same" ? (
    <p className="diff-piece">
      <Parts change={change} />
    </p>
  ) : (
    <div className={`diff-piece diff-${change.kind}`}>
      <Tag>
        {KIND_WORDS[change.kind]}
        {change.piece}
      </Tag>
      {change.only ? <Tag>{ONLY_WORDS[change.only]}</Tag> : null}
      <div className="diff-text">
        <Parts change={change} />
      </div>
    </div>
  );

type Stretch = { key: number; changes: Change[]; folded: boolean };

/** Unchanged pieces that stand further than AROUND from any change are folded together. */
const stretchesOf = (blocks: readonly Change[]): Stretch[] => {
  const near = blocks.map((_, at) => blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((change) => change.kind !== "same"));
  const stretches: Stretch[] = [];
  for (const [at, change] of blocks.entries()) {
    const folded = !near[at];
    const last = stretches.at(-1);
    if (last?.folded === folded) last.changes.push(change);
    else stretches.push({ key: at, changes: [change], folded });
  }
  return stretches;
};

const Folded = ({ changes }: { changes: Change[] }): ReactElement => {
  const [open, setOpen] = useState(false);
  if (open) return <Pieces changes={changes} />;
  return (
    <p className="diff-fold">
      <Button size="small" onClick={() => setOpen(true)}>
        中间 {changes.length} 段没有改动，展开
      </Button>
    </p>
  );
};

const Pieces = ({ changes }: { changes: readonly Change[] }): ReactElement => (
  <>
    {changes.map((change, index) => (
      <Piece key={index} change={change} />
    ))}
  </>
);

export const DiffView = ({ difference: { blocks, fields } }: { difference: Difference }): ReactElement => {
  const changed = blocks.filter((change) => change.kind !== "same").length;
  if (changed === 0 && fields.length === 0) return <Nothing>两个版本完全相同，没有改动</Nothing>;
  return (
    <div className="diff">
      {fields.length > 0 ? (
        <>
          <h3 className="panel-title">要素有 {fields.length} 项改动</h3>
          <Table
            size="small"
            rowKey="label"
            pagination={false}
            className="gap"
            dataSource={fields}
            columns={[
              { title: "要素", dataIndex: "label", width: 110 },
              {
                title: "改动前",
                dataIndex: "before",
                render: (text: string) => (text === "" ? <span className="quiet">（空）</span> : <del>{text}</del>),
              },
              {
                title: "改动后",
                dataIndex: "after",
                render: (text: string) => (text === "" ? <span className="quiet">（空）</span> : <ins>{text}</ins>),
              },
            ]}
          />
        </>
      ) : null}
      <h3 className="panel-title">{changed > 0 ? `正文有 ${changed} 处改动` : "正文没有改动"}</h3>
      {changed > 0
        ? stretchesOf(blocks).map((stretch) =>
            stretch.folded && stretch.changes.length > 2 ? (
              <Folded key={stretch.key} changes={stretch.changes} />
            ) : (
              <Pieces key={stretch.key} changes={stretch.changes} />
            ),
          )
        : null}
    </div>
  );
};
