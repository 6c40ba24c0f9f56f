// The structure of a document as a tree: dragging puts a paragraph before another one; the same and everything else by buttons for the paragraph chosen.
import { type DragEvent, type ReactElement, useState } from "react";
import type { Desk, DeskDocument, DeskNode } from "./answers.ts";
import type { Take } from "./desk.tsx";
import { LEVEL_NAMES, NodeBar } from "./desk-node-bar.tsx";
import { SetAside } from "./desk-set-aside.tsx";

export type Spot = { node: DeskNode; parent: DeskNode | null; siblings: DeskNode[]; index: number };

const spotsOf = (nodes: DeskNode[], parent: DeskNode | null = null): Spot[] =>
  nodes.flatMap((node, index) => [{ node, parent, siblings: nodes, index }, ...spotsOf(node.children, node)]);

/** What the tree knows of choosing and dragging; `over` is the key a drop would go before, `end` for the end. */
type Hand = {
  chosen: string | undefined;
  over: string | undefined;
  draggable: boolean;
  choose: (node: DeskNode) => void;
  lift: (key: string | undefined) => void;
  hover: (key: string | undefined) => void;
  drop: (parent: string | null, before: string | null) => void;
};

const targetOf = (hand: Hand, key: string, parent: string | null, before: string | null) => ({
  onDragOver: (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    hand.hover(key);
  },
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    hand.drop(parent, before);
  },
});

const Branch = ({ nodes, parent, hand }: { nodes: DeskNode[]; parent: string | null; hand: Hand }): ReactElement => (
  <ul>
    {nodes.map((node) => (
      <li
        key={node.key}
        className={hand.over === node.key ? "drop-before" : undefined}
        {...(hand.draggable ? targetOf(hand, node.key, parent, node.key) : {})}
      >
        <button
          type="button"
          className={node.key === hand.chosen ? "node chosen" : "node"}
          aria-pressed={node.key === hand.chosen}
          draggable={hand.draggable}
          onClick={() => hand.choose(node)}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", node.key);
            hand.lift(node.key);
          }}
          onDragEnd={() => hand.lift(undefined)}
        >
          <span className="level">{LEVEL_NAMES[node.level]}</span>
          <span className="words">
            {node.label ? <strong>{node.label}</strong> : null}
            {node.text}
            {node.rows ? `〔表格 ${node.rows.length} 行 ${node.rows[0]?.length ?? 0} 列〕` : ""}
          </span>
        </button>
        {node.children.length > 0 ? <Branch nodes={node.children} parent={node.key} hand={hand} /> : null}
      </li>
    ))}
  </ul>
);

type Props = { desk: Desk; document: DeskDocument; take: Take; onShow: (lines: readonly number[]) => void };

export const Structure = ({ desk, document, take, onShow }: Props): ReactElement => {
  const [chosen, setChosen] = useState<string>();
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const spot = spotsOf(document.nodes).find(({ node }) => node.key === chosen);
  const hand: Hand = {
    chosen,
    over,
    draggable: take !== undefined,
    choose: (node) => {
      setChosen(node.key);
      onShow(node.lines);
    },
    lift: (key) => {
      setDragged(key);
      setOver(undefined);
    },
    hover: (key) => (dragged ? setOver(key) : undefined),
    drop: (parent, before) => {
      setOver(undefined);
      setDragged(undefined);
      if (dragged && take && dragged !== before) void take({ kind: "move", node: dragged, document: document.key, parent, before }, "已移动");
    },
  };
  return (
    <>
      {take ? <NodeBar document={document} spot={spot} take={take} /> : null}
      <div className="desk-tree">
        <Branch nodes={document.nodes} parent={null} hand={hand} />
        {dragged ? (
          <div className={over === "end" ? "drop-end over" : "drop-end"} {...targetOf(hand, "end", null, null)}>
            拖到这里，放在最后
          </div>
        ) : null}
      </div>
      <SetAside desk={desk} document={document} take={take} />
    </>
  );
};
