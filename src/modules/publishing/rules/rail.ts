// The stages of a manuscript as a rail: who stood where, when, and what is still to come. Pure, for the review screen and the record sheet.
import { STAGE_NAMES, type ManuscriptContent, type ReviewStage } from "../schema.ts";
import { type ManuscriptAct, needsChief, REVIEW_STAGES, type State } from "./workflow.ts";

export type RailStage = {
  stage: string;
  name: string;
  state: "done" | "current" | "waiting" | "void" | "skipped";
  who: string;
  at: string | null;
  hash: string | null;
  actId: number | null;
};

export const stageRail = (
  acts: readonly ManuscriptAct[],
  state: State,
  nameOf: (account: string) => string,
  content: ManuscriptContent,
): RailStage[] => {
  const opened = acts.findLast((act) => act.act === "created" || act.act === "correction-opened");
  const submitted = acts.findLast((act) => act.act === "submitted" && act.id > (opened?.id ?? 0));
  const published = acts.findLast((act) => act.act === "published" && act.id > (opened?.id ?? 0));
  const ordered = published && acts.findLast((act) => act.act === "scheduled" && act.id < published.id);
  const after = state.stage === "withdrawn" || state.stage === "expired" ? "published" : state.stage;
  const draft: RailStage = {
    stage: "drafting",
    name: STAGE_NAMES.drafting,
    state: after === "drafting" ? "current" : "done",
    who: opened ? nameOf(opened.actor) : "",
    at: submitted?.at ?? opened?.at ?? null,
    hash: submitted?.hash ?? null,
    actId: submitted?.id ?? opened?.id ?? null,
  };
  const reviews = REVIEW_STAGES.filter((stage) => stage !== "chief" || needsChief(state, content)).map((stage: ReviewStage): RailStage => {
    const approval = state.approvals[stage];
    const lost = acts.findLast((act) => act.act === "approved" && act.stage === stage && act.id > (opened?.id ?? 0));
    return {
      stage,
      name: STAGE_NAMES[stage],
      state: approval ? "done" : after === stage ? "current" : lost ? "void" : "waiting",
      who: approval ? nameOf(approval.actor) : lost ? nameOf(lost.actor) : "",
      at: approval?.at ?? lost?.at ?? null,
      hash: approval?.hash ?? null,
      actId: (approval || lost) && lost ? lost.id : null,
    };
  });
  const release: RailStage = {
    stage: "published",
    name: after === "published" ? STAGE_NAMES[state.stage] : STAGE_NAMES.approved,
    state: after === "published" ? "done" : after === "approved" ? "current" : "waiting",
    who: ordered ? nameOf(ordered.actor) : "",
    at: published?.at ?? null,
    hash: published?.hash ?? null,
    actId: published?.id ?? null,
  };
  return [draft, ...reviews, release];
};
