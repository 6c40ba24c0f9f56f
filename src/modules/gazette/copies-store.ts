// SQL of the register of paper copies.
import type { Queries, Tx } from "../../platform/db.ts";

export const insertCopies = (
  tx: Tx,
  rows: {
    issue: string;
    organ: string;
    copies: number;
    way: "collect" | "deliver";
    responsible: string;
    due_on: string;
    created_by: string;
    created_at: Date;
  }[],
) =>
  tx
    .insertInto("gazette_copies")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["issue", "organ"]).doNothing())
    .returning("id")
    .execute();

export const listCopies = (db: Queries, issue: string | undefined) =>
  db
    .selectFrom("gazette_copies")
    .select(["id", "issue", "organ", "copies", "way", "responsible", "due_on"])
    .where("cancelled_at", "is", null)
    .$if(issue !== undefined, (query) => query.where("issue", "=", issue!))
    .execute();
export const lockCopies = (tx: Tx, id: number) =>
  tx.selectFrom("gazette_copies").selectAll().where("id", "=", id).where("cancelled_at", "is", null).forUpdate().executeTakeFirst();
export const cancelCopies = (tx: Tx, id: number, at: Date) =>
  tx.updateTable("gazette_copies").set({ cancelled_at: at }).where("id", "=", id).execute();
export const handoversOf = (db: Queries, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("gazette_handover")
        .select(["copies_id", "copies", "receiver", "handed_on"])
        .where("copies_id", "in", ids)
        .orderBy("id")
        .execute();
export const insertHandover = (
  tx: Tx,
  row: { copies_id: number; copies: number; receiver: string; handed_on: string; recorded_by: string; recorded_at: Date },
) => tx.insertInto("gazette_handover").values(row).execute();
