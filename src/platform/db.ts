// Connections to PostgreSQL and what every query shares. Two pools: the staff side and the public side, each under its own role.
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "./db-types.ts";

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;
/** What a store takes: inside a transaction or outside one. */
export type Queries = Db | Tx;

// Dates stay text (`YYYY-MM-DD`), counts are numbers: 2^53 rows are out of reach here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> };

/** Opens a pool on `url`; with `role` every session steps down to that role and cannot see more than it may. */
export const openDatabase = (url: string, options: { role?: string; max?: number } = {}): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: "qizheng",
    options: `-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000${options.role ? ` -c role=${options.role}` : ""}`,
  });
  // A dropped idle connection is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
};

/** The SQLSTATE of a database error, else undefined. Codes that begin with QZ are our own guards speaking Chinese. */
export const sqlStateOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;

/** Whether a database error only says that the connection is gone: the query may or may not have been carried out. */
export const isConnectionLoss = (error: unknown): boolean =>
  /^(08|57P)/.test(sqlStateOf(error) ?? "") ||
  (error instanceof Error && /Connection terminated|Connection ended/.test(error.message)) ||
  (error instanceof Error && "code" in error && (error.code === "ECONNREFUSED" || error.code === "ECONNRESET"));
