// Taking requests in, whatever the channel: a register number without gaps, the day of receipt by art. 31, what it may be a repeat of.
import { randomBytes } from "node:crypto";
import { findOrgan, unitOf } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { type PlainDate, yearOf } from "../../../kernel/plain-date.ts";
import { type Actor, postFor } from "../../../law/permissions.ts";
import { type Act, action, type ActingPerson } from "../../../platform/action.ts";
import type { Queries } from "../../../platform/db.ts";
import { sha256 } from "../../../platform/hash.ts";
import { demand, Refusal } from "../../../platform/refusal.ts";
import { placeOf } from "../../publishing/index.ts";
import { calendarOf } from "../../calendar/index.ts";
import { findLoaded, placeOfRequest } from "../case.ts";
import { spendConfirmation } from "../look-store.ts";
import type { CaseEvent } from "../rules/case.ts";
import { dueOf, foldClock } from "../rules/clock.ts";
import { canReceive } from "../rules/handling.ts";
import { receiptLetter } from "../rules/letters.ts";
import { receiptOf } from "../rules/receipt.ts";
import { requestIdOf } from "../rules/register-number.ts";
import { fingerprintOf, type Likeness, likenessOf } from "../rules/similarity.ts";
import type { Applicant, ClerkRequest, PortalRequest } from "../schema.ts";
import * as applicants from "../applicant-store.ts";
import * as store from "../store.ts";
import { keepAttachments, type StoredAttachment } from "./attaching.ts";
import { addEvent, factsFor, keepLetter, openFor, subjectOf } from "./shared.ts";

/** Who stands in the log for the public: nobody is named there. */
export const PUBLIC: ActingPerson = { account: "public", name: "公众" };

