// Which acts stand in the decision bar at which stage, the usual one first. Whether one may be done is its verdict's matter, not decided here.
import type { ManuscriptVerb } from "../../../../modules/publishing/rules/review.ts";
import type { Stage } from "../../../../modules/publishing/schema.ts";
import type { Verdict } from "../../../../kernel/verdict.ts";

export type BarVerb = Exclude<ManuscriptVerb, "save" | "comment" | "schedule">;

export const VERB_NAMES: Record<BarVerb, string> = {
  submit: "送审",
  approve: "审核通过",
  return: "退回修改",
  "ask-doubt": "请示保密或网信部门",
  "answer-doubt": "答复请示",
  "request-chief": "提请主要领导审定",
  publish: "发布",
  "cancel-schedule": "取消定时发布",
  correct: "更正",
  withdraw: "撤回",
  "delete-draft": "删除草稿",
};

const REVIEW: BarVerb[] = ["approve", "return", "ask-doubt", "request-chief", "publish"];
const USUAL: Record<Stage, BarVerb[]> = {
  drafting: ["submit", "request-chief", "publish", "delete-draft"],
  first: REVIEW,
  second: REVIEW,
  third: REVIEW,
  chief: REVIEW,
  approved: ["publish", "return", "request-chief"],
  published: ["correct", "withdraw"],
  withdrawn: ["correct", "withdraw"],
  expired: ["correct", "withdraw"],
};
/** Shown only where they can be done: at other times nobody would look for them. */
const SOMETIMES: BarVerb[] = ["answer-doubt", "cancel-schedule", "withdraw", "correct"];

export const barVerbs = (stage: Stage, can: Record<ManuscriptVerb, Verdict>): BarVerb[] => {
  const extra = SOMETIMES.filter((verb) => can[verb].ok && !USUAL[stage].includes(verb));
  return can["answer-doubt"].ok ? [...extra, ...USUAL[stage]] : [...USUAL[stage], ...extra];
};

/** The act that is this person's next step, if any of them is. */
export const mainVerb = (verbs: readonly BarVerb[], can: Record<ManuscriptVerb, Verdict>): BarVerb | undefined =>
  verbs.find((verb) => can[verb].ok && verb !== "request-chief" && verb !== "withdraw" && verb !== "delete-draft" && verb !== "cancel-schedule");
