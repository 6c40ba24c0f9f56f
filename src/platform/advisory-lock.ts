// A lock between processes that lies in the database: held while a piece of work lasts, gone with the connection of a process that was killed.
import pg from "pg";

/** Runs `work` while nobody else holds `key` in the database at `url`; whoever comes second waits. */
export const withAdvisoryLock = async <T>(url: string, key: number, work: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: "qizheng lock" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [key]);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
};
