// Whose turn it is on a day, and every clock that runs or ran, side by side: the authority's, the applicant's, each third party's and organ's.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { type ClockOwner, type ClockState, type Consultation, dueOf, type Folded, type Waiting } from "./clock.ts";
import { CONSULTATION_TERM, CORRECTION_TERM, PAYMENT_TERM, TERM } from "./clock-effects.ts";
import { labelOf, regulation } from "./sources.ts";

export type SideClock = {
  owner: ClockOwner;
  /** In Chinese: what is waited for. */
  what: string;
  /** Not counted itself. */
  after: PlainDate;
  dueOn: PlainDate | null;
  provisional: boolean;
  endedOn: PlainDate | null;
  source: string;
};

export type Standing = {
  /** null: no day is due from the authority. */
  dueOn: PlainDate | null;
  provisional: boolean;
  unpublishedYears: number[];
  /** null: the case is closed. */
  owner: ClockOwner | null;
  state: ClockState;
  clocks: SideClock[];
};

/** How a request stands on a day; the last day anything happened when none is given. */
export const standingOf = (folded: Folded, calendar: Calendar, today: PlainDate = folded.lastOn): Standing => {
  const due = dueOf(folded, calendar);
  return {
    dueOn: due?.on ?? null,
    provisional: due?.provisional ?? false,
    unpublishedYears: due?.unpublishedYears ?? [],
    ...turnOn(folded, today),
    clocks: clocksOf(folded, calendar),
  };
};

/** Whose turn it is; alone, because lists of many cases need no more. */
export const turnOn = (folded: Folded, today: PlainDate): { owner: ClockOwner | null; state: ClockState } => {
  if (folded.closed) return { owner: null, state: folded.closed.as };
  const wait = folded.waits.find((one) => one.through === undefined);
  if (wait) return { owner: "applicant", state: wait.for === "correction" ? "awaiting-correction" : "awaiting-payment" };
  const open = folded.consultations.find((one) => isOpenOn(one, today));
  return open ? { owner: open.asked, state: "consulting" } : { owner: "authority", state: "running" };
};

/** A question stays open until the reply; the day on which silence ends is still theirs. */
export const isOpenOn = ({ repliedOn, silenceOn }: Consultation, today: PlainDate): boolean =>
  repliedOn === undefined
    ? silenceOn === undefined || today <= silenceOn.on
    : today < repliedOn && (silenceOn === undefined || today <= silenceOn.on);

const clocksOf = (folded: Folded, calendar: Calendar): SideClock[] => {
  const due = dueOf(folded, calendar);
  const closedOn = folded.closed?.on ?? null;
  return [
    {
      owner: "authority",
      what: "答复",
      after: folded.startsAfter,
      dueOn: due?.on ?? null,
      provisional: due?.provisional ?? false,
      endedOn: closedOn,
      source: labelOf(TERM.source),
    },
    ...folded.waits.map((wait) => waitingClock(wait, calendar, closedOn)),
    ...folded.consultations.map((one) => consultationClock(one, closedOn)),
  ];
};

const waitingClock = (wait: Waiting, calendar: Calendar, closedOn: PlainDate | null): SideClock => {
  const base = { owner: "applicant" as const, after: wait.after, endedOn: wait.through ?? closedOn };
  if (wait.for === "correction")
    return { ...base, what: "补正", dueOn: wait.replyBy ?? null, provisional: false, source: labelOf(CORRECTION_TERM.source) };
  const due = calendar.addWorkingDays(wait.after, PAYMENT_TERM.workingDays);
  return { ...base, what: "缴费", dueOn: due.on, provisional: due.provisional, source: labelOf(PAYMENT_TERM.source) };
};

const consultationClock = (one: Consultation, closedOn: PlainDate | null): SideClock => ({
  owner: one.asked,
  what: one.party === undefined ? "答复征求意见" : `${one.party}答复征求意见`,
  after: one.after,
  dueOn: one.silenceOn?.on ?? null,
  provisional: one.silenceOn?.provisional ?? false,
  endedOn: one.repliedOn ?? closedOn,
  source: labelOf(one.asked === "third-party" ? CONSULTATION_TERM.thirdParty : one.silenceOn ? CONSULTATION_TERM.joint : regulation(33)),
});
