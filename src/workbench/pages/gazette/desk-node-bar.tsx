// What can be done with the paragraph chosen: move, put deeper or higher, join, cut, another level, other words, into another document, set aside.
// Each is one step of the desk.
import { Button, Flex, Select } from "antd";
import { type ReactElement, useState } from "react";
import type { Change } from "../../../modules/gazette/rules/change.ts";
import type { NodeLevel } from "../../../modules/gazette/schema.ts";
import type { Desk, DeskDocument } from "./answers.ts";
import type { Take } from "./desk.tsx";
import { CellDialog, CutDialog, ReasonDialog, WordsDialog } from "./desk-dialogs.tsx";
import type { Spot } from "./desk-spots.ts";

export const LEVEL_NAMES: Record<NodeLevel, string> = {
  chapter: "章",
  section: "部分",
  article: "条",
  paragraph: "段",
  item: "项",
  subitem: "目",
  table: "表",
  heading: "标题",
  signature: "署名",
};
/** With the mark that such a paragraph begins with, for who chooses. */
const MARKS: Partial<Record<NodeLevel, string>> = { section: "一、", item: "（一）", subitem: "1." };
const LEVELS = (Object.keys(LEVEL_NAMES) as NodeLevel[]).filter((level) => level !== "table");

type Move = Extract<Change, { kind: "move" }>;

/** Where the paragraph could go by one step; undefined where it cannot. */
export const arrangements = (
  document: DeskDocument,
  { node, parent, siblings, index }: Spot,
): Record<"up" | "down" | "deeper" | "higher", Move | undefined> => {
  const to = (under: string | null, before: string | null): Move => ({ kind: "move", node: node.key, document: document.key, parent: under, before });
  const above = siblings[index - 1];
  const own = parent?.node.key ?? null;
  return {
    up: above && to(own, above.key),
    down: siblings[index + 1] && to(own, siblings[index + 2]?.key ?? null),
    deeper: above && above.level !== "table" ? to(above.key, null) : undefined,
    higher: parent ? to(parent.parent?.node.key ?? null, parent.siblings[parent.index + 1]?.key ?? null) : undefined,
  };
};
const WORDS = { up: "上移", down: "下移", deeper: "降一层", higher: "升一层" } as const;

type Props = { desk: Desk; document: DeskDocument; spot: Spot | undefined; take: NonNullable<Take> };
type Open = "cut" | "words" | "cells" | "aside" | undefined;

export const NodeBar = ({ desk, document, spot, take }: Props): ReactElement => {
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  if (!spot) return <p className="quiet desk-bar">点一段就能处理它，原文在左边标出；拖动调整次序，也可以用方向键选段、按住 Alt 加方向键移动。</p>;
  const { node, parent, index } = spot;
  const moves = arrangements(document, spot);
  const others = desk.documents.filter((one) => one.key !== document.key);
  const isTable = node.rows !== undefined;
  return (
    <Flex gap={6} wrap className="desk-bar" role="toolbar" aria-label="处理这一段">
      {(["up", "down", "higher", "deeper"] as const).map((way) => (
        <Button key={way} size="small" disabled={!moves[way]} onClick={() => moves[way] && void take(moves[way], "已移动")}>
          {WORDS[way]}
        </Button>
      ))}
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
            options={LEVELS.map((level) => ({ value: level, label: `${LEVEL_NAMES[level]} ${MARKS[level] ?? ""}`.trim() }))}
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
      {others.length > 0 ? (
        <Select<string>
          size="small"
          aria-label="移到另一件文件"
          placeholder="移到另一件"
          value={null}
          onChange={(key) => void take({ kind: "move", node: node.key, document: key, parent: null, before: null }, "已移到那件文件的最后")}
          options={others.map((one) => ({ value: one.key, label: `${desk.documents.indexOf(one) + 1}. ${one.title}` }))}
          popupMatchSelectWidth={320}
          showSearch={{ optionFilterProp: "label" }}
        />
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
