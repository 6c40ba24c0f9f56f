// A file as the text that a gazette is read from, whatever it was: .txt, .md, .docx, .pdf. Refuses what it cannot read or what is out of all proportion.
import { extname } from "node:path";
import { OfficeRefusal } from "./refusal.ts";
import { textFromBytes } from "./text-in.ts";

export const TEXT_LIMITS = { maxFile: 20_000_000, maxLines: 300_000 };
export const READABLE = [".txt", ".md", ".docx", ".pdf"] as const;

export type FileText = { text: string; notes: string[] };

/** A form feed parts pages, a tab parts cells. Throws OfficeRefusal. */
export const textOfFile = async (name: string, bytes: Uint8Array, onPage?: (page: number, of: number) => void): Promise<FileText> => {
  if (bytes.byteLength === 0) throw new OfficeRefusal("not-this-kind", "文件是空的", "请核对文件，重新导出后再试");
  const extension = extname(name).toLowerCase();
  if (extension === ".pdf") {
    const { textFromPdf } = await import("./pdf-in.ts");
    const { text } = await textFromPdf(bytes, onPage);
    return { text: measured(text), notes: [] };
  }
  if (extension === ".docx") {
    const [{ bodyFromDocx }, { linesOfBody }] = await Promise.all([import("./docx-in.ts"), import("./body-lines.ts")]);
    const { body, notes } = await bodyFromDocx(bytes);
    const text = linesOfBody(body);
    if (text.trim() === "") throw new OfficeRefusal("not-this-kind", "文件里没有文字", "如果是扫描的图片，请先用扫描软件识别成文字，再导入");
    return { text: measured(text), notes };
  }
  if (extension !== ".txt" && extension !== ".md") {
    const advice = extension === ".doc" || extension === ".wps" ? "请用 Word 或 WPS 另存为 .docx" : "请另存为其中一种";
    throw new OfficeRefusal("not-this-kind", "只能读 .txt、.md、.docx 和带文字层的 .pdf", advice);
  }
  if (bytes.byteLength > TEXT_LIMITS.maxFile)
    throw new OfficeRefusal("too-large", `文件超过 ${TEXT_LIMITS.maxFile / 1_000_000} MB`, "请按期拆成几个文件后再导入");
  const text = (await textFromBytes(bytes)).replace(/\r\n?/g, "\n");
  if (text.trim() === "") throw new OfficeRefusal("not-this-kind", "文件里没有文字，只有空白", "请核对文件，重新导出后再试");
  return { text: measured(text), notes: [] };
};

/** One issue has some thousands of lines. */
const measured = (text: string): string => {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) if (++lines > TEXT_LIMITS.maxLines) break;
  if (lines > TEXT_LIMITS.maxLines)
    throw new OfficeRefusal("too-large", `文字超过 ${TEXT_LIMITS.maxLines / 10_000} 万行，不像一期公报`, "请按期拆成几个文件后再导入");
  return text;
};
