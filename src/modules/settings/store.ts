// The only SQL of settings and saved views.
import type { Queries, Tx } from "../../platform/db.ts";

export const allSettings = (db: Queries) => db.selectFrom("setting").selectAll().execute();
export const saveSetting = (tx: Tx, row: { key: string; value: boolean; by: string; at: Date }) =>
  tx
    .insertInto("setting")
    .values({ key: row.key, value: JSON.stringify(row.value), changed_by: row.by, changed_at: row.at })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: JSON.stringify(row.value), changed_by: row.by, changed_at: row.at }))
    .execute();

export const viewsOf = (db: Queries, account: string, page: string) =>
  db.selectFrom("saved_view").select(["id", "name", "query"]).where("account", "=", account).where("page", "=", page).orderBy("created_at").execute();
export const saveView = (tx: Tx, row: { id: string; account: string; page: string; name: string; query: string; created_at: Date }) =>
  tx
    .insertInto("saved_view")
    .values(row)
    .onConflict((conflict) => conflict.columns(["account", "page", "name"]).doUpdateSet({ query: row.query }))
    .execute();
export const deleteView = (tx: Tx, account: string, id: string) =>
  tx.deleteFrom("saved_view").where("account", "=", account).where("id", "=", id).execute();
