// What a manuscript asks of a person now: one verb phrase, or nothing. The work list is these, by working days left.
import type { Actor } from "../../../law/permissions.ts";
import { canAnswerDoubt, canApprove, canPublish, type Case, REVIEW_PERMISSION } from "./review.ts";
import { isReviewStage } from "./workflow.ts";
import { postFor } from "../../../law/permissions.ts";
import { STAGE_NAMES } from "../schema.ts";

/** `mine`: it is this person's turn. `watch`: it is theirs to follow but someone else's turn. */
export type Task = { what: string; mine: boolean };

export const taskFor = (c: Case, actor: Actor, returned: boolean): Task | undefined => {
  const { state } = c;
  if (c.deleted || state.stage === "withdrawn" || state.stage === "expired" || state.stage === "published") return undefined;
  if (state.waiting) {
    if (canAnswerDoubt(c, actor).ok) return { what: "待答复请示", mine: true };
    return state.waiting.by === actor.account || c.drafter === actor.account
      ? { what: state.waiting.office === "secrecy" ? "等候保密部门答复" : "等候网信部门答复", mine: false }
      : undefined;
  }
  if (state.stage === "drafting")
    return c.drafter === actor.account ? { what: returned ? "退回待修改" : state.correction ? "更正待送审" : "草稿待送审", mine: true } : undefined;
  if (isReviewStage(state.stage)) {
    if (canApprove(c, actor).ok || (postFor(actor, REVIEW_PERMISSION[state.stage], c.place) && c.unsettledBlocks > 0))
      return { what: `待${STAGE_NAMES[state.stage]}`, mine: true };
    return c.drafter === actor.account ? { what: `在${STAGE_NAMES[state.stage]}`, mine: false } : undefined;
  }
  if (canPublish(c, actor).ok) return state.scheduledAt ? { what: "已定时发布", mine: false } : { what: "待发布", mine: true };
  return c.drafter === actor.account ? { what: "已审定，待发布", mine: false } : undefined;
};
