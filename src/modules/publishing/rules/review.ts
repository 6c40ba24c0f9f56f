// Who may do what to a manuscript now, and why not. One verdict per act: the server enforces it, the screen shows it.
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import { type Actor, type Permission, type Place, postFor, whoMay } from "../../../law/permissions.ts";
import { citeRefs } from "../../../law/registry.ts";
import { bodyIsEmpty } from "../../../document/walk.ts";
import { STAGE_NAMES, type ManuscriptContent, type ReviewStage } from "../schema.ts";
import type { Tick } from "./ticks.ts";
import { isReviewStage, type State } from "./workflow.ts";

/** Everything a verdict needs, loaded by the store. */
export type Case = {
  id: string;
  place: Place;
  drafter: string;
  content: ManuscriptContent;
  state: State;
  deleted: boolean;
  /** Accounts that changed what the public would see since the last approval. */
  editorsSinceApproval: string[];
  /** Findings of the severest kind that nobody has settled. */
  unsettledBlocks: number;
  settings: { drafterMayDoFirstReview: boolean };
  /** The kind is one of the 15 official ones, which need a document date and an issue date. */
  official: boolean;
  isInterpretation: boolean;
};

export const REVIEW_PERMISSION: Record<ReviewStage, Permission> = {
  first: "manuscript.review-first",
  second: "manuscript.review-second",
  third: "manuscript.review-third",
  chief: "manuscript.review-chief",
};

/** The clause each stage rests on. */
const STAGE_REFS: Record<ReviewStage, string[]> = { first: ["B-06.4"], second: ["B-06.7"], third: ["B-06.9"], chief: ["B-06.11"] };

const need = (actor: Actor, permission: Permission, place: Place, refs: string[] = []): Verdict =>
  postFor(actor, permission, place)
    ? ALLOWED
    : refuse(`您的职务不能办理这一步，这一步由${whoMay(permission)}办理`, citeRefs(refs), "请交由有这一职务的同志办理");

const inStage = (c: Case, stages: readonly string[], what: string): Verdict =>
  stages.includes(c.state.stage) && !c.deleted
    ? ALLOWED
    : refuse(
        `稿件现在处于「${c.deleted ? "已删除" : STAGE_NAMES[c.state.stage]}」，不能${what}`,
        citeRefs(["B-07.4"]),
        "请先看左侧的流程，等轮到这一步时再办",
      );

const notWaiting = (c: Case, what: string): Verdict =>
  c.state.waiting
    ? refuse(
        `稿件正在等待${c.state.waiting.office === "secrecy" ? "保密" : "网信"}部门答复，答复之前不能${what}`,
        citeRefs(["B-06.12"]),
        "请等候答复；答复后稿件会回到您的待办",
      )
    : ALLOWED;

const first = (...verdicts: (() => Verdict)[]): Verdict => {
  for (const verdict of verdicts) {
    const result = verdict();
    if (!result.ok) return result;
  }
  return ALLOWED;
};

export const canRead = (c: Case, actor: Actor): Verdict => need(actor, "manuscript.read", c.place);

/** Drafters write while it is a draft; a reviewer may correct at their own stage; after approval the drafter may, which voids the reviews. */
export const canSave = (c: Case, actor: Actor): Verdict =>
  first(
    () => inStage(c, ["drafting", "first", "second", "third", "chief", "approved"], "修改"),
    () => notWaiting(c, "修改"),
    () => {
      const { stage } = c.state;
      if (isReviewStage(stage)) return need(actor, REVIEW_PERMISSION[stage], c.place, STAGE_REFS[stage]);
      return postFor(actor, "manuscript.submit", c.place)
        ? ALLOWED
        : refuse("这一步由撰稿人修改稿件", citeRefs(["B-05.2"]), "如需改动，请退回撰稿人并写明意见");
    },
  );

/** What a text must have before anyone reviews it. */
const complete = (c: Case): Verdict => {
  const { content } = c;
  if (content.title === "") return refuse("稿件还没有标题", citeRefs(["B-06.3"]), "请填写标题后再送审");
  if (bodyIsEmpty(content.body)) return refuse("稿件还没有正文", citeRefs(["B-06.3"]), "请填写正文后再送审");
  if (content.source === "" || content.responsibleEditor === "")
    return refuse("发布的信息必须标明信息来源和责任编辑", citeRefs(["B-06.2"]), "请在右侧填写信息来源和责任编辑");
  if (content.secrecy.conclusion === "unreviewed")
    return refuse("撰稿时应当提出公开范围和保密审查意见", citeRefs(["B-05.2"]), "请在右侧填写保密审查意见");
  if (c.official && (!content.madeOn || !content.issuedOn))
    return refuse("公文要有成文日期和印发日期，公开时限从印发之日起算", citeRefs(["B-08.1"]), "请填写成文日期和印发日期");
  if (content.madeOn && content.issuedOn && content.issuedOn < content.madeOn)
    return refuse("印发日期早于成文日期", citeRefs(["B-08.1"]), "请核对两个日期");
  if (c.isInterpretation && !content.interprets) return refuse("解读材料要与被解读的文件关联", citeRefs(["B-08.4"]), "请选择所解读的文件");
  return ALLOWED;
};

