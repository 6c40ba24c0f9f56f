// Looking at one's own case from outside: number and code together, guesses counted, slowed and kept on record. Writes nothing else.
import { timingSafeEqual } from "node:crypto";
import { action, type ActingPerson } from "../../../platform/action.ts";
import { sha256 } from "../../../platform/hash.ts";
import { Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { insertLook, type LookOutcome, sentFrom, wrongLooks } from "../look-store.ts";
import { requestIdIn } from "../rules/register-number.ts";
import * as store from "../store.ts";
import { codeHashOf, PUBLIC } from "./receiving.ts";

const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 15;
/** Wrong codes after which a place, and a case, has to wait. A case allows more, so that a stranger cannot shut its applicant out with five. */
const MOST_WRONG = { place: 5, request: 30 };
const MOST_SENT_AN_HOUR = 20;

export const placeDigest = (address: string): string => sha256("place/", address).toString("hex").slice(0, 32);

const recordLook = action<{ place: string; request: string | null; outcome: LookOutcome }, void, ActingPerson>(
  "look-at-request",
  async (act, input) => {
    act.record(input.request === null ? "request" : `request/${input.request}`, { outcome: input.outcome });
    await insertLook(act.tx, { at: act.now, place: input.place, request: input.request, outcome: input.outcome });
  },
);

/** The request, where number and code belong together. A wrong number and a wrong code look alike. */
export const lookAtRequest = async (system: System, input: { number: string; code: string; address: string }): Promise<store.RequestRow> => {
  const place = placeDigest(input.address);
  const id = requestIdIn(input.number);
  const row = id === undefined ? undefined : await store.findRequest(system.db, id);
  const request = row?.id ?? null;
  const since = new Date(system.clock.now().getTime() - WINDOW_MINUTES * MINUTE_MS);
  const wrong = await wrongLooks(system.db, { place, request, since });
  const look = (outcome: LookOutcome): Promise<void> => recordLook(system, PUBLIC, { place, request, outcome });
  if (wrong.ofPlace >= MOST_WRONG.place || wrong.ofRequest >= MOST_WRONG.request) {
    await look("slowed");
    throw new Refusal("too-often", "登记号或者查询码错误的次数太多", { next: `请 ${WINDOW_MINUTES} 分钟以后再试，或者联系受理机关` });
  }
  const expected = Buffer.from(row?.code_hash ?? "0".repeat(64), "hex");
  const given = Buffer.from(codeHashOf(request ?? "-", input.code), "hex");
  if (!row?.code_hash || !timingSafeEqual(expected, given)) {
    await look("wrong");
    throw new Refusal("invalid", "登记号或者查询码不对，请核对后再试");
  }
  await look("seen");
  return row;
};

/** Before a form is taken: one place sends so many an hour. */
export const demandNotTooMany = async (system: System, address: string): Promise<void> => {
  const since = new Date(system.clock.now().getTime() - 60 * MINUTE_MS);
  if ((await sentFrom(system.db, placeDigest(address), since)) >= MOST_SENT_AN_HOUR)
    throw new Refusal("too-often", `一小时内提交的申请超过 ${MOST_SENT_AN_HOUR} 份`, { next: "请过一小时再提交，或者当面、邮寄提交" });
};

export const recordSent = (system: System, address: string, request: string): Promise<void> =>
  recordLook(system, PUBLIC, { place: placeDigest(address), request, outcome: "sent" });
