import { Document, Packer, Paragraph } from "docx";
import { describe, expect, test } from "vitest";
import { checkUpload } from "./image-check.ts";
import { imageSize } from "./image-size.ts";
import { OfficeRefusal } from "./refusal.ts";

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const WEBP = Buffer.from("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA", "base64");
const jpeg = (width: number, height: number): Buffer =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    0xff,
    0xd9,
  ]);
const pdf = (inner = ""): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog${inner}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const docx = (): Promise<Buffer> => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("正文")] }] }));
const resized = (width: number, height: number): Buffer => {
  const out = Buffer.from(PNG);
  out.writeUInt32BE(width, 16);
  out.writeUInt32BE(height, 20);
  return out;
};

const refused = async (bytes: Uint8Array, name: string, mediaType = ""): Promise<string> => {
  const error: unknown = await checkUpload({ name, mediaType, bytes }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error, name).toBeInstanceOf(OfficeRefusal);
  expect((error as OfficeRefusal).message).toMatch(/[\u4e00-\u9fff]/);
  expect((error as OfficeRefusal).next.length).toBeGreaterThan(4);
  return (error as OfficeRefusal).code;
};

describe("files that are what they say", () => {
  test("pictures, with their size", async () => {
    expect(await checkUpload({ name: "图.PNG", mediaType: "image/png", bytes: PNG })).toEqual({
      kind: "png",
      mediaType: "image/png",
      width: 1,
      height: 1,
    });
    expect(await checkUpload({ name: "a.gif", mediaType: "", bytes: GIF })).toMatchObject({ kind: "gif", width: 1, height: 1 });
    expect(await checkUpload({ name: "a.webp", mediaType: "image/webp", bytes: WEBP })).toMatchObject({ kind: "webp", width: 1, height: 1 });
    expect(await checkUpload({ name: "a.jpg", mediaType: "image/jpeg", bytes: jpeg(640, 480) })).toMatchObject({
      kind: "jpeg",
      width: 640,
      height: 480,
    });
  });

  test("PDF, Word and plain text; a CSV that Windows calls an Excel file", async () => {
    expect(await checkUpload({ name: "a.pdf", mediaType: "application/pdf", bytes: pdf() })).toEqual({ kind: "pdf", mediaType: "application/pdf" });
    expect(await checkUpload({ name: "a.docx", mediaType: "application/octet-stream", bytes: await docx() })).toMatchObject({ kind: "docx" });
    expect(await checkUpload({ name: "表.csv", mediaType: "application/vnd.ms-excel", bytes: Buffer.from("事项,时限\n受理,5日\n") })).toEqual({
      kind: "csv",
      mediaType: "text/csv",
      charset: "utf-8",
    });
    // 中文 in GB 18030
    expect(await checkUpload({ name: "a.txt", mediaType: "text/plain", bytes: Buffer.from([0xd6, 0xd0, 0xce, 0xc4]) })).toMatchObject({
      charset: "gb18030",
    });
  });

  test("the size of a picture in each of WebP's three kinds", () => {
    const lossless = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f", "latin1"), Buffer.alloc(8)]);
    lossless.writeUInt32LE((99 & 0x3fff) | (49 << 14), 21);
    expect(imageSize(lossless)).toEqual({ width: 100, height: 50 });
    const extended = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0", "latin1"), Buffer.alloc(12)]);
    extended.writeUIntLE(4_999, 24, 3);
    extended.writeUIntLE(2_999, 27, 3);
    expect(imageSize(extended)).toEqual({ width: 5_000, height: 3_000 });
    expect(imageSize(PNG.subarray(0, 18))).toBeUndefined();
  });
});

describe("files that are refused", () => {
  test("a web page, a script or an SVG with the name of a picture", async () => {
    for (const content of ["<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "<html><script>x()</script></html>", "alert(1)", "GIF89a"])
      expect(["not-this-kind", "damaged"]).toContain(await refused(Buffer.from(content), "a.gif"));
    expect(await refused(Buffer.from("<svg/>"), "a.svg", "image/svg+xml")).toBe("not-this-kind");
  });

  test("a picture of another kind than its name says, or than its sender says", async () => {
    expect(await refused(PNG, "a.jpg")).toBe("not-this-kind");
    expect(await refused(PNG, "a.png", "text/html")).toBe("not-this-kind");
    expect(await refused(PNG, "a.png", "application/pdf")).toBe("not-this-kind");
    expect(await refused(PNG, "a.txt")).toBe("not-this-kind");
  });

  test("a picture that carries a script, a web page or an archive", async () => {
    expect(await refused(Buffer.concat([PNG, Buffer.from("<script>alert(1)</script>")]), "a.png")).toBe("suspicious");
    expect(await refused(Buffer.concat([GIF, Buffer.from("<?php system('x'); ?>")]), "a.gif")).toBe("suspicious");
    expect(await refused(Buffer.concat([jpeg(1, 1), await docx()]), "a.jpg")).toBe("suspicious");
  });

  test("a picture of impossible size, and one that claims no size at all", async () => {
    expect(await refused(resized(60_000, 60_000), "a.png")).toBe("too-large");
    expect(await refused(resized(0, 10), "a.png")).toBe("damaged");
    expect(await checkUpload({ name: "a.png", mediaType: "", bytes: resized(10_000, 5_000) })).toMatchObject({ width: 10_000 });
  });

  test("a PDF with a script, with a file in it, or that is a zip as well", async () => {
    expect(await refused(pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "a.pdf")).toBe("suspicious");
    expect(await refused(pdf("/Names<</EmbeddedFiles 2 0 R>>"), "a.pdf")).toBe("suspicious");
    expect(await refused(Buffer.concat([pdf(), await docx(), Buffer.from("%%EOF")]), "a.pdf")).toBe("suspicious");
    expect(await refused(Buffer.from("x%PDF-1.7 %%EOF"), "a.pdf")).toBe("not-this-kind");
  });

  test("a program, an unknown kind, a file without a kind, an empty file", async () => {
    expect(await refused(Buffer.from("MZ\0\0"), "setup.exe")).toBe("not-this-kind");
    expect(await refused(Buffer.from("x"), "名单")).toBe("not-this-kind");
    expect(await refused(Buffer.from("x"), "constructor.constructor")).toBe("not-this-kind");
    expect(await refused(Buffer.alloc(0), "a.png")).toBe("damaged");
  });

  test("an old Word file is told to be saved anew; a zip with the name of a workbook is no workbook", async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
    expect(await refused(old, "a.doc")).toBe("old-format");
    expect(await refused(old, "a.docx")).toBe("old-format");
    expect(await refused(await docx(), "a.xlsx")).toBe("not-this-kind");
  });

  test("text that is a web page or holds zero bytes", async () => {
    expect(await refused(Buffer.from("<!DOCTYPE html><p>x"), "a.txt")).not.toBe("");
    expect(await refused(Buffer.from("甲,<script>x()</script>"), "a.csv")).toBe("suspicious");
    expect(await refused(Buffer.from("a\0b"), "a.txt")).toBe("not-this-kind");
  });
});
