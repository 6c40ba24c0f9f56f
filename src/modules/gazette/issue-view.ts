// What the editors see of issues: numbers and what the series lacks, the plan with the state of each document and its channels (X43), what is owed,
// paper copies late first, and whether the electronic issue equals the paper. Reads only.
import { fullName, getOrgan } from "../../county/lookup.ts";
import { dateInShanghai, plainDate, type PlainDate, yearOf } from "../../kernel/plain-date.ts";
import { type Actor, postFor } from "../../law/permissions.ts";
import { pdfWords } from "../../office/pdf-words.ts";
import { todayOf } from "../../platform/clock.ts";
import { sha256 } from "../../platform/hash.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { calendarOf } from "../calendar/index.ts";
import { findFile } from "../publishing/index.ts";
import { STAGE_NAMES, type PublicContent, type Stage } from "../publishing/schema.ts";
import { gazetteOf, gazettePlace, gazettePost } from "./actions/shared.ts";
import * as copiesStore from "./copies-store.ts";
import * as issueStore from "./issue-store.ts";
import { numberOf, plannedOf, plannedState } from "./planned.ts";
import { channelsOf } from "./rules/channels.ts";
import { paperFaults } from "./rules/comparison.ts";
import { canPlan, canPrint, canSet } from "./rules/composing.ts";
import { byUrgency, copiesState } from "./rules/copies.ts";
import { issueLine, issueName, KIND_NAMES, missingIssues, nextNumber } from "./rules/numbering.ts";
import { issuesDue } from "./rules/rhythm.ts";

const dayOf = (at: Date | null): PlainDate | null => (at === null ? null : dateInShanghai(at));

const summaryOf = (issue: issueStore.IssueRow) => ({
  id: issue.id,
  name: issueName(numberOf(issue)),
  line: issueLine(numberOf(issue)),
  kind: issue.kind,
  kindName: KIND_NAMES[issue.kind],
  publishedOn: issue.published_on,
  documents: issue.plan.length,
  manuscript: issue.manuscript,
  stage: issue.stage,
  stageName: issue.stage === null ? "编排中" : STAGE_NAMES[issue.stage as Stage],
  document: issue.document,
  releasedOn: dayOf(issue.published_at),
  backIssue: issue.import !== null,
});

/** The last regular issue that is out, or was printed long ago. */
const lastOut = (issues: readonly issueStore.IssueRow[]): { year: number; number: number } | undefined =>
  issues.find((issue) => issue.kind === "regular" && (issue.published_at !== null || issue.import !== null));

const dueOf = async (system: System, issues: readonly issueStore.IssueRow[]) =>
  issuesDue(gazetteOf(system.county), lastOut(issues), await calendarOf(system), todayOf(system.clock));

export const listIssuesFor = async (system: System, actor: Actor) => {
  gazettePost(system.county, actor, "gazette.read");
  const issues = await issueStore.listIssues(system.db);
  const known = await issueStore.knownIssues(system.db);
  const year = yearOf(todayOf(system.clock));
  return {
    items: issues.map(summaryOf),
    missing: missingIssues(known),
    due: await dueOf(system, issues),
    next: Object.fromEntries((["regular", "extra", "supplement"] as const).map((kind) => [kind, nextNumber(kind, year, known) ?? null])),
  };
};

/** For the editors' work list: issues and paper copies that are late or soon will be. */
export const gazetteDuties = async (system: System, actor: Actor) => {
  if (!system.county.gazette || !postFor(actor, "gazette.compose", gazettePlace(system.county))) return [];
  const issues = await issueStore.listIssues(system.db);
  const due = (await dueOf(system, issues))
    .filter((issue) => issue.status !== "on-time")
    .map(({ period, dueOn, status, words, cite }) => ({
      duty: "gazette/issue-in-rhythm",
      title: `${period.name}的政府公报还没有出版`,
      dueOn,
      status,
      words,
      cite,
      path: "/gazette",
    }));
  const copies = (await copiesFor(system, undefined)).filter(({ state }) => state.status === "overdue");
  const late = copies.length > 0 ? [lateCopies(copies)] : [];
  return [...due, ...late];
};
export type GazetteDuty = Awaited<ReturnType<typeof gazetteDuties>>[number];

const lateCopies = (rows: Awaited<ReturnType<typeof copiesFor>>) => ({
  duty: "gazette/copies-in-time",
  title: `${rows.length} 个单位的纸质公报没有按期领取、发放`,
  dueOn: rows[0]!.dueOn,
  status: rows[0]!.state.status,
  words: rows[0]!.state.words,
  cite: [],
  path: "/gazette/copies",
});

