// The windows of a review: return with an opinion, ask the secrecy or cyberspace office, answer it, ask for the principal leader, delete a draft.
import { Checkbox, Radio } from "antd";
import { type ReactElement, useState } from "react";
import { OFFICE_NAMES, OUTCOME_NAMES } from "../../../../modules/publishing/rules/words.ts";
import type { DoubtOutcome, Office } from "../../../../modules/publishing/rules/workflow.ts";
import { paths } from "../../../paths.ts";
import { useGo } from "../../../ui/app-link.tsx";
import { useAct } from "../../../ui/use-act.tsx";
import type { ManuscriptView } from "../answers.ts";
import { Dialog, Problem, TextField } from "./dialog-parts.tsx";
import { useKept } from "./use-kept.ts";
import { type ReviewDraft, useDecide, useKeptName } from "./use-review.ts";

export type DialogProps = { view: ManuscriptView; draft: ReviewDraft; onClose: () => void };

const choices = <T extends string>(names: Record<T, string>) => Object.entries<string>(names).map(([value, label]) => ({ value, label }));

/** A window with kept fields of the shape `F` whose problems stand beside them. */
const useFields = <F,>(view: ManuscriptView, name: string, initial: F) => {
  const [fields, change, clear] = useKept(useKeptName(view, name), initial);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const { decide, busy } = useDecide(view.id);
  return {
    fields,
    problems,
    busy,
    set: (part: Partial<F>) => change((before) => ({ ...before, ...part })),
    send: async (verb: string, body: unknown, done: string): Promise<boolean> => {
      const sent = await decide(verb, body, done);
      if (sent.ok) clear();
      else setProblems(sent.fields);
      return sent.ok;
    },
  };
};

const NO_TEXT = { text: "" };

export const ReturnDialog = ({ view, draft, onClose }: DialogProps): ReactElement => {
  const { fields, problems, busy, set, send } = useFields(view, "return", { text: draft.failures });
  const give = async (): Promise<boolean> => {
    const done = await send("return", { remark: fields.text, checks: draft.ticks, hash: view.hash }, "已退回撰稿人");
    if (done) draft.clear();
    return done;
  };
  return (
    <Dialog title="退回修改" ok="退回" danger busy={busy} onOk={give} onClose={onClose}>
      <TextField
        label="退回的意见"
        help="撰稿人会看到这段意见。改好再送审之后，从一审一校重新审核。"
        value={fields.text}
        problem={problems["remark"]}
        onChange={(text) => set({ text })}
      />
      {draft.ticks.length > 0 ? <p className="quiet">已勾选的 {draft.ticks.length} 项要点和备注一并记入。</p> : null}
    </Dialog>
  );
};

const NO_QUESTION: { office: Office | ""; question: string } = { office: "", question: "" };

export const AskDialog = ({ view, onClose }: DialogProps): ReactElement => {
  const { fields, problems, busy, set, send } = useFields(view, "ask", NO_QUESTION);
  return (
    <Dialog title="请示保密或网信部门" ok="请示" busy={busy} onOk={() => send("ask-doubt", fields, "已请示，稿件等候答复")} onClose={onClose}>
      <fieldset className="plain-fieldset">
        <legend>请示的部门</legend>
        <Radio.Group options={choices(OFFICE_NAMES)} value={fields.office} onChange={(event) => set({ office: event.target.value as Office })} />
        <Problem>{problems["office"]}</Problem>
      </fieldset>
      <TextField
        label="请示的问题"
        help="写明哪一处、为什么拿不准。答复之前稿件不能审核、修改和发布。"
        value={fields.question}
        problem={problems["question"]}
        onChange={(question) => set({ question })}
      />
    </Dialog>
  );
};

const NO_ANSWER: { outcome: DoubtOutcome | ""; answer: string } = { outcome: "", answer: "" };

export const AnswerDialog = ({ view, onClose }: DialogProps): ReactElement => {
  const { fields, problems, busy, set, send } = useFields(view, "answer", NO_ANSWER);
  return (
    <Dialog title="答复请示" ok="答复" busy={busy} onOk={() => send("answer-doubt", fields, "已答复，稿件回到审核人")} onClose={onClose}>
      {view.waiting ? <p>请示的问题：{view.waiting.question}</p> : null}
      <fieldset className="plain-fieldset">
        <legend>结论</legend>
        <Radio.Group
          options={choices(OUTCOME_NAMES)}
          value={fields.outcome}
          onChange={(event) => set({ outcome: event.target.value as DoubtOutcome })}
        />
        <Problem>{problems["outcome"]}</Problem>
      </fieldset>
      <TextField label="答复意见" value={fields.answer} problem={problems["answer"]} onChange={(answer) => set({ answer })} />
    </Dialog>
  );
};

export const ChiefDialog = ({ view, onClose }: DialogProps): ReactElement => {
  const { fields, problems, busy, set, send } = useFields(view, "chief", NO_TEXT);
  return (
    <Dialog
      title="提请主要领导审定"
      ok="提请"
      busy={busy}
      onOk={() => send("request-chief", { reason: fields.text }, "已提请，三审之后由主要领导审定")}
      onClose={onClose}
    >
      <TextField label="提请的理由" value={fields.text} problem={problems["reason"]} onChange={(text) => set({ text })} />
    </Dialog>
  );
};

const NO_NOTE = { note: "", conceals: false };

export const CorrectDialog = ({ view, onClose }: DialogProps): ReactElement => {
  const { fields, problems, busy, set, send } = useFields(view, "correct", NO_NOTE);
  return (
    <Dialog title="更正" ok="开始更正" busy={busy} onOk={() => send("correct", fields, "已开始更正，请修改后送审")} onClose={onClose}>
      <TextField
        label="更正说明"
        help="公众会在文件页看到这段说明。更正稿要重新办完三审三校，发布之前公众看到的仍是现在这一版。"
        value={fields.note}
        problem={problems["note"]}
        onChange={(note) => set({ note })}
      />
      <Checkbox checked={fields.conceals} onChange={(event) => set({ conceals: event.target.checked })}>
        更正之后不再让公众查看现在这一版（例如现在这一版误公开了个人信息）
      </Checkbox>
    </Dialog>
  );
};

export const WithdrawDialog = ({ view, onClose }: DialogProps): ReactElement => {
  const { fields, problems, busy, set, send } = useFields(view, "withdraw", NO_TEXT);
  return (
    <Dialog
      title="撤回"
      ok="立即撤回"
      danger
      busy={busy}
      onOk={() => send("withdraw", { reason: fields.text }, "已撤回，门户上不再显示正文")}
      onClose={onClose}
    >
      <TextField
        label="撤回的理由"
        help="撤回立即生效。门户上这个地址会显示已撤回和这段理由。"
        value={fields.text}
        problem={problems["reason"]}
        onChange={(text) => set({ text })}
      />
    </Dialog>
  );
};

export const DeleteDialog = ({ view, onClose }: DialogProps): ReactElement => {
  const { act, busy } = useAct();
  const go = useGo();
  const remove = async (): Promise<boolean> => {
    const done = await act({ method: "DELETE", address: `/api/manuscripts/${view.id}` }, "已删除草稿");
    if (done) go(paths.manuscripts(), { replace: true });
    return false;
  };
  return (
    <Dialog title="删除草稿" ok="删除" danger busy={busy} onOk={remove} onClose={onClose}>
      <p>删除「{view.content.title || "（未定标题）"}」？删除之后不能恢复，日志里会留下记录。</p>
    </Dialog>
  );
};
