// What the staff's screens get of a manuscript: its state, what may be done and why not, deadlines, findings. Reads only.
import { fullName, getColumn, getKind, shortName } from "../../county/lookup.ts";
import { dateInShanghai, plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import type { Calendar } from "../../law/calendar/working-days.ts";
import { CONTRADICTIONS } from "../../law/contradictions.ts";
import { cite } from "../../law/registry.ts";
import type { Actor } from "../../law/permissions.ts";
import { todayOf } from "../../platform/clock.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { calendarOf } from "../calendar/index.ts";
import { namesOf } from "../identity/index.ts";
import { type Remembered, rememberedFor } from "../proofreading/index.ts";
import { findCase } from "./case.ts";
import { factsOf, publicFactsOf } from "./comparison.ts";
import { REVIEW_CHECKS } from "./checks.ts";
import { blockingAmong, findingsOf } from "./proof.ts";
import { dispositionsShown, FINDINGS_A_PAGE, settleFindings, shownFindings } from "./shown-findings.ts";
import { type DeadlineFacts, deadlinesOf, governingDeadline, uncountedLimits } from "./rules/deadlines.ts";
import { canRead, verdictsFor } from "./rules/review.ts";
import { stageRail } from "./rules/rail.ts";
import { isReviewStage, type State, stateOf } from "./rules/workflow.ts";
import { STAGE_NAMES, type ManuscriptContent } from "./schema.ts";
import * as store from "./store.ts";
import * as actStore from "./act-store.ts";
import * as listStore from "./list-store.ts";
import * as noteStore from "./note-store.ts";
import * as publicationStore from "./publication-store.ts";

export const readFor = async (system: System, actor: Actor, id: string) => {
  const loaded = await findCase(system, system.db, id);
  if (!loaded || loaded.case.deleted || !canRead(loaded.case, actor).ok) throw notFound("份稿件");
  return loaded;
};

/** What a unit no longer wants to hear of, with the names of those who said so. */
export const rememberedIn = async (system: System, unit: string): Promise<Remembered[]> => {
  const rows = await rememberedFor(system.db, unit);
  const names = await namesOf(system.db, [...new Set(rows.map(({ actor }) => actor))]);
  return rows.map(({ actor, at, ...row }) => ({ ...row, by: names.get(actor) ?? actor, at: at.toISOString() }));
};

/** Another manuscript this one is linked with. Its title is told to who may read it; others get its number and its public address. */
const linkFor = async (system: System, actor: Actor, id: string) => {
  const loaded = await findCase(system, system.db, id);
  if (!loaded || loaded.case.deleted) return undefined;
  const { stage } = loaded.case.state;
  const readable = canRead(loaded.case, actor).ok;
  return {
    id,
    title: readable ? loaded.row.content.title : `其他单位的稿件 ${id}`,
    readable,
    stage,
    stageName: STAGE_NAMES[stage],
    document: loaded.row.document,
  };
};

/** How the law's contradictions bear on this manuscript, and what the system does about each. */
const contradictionsFor = (isInterpretation: boolean, content: ManuscriptContent) =>
  CONTRADICTIONS.filter(
    ({ id }) =>
      (id === "X01" && (isInterpretation || content.needsInterpretation)) ||
      (id === "X02" && !isInterpretation && content.madeOn !== content.issuedOn),
  ).map(({ id, problem, handling }) => ({ id, problem, handling }));

const publishedDay = (day: string | null | undefined): { publishedOn: PlainDate } | Record<string, never> =>
  day ? { publishedOn: plainDate(day) } : {};

/** One manuscript, whole, for the person who asks. */
export const viewManuscript = async (system: System, actor: Actor, id: string) => {
  const { row, acts, known, case: c } = await readFor(system, actor, id);
  const calendar = await calendarOf(system);
  const today = todayOf(system.clock);
  const publications = await publicationStore.publicationsOf(system.db, id);
  const interpreted = row.content.interprets ? await linkFor(system, actor, row.content.interprets) : undefined;
  const documentPublishedOn = interpreted ? await publicationStore.firstPublishedOn(system.db, interpreted.id) : undefined;
  const interpretations = await Promise.all((await store.interpretationsOf(system.db, id)).map((other) => linkFor(system, actor, other.id)));
  const comments = await noteStore.commentsOf(system.db, id);
  const dispositions = await noteStore.dispositionsOf(system.db, id);
  const remembered = await rememberedIn(system, row.unit);
  const names = await namesOf(system.db, [
    ...new Set([
      row.drafter,
      row.updated_by,
      ...acts.map((act) => act.actor),
      ...dispositions.map((settled) => settled.actor),
      ...comments.flatMap((comment) => comment.resolved_by ?? []),
    ]),
  ]);
  const nameOf = (account: string): string => (account === "system" ? "系统" : (names.get(account) ?? account));
  const titles = await actStore.postTitles(system.db, id);
  const stage = c.state.stage;
  const firstPublished = publishedDay(publications[0] && dateInShanghai(publications[0].published_at));
  const facts = { content: row.content, ...firstPublished, ...(documentPublishedOn ? { documentPublishedOn: plainDate(documentPublishedOn) } : {}) };
  // What an interpretation of this document, still to be written, would have to keep.
  const toInterpret: DeadlineFacts = {
    content: { ...row.content, interprets: id },
    ...("publishedOn" in firstPublished ? { documentPublishedOn: firstPublished.publishedOn } : {}),
  };
  const findings = findingsOf(system, known, row.content);
  const said = dispositionsShown(dispositions, nameOf);
  const wanted = row.content.needsInterpretation && interpretations.length === 0;
  return {
    id,
    stage,
    stageName: STAGE_NAMES[stage],
    revision: c.state.revision,
    content: row.content,
    facts: factsOf(system.county, row.content),
    publicFacts: publicFactsOf(system.county, row.content),
    lock: row.lock,
    hash: row.content_hash,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: nameOf(row.updated_by),
    organ: { id: row.organ, name: fullName(system.county, row.organ) },
    unit: { id: row.unit, name: shortName(system.county, row.unit) },
    drafter: { id: row.drafter, name: nameOf(row.drafter) },
    isInterpretation: c.isInterpretation,
    acts: acts.map((act) => ({
      id: act.id,
      act: act.act,
      stage: act.stage,
      stageName: STAGE_NAMES[act.stage],
      actor: nameOf(act.actor),
      post: titles.get(act.id) ?? "",
      at: act.at,
      remark: act.detail.remark ?? act.detail.note ?? "",
      checks: act.detail.checks ?? [],
      hash: act.hash,
      versionId: act.version,
      detail: {
        office: act.detail.office,
        question: act.detail.question,
        answer: act.detail.answer,
        outcome: act.detail.outcome,
        scheduledAt: act.detail.scheduledAt,
        revision: act.detail.revision,
      },
    })),
    stages: stageRail(acts, c.state, nameOf, row.content),
    can: verdictsFor(c, actor),
    checks: isReviewStage(stage) ? REVIEW_CHECKS[stage].map((check) => ({ id: check.id, label: check.label, cite: cite(check.cite) })) : [],
    deadlines: [...deadlinesOf(facts, calendar, today), ...(wanted ? deadlinesOf(toInterpret, calendar, today) : [])],
    uncounted: [...uncountedLimits(facts), ...(wanted ? uncountedLimits(toInterpret) : [])],
    contradictions: contradictionsFor(c.isInterpretation, row.content),
    waiting: c.state.waiting ?? null,
    answer: c.state.answer ?? null,
    chiefRequested: c.state.chiefRequested,
    correction: c.state.correction ?? null,
    scheduledAt: c.state.scheduledAt ?? null,
    interpretations: interpretations.filter((other) => other !== undefined),
    interpretationOf: interpreted ?? null,
    comments: comments.map((comment) => ({
      id: Number(comment.id),
      versionId: comment.version === null ? null : Number(comment.version),
      from: comment.from_position,
      to: comment.to_position,
      quote: comment.quote,
      text: comment.text,
      author: comment.author,
      at: comment.at.toISOString(),
      resolvedAt: comment.resolved_at?.toISOString() ?? null,
      resolvedBy: comment.resolved_by ? nameOf(comment.resolved_by) : null,
    })),
    dispositions: said,
    ...shownFindings(settleFindings(findings, said, remembered), blockingAmong(findings, row.content, dispositions)),
    publications: publications.map((publication) => ({
      document: publication.document,
      revision: publication.revision,
      indexNumber: publication.index_number,
      publishedAt: publication.published_at.toISOString(),
      url: `/d/${publication.document}`,
      sha256: publication.content_sha256,
      sm3: publication.content_sm3,
      note: publication.note,
      state: publication.end_kind ?? "published",
      reason: publication.end_reason,
    })),
  };
};
export type ManuscriptView = Awaited<ReturnType<typeof viewManuscript>>;

/** The findings of one rule, some at a time: what `viewManuscript` shows the first of. */
export const viewFindings = async (system: System, actor: Actor, id: string, filter: { rule: string; page: number }) => {
  const { row, known } = await readFor(system, actor, id);
  const findings = findingsOf(system, known, row.content).filter(({ rule }) => rule === filter.rule);
  const from = (filter.page - 1) * FINDINGS_A_PAGE;
  const dispositions = await noteStore.dispositionsOf(system.db, id);
  const names = await namesOf(system.db, [...new Set(dispositions.map(({ actor: by }) => by))]);
  const said = dispositionsShown(dispositions, (account) => names.get(account) ?? account);
  return {
    page: filter.page,
    pageSize: FINDINGS_A_PAGE,
    total: findings.length,
    items: settleFindings(findings.slice(from, from + FINDINGS_A_PAGE), said, await rememberedIn(system, row.unit)),
  };
};
export type FindingsView = Awaited<ReturnType<typeof viewFindings>>;

export type Summary = ReturnType<typeof summarise>;

/** One row of a list or of the work list. */
export const summarise = (system: System, calendar: Calendar, row: listStore.ListedManuscript) => {
  const content: ManuscriptContent = row.content;
  const state: State = stateOf(row.acts, content.concerns.leaders || content.concerns.major);
  const today = todayOf(system.clock);
  const deadlines = deadlinesOf(
    {
      content,
      ...publishedDay(row.published_on),
      ...(row.document_published_on ? { documentPublishedOn: plainDate(row.document_published_on) } : {}),
    },
    calendar,
    today,
  );
  const deadline = governingDeadline(deadlines);
  return {
    id: row.id,
    title: content.title === "" ? "（未定标题）" : content.title,
    kind: content.kind,
    kindName: getKind(system.county, content.kind).name,
    organ: row.organ,
    unit: row.unit,
    organName: shortName(system.county, row.organ),
    columnName: content.column === "" ? "" : getColumn(system.county, content.column).name,
    stage: state.stage,
    stageName: STAGE_NAMES[state.stage],
    drafter: row.drafter_name,
    drafterId: row.drafter,
    updatedAt: row.updated_at.toISOString(),
    documentNumber: content.documentNumber,
    needsInterpretation: content.needsInterpretation,
    issuedOn: content.issuedOn,
    waiting: state.waiting?.office ?? null,
    scheduledAt: state.scheduledAt ?? null,
    returned: row.acts.at(-1)?.act === "returned" || row.acts.at(-1)?.act === "voided",
    since: row.acts.at(-1)?.at ?? row.updated_at.toISOString(),
    deadline: deadline ?? null,
    state,
    row,
  };
};
