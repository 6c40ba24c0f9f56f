// The only SQL of what proofreading remembers: retired rules, how findings were judged, a unit's dismissals, the operator's lexicon.
// Scans are in scan-store.ts.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import type { Leader, Term } from "./entries.ts";
import { pageIn } from "./outside-store.ts";
import type { Standing } from "./standing.ts";

export type RuleChange = { rule: string; change: "retired" | "restored"; reason: string; actor: string; at: Date };

export const insertRuleChange = (tx: Tx, row: RuleChange) => tx.insertInto("rule_change").values(row).execute();

/** Every change of every rule, the last first. */
export const ruleChanges = async (db: Queries): Promise<RuleChange[]> =>
  (await db.selectFrom("rule_change").select(["rule", "change", "reason", "actor", "at"]).orderBy("version", "desc").execute()) as RuleChange[];

/** Held until the transaction ends: changes of rules and of the lexicon go one after the other. */
export const lockChanges = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('proofreading'))`.execute(tx);

export type LexiconRow = {
  version: number;
  entry: string;
  kind: "term" | "leader";
  data: Term | Leader | null;
  why: string;
  actor: string;
  at: Date;
};

const LEXICON = ["version", "entry", "kind", "data", "why", "actor", "at"] as const;

/** The lexicon as it stands: the last row of each entry that was not taken out, the newest first. */
export const lexiconNow = async (db: Queries): Promise<LexiconRow[]> => {
  const rows = await db
    .selectFrom((eb) => eb.selectFrom("lexicon_change").selectAll().distinctOn("entry").orderBy("entry").orderBy("version", "desc").as("last"))
    .select(LEXICON)
    .where("data", "is not", null)
    .orderBy("version", "desc")
    .execute();
  return rows as unknown as LexiconRow[];
};

export const findEntry = async (db: Queries, entry: string): Promise<LexiconRow | undefined> =>
  (await db
    .selectFrom("lexicon_change")
    .select(LEXICON)
    .where("entry", "=", entry)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst()) as unknown as LexiconRow | undefined;

/** What was done to an entry, or to the whole lexicon, the last first. Of a list that came in or was undone at once the whole lexicon's past has one row. */
export const lexiconHistory = async (
  db: Queries,
  entry: string | undefined,
  limit: number,
): Promise<(LexiconRow & { file: string | null; terms: number | null; undoes: number | null })[]> =>
  (await db
    .selectFrom("lexicon_change as change")
    .leftJoin("lexicon_batch as batch", "batch.version", "change.version")
    .select(["change.version", "entry", "kind", "data", "why", "actor", "at", "file", "terms", "undoes"])
    .$if(entry !== undefined, (query) => query.where("entry", "=", entry!))
    .$if(entry === undefined, (query) => query.distinctOn("change.version"))
    .orderBy("change.version", "desc")
    .limit(limit)
    .execute()) as unknown as (LexiconRow & { file: string | null; terms: number | null; undoes: number | null })[];

export const nextEntry = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('lexicon_entry_number') as n`.execute(tx);
  return `lx-${rows[0]!.n}`;
};

export const insertLexiconChange = async (tx: Tx, row: Omit<LexiconRow, "version">): Promise<number> =>
  Number(
    (
      await tx
        .insertInto("lexicon_change")
        .values({ ...row, data: row.data === null ? null : JSON.stringify(row.data) })
        .returning("version")
        .executeTakeFirstOrThrow()
    ).version,
  );

/** Values that change: `rules` with every change of the lexicon and of the rules, `register` with what citations are checked against. */
export const knownVersions = async (db: Queries): Promise<{ rules: string; register: string }> => {
  const { rows } = await sql<{ rules: string; register: string }>`
    select concat((select max(version) from lexicon_change), '/', (select max(version) from rule_change)) as rules,
      concat((select version from site_state), '/', (select count(*) from gazette_import), '/', (select count(*) from gazette_change)) as register`.execute(
    db,
  );
  return rows[0]!;
};

