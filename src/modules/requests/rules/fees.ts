// What may be charged for handling (国办函〔2020〕109号): by request or by page, one of the two for one request, each step on its excess only.
// Computes a fee of a method the organ chose; whether to charge at all (条例 42) is a person's judgement.
import { feeRules, type Source } from "./sources.ts";

type Step = { through: number; each: number };

export type FeeMethod = "by-request" | "by-page";
export const FEE_METHODS: Record<FeeMethod, { label: string; unit: string; source: Source }> = {
  "by-request": { label: "按件计收", unit: "件", source: feeRules(4) },
  "by-page": { label: "按量计收", unit: "页", source: feeRules(5) },
};

const PAGES: readonly Step[] = [
  { through: 30, each: 0 },
  { through: 100, each: 10 },
  { through: 200, each: 20 },
  { through: Infinity, each: 40 },
];

/** Requests of one applicant in a calendar month: 10 free, to 30 at 100 元, then each ten 100 元 dearer than the ten before. */
const requestStep = (number: number): number => (number <= 10 ? 0 : number <= 30 ? 100 : 100 * (Math.ceil((number - 30) / 10) + 1));

/** 元 for so many requests of one applicant in one calendar month, all together; or for so many pages of one request. */
export const feeOf = (method: FeeMethod, amount: number): number => {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > 1_000_000) throw new RangeError(`件数或页数不对：${amount}`);
  if (method === "by-request") {
    let sum = 0;
    for (let number = 11; number <= amount; number++) sum += requestStep(number);
    return sum;
  }
  let sum = 0;
  let from = 0;
  for (const { through, each } of PAGES) {
    sum += Math.max(0, Math.min(amount, through) - from) * each;
    from = through;
  }
  return sum;
};
