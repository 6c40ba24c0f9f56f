// Sets the pages of an issue: typesets what was approved, keeps the file and its hash, and puts it into the issue's manuscript for the three reviews.
// Setting them anew changes what the reviewers signed, so publishing voids their signatures by itself.
import { randomUUID } from "node:crypto";
import { fullName } from "../../../county/lookup.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { gazettePdf } from "../../../office/gazette.ts";
import { pdfWords } from "../../../office/pdf-words.ts";
import { action } from "../../../platform/action.ts";
import { sha256, sm3 } from "../../../platform/hash.ts";
import { demand, notFound, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { draftManuscript, keepFile, saveManuscript } from "../../publishing/index.ts";
import { draftContent } from "../../publishing/rules/draft-content.ts";
import type { ManuscriptContent } from "../../publishing/schema.ts";
import * as issueStore from "../issue-store.ts";
import { paperOf, printedOf } from "../paper.ts";
import { numberOf, plannedOf } from "../planned.ts";
import { paperFaults } from "../rules/comparison.ts";
import { canSet } from "../rules/composing.ts";
import { issueContent, issueTitle, type Setting, withNewPages } from "../rules/issue-content.ts";
import { issueName } from "../rules/numbering.ts";
import { openIssue } from "./issues.ts";
import { gazetteOf, gazettePost, issueSubject } from "./shared.ts";

export type SetIssue = { edition: number; pages: number; sha256: string; manuscript: string };

/**
 * Typesetting takes a second and happens outside any transaction; the pages are kept only if the plan is still the one they were set from, and the
 * database looks at every signature again.
 */
export const setIssue = async (system: System, actor: Actor, input: { id: string }): Promise<SetIssue> => {
  gazettePost(system.county, actor, "gazette.compose");
  const settings = gazetteOf(system.county);
  const issue = await issueStore.findIssue(system.db, input.id);
  if (!issue) throw notFound("期公报");
  const planned = await plannedOf(system.db, issue.plan);
  demand(canSet({ documents: planned, publishedOn: issue.published_on, stage: issue.stage }));
  const publishedOn = plainDate(issue.published_on!);
  const printed = printedOf(settings, planned);
  const { pdf, pages, pageOf } = await gazettePdf(await paperOf(system, settings, numberOf(issue), publishedOn, printed));
  const faults = paperFaults(
    await pdfWords(pdf),
    printed.map(({ content }) => ({ title: content.title, number: content.documentNumber, body: content.body })),
  );
  if (faults.length > 0)
    throw new Refusal("refused", `排出的版面与审定的文件不一致：《${faults[0]!.title}》${faults[0]!.because}`, {
      next: "请把这件文件交给系统管理员查看；版面没有保存",
      extra: { faults },
    });
  const items = printed.map((one, at): issueStore.ItemRow => ({
    position: at + 1,
    section: one.section,
    manuscript: one.manuscript,
    hash: one.hash,
    title: one.content.title,
    number: one.content.documentNumber,
    page: pageOf[one.key]!,
  }));
  const name = `${issueTitle(settings, numberOf(issue))}.pdf`;
  const stored = await system.files.put(pdf);
  const file = await keepFile(system, actor, { id: `f-${randomUUID()}`, name, mediaType: "application/pdf", ...stored });
  const digests = { sha256: sha256(pdf).toString("hex"), sm3: sm3(pdf).toString("hex") };
  const { edition } = await keepPages(system, actor, { issue: issue.id, lock: issue.lock, file: file.id, ...digests, pages, publishedOn, items });
  const set: Setting = {
    issue: numberOf(issue),
    publishedOn,
    source: fullName(system.county, settings.publisher),
    items,
    pages,
    pdf: { ...fileOf(file) },
  };
  const manuscript = await carry(system, actor, issue, set);
  return { edition, pages, sha256: digests.sha256, manuscript };
};

const fileOf = ({ id, name, mediaType, size, sha256: hash }: { id: string; name: string; mediaType: string; size: number; sha256: string }) => ({
  fileId: id,
  name,
  mediaType,
  size,
  sha256: hash,
});

/** Puts the pages into the issue's manuscript; the first time makes it. */
const carry = async (system: System, actor: Actor, issue: issueStore.IssueRow, set: Setting): Promise<string> => {
  const settings = gazetteOf(system.county);
  const before = issue.manuscript === null ? undefined : await issueStore.findCarrier(system.db, issue.manuscript);
  if (before) {
    await saveManuscript(system, actor, { id: before.id, lock: before.lock, content: withNewPages(before.content, settings, set) });
    return before.id;
  }
  const { title, body, ...more } = issueContent(settings, set);
  return makeCarrier(system, actor, { issue: issue.id, content: draftContent(settings.publisher, set.source, title, body, more) });
};

type Pages = {
  issue: string;
  lock: number;
  file: string;
  sha256: string;
  sm3: string;
  pages: number;
  publishedOn: PlainDate;
  items: issueStore.ItemRow[];
};

const keepPages = action<Pages, { edition: number }, Actor>("set-gazette-issue", async (act, input) => {
  const post = gazettePost(act.system.county, act.actor, "gazette.compose");
  const issue = await openIssue(act, input.issue);
  if (issue.lock !== input.lock) throw new Refusal("conflict", "排版的时候编排又被改过，版面没有保存", { next: "请刷新页面，核对编排后重新排版" });
  const edition = await issueStore.insertEdition(
    act.tx,
    {
      issue: input.issue,
      file: input.file,
      sha256: input.sha256,
      sm3: input.sm3,
      pages: input.pages,
      published_on: input.publishedOn,
      set_by: act.actor.account,
      set_at: act.now,
    },
    input.items,
  );
  act.record(
    issueSubject(input.issue),
    { edition, sha256: input.sha256, pages: input.pages, documents: input.items.length, name: issueName(numberOf(issue)) },
    post.id,
  );
  return { edition };
});

/** The manuscript and that it is the issue's, both or neither. */
const makeCarrier = action<{ issue: string; content: ManuscriptContent }, string, Actor>("link-gazette-issue", async (act, { issue, content }) => {
  const { manuscript } = await openIssue(act, issue);
  if (manuscript !== null) throw new Refusal("conflict", "另一位同志刚刚生成了这一期的稿件", { next: "请刷新页面后再排版" });
  const { id } = await draftManuscript(act, {
    organ: gazetteOf(act.system.county).office,
    kind: content.kind,
    title: content.title,
    content,
  });
  act.record(issueSubject(issue), { manuscript: id });
  await issueStore.linkManuscript(act.tx, issue, id);
  return id;
});
