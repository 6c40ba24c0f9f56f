// What can be done with the paragraph chosen: move, join, cut, another level, other words, set aside. Each is one step of the desk.
import { Button, Flex, Select } from "antd";
import { type ReactElement, useState } from "react";
import type { NodeLevel } from "../../../modules/gazette/schema.ts";
import type { DeskDocument } from "./answers.ts";
import type { Take } from "./desk.tsx";
import { CellDialog, CutDialog, ReasonDialog, WordsDialog } from "./desk-dialogs.tsx";
import type { Spot } from "./desk-structure.tsx";

export const LEVEL_NAMES: Record<NodeLevel, string> = {
  chapter: "章",
  section: "一、",
  article: "条",
  paragraph: "段",
  item: "（一）",
  subitem: "1.",
  table: "表",
  heading: "标题",
  signature: "署名",
};
const LEVELS = (Object.keys(LEVEL_NAMES) as NodeLevel[]).filter((level) => level !== "table");

type Props = { document: DeskDocument; spot: Spot | undefined; take: NonNullable<Take> };
type Open = "cut" | "words" | "cells" | "aside" | undefined;

export const NodeBar = ({ document, spot, take }: Props): ReactElement => {
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  if (!spot) return <p className="quiet desk-bar">点一段就能处理它；拖动可以调整次序，原文在左边标出。</p>;
  const { node, parent, siblings, index } = spot;
  const place = (before: string | null) =>
    take({ kind: "move", node: node.key, document: document.key, parent: parent?.key ?? null, before }, "已移动");
  const isTable = node.rows !== undefined;
  return (
    <Flex gap={6} wrap className="desk-bar" role="toolbar" aria-label="处理这一段">
      <Button size="small" disabled={index === 0} onClick={() => void place(siblings[index - 1]!.key)}>
        上移
      </Button>
      <Button size="small" disabled={index === siblings.length - 1} onClick={() => void place(siblings[index + 2]?.key ?? null)}>
        下移
      </Button>
      <Button size="small" onClick={() => void take({ kind: "merge", node: node.key }, "已并入上一段")}>
        并入上一段
      </Button>
      {isTable ? (
        <Button size="small" onClick={() => setOpen("cells")}>
          改表格
        </Button>
      ) : (
        <>
          <Button size="small" onClick={() => setOpen("cut")} disabled={node.text.length < 2}>
            拆分
          </Button>
          <Select<NodeLevel>
            size="small"
            aria-label="层级"
            value={node.level}
            onChange={(level) => void take({ kind: "retype", node: node.key, level }, "已改层级")}
            options={LEVELS.map((level) => ({ value: level, label: LEVEL_NAMES[level] }))}
            popupMatchSelectWidth={false}
          />
          <Button size="small" onClick={() => setOpen("words")}>
            改字
          </Button>
        </>
      )}
      <Button size="small" onClick={() => setOpen("aside")}>
        搁置
      </Button>
      {parent === null && index > 0 ? (
        <Button
          size="small"
          onClick={() =>
            void take({ kind: "split-document", node: node.key, title: (node.label + node.text).slice(0, 200) || "（未定标题）" }, "已另起一件")
          }
        >
          从这里另起一件
        </Button>
      ) : null}
      {open === "cut" ? <CutDialog node={node} take={take} onClose={close} /> : null}
      {open === "words" ? <WordsDialog node={node} take={take} onClose={close} /> : null}
      {open === "cells" ? <CellDialog node={node} take={take} onClose={close} /> : null}
      {open === "aside" ? (
        <ReasonDialog
          title="搁置这一段"
          about="搁置的内容不进文件，但一直保留，可以取回。"
          onClose={close}
          onReason={(reason) => take({ kind: "set-aside", node: node.key, reason }, "已搁置")}
        />
      ) : null}
    </Flex>
  );
};
