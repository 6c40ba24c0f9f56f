// The structure of a document: dragging puts a paragraph before another one; the same and everything else by buttons and keys for the paragraph chosen.
// Arrows go from paragraph to paragraph, with Alt they take the paragraph along.
import { type DragEvent, type KeyboardEvent, type ReactElement, useMemo, useState } from "react";
import { Chunks, type Wish } from "../../ui/chunks.tsx";
import type { Desk, DeskDocument } from "./answers.ts";
import type { Take } from "./desk.tsx";
import { arrangements, LEVEL_NAMES, NodeBar } from "./desk-node-bar.tsx";
import { SetAside } from "./desk-set-aside.tsx";
import { type Spot, spotOfLines, spotsOf } from "./desk-spots.ts";

/** What was asked to be shown from outside: lines of the source. */
export type Shown = { lines: readonly number[]; by: "structure" | "flag" };

type Props = { desk: Desk; document: DeskDocument; take: Take; shown: Shown | undefined; onShow: (shown: Shown) => void };

const HEIGHT = 46;

const Words = ({ spot: { node } }: { spot: Spot }): ReactElement => (
  <>
    <span className="level">{LEVEL_NAMES[node.level]}</span>
    <span className="words">
      {node.label ? <strong>{node.label}</strong> : null}
      {node.text}
      {node.rows ? `〔表格 ${node.rows.length} 行 ${node.rows[0]?.length ?? 0} 列〕` : ""}
    </span>
  </>
);

export const Structure = ({ desk, document, take, shown, onShow }: Props): ReactElement => {
  const [chosen, setChosen] = useState<string>();
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const [wish, setWish] = useState<Wish>();
  const spots = useMemo(() => spotsOf(document.nodes), [document.nodes]);
  const at = spots.findIndex(({ node }) => node.key === chosen);
  const spot = spots[at];
  const choose = (next: Spot, asked?: Wish): void => {
    setChosen(next.node.key);
    if (asked) setWish(asked);
    onShow({ lines: next.node.lines, by: "structure" });
  };
  // A doubt that was clicked chooses the paragraph it is about, once.
  const [followed, setFollowed] = useState(shown);
  if (shown !== followed) {
    setFollowed(shown);
    const about = shown?.by === "flag" ? spotOfLines(spots, shown.lines) : undefined;
    if (about) {
      setChosen(about.node.key);
      setWish({ at: spots.indexOf(about) });
    }
  }
  // What the keyboard moved keeps the keyboard, where it stands after the step.
  const [carried, setCarried] = useState<string>();
  const [drawn, setDrawn] = useState(spots);
  if (spots !== drawn) {
    setDrawn(spots);
    const to = carried === undefined ? -1 : spots.findIndex(({ node }) => node.key === carried);
    if (to !== -1) setWish({ at: to, focus: true });
    setCarried(undefined);
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const step = event.key === "ArrowUp" ? -1 : 1;
    if (event.altKey && spot && take) {
      const change = arrangements(document, spot)[step === -1 ? "up" : "down"];
      if (!change) return;
      setCarried(spot.node.key);
      void take(change, "已移动");
      return;
    }
    const next = spots[at + step];
    if (next && !event.altKey) choose(next, { at: at + step, focus: true });
  };
  const target = (key: string, parent: string | null, before: string | null) => ({
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      if (dragged) setOver(key);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(undefined);
      setDragged(undefined);
      if (dragged && take && dragged !== before) void take({ kind: "move", node: dragged, document: document.key, parent, before }, "已移动");
    },
  });
  const row = (one: Spot, index: number): ReactElement => {
    const { node, parent, depth } = one;
    const isChosen = node.key === chosen;
    return (
      <li
        data-at={index}
        style={{ paddingInlineStart: depth * 20 }}
        className={over === node.key ? "drop-before" : undefined}
        {...(take ? target(node.key, parent?.node.key ?? null, node.key) : {})}
      >
        <button
          type="button"
          className={isChosen ? "node chosen" : "node"}
          aria-pressed={isChosen}
          tabIndex={isChosen || (at === -1 && index === 0) ? 0 : -1}
          draggable={take !== undefined}
          onClick={() => choose(one)}
          onKeyDown={press}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", node.key);
            setDragged(node.key);
          }}
          onDragEnd={() => {
            setDragged(undefined);
            setOver(undefined);
          }}
        >
          <Words spot={one} />
        </button>
      </li>
    );
  };
  return (
    <>
      {take ? <NodeBar desk={desk} document={document} spot={spot} take={take} /> : null}
      <div className="desk-tree">
        <Chunks items={spots} height={HEIGHT} wish={wish} row={row} />
        {dragged ? (
          <div className={over === "end" ? "drop-end over" : "drop-end"} {...target("end", null, null)}>
            拖到这里，放在最后
          </div>
        ) : null}
      </div>
      <SetAside desk={desk} document={document} take={take} />
    </>
  );
};
