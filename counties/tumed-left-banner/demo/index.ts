// Everything a demonstration needs of the banner: its manuscripts and its posts. Nothing here is real, and every title says so.
import { atSignature } from "./manuscripts/at-signature.ts";
import { civilAffairs } from "./manuscripts/civil-affairs.ts";
import { economy } from "./manuscripts/economy.ts";
import { government } from "./manuscripts/government.ts";
import { inReview } from "./manuscripts/in-review.ts";
import { interpretations } from "./manuscripts/interpretations.ts";
import { livelihood } from "./manuscripts/livelihood.ts";
import { longPlan } from "./manuscripts/long-plan.ts";
import { notices } from "./manuscripts/notices.ts";
import { openness } from "./manuscripts/openness.ts";
import type { DemoManuscript } from "./types.ts";

export { gazette } from "./gazette.ts";
export { type DemoPost, type DemoRole, posts } from "./posts.ts";
export { type DemoRequest, type DemoStep, requests } from "./requests.ts";
export { proofreading } from "./proofreading.ts";
export { contentOn, dayOf, type ResolvedContent } from "./resolve.ts";
export type { DemoAttachment, DemoContent, DemoGazette, DemoJourney, DemoManuscript, DemoProofreading, DemoSlip } from "./types.ts";

/** Documents before their interpretations, so that they can be loaded in this order. */
export const manuscripts: DemoManuscript[] = [
  ...openness,
  ...government,
  ...longPlan,
  ...interpretations,
  ...livelihood,
  ...economy,
  ...notices,
  ...inReview,
  ...atSignature,
  ...civilAffairs,
];
