// From the bytes of a file to what reading it gives: its text, then the importer. How files become text is office's, how a text becomes a gazette import's.
import { extname } from "node:path";
import { textOfFile } from "../../office/file-text.ts";
import { DOCX } from "../../office/media-types.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import { readIssues } from "./import/issues.ts";
import type { ImportResult } from "./schema.ts";

const MEDIA_TYPES: Record<string, string> = {
  ".pdf": "application/pdf",
  ".docx": DOCX,
  ".md": "text/markdown",
};
export const mediaTypeOf = (name: string): string => MEDIA_TYPES[extname(name).toLowerCase()] ?? "text/plain";

export type Progress = (step: string, done: number) => void;
export type Read = { source: string; result: ImportResult };

/** How much of the way reading the pages is, in per cent. */
const PAGES = { from: 10, to: 70 };

/** Throws OfficeRefusal for a file that cannot be read or holds no document, with what to do. */
export const readGazetteFile = async (name: string, bytes: Uint8Array, progress: Progress): Promise<Read> => {
  const { text } = await textOfFile(name, bytes, (page, of) =>
    progress(`读到第 ${page} 页，共 ${of} 页`, Math.round(PAGES.from + ((PAGES.to - PAGES.from) * page) / of)),
  );
  progress("识别文件和结构", PAGES.to);
  const [first, second] = readIssues(text);
  if (second)
    throw new OfficeRefusal(
      "not-this-kind",
      `文件里不止一期公报，第${second.line}行起是另一期`,
      "请按期拆成几个文件再导入；也可以请系统管理员用 qizheng import-gazette 一次导入",
    );
  const { result } = first!;
  if (result.documents.length === 0) throw new OfficeRefusal("not-this-kind", "没有认出任何文件", "请核对这是不是政府公报");
  return { source: text, result };
};
