// Personal data taken away when its time is over: by the head of the office, or by the nightly job. The words go in one transaction, the bytes after it.
import type { Actor } from "../../../law/permissions.ts";
import { addDays } from "../../../kernel/plain-date.ts";
import { type Act, action, type ActingPerson, SYSTEM } from "../../../platform/action.ts";
import { todayOf } from "../../../platform/clock.ts";
import { demand, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { findLoaded, keptCaseOf, type LoadedRequest } from "../case.ts";
import { disputesOf } from "../dispute-store.ts";
import { documentsOf } from "../document-store.ts";
import { bytesToRemove, clearCase } from "../retention-store.ts";
import { canAnonymise, clearedEvents, KEPT_DAYS, NOTICE_DAYS } from "../rules/retention.ts";
import { keptLongEnough } from "../store.ts";
import { addEvent, openFor, subjectOf } from "./shared.ts";

type Loaded = LoadedRequest & { post?: { id: string } };

const clear = async (act: Act<ActingPerson>, loaded: Loaded): Promise<void> => {
  const { row, events } = loaded;
  const [documents, disputes] = [await documentsOf(act.tx, row.id), await disputesOf(act.tx, row.id)];
  demand(canAnonymise(keptCaseOf(loaded, documents, disputes), act.today));
  await clearCase(act.tx, row.id, clearedEvents(events), act.now);
  await addEvent(act, loaded as Parameters<typeof addEvent>[1], "anonymised", act.today);
};

const clearByHead = action<{ id: string }, void, Actor>("anonymise-request", async (act, input) =>
  clear(act, await openFor(act, input.id, "request.lead")),
);

const clearByRule = action<{ id: string }, void>("anonymise-request", async (act, input) => {
  act.record(subjectOf(input.id));
  await clear(act, (await findLoaded(act.system, act.tx, input.id, true))!);
});

export const anonymiseRequest = async (system: System, actor: Actor, input: { id: string }): Promise<void> => {
  await clearByHead(system, actor, input);
  await removeErased(system);
};

/** Everything whose notice is over. What may not go yet stays on the head's list with the reason. May run twice without harm. */
export const anonymiseWhatIsOver = async (system: System): Promise<number> => {
  const before = addDays(todayOf(system.clock), -(KEPT_DAYS + NOTICE_DAYS));
  let cleared = 0;
  for (const { id } of await keptLongEnough(system.db, undefined, before))
    try {
      await clearByRule(system, SYSTEM, { id });
      cleared++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      system.log.warn({ request: id, because: error.message }, "personal data kept");
    }
  await removeErased(system);
  return cleared;
};

/** Goes back some days, for a process may have been killed between the transaction and the bytes. */
const SWEPT_MS = 7 * 24 * 60 * 60 * 1000;
const removeErased = async (system: System): Promise<void> => {
  for (const sha256 of await bytesToRemove(system.db, new Date(system.clock.now().getTime() - SWEPT_MS))) await system.files.remove(sha256);
};
