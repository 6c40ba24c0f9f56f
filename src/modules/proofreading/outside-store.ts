// The only SQL of sites and accounts that the nightly scan visits: which there are, what was seen on them, what could not be read.
import { type RawBuilder, sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";

const SOURCE = ["id", "organ", "kind", "name", "address", "created_by", "created_at", "visited_at", "outcome", "remark"] as const;
const current = (db: Queries) => db.selectFrom("outside_source").select(SOURCE).where("ended_at", "is", null);
export type SourceRow = NonNullable<Awaited<ReturnType<typeof findSource>>>;

export const listSources = (db: Queries) => current(db).orderBy("organ").orderBy("id").execute();
export const findSource = (db: Queries, id: number) => current(db).where("id", "=", id).executeTakeFirst();

/** Undefined where the address is visited already. */
export const insertSource = async (
  tx: Tx,
  row: { organ: string; kind: "site" | "account"; name: string; address: string | null; created_by: string; created_at: Date },
): Promise<number | undefined> => {
  const inserted = await tx
    .insertInto("outside_source")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted && Number(inserted.id);
};

export const endSource = (tx: Tx, id: number, by: string, at: Date) =>
  tx.updateTable("outside_source").set({ ended_by: by, ended_at: at }).where("id", "=", id).execute();

export const noteVisit = (db: Queries, id: number, visit: { visited_at: Date; outcome: "whole" | "partly" | "unreachable"; remark: string }) =>
  db.updateTable("outside_source").set(visit).where("id", "=", id).execute();

/** The page at an address as this scan saw it. A page that could not be read keeps the title it had. Answers its number. */
export const notePage = async (
  db: Queries,
  page: { source: number; address: string; title: string; scan: number; problem: string; gone: boolean },
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into outside_page (source, address, title, scan, problem, gone)
    values (${page.source}, ${page.address}, ${page.title}, ${page.scan}, ${page.problem}, ${page.gone})
    on conflict (source, address) do update
      set title = case when excluded.problem = '' then excluded.title else outside_page.title end, scan = excluded.scan, problem = excluded.problem, gone = excluded.gone
    returning id`.execute(db);
  return Number(rows[0]!.id);
};

/** A file of an account; one of the same name takes its place. */
export const putFile = (tx: Tx, file: { source: number; address: string; title: string; text: string }) =>
  tx
    .insertInto("outside_page")
    .values(file)
    .onConflict((conflict) => conflict.columns(["source", "address"]).doUpdateSet({ title: file.title, text: file.text }))
    .execute();

export const removeFile = async (tx: Tx, source: number, page: number): Promise<string | undefined> =>
  (
    await tx
      .updateTable("outside_page")
      .set({ text: null })
      .where("id", "=", page)
      .where("source", "=", source)
      .where("text", "is not", null)
      .returning("address")
      .executeTakeFirst()
  )?.address;

/** The files of an account, one at a time. */
export async function* filesOf(db: Queries, source: number): AsyncGenerator<{ id: number; address: string; title: string; text: string }> {
  for (let after = 0; ;) {
    const row = await db
      .selectFrom("outside_page")
      .select(["id", "address", "title", "text"])
      .where("source", "=", source)
      .where("id", ">", after)
      .where("text", "is not", null)
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (!row) return;
    after = Number(row.id);
    yield { id: after, address: row.address, title: row.title, text: row.text! };
  }
}

/** The page that a document of a scan names (see outside.ts), to be found by its key; null where it is a published document. */
export const pageIn = (document: RawBuilder<unknown>) => sql`substring(${document} from '^outside-([0-9]{1,15})$')::bigint`;

/** What is known of each source's pages: how many, and those that could not be read the last time. */
export const pageCounts = async (db: Queries): Promise<Map<number, { pages: number; files: number; unread: number }>> => {
  const { rows } = await sql<{ source: number; pages: number; files: number; unread: number }>`
    select source, count(*) filter (where text is null and problem = '' and scan = last)::int as pages,
      count(*) filter (where text is not null)::int as files, count(*) filter (where problem <> '')::int as unread
    from outside_page join (select source, max(scan) as last from outside_page group by source) as seen using (source)
    group by source`.execute(db);
  return new Map(rows.map(({ source, ...counts }) => [Number(source), counts]));
};

export const unreadPages = (db: Queries, source: number, limit: number) =>
  db
    .selectFrom("outside_page")
    .select(["id", "address", "title", "problem"])
    .where("source", "=", source)
    .where("problem", "<>", "")
    .orderBy("address")
    .limit(limit)
    .execute();

export const listFiles = (db: Queries, source: number, limit: number) =>
  db
    .selectFrom("outside_page")
    .select(["id", "address", "title"])
    .where("source", "=", source)
    .where("text", "is not", null)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

/** What could not be read is as it was: its findings of before count for this scan too. `unseen`: of pages that were not come to, too. */
export const carryFindings = (db: Queries, scan: number, source: number, unseen: boolean) =>
  sql`insert into scan_reading (scan, document, finding, revision, rule, severity, shown, reason)
    select ${scan}, f.document, f.finding, f.revision, f.rule, f.severity, f.shown, f.reason
    from scan_finding f join outside_page o on f.document = 'outside-' || o.id
    where o.source = ${source} and f.gone_scan is null
      and ((o.scan = ${scan} and o.problem <> '' and not o.gone) or (${unseen} and o.scan is distinct from ${scan}))
    on conflict do nothing`.execute(db);