export const canSubmit = (c: Case, actor: Actor): Verdict =>
  first(
    () => inStage(c, ["drafting"], "送审"),
    () => need(actor, "manuscript.submit", c.place, ["B-05.2"]),
    () => complete(c),
  );

const otherStageOf = (c: Case, actor: Actor): ReviewStage | undefined =>
  (Object.keys(c.state.approvals) as ReviewStage[]).find((stage) => c.state.approvals[stage]?.actor === actor.account);

/** The heart of 68号: the right post, a fresh pair of eyes, nobody twice, nobody over their own words. */
export const canApprove = (c: Case, actor: Actor): Verdict => {
  const { stage } = c.state;
  if (!isReviewStage(stage)) return inStage(c, ["first", "second", "third", "chief"], "审核");
  const mayFirst = stage === "first" && c.settings.drafterMayDoFirstReview && actor.account === c.drafter;
  return first(
    () => notWaiting(c, "审核"),
    () => need(actor, REVIEW_PERMISSION[stage], c.place, STAGE_REFS[stage]),
    () => {
      const other = otherStageOf(c, actor);
      return other
        ? refuse(
            `您已经办过这份稿件的「${STAGE_NAMES[other]}」，三审三校要由三个不同的人办理`,
            citeRefs(["B-06.1"]),
            "请由另一位有这一职务的同志审核",
          )
        : ALLOWED;
    },
    () =>
      actor.account === c.drafter && !mayFirst
        ? refuse("撰稿人不能审核自己撰写的稿件", citeRefs(["B-06.1", "B-06.4"]), "请由另一位同志审核；县里可以在设置中允许撰稿人自己一审")
        : ALLOWED,
    () =>
      c.editorsSinceApproval.includes(actor.account) && !mayFirst
        ? refuse("上次审核之后您修改过这份稿件，不能再由您审核", citeRefs(["B-06.1"]), "请由另一位同志审核您改过的内容")
        : ALLOWED,
    () =>
      c.state.answer?.outcome === "must-not"
        ? refuse(
            `${c.state.answer.office === "secrecy" ? "保密" : "网信"}部门答复这份稿件不得公开，不能审核通过`,
            citeRefs(["B-07.1", "B-06.12"]),
            "请退回撰稿人，删去不得公开的内容或改为不予公开",
          )
        : ALLOWED,
    () =>
      c.unsettledBlocks > 0
        ? refuse(`还有 ${c.unsettledBlocks} 处必须处理的校对问题`, citeRefs(["B-06.6"]), "请逐处改正，或写明理由予以排除")
        : ALLOWED,
    () => complete(c),
  );
};

/** With a failed check a text may be returned but not approved. */
export const canSign = (stage: ReviewStage, ticks: readonly Tick[]): Verdict => {
  const failed = ticks.filter((tick) => tick.result === "fail").length;
  return failed === 0
    ? ALLOWED
    : refuse(`有 ${failed} 项审核要点不通过，不能审核通过`, citeRefs(STAGE_REFS[stage]), "请退回撰稿人修改，或改正后重新勾选");
};

export const canReturn = (c: Case, actor: Actor): Verdict => {
  const { stage } = c.state;
  if (stage === "approved")
    return first(
      () => notWaiting(c, "退回"),
      () => need(actor, "manuscript.publish", c.place, ["B-07.4"]),
    );
  if (!isReviewStage(stage)) return inStage(c, ["first", "second", "third", "chief", "approved"], "退回");
  return first(
    () => notWaiting(c, "退回"),
    () => need(actor, REVIEW_PERMISSION[stage], c.place, STAGE_REFS[stage]),
  );
};

export const canAskDoubt = (c: Case, actor: Actor): Verdict => {
  const { stage } = c.state;
  if (!isReviewStage(stage)) return inStage(c, ["first", "second", "third", "chief"], "请示");
  return first(
    () => notWaiting(c, "再次请示"),
    () => need(actor, REVIEW_PERMISSION[stage], c.place, ["B-06.12"]),
  );
};

export const canAnswerDoubt = (c: Case, actor: Actor): Verdict =>
  c.state.waiting
    ? need(actor, c.state.waiting.office === "secrecy" ? "manuscript.answer-secrecy" : "manuscript.answer-cyberspace", c.place, ["B-06.12", "B-05.5"])
    : refuse("这份稿件没有待答复的请示", citeRefs(["B-06.12"]), "请刷新页面查看；已经答复的不需要再答复");

