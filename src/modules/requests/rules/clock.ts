// The clock of a request: one fold over its events, which finds the day the answer is due, whose turn it is, and every other clock beside it.
// Refuses histories that cannot have been. What an event does is data (clock-effects.ts); which day counts is the calendar's.
import { type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
import { ALLOWED, type Citation, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { Calendar, Due } from "../../../law/calendar/working-days.ts";
import { type Asked, type ClosedAs, CONSULTATION_TERM, CORRECTION_TERM, EFFECTS, PAYMENT_TERM, TERM, type Wait } from "./clock-effects.ts";
import { type ClockEvent, type History, LONGEST_EXTENSION } from "./clock-events.ts";
import { dueAfter, type LeftOut } from "./left-out.ts";
import { feeRules, type Source } from "./sources.ts";

export type ClockOwner = "authority" | "applicant" | Asked;
export type ClockState = "running" | "awaiting-correction" | "awaiting-payment" | "consulting" | ClosedAs;

/** Waiting for the applicant; `through` is the day it ended. */
export type Waiting = { for: Wait; after: PlainDate; through?: PlainDate; replyBy?: PlainDate };
/** A question to a third party or another organ. `silenceOn`: the working day on which their silence ends, where the law ends it. */
export type Consultation = { asked: Asked; party?: string; after: PlainDate; repliedOn?: PlainDate; silenceOn?: Due };

export type Folded = {
  receivedOn: PlainDate;
  /** Not counted itself: the day of receipt, or of what made the term begin anew. */
  startsAfter: PlainDate;
  startedBy: "receipt" | Wait;
  workingDays: number;
  extendedOn?: PlainDate;
  /** Fixed for requests beyond a reasonable number (条例 35); the answer is not due before. */
  delayedUntil?: PlainDate;
  waits: Waiting[];
  consultations: Consultation[];
  closed?: { as: ClosedAs; on: PlainDate };
  /** The last day anything happened. */
  lastOn: PlainDate;
};

/** A history that cannot have been: why, and by which clause. */
export class ImpossibleHistory extends Error {
  readonly cite: Citation[];
  readonly next: string;
  constructor(because: string, sources: readonly Source[] = [], next = "请核对各件事的日期和先后") {
    super(because);
    this.name = "ImpossibleHistory";
    this.cite = sources.map((source) => source.cite);
    this.next = next;
  }
}

const REGULATION_FROM = plainDate("2019-05-15");
const FEES_FROM = plainDate("2021-01-01");

const isOpen = (wait: Waiting): boolean => wait.through === undefined;

/** Everything that happened, folded into where the clock stands. Throws ImpossibleHistory. Events may come in any order; of one day, in theirs. */
export const foldClock = (history: History, calendar: Calendar): Folded => {
  const { receivedOn } = history;
  if (receivedOn < REGULATION_FROM)
    throw new ImpossibleHistory(`${receivedOn} 收到的申请适用修订前的条例，这里只计算 ${REGULATION_FROM} 起收到的申请`);
  const folded: Folded = {
    receivedOn,
    startsAfter: receivedOn,
    startedBy: "receipt",
    workingDays: TERM.workingDays,
    waits: [],
    consultations: [],
    lastOn: receivedOn,
  };
  for (const event of inOrder(history.events)) take(folded, event, calendar);
  return folded;
};

/** By day; of one day, in the order given. */
export const inOrder = (events: readonly ClockEvent[]): readonly ClockEvent[] =>
  events.some((event, index) => index > 0 && event.on < events[index - 1]!.on)
    ? events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    : events;

/** The day the answer is due; undefined while none is due from the authority. */
export const dueOf = (folded: Folded, calendar: Calendar): Due | undefined => {
  const due = endOfTerm(folded, calendar);
  const { delayedUntil } = folded;
  // A day that was told to the applicant is that day, whatever notice comes.
  return due && delayedUntil !== undefined && delayedUntil > due.on ? { on: delayedUntil, provisional: false, unpublishedYears: [] } : due;
};

/** The last day of the term itself, before any delay. */
export const endOfTerm = (folded: Folded, calendar: Calendar): Due | undefined =>
  folded.waits.some(isOpen) || folded.closed?.as === "withdrawn"
    ? undefined
    : dueAfter(calendar, folded.startsAfter, folded.workingDays, folded.consultations.map(leftOutBy(folded)));

/** The days a consultation leaves out: after the asking, through the reply or the end of silence, whichever comes first. */
export const leftOutBy =
  ({ closed }: Folded) =>
  ({ asked, after, repliedOn, silenceOn }: Consultation): LeftOut => {
    const silence = silenceOn?.on;
    // An organ whose silence nothing ends has been waited for until the case was closed, and no longer.
    const ends = [repliedOn, silence, asked === "other-organ" && !silence ? closed?.on : undefined].filter((day) => day !== undefined);
    return { after, through: ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b)) };
  };

