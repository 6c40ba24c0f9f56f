// The words for what is done to a manuscript and how it turned out: one wording for screens, the record sheet and messages.
import type { ActKind, DoubtOutcome, Office } from "./workflow.ts";

export const ACT_NAMES: Record<ActKind, string> = {
  created: "新建",
  submitted: "送审",
  approved: "通过",
  returned: "退回",
  voided: "内容改动，此前审核失效",
  "doubt-asked": "请示",
  "doubt-answered": "答复",
  "chief-requested": "提请主要领导审定",
  scheduled: "安排发布",
  "schedule-cancelled": "取消安排",
  published: "发布",
  "correction-opened": "启动更正",
  withdrawn: "撤回",
  expired: "失效",
  deleted: "删除",
};
export const TICK_NAMES = { pass: "通过", fail: "不通过", "not-applicable": "不适用" } as const;
export const OFFICE_NAMES: Record<Office, string> = { secrecy: "保密部门", cyberspace: "网信部门" };
export const OUTCOME_NAMES: Record<DoubtOutcome, string> = { "may-publish": "可以公开", "must-not": "不得公开", partial: "部分公开" };
