// The SQL of lists of manuscripts: how far a person sees, the filters, and what timed work is due for.
import { type RawBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Queries } from "../../platform/db.ts";
import { type ActRow, toAct } from "./act-store.ts";
import type { ManuscriptContent } from "./schema.ts";
import { type Condition, holding } from "./matching-store.ts";
import { COLUMNS } from "./store.ts";

export type Reach = { everything: boolean; units: string[]; organs: string[]; offices: ("secrecy" | "cyberspace")[] };

export type ListFilter = {
  stage?: string[] | undefined;
  unit?: string | undefined;
  kind?: string | undefined;
  /** Words of the whole text; `titled`: of title and number. */
  q?: string | undefined;
  titled?: string | undefined;
  drafter?: string | undefined;
  waitingFor?: "secrecy" | "cyberspace" | undefined;
};

/** The condition that a row belongs to what a person may read. `columns`: where its manuscript, its organ and its unit stand. */
export const withinReach = (reach: Reach, columns: { id: string; organ: string; unit: string }): RawBuilder<boolean> => {
  if (reach.everything) return sql<boolean>`true`;
  const asked = reach.offices.map(
    (office) =>
      sql`exists (select from manuscript_act asked where asked.manuscript = ${sql.ref(columns.id)} and asked.act = 'doubt-asked' and asked.detail ->> 'office' = ${office})`,
  );
  const conditions: Condition[] = [
    sql`${sql.ref(columns.unit)} = any(${reach.units}::text[])`,
    sql`${sql.ref(columns.organ)} = any(${reach.organs}::text[])`,
    ...asked,
  ];
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
};

/** Manuscripts within `reach`, with their acts: the list's rows before rules decide what each is waiting for. */
export const listManuscripts = async (
  db: Queries,
  reach: Reach,
  filter: ListFilter,
  page: { limit: number; offset: number; sort: "updated" | "created" } | undefined,
) => {
  const base = db
    .selectFrom("manuscript")
    .where("deleted_at", "is", null)
    .where(withinReach(reach, { id: "manuscript.id", organ: "organ", unit: "unit" }))
    .$if((filter.stage?.length ?? 0) > 0, (query) => query.where("stage", "in", filter.stage!))
    .$if(filter.unit !== undefined, (query) => query.where((eb) => eb.or([eb("unit", "=", filter.unit!), eb("organ", "=", filter.unit!)])))
    .$if(filter.kind !== undefined, (query) => query.where("kind", "=", filter.kind!))
    .$if(filter.q !== undefined, (query) => query.where(holding(filter.q!, "text") as RawBuilder<boolean>))
    .$if(filter.titled !== undefined, (query) => query.where(holding(filter.titled!, "title") as RawBuilder<boolean>))
    .$if(filter.drafter !== undefined, (query) => query.where("drafter", "=", filter.drafter!))
    .$if(filter.waitingFor !== undefined, (query) => query.where("waiting", "=", filter.waitingFor!));
  const rows = await base
    .innerJoin("account", "account.id", "manuscript.drafter")
    .select([...COLUMNS.map((column) => `manuscript.${column}` as const), "account.display_name as drafter_name", "scheduled_at", "waiting"])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("manuscript_act")
          .select(["id", "act", "stage", "actor", "at", "hash", "version", "detail"])
          .whereRef("manuscript_act.manuscript", "=", "manuscript.id")
          .orderBy("id"),
      ).as("acts"),
      sql<
        string | null
      >`(select to_char(min(p.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from publication p where p.manuscript = manuscript.id)`.as(
        "published_on",
      ),
      sql<
        string | null
      >`(select to_char(min(p.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from publication p where p.manuscript = manuscript.interprets)`.as(
        "document_published_on",
      ),
    ])
    .orderBy("manuscript.updated_at", "desc")
    .orderBy("manuscript.id", "desc")
    .$if(page !== undefined, (query) => query.limit(page!.limit).offset(page!.offset))
    .execute();
  const counts = await base
    .select(["stage", sql<number>`count(*)`.as("n")])
    .groupBy("stage")
    .execute();
  return {
    rows: rows.map((row) => ({ ...row, content: row.content as unknown as ManuscriptContent, acts: (row.acts as unknown as ActRow[]).map(toAct) })),
    total: counts.reduce((sum, count) => sum + Number(count.n), 0),
    byStage: Object.fromEntries(counts.map((count) => [count.stage, Number(count.n)])),
  };
};

export type ListedManuscript = Awaited<ReturnType<typeof listManuscripts>>["rows"][number];

/** Approved manuscripts whose hour has come: a net under the job queue. */
export const dueManuscripts = async (db: Queries, now: Date): Promise<string[]> =>
  (await db.selectFrom("manuscript").select("id").where("stage", "=", "approved").where("scheduled_at", "<=", now).execute()).map((row) => row.id);
