// Everything that was done to a manuscript, the last first: who, through which post, when, what, with remarks, ticks and the text's hash.
import { Tag } from "antd";
import type { ReactElement } from "react";
import { REVIEW_CHECKS } from "../../../../modules/publishing/checks.ts";
import { ACT_NAMES, OFFICE_NAMES, OUTCOME_NAMES, TICK_NAMES } from "../../../../modules/publishing/rules/words.ts";
import { isReviewStage } from "../../../../modules/publishing/rules/workflow.ts";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import { ChangesButton } from "./changes-drawer.tsx";
import "./dossier.css";

type Act = ManuscriptView["acts"][number];

export const actWords = (act: Act): string => {
  const { office, outcome } = act.detail;
  if (act.act === "approved" || act.act === "returned") return `${act.stageName}${ACT_NAMES[act.act]}`;
  if (act.act === "doubt-asked" && office) return `${act.stageName}时请示${OFFICE_NAMES[office]}`;
  if (act.act === "doubt-answered" && office && outcome) return `${OFFICE_NAMES[office]}答复：${OUTCOME_NAMES[outcome]}`;
  return ACT_NAMES[act.act];
};

const Ticks = ({ act }: { act: Act }): ReactElement | null => {
  const { stage } = act;
  if (act.checks.length === 0 || !isReviewStage(stage)) return null;
  const labels = new Map(REVIEW_CHECKS[stage].map((check) => [check.id, check.label]));
  const failed = act.checks.filter((tick) => tick.result === "fail").length;
  return (
    <details>
      <summary>
        审核要点 {act.checks.length} 项{failed > 0 ? `，${failed} 项不通过` : ""}
      </summary>
      <ul className="ticks">
        {act.checks.map((tick) => (
          <li key={tick.id}>
            <Tag color={tick.result === "fail" ? "error" : "default"}>{TICK_NAMES[tick.result]}</Tag>
            {labels.get(tick.id) ?? tick.id}
            {tick.remark ? <span className="quiet">：{tick.remark}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
};

export const History = ({ view }: { view: ManuscriptView }): ReactElement => (
  <ol className="history" reversed>
    {view.acts
      .map((act, at) => ({ act, before: view.acts[at - 1] }))
      .reverse()
      .map(({ act, before }) => {
        const words = [act.remark, act.detail.question, act.detail.answer].filter((text) => text);
        return (
          <li key={act.id}>
            <div className="history-head">
              <strong>{actWords(act)}</strong>
              <span>
                {act.actor}
                {act.post && !act.actor.includes(act.post) ? `（${act.post}）` : ""}
              </span>
              <span className="quiet">
                <When at={act.at} />
              </span>
            </div>
            {words.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {act.act === "scheduled" && act.detail.scheduledAt ? (
              <p>
                定于 <When at={act.detail.scheduledAt} /> 发布
              </p>
            ) : null}
            <Ticks act={act} />
            {before && before.versionId !== act.versionId && before.act !== "created" ? (
              <ChangesButton id={view.id} from={before.id} to={act.id} title={`${actWords(before)}之后、${actWords(act)}之前的改动`}>
                这期间有改动，看改动
              </ChangesButton>
            ) : null}
            <div className="quiet hash">内容摘要 {act.hash.slice(0, 16)}</div>
          </li>
        );
      })}
  </ol>
);
