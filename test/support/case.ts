// A Case for tests of publishing's rules: a manuscript at a stage by its acts, without a database.
import { plainDate } from "../../src/kernel/plain-date.ts";
import type { Actor, Role } from "../../src/law/permissions.ts";
import type { Case } from "../../src/modules/publishing/rules/review.ts";
import { type ActKind, type ManuscriptAct, stateOf } from "../../src/modules/publishing/rules/workflow.ts";
import type { Stage } from "../../src/modules/publishing/schema.ts";
import { contentOf, OFFICE } from "./publishing.ts";

const UNIT = "civil-affairs";
export const TODAY = plainDate("2026-03-10");

/** A person by the role they hold: in the office, but third reviewers and the principal leader at the head of the unit. */
export const holding = (
  account: string,
  roles: Role[],
  organ = roles.some((role) => role === "third-reviewer" || role === "chief") ? UNIT : OFFICE,
): Actor => ({
  account,
  name: account,
  posts: [{ id: `post-${account}`, organ, unit: organ.split("/")[0]!, title: account, roles }],
});

export const DRAFTER = holding("drafter", ["drafter"]);
export const FIRST = holding("first", ["first-reviewer"]);
export const SECOND = holding("second", ["second-reviewer"]);
export const THIRD = holding("third", ["third-reviewer"]);
export const CHIEF = holding("chief", ["chief"]);
export const PUBLISHER = holding("publisher", ["publisher"]);
export const SECRECY = holding("secrecy", ["secrecy"], "secrecy-bureau");
export const OUTSIDER = holding("outsider", ["drafter", "first-reviewer", "second-reviewer"], "education/basic-education");

type Told = [act: ActKind, stage?: Stage, actor?: string, detail?: ManuscriptAct["detail"]];

/** Acts an hour apart, in order. */
export const acts = (...told: Told[]): ManuscriptAct[] =>
  told.map(([act, stage = "drafting", actor = "drafter", detail = {}], index) => ({
    id: index + 1,
    act,
    stage,
    actor,
    at: new Date(Date.UTC(2026, 2, 9, index)).toISOString(),
    hash: "h",
    version: 1,
    detail,
  }));

export const CREATED: Told = ["created"];
export const SUBMITTED: Told = ["submitted"];
export const APPROVED: Record<"first" | "second" | "third" | "chief", Told> = {
  first: ["approved", "first", "first"],
  second: ["approved", "second", "second"],
  third: ["approved", "third", "third"],
  chief: ["approved", "chief", "chief"],
};
export const THROUGH: Told[] = [CREATED, SUBMITTED, APPROVED.first, APPROVED.second, APPROVED.third];

/** The case that these acts lead to. */
export const caseOf = (told: Told[], change: Partial<Case> = {}): Case => {
  const content = change.content ?? contentOf();
  const state = stateOf(acts(...told), content.concerns.leaders || content.concerns.major);
  return {
    id: "m-2026-000001",
    place: { organ: OFFICE, unit: UNIT, line: [OFFICE, UNIT], asked: state.offices },
    drafter: "drafter",
    content,
    state,
    deleted: false,
    editorsSinceApproval: [],
    unsettledBlocks: 0,
    settings: { drafterMayDoFirstReview: false },
    official: true,
    isInterpretation: false,
    ...change,
  };
};
