// From the bytes of a file to what reading it gives: its text by its kind, then the importer. Knows files; how a text becomes a gazette is in import/.
import { plainTextOf } from "../../document/plain-text.ts";
import { bodyFromDocx } from "../../office/docx-in.ts";
import { checkUpload } from "../../office/image-check.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import { readGazette } from "./import/read.ts";
import type { ImportResult } from "./schema.ts";

export type Progress = (step: string, done: number) => Promise<void>;
export type Read = { mediaType: string; source: string; result: ImportResult };

const textOf = async (bytes: Uint8Array, kind: string, charset: string | undefined): Promise<string> => {
  if (kind === "docx") return plainTextOf((await bodyFromDocx(bytes)).body).text;
  if (kind === "txt") return new TextDecoder(charset ?? "utf-8").decode(bytes);
  throw new OfficeRefusal("not-this-kind", "公报只能从纯文本、Markdown、Word（.docx）和带文字层的 PDF 导入", "请换一个文件，扫描件请先识别文字");
};

/** Throws OfficeRefusal for a file that cannot be read, with what to do. */
export const readGazetteFile = async (name: string, bytes: Uint8Array, progress: Progress): Promise<Read> => {
  const { kind, mediaType, charset } = await checkUpload({ name: name.replace(/\.(?:md|markdown)$/i, ".txt"), mediaType: "", bytes });
  const source = (await textOf(bytes, kind, charset)).replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (source.trim() === "") throw new OfficeRefusal("not-this-kind", "文件里没有文字", "请核对文件；扫描件请先识别文字再导入");
  await progress("识别文件和结构", 40);
  return { mediaType, source, result: readGazette(source) };
};
