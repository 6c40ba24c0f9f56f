// The thread that draws pages: a PDF or a picture in, pages as PNG out, with boxes burnt into the picture before it is encoded. What lay under a box
// is not in the picture; text, links, notes and metadata of the source are not carried over at all.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { type Canvas, createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import type { PageTask, DrawnPage } from "./page-images.ts";
import { OfficeRefusal } from "./refusal.ts";
import type { WorkerAnswer } from "./worker-queue.ts";

const require = createRequire(import.meta.url);
const POINTS_PER_INCH = 72;
const DPI = 150;
const SCALE = DPI / POINTS_PER_INCH;
/** A page larger than this on paper is drawn smaller: nobody reads a wall chart at 150 dpi, and memory is bounded. */
const MAX_SIDE = 4_000;
const FONT = "Redaction";

GlobalFonts.registerFromPath(
  join(dirname(require.resolve("@expo-google-fonts/noto-sans-sc/package.json")), "400Regular/NotoSansSC_400Regular.ttf"),
  FONT,
);

type Box = PageTask["boxes"][number];

/** Opaque black over the whole box, its ground in white where it fits. */
const burn = (context: SKRSContext2D, canvas: Canvas, boxes: readonly Box[]): void => {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = "source-over";
  for (const box of boxes) {
    // Outwards to whole pixels, so that no edge of a stroke shows through a soft border.
    const [left, top] = [Math.floor(box.x * canvas.width), Math.floor(box.y * canvas.height)];
    const [right, bottom] = [Math.ceil((box.x + box.width) * canvas.width), Math.ceil((box.y + box.height) * canvas.height)];
    context.fillStyle = "#000000";
    context.fillRect(left, top, right - left, bottom - top);
    const size = Math.min(22, (bottom - top) * 0.7);
    context.font = `${size}px ${FONT}`;
    if (size < 10 || context.measureText(box.label).width > right - left - 8) continue;
    context.fillStyle = "#ffffff";
    context.textBaseline = "middle";
    context.fillText(box.label, left + 4, (top + bottom) / 2);
  }
};

/** Letters stay sharp, and a photographed page is a tenth of what it is without loss. */
const JPEG_QUALITY = 88;

const drawnPage = (canvas: Canvas, format: PageTask["format"], width: number, height: number, count: number): DrawnPage => ({
  image: format === "jpeg" ? canvas.toBuffer("image/jpeg", JPEG_QUALITY) : canvas.toBuffer("image/png"),
  width,
  height,
  count,
});

const drawPicture = async ({ bytes, boxes, format }: PageTask): Promise<DrawnPage> => {
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (!image || image.width === 0 || image.height === 0) throw new OfficeRefusal("damaged", "图片已损坏，读不出来", "请重新扫描后再上传");
  const shrink = Math.min(1, MAX_SIDE / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.round(image.width * shrink), Math.round(image.height * shrink));
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  burn(context, canvas, boxes);
  return drawnPage(canvas, format, (canvas.width / SCALE) | 0 || 1, (canvas.height / SCALE) | 0 || 1, 1);
};

const drawPdfPage = async ({ bytes, page: number, boxes, format }: PageTask): Promise<DrawnPage> => {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(require.resolve("pdfjs-dist/package.json"));
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(home, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`,
    wasmUrl: `${join(home, "wasm")}/`,
    enableXfa: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const page = await document.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const scale = Math.min(SCALE, MAX_SIDE / Math.max(plain.width, plain.height));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext("2d");
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: "#ffffff" }).promise;
    burn(context, canvas, boxes);
    return drawnPage(canvas, format, plain.width, plain.height, document.numPages);
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new OfficeRefusal("encrypted", "PDF 设置了打开密码，系统读不了", "请取消密码，另存后再上传");
    throw new OfficeRefusal("damaged", "PDF 已损坏，读不出来", "请重新导出 PDF 后再上传", String(error));
  } finally {
    await loading.destroy();
  }
};

parentPort?.on("message", (task: PageTask & { id: number }) => {
  void (task.mediaType === "application/pdf" ? drawPdfPage(task) : drawPicture(task)).then(
    (result) => parentPort!.postMessage({ id: task.id, ok: true, result } satisfies WorkerAnswer),
    (error: unknown) => {
      const refusal = error instanceof OfficeRefusal ? { code: error.code, because: error.because, next: error.next } : { because: String(error) };
      parentPort!.postMessage({ id: task.id, ok: false, error: refusal } satisfies WorkerAnswer);
    },
  );
});
