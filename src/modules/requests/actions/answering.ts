// The answer: proposed by the handler, cleared level by level, sent as a letter under the register's number, delivered with proof.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { calendarOf } from "../../calendar/index.ts";
import type { ClearanceLevel } from "../rules/case.ts";
import { dueOf, foldClock } from "../rules/clock.ts";
import { canAnswer, canChangeRisk, canClear, canDeliver, canPropose, canReturn } from "../rules/handling.ts";
import { answerLetter } from "../rules/letters.ts";
import type { Proposal, Risk } from "../schema.ts";
import { addEvent, demandAll, demandDay, factsFor, keepLetter, type KeptLetter, openFor } from "./shared.ts";

export const proposeAnswer = action<{ id: string; proposal: Proposal }, { waitingFor: ClearanceLevel | undefined }, Actor>(
  "propose-answer",
  async (act, input) => {
    const opened = await openFor(act, input.id, "request.handle");
    demandAll(canPropose(opened.case, input.proposal, act.today, await calendarOf(act.system, act.tx)));
    await addEvent(act, opened, "proposed", act.today, { proposal: input.proposal });
    return { waitingFor: opened.case.state.waitingFor };
  },
);

export const clearAnswer = action<{ id: string }, { waitingFor: ClearanceLevel | undefined }, Actor>("clear-answer", async (act, input) => {
  const opened = await openFor(act, input.id, "request.list");
  demandAll(canClear(opened.case, act.actor));
  const level = opened.case.state.waitingFor!;
  act.record(`request/${input.id}`, { level });
  await addEvent(act, opened, "cleared", act.today, { level });
  act.prove({ duty: "requests/clear-answer", subject: `request/${input.id}`, organ: opened.row.unit, kind: "review-signature" });
  return { waitingFor: opened.case.state.waitingFor };
});

export const returnAnswer = action<{ id: string; note: string }, void, Actor>("return-answer", async (act, input) => {
  const opened = await openFor(act, input.id, "request.list");
  demandAll(canReturn(opened.case, act.actor));
  await addEvent(act, opened, "returned", act.today, { note: input.note });
});

/** Switchable on the way: a higher risk asks for more levels, a lower one for fewer; what was cleared stays cleared. */
export const changeRisk = action<{ id: string; risk: Risk; note: string }, { waitingFor: ClearanceLevel | undefined }, Actor>(
  "change-risk",
  async (act, input) => {
    const opened = await openFor(act, input.id, "request.lead");
    demandAll(canChangeRisk(opened.case));
    await addEvent(act, opened, "risk-changed", act.today, { risk: input.risk, note: input.note });
    return { waitingFor: opened.case.state.waitingFor };
  },
);

/** Sends the answer: from here the case is closed and its result is the one the annual table counts. */
export const sendAnswer = action<{ id: string }, KeptLetter & { late: boolean }, Actor>("send-answer", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  const calendar = await calendarOf(act.system, act.tx);
  demandAll(canAnswer(opened.case, act.today, calendar));
  const { proposal, history } = opened.case.state;
  const due = dueOf(foldClock(history!, calendar), calendar);
  const { code, text, reason } = proposal!;
  const kept = await keepLetter(
    act,
    opened,
    answerLetter(await factsFor(act, opened, act.today), code, text, reason, opened.case.grounds),
    act.today,
  );
  await addEvent(act, opened, "answered", act.today, { code, document: kept.document }, { status: "closed", closed_on: act.today, decision: code });
  const late = due !== undefined && act.today > due.on;
  act.record(`request/${input.id}`, { code, late });
  act.prove({
    duty: "requests/answer-within-20-working-days",
    subject: `request/${input.id}`,
    organ: opened.row.unit,
    kind: "answer",
    document: kept.number,
  });
  return { ...kept, late };
});

export const recordDelivery = action<{ id: string; on: PlainDate; way: string; note: string }, void, Actor>("record-delivery", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canDeliver(opened.case));
  demandDay(opened, input.on, act.today);
  await addEvent(act, opened, "delivered", input.on, { way: input.way, note: input.note });
  act.prove({ duty: "requests/deliver", subject: `request/${input.id}`, organ: opened.row.unit, kind: "delivery-proof" });
});
