// The only SQL of the audit screens: pages of the log.
import { sql } from "kysely";
import type { Queries } from "../../platform/db.ts";

const PAGE_SIZE = 50;

export const ledgerPage = async (
  db: Queries,
  filter: { subject: string; actor: string; action: string; outcome: string; from: string; to: string; page: number },
) => {
  const rows = db
    .selectFrom("ledger")
    .$if(filter.subject !== "", (query) => query.where("subject", "like", `%${filter.subject.replace(/[\\%_]/g, "\\$&")}%`))
    .$if(filter.actor !== "", (query) =>
      query.where(
        "actor",
        "in",
        sql<string>`(select id from account where display_name like ${`%${filter.actor}%`} or login = ${filter.actor} or id = ${filter.actor})`,
      ),
    )
    .$if(filter.action !== "", (query) => query.where("action", "=", filter.action))
    .$if(filter.outcome !== "", (query) => query.where("outcome", "=", filter.outcome))
    // Days are Shanghai's; entries are in UTC text that sorts by time.
    .$if(filter.from !== "", (query) => query.where("at", ">=", new Date(`${filter.from}T00:00:00+08:00`).toISOString()))
    .$if(filter.to !== "", (query) => query.where("at", "<=", new Date(`${filter.to}T23:59:59.999+08:00`).toISOString()));
  const items = await rows
    .select(["seq", "at", "actor", "action", "subject", "outcome", "entry", "sha256"])
    .orderBy("seq", "desc")
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .execute();
  const { total } = await rows.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  return { items, total: Number(total), pageSize: PAGE_SIZE };
};
