// What an answer must tell of remedies, as the law stood on its date: review first where information is withheld (from 2024-01-01), and the limits.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { type DecisionCode, isRefusal } from "./decisions.ts";
import { litigationLaw, regulation, reviewLaw, type Source } from "./sources.ts";

export type Remedies = { reviewFirst: boolean; sentence: string; sources: Source[] };

const REVIEW_FIRST_FROM = plainDate("2024-01-01");

/** `reviewedBy`: who decides a review, here the county's government; `court`: where a suit goes, in words. */
export const remediesOf = (code: DecisionCode, on: PlainDate, { reviewedBy, court }: { reviewedBy: string; court: string }): Remedies => {
  const reviewFirst = isRefusal(code) && on >= REVIEW_FIRST_FROM;
  if (reviewFirst)
    return {
      reviewFirst,
      sentence: `如对本答复不服，应当自知道本答复之日起 60 日内先向${reviewedBy}申请行政复议；对复议决定仍不服的，可以自收到复议决定书之日起 15 日内向${court}提起行政诉讼。`,
      sources: [reviewLaw(20), reviewLaw(23), reviewLaw(24), litigationLaw(45)],
    };
  return {
    reviewFirst,
    sentence: `如对本答复不服，可以自知道本答复之日起 60 日内向${reviewedBy}申请行政复议，也可以自知道本答复之日起 6 个月内直接向${court}提起行政诉讼。`,
    // Before the revision the same limit stood in another article, which we have not read: none is cited.
    sources: [regulation(51), ...(on >= REVIEW_FIRST_FROM ? [reviewLaw(20), reviewLaw(24)] : []), litigationLaw(46)],
  };
};
