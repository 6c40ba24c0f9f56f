// The only SQL of the clauses page: how much evidence each duty has.
import { sql } from "kysely";
import type { Queries } from "../../platform/db.ts";

export const evidenceCounts = async (db: Queries): Promise<Map<string, number>> =>
  new Map(
    (
      await db
        .selectFrom("evidence")
        .select(["duty", sql<number>`count(*)`.as("n")])
        .groupBy("duty")
        .execute()
    ).map((row) => [row.duty, Number(row.n)]),
  );
