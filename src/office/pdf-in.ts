// A PDF with a text layer → text: page after page in reading order, a form feed between pages. Draws nothing, runs no script of the file, recognises no
// pictures: a scan is refused, with the advice to have it recognised first.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { linesOfPage } from "./pdf-layout.ts";
import { linesOfTagged, type MarkedPiece, type Part } from "./pdf-tagged.ts";
import { OfficeRefusal } from "./refusal.ts";

export const PDF_LIMITS = { maxFile: 100_000_000, maxPages: 2_000, maxPieces: 50_000 };
/** Visible characters a page has at least, on average, where there is a text layer. */
const LEAST_TEXT = 8;

export type PdfText = { text: string; pages: number };

type Item = { str: string; transform: number[]; width: number; height: number } | { type: string; id?: string; tag?: string };

/** Pieces of text with the innermost mark around them that the structure may name. */
const piecesOf = (items: readonly Item[]): MarkedPiece[] => {
  const marks: { id: string | undefined; isArtifact: boolean }[] = [];
  return items.flatMap((item): MarkedPiece[] => {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") marks.pop();
      else marks.push({ id: item.id, isArtifact: item.tag === "Artifact" });
      return [];
    }
    const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        height: item.height || Math.abs(size),
        mark: marks.findLast(({ id }) => id !== undefined)?.id,
        isArtifact: marks.some(({ isArtifact }) => isArtifact),
      },
    ];
  });
};

/** Throws OfficeRefusal. `onPage` is told after every page. */
export const textFromPdf = async (bytes: Uint8Array, onPage: (page: number, of: number) => void = () => undefined): Promise<PdfText> => {
  if (bytes.byteLength > PDF_LIMITS.maxFile)
    throw new OfficeRefusal("too-large", `文件超过 ${PDF_LIMITS.maxFile / 1_000_000} MB`, "请按期拆成几个文件后再导入");
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1_024, bytes.byteLength)).includes("%PDF-"))
    throw new OfficeRefusal("not-this-kind", "这不是 PDF 文件", "请选择真正的 PDF 文件；只改扩展名没有用");
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = getDocument({
    // The reader takes the buffer over: it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(home, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > PDF_LIMITS.maxPages)
      throw new OfficeRefusal("too-large", `PDF 有 ${document.numPages} 页，超过 ${PDF_LIMITS.maxPages} 页`, "请按期拆成几个文件后再导入");
    const pages: string[] = [];
    let visible = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      if (items.length > PDF_LIMITS.maxPieces)
        throw new OfficeRefusal("suspicious", `第 ${number} 页的文字碎成了 ${items.length} 块，不合常理`, "请重新导出 PDF 后再导入");
      const pieces = piecesOf(items);
      const tagged = linesOfTagged((await page.getStructTree()) as Part | null, pieces);
      const text = (tagged ?? linesOfPage(pieces, page.getViewport({ scale: 1 }).width)).join("\n");
      visible += text.replace(/\s/g, "").length;
      pages.push(text);
      page.cleanup();
      onPage(number, document.numPages);
    }
    if (visible < pages.length * LEAST_TEXT)
      throw new OfficeRefusal(
        "not-this-kind",
        "这个 PDF 没有文字层，是扫描的图片",
        "系统不做文字识别（OCR）：请先用扫描软件识别成带文字层的 PDF 或文字文件，再导入",
      );
    return { text: pages.join("\n\f"), pages: pages.length };
  } catch (error) {
    if (error instanceof OfficeRefusal) throw error;
    if (error instanceof Error && error.name === "PasswordException")
      throw new OfficeRefusal("encrypted", "PDF 设置了打开密码，系统读不了", "请取消密码，另存后再导入");
    throw new OfficeRefusal("damaged", "PDF 已损坏，读不出来", "请重新导出 PDF 后再导入", String(error));
  } finally {
    await loading.destroy();
  }
};
