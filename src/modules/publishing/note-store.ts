// The SQL of what people note beside a text: comments, and how findings of proofreading were settled.
import type { Queries, Tx } from "../../platform/db.ts";

export const dispositionsOf = (db: Queries, id: string) => db.selectFrom("finding_disposition").selectAll().where("manuscript", "=", id).execute();

type DispositionRow = {
  manuscript: string;
  finding: string;
  rule: string;
  matched: string;
  action: "accept" | "dismiss";
  reason: string;
  actor: string;
  at: Date;
};
/** What was said last of a finding counts. */
export const saveDispositions = (tx: Tx, rows: readonly DispositionRow[]) =>
  tx
    .insertInto("finding_disposition")
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(["manuscript", "finding"]).doUpdateSet(({ ref }) => ({
        action: ref("excluded.action"),
        reason: ref("excluded.reason"),
        actor: ref("excluded.actor"),
        at: ref("excluded.at"),
      })),
    )
    .execute();

export const commentsOf = (db: Queries, id: string) =>
  db
    .selectFrom("manuscript_comment")
    .innerJoin("account", "account.id", "manuscript_comment.author")
    .select([
      "manuscript_comment.id",
      "version",
      "from_position",
      "to_position",
      "quote",
      "text",
      "display_name as author",
      "at",
      "resolved_at",
      "resolved_by",
    ])
    .where("manuscript", "=", id)
    .orderBy("manuscript_comment.id")
    .execute();

export const insertComment = async (
  tx: Tx,
  row: {
    manuscript: string;
    version: number | null;
    from_position: number;
    to_position: number;
    quote: string;
    text: string;
    author: string;
    at: Date;
  },
): Promise<number> => Number((await tx.insertInto("manuscript_comment").values(row).returning("id").executeTakeFirstOrThrow()).id);

export const resolveComment = (tx: Tx, manuscript: string, id: number, by: string, at: Date) =>
  tx
    .updateTable("manuscript_comment")
    .set({ resolved_by: by, resolved_at: at })
    .where("manuscript", "=", manuscript)
    .where("id", "=", id)
    .where("resolved_at", "is", null)
    .returning("id")
    .executeTakeFirst();
