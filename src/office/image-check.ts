// Is an uploaded file what its name says? Pictures, PDF, Word, Excel and plain text are taken; scripts, SVG, HTML and files that are two kinds
// at once are refused. Heuristics, not a virus scanner: what is taken must still be served with its own type and nosniff.
import { fileTypeFromBuffer } from "file-type";
import { ARCHIVE_LIMITS, openArchive, refuseOtherOffice } from "./archive.ts";
import { imageSize } from "./image-size.ts";
import { DOCX, XLSX } from "./media-types.ts";
import { OfficeRefusal } from "./refusal.ts";

export type UploadKind = "png" | "jpeg" | "gif" | "webp" | "pdf" | "docx" | "xlsx" | "csv" | "txt";

const MEDIA_TYPES: Record<UploadKind, string> = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: DOCX,
  xlsx: XLSX,
  csv: "text/csv",
  txt: "text/plain",
};
const EXTENSIONS: Record<string, UploadKind> = {
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  gif: "gif",
  webp: "webp",
  pdf: "pdf",
  docx: "docx",
  xlsx: "xlsx",
  csv: "csv",
  txt: "txt",
};
const SNIFFED: Record<string, UploadKind> = {
  "image/png": "png",
  "image/apng": "png",
  "image/jpeg": "jpeg",
  "image/gif": "gif",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

export const MAX_PIXELS = 50_000_000;
const TAKEN = "可以上传图片（PNG、JPG、GIF、WebP）、PDF、Word（.docx）、Excel（.xlsx）、CSV 和纯文本";
const END_OF_ZIP = Buffer.from("PK\x05\x06", "latin1");
const ACTIVE = /<(?:script|svg|html|body|iframe|object|embed|!doctype\s+html)[\s>/]|<\?php/i;

export type CheckedUpload = {
  kind: UploadKind;
  /** The type to keep and to serve it by: ours, not the sender's. */
  mediaType: string;
  width?: number;
  height?: number;
  /** Of plain text. */
  charset?: "utf-8" | "gb18030";
};

/** `mediaType`: what the sender said; may be empty or unknown to the sender. */
export type Upload = { name: string; mediaType: string; bytes: Uint8Array };

/** Throws OfficeRefusal with a message that says what to do. */
export async function checkUpload({ name, mediaType, bytes }: Upload): Promise<CheckedUpload> {
  if (bytes.byteLength === 0) throw new OfficeRefusal("damaged", "文件是空的", "请重新选择文件");
  const extension = /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  if (extension === "doc" || extension === "xls") refuseOtherOffice(bytes, extension === "doc" ? ".docx" : ".xlsx");
  const kind = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  if (kind === undefined)
    throw new OfficeRefusal(
      "not-this-kind",
      extension === "" ? "文件没有扩展名，看不出是什么文件" : `不收 .${extension} 文件`,
      `${TAKEN}，请转换后再上传`,
    );
  const said = mediaType.split(";")[0]!.trim().toLowerCase();
  const otherKind = Object.entries(MEDIA_TYPES).some(([other, type]) => type === said && other !== kind && !(kind === "csv" && other === "txt"));
  if (otherKind || /svg|html|script|xml$/.test(said)) throw mismatch(extension);

  const result = { kind, mediaType: MEDIA_TYPES[kind] };
  switch (kind) {
    case "png":
    case "jpeg":
    case "gif":
    case "webp":
      return { ...result, ...(await checkImage(bytes, kind, extension)) };
    case "pdf":
      await checkPdf(bytes, extension);
      return result;
    case "docx":
    case "xlsx":
      await openArchive(bytes, kind === "docx" ? ".docx" : ".xlsx", kind === "docx" ? "word/document.xml" : "xl/workbook.xml", {
        ...ARCHIVE_LIMITS,
        maxXml: 60_000_000,
      });
      return result;
    case "csv":
    case "txt":
      return { ...result, charset: await checkText(bytes, extension) };
  }
}

const mismatch = (extension: string): OfficeRefusal =>
  new OfficeRefusal("not-this-kind", `文件内容与扩展名 .${extension} 不符`, "请用原来的软件打开，重新另存或导出后再上传；只改扩展名没有用");
const twoKinds = (): OfficeRefusal =>
  new OfficeRefusal("suspicious", "文件里夹带了别的内容（脚本、网页或压缩包）", "请用看图或办公软件打开，另存为新文件后再上传");

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** A zip hung on to the end: its directory says exactly where the file ends. */
function endsAsZip(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-66_000);
  for (let at = tail.lastIndexOf(END_OF_ZIP); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END_OF_ZIP, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}

async function checkImage(bytes: Uint8Array, kind: UploadKind, extension: string): Promise<{ width: number; height: number }> {
  const found = await sniff(bytes);
  if (found === undefined || SNIFFED[found] !== kind) throw mismatch(extension);
  const text = latin(bytes);
  if (ACTIVE.test(text) || text.slice(0, 1_024).includes("%PDF-") || endsAsZip(bytes)) throw twoKinds();
  const size = imageSize(bytes);
  if (size === undefined || size.width === 0 || size.height === 0)
    throw new OfficeRefusal("damaged", "图片已损坏，读不出尺寸", "请用看图软件打开，另存为新文件后再上传");
  if (size.width * size.height > MAX_PIXELS) {
    throw new OfficeRefusal("too-large", `图片尺寸 ${size.width}×${size.height} 过大（上限 5000 万像素）`, "请把图片缩小后再上传");
  }
  return size;
}

/** The kind of a picture by its bytes alone, checked like an upload: for pictures inside a file. Throws OfficeRefusal. */
export async function checkPicture(bytes: Uint8Array): Promise<{ mediaType: string; extension: string }> {
  const kind = SNIFFED[(await sniff(bytes)) ?? ""];
  if (kind !== "png" && kind !== "jpeg" && kind !== "gif" && kind !== "webp")
    throw new OfficeRefusal("not-this-kind", "图片的格式不能用", "请用 PNG、JPG、GIF 或 WebP 图片");
  const extension = kind === "jpeg" ? "jpg" : kind;
  await checkImage(bytes, kind, extension);
  return { mediaType: MEDIA_TYPES[kind], extension };
}

async function checkPdf(bytes: Uint8Array, extension: string): Promise<void> {
  const text = latin(bytes);
  if (!text.startsWith("%PDF-") || !text.slice(-2_048).includes("%%EOF")) throw mismatch(extension);
  if (endsAsZip(bytes)) throw twoKinds();
  if (/\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b|\/JS\s*[(<\d]/.test(text))
    throw new OfficeRefusal("suspicious", "PDF 里带有脚本、附带文件或多媒体", "请用“打印为 PDF”的方式另存后再上传");
}

async function checkText(bytes: Uint8Array, extension: string): Promise<"utf-8" | "gb18030"> {
  if ((await sniff(bytes)) !== undefined) throw mismatch(extension);
  const decode = (charset: string): string | undefined => {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
  const utf8 = decode("utf-8");
  const text = utf8 ?? decode("gb18030");
  // eslint-disable-next-line no-control-regex -- control characters are just what is looked for
  if (text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text))
    throw new OfficeRefusal("not-this-kind", "这不是纯文本文件，或者编码无法识别", "请用记事本打开，另存为 UTF-8 编码后再上传");
  if (/^\s*(?:<[!?a-z]|\{\\rtf|%!PS|#!)/i.test(text) || ACTIVE.test(text)) throw twoKinds();
  return utf8 === undefined ? "gb18030" : "utf-8";
}

async function sniff(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    // It reads on where a damaged file ends.
    return undefined;
  }
}
