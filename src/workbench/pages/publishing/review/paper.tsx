// The manuscript as it is read in review: facts, title, text with the marks of findings and comments, attachments. Words that are selected
// can be commented on.
import { Button } from "antd";
import { type CSSProperties, type ReactElement, useEffect, useRef } from "react";
import { BodyView, MarkedText } from "../../../ui/body-view.tsx";
import type { BodyMark } from "../../../ui/body-marks.ts";
import type { ManuscriptView } from "../answers.ts";
import type { Range } from "./anchors.ts";
import { Attachments, FactsTable } from "./facts-table.tsx";
import { useSelectionIn } from "./use-selection.ts";

type Props = {
  view: ManuscriptView;
  marks: { title: BodyMark[]; body: BodyMark[] };
  /** The mark to show; a new object each time somebody asks for it. */
  active: { key: string } | undefined;
  onMark: (key: string) => void;
  wide: boolean;
  onComment: ((range: Range) => void) | undefined;
};

export const Paper = ({ view, marks, active, wide, onMark, onComment }: Props): ReactElement => {
  const paper = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const selected = useSelectionIn(text);
  useEffect(() => {
    if (active) paper.current?.querySelector(`[data-mark="${CSS.escape(active.key)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <article className="paper" ref={paper} aria-label="稿件全文">
      {wide ? (
        <FactsTable facts={view.facts} />
      ) : (
        <details className="facts-fold">
          <summary>
            要素：{view.facts.flatMap(([label, value]) => (label === "体裁" || label === "栏目" || label === "公开属性" ? [value] : [])).join("，")}
          </summary>
          <FactsTable facts={view.facts} />
        </details>
      )}
      <h2 className="paper-title">
        <MarkedText text={view.content.title || "（未定标题）"} marks={marks.title} active={active?.key} onMark={onMark} />
      </h2>
      <div ref={text}>
        <BodyView body={view.content.body} marks={marks.body} active={active?.key} onMark={onMark} />
      </div>
      <Attachments attachments={view.content.attachments} />
      {selected && onComment ? (
        <Button
          type="primary"
          className="comment-here"
          style={{ "--top": `${Math.max(60, selected.box.top - 44)}px`, "--left": `${selected.box.left}px` } as CSSProperties}
          // The selection must outlive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onComment(selected.range)}
        >
          批注所选文字
        </Button>
      ) : null}
    </article>
  );
};
