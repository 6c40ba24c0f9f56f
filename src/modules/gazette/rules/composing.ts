// What may stand in an issue and when it may be set: approved documents and only those, each once, under a day for its cover.
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import { citeRefs } from "../../../law/registry.ts";

/** A document of the plan as it stands now. */
export type Planned = {
  manuscript: string;
  title: string;
  /** `published` and current, `approved` and waiting, or neither. */
  state: "published" | "approved" | "unapproved" | "withdrawn" | "gone";
  proactive: boolean;
};

const REASONS: Record<Exclude<Planned["state"], "published" | "approved">, string> = {
  unapproved: "没有办完三审三校",
  withdrawn: "已经撤回",
  gone: "已经删除",
};

/** Whether one document may stand in an issue. */
export const canPrint = (document: Planned): Verdict => {
  if (!document.proactive)
    return refuse(`《${document.title}》不是主动公开的文件，不能编入公报`, citeRefs(["B-05.3", "B-09.1"]), "请从编排中去掉这一件");
  if (document.state === "published" || document.state === "approved") return ALLOWED;
  return refuse(
    `《${document.title}》${REASONS[document.state]}，不能编入公报`,
    citeRefs(["B-07.6", "B-06.1"]),
    "请先办完三审三校，或从编排中去掉这一件",
  );
};

export type Plan = { documents: readonly Planned[]; publishedOn: string | null; stage: string | null };

/** Stages in which the pages may be set anew: what was approved of them before is void then. */
const OPEN = [null, "drafting", "first", "second", "third", "chief", "approved"];

/** Whether the pages of an issue may be set now. */
export const canSet = (plan: Plan): Verdict => {
  if (!OPEN.includes(plan.stage)) return refuse("这一期已经发布，版面已经固定", citeRefs(["B-07.4"]), "如有错误，请对公报稿件办理更正后重新排版");
  if (plan.documents.length === 0) return refuse("这一期还没有编入文件", [], "请从已审定的文件中选择");
  if (plan.publishedOn === null) return refuse("还没有确定出版日期", [], "请填写封面上的出版日期");
  return plan.documents.map(canPrint).find((verdict) => !verdict.ok) ?? ALLOWED;
};

/** Whether the plan may still be changed. */
export const canPlan = (stage: string | null): Verdict =>
  OPEN.includes(stage) ? ALLOWED : refuse("这一期已经发布，不能再改动编排", citeRefs(["B-07.4"]), "遗漏的文件请编入下一期");

/** Only the last issue of its kind can be dropped, and only before its pages are reviewed: a number must not be missing. */
export const canDrop = (issue: { stage: string | null; isLast: boolean; deleted: boolean }): Verdict => {
  if (!issue.isLast) return refuse("后面已经有新的一期，取消会使期号中断", citeRefs(["R-2.5b-2"]), "请先取消后面的一期");
  if (issue.stage !== null && !issue.deleted) return refuse("这一期已经排版送审，不能直接取消", [], "请先由撰稿人删除这一期的稿件");
  return ALLOWED;
};
