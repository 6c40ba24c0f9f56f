// Lists of manuscripts: how far a person sees, the work list by working days left, and filtered pages.
import { fullName } from "../../county/lookup.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Citation } from "../../kernel/verdict.ts";
import { type Actor, PERMISSIONS, type Role, type Scope } from "../../law/permissions.ts";
import type { Queries } from "../../platform/db.ts";
import type { System } from "../../platform/system.ts";
import { calendarOf } from "../calendar/index.ts";
import { type Known, knownOf } from "../proofreading/index.ts";
import { settingsOf } from "./case.ts";
import { placeOf } from "./place.ts";
import { unsettledBlocks } from "./proof.ts";
import type { Case } from "./rules/review.ts";
import { taskFor } from "./rules/todo.ts";
import { getKind } from "../../county/lookup.ts";
import * as store from "./store.ts";
import * as listStore from "./list-store.ts";
import * as noteStore from "./note-store.ts";
import { type Summary, summarise } from "./view.ts";

/** How far `manuscript.read` reaches for this person, as the list's filter: the same table that a single read is judged by. */
export const reachOf = (system: System, actor: Actor): listStore.Reach => {
  const reach: listStore.Reach = { everything: false, units: [], organs: [], offices: [] };
  for (const post of actor.posts)
    for (const [role, scope] of PERMISSIONS["manuscript.read"].grants as readonly (readonly [Role, Scope])[]) {
      if (!post.roles.includes(role)) continue;
      if (scope === "county") reach.everything = true;
      else if (scope === "unit") reach.units.push(post.unit);
      else if (scope === "asked") reach.offices.push(role as "secrecy" | "cyberspace");
      else
        reach.organs.push(
          ...system.county.organs
            .filter((organ) => organ.id === post.organ || placeOf(system.county, organ.id).line.includes(post.organ))
            .map((organ) => organ.id),
        );
    }
  return { everything: reach.everything, units: [...new Set(reach.units)], organs: [...new Set(reach.organs)], offices: [...new Set(reach.offices)] };
};

const caseOf = async (system: System, db: Queries, summary: Summary, settings: Case["settings"], known: Known): Promise<Case> => {
  const { row, state } = summary;
  const kind = getKind(system.county, row.content.kind);
  return {
    id: row.id,
    place: placeOf(system.county, row.organ, state.offices),
    drafter: row.drafter,
    content: row.content,
    state,
    deleted: false,
    editorsSinceApproval: await store.editorsSince(db, row.id, state.lastApprovalAt),
    unsettledBlocks: unsettledBlocks(system, known, row.content, await noteStore.dispositionsOf(db, row.id)),
    settings,
    official: kind.family === "official",
    isInterpretation: kind.id.startsWith("interpretation"),
  };
};

const publicSummary = ({ state: _state, row: _row, ...summary }: Summary) => summary;

/** What waits for this person, most urgent first: overdue, then by working days left, then what has waited longest. */
export const todoFor = async (system: System, actor: Actor) => {
  const calendar = await calendarOf(system);
  const settings = await settingsOf(system.db);
  const known = await knownOf(system);
  const { rows } = await listStore.listManuscripts(
    system.db,
    reachOf(system, actor),
    { stage: ["drafting", "first", "second", "third", "chief", "approved"] },
    undefined,
  );
  const items: (ReturnType<typeof publicSummary> & { manuscriptId: string; what: string; mine: boolean })[] = [];
  for (const row of rows) {
    const summary = summarise(system, calendar, row);
    const task = taskFor(await caseOf(system, system.db, summary, settings, known), actor, summary.returned);
    if (task) items.push({ ...publicSummary(summary), manuscriptId: summary.id, what: task.what, mine: task.mine });
  }
  const dueOn = (item: (typeof items)[number]): string => item.deadline?.on ?? "9999";
  items.sort((a, b) => Number(b.mine) - Number(a.mine) || (dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : 0) || (a.since < b.since ? -1 : 1));
  const mine = items.filter((item) => item.mine);
  return {
    items,
    counts: {
      mine: mine.length,
      overdue: mine.filter((item) => item.deadline?.status === "overdue").length,
      soon: mine.filter((item) => item.deadline?.status === "soon" || item.deadline?.status === "today").length,
      watching: items.length - mine.length,
    },
  };
};

export type ListQuery = {
  stage: string;
  organ: string;
  kind: string;
  q: string;
  mine: boolean;
  overdue: boolean;
  page: number;
  pageSize: number;
  sort: "updated" | "deadline";
};

export const listFor = async (system: System, actor: Actor, query: ListQuery) => {
  const calendar = await calendarOf(system);
  const reach = reachOf(system, actor);
  const filter: listStore.ListFilter = {
    stage: query.stage === "" ? [] : query.stage.split(","),
    unit: query.organ || undefined,
    kind: query.kind || undefined,
    q: query.q || undefined,
    drafter: query.mine ? actor.account : undefined,
  };
  // Deadlines are derived, so ordering or filtering by them looks at every unfinished manuscript in reach.
  const derived = query.overdue || query.sort === "deadline";
  const stages = derived && filter.stage!.length === 0 ? { ...filter, stage: ["drafting", "first", "second", "third", "chief", "approved"] } : filter;
  const offset = (query.page - 1) * query.pageSize;
  const found = await listStore.listManuscripts(system.db, reach, stages, derived ? undefined : { limit: query.pageSize, offset, sort: "updated" });
  let items = found.rows.map((row) => publicSummary(summarise(system, calendar, row)));
  if (query.overdue)
    items = items.filter((item) => item.deadline?.status === "overdue" || item.deadline?.status === "today" || item.deadline?.status === "soon");
  if (query.sort === "deadline") items.sort((a, b) => ((a.deadline?.on ?? "9999") < (b.deadline?.on ?? "9999") ? -1 : 1));
  const total = query.overdue ? items.length : found.total;
  return {
    items: derived ? items.slice(offset, offset + query.pageSize) : items,
    total,
    page: query.page,
    pageSize: query.pageSize,
    facets: { byStage: found.byStage },
  };
};

/** Published documents that an interpretation may be linked to, and drafts of the same unit. */
export const linkTargets = async (system: System, actor: Actor, q: string) => {
  const { rows } = await listStore.listManuscripts(system.db, reachOf(system, actor), { titled: q }, { limit: 20, offset: 0, sort: "updated" });
  return rows
    .filter((row) => row.content.interprets === null)
    .map((row) => ({ id: row.id, title: row.content.title, organName: fullName(system.county, row.organ), stage: row.stage }));
};

/** A duty of another matter that stands in the work list beside the manuscripts. */
export type OtherDuty = {
  duty: string;
  title: string;
  /** Null where no day is set. */
  dueOn: PlainDate | null;
  status: string;
  words: string;
  cite: Citation[];
  /** Where in the workbench it is done. */
  path: string;
};
