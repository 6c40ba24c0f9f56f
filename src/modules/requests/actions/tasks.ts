// Asking the units that hold the records, their answers, and the ladder of reminders that timed work climbs for whoever does not answer.
import { findOrgan, fullName, unitOf } from "../../../county/lookup.ts";
import { type Actor, postFor } from "../../../law/permissions.ts";
import { action, SYSTEM } from "../../../platform/action.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { todayOf } from "../../../platform/clock.ts";
import { calendarOf } from "../../calendar/index.ts";
import { placeOf } from "../../publishing/index.ts";
import type { CaseEvent } from "../rules/case.ts";
import { taskLetter } from "../rules/letters.ts";
import { registerNumber } from "../rules/register-number.ts";
import { LADDER, remindersDue } from "../rules/reminders.ts";
import * as taskStore from "../task-store.ts";
import * as store from "../store.ts";
import { addEvent, keepLetter, type KeptLetter, openFor, subjectOf } from "./shared.ts";

export const askUnit = action<{ id: string; unit: string; question: string }, KeptLetter & { task: number }, Actor>(
  "ask-unit",
  async (act, input) => {
    const opened = await openFor(act, input.id, "request.handle");
    if (opened.case.state.closed !== undefined)
      throw new Refusal("refused", "这件申请已经办结，不需要再查找", { next: "请核对是不是这件申请；办结以后发现线索的，写进案卷的说明" });
    const { county } = act.system;
    const organ = findOrgan(county, input.unit);
    if (!organ) throw new Refusal("invalid", "没有这个单位，请重新选择", { fields: { unit: "请选择单位" } });
    const unit = unitOf(county, organ.id).id;
    const task = await taskStore.insertTask(act.tx, { request: input.id, unit, question: input.question, asked_on: act.today });
    await addEvent(act, opened, "task-asked", act.today, { unit, task });
    const by = (await calendarOf(act.system, act.tx)).addWorkingDays(act.today, LADDER.at(-1)!.after);
    const letter = taskLetter(fullName(county, unit), registerNumber(opened.row), input.question, by);
    return { ...(await keepLetter(act, opened, letter, act.today)), task };
  },
);

/** The unit answers what it was asked; it sees no more of the request than that. */
export const answerTask = action<{ task: number; answer: string; found: boolean }, void, Actor>("answer-task", async (act, input) => {
  const task = await taskStore.findTask(act.tx, input.task, true);
  const post = task && postFor(act.actor, "request.answer-task", placeOf(act.system.county, task.unit));
  if (!task || !post) throw notFound("项查找任务");
  act.record(subjectOf(task.request), { task: task.id, found: input.found }, post.id);
  if (task.answered_on !== null) throw new Refusal("refused", `已于 ${task.answered_on} 回复过`, { next: "需要补充的，请联系承办人" });
  await taskStore.answerTask(act.tx, task.id, { answered_on: act.today, answer: input.answer, found: input.found });
  await store.insertEvent(act.tx, {
    request: task.request,
    type: "task-answered",
    on: act.today,
    actor: act.actor.account,
    post: post.id,
    at: act.now,
    detail: { unit: task.unit, task: task.id, found: input.found },
  });
});

const remindOf = action<{ task: number; level: number }, void>("remind-unit", async (act, input) => {
  const task = (await taskStore.findTask(act.tx, input.task, true))!;
  act.record(subjectOf(task.request), { task: task.id, level: input.level, unit: task.unit });
  const sent = levelsSent((await store.eventsOf(act.tx, [task.request])).get(task.request)!, task.id);
  if (task.answered_on !== null || sent.includes(input.level)) return;
  await store.insertEvent(act.tx, {
    request: task.request,
    type: "reminded",
    on: act.today,
    actor: act.actor.account,
    post: null,
    at: act.now,
    detail: { unit: task.unit, task: task.id, level: input.level },
  });
});

export const levelsSent = (events: readonly CaseEvent[], task: number): number[] =>
  events.filter(({ type, detail }) => type === "reminded" && detail.task === task).map(({ detail }) => detail.level as number);

/** Every reminder that is due today and was not sent. May run twice without harm. */
export const remindUnits = async (system: System): Promise<number> => {
  const calendar = await calendarOf(system);
  const tasks = await taskStore.openTasks(system.db);
  const events = await store.eventsOf(system.db, [...new Set(tasks.map(({ request }) => request))]);
  let sent = 0;
  for (const task of tasks)
    for (const { level } of remindersDue(
      { askedOn: task.asked_on, reminded: levelsSent(events.get(task.request)!, task.id) },
      calendar,
      todayOf(system.clock),
    )) {
      await remindOf(system, SYSTEM, { task: task.id, level });
      sent++;
    }
  return sent;
};
