// Loads what is known around a text: the lexicon, the rules' standing and the register, each read anew only where its version changed.
import type { Queries } from "../../platform/db.ts";
import { sha256 } from "../../platform/hash.ts";
import type { System } from "../../platform/system.ts";
import type { Leader, Term } from "./entries.ts";
import { contextOfCounty } from "./context.ts";
import { type Known, leaderPostOf, type Sent } from "./known.ts";
import { registerOf } from "./register.ts";
import { importedFacts, publishedFacts } from "./register-store.ts";
import type { Remembered } from "./remembered.ts";
import { knownVersions, lexiconNow, ruleChanges, unitDismissals } from "./store.ts";

const last = new WeakMap<System, { known: Known; register: string }>();

/** The rules that are retired as things stand. */
export const retiredRules = (changes: readonly { rule: string; change: string }[]): string[] => {
  const standing = new Map<string, string>();
  for (const { rule, change } of changes) if (!standing.has(rule)) standing.set(rule, change);
  return [...standing].flatMap(([rule, change]) => (change === "retired" ? [rule] : []));
};

type Rules = Omit<Known, "register">;
const rulesOf = async (db: Queries, version: string): Promise<Rules> => {
  const [rows, changes] = [await lexiconNow(db), await ruleChanges(db)];
  return {
    version,
    terms: rows.flatMap(({ kind, data }) => (kind === "term" ? [data as Term] : [])),
    leaders: rows.flatMap(({ kind, data }) => (kind === "leader" ? [leaderPostOf(data as Leader)] : [])),
    retiredRules: retiredRules(changes),
  };
};

export const knownOf = async (system: System, db: Queries = system.db): Promise<Known> => {
  const { rules, register } = await knownVersions(db);
  const kept = last.get(system);
  if (kept?.known.version === rules && kept.register === register) return kept.known;
  const official = system.county.kinds.flatMap(({ id, family }) => (family === "official" ? [id] : []));
  // What did not change stays the same object: the lexicon is not compiled again because a document was published.
  const known: Known = {
    ...(kept?.known.version === rules ? kept.known : await rulesOf(db, rules)),
    register: kept?.register === register ? kept.known.register : registerOf(await publishedFacts(db, official), await importedFacts(db)),
  };
  last.set(system, { known, register });
  return known;
};

const sent = new WeakMap<Known, { body: string; stamp: string }>();

/** What a browser needs to read a text as the server does, as JSON, under a stamp that is its hash: it is sent once for each of them. */
export const knownToSend = (system: System, known: Known): { body: string; stamp: string } => {
  let made = sent.get(known);
  if (!made) {
    const body = JSON.stringify({ around: contextOfCounty(system.county), known } satisfies Sent);
    sent.set(known, (made = { body, stamp: sha256(body).toString("hex").slice(0, 16) }));
  }
  return made;
};

/** What a unit no longer wants to hear of. */
export const rememberedFor = async (db: Queries, unit: string): Promise<(Omit<Remembered, "by" | "at"> & { actor: string; at: Date })[]> =>
  (await unitDismissals(db, [unit], false)).map(({ rule, form, reason, actor, at }) => ({ rule, form, reason, actor, at }));
