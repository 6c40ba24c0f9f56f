// SQL of what was read in and of the proofing desk. Issues and their pages are in issue-store.ts, paper copies in copies-store.ts.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import type { Change } from "./rules/change.ts";
import type { GazetteSearchRow } from "./rules/search-rows.ts";
import type { GazetteIssue, ImportResult } from "./schema.ts";

export type ImportRow = {
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  source: string;
  result: ImportResult;
  imported_by: string;
  imported_at: Date;
};

export const findImport = async (db: Queries, id: string): Promise<ImportRow | undefined> =>
  (await db.selectFrom("gazette_import").selectAll().where("id", "=", id).executeTakeFirst()) as ImportRow | undefined;

export const findImportByHash = async (db: Queries, sha256: string): Promise<string | undefined> =>
  (await db.selectFrom("gazette_import").select("id").where("sha256", "=", sha256).executeTakeFirst())?.id;

export const nextImportId = async (db: Queries, year: number): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('gazette_import_number') as n`.execute(db);
  return `gi-${year}-${String(rows[0]!.n).padStart(6, "0")}`;
};

/** Adds an import; undefined where the same file is there already. */
export const insertImport = (tx: Tx, row: Omit<ImportRow, "result"> & { result: ImportResult }) =>
  tx
    .insertInto("gazette_import")
    .values({ ...row, result: JSON.stringify(row.result) })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .returning("id")
    .executeTakeFirst();

/** What the search finds of an import; it finds nothing of it yet. */
export const insertSearch = async (tx: Tx, row: { id: string; imported_at: Date }, found: readonly GazetteSearchRow[]): Promise<void> => {
  if (found.length === 0) return;
  await tx
    .insertInto("gazette_search")
    .values(
      found.map(({ terms, title_terms, ...document }) => ({
        import: row.id,
        imported_at: row.imported_at,
        ...document,
        terms: sql<string>`${terms}::tsvector`,
        title_terms: sql<string>`${title_terms}::tsvector`,
      })),
    )
    .execute();
};

export const replaceSearch = async (tx: Tx, row: { id: string; imported_at: Date }, found: readonly GazetteSearchRow[]): Promise<void> => {
  await tx.deleteFrom("gazette_search").where("import", "=", row.id).execute();
  await insertSearch(tx, row, found);
};

/** Imports of which nothing is found: most were read in before there was a search. */
export const notSearchable = async (db: Queries): Promise<string[]> =>
  (
    await db
      .selectFrom("gazette_import")
      .select("id")
      .where((eb) => eb.not(eb.exists(eb.selectFrom("gazette_search").select("document").whereRef("import", "=", "gazette_import.id"))))
      .orderBy("id")
      .execute()
  ).map(({ id }) => id);

/** Newest first, without the texts. */
export const listImports = async (db: Queries) => {
  const rows = await db
    .selectFrom("gazette_import")
    .select((eb) => [
      "id",
      "name",
      "size",
      "imported_by",
      "imported_at",
      sql<GazetteIssue>`result -> 'issue'`.as("issue"),
      sql<number>`jsonb_array_length(result -> 'documents')`.as("documents"),
      sql<number>`jsonb_array_length(jsonb_path_query_array(result, '$.flags[*] ? (@.confidence < 1)'))`.as("uncertain"),
      eb
        .selectFrom("gazette_change")
        .whereRef("import", "=", "gazette_import.id")
        .select(sql<number>`count(*)`.as("n"))
        .as("changes"),
      eb
        .selectFrom("gazette_manuscript as g")
        .innerJoin("manuscript as m", "m.id", "g.manuscript")
        .whereRef("g.import", "=", "gazette_import.id")
        .where("m.deleted_at", "is", null)
        .select(sql<number>`count(*)`.as("n"))
        .as("manuscripts"),
    ])
    .orderBy("imported_at", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, changes: Number(row.changes), manuscripts: Number(row.manuscripts) }));
};

export type ChangeRow = { seq: number; change: Change; actor: string; at: Date };
export const changesOf = async (db: Queries, id: string): Promise<ChangeRow[]> =>
  (await db
    .selectFrom("gazette_change")
    .select(["seq", "change", "actor", "at"])
    .where("import", "=", id)
    .orderBy("seq")
    .execute()) as unknown as ChangeRow[];

/** Adds a step as number `seq`; false where somebody else was quicker. */
export const insertChange = async (tx: Tx, row: { import: string; seq: number; change: Change; actor: string; at: Date }): Promise<boolean> =>
  (await tx
    .insertInto("gazette_change")
    .values({ ...row, change: JSON.stringify(row.change) })
    .onConflict((conflict) => conflict.columns(["import", "seq"]).doNothing())
    .returning("seq")
    .executeTakeFirst()) !== undefined;

/** The manuscripts made from an import that still exist. */
export const manuscriptsOf = (db: Queries, id: string) =>
  db
    .selectFrom("gazette_manuscript as g")
    .innerJoin("manuscript as m", "m.id", "g.manuscript")
    .select(["g.document", "g.manuscript", "g.seq", "m.stage", "m.title"])
    .where("g.import", "=", id)
    .where("m.deleted_at", "is", null)
    .orderBy("g.at")
    .execute();

/** Held until the transaction ends. */
export const lockTransfers = (tx: Tx, id: string) => sql`select pg_advisory_xact_lock(hashtext('gazette-transfer'), hashtext(${id}))`.execute(tx);

export const insertLink = (tx: Tx, row: { manuscript: string; import: string; document: string; seq: number; actor: string; at: Date }) =>
  tx.insertInto("gazette_manuscript").values(row).execute();

/** Imports that hold a document which `citation` names or lies in, newest first. */
export const importsWith = async (db: Queries, citation: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from gazette_import where exists (
      select 1 from jsonb_array_elements(result -> 'documents') as d
      where ${citation} = d ->> 'id' or starts_with(${citation}, (d ->> 'id') || '/'))
    order by imported_at desc limit 20`.execute(db);
  return rows.map((row) => row.id);
};

export type RunState = "waiting" | "running" | "done" | "failed";
export const insertRun = (tx: Tx, row: { id: string; name: string; sha256: string; size: number; started_by: string; at: Date }) => {
  const { at, ...rest } = row;
  return tx
    .insertInto("gazette_run")
    .values({ ...rest, state: "waiting", started_at: at, changed_at: at })
    .execute();
};
export const updateRun = (
  db: Queries,
  id: string,
  change: { state: RunState; step?: string; done?: number; message?: string; import?: string; at: Date },
) => {
  const { at, ...rest } = change;
  return db
    .updateTable("gazette_run")
    .set({ ...rest, changed_at: at })
    .where("id", "=", id)
    .execute();
};
export const findRun = (db: Queries, id: string) => db.selectFrom("gazette_run").selectAll().where("id", "=", id).executeTakeFirst();
export const recentRuns = (db: Queries) => db.selectFrom("gazette_run").selectAll().orderBy("started_at", "desc").limit(20).execute();