export const canRequestChief = (c: Case, actor: Actor): Verdict =>
  first(
    () => inStage(c, ["drafting", "first", "second", "third", "approved"], "提请主要领导审定"),
    () => (c.state.chiefRequested ? refuse("已经提请主要领导审定", citeRefs(["B-06.11"]), "请等主要领导审定") : ALLOWED),
    () => need(actor, "manuscript.request-chief", c.place, ["B-06.11"]),
  );

export const canPublish = (c: Case, actor: Actor): Verdict =>
  first(
    () =>
      c.state.stage === "approved" && !c.deleted
        ? ALLOWED
        : refuse(
            `稿件现在处于「${STAGE_NAMES[c.state.stage]}」，没有审完，不能发布`,
            citeRefs(["B-07.6", "B-06.1"]),
            "未经审核校对的信息一律不能发布，请先办完三审三校",
          ),
    () => notWaiting(c, "发布"),
    () => need(actor, "manuscript.publish", c.place, ["B-07.4"]),
    () => publishable(c),
  );

/** What holds at the moment of publishing too, whoever or whatever publishes. */
export const publishable = (c: Case): Verdict =>
  c.content.openness.level === "proactive"
    ? c.state.answer?.outcome === "must-not"
      ? refuse("有关部门答复这份稿件不得公开", citeRefs(["B-07.1"]), "请退回撰稿人处理")
      : ALLOWED
    : refuse("这份稿件定为不主动公开，不能发布到网上", citeRefs(["B-05.3", "B-09.1"]), "如应公开，请退回撰稿人修改公开属性并重新审核");

export const canCancelSchedule = (c: Case, actor: Actor): Verdict =>
  c.state.scheduledAt
    ? need(actor, "manuscript.publish", c.place, ["B-07.4"])
    : refuse("这份稿件没有定时发布的安排", [], "不需要取消；要发布的请直接发布");

export const canCorrect = (c: Case, actor: Actor): Verdict =>
  first(
    () => inStage(c, ["published"], "更正"),
    () => need(actor, "manuscript.correct", c.place, ["B-07.4"]),
  );

/** What expired is still read, and may have to be taken off like what stands. */
export const canWithdraw = (c: Case, actor: Actor): Verdict =>
  c.state.publishedRevision === undefined || c.state.stage === "withdrawn"
    ? refuse("这份稿件没有在公开，不需要撤回", citeRefs(["B-07.1"]), "还没有发布的，可以退回撰稿人或者取消定时发布")
    : need(actor, "manuscript.withdraw", c.place, ["B-07.1"]);

export const canComment = (c: Case, actor: Actor): Verdict =>
  first(
    () => inStage(c, ["drafting", "first", "second", "third", "chief", "approved"], "批注"),
    () => need(actor, "manuscript.comment", c.place, ["B-06.3"]),
  );

/** Only a draft that nobody has reviewed can go; what was ever submitted stays on record. */
export const canDelete = (c: Case, actor: Actor): Verdict =>
  c.state.stage === "drafting" && !c.deleted && c.state.revision === 1 && c.state.lastApprovalAt === undefined && actor.account === c.drafter
    ? ALLOWED
    : refuse("只有撰稿人本人可以删除还没有审核过的草稿", citeRefs(["B-07.4"]), "审核过的稿件留存；已经发布的请撤回");

export type ManuscriptVerb =
  | "save"
  | "submit"
  | "approve"
  | "return"
  | "ask-doubt"
  | "answer-doubt"
  | "request-chief"
  | "publish"
  | "schedule"
  | "cancel-schedule"
  | "correct"
  | "withdraw"
  | "comment"
  | "delete-draft";

export const VERDICTS: Record<ManuscriptVerb, (c: Case, actor: Actor) => Verdict> = {
  save: canSave,
  submit: canSubmit,
  approve: canApprove,
  return: canReturn,
  "ask-doubt": canAskDoubt,
  "answer-doubt": canAnswerDoubt,
  "request-chief": canRequestChief,
  publish: canPublish,
  schedule: canPublish,
  "cancel-schedule": canCancelSchedule,
  correct: canCorrect,
  withdraw: canWithdraw,
  comment: canComment,
  "delete-draft": canDelete,
};

/** Every act with its verdict for this person: what the screen shows enabled, disabled and why. */
export const verdictsFor = (c: Case, actor: Actor): Record<ManuscriptVerb, Verdict> =>
  Object.fromEntries(Object.entries(VERDICTS).map(([verb, can]) => [verb, can(c, actor)])) as Record<ManuscriptVerb, Verdict>;
