// What a backup carries of the database, read from its own catalogue: tables in the order of their references, columns, sequences, jobs.
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Db } from "../db.ts";
import type { DB } from "../db-types.ts";
import type { Job, Manifest, Sequence } from "./format.ts";

/** Sessions end with the system they were opened in; what migrations ran is in the manifest. */
const LEFT_OUT = ["session", "migration"];

export type Table = { name: string; columns: string[]; key: string[] };

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = (names: readonly string[]): string => names.map(quoted).join(", ");

/** The tables of the schema, each after those it refers to; without the columns that the database computes itself. */
export const tablesOf = async (client: pg.ClientBase): Promise<Table[]> => {
  const { rows } = await client.query<Table & { after: string[] }>(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select array_agg(a.attname::text order by array_position(i.indkey::int[], a.attnum::int)) from pg_index i
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary), '{}') as key,
       coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
          where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as after
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     order by c.relname`,
    [LEFT_OUT],
  );
  const ordered: Table[] = [];
  const waiting = new Map(rows.map((row) => [row.name, row]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((table) => table.after.every((name) => !waiting.has(name)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(", ")}`);
    for (const { name, columns, key } of ready) {
      waiting.delete(name);
      ordered.push({ name, columns, key });
    }
  }
  return ordered;
};

export const migrationsOf = async (client: pg.ClientBase): Promise<Manifest["migrations"]> =>
  (await client.query<{ name: string; sha256: string }>("select name, sha256 from migration order by name")).rows;

export const countOf = async (client: pg.ClientBase, table: string): Promise<number> =>
  Number((await client.query<{ count: number }>(`select count(*) as count from ${quoted(table)}`)).rows[0]!.count);

export const sequencesOf = async (client: pg.ClientBase): Promise<Sequence[]> => {
  const { rows } = await client.query<{ name: string }>("select sequencename::text as name from pg_sequences where schemaname = 'public' order by 1");
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: number; called: boolean }>(`select last_value as value, is_called as called from ${quoted(name)}`);
    sequences.push({ name, value: Number(state.rows[0]!.value), called: state.rows[0]!.called });
  }
  return sequences;
};

/**
 * The jobs that have yet to run, a scheduled publication for instance. graphile-worker shows payloads only in a table it calls private:
 * its version is pinned, and the test of scheduled publication fails where a new one reads otherwise.
 */
export const jobsOf = async (client: pg.ClientBase): Promise<Job[]> => {
  await client.query("set local role qizheng_app");
  const { rows } = await client.query<Job>(
    `select t.identifier as task, j.payload, q.queue_name as queue, to_char(j.run_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "runAt",
       j.max_attempts as "maxAttempts", j.key, j.priority
     from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
     where j.attempts < j.max_attempts order by j.id`,
  );
  await client.query("reset role");
  return rows;
};

export const addJobs = async (client: pg.ClientBase, jobs: readonly Job[]): Promise<void> => {
  await client.query("set local role qizheng_app");
  for (const job of jobs)
    await client.query(
      "select graphile_worker.add_job($1, payload := $2::json, queue_name := $3, run_at := $4::timestamptz, max_attempts := $5, job_key := $6, priority := $7)",
      [job.task, JSON.stringify(job.payload), job.queue, job.runAt, job.maxAttempts, job.key, job.priority],
    );
  await client.query("reset role");
};

/** Kysely on one open connection, so that what it reads belongs to the connection's transaction. */
export const kyselyOn = (client: pg.ClientBase): Db => {
  const shared = Object.assign(Object.create(client) as pg.PoolClient, { query: client.query.bind(client), release: () => undefined });
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect: async () => shared, end: async () => undefined, options: {} } }) });
};
