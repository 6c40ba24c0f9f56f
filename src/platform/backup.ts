// Writes everything of a system into one tar file, from one snapshot while the system runs. Bringing it back is backup/restore.ts.
import { createHash } from "node:crypto";
import { createWriteStream, rmSync } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { pack, type Pack } from "tar-stream";
import { FORMAT, type Manifest, PART_BYTES, partName, sealed } from "./backup/format.ts";
import { columnList, countOf, jobsOf, kyselyOn, migrationsOf, quoted, sequencesOf, type Table, tablesOf } from "./backup/tables.ts";
import type { Config } from "./config.ts";
import type { FileStore } from "./files.ts";
import { verifyLedger } from "./ledger.ts";
import { Refusal } from "./refusal.ts";

export { type Restored, restore } from "./backup/restore.ts";

export type BackupReport = {
  file: string;
  bytes: number;
  rows: number;
  files: number;
  /** `ok` false: the chain was broken already; such a backup is evidence and is not restored. */
  ledger: { seq: number; sha256: string; ok: boolean };
};

type Entries = {
  add(name: string, size: number, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  text(name: string, text: string): Promise<void>;
};

/**
 * Writes `path` (by way of `path`.part, synced and renamed, so that what bears the name is whole). Refuses an existing file, and a system
 * whose stored files are not all there. `config` names the county; `ownerUrl` reads every table.
 */
export const backup = async (config: Pick<Config, "QIZHENG_COUNTY">, ownerUrl: string, files: FileStore, path: string): Promise<BackupReport> => {
  const file = resolve(path);
  const part = `${file}.part`;
  if (await exists(file)) throw new Refusal("refused", `${path} 已经存在，不会被覆盖`, { next: "请换一个文件名" });
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "qizheng backup" });
  // A connection that breaks makes the running query fail; without a listener it would end the process as well.
  client.on("error", () => undefined);
  const output = createWriteStream(part, { flags: "wx", mode: 0o600, flush: true });
  const discard = (): void => rmSync(part, { force: true });
  try {
    await opened(output, part);
    // Whoever breaks off a backup finds no half of it in the way of the next.
    process.once("exit", discard);
    await client.connect();
    const tar = pack();
    const [report] = await Promise.all([
      fill(client, entriesOf(tar), files, config.QIZHENG_COUNTY).then(
        (facts) => {
          tar.finalize();
          return facts;
        },
        (error: unknown) => {
          tar.destroy(error as Error);
          throw error;
        },
      ),
      pipeline(tar, output),
    ]);
    const { size } = await stat(part);
    await rename(part, file);
    await syncFolder(dirname(file));
    return { file, bytes: size, ...report };
  } catch (error) {
    output.destroy();
    if (!(error instanceof PartExists)) discard();
    throw error;
  } finally {
    process.off("exit", discard);
    await client.end().catch(() => undefined);
  }
};

const fill = async (client: pg.Client, entries: Entries, files: FileStore, county: string): Promise<Omit<BackupReport, "file" | "bytes">> => {
  await client.query("begin isolation level repeatable read read only");
  await client.query("set local datestyle to 'ISO, YMD'");
  const tables = await tablesOf(client);
  const ledger = await verifyLedger(kyselyOn(client));
  const jobs = await jobsOf(client);
  const count = await client.query<{ count: number }>("select count(distinct sha256) as count from file where erased_at is null");
  const counted: Manifest["tables"] = [];
  for (const { name, columns } of tables) counted.push({ name, columns, rows: await countOf(client, name) });
  const manifest = JSON.stringify({
    format: FORMAT,
    program: "qizheng",
    madeAt: new Date().toISOString(),
    county,
    migrations: await migrationsOf(client),
    tables: counted,
    jobs: jobs.length,
    files: Number(count.rows[0]!.count),
    ledger: { seq: ledger.head.seq, sha256: ledger.head.sha256 },
  } satisfies Manifest);
  await entries.text("manifest.json", manifest);
  const hashes: Record<string, string> = {};
  for (const table of tables) hashes[table.name] = await copyOut(client, table, entries);
  const jobsText = JSON.stringify(jobs);
  await entries.text("jobs.json", jobsText);
  const stored = await copyFiles(client, entries, files);
  // Sequences stand outside the snapshot: read last, they are behind no row of it.
  const sequences = await sequencesOf(client);
  await entries.text("end.json", JSON.stringify(sealed({ manifest: sha256(manifest), tables: hashes, jobs: sha256(jobsText), sequences })));
  await client.query("commit");
  return {
    rows: counted.reduce((sum, table) => sum + table.rows, 0),
    files: stored,
    ledger: { seq: ledger.head.seq, sha256: ledger.head.sha256, ok: ledger.ok },
  };
};

