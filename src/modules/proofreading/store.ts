// The only SQL of what proofreading remembers: retired rules, a unit's dismissals, the operator's lexicon. Scans are in scan-store.ts.
import type { Queries, Tx } from "../../platform/db.ts";

export const insertRuleChange = (tx: Tx, row: { rule: string; change: "retired" | "restored"; reason: string; actor: string; at: Date }) =>
  tx.insertInto("rule_change").values(row).execute();

/** Every change of every rule, the last first. */
export const ruleChanges = (db: Queries) => db.selectFrom("rule_change").selectAll().orderBy("version", "desc").execute();
