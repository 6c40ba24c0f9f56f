// Handling a request on its way: assign, search, ask for correction, charge, consult, extend. Each step is an event the clock is folded from, with its letter.
import { existsOn, findOrgan, isWithin } from "../../../county/lookup.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { type Act, action } from "../../../platform/action.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { calendarOf } from "../../calendar/index.ts";
import { foldClock, dueOf } from "../rules/clock.ts";
import { CORRECTION_TERM, PAYMENT_TERM } from "../rules/clock-effects.ts";
import type { CaseEvent } from "../rules/case.ts";
import type { ClockEvent } from "../rules/clock-events.ts";
import { feeOf, type FeeMethod } from "../rules/fees.ts";
import { canExtend, canHappen, canLapse } from "../rules/handling.ts";
import { answerLetter, correctionLetter, endedLetter, extensionLetter, feeLetter } from "../rules/letters.ts";
import { fingerprintOf } from "../rules/similarity.ts";
import type { Due } from "../../../law/calendar/working-days.ts";
import { addEvent, demandAll, demandDay, factsFor, keepLetter, type KeptLetter, openFor, type Opened } from "./shared.ts";
import { project } from "../store.ts";
import { allHandlers } from "../task-store.ts";

export const assignRequest = action<{ id: string; office: string; handler: string }, void, Actor>("assign-request", async (act, input) => {
  const opened = await openFor(act, input.id, "request.lead");
  const { county } = act.system;
  const office = findOrgan(county, input.office);
  if (!office || !existsOn(office, act.today) || !isWithin(county, office.id, opened.row.unit))
    throw new Refusal("invalid", "请选择本单位的股室", { fields: { office: "请重新选择" } });
  if (opened.case.state.closed !== undefined)
    throw new Refusal("refused", "这件申请已经办结，不能再分办", { next: "办结以后只能送达、归档，或者登记复议、诉讼" });
  const handlers = await allHandlers(act.tx, act.today);
  if (!handlers.some(({ account, organ }) => account === input.handler && isWithin(county, organ, opened.row.unit)))
    throw new Refusal("invalid", "承办人没有本单位的依申请公开经办职务", { fields: { handler: "请选择本单位的经办人" } });
  await addEvent(act, opened, "assigned", act.today, { office: office.id, handler: input.handler }, { office: office.id, handler: input.handler });
});

/** Where was looked, how, and whether it was found: what an answer 信息不存在 rests on. */
export const logSearch = action<{ id: string; note: string; found: boolean }, void, Actor>("log-search", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  await addEvent(act, opened, "searched", act.today, { note: input.note, found: input.found });
});

/** Demands that the event may happen now, adds it, and says when the answer is then due. */
export const happen = async (
  act: Act<Actor>,
  opened: Opened,
  event: ClockEvent,
  note: string,
  { close, more = {} }: { close?: PlainDate; more?: CaseEvent["detail"] } = {},
): Promise<Due | undefined> => {
  demandDay(opened, event.on, act.today);
  const calendar = await calendarOf(act.system, act.tx);
  demandAll(canHappen(opened.case, event, calendar));
  const { on, type, ...detail } = event;
  await addEvent(
    act,
    opened,
    type,
    on,
    { ...detail, ...more, ...(note === "" ? {} : { note }) },
    close === undefined ? {} : { status: "closed", closed_on: close },
  );
  return dueOf(foldClock(opened.case.state.history!, calendar), calendar);
};

export const askCorrection = action<{ id: string; items: string; replyBy: PlainDate }, KeptLetter, Actor>("ask-correction", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  if (input.replyBy <= act.today)
    throw new Refusal("invalid", "补正要给申请人合理的期限，期限应在今天以后", {
      cite: [CORRECTION_TERM.source.cite],
      fields: { replyBy: "请选今天以后的日期" },
    });
  await happen(act, opened, { on: act.today, type: "correction-asked", replyBy: input.replyBy }, input.items);
  act.prove({ duty: "requests/ask-correction", subject: `request/${input.id}`, organ: opened.row.unit, kind: "letter" });
  return keepLetter(act, opened, correctionLetter(await factsFor(act, opened, act.today), input.items, input.replyBy), act.today);
});

export const recordCorrection = action<{ id: string; on: PlainDate; wanted: string }, void, Actor>("record-correction", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  await happen(act, opened, { on: input.on, type: "correction-received" }, "");
  await project(act.tx, input.id, { wanted: input.wanted, fingerprint: fingerprintOf(input.wanted) });
});

/** The applicant did not correct, or did not pay, in time: not handled further (条例 30; 109号 art. 7). */
export const recordLapse = action<{ id: string; of: "correction" | "fee" }, KeptLetter, Actor>("record-lapse", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canLapse(opened.case, act.today, await calendarOf(act.system, act.tx)));
  await happen(act, opened, { on: act.today, type: `${input.of}-lapsed` as const }, "", { close: act.today });
  const code = `${input.of}-lapsed` as const;
  await project(act.tx, input.id, { decision: code });
  return keepLetter(act, opened, answerLetter(await factsFor(act, opened, act.today), code, "", "", []), act.today);
});

export const notifyFee = action<{ id: string; method: FeeMethod; amount: number; pay: string }, KeptLetter & { yuan: number }, Actor>(
  "notify-fee",
  async (act, input) => {
    const opened = await openFor(act, input.id, "request.handle");
    const yuan = feeOf(input.method, input.amount);
    if (yuan === 0) throw new Refusal("refused", "没有超过免费的数量，不收信息处理费", { next: "请直接办理" });
    await happen(act, opened, { on: act.today, type: "fee-notified" }, `${yuan} 元`);
    const payBy = (await calendarOf(act.system, act.tx)).addWorkingDays(act.today, PAYMENT_TERM.workingDays);
    const kept = await keepLetter(
      act,
      opened,
      feeLetter(await factsFor(act, opened, act.today), input.method, input.amount, yuan, input.pay, payBy),
      act.today,
    );
    return { ...kept, yuan };
  },
);

export const recordPayment = action<{ id: string; on: PlainDate }, void, Actor>("record-payment", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  await happen(act, opened, { on: input.on, type: "fee-paid" }, "");
});

/** Approved by the head of the office, once, told to the applicant by the letter this makes (条例 33). */
export const extendRequest = action<{ id: string; workingDays: number; reason: string }, KeptLetter & { dueOn: PlainDate }, Actor>(
  "extend-request",
  async (act, input) => {
    const opened = await openFor(act, input.id, "request.lead");
    const event = { on: act.today, type: "extended" as const, workingDays: input.workingDays };
    demandAll(canExtend(opened.case, event, await calendarOf(act.system, act.tx)));
    // What was due before is due after.
    const due = (await happen(act, opened, event, input.reason))!;
    act.prove({ duty: "requests/extend", subject: `request/${input.id}`, organ: opened.row.unit, kind: "approval" });
    const letter = extensionLetter(await factsFor(act, opened, act.today), input.workingDays, due, input.reason);
    return { ...(await keepLetter(act, opened, letter, act.today)), dueOn: due.on };
  },
);

export const recordWithdrawal = action<{ id: string; on: PlainDate; note: string }, KeptLetter, Actor>("record-withdrawal", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  await happen(act, opened, { on: input.on, type: "withdrawn" }, input.note, { close: input.on });
  await project(act.tx, input.id, { decision: "other" });
  return keepLetter(act, opened, endedLetter(await factsFor(act, opened, act.today), { withdrawnOn: input.on }), act.today);
});
