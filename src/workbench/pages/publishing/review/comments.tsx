// Comments on words of the text or on the whole: written here, listed in order, shown in the text, settled when they are dealt with.
import { Button, Input } from "antd";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { Nothing } from "../../../ui/states.tsx";
import { useAct } from "../../../ui/use-act.tsx";
import { VerbButton } from "../../../ui/verb-button.tsx";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import { commentKey, type PlainText, rangeOfQuote } from "./anchors.ts";
import { useNoteInSight } from "./use-note-in-sight.ts";
import { useKept } from "./use-kept.ts";
import { useDecide, useKeptName } from "./use-review.ts";
import "./notes.css";

/** A comment being written: the words it is about, if any, and about where they stand. */
export type CommentDraft = { quote: string; near: number; text: string };
const NOTHING: CommentDraft = { quote: "", near: 0, text: "" };

/** Kept by the page, because words are chosen in the text. `turn` counts how often words were chosen, to bring the cursor here. */
export const useCommentDraft = (view: ManuscriptView) => {
  const [draft, change, clear] = useKept(useKeptName(view, "comment"), NOTHING);
  const [turn, setTurn] = useState(0);
  return {
    draft,
    turn,
    set: (part: Partial<CommentDraft>) => change((before) => ({ ...before, ...part })),
    choose: (quote: string, near: number) => {
      change((before) => ({ ...before, quote, near }));
      setTurn((before) => before + 1);
    },
    clear,
  };
};

type Writing = ReturnType<typeof useCommentDraft>;

const Composer = ({ view, plain, writing }: { view: ManuscriptView; plain: PlainText; writing: Writing }): ReactElement => {
  const { draft, turn, set, clear } = writing;
  const { decide, busy } = useDecide(view.id);
  const [problems, setProblems] = useState<{ quote?: string; text?: string }>({});
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (turn > 0) box.current?.querySelector("textarea")?.focus();
  }, [turn]);
  const send = async (): Promise<void> => {
    const range = rangeOfQuote(plain, draft.quote, draft.near);
    if (draft.quote !== "" && !range) return setProblems({ quote: "正文里没有这句话，请从正文选取，或清空后批注全文" });
    // The version is named where the text stands as it was kept at the last act.
    const last = view.acts.at(-1);
    const versionId = last && last.hash === view.hash ? last.versionId : null;
    const { from, to } = range ?? { from: 0, to: 0 };
    const sent = await decide("comments", { versionId, from, to, quote: draft.quote, text: draft.text }, "已批注");
    if (sent.ok) clear();
    setProblems(sent.ok ? {} : sent.fields);
  };
  return (
    <div className="composer" ref={box}>
      <label htmlFor="comment-quote">批注哪句话（在正文中选取，或在这里写；不填就是批注全文）</label>
      <Input.TextArea
        id="comment-quote"
        value={draft.quote}
        maxLength={2000}
        autoSize={{ minRows: 1, maxRows: 3 }}
        status={problems.quote ? "error" : ""}
        onChange={(event) => set({ quote: event.target.value })}
      />
      {problems.quote ? <p className="field-problem">{problems.quote}</p> : null}
      <label htmlFor="comment-text">批注</label>
      <Input.TextArea
        id="comment-text"
        value={draft.text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        status={problems.text ? "error" : ""}
        onChange={(event) => set({ text: event.target.value })}
      />
      {problems.text ? <p className="field-problem">{problems.text}</p> : null}
      <VerbButton verdict={view.can.comment} loading={busy} onClick={() => void send()}>
        写下批注
      </VerbButton>
    </div>
  );
};

type Props = { view: ManuscriptView; plain: PlainText; writing: Writing; active: string | undefined; onShow: (key: string) => void };

export const Comments = ({ view, plain, writing, active, onShow }: Props): ReactElement => {
  const { act, busy } = useAct();
  const settle = (id: number): Promise<unknown> =>
    act({ method: "POST", address: `/api/manuscripts/${view.id}/comments/${id}/resolve` }, "批注已标为处理");
  const list = useRef<HTMLUListElement>(null);
  useNoteInSight(list, active);
  const ordered = [...view.comments].sort((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null) || a.id - b.id);
  return (
    <>
      <Composer view={view} plain={plain} writing={writing} />
      {ordered.length === 0 ? <Nothing>还没有批注。选中正文里的文字就可以批注。</Nothing> : null}
      <ul className="notes" ref={list}>
        {ordered.map((comment) => {
          const key = commentKey(comment.id);
          const found = comment.resolvedAt === null && rangeOfQuote(plain, comment.quote, comment.from) !== undefined;
          return (
            <li key={comment.id} className={`note${key === active ? " note-active" : ""}`} data-note={key}>
              {comment.quote === "" ? (
                <span className="quiet">批注全文</span>
              ) : found ? (
                <Button
                  type="link"
                  size="small"
                  className="inline-button note-quote"
                  onClick={() => onShow(key)}
                  aria-label={`到文中看「${comment.quote}」`}
                >
                  「{comment.quote}」
                </Button>
              ) : (
                <span className="quiet">
                  「{comment.quote}」{comment.resolvedAt === null ? "（这句话已经改掉）" : ""}
                </span>
              )}
              <p>{comment.text}</p>
              <p className="quiet">
                {comment.author}，<When at={comment.at} />
                {comment.resolvedAt ? (
                  <>
                    ；已处理（{comment.resolvedBy}，<When at={comment.resolvedAt} />）
                  </>
                ) : null}
              </p>
              {comment.resolvedAt === null ? (
                <VerbButton
                  size="small"
                  verdict={view.can.comment}
                  loading={busy}
                  onClick={() => void settle(comment.id)}
                  aria-label={`把批注「${comment.text}」标为已处理`}
                >
                  标为已处理
                </VerbButton>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
};
