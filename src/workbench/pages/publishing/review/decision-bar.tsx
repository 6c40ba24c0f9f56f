// The decision bar, always in sight: every act of this step, the usual one first. What cannot be done says why and by which clause.
import { App } from "antd";
import { type ComponentType, type ReactElement, useState } from "react";
import type { ManuscriptView } from "../answers.ts";
import { VerbButton } from "../../../ui/verb-button.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import {
  AnswerDialog,
  AskDialog,
  ChiefDialog,
  CorrectDialog,
  DeleteDialog,
  type DialogProps,
  ReturnDialog,
  WithdrawDialog,
} from "./review-dialogs.tsx";
import { type ReviewDraft, useDecide } from "./use-review.ts";
import { type BarVerb, barVerbs, mainVerb, VERB_NAMES } from "./verbs.ts";

const DIALOGS: Partial<Record<BarVerb, ComponentType<DialogProps>>> = {
  return: ReturnDialog,
  "ask-doubt": AskDialog,
  "answer-doubt": AnswerDialog,
  "request-chief": ChiefDialog,
  publish: PublishDialog,
  correct: CorrectDialog,
  withdraw: WithdrawDialog,
  "delete-draft": DeleteDialog,
};
const DANGEROUS: BarVerb[] = ["withdraw", "delete-draft"];

type Props = {
  view: ManuscriptView;
  draft: ReviewDraft;
  /** Signs what was read; kept apart, because it needs the ticks. */
  onApprove: () => void;
  approving: boolean;
  /** Buttons below each other over the whole width. */
  block?: boolean;
};

export const DecisionBar = ({ view, draft, onApprove, approving, block = false }: Props): ReactElement => {
  const [open, setOpen] = useState<BarVerb>();
  const { modal } = App.useApp();
  const { decide, busy } = useDecide(view.id);
  const verbs = barVerbs(view.stage, view.can);
  const main = mainVerb(verbs, view.can);
  const press = (verb: BarVerb): void => {
    if (verb === "approve") onApprove();
    else if (verb === "submit")
      void modal.confirm({
        title: "送审？",
        content: "送审之后由一审人审核，审核期间撰稿人不能再改。",
        okText: "送审",
        onOk: () => decide("submit", undefined, "已送审"),
      });
    else if (verb === "cancel-schedule") void decide("cancel-schedule", undefined, "已取消定时发布");
    else setOpen(verb);
  };
  const Open = open ? DIALOGS[open] : undefined;
  return (
    <div className={block ? "decisions decisions-block" : "decisions"} role="group" aria-label="办理">
      {verbs.map((verb) => (
        <VerbButton
          key={verb}
          verdict={view.can[verb]}
          type={verb === main ? "primary" : "default"}
          danger={DANGEROUS.includes(verb)}
          loading={(verb === "approve" && approving) || ((verb === "submit" || verb === "cancel-schedule") && busy)}
          block={block}
          onClick={() => press(verb)}
        >
          {verb === "publish" && view.scheduledAt ? "改发布时间" : VERB_NAMES[verb]}
        </VerbButton>
      ))}
      {Open ? <Open view={view} draft={draft} onClose={() => setOpen(undefined)} /> : null}
    </div>
  );
};
