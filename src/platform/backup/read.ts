// Walks a backup file from its manifest to its end, checking order, names, hashes and completeness; hands what it meets to a receiver.
// Writes nothing itself. Memory: one part of a table at most.
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { extract } from "tar-stream";
import type { z } from "zod";
import { Refusal } from "../refusal.ts";
import { damaged, End, FORMAT, isSealed, Job, Manifest, partName } from "./format.ts";

type Bytes = AsyncIterable<Uint8Array>;

export type Receiver = {
  manifest?(manifest: Manifest): Promise<void>;
  rows?(table: Manifest["tables"][number], bytes: Uint8Array): Promise<void>;
  jobs?(jobs: Job[]): Promise<void>;
  /** Must read `bytes` to its end. */
  file?(sha256: string, bytes: Bytes): Promise<void>;
};

const MOST_JSON = 256 * 1024 * 1024;

const readAll = async (bytes: Bytes, hash?: Hash): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > MOST_JSON) throw damaged("清单过大");
    hash?.update(piece);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const parsed = <S extends z.ZodType>(schema: S, bytes: Buffer, what: string): z.output<S> => {
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw damaged(`${what}读不懂`);
  }
};

/** The manifest, with a plainer word for what is whole but not for us. */
const readManifest = (bytes: Buffer): Manifest => {
  const loose = (() => {
    try {
      return JSON.parse(bytes.toString("utf8")) as { program?: unknown; format?: unknown } | null;
    } catch {
      return null;
    }
  })();
  if (loose?.program !== "qizheng") throw foreign();
  if (typeof loose.format === "number" && loose.format > FORMAT)
    throw new Refusal("invalid", `备份的格式（第 ${loose.format} 版）比本程序（第 ${FORMAT} 版）新`, { next: "请先升级程序再恢复" });
  return parsed(Manifest, bytes, "清单");
};

const foreign = (): Refusal => new Refusal("invalid", "这不是旗政通的备份文件", { next: "请选用 qizheng backup 做的 .tar 文件" });

async function* entriesOf(path: string): AsyncGenerator<{ name: string; bytes: Bytes }> {
  const unpacked = extract();
  const source = createReadStream(path);
  source.on("error", (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    for await (const entry of unpacked) yield { name: entry.header.name, bytes: entry as unknown as Bytes };
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

/** The reader of tars knows its errors by their text alone; they reach whoever reads at that moment. */
const isTarError = (error: unknown): boolean =>
  error instanceof Error && /^(Invalid header|Invalid tar header|Unexpected end of data|Header exceeds)/.test(error.message);

/** Reads the whole file. Throws a Refusal (Chinese) where it is foreign, newer, damaged or cut short. */
export const readBackup = async (
  path: string,
  receiver: Receiver = {},
): Promise<{ manifest: Manifest; end: End; size: { rows: number; files: number } }> => {
  const entries = entriesOf(path);
  const next = async (): Promise<{ name: string; bytes: Bytes } | undefined> => {
    const step = await entries.next();
    return step.done ? undefined : step.value;
  };
  let known = false;
  try {
    let entry = await next();
    if (entry?.name !== "manifest.json") throw foreign();
    const manifestHash = createHash("sha256");
    const manifest = readManifest(await readAll(entry.bytes, manifestHash));
    known = true;
    await receiver.manifest?.(manifest);
    entry = await next();

    const tables: Record<string, string> = {};
    for (const table of manifest.tables) {
      const hash = createHash("sha256");
      for (let part = 1; entry?.name === partName(table.name, part); part++) {
        for await (const bytes of entry.bytes) {
          hash.update(bytes);
          await receiver.rows?.(table, bytes);
        }
        entry = await next();
      }
      tables[table.name] = hash.digest("hex");
    }

    if (entry?.name !== "jobs.json") throw damaged(entry ? `“${entry.name}”不在应在的地方` : "文件在中途断了");
    const jobsHash = createHash("sha256");
    const jobs = parsed(Job.array(), await readAll(entry.bytes, jobsHash), "定时工作");
    if (jobs.length !== manifest.jobs) throw damaged("定时工作的数目与清单不符");
    await receiver.jobs?.(jobs);
    entry = await next();

    let files = 0;
    for (let last = ""; entry?.name.startsWith("files/"); entry = await next()) {
      const sha256 = entry.name.slice("files/".length);
      if (!/^[0-9a-f]{64}$/.test(sha256) || sha256 <= last) throw damaged(`附件“${sha256}”的名字或次序不对`);
      const hash = createHash("sha256");
      const hashed = hashedBytes(entry.bytes, hash);
      if (receiver.file) await receiver.file(sha256, hashed);
      else for await (const _ of hashed);
      if (hash.digest("hex") !== sha256) throw damaged(`附件 ${sha256} 的内容与它的摘要不符`);
      last = sha256;
      files++;
    }
    if (files !== manifest.files) throw damaged(`附件有 ${files} 个，清单上是 ${manifest.files} 个`);

    if (entry?.name !== "end.json") throw damaged(entry ? `“${entry.name}”不在应在的地方` : "文件在中途断了");
    const end = parsed(End, await readAll(entry.bytes), "结尾");
    if (!isSealed(end)) throw damaged("结尾与它的摘要不符");
    if (end.manifest !== manifestHash.digest("hex")) throw damaged("清单与它的摘要不符");
    if (end.jobs !== jobsHash.digest("hex")) throw damaged("定时工作与它的摘要不符");
    const altered = manifest.tables.find(({ name }) => end.tables[name] !== tables[name]);
    if (altered) throw damaged(`表 ${altered.name} 的内容与它的摘要不符`);
    if (await next()) throw damaged("结尾之后还有内容");
    return { manifest, end, size: { rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0), files } };
  } catch (error) {
    throw !isTarError(error) ? error : known ? damaged("文件在中途断了") : foreign();
  } finally {
    await entries.return(undefined);
  }
};

async function* hashedBytes(bytes: Bytes, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}