// Without 0, 1, I and O, which people mistake for one another; ten of 32 are fifty bits.
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const newCode = (): string => [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
export const codeHashOf = (id: string, code: string): string => sha256(id, "/", code.toUpperCase().replaceAll(/[\s-]/g, "")).toString("hex");

/** The same person or organisation has the same digest; nobody reads a name out of it without already knowing the number. */
export const digestOf = ({ name, idNumber }: Pick<Applicant, "name" | "idNumber">): string =>
  sha256("applicant/", name.replaceAll(/\s/g, ""), "/", idNumber.toUpperCase().replaceAll(/\s/g, "")).toString("hex");

type Intake = {
  asked: Pick<PortalRequest, "unit" | "wanted" | "delivery" | "applicant">;
  channel: store.RequestRow["channel"];
  arrivedOn: PlainDate;
  confirmedOn?: PlainDate | undefined;
  confirmation?: string;
  post?: string;
  demonstration?: boolean;
  from?: { split?: string; moved?: string };
  /** What already moved the term of the request that it was split from. */
  past?: readonly CaseEvent[];
};

/** Puts one request into the register. Its number is the next of the year; a failure gives it back. */
export const register = async (act: Act, { asked, channel, arrivedOn, confirmedOn, ...intake }: Intake): Promise<{ id: string; code: string }> => {
  const { county } = act.system;
  const organ = findOrgan(county, asked.unit);
  if (!organ || organ.group === "office") throw new Refusal("invalid", "没有这个受理机关，请重新选择", { fields: { unit: "请选择受理机关" } });
  const year = yearOf(act.today);
  const number = await store.nextInSeries(act.tx, `request/${year}`);
  const id = requestIdOf({ year, number });
  const receipt = receiptOf({ channel, arrivedOn, confirmedOn });
  const code = newCode();
  const { applicantClass } = asked.applicant;
  await store.insertRequest(act.tx, {
    id,
    year,
    number,
    unit: unitOf(county, asked.unit).id,
    channel,
    arrived_on: arrivedOn,
    received_on: receipt.on ?? null,
    wanted: asked.wanted,
    delivery: asked.delivery,
    applicant_class: applicantClass,
    applicant_digest: digestOf(asked.applicant),
    fingerprint: fingerprintOf(asked.wanted),
    split_from: intake.from?.split ?? null,
    moved_from: intake.from?.moved ?? null,
    code_hash: codeHashOf(id, code),
    confirmation: intake.confirmation ?? null,
    demonstration: intake.demonstration ?? false,
    created_at: act.now,
    created_by: act.actor.account,
  });
  await applicants.insertApplicant(act.tx, id, asked.applicant);
  await store.insertEvent(act.tx, {
    request: id,
    type: "received",
    on: arrivedOn,
    actor: act.actor.account,
    post: intake.post ?? null,
    at: act.now,
    detail: { channel, ...(receipt.on === undefined ? {} : { receivedOn: receipt.on }) },
  });
  for (const { type, on, actor, at, detail } of intake.past ?? [])
    await store.insertEvent(act.tx, { request: id, type, on, actor, post: null, at: new Date(at), detail });
  if (receipt.on !== undefined) await keepReceipt(act, id, receipt.on);
  act.record(subjectOf(id), { channel, unit: asked.unit });
  act.prove({ duty: "requests/register", subject: subjectOf(id), organ: unitOf(county, asked.unit).id, kind: "register-entry" });
  return { id, code };
};

/** The receipt names the day by which the answer is due if nothing comes between; none while a correction or a payment is waited for. */
const keepReceipt = async (act: Act, id: string, receivedOn: PlainDate): Promise<void> => {
  const loaded = (await findLoaded(act.system, act.tx, id))!;
  const calendar = await calendarOf(act.system, act.tx);
  const { channel, arrived_on: arrivedOn, split_from: split, moved_from: moved } = loaded.row;
  // What was split off or handed on did not come in by its channel itself.
  const receipt = split === null && moved === null ? receiptOf({ channel, arrivedOn, confirmedOn: receivedOn }) : undefined;
  const due = dueOf(foldClock(loaded.case.state.history!, calendar), calendar);
  await keepLetter(act, loaded, receiptLetter(await factsFor(act, loaded, act.today), due, receipt), act.today);
};

/** The portal's form, confirmed: a confirmation is good for one request, so a form sent twice is one request. */
export const receiveFromPortal = action<{ asked: PortalRequest; token: string; attachments?: StoredAttachment[] }, { id: string; code: string }>(
  "receive-request",
  async (act, input) => {
    if (!(await spendConfirmation(act.tx, sha256(input.token).toString("hex"), act.now)))
      throw new Refusal("refused", "这份申请已经提交过，或者确认的时间已过", {
        next: "如果没有得到登记号，请重新填写；已得到登记号的，请凭登记号和查询码查看",
      });
    const confirmation = sha256(input.token).toString("hex");
    const made = await register(act, { asked: input.asked, channel: "portal", arrivedOn: act.today, confirmation });
    await keepAttachments(act, made.id, input.attachments ?? []);
    return made;
  },
);

/** A letter, a visit, a fax, a mail or an oral request, entered by a clerk. */
export const receiveByClerk = action<ClerkRequest & { demonstration?: boolean }, { id: string; code: string; alike: Alike[] }, Actor>(
  "enter-request",
  async (act, input) => {
    const organ = findOrgan(act.system.county, input.unit);
    if (!organ) throw new Refusal("invalid", "没有这个受理机关，请重新选择", { fields: { unit: "请选择受理机关" } });
    const place = placeOf(act.system.county, organ.id);
    demand(canReceive(act.actor, place), "forbidden");
    const post = postFor(act.actor, "request.receive", place)!;
    if (input.arrivedOn > act.today || (input.confirmedOn ?? act.today) > act.today)
      throw new Refusal("invalid", "到达和确认的日期不能晚于今天", { fields: { arrivedOn: "请核对日期" } });
    act.record("request", {}, post.id);
    const { id, code } = await register(act, {
      asked: input,
      channel: input.channel,
      arrivedOn: input.arrivedOn,
      confirmedOn: input.confirmedOn,
      post: post.id,
      demonstration: input.demonstration ?? false,
    });
    const digest = digestOf(input.applicant);
    return { id, code, alike: await alikeTo({ db: act.tx, county: act.system.county }, act.actor, { id, wanted: input.wanted, digest }) };
  },
);

export type Alike = { id: string; likeness: Likeness; sameApplicant: boolean; status: string };
const MOST_ALIKE = 200;

/** Requests that ask for the same or nearly the same, whatever their channel, as far as the actor sees them. */
export const alikeTo = async (
  { db, county }: { db: Queries; county: County },
  actor: Actor,
  { id, wanted, digest }: { id: string; wanted: string; digest: string },
): Promise<Alike[]> =>
  (await store.alike(db, fingerprintOf(wanted), id, MOST_ALIKE)).flatMap((row) => {
    const likeness = likenessOf(wanted, row.wanted);
    if (!likeness || !postFor(actor, "request.list", placeOfRequest(county, row))) return [];
    return [{ id: row.id, likeness, sameApplicant: row.applicant_digest === digest, status: row.status }];
  });

/** 平常信函, 传真, 电子邮件: both sides confirmed it, and from that day the clock runs (条例 31). */
export const confirmReceipt = action<{ id: string; on: PlainDate }, void, Actor>("confirm-receipt", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  if (opened.case.state.receivedOn !== undefined)
    throw new Refusal("refused", `已于 ${opened.case.state.receivedOn} 确认收到，不需要再确认`, { next: "请刷新页面查看" });
  if (input.on < opened.row.arrived_on || input.on > act.today)
    throw new Refusal("invalid", `确认的日期应在 ${opened.row.arrived_on} 与今天之间`, { fields: { on: "请核对日期" } });
  await addEvent(act, opened, "confirmed", input.on, { receivedOn: input.on }, { received_on: input.on });
  await keepReceipt(act, input.id, input.on);
});
