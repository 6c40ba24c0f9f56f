// Lists of requests in a person's reach: the board of open cases, the register, tasks put to their units. Who asked is masked, numbers in texts too.
import { getOrgan, shortName } from "../../county/lookup.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { type Actor, type Permission, PERMISSIONS, postFor } from "../../law/permissions.ts";
import { todayOf } from "../../platform/clock.ts";
import type { System } from "../../platform/system.ts";
import { calendarOf } from "../calendar/index.ts";
import { maskPersonalData } from "../proofreading/index.ts";
import { placeOf } from "../publishing/index.ts";
import { placeOfRequest } from "./case.ts";
import { type BoardTurn, byUrgency, GROUPS, GROUP_NAMES, turnOf } from "./rules/board.ts";
import { caseOf } from "./rules/case.ts";
import { DECISIONS } from "./rules/decisions.ts";
import { CHANNELS } from "./rules/receipt.ts";
import { registerNumber, registerNumberIn } from "./rules/register-number.ts";
import { LADDER } from "./rules/reminders.ts";
import { levelsSent } from "./actions/tasks.ts";
import * as applicants from "./applicant-store.ts";
import * as taskStore from "./task-store.ts";
import { CLEARED_NAME } from "./retention-store.ts";
import * as store from "./store.ts";

/** The units a permission reaches; undefined for all of the county. Rows are still judged one by one. */
export const unitsInReach = (actor: Actor, permission: Permission): string[] | undefined => {
  const grants = PERMISSIONS[permission].grants as readonly (readonly [string, string])[];
  const has = (scopes: string[]): Actor["posts"] =>
    actor.posts.filter((post) => grants.some(([role, scope]) => scopes.includes(scope) && (post.roles as string[]).includes(role)));
  return has(["county"]).length > 0 ? undefined : [...new Set(has(["unit", "line"]).map(({ unit }) => unit))];
};

const EXCERPT = 80;
export const excerptOf = (wanted: string): string => {
  const line = maskPersonalData(wanted.replaceAll(/\s+/gu, " "));
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
};
/** 演**: enough to tell two cases apart on a list. */
export const maskName = (name: string): string => (name === CLEARED_NAME ? name : `${[...name][0] ?? ""}**`);

export type Line = {
  id: string;
  registerNumber: string;
  unit: string;
  unitName: string;
  office: string | null;
  handler: string | null;
  channel: string;
  arrivedOn: string;
  receivedOn: string | null;
  wanted: string;
  applicant: string;
  status: string;
  closedOn: string | null;
  decision: string | null;
  demonstration: boolean;
  /** Whether this person may open the case; a list shows more than that. */
  mayOpen: boolean;
  /** Nobody has been given it yet: on the office's list the same day. */
  unopened: boolean;
};
export type BoardLine = Line & BoardTurn;

const lineOf = (system: System, actor: Actor, row: store.RequestRow, name: string): Line => ({
  mayOpen: postFor(actor, "request.read", placeOfRequest(system.county, row)) !== undefined,
  id: row.id,
  registerNumber: registerNumber(row),
  unit: row.unit,
  unitName: shortName(system.county, row.unit),
  office: row.office && getOrgan(system.county, row.office).shortName,
  handler: row.handler,
  channel: CHANNELS[row.channel],
  arrivedOn: row.arrived_on,
  receivedOn: row.received_on,
  wanted: excerptOf(row.wanted),
  applicant: maskName(name),
  status: row.status,
  closedOn: row.closed_on,
  decision: row.decision && DECISIONS[row.decision].label,
  demonstration: row.demonstration,
  unopened: row.status === "open" && row.handler === null,
});

const inReach = (system: System, actor: Actor, rows: store.RequestRow[]): store.RequestRow[] =>
  rows.filter((row) => postFor(actor, "request.list", placeOfRequest(system.county, row)));

