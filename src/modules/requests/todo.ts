// What requests ask of one person today, for the one work list: what is not given to anybody, what is due, what waits for their clearance,
// what their unit was asked to find. Reads only; decides nothing the board does not.
import type { Citation } from "../../kernel/verdict.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { deadlineStatus, deadlineWords } from "../../law/calendar/deadline.ts";
import type { Calendar } from "../../law/calendar/working-days.ts";
import { type Actor, postFor } from "../../law/permissions.ts";
import { todayOf } from "../../platform/clock.ts";
import type { System } from "../../platform/system.ts";
import { calendarOf } from "../calendar/index.ts";
import { placeOfRequest } from "./case.ts";
import { tasksFor } from "./listing.ts";
import { turnOf } from "./rules/board.ts";
import { caseOf, LEVEL_NAMES } from "./rules/case.ts";
import { mayAct, permissionOf } from "./rules/handling.ts";
import { registerNumber } from "./rules/register-number.ts";
import { clearedByItselfOn, KEPT_DAYS } from "./rules/retention.ts";
import { LADDER } from "./rules/reminders.ts";
import { regulation } from "./rules/sources.ts";
import * as store from "./store.ts";

export type RequestDuty = { duty: string; title: string; dueOn: PlainDate; status: string; words: string; cite: Citation[]; path: string };

/** Single cases are named up to here; more of a kind are one line. */
const MOST_NAMED = 5;

type Found = { kind: "unassigned" | "unconfirmed" | "due" | "clear"; id: string; number: string; dueOn: PlainDate; what: string };

const NAMES: Record<Found["kind"], { duty: string; one: string; many: string; cite: Citation[] }> = {
  unassigned: { duty: "requests/register", one: "还没有分办", many: "件申请还没有分办", cite: [regulation(45).cite] },
  unconfirmed: { duty: "requests/register", one: "还没有与申请人确认收到", many: "件申请还没有与申请人确认收到", cite: [regulation("31/1/3").cite] },
  due: { duty: "requests/answer-within-20-working-days", one: "要答复", many: "件申请要答复", cite: [regulation(33).cite] },
  clear: { duty: "requests/clear-answer", one: "等您审核", many: "件答复等您审核", cite: [regulation(45).cite] },
};

export const requestDuties = async (system: System, actor: Actor): Promise<RequestDuty[]> => {
  const today = todayOf(system.clock);
  const calendar = await calendarOf(system);
  const found = await foundFor(system, actor, calendar, today);
  const line = (kind: Found["kind"], title: string, dueOn: PlainDate, path: string): RequestDuty => ({
    duty: NAMES[kind].duty,
    title,
    dueOn,
    status: deadlineStatus(calendar, today, dueOn),
    words: deadlineWords(calendar, today, dueOn, false),
    cite: NAMES[kind].cite,
    path,
  });
  const duties = (["unassigned", "unconfirmed", "clear", "due"] as const).flatMap((kind) => {
    const own = found.filter((one) => one.kind === kind).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    if (own.length === 0) return [];
    if (own.length > MOST_NAMED) return [line(kind, `${own.length} ${NAMES[kind].many}`, own[0]!.dueOn, "/requests")];
    return own.map((one) => line(kind, `依申请公开${one.number}${one.what}`, one.dueOn, `/requests/${one.id}`));
  });
  return [...duties, ...(await tasksDue(system, actor, calendar, today)), ...(await retentionOver(system, actor, calendar, today))];
};

/** Who asked is kept until every limit is over, and no longer: the head takes it away case by case. */
const retentionOver = async (system: System, actor: Actor, calendar: Calendar, today: PlainDate): Promise<RequestDuty[]> => {
  const units = actor.posts.filter(({ roles }) => roles.includes("request-head")).map(({ unit }) => unit);
  const over = await store.keptLongEnough(system.db, units, addDays(today, -KEPT_DAYS));
  const first = over[0];
  if (!first) return [];
  const dueOn = addDays(first.closed_on!, KEPT_DAYS);
  return [
    {
      duty: "requests/archive",
      title: `${over.length} 件申请的个人信息保存期满，可以清除；${clearedByItselfOn(first.closed_on!)} 起自动清除，没有案卷存档的除外`,
      dueOn,
      status: deadlineStatus(calendar, today, dueOn),
      words: deadlineWords(calendar, today, dueOn, false),
      cite: [],
      path: over.length === 1 ? `/requests/${first.id}` : `/requests/register?status=closed&year=${first.year}`,
    },
  ];
};

const foundFor = async (system: System, actor: Actor, calendar: Calendar, today: PlainDate): Promise<Found[]> => {
  const units = [...new Set(actor.posts.map(({ unit }) => unit))];
  if (!postFor(actor, "request.read") || units.length === 0) return [];
  const rows = await store.openRequests(system.db, units);
  const events = await store.eventsOf(
    system.db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row): Found[] => {
    const place = placeOfRequest(system.county, row);
    const state = caseOf(events.get(row.id)!);
    const turn = turnOf(state.history, calendar, today);
    const may = (permission: Parameters<typeof mayAct>[2]): boolean => mayAct({ place }, actor, permission).ok;
    const one = (kind: Found["kind"], dueOn: PlainDate, what = NAMES[kind].one): Found => ({
      kind,
      id: row.id,
      number: registerNumber(row),
      dueOn,
      what,
    });
    const level = state.proposal && state.waitingFor;
    return [
      ...(row.handler === null && may("request.lead") ? [one("unassigned", row.arrived_on)] : []),
      ...(!state.history && may("request.handle") ? [one("unconfirmed", row.arrived_on)] : []),
      ...(level && may(permissionOf(level)) ? [one("clear", turn.dueOn ?? today, `等您审核（${LEVEL_NAMES[level]}）`)] : []),
      ...(row.handler === actor.account && turn.dueOn !== null && ["overdue", "today", "soon"].includes(turn.group) ? [one("due", turn.dueOn)] : []),
    ];
  });
};

const tasksDue = async (system: System, actor: Actor, calendar: Calendar, today: PlainDate): Promise<RequestDuty[]> => {
  const { items } = await tasksFor(system, actor);
  if (items.length === 0) return [];
  const dueOn = items
    .map(({ askedOn }) => calendar.addWorkingDays(askedOn, LADDER.at(-1)!.after).on)
    .reduce((first, other) => (other < first ? other : first));
  return [
    {
      duty: "requests/register",
      title: items.every(({ mayAnswer }) => mayAnswer)
        ? `${items.length} 项查找任务等本单位回复`
        : `${items.length} 项查找任务催办到您，本单位还没有回复`,
      dueOn,
      status: deadlineStatus(calendar, today, dueOn),
      words: deadlineWords(calendar, today, dueOn, false),
      cite: [regulation(33).cite],
      path: "/requests",
    },
  ];
};
