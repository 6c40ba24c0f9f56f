// The SQL of reviews and suits over an answer.
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";

export type DisputeRow = {
  id: number;
  request: string;
  block: "review" | "direct-suit" | "suit-after-review";
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  outcome: string | null;
  head_attended: boolean | null;
  lessons: string;
};
export const insertDispute = async (tx: Tx, row: { request: string; block: DisputeRow["block"]; opened_on: PlainDate }): Promise<number> =>
  Number((await tx.insertInto("request_dispute").values(row).returning("id").executeTakeFirstOrThrow()).id);
export const disputesOf = async (db: Queries, request: string): Promise<DisputeRow[]> =>
  (await db.selectFrom("request_dispute").selectAll().where("request", "=", request).orderBy("id").execute()) as DisputeRow[];
export const closeDispute = (tx: Tx, id: number, change: { closed_on: PlainDate; outcome: string; head_attended: boolean | null; lessons: string }) =>
  tx.updateTable("request_dispute").set(change).where("id", "=", id).where("closed_on", "is", null).returning("id").executeTakeFirst();
