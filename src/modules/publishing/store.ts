// The SQL of manuscripts themselves: the row, its saves, its kept versions, the projection of its state. Acts, notes, lists, publications, files and the
// search have stores of their own.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import type { ManuscriptSearch } from "./rules/search-row.ts";
import type { ManuscriptContent, Stage } from "./schema.ts";

export type ManuscriptRow = {
  id: string;
  organ: string;
  unit: string;
  drafter: string;
  content: ManuscriptContent;
  content_hash: string;
  lock: number;
  stage: string;
  created_at: Date;
  updated_at: Date;
  updated_by: string;
  document: string | null;
  deleted_at: Date | null;
  revision: number;
};

export const COLUMNS = [
  "id",
  "organ",
  "unit",
  "drafter",
  "content",
  "content_hash",
  "lock",
  "stage",
  "created_at",
  "updated_at",
  "updated_by",
  "document",
  "deleted_at",
  "revision",
] as const;

export const findManuscript = async (db: Queries, id: string, forUpdate = false): Promise<ManuscriptRow | undefined> =>
  (await db
    .selectFrom("manuscript")
    .select(COLUMNS)
    .where("id", "=", id)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst()) as ManuscriptRow | undefined;

export const nextManuscriptId = async (db: Queries, year: number): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('manuscript_number') as n`.execute(db);
  return `m-${year}-${String(rows[0]!.n).padStart(6, "0")}`;
};

const searchValues = ({ terms, title_terms, ...row }: ManuscriptSearch) => ({
  ...row,
  terms: sql<string>`${terms}::tsvector`,
  title_terms: sql<string>`${title_terms}::tsvector`,
});

export const insertManuscript = (
  tx: Tx,
  row: { id: string; organ: string; unit: string; drafter: string; content: ManuscriptContent; hash: string; search: ManuscriptSearch; at: Date },
) =>
  tx
    .insertInto("manuscript")
    .values({
      id: row.id,
      organ: row.organ,
      unit: row.unit,
      drafter: row.drafter,
      content: JSON.stringify(row.content),
      content_hash: row.hash,
      lock: 1,
      created_at: row.at,
      updated_at: row.at,
      updated_by: row.drafter,
      stage: "drafting",
      ...searchValues(row.search),
    })
    .execute();

export const updateContent = (
  tx: Tx,
  id: string,
  change: { content: ManuscriptContent; hash: string; search: ManuscriptSearch; lock: number; by: string; at: Date },
) =>
  tx
    .updateTable("manuscript")
    .set({
      content: JSON.stringify(change.content),
      content_hash: change.hash,
      lock: change.lock,
      updated_by: change.by,
      updated_at: change.at,
      ...searchValues(change.search),
    })
    .where("id", "=", id)
    .execute();

export const insertSave = (tx: Tx, row: { manuscript: string; actor: string; at: Date; hash_before: string; hash_after: string }) =>
  tx.insertInto("manuscript_save").values(row).execute();

/** Who changed what the public would see after `since` (an instant), or ever. */
export const editorsSince = async (db: Queries, id: string, since: string | undefined): Promise<string[]> => {
  const rows = await db
    .selectFrom("manuscript_save")
    .select("actor")
    .distinct()
    .where("manuscript", "=", id)
    .whereRef("hash_before", "<>", "hash_after")
    .$if(since !== undefined, (query) => query.where("at", ">", new Date(since!)))
    .execute();
  return rows.map((row) => row.actor);
};

/** Keeps the text as it stands; the same text is kept once. */
export const keepVersion = async (
  tx: Tx,
  row: { manuscript: string; content: ManuscriptContent; full_hash: string; content_hash: string; at: Date },
): Promise<number> => {
  const inserted = await tx
    .insertInto("manuscript_version")
    .values({ ...row, content: JSON.stringify(row.content) })
    .onConflict((conflict) => conflict.columns(["manuscript", "full_hash"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted) return Number(inserted.id);
  const kept = await tx
    .selectFrom("manuscript_version")
    .select("id")
    .where("manuscript", "=", row.manuscript)
    .where("full_hash", "=", row.full_hash)
    .executeTakeFirstOrThrow();
  return Number(kept.id);
};

export const findVersion = async (db: Queries, manuscript: string, version: number): Promise<ManuscriptContent | undefined> =>
  (await db.selectFrom("manuscript_version").select("content").where("manuscript", "=", manuscript).where("id", "=", version).executeTakeFirst())
    ?.content as unknown as ManuscriptContent | undefined;

/** The projection of the fold that lists are filtered by. */
export const project = (
  tx: Tx,
  id: string,
  row: { stage: Stage; waiting: "secrecy" | "cyberspace" | null; scheduled_at: Date | null; revision: number; document?: string; deleted_at?: Date },
) => tx.updateTable("manuscript").set(row).where("id", "=", id).execute();

/** A county's setting as it was saved; undefined where nobody changed its default. */
export const findSetting = async (db: Queries, key: string): Promise<unknown> =>
  (await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst())?.value;

export const interpretationsOf = (db: Queries, manuscript: string) =>
  db
    .selectFrom("manuscript")
    .select(["id", "title", "stage", "unit", "organ"])
    .where("interprets", "=", manuscript)
    .where("deleted_at", "is", null)
    .execute();

/** Manuscripts that a search does not find yet, because they were written before there was one. */
export const notSearchable = async (db: Queries, limit: number) =>
  (
    await db
      .selectFrom("manuscript")
      .select(["id", "lock", "content", "created_at"])
      .where((eb) => eb("terms", "is", null))
      .orderBy("id")
      .limit(limit)
      .execute()
  ).map(({ content, ...row }) => ({ ...row, content: content as unknown as ManuscriptContent }));

/** Leaves alone what was saved since `lock`: that save wrote it. */
export const makeSearchable = (db: Queries, id: string, lock: number, search: ManuscriptSearch) =>
  db.updateTable("manuscript").set(searchValues(search)).where("id", "=", id).where("lock", "=", lock).execute();
