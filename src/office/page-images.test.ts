// True removal: what is under a box is nowhere in the new file, not as text, not in the picture, not in a stream; what is beside it stays.
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../document/notation.ts";
import { pdfText } from "../../test/support/pdf-text.ts";
import { closePageDrawing, countPages, drawPage, redactedPdf } from "./page-images.ts";
import { pdfOf } from "./pdf.ts";
import { textFromPdf } from "./pdf-in.ts";
import { closeTypesetting } from "./typeset.ts";

afterAll(() => Promise.all([closePageDrawing(), closeTypesetting()]));

const SECRET = "涂黑之下不应当找到的句子";
const source = await pdfOf({
  title: "关于演示事项的函",
  headMark: null,
  documentNumber: "",
  addressees: "",
  body: bodyFromNotation(`${SECRET}\n留在外面的句子`),
  attachments: [],
  signedBy: "",
  madeOn: null,
  note: "",
  copyTo: "",
  printedBy: "",
  printedOn: null,
  keywords: [SECRET],
  images: {},
});
const TOP = { x: 0, y: 0, width: 1, height: 0.5, label: "条例第十五条" };

const pixels = async (png: Uint8Array): Promise<{ width: number; height: number; data: Uint8ClampedArray }> => {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: canvas.getContext("2d").getImageData(0, 0, image.width, image.height).data };
};
const inkIn = ({ width, height, data }: Awaited<ReturnType<typeof pixels>>, from: number, to: number): number => {
  let dark = 0;
  for (let at = Math.floor(from * height) * width; at < Math.floor(to * height) * width; at++) if (data[at * 4]! < 128) dark++;
  return dark;
};

describe("a PDF with a passage blacked out", () => {
  test("holds the sentence before, and neither sentence as text after", async () => {
    expect(pdfText(source)).toContain(SECRET);
    const redacted = await redactedPdf(source, "application/pdf", "答复附件", () => [TOP]);
    expect(pdfText(redacted)).toBe("");
    expect(Buffer.from(redacted).includes(Buffer.from(SECRET))).toBe(false);
    expect(Buffer.from(redacted).includes(Buffer.from(SECRET, "utf16le").swap16())).toBe(false);
    await expect(textFromPdf(redacted)).rejects.toThrow("没有文字层");
    expect(await countPages(redacted, "application/pdf")).toBe(1);
  });

  test("shows nothing but black and its ground under the box, and all that is beside it", async () => {
    const plain = await pixels((await drawPage(source, "application/pdf", 1)).image);
    const drawn = await pixels((await drawPage(source, "application/pdf", 1, [{ ...TOP, label: "" }])).image);
    expect([drawn.width, drawn.height]).toEqual([plain.width, plain.height]);
    expect(inkIn(drawn, 0, 0.5)).toBe(Math.floor(0.5 * drawn.height) * drawn.width);
    expect(inkIn(drawn, 0.51, 1)).toBe(inkIn(plain, 0.51, 1));
    const labelled = await pixels((await drawPage(source, "application/pdf", 1, [TOP])).image);
    expect(inkIn(labelled, 0, 0.5)).toBeLessThan(inkIn(drawn, 0, 0.5));
  });

  test("the page is as large on paper as it was", async () => {
    const [before, after] = [
      await drawPage(source, "application/pdf", 1),
      await drawPage(await redactedPdf(source, "application/pdf", "附件", () => []), "application/pdf", 1),
    ];
    expect(Math.abs(before.width - after.width)).toBeLessThan(1);
    expect(Math.abs(before.height - after.height)).toBeLessThan(1);
  });
});

describe("a picture", () => {
  const canvas = createCanvas(400, 300);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ff0000";
  context.fillRect(0, 0, 400, 300);
  // A comment behind the end of the picture, as cameras and editors leave them.
  const png = Buffer.concat([canvas.toBuffer("image/png"), Buffer.from(`comment ${SECRET}`)]);

  test("is drawn anew: what hangs on the file is gone", async () => {
    const drawn = await drawPage(png, "image/png", 1, [{ x: 0, y: 0, width: 0.5, height: 1, label: "" }]);
    expect(Buffer.from(drawn.image).includes(Buffer.from(SECRET))).toBe(false);
    const { data, width } = await pixels(drawn.image);
    expect([data[0], data[(width - 1) * 4]]).toEqual([0, 255]);
  });
});

describe("what is no page is refused with a word", () => {
  test.each([
    [Buffer.from("%PDF-1.7 broken"), "application/pdf", "已损坏"],
    [Buffer.from("not a picture"), "image/png", "已损坏"],
    [Buffer.from("text"), "text/plain", "只有 PDF 和图片"],
  ])("%#", async (bytes, mediaType, words) => {
    await expect(drawPage(bytes, mediaType, 1)).rejects.toThrow(words);
  });
});
