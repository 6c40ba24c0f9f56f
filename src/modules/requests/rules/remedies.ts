// What an answer must tell of remedies, as the law stood on its date: review first where information is withheld (from 2024-01-01), and the limits.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { type DecisionCode, isRefusal } from "./decisions.ts";
import { litigationLaw, regulation, reviewLaw, type Source } from "./sources.ts";

export type Remedies = { reviewFirst: boolean; sentence: string; sources: Source[] };

const REVIEW_FIRST_FROM = plainDate("2024-01-01");

type Where = { reviewedBy: string; court: string };

/** `reviewedBy`: who decides a review, here the county's government; `court`: where a suit goes, in words. */
export const remediesOf = (code: DecisionCode, on: PlainDate, where: Where): Remedies => {
  if (!isRefusal(code) || on < REVIEW_FIRST_FROM) return freeChoiceOf("答复", on, where);
  return {
    reviewFirst: true,
    sentence: `如对本答复不服，应当自知道本答复之日起 60 日内先向${where.reviewedBy}申请行政复议；对复议决定仍不服的，可以自收到复议决定书之日起 15 日内向${where.court}提起行政诉讼。`,
    sources: [reviewLaw(20), reviewLaw(23), reviewLaw(24), litigationLaw(45)],
  };
};

/** Review or suit, as one likes. */
export const freeChoiceOf = (what: "答复" | "决定", on: PlainDate, { reviewedBy, court }: Where): Remedies => ({
  reviewFirst: false,
  sentence: `如对本${what}不服，可以自知道本${what}之日起 60 日内向${reviewedBy}申请行政复议，也可以自知道本${what}之日起 6 个月内直接向${court}提起行政诉讼。`,
  // Before the revision the same limit stood in another article, which we have not read: none is cited.
  sources: [regulation(51), ...(on >= REVIEW_FIRST_FROM ? [reviewLaw(20), reviewLaw(24)] : []), litigationLaw(46)],
});
