// Reviewing (68号 art. 6): approve, return, ask the secrecy or cyberspace office, answer, ask for the principal leader.
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { demand, Refusal } from "../../../platform/refusal.ts";
import { REVIEW_CHECKS } from "../checks.ts";
import { canSign, REVIEW_PERMISSION } from "../rules/review.ts";
import { tickProblems } from "../rules/ticks.ts";
import type { DoubtOutcome, ManuscriptAct, Office } from "../rules/workflow.ts";
import type { ReviewStage } from "../schema.ts";
import { addAct, demandSameText, openToDo, subjectOf, throughPost } from "./shared.ts";

type Ticks = NonNullable<ManuscriptAct["detail"]["checks"]>;

/** Every check of the stage is ticked, none twice and none of another stage; a failed one needs a remark. */
const demandTicked = (stage: ReviewStage, ticks: Ticks): void => {
  const checks = REVIEW_CHECKS[stage];
  if (new Set(ticks.map((tick) => tick.id)).size !== ticks.length || ticks.some((tick) => !checks.some((check) => check.id === tick.id)))
    throw new Refusal("invalid", "审核要点与这一级不符", { next: "请刷新页面后再审" });
  const problems = tickProblems(stage, ticks);
  const [first] = problems.keys();
  if (first === undefined) return;
  const fields = Object.fromEntries([...problems].map(([id, problem]) => [`checks.${id}`, problem]));
  const missing = checks.filter((check) => !ticks.some((tick) => tick.id === check.id));
  throw new Refusal("invalid", missing[0] ? `还有 ${missing.length} 项审核要点没有勾选：${missing[0].label}` : "不通过的要点要写明问题", {
    fields,
    next: "请逐项核对后勾选，不通过的写明问题",
  });
};

export const approveManuscript = action<{ id: string; hash: string; checks: Ticks; remark: string }, { stage: string }, Actor>(
  "approve-manuscript",
  async (act, input) => {
    const loaded = await openToDo(act, input.id, "approve");
    const stage = loaded.case.state.stage as ReviewStage;
    demandSameText(loaded, input.hash);
    demandTicked(stage, input.checks);
    demand(canSign(stage, input.checks));
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