/** Whether one more event may follow; the sentence is the same that a file with it would be refused with. */
export const canFollow = (history: History, event: ClockEvent, calendar: Calendar): Verdict => {
  try {
    foldClock({ ...history, events: [...history.events, event] }, calendar);
    return ALLOWED;
  } catch (error) {
    if (!(error instanceof ImpossibleHistory)) throw error;
    return refuse(error.message, error.cite, error.next);
  }
};

const take = (folded: Folded, event: ClockEvent, calendar: Calendar): void => {
  const { name, effect, source } = EFFECTS[event.type];
  const { on } = event;
  if (on < folded.receivedOn) throw new ImpossibleHistory(`${name}（${on}）早于收到申请（${folded.receivedOn}）`, [source]);
  // A late reply cannot be helped, and no longer matters; everything else is over with the answer.
  if (folded.closed && effect.kind !== "leave-out-through")
    throw new ImpossibleHistory(`${closedName(folded.closed.as)}（${folded.closed.on}）之后不能再有${name}（${on}）`, [source]);
  folded.lastOn = on;
  switch (effect.kind) {
    case "stop":
      return stop(folded, event, effect.waitsFor, calendar);
    case "restart": {
      waitFor(folded, on, effect.waitedFor, name, source).through = on;
      folded.startsAfter = on;
      folded.startedBy = effect.waitedFor;
      return;
    }
    case "leave-out-after": {
      const ends = effect.asked === "third-party" || event.joint === true;
      folded.consultations.push({
        asked: effect.asked,
        after: on,
        ...(event.party === undefined ? {} : { party: event.party }),
        ...(ends ? { silenceOn: calendar.addWorkingDays(on, CONSULTATION_TERM.workingDays) } : {}),
      });
      return;
    }
    case "leave-out-through": {
      const open = questionTo(folded, effect.asked, event);
      if (!open)
        throw new ImpossibleHistory(
          `${name}（${on}）之前没有征求过${event.party ?? "对方"}的意见，或者已经答复过`,
          [source],
          "请核对名称和日期；已经登记过的答复不需要再登记",
        );
      open.repliedOn = on;
      return;
    }
    case "extend":
      return extend(folded, event, calendar, source);
    case "delay":
      return delay(folded, event, calendar, source);
    case "close": {
      // A lapse ends the case, not the waiting: what was waited for never came.
      if (effect.waitedFor) {
        const last = endOfWait(waitFor(folded, on, effect.waitedFor, name, source), calendar);
        if (last !== undefined && on <= last)
          throw new ImpossibleHistory(`${name}（${on}）早于期限届满，申请人的期限到 ${last}`, [source], "期限届满的次日起才能作不再处理");
      }
      folded.closed = { as: effect.as, on };
    }
  }
};

/** The first question without a reply: to the same party, else one of the two did not name it; one that silence has not ended before one that it has. */
const questionTo = (folded: Folded, asked: Asked, { party, on }: ClockEvent): Consultation | undefined => {
  const open = folded.consultations.filter((one) => one.asked === asked && one.repliedOn === undefined);
  const first = (among: readonly Consultation[]): Consultation | undefined =>
    among.find(({ silenceOn }) => !silenceOn || on <= silenceOn.on) ?? among[0];
  return first(open.filter((one) => one.party === party)) ?? first(open.filter((one) => party === undefined || one.party === undefined));
};

