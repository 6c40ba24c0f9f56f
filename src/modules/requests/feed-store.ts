// The SQL of feeds: addresses by which a calendar program reads somebody's deadlines. The secret itself is nowhere.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";

export type FeedRow = { id: string; account: string; name: string; created_at: Date; read_on: PlainDate | null };

export const insertFeed = (tx: Tx, row: { id: string; account: string; name: string; token_hash: string; created_at: Date }) =>
  tx.insertInto("deadline_feed").values(row).execute();

const live = (db: Queries) =>
  db.selectFrom("deadline_feed").select(["id", "account", "name", "created_at", "read_on"]).where("revoked_at", "is", null);

export const feedsOf = async (db: Queries, account: string): Promise<FeedRow[]> =>
  (await live(db).where("account", "=", account).orderBy("created_at").execute()) as FeedRow[];

export const findFeed = async (db: Queries, token_hash: string): Promise<FeedRow | undefined> =>
  (await live(db).where("token_hash", "=", token_hash).executeTakeFirst()) as FeedRow | undefined;

/** Once a day, so that a program that reads every quarter of an hour writes once. */
export const noteRead = (db: Queries, id: string, on: PlainDate) =>
  db
    .updateTable("deadline_feed")
    .set({ read_on: on })
    .where("id", "=", id)
    .where(sql<boolean>`read_on is distinct from ${on}`)
    .execute();

/** Whether there was one of this account to revoke. */
export const revokeFeed = async (tx: Tx, account: string, id: string, at: Date): Promise<boolean> =>
  (await tx
    .updateTable("deadline_feed")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("account", "=", account)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst()) !== undefined;
