// Keeps, with every save of a text, which findings it has, and counts those that were repaired by hand.
import type { Actor } from "../../../law/permissions.ts";
import type { Act } from "../../../platform/action.ts";
import type { Known } from "../known.ts";
import type { Finding } from "../schema.ts";
import { standingAfter } from "../standing.ts";
import * as store from "../store.ts";

/** `before`: the findings of the text as it was and since when, for the first time that it is saved. */
export const noteStanding = async (
  act: Act<Actor>,
  text: { manuscript: string; known: Known; before: { findings: readonly Finding[]; since: Date }; findings: readonly Finding[] },
): Promise<void> => {
  const { version } = text.known;
  const kept = await store.findStanding(act.tx, text.manuscript);
  // Under other rules a finding may be gone with nobody having repaired it: then the count begins anew.
  const items = kept ? (kept.version === version ? kept.items : []) : standingAfter([], text.before.findings, text.before.since.getTime()).standing;
  const { standing, repaired } = standingAfter(items, text.findings, act.now.getTime());
  await store.saveStanding(act.tx, text.manuscript, { version, items: standing });
  if (repaired.length > 0) await store.insertRepaired(act.tx, text.manuscript, repaired, act.actor.account, act.now);
};
