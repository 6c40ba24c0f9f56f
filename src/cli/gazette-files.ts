// The files that `import-gazette` is to read: single ones, those of a folder, those inside a .zip, .tar or .tar.gz; one after the other, never two in memory.
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { READABLE } from "../office/file-text.ts";
import { OfficeRefusal } from "../office/refusal.ts";
import { LARGE_TEXT, largeTextParts } from "./large-text.ts";
import { Failure } from "./output.ts";

/** `read` is asked once, before the next file is; what it throws concerns this file alone. */
export type GazetteFile = { name: string; read: () => Promise<Uint8Array>; /** The line a part of a long text begins with. */ line?: number };

/** What a file may weigh that is read whole; the readers have tighter limits of their own. */
const MOST_BYTES = 100_000_000;
const isArchive = (name: string): boolean => /\.(?:zip|tar|tar\.gz|tgz)$/i.test(name);
const isReadable = (name: string): boolean =>
  (READABLE as readonly string[]).includes(extname(name).toLowerCase()) && !basename(name).startsWith(".") && !name.includes("__MACOSX/");

/** Whether these paths are more than one file. */
export const isMany = async (paths: readonly string[]): Promise<boolean> =>
  paths.length > 1 ||
  isArchive(paths[0] ?? "") ||
  (await stat(paths[0] ?? "").then(
    (found) => found.isDirectory() || isLargeText(paths[0]!, found.size),
    () => false,
  ));

export async function* filesIn(paths: readonly string[]): AsyncGenerator<GazetteFile> {
  for (const path of paths) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new Failure(
        `${path}：${error.code === "ENOENT" ? "没有这个文件，请核对文件名和目录" : error.code === "EACCES" ? "没有读取权限，请换有权限的账户" : error.message}`,
      );
    });
    if (found.isDirectory()) yield* inFolder(path);
    else if (/\.zip$/i.test(path)) yield* inZip(path);
    else if (isArchive(path)) yield* inTar(path);
    else if (isLargeText(path, found.size)) yield* inText(path);
    else yield { name: path, read: () => whole(path) };
  }
}

const isLargeText = (name: string, size: number): boolean => size > LARGE_TEXT && /\.(?:txt|md)$/i.test(name);

/** A long text of several issues, as much of it at a time as ends where an issue does. */
async function* inText(path: string): AsyncGenerator<GazetteFile> {
  for await (const { text, line } of largeTextParts(path)) yield { name: path, line, read: () => Promise.resolve(Buffer.from(text)) };
}

const tooLarge = (): OfficeRefusal => new OfficeRefusal("too-large", `文件超过 ${MOST_BYTES / 1_000_000} MB`, "请按期拆成几个文件后再导入");

const whole = async (path: string): Promise<Uint8Array> => {
  if ((await stat(path)).size > MOST_BYTES) throw tooLarge();
  return readFile(path);
};

async function* inFolder(folder: string): AsyncGenerator<GazetteFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort();
  for (const name of names) {
    if (isArchive(name)) yield* /\.zip$/i.test(name) ? inZip(name) : inTar(name);
    else if (isReadable(name)) {
      if (isLargeText(name, (await stat(name)).size)) yield* inText(name);
      else yield { name, read: () => whole(name) };
    }
  }
}

/** All of a stream, counted: what an archive says of its sizes may be a lie. */
const collected = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Names in Chinese zips are UTF-8 or, from old Windows, GB 18030. */
const nameOf = ({ fileNameRaw }: Entry): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw);
  } catch {
    return new TextDecoder("gb18030").decode(fileNameRaw);
  }
};

async function* inZip(path: string): AsyncGenerator<GazetteFile> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, decodeStrings: false });
  } catch {
    throw new OfficeRefusal("damaged", `${path}：压缩包已损坏，或者不是 zip`, "请重新打包后再导入");
  }
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (isReadable(name)) yield { name: `${path}/${name}`, read: async () => collected(await zip.openReadStreamPromise(entry)) };
  }
}

async function* inTar(path: string): AsyncGenerator<GazetteFile> {
  const source = createReadStream(path);
  const tar = extract();
  const opened = /\.(?:tgz|tar\.gz)$/i.test(path) ? source.pipe(createGunzip()) : source;
  opened.on("error", (error) => tar.destroy(error));
  source.on("error", (error) => tar.destroy(error));
  opened.pipe(tar);
  for await (const entry of tar) {
    const { name, type } = entry.header;
    if (type === "file" && isReadable(name)) yield { name: `${path}/${name}`, read: () => collected(entry as unknown as AsyncIterable<Uint8Array>) };
    // What was not read, or not to its end.
    entry.resume();
  }
}
