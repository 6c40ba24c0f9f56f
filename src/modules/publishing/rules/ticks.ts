// The ticks of one review: which are missing or say too little. The screen asks before it sends, the server before it signs.
import { REVIEW_CHECKS } from "../checks.ts";
import type { ReviewStage } from "../schema.ts";

export type Tick = { id: string; result: "pass" | "fail" | "not-applicable"; remark: string };

/** Check id → what is wrong with its tick. Every check is ticked; a failed one says what the trouble is. */
export const tickProblems = (stage: ReviewStage, ticks: readonly Tick[]): Map<string, string> => {
  const problems = new Map<string, string>();
  for (const { id } of REVIEW_CHECKS[stage]) {
    const tick = ticks.find((one) => one.id === id);
    if (!tick) problems.set(id, "请勾选通过、不通过或不适用");
    else if (tick.result === "fail" && tick.remark.trim() === "") problems.set(id, "请写明问题");
  }
  return problems;
};
