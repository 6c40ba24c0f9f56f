// Every day from receipt to the day the answer is due, counted or not, and why: what the screen, the calculator and the file of an answer show.
import { addDays, daysBetween, type PlainDate } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { dueOf, endOfTerm, type Folded, leftOutBy } from "./clock.ts";
import { CORRECTION_TERM, EFFECTS, PAYMENT_TERM, TERM, type Wait } from "./clock-effects.ts";
import { isLeftOut } from "./left-out.ts";
import { labelOf } from "./sources.ts";

export type ClockDayExplained = { on: PlainDate; counted: boolean; why: string };

// A case that has waited longer than this for the applicant or another organ is told in words; nobody reads ten thousand lines.
const MOST_DAYS = 366 * 10;

/** Through the day the answer is due, or `until` (the last event when left out) while none is. */
export const explainClock = (folded: Folded, calendar: Calendar, until: PlainDate = folded.lastOn): ClockDayExplained[] => {
  const last = dueOf(folded, calendar)?.on ?? (until > folded.lastOn ? until : folded.lastOn);
  const length = Math.min(daysBetween(folded.receivedOn, last) + 1, MOST_DAYS);
  const because = reasons(folded);
  const term = endOfTerm(folded, calendar)?.on;
  return Array.from({ length }, (_, offset) => {
    const on = addDays(folded.receivedOn, offset);
    const day = calendar.explainDay(on);
    if (on === folded.receivedOn) return { on, counted: false, why: `收到申请的当日不计（${labelOf(TERM.source)}）` };
    if (!day.counted) return { on, counted: false, why: day.why };
    if (term !== undefined && folded.delayedUntil !== undefined && on > term)
      return { on, counted: false, why: `${EFFECTS.delayed.name}的期限内（${labelOf(EFFECTS.delayed.source)}）` };
    const why = because(on);
    return why === undefined ? { on, counted: true, why: day.why } : { on, counted: false, why };
  });
};

const WAITS: Record<Wait, { waiting: string; begins: string; source: string }> = {
  correction: { waiting: "等待申请人补正", begins: "收到补正", source: labelOf(CORRECTION_TERM.source) },
  payment: { waiting: "等待申请人缴费", begins: "缴费完成", source: labelOf(PAYMENT_TERM.source) },
};

/** Why a working day is not counted; undefined when it is. */
const reasons = (folded: Folded): ((on: PlainDate) => string | undefined) => {
  const stretches = folded.consultations.map((one) => {
    const { name, source } = EFFECTS[one.asked === "third-party" ? "third-party-asked" : "agency-asked"];
    return { stretch: leftOutBy(folded)(one), why: `${name}期间（${labelOf(source)}）` };
  });
  const open = folded.waits.find((wait) => wait.through === undefined);
  return (on) => {
    const wait = folded.waits.find((one) => one.after < on && (one.through === undefined || on <= one.through));
    if (wait && wait.through === on) return `${WAITS[wait.for].begins}的当日不计，次日起重新计算（${WAITS[wait.for].source}）`;
    if (wait) return `${WAITS[wait.for].waiting}（${WAITS[wait.for].source}）`;
    if (open) return `${WAITS[open.for].begins}后重新计算，此前的日子不计（${WAITS[open.for].source}）`;
    if (on <= folded.startsAfter && folded.startedBy !== "receipt")
      return `${WAITS[folded.startedBy].begins}后重新计算，此前的日子不计（${WAITS[folded.startedBy].source}）`;
    return stretches.find(({ stretch }) => isLeftOut(on, stretch))?.why;
  };
};
