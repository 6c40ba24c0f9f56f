// The words of a tagged PDF in reading order, without what is only furniture of the page (running heads, page numbers, repeated table heads): for
// checking that what was printed is what was approved. Reads our own papers; a scan has no words.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** All words without white space: where lines break is the layout's matter. */
export const pdfWords = async (bytes: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  try {
    const words: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const open: boolean[] = [];
      for (const item of items) {
        if ("str" in item) {
          if (!open.includes(true)) words.push(item.str);
        } else if (item.type === "endMarkedContent") open.pop();
        else open.push((item as { tag?: string }).tag === "Artifact");
      }
    }
    return words.join("").replace(/\s/gu, "");
  } finally {
    await document.loadingTask.destroy();
  }
};
