// Files as people bring them: encodings, a Word file, PDFs of one and two columns; and those that are no text, each with a plain answer.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, test } from "vitest";
import { gazettePdf, scannedPdf, SENTENCE, tablePdf, untagged } from "../../test/support/gazette-pdf.ts";
import { picture } from "../../test/support/office.ts";
import { TEXT_LIMITS, textOfFile } from "./file-text.ts";
import { OfficeRefusal } from "./refusal.ts";

const CLEAN = readFileSync(join(import.meta.dirname, "../../test/cases/gazette/01-clean-county.txt"), "utf8");
const utf16 = (text: string, big: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};
/** 「县公报」 and a line feed in GB 18030. */
const GB = Buffer.from("cfd8b9abb1a80a", "hex");

describe("text", () => {
  test.each([
    ["UTF-8", Buffer.from(CLEAN)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${CLEAN}`)],
    ["UTF-16, little end first", utf16(CLEAN, false, true)],
    ["UTF-16, big end first", utf16(CLEAN, true, true)],
    ["UTF-16 without a mark", utf16(CLEAN, false, false)],
    ["UTF-16 without a mark, big end first", utf16(CLEAN, true, false)],
    ["lines ended as on Windows", Buffer.from(CLEAN.replaceAll("\n", "\r\n"))],
    ["lines ended as on old Macintoshes", Buffer.from(CLEAN.replaceAll("\n", "\r"))],
  ])("in %s is the same text", async (_, bytes) => {
    expect((await textOfFile("公报.txt", bytes)).text).toBe(CLEAN);
  });

  test("in GB 18030 is read as such", async () => {
    expect((await textOfFile("公报.TXT", GB)).text).toBe("县公报\n");
  });
});

describe("a Word file", () => {
  test("gives a line a paragraph and a row of cells a line", async () => {
    const cells = (...texts: string[]) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph("关于下达资金的通知"),
            new Table({ rows: [cells("乡镇", "金额"), cells("东坝镇", "12")] }),
            new Paragraph("特此通知。"),
          ],
        },
      ],
    });
    expect((await textOfFile("公报.docx", await Packer.toBuffer(document))).text).toBe("关于下达资金的通知\n\n乡镇\t金额\n东坝镇\t12\n\n特此通知。");
  });
});

describe("a PDF", () => {
  test.each([
    [1, "says its structure", (pdf: Uint8Array) => pdf],
    [2, "says its structure", (pdf: Uint8Array) => pdf],
    [1, "says none", untagged],
    [2, "says none", untagged],
  ] as const)("of %i column(s) that %s is read in order, page after page", async (columns, _, made) => {
    const { text } = await textOfFile("公报.pdf", made(gazettePdf(columns)));
    const words = text.replace(/青禾县人民政府公报 2024 年第 3 期|— \d+ —|\s/g, "");
    expect(text.split("\f").length).toBeGreaterThan(1);
    expect(words).toBe(
      `青禾县人民政府关于印发《青禾县农田灌溉设施管护办法》的通知青政发〔2024〕21号各乡镇人民政府，县直各部门：现将《青禾县农田灌溉设施管护办法》印发给你们，请认真执行。青禾县人民政府2024年7月2日青禾县农田灌溉设施管护办法${[..."一二三四五六七八九十"].map((number) => `第${number}条${SENTENCE}${SENTENCE}`).join("")}`,
    );
  });

  test.each([
    ["says its structure", (pdf: Uint8Array) => pdf],
    ["says none", untagged],
  ])("that %s has its tables cell by cell", async (_, made) => {
    const { text } = await textOfFile("公报.pdf", made(tablePdf()));
    expect(text).toContain("乡镇\t用途\t金额（万元）\n东坝镇\t泵站检修\t12\n西沟乡\t渠道清淤\t9.5\n");
  });

  test("tells of its pages as it reads them", async () => {
    const told: string[] = [];
    await textOfFile("公报.pdf", gazettePdf(1), (page, of) => void told.push(`${page}/${of}`));
    expect(told).toEqual(["1/2", "2/2"]);
  });
});

describe("what cannot be read is refused with the reason and the next step", () => {
  test.each<[what: string, name: string, bytes: Uint8Array, answer: string]>([
    ["an empty file", "公报.txt", new Uint8Array(), "文件是空的"],
    ["nothing but blanks", "公报.txt", Buffer.from(" \n\t\n　\n"), "只有空白"],
    ["a picture named .txt", "公报.txt", picture(4, 4), "看上去是PNG 图片"],
    ["bytes that are no text", "公报.txt", Buffer.from(Array.from({ length: 2_000 }, (_, at) => at % 256)), "不是文字文件"],
    ["a scan", "公报.pdf", scannedPdf(), "没有文字层"],
    ["a broken PDF", "公报.pdf", Buffer.from("%PDF-1.7\nnothing"), "PDF 已损坏"],
    ["a text named .pdf", "公报.pdf", Buffer.from(CLEAN), "这不是 PDF 文件"],
    ["a text named .docx", "公报.docx", Buffer.from(CLEAN), "这不是 .docx 文件"],
    ["an old Word file", "公报.doc", Buffer.from(CLEAN), "另存为 .docx"],
    ["a million lines", "公报.txt", Buffer.from("某某\n".repeat(1_000_000)), "万行"],
    ["too many bytes", "公报.txt", Buffer.alloc(TEXT_LIMITS.maxFile + 1, "a"), "超过 20 MB"],
  ])("%s", async (_, name, bytes, answer) => {
    const refusal = await textOfFile(name, bytes).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(OfficeRefusal);
    expect((refusal as OfficeRefusal).message).toContain(answer);
    expect((refusal as OfficeRefusal).next).not.toBe("");
  });
});
