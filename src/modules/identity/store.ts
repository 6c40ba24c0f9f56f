// The only SQL of people, posts, sessions and sign-ins.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { ActorPost, Role } from "../../law/permissions.ts";
import type { Queries, Tx } from "../../platform/db.ts";

export const findAccountByLogin = (db: Queries, login: string) => db.selectFrom("account").selectAll().where("login", "=", login).executeTakeFirst();
export const findAccount = (db: Queries, id: string) => db.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
export const findAccountByOidc = (db: Queries, subject: string) =>
  db.selectFrom("account").selectAll().where("oidc_subject", "=", subject).executeTakeFirst();
export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/** Posts held on `today`, with the unit each sits in. */
export const postsOn = async (db: Queries, account: string, today: PlainDate, unitOf: (organ: string) => string): Promise<ActorPost[]> => {
  const rows = await db
    .selectFrom("post")
    .select(["id", "organ", "title", "roles"])
    .where("account", "=", account)
    .where("valid_from", "<=", today)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", today)]))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, unit: unitOf(row.organ), roles: row.roles as Role[] }));
};

export const rolesHeldBetween = async (db: Queries, account: string, from: PlainDate, to: PlainDate | null): Promise<Role[]> => {
  const rows = await db
    .selectFrom("post")
    .select("roles")
    .where("account", "=", account)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", from)]))
    .$if(to !== null, (query) => query.where("valid_from", "<=", to!))
    .execute();
  return [...new Set(rows.flatMap((row) => row.roles as Role[]))];
};

/** The account as it stands now, held until the transaction ends: of many sign-ins at once one is judged after the other. */
export const lockAccount = (tx: Tx, account: string) =>
  tx.selectFrom("account").selectAll().where("id", "=", account).forUpdate().executeTakeFirstOrThrow();

/** Every role that somebody active holds on `today`. */
export const rolesHeldByAnybody = async (db: Queries, today: PlainDate): Promise<string[]> => {
  const rows = await db
    .selectFrom("post")
    .innerJoin("account", "account.id", "post.account")
    .select("post.roles")
    .where("account.active", "=", true)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", today)]))
    .execute();
  return [...new Set(rows.flatMap((row) => row.roles))];
};

export const noteFailure = (db: Queries, account: string, failures: number, lockedUntil: Date | null) =>
  db.updateTable("account").set({ failed_count: failures, locked_until: lockedUntil }).where("id", "=", account).execute();

export const insertSignIn = (
  db: Queries,
  row: {
    account: string | null;
    at: Date;
    method: "password" | "oidc";
    outcome: "success" | "wrong" | "locked" | "inactive";
    place: string;
    agent: string;
  },
) => db.insertInto("sign_in").values(row).execute();

export const insertSession = (
  db: Queries,
  row: { id_hash: string; account: string; csrf: string; created_at: Date; last_seen_at: Date; expires_at: Date },
) => db.insertInto("session").values(row).execute();
export const findSession = (db: Queries, idHash: string) =>
  db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account")
    .select([
      "session.account",
      "session.csrf",
      "session.last_seen_at",
      "session.expires_at",
      "account.active",
      "account.display_name",
      "account.login",
      "account.password_is_theirs",
    ])
    .where("id_hash", "=", idHash)
    .executeTakeFirst();
export const touchSession = (db: Queries, idHash: string, now: Date) =>
  db.updateTable("session").set({ last_seen_at: now }).where("id_hash", "=", idHash).execute();
export const deleteSession = (db: Queries, idHash: string) => db.deleteFrom("session").where("id_hash", "=", idHash).execute();
export const deleteSessionsOf = (db: Queries, account: string) => db.deleteFrom("session").where("account", "=", account).execute();
export const deleteExpiredSessions = (db: Queries, now: Date) => db.deleteFrom("session").where("expires_at", "<", now).execute();

export const signInsOf = async (db: Queries, account: string | undefined, page: number, pageSize: number) => {
  const base = db
    .selectFrom("sign_in")
    .leftJoin("account", "account.id", "sign_in.account")
    .$if(account !== undefined, (query) => query.where("sign_in.account", "=", account!));
  const items = await base
    .select(["sign_in.at", "account.display_name as name", "account.login", "sign_in.method", "sign_in.outcome", "sign_in.place", "sign_in.agent"])
    .orderBy("sign_in.at", "desc")
    .orderBy("sign_in.id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await base.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  return { items, total: Number(total) };
};

export const insertAccount = (
  db: Queries,
  row: { id: string; login: string; display_name: string; password_hash: string | null; password_is_theirs: boolean; created_at: Date },
) =>
  db
    .insertInto("account")
    .values({ ...row, password_changed_at: row.password_hash ? row.created_at : null })
    .execute();
export const updateAccount = (
  db: Queries,
  id: string,
  change: {
    display_name?: string;
    active?: boolean;
    oidc_subject?: string | null;
    password_hash?: string;
    password_changed_at?: Date;
    password_is_theirs?: boolean;
    failed_count?: number;
    locked_until?: null;
  },
) => db.updateTable("account").set(change).where("id", "=", id).execute();
export const insertPost = (
  db: Queries,
  row: { id: string; account: string; organ: string; title: string; roles: string[]; valid_from: string; valid_to: string | null },
) => db.insertInto("post").values(row).execute();
export const endPost = (db: Queries, id: string, on: PlainDate) =>
  db.updateTable("post").set({ valid_to: on }).where("id", "=", id).returning(["account", "organ", "title"]).executeTakeFirst();

/** People with their current posts, searched by name, login or post. */
export const listPeople = async (
  db: Queries,
  today: PlainDate,
  filter: { q: string; organs: string[] | undefined; page: number; pageSize: number },
) => {
  const base = db
    .selectFrom("account")
    .$if(filter.q !== "", (query) =>
      query.where((eb) => eb.or([eb("display_name", "ilike", `%${filter.q}%`), eb("login", "ilike", `%${filter.q}%`)])),
    )
    .$if(filter.organs !== undefined, (query) =>
      query.where(
        "account.id",
        "in",
        db
          .selectFrom("post")
          .select("account")
          .where("organ", "in", filter.organs!.length > 0 ? filter.organs! : [""]),
      ),
    );
  const accounts = await base
    .select(["id", "login", "display_name", "active", "locked_until", "oidc_subject"])
    .orderBy("login")
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  const { total } = await base.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const posts =
    accounts.length === 0
      ? []
      : await db
          .selectFrom("post")
          .selectAll()
          .where(
            "account",
            "in",
            accounts.map((account) => account.id),
          )
          .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", today)]))
          .orderBy("id")
          .execute();
  return { accounts, posts, total: Number(total) };
};

export const postCounts = async (db: Queries, today: PlainDate): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom("post")
    .select(["organ", sql<number>`count(*)`.as("posts")])
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", today)]))
    .groupBy("organ")
    .execute();
  return new Map(rows.map((row) => [row.organ, Number(row.posts)]));
};

export const namesOf = async (db: Queries, ids: string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("account").select(["id", "display_name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
};
