// The SQL of the website's yearly form: what was entered, and what the register of publications has counted.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";

export type SiteEntry = { field: string; value: string; source: string; by: string; at: Date };

/** The last entry of each field. */
export const siteEntries = async (db: Queries, year: number): Promise<SiteEntry[]> => {
  const { rows } = await sql<{ field: string; value: string; source: string; entered_by: string; entered_at: Date }>`
    select distinct on (field) field, value, source, entered_by, entered_at from site_report_entry where year = ${year} order by field, id desc`.execute(
    db,
  );
  return rows.map(({ field, value, source, entered_by, entered_at }) => ({ field, value, source, by: entered_by, at: entered_at }));
};

export const insertSiteEntry = (tx: Tx, row: { year: number; field: string; value: string; source: string; entered_by: string; entered_at: Date }) =>
  tx.insertInto("site_report_entry").values(row).execute();

/** Publications of a year by column, corrections among them: each is an update of the site. `interprets`: how many of them explain another. */
export const publishedByColumn = async (db: Queries, year: number): Promise<{ column: string; count: number; interprets: number }[]> => {
  const { rows } = await sql<{ column_id: string; n: number; interprets: number }>`
    select column_id, count(*) as n, count(interprets) as interprets from publication
    where published_at >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz and published_at < ${`${year + 1}-01-01T00:00:00+08:00`}::timestamptz
    group by column_id`.execute(db);
  return rows.map((row) => ({ column: row.column_id, count: Number(row.n), interprets: Number(row.interprets) }));
};
