// Loads what is known around a text: the lexicon and the rules' standing, read anew only where their version changed.
import type { Queries } from "../../platform/db.ts";
import type { System } from "../../platform/system.ts";
import type { Leader, Term } from "./entries.ts";
import { type Known, leaderPostOf } from "./known.ts";
import type { Remembered } from "./remembered.ts";
import { knownVersion, lexiconNow, ruleChanges, unitDismissals } from "./store.ts";

const last = new WeakMap<System, Known>();

/** The rules that are retired as things stand. */
export const retiredRules = (changes: readonly { rule: string; change: string }[]): string[] => {
  const standing = new Map<string, string>();
  for (const { rule, change } of changes) if (!standing.has(rule)) standing.set(rule, change);
  return [...standing].flatMap(([rule, change]) => (change === "retired" ? [rule] : []));
};

export const knownOf = async (system: System, db: Queries = system.db): Promise<Known> => {
  const version = await knownVersion(db);
  const kept = last.get(system);
  if (kept?.version === version) return kept;
  const [rows, changes] = [await lexiconNow(db), await ruleChanges(db)];
  const known: Known = {
    version,
    terms: rows.flatMap(({ kind, data }) => (kind === "term" ? [data as Term] : [])),
    leaders: rows.flatMap(({ kind, data }) => (kind === "leader" ? [leaderPostOf(data as Leader)] : [])),
    retiredRules: retiredRules(changes),
  };
  last.set(system, known);
  return known;
};

/** What a unit no longer wants to hear of. */
export const rememberedFor = async (db: Queries, unit: string): Promise<(Omit<Remembered, "by" | "at"> & { actor: string; at: Date })[]> =>
  (await unitDismissals(db, [unit], false)).map(({ rule, form, reason, actor, at }) => ({ rule, form, reason, actor, at }));
