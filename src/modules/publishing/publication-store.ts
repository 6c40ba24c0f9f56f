// The SQL of publications: numbers, the published text, its search row, its end.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import type { searchRowOf } from "./rules/search-row.ts";

export const publicationsOf = (db: Queries, manuscript: string) =>
  db
    .selectFrom("publication")
    .leftJoin("publication_standing as ended", "ended.document", "publication.document")
    .select([
      "publication.document",
      "publication.revision",
      "index_number",
      "content_sha256",
      "content_sm3",
      "note",
      "published_at",
      "published_by",
      "ended.kind as end_kind",
      "ended.reason as end_reason",
      "ended.at as end_at",
    ])
    .where("manuscript", "=", manuscript)
    .orderBy("revision")
    .execute();

export const firstPublishedOn = async (db: Queries, manuscript: string): Promise<string | undefined> => {
  const { rows } = await sql<{
    day: string | null;
  }>`select to_char(min(published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from publication where manuscript = ${manuscript}`.execute(
    db,
  );
  return rows[0]?.day ?? undefined;
};

const current = (db: Queries) =>
  db
    .selectFrom("publication as p")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("publication as later")
            .select("later.revision")
            .whereRef("later.document", "=", "p.document")
            .whereRef("later.revision", ">", "p.revision"),
        ),
      ),
    )
    .where((eb) => eb.not(eb.exists(eb.selectFrom("publication_end as e").select("e.kind").whereRef("e.document", "=", "p.document"))));

/** Manuscripts of which the text that the public reads has named a last day before `today` and still stands. */
export const expiredManuscripts = async (db: Queries, today: string): Promise<string[]> =>
  (await current(db).select("p.manuscript").where("p.expires_on", "<", today).execute()).map((row) => row.manuscript);

/** The last day that the public text of a manuscript names; undefined where it names none, or where nothing of it stands. */
export const lastDayOf = async (db: Queries, manuscript: string): Promise<string | undefined> =>
  (await current(db).select("p.expires_on").where("p.manuscript", "=", manuscript).executeTakeFirst())?.expires_on ?? undefined;

/** The next number of `code` in `year`, without gaps: the row stays locked until the publication commits. */
export const nextNumber = async (tx: Tx, code: string, year: number): Promise<number> =>
  (
    await tx
      .insertInto("index_counter")
      .values({ index_code: code, year, last: 1 })
      .onConflict((conflict) => conflict.columns(["index_code", "year"]).doUpdateSet({ last: sql<number>`index_counter.last + 1` }))
      .returning("last")
      .executeTakeFirstOrThrow()
  ).last;

export const insertPublication = (
  tx: Tx,
  row: {
    document: string;
    revision: number;
    manuscript: string;
    index_number: string;
    content: string;
    content_sha256: string;
    content_sm3: string;
    note: string;
    conceals_previous: boolean;
    published_at: Date;
    published_by: string;
  },
) => tx.insertInto("publication").values(row).execute();

/** A correction takes the place of what it corrects. */
export const saveSearch = (tx: Tx, { terms, title_terms, ...row }: ReturnType<typeof searchRowOf>) => {
  const values = { ...row, terms: sql<string>`${terms}::tsvector`, title_terms: sql<string>`${title_terms}::tsvector` };
  return tx
    .insertInto("publication_search")
    .values(values)
    .onConflict((conflict) => conflict.column("document").doUpdateSet(values))
    .execute();
};

export const insertEnd = (tx: Tx, row: { document: string; kind: "withdrawn" | "expired"; reason: string; at: Date; actor: string }) =>
  tx.insertInto("publication_end").values(row).execute();
