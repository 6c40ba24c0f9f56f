// Opens a .docx or .xlsx as what it is, a zip, and trusts nothing in it: counts what really comes out, refuses bombs, tricks with names,
// entities, macros and depth. What passes is a map of parts in memory, so that nobody unpacks the file a second time in another way.
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { readMarkup } from "./markup.ts";
import { OfficeRefusal } from "./refusal.ts";

export type ArchiveLimits = {
  /** Bytes of the file itself. */
  maxFile: number;
  maxEntries: number;
  /** Bytes of all parts together, counted as they are unpacked. */
  maxUnpacked: number;
  /** Bytes of all XML parts together: these are parsed whole. */
  maxXml: number;
  /** Unpacked to packed, once more than 8 MB have come out. */
  maxRatio: number;
  /** How deep XML elements may nest. */
  maxDepth: number;
};

export const ARCHIVE_LIMITS: ArchiveLimits = {
  maxFile: 50_000_000,
  maxEntries: 2_000,
  maxUnpacked: 200_000_000,
  maxXml: 12_000_000,
  maxRatio: 120,
  maxDepth: 200,
};

const RATIO_FROM = 8_000_000;
const SAVE_AGAIN = "请用 Word 或 WPS 打开原文件，另存为新的文件后再上传";
const SPLIT = "请删去不需要的图片和附件，或把文件拆成几份后再上传";

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);
const asUtf8 = new TextDecoder("utf-8", { fatal: true });

/** What a file that begins like an old Office file or a protected one gets told; `what` is the kind wanted, e.g. `.docx`. */
export function refuseOtherOffice(bytes: Uint8Array, what: ".docx" | ".xlsx"): void {
  const compoundFile = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
  if (!compoundFile) return;
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_000_000));
  if (names.includes(Buffer.from("EncryptedPackage", "utf16le")))
    throw new OfficeRefusal("encrypted", "文件设置了打开密码，系统读不了", `请在 Word 或 WPS 中取消密码，另存为 ${what} 后再上传`);
  throw new OfficeRefusal(
    "old-format",
    `这是旧版 Office 文件（如 ${what.slice(0, -1)}），不是 ${what}`,
    `请用 Word 或 WPS 打开，另存为 ${what} 后再上传`,
  );
}

/** All parts of the archive by name. Throws OfficeRefusal; nothing else. */
export async function openArchive(
  bytes: Uint8Array,
  what: ".docx" | ".xlsx",
  required: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Map<string, Uint8Array>> {
  if (bytes.byteLength > limits.maxFile) throw new OfficeRefusal("too-large", `文件超过 ${Math.floor(limits.maxFile / 1_000_000)} MB`, SPLIT);
  refuseOtherOffice(bytes, what);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new OfficeRefusal("not-this-kind", `这不是 ${what} 文件`, `请选择扩展名为 ${what} 的文件；只改扩展名没有用，要在 Word 或 WPS 中另存`);
  let parts: Map<string, Uint8Array>;
  try {
    parts = await unpack(bytes, limits);
  } catch (error) {
    if (error instanceof OfficeRefusal) throw error;
    // yauzl's own messages: bad offsets, sizes that lie, names such as ../x, unsound compression.
    throw new OfficeRefusal("damaged", "文件已损坏，或者不是正常生成的 Office 文件", SAVE_AGAIN);
  }
  if (!parts.has(required)) throw new OfficeRefusal("not-this-kind", `文件里没有正文（${required}），不是完整的 ${what} 文件`, SAVE_AGAIN);
  if ([...parts.keys()].some((name) => /vbaProject|\/macrosheets?\//i.test(name))) {
    throw new OfficeRefusal("macros", "文件带有宏程序，不能上传", `请在 Word 或 WPS 中另存为不带宏的 ${what} 后再上传`);
  }
  for (const [name, content] of parts) if (isXml(name)) checkXml(content, limits);
  return parts;
}

async function unpack(bytes: Uint8Array, limits: ArchiveLimits): Promise<Map<string, Uint8Array>> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (error, opened) => (error === null ? resolve(opened) : reject(error)),
    ),
  );
  const parts = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  let unpacked = 0;
  let xml = 0;

  const onChunk = (entry: Entry, size: number): void => {
    unpacked += size;
    if (isXml(entry.fileName)) xml += size;
    if (unpacked > limits.maxUnpacked) throw new OfficeRefusal("too-large", `文件展开后超过 ${Math.floor(limits.maxUnpacked / 1_000_000)} MB`, SPLIT);
    if (xml > limits.maxXml) throw new OfficeRefusal("too-large", "文件的文字部分过大，系统读不了", SPLIT);
    if (unpacked > RATIO_FROM && unpacked / bytes.byteLength > limits.maxRatio)
      throw new OfficeRefusal("suspicious", "文件压缩得不合常理，疑似有意构造的文件", SAVE_AGAIN);
  };

  const take = async (entry: Entry): Promise<void> => {
    if (seen.size >= limits.maxEntries) throw new OfficeRefusal("too-many-parts", `文件内部的部件超过 ${limits.maxEntries} 个`, SPLIT);
    const key = entry.fileName.toLowerCase();
    // Two parts of one name: readers differ in which they take, so neither is trusted.
    if (seen.has(key) || entry.fileName.includes("\0")) throw new OfficeRefusal("suspicious", "文件内部有重名的部件，不是正常生成的文件", SAVE_AGAIN);
    seen.add(key);
    if (entry.isEncrypted()) throw new OfficeRefusal("encrypted", "文件设置了密码，系统读不了", "请取消密码，另存后再上传");
    if (entry.fileName.endsWith("/")) return;
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error))),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      const piece = chunk as Buffer;
      onChunk(entry, piece.byteLength);
      chunks.push(piece);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  };

  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(parts));
    zip.on("entry", (entry: Entry) => take(entry).then(() => zip.readEntry(), reject));
    zip.readEntry();
  });
}

/** XML of an Office file is UTF-8, has no DOCTYPE or entities, and does not nest without end. */
function checkXml(content: Uint8Array, limits: ArchiveLimits): void {
  let text: string;
  try {
    text = asUtf8.decode(content);
  } catch {
    throw new OfficeRefusal("suspicious", "文件内部的文字编码不对", SAVE_AGAIN);
  }
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text))
    throw new OfficeRefusal("suspicious", "文件里有实体声明（DOCTYPE），不是正常生成的 Office 文件", SAVE_AGAIN);
  let depth = 0;
  let deepest = 0;
  readMarkup(text, "xml", new Set(), {
    open: (_, __, selfClosing) => {
      if (!selfClosing) deepest = Math.max(deepest, ++depth);
    },
    close: () => void depth--,
  });
  if (deepest > limits.maxDepth) throw new OfficeRefusal("suspicious", "文件结构嵌套过深，不是正常生成的文件", SAVE_AGAIN);
}
