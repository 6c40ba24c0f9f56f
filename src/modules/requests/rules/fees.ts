// What may be charged for handling (国办函〔2020〕109号): by request or by page, one of the two for one request, each step on its excess only.
// Computes a fee of a method the organ chose; whether to charge at all (条例 42) is a person's judgement.
import { feeRules, type Source } from "./sources.ts";

type Step = { through: number; each: number };

export type FeeMethod = "by-request" | "by-page";
/** `standard`: what a notice tells of the steps below. */
export const FEE_METHODS: Record<FeeMethod, { label: string; unit: string; standard: string; source: Source }> = {
  "by-request": {
    label: "按件计收",
    unit: "件",
    standard: "同一申请人一个自然月内 10 件以内不收费，第 11 至 30 件每件 100 元，第 31 件起每 10 件为一档，每升一档每件增加 100 元",
    source: feeRules(4),
  },
  "by-page": {
    label: "按量计收",
    unit: "页",
    standard: "30 页以内不收费，第 31 至 100 页每页 10 元，第 101 至 200 页每页 20 元，第 201 页起每页 40 元",
    source: feeRules(5),
  },
};

const PAGES: readonly Step[] = [
  { through: 30, each: 0 },
  { through: 100, each: 10 },
  { through: 200, each: 20 },
  { through: Infinity, each: 40 },
];

/** Requests of one applicant in a calendar month: 10 free, to 30 at 100 元, then each ten 100 元 dearer than the ten before. */
const requestStep = (number: number): number => (number <= 10 ? 0 : number <= 30 ? 100 : 100 * (Math.ceil((number - 30) / 10) + 1));

/**
 * 元 for one request: by request for the one that is the `amount`-th of its applicant in the calendar month, so that each notice charges its own request
 * and none twice; by page for `amount` pages.
 */
export const feeOf = (method: FeeMethod, amount: number): number => {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > 1_000_000) throw new RangeError(`件数或页数不对：${amount}`);
  if (method === "by-request") return requestStep(amount);
  let sum = 0;
  let from = 0;
  for (const { through, each } of PAGES) {
    sum += Math.max(0, Math.min(amount, through) - from) * each;
    from = through;
  }
  return sum;
};
