// The SQL of who works on a request: what units are asked to find, and who may be given a case.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";

export type TaskRow = {
  id: number;
  request: string;
  unit: string;
  question: string;
  asked_on: PlainDate;
  answered_on: PlainDate | null;
  answer: string | null;
  found: boolean | null;
};
export const insertTask = async (tx: Tx, row: { request: string; unit: string; question: string; asked_on: PlainDate }): Promise<number> =>
  Number((await tx.insertInto("request_task").values(row).returning("id").executeTakeFirstOrThrow()).id);
export const findTask = async (db: Queries, id: number, forUpdate = false): Promise<TaskRow | undefined> =>
  (await db
    .selectFrom("request_task")
    .selectAll()
    .where("id", "=", id)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst()) as TaskRow | undefined;
export const tasksOf = async (db: Queries, request: string): Promise<TaskRow[]> =>
  (await db.selectFrom("request_task").selectAll().where("request", "=", request).orderBy("id").execute()) as TaskRow[];
export const openTasks = async (db: Queries, units?: readonly string[]): Promise<TaskRow[]> =>
  units?.length === 0
    ? []
    : ((await db
        .selectFrom("request_task")
        .selectAll()
        .where("answered_on", "is", null)
        .$if(units !== undefined, (query) => query.where("unit", "in", units!))
        .orderBy("id")
        .execute()) as TaskRow[]);
export const answerTask = (tx: Tx, id: number, answer: { answered_on: PlainDate; answer: string; found: boolean }) =>
  tx.updateTable("request_task").set(answer).where("id", "=", id).execute();

/** Everybody who holds the post of a handler on a day, with the organ it is in. */
export const allHandlers = async (db: Queries, on: PlainDate): Promise<{ account: string; name: string; organ: string }[]> =>
  db
    .selectFrom("post")
    .innerJoin("account", "account.id", "post.account")
    .select(["account.id as account", "display_name as name", "organ"])
    .where("active", "=", true)
    .where(sql<boolean>`'request-handler' = any (roles)`)
    .where("valid_from", "<=", on)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">=", on)]))
    .orderBy("display_name")
    .execute();
