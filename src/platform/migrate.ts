// Plain SQL migrations, forward only, one transaction each, under an advisory lock so that two starting servers do not race.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

const FOLDER = new URL("../../migrations/", import.meta.url);
const LOCK = 7_315_001;

export const migrationNames = async (): Promise<string[]> => (await readdir(FOLDER)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();

/**
 * Brings the database at `ownerUrl` to the newest schema; returns the names of the migrations it ran.
 * Throws when a migration that already ran was changed afterwards, or when the database is newer than this program.
 */
export const migrate = async (ownerUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "qizheng migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      "create table if not exists migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())",
    );
    const known = new Map(
      (await client.query<{ name: string; sha256: string }>("select name, sha256 from migration")).rows.map((row) => [row.name, row.sha256]),
    );
    const names = await migrationNames();
    const unknown = [...known.keys()].find((name) => !names.includes(name));
    if (unknown) throw new Error(`数据库比程序新：有本程序不认识的迁移 ${unknown}，请升级程序`);
    const ran: string[] = [];
    for (const name of names) {
      const sql = await readFile(new URL(name, FOLDER), "utf8");
      const hash = createHash("sha256").update(sql).digest("hex");
      if (known.has(name)) {
        if (known.get(name) !== hash) throw new Error(`迁移 ${name} 运行之后被改动过，拒绝继续`);
        continue;
      }
      await client.query("begin");
      try {
        await client.query(sql);
        await client.query("insert into migration (name, sha256) values ($1, $2)", [name, hash]);
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw new Error(`迁移 ${name} 失败：${(error as Error).message}`, { cause: error });
      }
      ran.push(name);
    }
    // Created before the roles are: the server asks it whether it may begin (/readyz).
    await client.query("grant select on migration to qizheng_app");
    await migrateJobs(client, ownerUrl);
    return ran;
  } finally {
    await client.end();
  }
};

/**
 * graphile-worker's own tables, owned by the application's role, which adds and runs the jobs. Its installer asks for the right
 * to create schemas even where its schema stands, so the role holds that right for this moment only.
 */
const migrateJobs = async (owner: pg.Client, ownerUrl: string): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>("select quote_ident(current_database()) as name");
  const database = rows[0]!.name;
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, options: "-c role=qizheng_app" });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  await owner.query(`grant create on database ${database} to qizheng_app`);
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
    await owner.query(`revoke create on database ${database} from qizheng_app`);
  }
};
