// The register of paper copies: who is to get how many by when, and what was handed over. Each handover is evidence for 70号 2.5.
import { fullName, unitOf } from "../../../county/lookup.ts";
import { type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import { calendarOf } from "../../calendar/index.ts";
import * as copiesStore from "../copies-store.ts";
import { openIssue } from "./issues.ts";
import { gazetteOf, gazettePost, issueSubject } from "./shared.ts";

export type CopiesInput = { organ: string; copies: number; way: "collect" | "deliver"; responsible: string; dueOn?: PlainDate | undefined };

/** Adds rows for an issue; an organ that has one keeps it. Without rows, the county's own list. */
export const planCopies = action<{ issue: string; rows?: CopiesInput[] | undefined }, { added: number }, Actor>(
  "plan-gazette-copies",
  async (act, input) => {
    const { county } = act.system;
    const settings = gazetteOf(county);
    const post = gazettePost(county, act.actor, "gazette.copies");
    const issue = await openIssue(act, input.issue);
    if (!issue.published_on) throw new Refusal("refused", "这一期还没有确定出版日期，不能登记发放期限", { next: "请先填写封面上的出版日期" });
    const usual = (await calendarOf(act.system, act.tx)).addWorkingDays(plainDate(issue.published_on), settings.copiesWithinWorkingDays).on;
    const rows = input.rows ?? settings.copies.map((row): CopiesInput => ({ ...row, responsible: `${fullName(county, row.organ)}政务公开专岗` }));
    for (const row of rows)
      if (!county.organs.some((organ) => organ.id === row.organ))
        throw new Refusal("invalid", "请选择领取或接收的单位", { fields: { organ: "没有这个机构" } });
    const added = await copiesStore.insertCopies(
      act.tx,
      rows.map(({ dueOn, ...row }) => ({ ...row, issue: input.issue, due_on: dueOn ?? usual, created_by: act.actor.account, created_at: act.now })),
    );
    act.record(issueSubject(input.issue), { rows: added.length }, post.id);
    return { added: added.length };
  },
);

export const handOver = action<{ copies: number; id: number; receiver: string; on: PlainDate }, void, Actor>(
  "hand-over-gazette",
  async (act, input) => {
    act.record(`gazette-copies/${input.id}`, { copies: input.copies });
    const { county } = act.system;
    const post = gazettePost(county, act.actor, "gazette.copies");
    const row = await copiesStore.lockCopies(act.tx, input.id);
    if (!row) throw notFound("条登记");
    if (input.on > act.today) throw new Refusal("invalid", "交接日期不能晚于今天", { fields: { on: "请核对日期" } });
    const handed = (await copiesStore.handoversOf(act.tx, [input.id])).reduce((sum, handover) => sum + handover.copies, 0);
    if (handed + input.copies > row.copies)
      throw new Refusal("invalid", `应发 ${row.copies} 份，已交接 ${handed} 份，这次最多 ${row.copies - handed} 份`, {
        fields: { copies: "请核对份数" },
      });
    await copiesStore.insertHandover(act.tx, {
      copies_id: input.id,
      copies: input.copies,
      receiver: input.receiver,
      handed_on: input.on,
      recorded_by: act.actor.account,
      recorded_at: act.now,
    });
    act.record(`gazette-copies/${input.id}`, { issue: row.issue, organ: row.organ }, post.id);
    act.prove({
      duty: "gazette/copies-in-time",
      subject: issueSubject(row.issue),
      organ: unitOf(county, row.organ).id,
      kind: row.way === "collect" ? "collection" : "delivery",
    });
  },
);

export const cancelCopies = action<{ id: number; reason: string }, void, Actor>("cancel-gazette-copies", async (act, input) => {
  act.record(`gazette-copies/${input.id}`, { reason: input.reason });
  const post = gazettePost(act.system.county, act.actor, "gazette.copies");
  const row = await copiesStore.lockCopies(act.tx, input.id);
  if (!row) throw notFound("条登记");
  if ((await copiesStore.handoversOf(act.tx, [input.id])).length > 0)
    throw new Refusal("refused", "已经有交接记录，不能取消这条登记", { next: "领取、发放的情况有变化的，请另登记一次交接" });
  act.record(`gazette-copies/${input.id}`, {}, post.id);
  await copiesStore.cancelCopies(act.tx, input.id, act.now);
});