export const copiesFor = async (system: System, issue: string | undefined) => {
  const calendar = await calendarOf(system);
  const today = todayOf(system.clock);
  const rows = await copiesStore.listCopies(system.db, issue);
  const handovers = await copiesStore.handoversOf(
    system.db,
    rows.map((row) => Number(row.id)),
  );
  return byUrgency(
    rows.map((row) => {
      const handed = handovers
        .filter((handover) => Number(handover.copies_id) === Number(row.id))
        .map((handover) => ({ copies: handover.copies, on: plainDate(handover.handed_on), receiver: handover.receiver }));
      const facts = { organ: row.organ, copies: row.copies, way: row.way as "collect" | "deliver", dueOn: plainDate(row.due_on), handed };
      return {
        ...facts,
        id: Number(row.id),
        issue: row.issue,
        organName: getOrgan(system.county, row.organ).shortName,
        responsible: row.responsible,
        state: copiesState(facts, calendar, today),
      };
    }),
  );
};

export const listCopiesFor = async (system: System, actor: Actor, issue: string | undefined) => {
  gazettePost(system.county, actor, "gazette.read");
  return { items: await copiesFor(system, issue) };
};

/** One line of what may be printed: title, organ, state, and each channel beside the document's own limit. */
const rowOf = async (system: System, source: issueStore.Source, gazetteOn: PlainDate | null) => {
  const { content } = source;
  const planned = { manuscript: source.id, title: content.title, state: plannedState(source), proactive: content.openness.level === "proactive" };
  return {
    ...planned,
    number: content.documentNumber,
    organ: content.issuingOrgan,
    organName: fullName(system.county, content.issuingOrgan),
    madeOn: content.madeOn,
    issuedOn: content.issuedOn,
    document: source.document,
    canPrint: canPrint(planned),
    channels: channelsOf(
      { issuedOn: content.issuedOn, portalOn: dayOf(source.first_published_at), gazetteOn },
      await calendarOf(system),
      todayOf(system.clock),
    ),
  };
};

export const viewIssue = async (system: System, actor: Actor, id: string) => {
  const settings = gazetteOf(system.county);
  gazettePost(system.county, actor, "gazette.read");
  const issue = await issueStore.findIssue(system.db, id);
  if (!issue) throw notFound("期公报");
  const planned = await plannedOf(system.db, issue.plan);
  const gazetteOn = issue.published_at === null ? null : issue.published_on === null ? null : plainDate(issue.published_on);
  const edition = await issueStore.lastEdition(system.db, id);
  const open = issue.stage !== "published" && issue.stage !== "withdrawn" && issue.stage !== "expired";
  return {
    ...summaryOf(issue),
    lock: issue.lock,
    plan: await Promise.all(planned.flatMap(({ source }) => (source ? [rowOf(system, source, gazetteOn)] : []))),
    candidates: open ? await Promise.all((await issueStore.candidates(system.db, settings.kind)).map((source) => rowOf(system, source, null))) : [],
    edition: edition
      ? {
          edition: edition.edition,
          file: edition.file,
          sha256: edition.sha256,
          sm3: edition.sm3,
          pages: edition.pages,
          publishedOn: edition.published_on,
          setAt: edition.set_at.toISOString(),
          items: await issueStore.itemsOf(system.db, id, edition.edition),
        }
      : null,
    can: { plan: canPlan(issue.stage), set: canSet({ documents: planned, publishedOn: issue.published_on, stage: issue.stage }) },
  };
};
export type IssueView = Awaited<ReturnType<typeof viewIssue>>;

/** Checks the pages on disk against their hash, and their words against what is public now. An empty list of faults means equal. */
export const checkIssue = async (system: System, actor: Actor, id: string) => {
  gazettePost(system.county, actor, "gazette.read");
  const edition = await issueStore.lastEdition(system.db, id);
  if (!edition) throw notFound("期公报的版面");
  const items = await issueStore.itemsOf(system.db, id, edition.edition);
  const sources = await issueStore.sourcesOf(
    system.db,
    items.map((item) => item.manuscript),
  );
  const file = (await findFile(system.db, edition.file))!;
  const bytes = Buffer.concat(await Array.fromAsync(system.files.read(file.sha256) as AsyncIterable<Buffer>));
  const fileIsWhole = sha256(bytes).toString("hex") === edition.sha256;
  const documents = items.map((item) => {
    const source = sources.get(item.manuscript);
    const current = source?.published_hash ?? null;
    const state =
      source?.end_kind === "withdrawn" ? "withdrawn" : current === null ? "not-public" : current === item.hash ? "equal" : "corrected-since";
    return { title: item.title, manuscript: item.manuscript, document: source?.document ?? null, printed: item.hash, current, state };
  });
  const comparable = items.flatMap((item) => {
    const source = sources.get(item.manuscript);
    if (!source?.published || source.published_hash !== item.hash) return [];
    const content = JSON.parse(source.published) as PublicContent;
    return [{ title: content.title, number: content.documentNumber, body: content.body }];
  });
  const faults = fileIsWhole ? paperFaults(await pdfWords(bytes), comparable) : [{ title: "", because: "版面文件与排版时的校验值不符" }];
  return { edition: edition.edition, sha256: edition.sha256, fileIsWhole, documents, compared: comparable.length, faults };
};
