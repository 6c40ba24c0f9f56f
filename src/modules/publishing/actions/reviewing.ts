// Reviewing (68号 art. 6): approve, return, ask the secrecy or cyberspace office, answer, ask for the principal leader.
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { REVIEW_CHECKS } from "../checks.ts";
import { REVIEW_PERMISSION } from "../rules/review.ts";
import type { DoubtOutcome, ManuscriptAct, Office } from "../rules/workflow.ts";
import type { ReviewStage } from "../schema.ts";
import { addAct, demandSameText, openToDo, subjectOf, throughPost } from "./shared.ts";

type Ticks = NonNullable<ManuscriptAct["detail"]["checks"]>;

/** Every check of the stage is ticked, none twice; a failed one needs a remark. */
const demandTicked = (stage: ReviewStage, checks: Ticks): void => {
  const wanted = REVIEW_CHECKS[stage];
  const missing = wanted.filter((check) => !checks.some((tick) => tick.id === check.id));
  if (missing.length > 0)
    throw new Refusal("invalid", `还有 ${missing.length} 项审核要点没有勾选：${missing[0]!.label}`, {
      fields: Object.fromEntries(missing.map((check) => [`checks.${check.id}`, "请勾选通过、不通过或不适用"])),
    });
  if (new Set(checks.map((tick) => tick.id)).size !== checks.length || checks.some((tick) => !wanted.some((check) => check.id === tick.id)))
    throw new Refusal("invalid", "审核要点与这一级不符，请刷新页面后再审");
  const unexplained = checks.find((tick) => tick.result === "fail" && tick.remark.trim() === "");
  if (unexplained) throw new Refusal("invalid", "不通过的要点要写明问题", { fields: { [`checks.${unexplained.id}`]: "请写明问题" } });
};

export const approveManuscript = action<{ id: string; hash: string; checks: Ticks; remark: string }, { stage: string }, Actor>(
  "approve-manuscript",
  async (act, input) => {
    const loaded = await openToDo(act, input.id, "approve");
    const stage = loaded.case.state.stage as ReviewStage;
    demandSameText(loaded, input.hash);
    demandTicked(stage, input.checks);
    const failed = input.checks.filter((tick) => tick.result === "fail");
    if (failed.length > 0)
      throw new Refusal("refused", `有 ${failed.length} 项审核要点不通过，不能审核通过`, { next: "请退回撰稿人修改，或改正后重新勾选" });
    const post = throughPost(act, loaded, REVIEW_PERMISSION[stage]);
    act.record(subjectOf(input.id), { stage, hash: input.hash }, post.id);
    const state = await addAct(act, loaded, loaded.row.content, {
      act: "approved",
      stage,
      actor: act.actor.account,
      post: post.id,
      detail: { remark: input.remark, checks: input.checks },
    });
    act.prove({
      duty: `publishing/${stage}-review`,
      subject: subjectOf(input.id),
      organ: loaded.row.unit,
      kind: "review-signature",
      hash: input.hash,
    });
    return { stage: state.stage };
  },
);

export const returnManuscript = action<{ id: string; remark: string; checks: Ticks }, void, Actor>("return-manuscript", async (act, input) => {
  const loaded = await openToDo(act, input.id, "return");
  const { stage } = loaded.case.state;
  const post = throughPost(act, loaded, stage === "approved" ? "manuscript.publish" : REVIEW_PERMISSION[stage as ReviewStage]);
  act.record(subjectOf(input.id), { stage }, post.id);
  await addAct(act, loaded, loaded.row.content, {
    act: "returned",
    stage,
    actor: act.actor.account,
    post: post.id,
    detail: { remark: input.remark, checks: input.checks },
  });
});

export const askDoubt = action<{ id: string; office: Office; question: string }, void, Actor>("ask-doubt", async (act, input) => {
  const loaded = await openToDo(act, input.id, "ask-doubt");
  const stage = loaded.case.state.stage as ReviewStage;
  const post = throughPost(act, loaded, REVIEW_PERMISSION[stage]);
  act.record(subjectOf(input.id), { stage, office: input.office }, post.id);
  await addAct(act, loaded, loaded.row.content, {
    act: "doubt-asked",
    stage,
    actor: act.actor.account,
    post: post.id,
    detail: { office: input.office, question: input.question },
  });
  act.prove({
    duty: "publishing/ask-when-in-doubt",
    subject: subjectOf(input.id),
    organ: loaded.row.unit,
    kind: "request-for-instructions",
    hash: loaded.row.content_hash,
  });
});

export const answerDoubt = action<{ id: string; answer: string; outcome: DoubtOutcome }, void, Actor>("answer-doubt", async (act, input) => {
  const loaded = await openToDo(act, input.id, "answer-doubt");
  const { stage, waiting } = loaded.case.state;
  const office = waiting!.office;
  const post = throughPost(act, loaded, office === "secrecy" ? "manuscript.answer-secrecy" : "manuscript.answer-cyberspace");
  act.record(subjectOf(input.id), { stage, office, outcome: input.outcome }, post.id);
  await addAct(act, loaded, loaded.row.content, {
    act: "doubt-answered",
    stage,
    actor: act.actor.account,
    post: post.id,
    detail: { office, answer: input.answer, outcome: input.outcome },
  });
  act.prove({
    duty: "publishing/ask-when-in-doubt",
    subject: subjectOf(input.id),
    organ: loaded.row.unit,
    kind: "office-answer",
    hash: loaded.row.content_hash,
  });
});

export const requestChief = action<{ id: string; reason: string }, void, Actor>("request-chief", async (act, input) => {
  const loaded = await openToDo(act, input.id, "request-chief");
  const post = throughPost(act, loaded, "manuscript.request-chief");
  act.record(subjectOf(input.id), {}, post.id);
  await addAct(act, loaded, loaded.row.content, {
    act: "chief-requested",
    stage: loaded.case.state.stage,
    actor: act.actor.account,
    post: post.id,
    detail: { remark: input.reason },
  });
});
