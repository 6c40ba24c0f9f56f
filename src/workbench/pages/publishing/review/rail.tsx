// The stage rail: every stage with its state as a word, who stood there and when, and what each changed.
import type { ReactElement } from "react";
import type { RailStage } from "../../../../modules/publishing/rules/rail.ts";
import { STAGE_NAMES } from "../../../../modules/publishing/schema.ts";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import { ChangesButton } from "./changes-drawer.tsx";

const STATE_WORDS: Record<RailStage["state"], string> = { done: "已办", current: "正在办", waiting: "未到", void: "已失效", skipped: "不需要" };
const NO_CHIEF: RailStage = { stage: "chief", name: STAGE_NAMES.chief, state: "skipped", who: "", at: null, hash: null, actId: null };

/** The stages in order, with the fourth look named also where nothing asks for it. */
export const railOf = (view: Pick<ManuscriptView, "stages">): RailStage[] =>
  view.stages.some((stage) => stage.stage === "chief") ? view.stages : [...view.stages.slice(0, -1), NO_CHIEF, ...view.stages.slice(-1)];

const Changed = ({ view, stage }: { view: ManuscriptView; stage: RailStage }): ReactElement | null => {
  const last = view.acts.at(-1);
  if (stage.state === "current") {
    if (!last || last.hash === view.hash || last.act === "created") return null;
    return (
      <ChangesButton id={view.id} from={last.id} title={`${stage.name}到现在的改动`}>
        正在改，看改动
      </ChangesButton>
    );
  }
  const at = view.acts.findIndex((act) => act.id === stage.actId);
  const [before, act] = [view.acts[at - 1], view.acts[at]];
  if (!before || !act || stage.stage === "published" || before.act === "created") return null;
  if (before.versionId === act.versionId) return <span className="quiet">没有改动文字</span>;
  return (
    <ChangesButton id={view.id} from={before.id} to={act.id} title={`${stage.name}时的改动`}>
      有改动，看改动
    </ChangesButton>
  );
};

export const Rail = ({ view }: { view: ManuscriptView }): ReactElement => (
  <ol className="rail" aria-label="流程">
    {railOf(view).map((stage) => {
      const post = view.acts.find((act) => act.id === stage.actId)?.post;
      return (
        <li
          key={stage.stage}
          className={`rail-stage rail-${stage.state}`}
          {...(stage.state === "current" ? { "aria-current": "step" as const } : {})}
        >
          <div className="rail-head">
            <strong>{stage.name}</strong>
            <span className="rail-state">{STATE_WORDS[stage.state]}</span>
          </div>
          {stage.who ? <div title={post || undefined}>{stage.who}</div> : null}
          {stage.at ? (
            <div className="quiet">
              <When at={stage.at} />
            </div>
          ) : null}
          <Changed view={view} stage={stage} />
        </li>
      );
    })}
  </ol>
);
