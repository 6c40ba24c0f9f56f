// After the answer: review and suit with their outcomes, the case filed, its answer proposed to everybody.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { demand, Refusal } from "../../../platform/refusal.ts";
import type { Outcome } from "../rules/annual/table-four.ts";
import { canArchive, canPublish, mayAct } from "../rules/handling.ts";
import type { System } from "../../../platform/system.ts";
import { maskPersonalData } from "../../proofreading/index.ts";
import { createManuscript } from "../../publishing/index.ts";
import { letterFacts, signatureOf } from "../case.ts";
import { draftContent } from "../../publishing/rules/draft-content.ts";
import { bodyOfParagraphs } from "../papers.ts";
import { excerptLetter } from "../rules/letters.ts";
import * as disputeStore from "../dispute-store.ts";
import { readFor } from "../view.ts";
import { addEvent, demandAll, demandDay, openFor } from "./shared.ts";

export const openDispute = action<{ id: string; block: disputeStore.DisputeRow["block"]; on: PlainDate }, { dispute: number }, Actor>(
  "open-dispute",
  async (act, input) => {
    const opened = await openFor(act, input.id, "request.handle");
    demandDay(opened, input.on, act.today);
    const before = await disputeStore.disputesOf(act.tx, input.id);
    if (input.block === "suit-after-review" && !before.some(({ block, closed_on }) => block === "review" && closed_on !== null))
      throw new Refusal("refused", "没有审结的行政复议，不是复议后起诉", { next: "请先登记复议的结果，或登记为未经复议直接起诉" });
    const dispute = await disputeStore.insertDispute(act.tx, { request: input.id, block: input.block, opened_on: input.on });
    await addEvent(act, opened, "dispute-opened", input.on, { block: input.block, dispute });
    return { dispute };
  },
);

export const closeDispute = action<
  { id: string; dispute: number; on: PlainDate; outcome: Exclude<Outcome, "pending">; headAttended: boolean | null; lessons: string },
  void,
  Actor
>("close-dispute", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandDay(opened, input.on, act.today);
  const known = (await disputeStore.disputesOf(act.tx, input.id)).find(({ id }) => id === input.dispute);
  if (!known) throw new Refusal("invalid", "没有找到这件复议或者诉讼", { next: "请刷新页面后再登记" });
  if (input.on < known.opened_on) throw new Refusal("invalid", "审结的日期不能早于立案的日期", { fields: { on: "请核对日期" } });
  const change = { closed_on: input.on, outcome: input.outcome, head_attended: input.headAttended, lessons: input.lessons };
  if (!(await disputeStore.closeDispute(act.tx, input.dispute, change)))
    throw new Refusal("refused", "这件复议或者诉讼已经登记过结果", { next: "请刷新页面，核对登记的结果" });
  await addEvent(act, opened, "dispute-closed", input.on, { dispute: input.dispute, outcome: input.outcome });
});

export const archiveRequest = action<{ id: string }, void, Actor>("archive-request", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canArchive(opened.case));
  await addEvent(act, opened, "archived", act.today);
  act.prove({ duty: "requests/archive", subject: `request/${input.id}`, organ: opened.row.unit, kind: "archive-entry" });
});

/** An answer that others may want becomes a manuscript for the three reviews (条例 44): what was asked and answered, without who asked. */
export const proposePublication = async (system: System, actor: Actor, input: { id: string; organ: string }): Promise<{ manuscript: string }> => {
  const loaded = await readFor(system, actor, input.id);
  demand(mayAct(loaded.case, actor, "request.handle"), "forbidden");
  demand(canPublish(loaded.case));
  const proposal = loaded.case.state.proposal!;
  const facts = letterFacts(system, loaded, "", loaded.row.closed_on!);
  const excerpt = excerptLetter({ ...facts, wanted: maskPersonalData(facts.wanted) }, proposal.code, maskPersonalData(proposal.text));
  const title = `关于${maskPersonalData(facts.wanted).replaceAll(/\s+/gu, "").slice(0, 60)}的答复摘录`;
  const { id } = await createManuscript(system, actor, {
    organ: input.organ,
    kind: "notice",
    title,
    content: draftContent(loaded.row.unit, signatureOf(system.county, loaded.row.unit), title, bodyOfParagraphs(excerpt.paragraphs)),
  });
  return { manuscript: id };
};
