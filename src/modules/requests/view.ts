// One request as its people see it: events, clocks, documents, tasks, disputes, and what may be done next with the reason where it may not.
import { findOrgan, isWithin, shortName } from "../../county/lookup.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { type Actor, postFor } from "../../law/permissions.ts";
import { todayOf } from "../../platform/clock.ts";
import { notFound, Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { calendarOf } from "../calendar/index.ts";
import { namesOf } from "../identity/index.ts";
import { maskPersonalData } from "../proofreading/index.ts";
import { frequencyOf } from "./actions/many.ts";
import { alikeTo } from "./actions/receiving.ts";
import { findLoaded, keptCaseOf, type LoadedRequest } from "./case.ts";
import { documentsOf } from "./document-store.ts";
import { maskName } from "./listing.ts";
import { mayNow } from "./may.ts";
import { turnOf } from "./rules/board.ts";
import { unansweredOf } from "./rules/handling.ts";
import { CASE_EVENTS, LEVEL_NAMES } from "./rules/case.ts";
import { EFFECTS } from "./rules/clock-effects.ts";
import type { EventType } from "./rules/clock-events.ts";
import { type ClockReport, reportClock } from "./rules/clock-report.ts";
import { DECISIONS } from "./rules/decisions.ts";
import { CHANNELS } from "./rules/receipt.ts";
import { registerNumber } from "./rules/register-number.ts";
import { decidedOf, heardOf, STANCES } from "./rules/third-parties.ts";
import { DELIVERIES } from "./schema.ts";
import * as applicants from "./applicant-store.ts";
import * as taskStore from "./task-store.ts";
import * as disputeStore from "./dispute-store.ts";

/** Loads a request the actor may read; what may not be seen looks like what is not there. */
export const readFor = async (system: System, actor: Actor, id: string): Promise<LoadedRequest> => {
  const loaded = await findLoaded(system, system.db, id);
  if (!loaded || !postFor(actor, "request.read", loaded.case.place)) throw notFound("件申请");
  return loaded;
};

/** As readFor, for papers that name the applicant. */
export const readWhole = async (system: System, actor: Actor, id: string): Promise<LoadedRequest> => {
  const loaded = await readFor(system, actor, id);
  if (!postFor(actor, "request.read-applicant", loaded.case.place)) throw notFound("份材料");
  if (loaded.case.state.anonymised) throw cleared();
  return loaded;
};

export const cleared = (): Refusal =>
  new Refusal("refused", "个人信息已经按规定清除，文书和材料不再保存在系统里", { next: "请到档案机构查阅移交的案卷，案卷的 SHA-256 仍在登记里" });

/** Every day counted and not counted, as it stands today. */
export const clockOfRequest = async (system: System, actor: Actor, id: string): Promise<ClockReport | null> => {
  const { case: one } = await readFor(system, actor, id);
  return one.state.history ? reportClock(one.state.history, await calendarOf(system), todayOf(system.clock)) : null;
};

const handlersOf = async (system: System, unit: string, today: PlainDate): Promise<{ account: string; name: string }[]> =>
  (await taskStore.allHandlers(system.db, today))
    .filter(({ organ }) => isWithin(system.county, organ, unit))
    .map(({ account, name }) => ({ account, name }));

export const viewRequest = async (system: System, actor: Actor, id: string) => {
  const loaded = await readFor(system, actor, id);
  const { row, events, case: one } = loaded;
  const calendar = await calendarOf(system);
  const today = todayOf(system.clock);
  const mayKnow = postFor(actor, "request.read-applicant", one.place) !== undefined;
  const [applicant, documents, tasks, disputes, names] = await Promise.all([
    applicants.applicantOf(system.db, id),
    documentsOf(system.db, id),
    taskStore.tasksOf(system.db, id),
    disputeStore.disputesOf(system.db, id),
    namesOf(
      system.db,
      events.map(({ actor: account }) => account),
    ),
  ]);
  return {
    id,
    registerNumber: registerNumber(row),
    unit: row.unit,
    unitName: shortName(system.county, row.unit),
    office: row.office && (findOrgan(system.county, row.office)?.shortName ?? row.office),
    channel: CHANNELS[row.channel],
    arrivedOn: row.arrived_on,
    receivedOn: row.received_on,
    wanted: mayKnow ? row.wanted : maskPersonalData(row.wanted),
    delivery: DELIVERIES[row.delivery],
    status: row.status,
    decision: row.decision && { code: row.decision, label: DECISIONS[row.decision].label },
    splitFrom: row.split_from,
    mergedInto: row.merged_into,
    movedFrom: row.moved_from,
    demonstration: row.demonstration,
    clearedOn: events.find(({ type }) => type === "anonymised")?.on ?? null,
    applicant: {
      applicantClass: row.applicant_class,
      ...(mayKnow && applicant ? applicant : { name: maskName(applicant?.name ?? ""), need: applicant?.need ?? "" }),
    },
    turn: row.status === "open" ? turnOf(one.state.history, calendar, today) : null,
    proposal: one.state.proposal ?? null,
    /** What was decided, where it can change no more. */
    decided: decidedOf(one.state) ?? null,
    waitingFor: one.state.waitingFor ? { level: one.state.waitingFor, name: LEVEL_NAMES[one.state.waitingFor] } : null,
    events: events.map(({ type, on, actor: account, detail }) => ({
      type,
      name: type in CASE_EVENTS ? CASE_EVENTS[type as keyof typeof CASE_EVENTS] : EFFECTS[type as EventType].name,
      on,
      by: names.get(account) ?? (account === "public" ? "申请人" : "系统"),
      detail,
    })),
    documents: documents.map(({ id: document, kind, title, number, made_on, pages, source }) => ({
      document,
      kind,
      title,
      number,
      madeOn: made_on,
      pages,
      source,
    })),
    /** Asked, and nothing heard yet. */
    unanswered: unansweredOf(one, calendar),
    thirdParties: heardOf(one.state.thirdParties, calendar, today).map(({ party, askedOn, stance, toldOn }) => ({
      ...{ party, askedOn, stance, words: STANCES[stance] },
      toldOn: toldOn ?? null,
    })),
    tasks: tasks.map((task) => ({ ...task, unitName: shortName(system.county, task.unit) })),
    disputes,
    /** Who may be given it. */
    handlers: await handlersOf(system, row.unit, today),
    /** How often the same applicant asked this unit, for whoever judges whether it is too often. */
    frequency: await frequencyOf(system.db, row, today),
    alike: await alikeTo(system, actor, { id, wanted: row.wanted, digest: row.applicant_digest }),
    may: mayNow(loaded, actor, today, calendar, keptCaseOf(loaded, documents, disputes)),
  };
};

export type RequestView = Awaited<ReturnType<typeof viewRequest>>;
