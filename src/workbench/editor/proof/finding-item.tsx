// One finding in the list: its words in their place, why, what to put instead, and what can be done. Settled, it keeps its place.
import { Button, Flex } from "antd";
import { type ReactElement, useState } from "react";
import { FAMILY_NAMES } from "../../../modules/proofreading/schema.ts";
import { Dismissal } from "./dismissal.tsx";
import { type Item, surroundings } from "./list.ts";
import type { FindingActs } from "./use-finding-acts.ts";

type Props = {
  item: Item;
  text: string;
  titleLength: number;
  isPointed: boolean;
  /** The text was changed since it was read: a moment later it is known again where things stand. */
  isFresh: boolean;
} & FindingActs;

export const FindingItem = ({ item, text, titleLength, isPointed, isFresh, onGo, onAccept, onBlackOut, onDismiss }: Props): ReactElement => {
  const { finding, state, disposition } = item;
  const [dismissing, setDismissing] = useState(false);
  const around = state === "gone" ? { before: "", after: "" } : surroundings(text, finding);
  const inTitle = finding.end <= titleLength;
  return (
    <li className={`finding-item${isPointed ? " finding-item-pointed" : ""}`} data-key={finding.key} id={`finding-${finding.key}`}>
      <button type="button" className="finding-quote" onClick={onGo} title="到正文中的位置">
        <span className="quiet">
          {inTitle ? "标题 · " : ""}
          {FAMILY_NAMES[finding.family]}　{around.before}
        </span>
        <b className={state === "open" ? `finding finding-${finding.severity}` : "finding-done"}>{finding.text || "（空）"}</b>
        <span className="quiet">{around.after}</span>
      </button>
      {state === "open" ? (
        <>
          <p>{finding.reason}</p>
          {finding.suggestion === null ? null : (
            <p>
              建议：<span className="finding-suggestion">{finding.suggestion === "" ? "删去" : `改为「${finding.suggestion}」`}</span>
            </p>
          )}
          {dismissing ? (
            <Dismissal finding={finding} onDismiss={onDismiss} onClose={() => setDismissing(false)} />
          ) : (
            <Flex gap={8} wrap>
              {finding.suggestion === null ? null : (
                <Button
                  size="small"
                  type="primary"
                  ghost
                  disabled={!isFresh}
                  onClick={onAccept}
                  aria-label={`采纳：「${finding.text}」改为「${finding.suggestion}」`}
                >
                  采纳
                </Button>
              )}
              {onBlackOut ? (
                <Button size="small" disabled={!isFresh} onClick={onBlackOut} aria-label={`涂黑「${finding.text}」，依据个人隐私`}>
                  涂黑
                </Button>
              ) : null}
              <Button size="small" onClick={onGo} aria-label={`去修改「${finding.text}」`}>
                去修改
              </Button>
              <Button size="small" onClick={() => setDismissing(true)} aria-label={`排除「${finding.text}」`}>
                排除
              </Button>
            </Flex>
          )}
        </>
      ) : (
        <p className="finding-done">
          {state === "gone" ? "已改" : `已排除：${disposition?.reason ?? ""}${disposition?.by ? `（${disposition.by}）` : ""}`}
        </p>
      )}
    </li>
  );
};