export const insertUnitDismissal = (tx: Tx, row: { unit: string; rule: string; form: string; reason: string; actor: string; at: Date }) =>
  tx
    .insertInto("unit_dismissal")
    .values(row)
    .onConflict((conflict) => conflict.columns(["unit", "rule", "form"]).where("revoked_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();

/** What these units no longer want to hear of, the newest first; `units` undefined: all of them. */
export const unitDismissals = (db: Queries, units: readonly string[] | undefined, withRevoked: boolean) =>
  db
    .selectFrom("unit_dismissal")
    .selectAll()
    .$if(units !== undefined, (query) => query.where("unit", "in", [...units!, ""]))
    .$if(!withRevoked, (query) => query.where("revoked_at", "is", null))
    .orderBy("id", "desc")
    .limit(2_000)
    .execute();

/** What all units together no longer want to hear of. */
export const everythingRemembered = (db: Queries): Promise<{ unit: string; rule: string; form: string }[]> =>
  db.selectFrom("unit_dismissal").select(["unit", "rule", "form"]).where("revoked_at", "is", null).execute();

export const findUnitDismissal = (db: Queries, id: number) =>
  db.selectFrom("unit_dismissal").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const revokeUnitDismissal = (tx: Tx, id: number, by: string, at: Date, reason: string) =>
  tx.updateTable("unit_dismissal").set({ revoked_by: by, revoked_at: at, revoke_reason: reason }).where("id", "=", id).execute();

export type StandingRow = { version: string; items: Standing[] };

export const findStanding = async (db: Queries, manuscript: string): Promise<StandingRow | undefined> =>
  (await db.selectFrom("finding_standing").select("findings").where("manuscript", "=", manuscript).executeTakeFirst())?.findings as unknown as
    | StandingRow
    | undefined;

export const saveStanding = (tx: Tx, manuscript: string, standing: StandingRow) => {
  const findings = JSON.stringify(standing);
  return tx
    .insertInto("finding_standing")
    .values({ manuscript, findings })
    .onConflict((conflict) => conflict.column("manuscript").doUpdateSet({ findings }))
    .execute();
};

/** Counts as repaired what nobody had judged yet. */
export const insertRepaired = (tx: Tx, manuscript: string, repaired: readonly Standing[], by: string, at: Date) =>
  tx
    .insertInto("finding_disposition")
    .values(repaired.map(({ key, rule }) => ({ manuscript, finding: key, rule, matched: "", action: "edited", reason: "", actor: by, at })))
    .onConflict((conflict) => conflict.columns(["manuscript", "finding"]).doNothing())
    .execute();

export type JudgedRow = { rule: string; unit: string; month: string; judgement: "accepted" | "edited" | "dismissed"; count: number };

/** The unit whose document, site or account a scan read; `f` is scan_finding. */
const UNIT_SCANNED = sql`coalesce(
  (select m.unit from publication p join manuscript m on m.id = p.manuscript where p.document = f.document and p.revision = f.revision),
  (select s.organ from outside_page o join outside_source s on s.id = o.source where o.id = ${pageIn(sql`f.document`)}), '')`;

/** How findings were judged, in manuscripts and in scans, by rule, unit and month. */
export const judgedRows = async (db: Queries): Promise<JudgedRow[]> => {
  const { rows } = await sql<JudgedRow>`
    select rule, unit, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, judgement, count(*)::int as count
    from (
      select d.rule, m.unit, d.at, case d.action when 'accept' then 'accepted' when 'edited' then 'edited' else 'dismissed' end as judgement
      from finding_disposition d join manuscript m on m.id = d.manuscript
      union all
      select f.rule, ${UNIT_SCANNED}, f.handled_at, case f.handled when 'corrected' then 'edited' else 'dismissed' end
      from scan_finding f where f.handled is not null
    ) judged
    group by 1, 2, 3, 4`.execute(db);
  return rows;
};

export type DismissalRow = { rule: string; reason: string; actor: string; at: Date; unit: string };

/** The last dismissals of every rule, at most `each` of one. Reasons are people's own words. */
export const lastDismissals = async (db: Queries, each: number): Promise<DismissalRow[]> => {
  const { rows } = await sql<DismissalRow>`
    select rule, reason, actor, at, unit from (
      select d.rule, d.reason, d.actor, d.at, d.unit, row_number() over (partition by d.rule order by d.at desc) as place
      from (
        select d.rule, d.reason, d.actor, d.at, m.unit from finding_disposition d join manuscript m on m.id = d.manuscript where d.action = 'dismiss'
        union all
        select f.rule, f.handled_reason, f.handled_by, f.handled_at, ${UNIT_SCANNED} from scan_finding f where f.handled = 'not-a-fault'
      ) d
    ) numbered where place <= ${each} order by at desc`.execute(db);
  return rows;
};