const stop = (folded: Folded, { on, replyBy }: ClockEvent, waitsFor: Wait, calendar: Calendar): void => {
  const before = folded.waits.filter((wait) => wait.for === waitsFor);
  if (waitsFor === "correction") {
    const last = calendar.addWorkingDays(folded.receivedOn, CORRECTION_TERM.workingDays).on;
    if (before.length > 0)
      throw new ImpossibleHistory(`补正应当一次性告知，${before[0]!.after} 已经告知过，不能再次要求补正`, [CORRECTION_TERM.source]);
    if (on > last)
      throw new ImpossibleHistory(
        `告知补正（${on}）晚于收到申请后第 ${CORRECTION_TERM.workingDays} 个工作日（${last}）`,
        [CORRECTION_TERM.source],
        "过了这个期限不能再要求补正，请按现有内容答复",
      );
    if (replyBy !== undefined && replyBy < on) throw new ImpossibleHistory(`补正的期限（${replyBy}）早于告知补正（${on}）`, [CORRECTION_TERM.source]);
  } else {
    if (on < FEES_FROM) throw new ImpossibleHistory(`收费通知（${on}）早于收费办法的施行（${FEES_FROM}）`, [PAYMENT_TERM.source]);
    if (before.some(isOpen)) throw new ImpossibleHistory("收费通知已经发出，还没有缴费", [PAYMENT_TERM.source]);
    const due = dueOf(folded, calendar);
    if (due && on > due.on)
      throw new ImpossibleHistory(`收费通知（${on}）应当在办理期限内发出，期限已于 ${due.on} 届满`, [feeRules(7)], "请尽快答复，不能再收费");
  }
  folded.waits.push({ for: waitsFor, after: on, ...(replyBy === undefined ? {} : { replyBy }) });
};

/** The last day the applicant has; undefined where none was given. */
export const endOfWait = ({ for: waitsFor, after, replyBy }: Waiting, calendar: Calendar): PlainDate | undefined =>
  replyBy ?? (waitsFor === "payment" ? calendar.addWorkingDays(after, PAYMENT_TERM.workingDays).on : undefined);

const waitFor = (folded: Folded, on: PlainDate, waitedFor: Wait, name: string, source: Source): Waiting => {
  const wait = folded.waits.find((one) => one.for === waitedFor && isOpen(one));
  const asked = waitedFor === "correction" ? "要求补正" : "通知收费";
  if (!wait) throw new ImpossibleHistory(`没有${asked}，不会有${name}（${on}）`, [source]);
  return wait;
};

const extend = (folded: Folded, { on, workingDays, days }: ClockEvent, calendar: Calendar, source: Source): void => {
  if (folded.extendedOn) throw new ImpossibleHistory(`只能延期一次，${folded.extendedOn} 已经延期`, [source], "请在已延长的期限内答复");
  const due = dueOf(folded, calendar);
  if (due && on > due.on)
    throw new ImpossibleHistory(`延期（${on}）晚于答复期限（${due.on}），期限届满以后不能再延长`, [source], "请尽快答复，并说明迟延的原因");
  if (workingDays !== undefined && days !== undefined && workingDays !== days)
    throw new ImpossibleHistory(`延期（${on}）写了两个天数：${workingDays} 和 ${days}`, [source], "请只写一个");
  folded.extendedOn = on;
  folded.workingDays += workingDays ?? days ?? LONGEST_EXTENSION;
};

const delay = (folded: Folded, { on, until }: ClockEvent, calendar: Calendar, source: Source): void => {
  if (until === undefined) throw new ImpossibleHistory(`延迟答复（${on}）没有写明延迟到哪一天`, [source], "请写明 until");
  if (folded.delayedUntil !== undefined) throw new ImpossibleHistory(`已经确定延迟到 ${folded.delayedUntil} 答复，不能再次延迟`, [source]);
  const due = endOfTerm(folded, calendar);
  if (!due) throw new ImpossibleHistory(`期限现在不在本机关一方，不需要延迟答复（${on}）`, [source], "请等补正、缴费或者其他机关答复以后再定");
  if (on > due.on) throw new ImpossibleHistory(`延迟答复（${on}）晚于答复期限（${due.on}），期限届满以后不能再定`, [source], "请尽快答复");
  if (until <= due.on)
    throw new ImpossibleHistory(`延迟到 ${until} 不晚于原来的期限 ${due.on}`, [source], "请写一个更晚的日期，或者在原来的期限内答复");
  folded.delayedUntil = until;
};

export const closedName = (as: ClosedAs): string => ({ answered: "答复", lapsed: "不再处理", withdrawn: "撤回" })[as];
