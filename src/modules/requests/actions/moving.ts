// Requests that become several, one, or somebody else's: 一事一申请 split, repeats merged, what is another organ's told and handed on.
import { findOrgan, fullName, unitOf } from "../../../county/lookup.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { calendarOf } from "../../calendar/index.ts";
import { copyReceived } from "../document-store.ts";
import { canHappen, canMoveOn } from "../rules/handling.ts";
import { endedLetter, transferLetter } from "../rules/letters.ts";
import type { CaseEventType } from "../rules/case.ts";
import { registerNumber } from "../rules/register-number.ts";
import { fingerprintOf } from "../rules/similarity.ts";
import type { Applicant } from "../schema.ts";
import * as applicants from "../applicant-store.ts";
import * as store from "../store.ts";
import { register } from "./receiving.ts";
import { addEvent, demandAll, factsFor, keepLetter, type KeptLetter, openFor, type Opened } from "./shared.ts";
import type { Act } from "../../../platform/action.ts";

const applicantOf = async (act: Act<Actor>, { row }: Opened): Promise<Applicant> => {
  const found = await applicants.applicantOf(act.tx, row.id);
  if (!found || found.anonymisedAt) throw new Refusal("refused", "申请人的信息已经清除，不能再拆分或者移送", { next: "请按来件重新登记一件申请" });
  const { anonymisedAt: _, ...applicant } = found;
  return { applicantClass: row.applicant_class, ...applicant };
};

/** Moved the term of the whole, and so of each part. Whom a part concerns is asked for that part alone. */
const TERM_EVENTS: readonly CaseEventType[] = ["correction-asked", "correction-received", "fee-notified", "fee-paid", "extended", "delayed"];

/** The first part stays here; each other becomes a request of its own, received the same day and with the same term. */
export const splitRequest = action<{ id: string; parts: string[] }, { ids: string[] }, Actor>("split-request", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canMoveOn(opened.case));
  const { row } = opened;
  if (row.received_on === null) throw new Refusal("refused", "还没有与申请人确认收到，不能拆分", { next: "请先确认收到" });
  const applicant = await applicantOf(act, opened);
  const [first, ...others] = input.parts;
  const past = opened.events.filter(({ type }) => TERM_EVENTS.includes(type));
  const ids: string[] = [];
  for (const wanted of others) {
    const { id } = await register(act, {
      asked: { unit: row.unit, wanted, delivery: row.delivery, applicant },
      channel: row.channel,
      arrivedOn: row.arrived_on,
      confirmedOn: row.received_on,
      post: opened.post.id,
      demonstration: row.demonstration,
      from: { split: row.id },
      past,
    });
    await copyReceived(act.tx, row.id, id, act.now);
    ids.push(id);
  }
  await addEvent(act, opened, "split", act.today, { into: ids }, { wanted: first!, fingerprint: fingerprintOf(first!) });
  act.record(`request/${row.id}`, { into: ids });
  return { ids };
});

/** A repeat that is still open joins the earlier one; its number stays in the register, and it is not counted twice. */
export const mergeRequest = action<{ id: string; into: string }, KeptLetter, Actor>("merge-request", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canMoveOn(opened.case));
  const into = await store.findRequest(act.tx, input.into, true);
  const { row } = opened;
  if (!into || into.unit !== row.unit) throw new Refusal("invalid", "没有找到要并入的申请，或者它不是本单位的", { fields: { into: "请重新选择" } });
  if (into.id >= row.id) throw new Refusal("refused", "只能并入登记在前的申请", { next: "请打开登记在后的一件来并案" });
  if (into.status !== "open")
    throw new Refusal("refused", "要并入的申请已经办结", { next: "已经答复过的，请按重复申请答复（条例第三十六条第六项）" });
  if (into.applicant_digest !== row.applicant_digest)
    throw new Refusal("refused", "两件申请的申请人不同，应当分别答复", { next: "内容相同的可以一并查找，但要分别答复" });
  const kept = await keepLetter(act, opened, endedLetter(await factsFor(act, opened, act.today), { into: registerNumber(into) }), act.today);
  await addEvent(act, opened, "merged", act.today, { into: [into.id] }, { status: "merged", closed_on: act.today, merged_into: into.id });
  await store.insertEvent(act.tx, {
    request: into.id,
    type: "merged",
    on: act.today,
    actor: act.actor.account,
    post: opened.post.id,
    at: act.now,
    detail: { from: row.id },
  });
  return kept;
});

/** Not this organ's: the applicant is told whose it is (条例 36); within the county the right organ gets it as a request of its own. */
export const transferRequest = action<
  { id: string; to: string; contact: string; reason: string; forward: boolean },
  KeptLetter & { forwarded: string | null },
  Actor
>("transfer-request", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  demandAll(canMoveOn(opened.case), canHappen(opened.case, { on: act.today, type: "answered" }, await calendarOf(act.system, act.tx)));
  const { county } = act.system;
  const organ = findOrgan(county, input.to);
  if (input.forward && (!organ || unitOf(county, organ.id).id === opened.row.unit))
    throw new Refusal("invalid", "请选择本旗县的另一个机关", { fields: { to: "请重新选择" } });
  const facts = await factsFor(act, opened, act.today);
  const to = organ ? fullName(county, organ.id) : input.to;
  const kept = await keepLetter(act, opened, transferLetter(facts, to, input.contact, input.reason, input.forward), act.today);
  let forwarded: string | null = null;
  if (input.forward && organ) {
    const { row } = opened;
    const applicant = await applicantOf(act, opened);
    const made = await register(act, {
      asked: { unit: organ.id, wanted: row.wanted, delivery: row.delivery, applicant },
      channel: "counter",
      arrivedOn: act.today,
      post: opened.post.id,
      demonstration: row.demonstration,
      from: { moved: row.id },
    });
    await copyReceived(act.tx, row.id, made.id, act.now);
    forwarded = made.id;
  }
  const detail = { to: organ?.id ?? input.to, code: "not-held" as const, ...(forwarded ? { into: [forwarded] } : {}) };
  await addEvent(act, opened, "answered", act.today, detail, { status: "closed", closed_on: act.today, decision: "not-held" });
  return { ...kept, forwarded };
});
