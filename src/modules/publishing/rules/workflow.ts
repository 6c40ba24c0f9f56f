// The way of a manuscript (68号 art. 6 and 7): the acts, and the state that follows from them. State is never edited: it is this fold.
import type { ReviewStage, Stage } from "../schema.ts";

export type ActKind =
  | "created"
  | "submitted"
  | "approved"
  | "returned"
  | "voided"
  | "doubt-asked"
  | "doubt-answered"
  | "chief-requested"
  | "scheduled"
  | "schedule-cancelled"
  | "published"
  | "correction-opened"
  | "withdrawn"
  | "expired"
  | "deleted";

export type Office = "secrecy" | "cyberspace";
export type DoubtOutcome = "may-publish" | "must-not" | "partial";

/** One row of the append-only record. `at` is an ISO instant; `hash` is over the public content as it stood. */
export type ManuscriptAct = {
  id: number;
  act: ActKind;
  stage: Stage;
  actor: string;
  at: string;
  hash: string;
  version: number;
  detail: {
    remark?: string | undefined;
    checks?: { id: string; result: "pass" | "fail" | "not-applicable"; remark: string }[] | undefined;
    office?: Office | undefined;
    question?: string | undefined;
    answer?: string | undefined;
    outcome?: DoubtOutcome | undefined;
    scheduledAt?: string | undefined;
    changedBy?: string | undefined;
    note?: string | undefined;
    conceals?: boolean | undefined;
    revision?: number | undefined;
    document?: string | undefined;
  };
};

export type Approval = { actor: string; at: string; hash: string };

export type State = {
  stage: Stage;
  revision: number;
  approvals: Partial<Record<ReviewStage, Approval>>;
  /** The office whose answer is awaited. */
  waiting?: { office: Office; question: string; by: string; at: string };
  /** The last answer of an office in this round. */
  answer?: { office: Office; outcome: DoubtOutcome; answer: string; hash: string };
  offices: Office[];
  chiefRequested: boolean;
  scheduledAt?: string;
  /** When anybody last approved anything: whoever changed the text after it may not approve. */
  lastApprovalAt?: string;
  publishedRevision?: number;
  correction?: { note: string; conceals: boolean };
};

const NEXT: Record<ReviewStage, Stage> = { first: "second", second: "third", third: "approved", chief: "approved" };

const START: State = { stage: "drafting", revision: 1, approvals: {}, offices: [], chiefRequested: false };

/** One act on a state. What it leaves out stays as it was. */
const step = (state: State, act: ManuscriptAct): State => {
  const { scheduledAt: _s, waiting: _w, answer: _a, correction: _c, ...rest } = state;
  const correction = state.correction ? { correction: state.correction } : {};
  const answered = state.answer ? { answer: state.answer } : {};
  switch (act.act) {
    case "created":
      return START;
    case "submitted":
      return { ...rest, ...correction, ...answered, stage: "first", approvals: {} };
    case "approved": {
      const stage = act.stage as ReviewStage;
      const approvals = { ...state.approvals, [stage]: { actor: act.actor, at: act.at, hash: act.hash } };
      return { ...state, stage: NEXT[stage], approvals, lastApprovalAt: act.at };
    }
    case "returned":
      return { ...rest, ...correction, ...answered, stage: "drafting", approvals: {} };
    case "voided":
      return { ...rest, ...correction, ...answered, stage: "first", approvals: {} };
    case "doubt-asked": {
      const office = act.detail.office!;
      return {
        ...state,
        waiting: { office, question: act.detail.question ?? "", by: act.actor, at: act.at },
        offices: [...new Set([...state.offices, office])],
      };
    }
    case "doubt-answered":
      return {
        ...rest,
        ...correction,
        answer: { office: act.detail.office!, outcome: act.detail.outcome!, answer: act.detail.answer ?? "", hash: act.hash },
      };
    case "chief-requested":
      return { ...state, chiefRequested: true };
    case "scheduled":
      return { ...state, scheduledAt: act.detail.scheduledAt ?? act.at };
    case "schedule-cancelled":
      return { ...rest, ...correction, ...answered };
    case "published":
      return { ...rest, stage: "published", publishedRevision: state.revision };
    case "correction-opened":
      return {
        ...rest,
        stage: "drafting",
        revision: state.revision + 1,
        approvals: {},
        chiefRequested: false,
        correction: { note: act.detail.note ?? "", conceals: act.detail.conceals ?? false },
      };
    case "withdrawn":
      return { ...rest, stage: "withdrawn" };
    case "expired":
      return { ...rest, stage: "expired" };
    case "deleted":
      return rest;
  }
};

/** The state after all `acts`, in order. `fourLevels`: whether the text itself calls for the principal leader. */
export const stateOf = (acts: readonly ManuscriptAct[], fourLevels: boolean): State => {
  const state = acts.reduce(step, START);
  return state.stage === "approved" && (fourLevels || state.chiefRequested) && !state.approvals.chief ? { ...state, stage: "chief" } : state;
};

export const REVIEW_STAGES: readonly ReviewStage[] = ["first", "second", "third", "chief"];
export const isReviewStage = (stage: Stage): stage is ReviewStage => (REVIEW_STAGES as readonly Stage[]).includes(stage);

/** Whether this manuscript needs the fourth look (68号 art. 6): leaders, a major matter, or somebody asked for it. */
export const needsChief = (state: State, content: { concerns: { leaders: boolean; major: boolean } }): boolean =>
  state.chiefRequested || content.concerns.leaders || content.concerns.major;
