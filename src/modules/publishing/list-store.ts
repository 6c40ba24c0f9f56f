// The SQL of lists of manuscripts: how far a person sees, the filters, and what timed work is due for.
import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Queries } from "../../platform/db.ts";
import { type ActRow, toAct } from "./act-store.ts";
import type { ManuscriptContent } from "./schema.ts";
import { COLUMNS } from "./store.ts";

export type Reach = { everything: boolean; units: string[]; organs: string[]; offices: ("secrecy" | "cyberspace")[] };

export type ListFilter = {
  stage?: string[] | undefined;
  unit?: string | undefined;
  kind?: string | undefined;
  q?: string | undefined;
  drafter?: string | undefined;
  waitingFor?: "secrecy" | "cyberspace" | undefined;
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
    .$if(!reach.everything, (query) =>
      query.where((eb) =>
        eb.or([
          ...(reach.units.length > 0 ? [eb("unit", "in", reach.units)] : []),
          ...(reach.organs.length > 0 ? [eb("organ", "in", reach.organs)] : []),
          ...reach.offices.map((office) =>
            eb.exists(
              eb
                .selectFrom("manuscript_act")
                .select("manuscript_act.id")
                .whereRef("manuscript_act.manuscript", "=", "manuscript.id")
                .where("act", "=", "doubt-asked")
                .where(sql<string>`detail ->> 'office'`, "=", office),
            ),
          ),
          eb.val(false),
        ]),
      ),
    )
    .$if((filter.stage?.length ?? 0) > 0, (query) => query.where("stage", "in", filter.stage!))
    .$if(filter.unit !== undefined, (query) => query.where((eb) => eb.or([eb("unit", "=", filter.unit!), eb("organ", "=", filter.unit!)])))
    .$if(filter.kind !== undefined, (query) => query.where("kind", "=", filter.kind!))
    .$if(filter.q !== undefined && filter.q !== "", (query) =>
      query.where((eb) =>
        eb.or([
          eb("title", "ilike", `%${filter.q!.replace(/[\\%_]/g, "\\$&")}%`),
          eb(sql<string>`content ->> 'documentNumber'`, "ilike", `%${filter.q!.replace(/[\\%_]/g, "\\$&")}%`),
        ]),
      ),
    )
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

export const expiredManuscripts = async (db: Queries, today: string): Promise<string[]> =>
  (
    await db
      .selectFrom("manuscript")
      .select("id")
      .where("stage", "=", "published")
      .where(sql<string>`content ->> 'expiresOn'`, "<", today)
      .execute()
  ).map((row) => row.id);

/** Approved manuscripts whose hour has come: a net under the job queue. */
export const dueManuscripts = async (db: Queries, now: Date): Promise<string[]> =>
  (await db.selectFrom("manuscript").select("id").where("stage", "=", "approved").where("scheduled_at", "<=", now).execute()).map((row) => row.id);
