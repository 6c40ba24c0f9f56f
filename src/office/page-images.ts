// Pages of a PDF or a picture as images, and a PDF made of such images with passages truly gone. Which passages is the caller's matter.
import { OfficeRefusal } from "./refusal.ts";
import { typeset } from "./typeset.ts";
import { WorkerQueue } from "./worker-queue.ts";

/** In parts of the page's width and height; `label` is printed in the box where it fits. */
export type BurntBox = { x: number; y: number; width: number; height: number; label: string };
export type PageFormat = "png" | "jpeg";
export type PageTask = { bytes: Uint8Array; mediaType: string; page: number; boxes: BurntBox[]; format: PageFormat };
/** Size in points, as it is on paper; `count`: pages of the whole. */
export type DrawnPage = { image: Uint8Array; width: number; height: number; count: number };

export const PAGE_KINDS: readonly string[] = ["application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif"];
export const MOST_PAGES = 500;

const queue = new WorkerQueue(new URL("./page-worker.ts", import.meta.url), { what: "绘制页面", timeoutMs: 60_000, maxWaiting: 600 });

/** One page, numbered from one, with its boxes burnt in. Throws OfficeRefusal. */
export const drawPage = async (
  bytes: Uint8Array,
  mediaType: string,
  page: number,
  boxes: BurntBox[] = [],
  format: PageFormat = "png",
): Promise<DrawnPage> => {
  if (!PAGE_KINDS.includes(mediaType)) throw new OfficeRefusal("not-this-kind", "只有 PDF 和图片可以逐页审定", "请另存为 PDF 后再上传");
  return (await queue.run({ bytes, mediaType, page, boxes, format })) as DrawnPage;
};

/** How many pages there are; also whether the first can be drawn at all. */
export const countPages = async (bytes: Uint8Array, mediaType: string): Promise<number> => {
  const { count } = await drawPage(bytes, mediaType, 1);
  if (count > MOST_PAGES) throw new OfficeRefusal("too-many-parts", `文件有 ${count} 页，超过 ${MOST_PAGES} 页`, "请拆成几个文件后再上传");
  return count;
};

/** The whole as a PDF of pictures: what is under a box is nowhere in it. `boxesOf` gives each page's boxes. */
export const redactedPdf = async (
  bytes: Uint8Array,
  mediaType: string,
  title: string,
  boxesOf: (page: number) => BurntBox[],
): Promise<Uint8Array> => {
  const count = await countPages(bytes, mediaType);
  const images: Record<string, Uint8Array> = {};
  const pages: { name: string; width: number; height: number; alt: string }[] = [];
  for (let page = 1; page <= count; page++) {
    const { image, width, height } = await drawPage(bytes, mediaType, page, boxesOf(page));
    const name = `page-${page}.png`;
    images[name] = image;
    pages.push({ name, width, height, alt: `第 ${page} 页` });
  }
  const { pdf, broken } = await typeset("page-images", { title, pages }, images);
  if (broken.length > 0 || pdf.byteLength === 0) throw new OfficeRefusal("failed", "没有做成涂黑后的文件", "请再试一次；仍不成功时请告诉系统管理员");
  return pdf;
};

/** Ends the thread; a later page starts a new one. */
export const closePageDrawing = (): Promise<void> => queue.close();
