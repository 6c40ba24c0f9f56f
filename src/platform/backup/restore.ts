// Brings a backup into an empty database, all or nothing: the file is read and checked whole, then loaded in one transaction, and checked again.
import pg from "pg";
import type { Config } from "../config.ts";
import { sqlStateOf } from "../db.ts";
import type { FileStore } from "../files.ts";
import { verifyLedger } from "../ledger.ts";
import { Refusal } from "../refusal.ts";
import { CopyIn } from "./copy-in.ts";
import { damaged, type End, type Manifest } from "./format.ts";
import { readBackup } from "./read.ts";
import { addJobs, columnList, countOf, kyselyOn, migrationsOf, quoted, type Table, tablesOf } from "./tables.ts";

export type Restored = { madeAt: string; rows: number; files: number; jobs: number; ledger: { seq: number; sha256: string } };

/** Tables that the migrations themselves give one row. */
const BORN_WITH_A_ROW = ["ledger_head", "site_state"];

/**
 * Restores `path`. Refuses a foreign, newer or damaged file, another county's, one of another schema, and a database that holds anything.
 * Whatever fails, the database is empty afterwards; bytes already put into `files` are harmless, nothing names them.
 */
export const restore = async (config: Pick<Config, "QIZHENG_COUNTY">, ownerUrl: string, files: FileStore, path: string): Promise<Restored> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "qizheng restore" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("set local lock_timeout = '10s'");
    const tables = await lockedEmpty(client);
    // Before anything is written the whole file is read once, so that most of what can be wrong is known.
    const { manifest } = await readBackup(path, {
      manifest: async (read) => demandFits(read, config.QIZHENG_COUNTY, tables, await migrationsOf(client)),
    });
    for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
    for (const name of BORN_WITH_A_ROW) await client.query(`delete from ${quoted(name)}`);
    const { end, size } = await load(client, files, path);
    await check(client, manifest);
    for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
    await setSequences(client, end);
    // A portal that is running asks again for everything.
    await client.query("select pg_notify('qizheng_site', version::text) from site_state");
    await client.query("commit");
    await client.query("analyze");
    return { madeAt: manifest.madeAt, ...size, jobs: manifest.jobs, ledger: manifest.ledger };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw explained(error);
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** All tables, locked against writing, each without rows of its own. */
const lockedEmpty = async (client: pg.Client): Promise<Table[]> => {
  const tables = await tablesOf(client);
  await client.query(`lock table ${columnList([...tables.map(({ name }) => name), "session"])} in exclusive mode`);
  const full: string[] = [];
  for (const { name } of tables) {
    if (BORN_WITH_A_ROW.includes(name)) continue;
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rowCount) full.push(name);
  }
  const head = await client.query<{ seq: number }>("select seq from ledger_head");
  if (full.length > 0 || Number(head.rows[0]?.seq) !== 0)
    throw new Refusal("refused", `数据库里已有数据（${full.slice(0, 5).join("、")}${full.length > 5 ? " 等" : ""}），没有恢复`, {
      next: "备份只能恢复到空数据库：请用 QIZHENG_DATA 指定一个新目录，或新建一个空数据库写进 DATABASE_URL，再恢复",
    });
  return tables;
};

const demandFits = (manifest: Manifest, county: string, tables: readonly Table[], migrations: Manifest["migrations"]): void => {
  if (manifest.county !== county)
    throw new Refusal("refused", `备份属于“${manifest.county}”，本系统设置的是“${county}”`, {
      next: `请设 QIZHENG_COUNTY=${manifest.county} 再恢复`,
    });
  const ours = new Map(migrations.map(({ name, sha256 }) => [name, sha256]));
  const unknown = manifest.migrations.find(({ name, sha256 }) => ours.get(name) !== sha256);
  if (unknown) throw new Refusal("refused", `备份比本程序新，或出自另一个版本（迁移 ${unknown.name}）`, { next: "请先升级程序再恢复" });
  const missing = migrations.find(({ name }) => !manifest.migrations.some((one) => one.name === name));
  if (missing)
    throw new Refusal("refused", `备份出自较旧的版本（没有迁移 ${missing.name}）`, { next: "请用当时的程序版本恢复，再升级程序，数据库会自动更新" });
  const shape = (list: readonly { name: string; columns: string[] }[]): string => JSON.stringify(list.map(({ name, columns }) => [name, columns]));
  if (shape(manifest.tables) !== shape(tables)) throw damaged("表的结构与本程序不符");
};

const load = async (client: pg.Client, files: FileStore, path: string): Promise<{ end: End; size: { rows: number; files: number } }> => {
  const copy = new CopyIn(client);
  try {
    return await readBackup(path, {
      rows: (table, bytes) => copy.write(table, bytes),
      jobs: async (jobs) => {
        await copy.finish();
        await addJobs(client, jobs);
      },
      file: async (sha256, bytes) => {
        const { rowCount } = await client.query("select from file where sha256 = $1 limit 1", [sha256]);
        if (!rowCount) throw damaged(`附件 ${sha256} 在数据库里没有记录`);
        await files.putStream(bytes);
      },
    });
  } finally {
    await copy.abort();
  }
};

/** What must be true of a restored system, whatever the file said about itself. */
const check = async (client: pg.Client, manifest: Manifest): Promise<void> => {
  for (const { name, rows } of manifest.tables) {
    const found = await countOf(client, name);
    if (found !== rows) throw damaged(`表 ${name} 有 ${found} 行，清单上是 ${rows} 行`);
  }
  const named = await client.query<{ count: number }>("select count(distinct sha256) as count from file where erased_at is null");
  if (Number(named.rows[0]!.count) !== manifest.files) throw damaged("数据库记有的附件没有全部在备份里");
  const altered = await client.query<{ title: string }>(
    "select title from publication where content_sha256 <> encode(sha256(convert_to(content, 'UTF8')), 'hex') limit 1",
  );
  if (altered.rows[0]) throw damaged(`已发布的“${altered.rows[0].title}”与审定的内容不符`);
  const report = await verifyLedger(kyselyOn(client), manifest.ledger.seq > 0 ? manifest.ledger : undefined);
  const problem = report.problems[0];
  if (problem) throw damaged(`日志第 ${problem.seq} 条有问题：${problem.problem}`);
  if (report.head.seq !== manifest.ledger.seq || report.head.sha256 !== manifest.ledger.sha256) throw damaged("日志链头与清单不符");
};

const setSequences = async (client: pg.Client, end: End): Promise<void> => {
  for (const { name, value, called } of end.sequences) await client.query("select setval($1::regclass, $2, $3)", [quoted(name), value, called]);
};

const explained = (error: unknown): unknown => {
  if (error instanceof Refusal) return error;
  const state = sqlStateOf(error);
  if (state === "55P03") return new Refusal("refused", "数据库正被别的程序使用，没有恢复", { next: "请先停止 qizheng serve 和 worker 再恢复" });
  // Class 22 and 23: rows that are no rows of these tables.
  if (state?.startsWith("22") || state?.startsWith("23")) return damaged(`有的行装不进表（${(error as Error).message}）`);
  if (error instanceof Error && "code" in error && error.code === "ENOENT" && "path" in error)
    return new Refusal("not-found", `没有 ${String(error.path)} 这个文件`, { next: "请核对文件名和目录" });
  return error;
};
