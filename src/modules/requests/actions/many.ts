// Requests beyond a reasonable number (条例 35): the applicant is asked why, and where the reasons are sound a later day is fixed and told.
// How many are too many no norm says: the figures are shown, a person judges.
import { addDays, type PlainDate, plainDate, yearOf } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import type { Queries } from "../../../platform/db.ts";
import { Refusal } from "../../../platform/refusal.ts";
import * as applicants from "../applicant-store.ts";
import { canAskReasons, canDelay, canRecordReasons } from "../rules/handling.ts";
import { delayLetter, reasonsLetter } from "../rules/letters.ts";
import { happen } from "./handling.ts";
import { addEvent, demandAll, demandDay, factsFor, keepLetter, type KeptLetter, openFor } from "./shared.ts";

export type Frequency = { month: number; year: number };

type Asker = { unit: string; applicant_digest: string };
/** How many requests the same applicant made to the same organ in the calendar month and year of a day, this one among them. */
export const frequencyOf = async (db: Queries, asker: Asker, on: PlainDate): Promise<Frequency> => ({
  month: await applicants.countOfApplicant(db, asker, plainDate(`${on.slice(0, 7)}-01`), on),
  year: await applicants.countOfApplicant(db, asker, plainDate(`${yearOf(on)}-01-01`), on),
});

const LONGEST_WAIT_DAYS = 60;

export const askReasons = action<{ id: string; replyBy: PlainDate }, KeptLetter, Actor>("ask-reasons", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canAskReasons(opened.case));
  if (input.replyBy <= act.today || input.replyBy > addDays(act.today, LONGEST_WAIT_DAYS))
    throw new Refusal("invalid", `说明理由的期限应在今天以后、${LONGEST_WAIT_DAYS} 天以内`, { fields: { replyBy: "请核对日期" } });
  const since = plainDate(`${yearOf(act.today)}-01-01`);
  const { year: count } = await frequencyOf(act.tx, opened.row, act.today);
  await addEvent(act, opened, "reasons-asked", act.today, { replyBy: input.replyBy, note: `今年第 ${count} 件` });
  return keepLetter(act, opened, reasonsLetter(await factsFor(act, opened, act.today), { count, since }, input.replyBy), act.today);
});

export const recordReasons = action<{ id: string; on: PlainDate; note: string }, void, Actor>("record-reasons", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canRecordReasons(opened.case));
  demandDay(opened, input.on, act.today);
  await addEvent(act, opened, "reasons-given", input.on, { note: input.note });
});

/** By the head: the reasons are sound, the term is too short, and the applicant is told by when instead. */
export const delayAnswer = action<{ id: string; until: PlainDate; reason: string }, KeptLetter, Actor>("delay-answer", async (act, input) => {
  const opened = await openFor(act, input.id, "request.lead");
  demandAll(canDelay(opened.case));
  await happen(act, opened, { on: act.today, type: "delayed", until: input.until }, input.reason);
  act.prove({ duty: "requests/delay", subject: `request/${input.id}`, organ: opened.row.unit, kind: "approval" });
  return keepLetter(act, opened, delayLetter(await factsFor(act, opened, act.today), input.until, input.reason), act.today);
});
