// Bytes → text, in the encodings that Windows and everybody else write: UTF-8, UTF-16, GB 18030. What is no text is refused by what it is.
import { fileTypeFromBuffer } from "file-type";
import { OfficeRefusal } from "./refusal.ts";

const NAMES: Record<string, string> = {
  png: "PNG 图片",
  jpg: "JPG 图片",
  gif: "GIF 图片",
  pdf: "PDF 文件",
  zip: "压缩包",
  docx: "Word 文件",
  cfb: "旧版 Office 文件",
};
/** How much of a text is looked at to tell its encoding. */
const SAMPLE = 65_536;

/** Without a byte order mark. Throws OfficeRefusal. */
export const textFromBytes = async (bytes: Uint8Array): Promise<string> => {
  const text = decoded(bytes);
  if (text !== undefined && !text.slice(0, SAMPLE).includes("\u0000")) return text;
  const kind = (await fileTypeFromBuffer(bytes))?.ext;
  if (kind === undefined) throw new OfficeRefusal("not-this-kind", "文字编码认不出来，或者不是文字文件", "请用记事本打开核对，另存为 UTF-8");
  throw new OfficeRefusal(
    "not-this-kind",
    `不是文字文件，看上去是${NAMES[kind] ?? `${kind.toUpperCase()} 文件`}`,
    "请选择真正的文字文件；只改扩展名没有用",
  );
};

const decoded = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const sample = bytes.subarray(0, SAMPLE);
  // A text in UTF-16 without a mark has zero bytes, which no text in the other encodings has.
  if (sample.includes(0))
    return ["utf-16le", "utf-16be"].map((encoding) => new TextDecoder(encoding).decode(bytes)).find((text) => isChinese(text.slice(0, 4_000)));
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return undefined;
};

/** Mostly Chinese characters and their marks, as two bytes read the wrong way round are not. */
const isChinese = (text: string): boolean => {
  const visible = text.replace(/\s/g, "");
  const known = visible.replace(/[^\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e“”‘’—…]/g, "");
  return visible.length > 0 && known.length > visible.length * 0.8 && /[\u4e00-\u9fff]/.test(known);
};
