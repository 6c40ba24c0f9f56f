// The SQL of the acts on a manuscript: the append-only record that its state is folded from.
import type { Queries, Tx } from "../../platform/db.ts";
import type { ActKind, ManuscriptAct } from "./rules/workflow.ts";
import type { Stage } from "./schema.ts";

export const insertAct = (
  tx: Tx,
  row: {
    manuscript: string;
    act: ActKind;
    stage: Stage;
    actor: string;
    post: string | null;
    at: Date;
    version: number;
    hash: string;
    detail: ManuscriptAct["detail"];
  },
) =>
  tx
    .insertInto("manuscript_act")
    .values({ ...row, detail: JSON.stringify(row.detail) })
    .execute();

export type ActRow = { id: number; act: string; stage: string; actor: string; at: Date; hash: string; version: number; detail: unknown };

export const toAct = (row: ActRow): ManuscriptAct => ({
  id: Number(row.id),
  act: row.act as ActKind,
  stage: row.stage as Stage,
  actor: row.actor,
  at: new Date(row.at).toISOString(),
  hash: row.hash,
  version: Number(row.version),
  detail: row.detail as ManuscriptAct["detail"],
});

export const actsOf = async (db: Queries, id: string): Promise<ManuscriptAct[]> =>
  (
    await db
      .selectFrom("manuscript_act")
      .select(["id", "act", "stage", "actor", "at", "hash", "version", "detail"])
      .where("manuscript", "=", id)
      .orderBy("id")
      .execute()
  ).map((row) => toAct(row as ActRow));

export const postTitles = async (db: Queries, id: string): Promise<Map<number, string>> => {
  const rows = await db
    .selectFrom("manuscript_act")
    .innerJoin("post", "post.id", "manuscript_act.post")
    .select(["manuscript_act.id", "post.title", "post.organ"])
    .where("manuscript_act.manuscript", "=", id)
    .execute();
  return new Map(rows.map((row) => [Number(row.id), row.title]));
};
