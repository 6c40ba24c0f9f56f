// The SQL of stored files: their rows, not their bytes.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";

export const insertFile = (
  tx: Tx,
  row: { id: string; sha256: string; name: string; media_type: string; size: number; created_by: string; created_at: Date },
) => tx.insertInto("file").values(row).execute();

export const findFile = (db: Queries, id: string) => db.selectFrom("file").selectAll().where("id", "=", id).executeTakeFirst();

export const filesKnown = async (
  db: Queries,
  ids: string[],
): Promise<Map<string, { sha256: string; size: number; name: string; media_type: string; created_by: string }>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("file").select(["id", "sha256", "size", "name", "media_type", "created_by"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, { ...row, size: Number(row.size) }]));
};

/** Manuscripts that name a file, for deciding who may fetch it. */
export const manuscriptsWithFile = async (db: Queries, file: string): Promise<string[]> => {
  const { rows } = await sql<{
    id: string;
  }>`select id from manuscript where content @> ${JSON.stringify({ attachments: [{ fileId: file }] })}::jsonb or position(${file} in content::text) > 0 limit 20`.execute(
    db,
  );
  return rows.map((row) => row.id);
};
