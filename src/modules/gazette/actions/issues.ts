// Issues: give one its number, plan what it holds, drop one that was never reviewed.
import { plainDate, type PlainDate, yearOf } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import type { Act } from "../../../platform/action.ts";
import { action } from "../../../platform/action.ts";
import { demand, notFound, Refusal } from "../../../platform/refusal.ts";
import * as issueStore from "../issue-store.ts";
import { plannedOf } from "../planned.ts";
import { canDrop, canPlan, canPrint } from "../rules/composing.ts";
import { canNumber, issueId, type IssueKind, type KnownIssue, nextNumber } from "../rules/numbering.ts";
import * as store from "../store.ts";
import { gazettePost, issueSubject } from "./shared.ts";

export type NewIssue = {
  kind: IssueKind;
  /** Left out, the day's. */
  year?: number | undefined;
  /** Left out, the next one; the first regular issue of a county needs both. */
  number?: number | undefined;
  runningNumber?: number | undefined;
  publishedOn?: PlainDate | undefined;
  /** A back issue, printed long ago: its number is what the import says. */
  import?: string | undefined;
};

/** The number that was printed on an imported issue. */
const printedNumber = async (act: Act<Actor>, id: string): Promise<KnownIssue & { publishedOn: PlainDate | null; plan: string[] }> => {
  const row = await store.findImport(act.tx, id);
  if (!row) throw notFound("份公报");
  const { year, number, runningNumber, kind, publishedOn } = row.result.issue;
  if (year === null || number === null || (kind === "regular" && runningNumber === null))
    throw new Refusal("refused", "导入的公报没有认出完整的期号", { next: "请核对封面上的年份、期号和总期号后重新导入" });
  const day = publishedOn && /^\d{4}-\d{2}$/.test(publishedOn) ? `${publishedOn}-01` : publishedOn;
  const links = await store.manuscriptsOf(act.tx, id);
  return {
    year,
    kind,
    number,
    runningNumber,
    back: true,
    publishedOn: day ? plainDate(day) : null,
    plan: row.result.documents.flatMap((document) => links.filter((link) => link.document === document.id).map((link) => link.manuscript)),
  };
};

export const createIssue = action<NewIssue, { id: string }, Actor>("create-gazette-issue", async (act, input) => {
  const post = gazettePost(act.system.county, act.actor, "gazette.compose");
  const known = await issueStore.knownIssues(act.tx);
  const printed = input.import === undefined ? undefined : await printedNumber(act, input.import);
  const year = input.year ?? yearOf(act.today);
  const next = nextNumber(input.kind, year, known);
  const wanted: KnownIssue = printed ?? {
    year,
    kind: input.kind,
    number: input.number ?? next?.number ?? 0,
    runningNumber: input.kind === "regular" ? (input.runningNumber ?? next?.runningNumber ?? null) : null,
    back: false,
  };
  if (wanted.number < 1 || (wanted.kind === "regular" && wanted.runningNumber === null))
    throw new Refusal("invalid", "这是系统里的第一期，请接着纸质公报填写期号和总期号", {
      fields: { number: "请填写期号", runningNumber: "请填写总期号" },
    });
  act.record(issueSubject(issueId(wanted)), { runningNumber: wanted.runningNumber }, post.id);
  demand(canNumber(wanted, known));
  await issueStore.insertIssue(act.tx, {
    id: issueId(wanted),
    year: wanted.year,
    kind: wanted.kind,
    number: wanted.number,
    running_number: wanted.runningNumber,
    published_on: input.publishedOn ?? printed?.publishedOn ?? null,
    plan: printed?.plan ?? [],
    import: input.import ?? null,
    created_by: act.actor.account,
    created_at: act.now,
  });
  return { id: issueId(wanted) };
});

export const openIssue = async (act: Act<Actor>, id: string): Promise<issueStore.IssueRow> => {
  act.record(issueSubject(id));
  await issueStore.lockIssue(act.tx, id);
  const issue = await issueStore.findIssue(act.tx, id);
  if (!issue) throw notFound("期公报");
  return issue;
};

/** Says what the issue holds, in order. Over the version that was open (`lock`), like a manuscript. */
export const planIssue = action<{ id: string; lock: number; plan: string[]; publishedOn: PlainDate | null }, { lock: number }, Actor>(
  "plan-gazette-issue",
  async (act, input) => {
    const post = gazettePost(act.system.county, act.actor, "gazette.compose");
    const issue = await openIssue(act, input.id);
    if (issue.lock !== input.lock)
      throw new Refusal("conflict", "您打开之后，另一位同志也改过这一期的编排", { next: "请刷新页面后再改", extra: { lock: issue.lock } });
    demand(canPlan(issue.stage));
    if (new Set(input.plan).size !== input.plan.length) throw new Refusal("invalid", "同一件文件在一期里只能登一次");
    for (const document of await plannedOf(act.tx, input.plan)) demand(canPrint(document));
    const lock = issue.lock + 1;
    act.record(issueSubject(input.id), { documents: input.plan.length }, post.id);
    await issueStore.savePlan(act.tx, input.id, { plan: input.plan, published_on: input.publishedOn, lock });
    return { lock };
  },
);

export const dropIssue = action<{ id: string }, void, Actor>("drop-gazette-issue", async (act, input) => {
  const post = gazettePost(act.system.county, act.actor, "gazette.compose");
  const issue = await openIssue(act, input.id);
  const known = await issueStore.knownIssues(act.tx);
  const later = known.some(
    (other) => other.kind === issue.kind && !other.back && (other.year > issue.year || (other.year === issue.year && other.number > issue.number)),
  );
  const sources = await issueStore.sourcesOf(act.tx, issue.manuscript === null ? [] : [issue.manuscript]);
  const deleted = issue.manuscript !== null && sources.get(issue.manuscript)?.deleted_at !== null;
  demand(canDrop({ stage: issue.stage, isLast: issue.import !== null || !later, deleted }));
  act.record(issueSubject(input.id), {}, post.id);
  await issueStore.dropIssue(act.tx, input.id, act.now);
});