/** The rows of a table by COPY, in parts; returns the hash of all of them. */
const copyOut = async (client: pg.Client, { name, columns, key }: Table, entries: Entries): Promise<string> => {
  const order = key.length > 0 ? ` order by ${columnList(key)}` : "";
  const rows = client.query(copyTo(`copy (select ${columnList(columns)} from ${quoted(name)}${order}) to stdout`));
  const hash = createHash("sha256");
  let held: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = async (): Promise<void> => {
    const pieces = held;
    const length = size;
    held = [];
    size = 0;
    await entries.add(partName(name, ++part), length, pieces);
  };
  for await (const piece of rows as AsyncIterable<Buffer>) {
    hash.update(piece);
    held.push(piece);
    size += piece.byteLength;
    if (size >= PART_BYTES) await flush();
  }
  if (size > 0) await flush();
  return hash.digest("hex");
};

const BATCH = 1_000;

/** Every stored file that a row of the snapshot names; each is checked against its hash on the way. */
const copyFiles = async (client: pg.Client, entries: Entries, files: FileStore): Promise<number> => {
  let count = 0;
  for (let last = ""; ;) {
    const { rows } = await client.query<{ sha256: string; size: number; name: string }>(
      "select sha256, min(size) as size, min(name) as name from file where erased_at is null and sha256 > $1 group by sha256 order by sha256 limit $2",
      [last, BATCH],
    );
    for (const row of rows) {
      if (!(await files.has(row.sha256))) throw unsound(row, "在数据目录里找不到了");
      const hash = createHash("sha256");
      await entries.add(`files/${row.sha256}`, Number(row.size), checked(files.read(row.sha256), Number(row.size), hash, row));
      if (hash.digest("hex") !== row.sha256) throw unsound(row, "的内容被改动过");
      count++;
    }
    if (rows.length < BATCH) return count;
    last = rows.at(-1)!.sha256;
  }
};

async function* checked(pieces: AsyncIterable<Uint8Array>, size: number, hash: ReturnType<typeof createHash>, row: { name: string; sha256: string }) {
  let left = size;
  for await (const piece of pieces) {
    left -= piece.byteLength;
    if (left < 0) throw unsound(row, "的大小被改动过");
    hash.update(piece);
    yield piece;
  }
  if (left > 0) throw unsound(row, "的大小被改动过");
}

const unsound = ({ name, sha256: hash }: { name: string; sha256: string }, how: string): Refusal =>
  new Refusal("refused", `没有备份：附件“${name}”（${hash}）${how}`, {
    next: `请从以前的备份中取出 files/${hash}，放回数据目录的 files/${hash.slice(0, 2)}/ 下，再备份`,
  });

const entriesOf = (tar: Pack): Entries => {
  const mtime = new Date();
  const add: Entries["add"] = (name, size, pieces) => pipeline(pieces, tar.entry({ name, size, mtime, mode: 0o600 }));
  return {
    add,
    text: (name, text) => {
      const bytes = Buffer.from(text);
      return add(name, bytes.byteLength, [bytes]);
    },
  };
};

class PartExists extends Refusal {}

const opened = (output: ReturnType<typeof createWriteStream>, part: string): Promise<void> =>
  new Promise((done, fail) => {
    output.once("open", () => done());
    output.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST")
        fail(new PartExists("refused", `${part} 已经存在：另一次备份正在进行，或没有做完`, { next: "确认没有备份在进行后，请删除它再试" }));
      else if (error.code === "ENOENT") fail(new Refusal("refused", `目录 ${dirname(part)} 不存在`, { next: "请先建好目录，或换一个目录" }));
      else fail(error);
    });
  });

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The new name survives a power cut too; systems that cannot sync a folder need not. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};
