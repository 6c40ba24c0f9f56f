// Asking those whom the information concerns: a third party (条例 32) or another organ (条例 33, 34), what they say, and a third party told the result.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { calendarOf } from "../../calendar/index.ts";
import { foldClock } from "../rules/clock.ts";
import { CONSULTATION_TERM } from "../rules/clock-effects.ts";
import { canConsult, canTellThirdParty } from "../rules/handling.ts";
import { lateReplyOn } from "../rules/late-reply.ts";
import { agencyLetter } from "../rules/letters.ts";
import { canTellParty, decidedOf, heardOf, isDisclosed, needsBasis, needsReason, type Opinion, type Telling } from "../rules/third-parties.ts";
import { thirdPartyLetter, thirdPartyResultLetter } from "../rules/third-party-letters.ts";
import { happen } from "./handling.ts";
import { addEvent, demandAll, factsFor, keepLetter, type KeptLetter, openFor, subjectOf } from "./shared.ts";

type Consult = { id: string; asked: "third-party" | "agency"; party: string; matter: string; joint: boolean };
export const consult = action<Consult, KeptLetter, Actor>("consult", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  const joint = input.asked === "agency" && input.joint;
  demandAll(canConsult(opened.case, input, act.today, await calendarOf(act.system, act.tx)));
  await happen(act, opened, { on: act.today, type: `${input.asked}-asked` as const, party: input.party, ...(joint ? { joint } : {}) }, input.matter);
  const silenceOn = (await calendarOf(act.system, act.tx)).addWorkingDays(act.today, CONSULTATION_TERM.workingDays);
  act.prove({ duty: "requests/consult", subject: subjectOf(input.id), organ: opened.row.unit, kind: "letter" });
  const letter =
    input.asked === "third-party"
      ? thirdPartyLetter(input.party, input.matter, silenceOn)
      : agencyLetter(await factsFor(act, opened, act.today), input.party, input.matter, joint);
  return keepLetter(act, opened, letter, act.today);
});

type Reply = { id: string; asked: "third-party" | "agency"; party: string; on: PlainDate; opinion?: Opinion | undefined; note: string };
/** A reply too late is kept all the same; `words` then say what it is worth. */
export const recordReply = action<Reply, { ok: true; words: string | null }, Actor>("record-reply", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  const { asked, party, on, opinion } = input;
  await happen(act, opened, { on, type: `${asked}-replied` as const, party }, input.note, { more: opinion === undefined ? {} : { opinion } });
  const folded = foldClock(opened.case.state.history!, await calendarOf(act.system, act.tx));
  const words = lateReplyOn(folded, { asked: asked === "third-party" ? asked : "other-organ", party, on }) ?? null;
  act.record(subjectOf(input.id), { late: words !== null });
  return { ok: true, words };
});

/** What became of what a third party said, told in writing as it was said and as it was decided (条例 32). */
export const tellThirdParty = action<Telling & { id: string }, KeptLetter, Actor>("tell-third-party", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  const calendar = await calendarOf(act.system, act.tx);
  const { state, grounds } = opened.case;
  demandAll(canTellThirdParty(opened.case, act.today, calendar));
  const decided = decidedOf(state)!;
  const heard = heardOf(state.thirdParties, calendar, act.today);
  demandAll(canTellParty(decided, heard, grounds, input));
  const one = heard.find(({ party }) => party === input.party)!;
  const disclosed = isDisclosed(decided, input.disclosed);
  const missing = {
    ...(disclosed === undefined ? { disclosed: "本件部分公开，请选涉及这一方的部分公开还是不公开" } : {}),
    ...(needsBasis(one, disclosed === true) && !input.basis ? { basis: "对方不同意公开，请选决定公开的根据（条例第三十二条）" } : {}),
    ...(needsReason(one, disclosed === true) && input.reason === "" ? { reason: "决定公开的，要告知第三方理由（条例第三十二条），请写明" } : {}),
  };
  const [first] = Object.values(missing);
  if (disclosed === undefined || first !== undefined) throw new Refusal("invalid", first!, { fields: missing });
  const { basis, reason, matter } = input;
  const letter = thirdPartyResultLetter(await factsFor(act, opened, act.today), one, { decided, disclosed, grounds, basis, reason, matter });
  const kept = await keepLetter(act, opened, letter, act.today);
  await addEvent(act, opened, "third-party-told", act.today, { party: one.party, disclosed, document: kept.document });
  return kept;
});
