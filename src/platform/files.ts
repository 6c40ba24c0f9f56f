// Stored bytes, addressed by their SHA-256 under <data>/files. A file is on disk and synced before any row names it, so a crash leaves
// at most bytes that nobody refers to.
import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { randomUUID } from "node:crypto";

export type Stored = { sha256: string; size: number };

export type FileStore = {
  folder: string;
  /** Writes the whole of `bytes`; the same bytes twice are one file. */
  put(bytes: Uint8Array): Promise<Stored>;
  /** The same of bytes that arrive piece by piece and need not fit into memory. */
  putStream(pieces: AsyncIterable<Uint8Array>): Promise<Stored>;
  read(sha256: string): ReadStream;
  has(sha256: string): Promise<boolean>;
  /** Takes the bytes away for good; what is not there needs no taking. No row may need them any more. */
  remove(sha256: string): Promise<void>;
};

export const openFileStore = async (folder: string): Promise<FileStore> => {
  await mkdir(join(folder, "incoming"), { recursive: true });
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a SHA-256");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const has = (sha256: string): Promise<boolean> =>
    stat(pathOf(sha256)).then(
      () => true,
      () => false,
    );
  const putStream = async (pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Stored> => {
    const incoming = join(folder, "incoming", randomUUID());
    const hash = createHash("sha256");
    let size = 0;
    try {
      const handle = await open(incoming, "wx", 0o640);
      try {
        for await (const piece of pieces) {
          hash.update(piece);
          size += piece.byteLength;
          await handle.writeFile(piece);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      const sha256 = hash.digest("hex");
      if (!(await has(sha256))) {
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        await rename(incoming, pathOf(sha256));
      }
      return { sha256, size };
    } finally {
      await rm(incoming, { force: true });
    }
  };
  return {
    folder,
    has,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    read: (sha256) => createReadStream(pathOf(sha256)),
    put: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return (await has(sha256)) ? { sha256, size: bytes.byteLength } : putStream([bytes]);
    },
    putStream,
  };
};
