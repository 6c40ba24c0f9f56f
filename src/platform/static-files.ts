// Serves a built folder from memory: a handful of files, read once, compressed once, never looked for on disk by an address.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  woff: "font/woff",
  json: "application/json; charset=utf-8",
};

export type StaticFile = { bytes: Buffer; brotli?: () => Promise<Buffer>; type: string; etag: string; immutable: boolean };

/** Every file below `folder` by its path with forward slashes; an absent folder is empty. */
export const readStaticFolder = async (folder: string): Promise<Map<string, StaticFile>> => {
  const files = new Map<string, StaticFile>();
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join("/");
    const bytes = await readFile(path);
    const extension = name.slice(name.lastIndexOf(".") + 1);
    let compressed: Promise<Buffer> | undefined;
    files.set(name, {
      bytes,
      type: TYPES[extension] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
      // Vite puts a hash of the content into the name of everything under assets/.
      immutable: name.startsWith("assets/"),
      ...(["html", "js", "css", "svg", "json"].includes(extension)
        ? { brotli: () => (compressed ??= compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })) }
        : {}),
    });
  }
  return files;
};
