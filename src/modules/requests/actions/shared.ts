// What every verb on a request shares: load and lock it, demand the post, add an event with its projection, write a letter.
import { shortName } from "../../../county/lookup.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import type { Verdict } from "../../../kernel/verdict.ts";
import { type Actor, type ActorPost, type Permission, postFor } from "../../../law/permissions.ts";
import type { Act } from "../../../platform/action.ts";
import { demand, notFound, Refusal } from "../../../platform/refusal.ts";
import { findLoaded, letterFacts, type LoadedRequest } from "../case.ts";
import { insertDocument } from "../document-store.ts";
import { type CaseEvent, type CaseEventType, caseOf } from "../rules/case.ts";
import { mayAct } from "../rules/handling.ts";
import type { Letter, LetterFacts } from "../rules/letter.ts";
import * as applicants from "../applicant-store.ts";
import * as store from "../store.ts";

export const subjectOf = (id: string): string => `request/${id}`;

export type Opened = LoadedRequest & { post: ActorPost };

/** Loads and locks a request; one that may not be seen looks like one that is not there. Then demands the permission. */
export const openFor = async (act: Act<Actor>, id: string, permission: Permission): Promise<Opened> => {
  act.record(subjectOf(id));
  const loaded = await findLoaded(act.system, act.tx, id, true);
  if (!loaded || !postFor(act.actor, "request.list", loaded.case.place)) throw notFound("件申请");
  demand(mayAct(loaded.case, act.actor, permission), "forbidden");
  const post = postFor(act.actor, permission, loaded.case.place)!;
  act.record(subjectOf(id), {}, post.id);
  return { ...loaded, post };
};

/** What an act in the past may say: not after today, and not before anything that already happened. */
export const demandDay = (opened: LoadedRequest, on: PlainDate, today: PlainDate): void => {
  if (on > today) throw new Refusal("invalid", `日期 ${on} 还没有到`, { fields: { on: "不能填写今天以后的日期" } });
  if (on < opened.row.arrived_on)
    throw new Refusal("invalid", `日期 ${on} 早于申请到达的日期 ${opened.row.arrived_on}`, { fields: { on: "请核对日期" } });
};

/** Adds an event and writes its projection. Returns the request as it then stands. */
export const addEvent = async (
  act: Pick<Act, "tx" | "now" | "actor">,
  opened: LoadedRequest & { post?: ActorPost },
  type: CaseEventType,
  on: PlainDate,
  detail: CaseEvent["detail"] = {},
  projection: store.Projection = {},
): Promise<void> => {
  const { row } = opened;
  const id = await store.insertEvent(act.tx, {
    request: row.id,
    type,
    on,
    actor: act.actor.account,
    post: opened.post?.id ?? null,
    at: act.now,
    detail,
  });
  opened.events = [...opened.events, { id, type, on, actor: act.actor.account, at: act.now.toISOString(), detail }];
  opened.case = { ...opened.case, state: caseOf(opened.events) };
  if (Object.keys(projection).length > 0) {
    await store.project(act.tx, row.id, projection);
    Object.assign(row, projection);
  }
};

export const demandAll = (...verdicts: Verdict[]): void => {
  for (const verdict of verdicts) demand(verdict);
};

/** The facts every letter needs; the applicant's name is read here and nowhere before. */
export const factsFor = async (act: Pick<Act, "tx" | "system">, opened: LoadedRequest, on: PlainDate): Promise<LetterFacts> => {
  const applicant = await applicants.applicantOf(act.tx, opened.row.id);
  return letterFacts(act.system, opened, applicant?.name ?? "", on);
};

export type KeptLetter = { document: number; number: string; warnings: string[] };

/** Keeps a letter under the next number of its unit's series for the year. */
export const keepLetter = async (
  act: Pick<Act, "tx" | "system" | "now" | "actor">,
  opened: LoadedRequest,
  letter: Letter,
  on: PlainDate,
): Promise<KeptLetter> => {
  const { unit, id } = opened.row;
  const year = yearOf(on);
  const n = await store.nextInSeries(act.tx, `letter/${unit}/${year}`);
  const number = `${shortName(act.system.county, unit)}公开〔${year}〕${n}号`;
  const document = await insertDocument(act.tx, {
    request: id,
    kind: "letter",
    letter: letter.kind,
    number,
    title: letter.title,
    made_on: on,
    file: null,
    content: { addressees: letter.addressees, paragraphs: letter.paragraphs },
    pages: null,
    source: null,
    created_at: act.now,
    created_by: act.actor.account,
  });
  return { document, number, warnings: letter.warnings };
};
