// What each event does to the clock: restart it, leave days out, stop it, lengthen it or close it; as data with its source. Counts nothing.
import type { EventType } from "./clock-events.ts";
import { LONGEST_EXTENSION } from "./clock-events.ts";
import { feeRules, regulation, type Source } from "./sources.ts";

/** The organ's term, from the day after receipt. */
export const TERM = { workingDays: 20, source: regulation(33) } as const;
/** Asking for a correction: once, and within so many working days of receipt. */
export const CORRECTION_TERM = { workingDays: 7, source: regulation(30) } as const;
export const PAYMENT_TERM = { workingDays: 20, source: feeRules(7) } as const;
/** A third party, and an organ that made the information jointly, have so long to answer; then their silence ends. */
export const CONSULTATION_TERM = { workingDays: 15, thirdParty: regulation(32), joint: regulation(34) } as const;

export type Wait = "correction" | "payment";
export type Asked = "third-party" | "other-organ";
export type ClosedAs = "answered" | "lapsed" | "withdrawn";

export type Effect =
  /** The clock is the applicant's from here; no day is due from the authority. */
  | { kind: "stop"; waitsFor: Wait }
  /** The wait is over and the whole term begins anew with the day after. */
  | { kind: "restart"; waitedFor: Wait }
  /** Working days after this day are left out … */
  | { kind: "leave-out-after"; asked: Asked }
  /** … through this one. */
  | { kind: "leave-out-through"; asked: Asked }
  | { kind: "extend"; most: number }
  /** The day told to the applicant takes the place of the day the term would end on, where it is later. */
  | { kind: "delay" }
  | { kind: "close"; as: ClosedAs; waitedFor?: Wait };

export type EffectRecord = { name: string; effect: Effect; source: Source };

export const EFFECTS: Record<EventType, EffectRecord> = {
  "correction-asked": { name: "告知补正", effect: { kind: "stop", waitsFor: "correction" }, source: regulation(30) },
  "correction-received": { name: "收到补正", effect: { kind: "restart", waitedFor: "correction" }, source: regulation(30) },
  "correction-lapsed": {
    name: "逾期不补正",
    effect: { kind: "close", as: "lapsed", waitedFor: "correction" },
    source: regulation(30),
  },
  "fee-notified": { name: "收费通知", effect: { kind: "stop", waitsFor: "payment" }, source: feeRules(7) },
  "fee-paid": { name: "缴费完成", effect: { kind: "restart", waitedFor: "payment" }, source: feeRules(7) },
  "fee-lapsed": { name: "逾期不缴费", effect: { kind: "close", as: "lapsed", waitedFor: "payment" }, source: feeRules(7) },
  "third-party-asked": { name: "征求第三方意见", effect: { kind: "leave-out-after", asked: "third-party" }, source: regulation(33) },
  "third-party-replied": { name: "第三方答复", effect: { kind: "leave-out-through", asked: "third-party" }, source: regulation(33) },
  "agency-asked": { name: "征求其他机关意见", effect: { kind: "leave-out-after", asked: "other-organ" }, source: regulation(33) },
  "agency-replied": { name: "其他机关答复", effect: { kind: "leave-out-through", asked: "other-organ" }, source: regulation(33) },
  extended: { name: "延期", effect: { kind: "extend", most: LONGEST_EXTENSION }, source: regulation(33) },
  delayed: { name: "延迟答复", effect: { kind: "delay" }, source: regulation(35) },
  answered: { name: "答复", effect: { kind: "close", as: "answered" }, source: regulation(33) },
  withdrawn: { name: "申请人撤回", effect: { kind: "close", as: "withdrawn" }, source: regulation(33) },
};
