// What a person must know before reading: why the text came back, that it waits for an office, that it was changed since they opened it.
import { Alert, Button } from "antd";
import type { ReactElement, ReactNode } from "react";
import { SEVERITY_NAMES } from "../../../../modules/proofreading/schema.ts";
import { OFFICE_NAMES, OUTCOME_NAMES } from "../../../../modules/publishing/rules/words.ts";
import { isReviewStage } from "../../../../modules/publishing/rules/workflow.ts";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import { findingKey } from "./anchors.ts";

type Notice = { key: string; type: "info" | "warning" | "error"; title: ReactNode; description?: ReactNode };

const noticesOf = (view: ManuscriptView): Notice[] => {
  const last = view.acts.at(-1);
  const notices: Notice[] = [];
  if (view.stage === "drafting" && last?.act === "returned")
    notices.push({
      key: "returned",
      type: "warning",
      title: (
        <>
          {last.stageName}退回修改（{last.actor}，<When at={last.at} />）
        </>
      ),
      description: last.remark,
    });
  if (last?.act === "voided")
    notices.push({
      key: "voided",
      type: "warning",
      title: "内容有改动，此前的审核已经失效，要从一审一校重新审核",
      description: (
        <>
          {last.actor}，<When at={last.at} />
        </>
      ),
    });
  if (view.waiting)
    notices.push({
      key: "waiting",
      type: "warning",
      title: `正在等${OFFICE_NAMES[view.waiting.office]}答复，答复之前不能审核、修改和发布`,
      description: (
        <>
          请示的问题：{view.waiting.question}（<When at={view.waiting.at} />）
        </>
      ),
    });
  if (view.answer && (isReviewStage(view.stage) || view.stage === "drafting" || view.stage === "approved"))
    notices.push({
      key: "answer",
      type: view.answer.outcome === "must-not" ? "error" : "info",
      title: `${OFFICE_NAMES[view.answer.office]}答复：${OUTCOME_NAMES[view.answer.outcome]}`,
      description: view.answer.answer,
    });
  if (view.correction)
    notices.push({
      key: "correction",
      type: "info",
      title: `这是第 ${view.revision} 版，更正已经公开的内容；审完发布之前，公众看到的仍是上一版`,
      description: `更正说明：${view.correction.note}${view.correction.conceals ? "（上一版不再供公众查看）" : ""}`,
    });
  if (view.stage === "approved" && view.scheduledAt)
    notices.push({
      key: "scheduled",
      type: "info",
      title: (
        <>
          已安排发布：
          <When at={view.scheduledAt} />
        </>
      ),
      description: "到时由系统发布，发布前再核对一次内容与签署是否一致",
    });
  return notices;
};

/** The findings that hold back approval, by name; each leads to its place. */
const Blocking = ({ view, onShow }: { view: ManuscriptView; onShow: (key: string) => void }): ReactElement | null => {
  const findings = view.findings.filter((finding) => view.blocking.includes(finding.key));
  const more = view.blockingCount - findings.length;
  if (findings.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="gap"
      title={`${view.blockingCount} 处「${SEVERITY_NAMES.block}」校对问题拦住审核，改正或写明理由排除之后才能通过`}
      description={findings
        .map((finding) => (
          <div key={finding.key}>
            <Button type="link" size="small" className="inline-button" onClick={() => onShow(findingKey(finding.key))}>
              「{finding.text}」
            </Button>{" "}
            {finding.reason}
          </div>
        ))
        .concat(more > 0 ? [<div key="more">还有 {more} 处，见“校对”</div>] : [])}
    />
  );
};

export const Notices = ({ view, onShow }: { view: ManuscriptView; onShow: (key: string) => void }): ReactElement => (
  <>
    <Blocking view={view} onShow={onShow} />
    {noticesOf(view).map(({ key, ...notice }) => (
      <Alert key={key} showIcon className="gap" {...notice} />
    ))}
  </>
);
