// The only SQL of lists that were taken into the lexicon at once, and of their undoing. Single entries are in store.ts.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import type { Term } from "./entries.ts";

export type Batch = { version: number; file: string | null; terms: number; undoes: number | null };
export type BatchRow = Batch & {
  why: string;
  actor: string;
  at: Date;
  undoneBy: number | null;
  /** Entries that nobody changed since. */ left: number;
};

type Change = { entry: string; data: Term | null };
type Doing = { why: string; actor: string; at: Date };

/** Numbers for new entries. */
export const nextEntries = async (tx: Tx, count: number): Promise<string[]> => {
  const { rows } = await sql<{ n: number }>`select nextval('lexicon_entry_number') as n from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map(({ n }) => `lx-${n}`);
};

/** All changes under one version, which is returned. */
export const insertBatch = async (
  tx: Tx,
  changes: readonly Change[],
  { why, actor, at }: Doing,
  what: { file: string } | { undoes: number },
): Promise<number> => {
  const { rows } = await sql<{ version: number }>`
    with numbered as (select nextval(pg_get_serial_sequence('lexicon_change', 'version')) as version)
    insert into lexicon_change (version, entry, kind, data, why, actor, at)
    select numbered.version, change.entry, 'term', nullif(change.data, 'null'::jsonb), ${why}, ${actor}, ${at}::timestamptz
    from numbered, jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change (entry text, data jsonb)
    returning version`.execute(tx);
  const { version } = rows[0]!;
  await tx
    .insertInto("lexicon_batch")
    .values({ version, file: null, undoes: null, ...what, terms: changes.length })
    .execute();
  return version;
};

/** Lists that were taken in, the newest first. */
export const imports = async (db: Queries, only?: number): Promise<BatchRow[]> => {
  const { rows } = await sql<BatchRow>`
    select batch.version, batch.file, batch.terms, batch.undoes, first.why, first.actor, first.at, undoing.version as "undoneBy",
      (select count(*)::int from lexicon_change mine where mine.version = batch.version
        and not exists (select from lexicon_change later where later.entry = mine.entry and later.version > mine.version)) as left
    from lexicon_batch batch
    cross join lateral (select why, actor, at from lexicon_change change where change.version = batch.version limit 1) first
    left join lexicon_batch undoing on undoing.undoes = batch.version
    where batch.file is not null and ${only === undefined ? sql`true` : sql`batch.version = ${only}`}
    order by batch.version desc limit 200`.execute(db);
  return rows;
};

/** The entries of a list as they came in, that nobody changed or took out since. */
export const untouchedOf = async (db: Queries, version: number): Promise<string[]> => {
  const { rows } = await sql<{ entry: string }>`
    select mine.entry from lexicon_change mine where mine.version = ${version}
      and not exists (select from lexicon_change later where later.entry = mine.entry and later.version > mine.version)`.execute(db);
  return rows.map(({ entry }) => entry);
};