export const boardFor = async (
  system: System,
  actor: Actor,
): Promise<{
  groups: { key: string; name: string; items: BoardLine[] }[];
  unopened: number;
  byOwner: Record<string, number>;
  byUnit: { unit: string; open: number; overdue: number }[];
}> => {
  const rows = inReach(system, actor, await store.openRequests(system.db, unitsInReach(actor, "request.list")));
  const ids = rows.map(({ id }) => id);
  const [events, names, calendar] = await Promise.all([
    store.eventsOf(system.db, ids),
    applicants.namesOfApplicants(system.db, ids),
    calendarOf(system),
  ]);
  const today = todayOf(system.clock);
  const items = rows.map((row) => ({
    ...lineOf(system, actor, row, names.get(row.id) ?? ""),
    ...turnOf(caseOf(events.get(row.id)!).history, calendar, today),
  }));
  items.sort((a, b) => byUrgency(a, b) || (a.id < b.id ? -1 : 1));
  const byOwner: Record<string, number> = {};
  const heat = new Map<string, { unit: string; open: number; overdue: number }>();
  for (const item of items) {
    if (item.owner) byOwner[item.owner] = (byOwner[item.owner] ?? 0) + 1;
    const unit = heat.get(item.unit) ?? { unit: item.unitName, open: 0, overdue: 0 };
    heat.set(item.unit, { ...unit, open: unit.open + 1, overdue: unit.overdue + (item.group === "overdue" ? 1 : 0) });
  }
  return {
    groups: GROUPS.map((key) => ({ key, name: GROUP_NAMES[key], items: items.filter(({ group }) => group === key) })),
    unopened: items.filter(({ unopened }) => unopened).length,
    byOwner,
    byUnit: [...heat.values()].toSorted((a, b) => b.overdue - a.overdue || b.open - a.open),
  };
};

export const registerFor = async (
  system: System,
  actor: Actor,
  filter: { year?: number | undefined; status: string; q: string; page: number; pageSize: number },
): Promise<{ items: Line[]; total: number }> => {
  const units = unitsInReach(actor, "request.list");
  const { rows, total } = await store.registerPage(system.db, {
    ...(units === undefined ? {} : { units }),
    ...(filter.year === undefined ? {} : { year: filter.year }),
    ...(filter.status === "" ? {} : { status: filter.status }),
    ...(filter.q === "" ? {} : { q: filter.q, number: registerNumberIn(filter.q) }),
    page: filter.page,
    pageSize: filter.pageSize,
  });
  const seen = inReach(system, actor, rows);
  const names = await applicants.namesOfApplicants(
    system.db,
    seen.map(({ id }) => id),
  );
  return { items: seen.map((row) => lineOf(system, actor, row, names.get(row.id) ?? "")), total: total - (rows.length - seen.length) };
};

/** Some requests as lines, as far as the actor may see them. */
export const linesOf = async (system: System, actor: Actor, ids: readonly string[]): Promise<Line[]> => {
  const seen = inReach(system, actor, await store.requestsById(system.db, ids));
  const names = await applicants.namesOfApplicants(
    system.db,
    seen.map(({ id }) => id),
  );
  return seen.map((row) => lineOf(system, actor, row, names.get(row.id) ?? ""));
};

export type AskedTask = { task: number; unit: string; question: string; askedOn: PlainDate; reminded: number; mayAnswer: boolean };

/** What the actor's units are asked to find; nothing of the request but the question. Their heads see what the reminders have climbed to. */
export const tasksFor = async (system: System, actor: Actor): Promise<{ items: AskedTask[] }> => {
  const units = unitsInReach(actor, "request.answer-task");
  const led = unitsInReach(actor, "request.clear-leader");
  const tasks = await taskStore.openTasks(system.db, units && led ? [...new Set([...units, ...led])] : undefined);
  const events = await store.eventsOf(system.db, [...new Set(tasks.map(({ request }) => request))]);
  const top = LADDER.at(-1)!.level;
  return {
    items: tasks.flatMap(({ id, unit, question, asked_on, request }) => {
      const place = placeOf(system.county, unit);
      const reminded = Math.max(0, ...levelsSent(events.get(request)!, id));
      const mayAnswer = postFor(actor, "request.answer-task", place) !== undefined;
      if (!mayAnswer && !(reminded >= top && postFor(actor, "request.clear-leader", place))) return [];
      return [{ task: id, unit: shortName(system.county, unit), question, askedOn: asked_on, reminded, mayAnswer }];
    }),
  };
};
