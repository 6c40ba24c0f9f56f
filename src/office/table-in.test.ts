// Lists as people make them: workbooks, CSV in several encodings, plain lines; and what is refused.
import { describe, expect, test } from "vitest";
import { zip } from "../../test/support/zip.ts";
import { head, number, text, workbook } from "./spreadsheet.ts";
import { rowsOfTable } from "./table-in.ts";

const LIMITS = { maxFile: 100_000, maxRows: 20, maxColumns: 10 };
const read = (name: string, content: string | Uint8Array) =>
  rowsOfTable(name, typeof content === "string" ? new TextEncoder().encode(content) : content, LIMITS);
/** 词,改为 / 帐号,账号 as GBK has them. */
const GBK = Uint8Array.from([0xb4, 0xca, 0x2c, 0xb8, 0xc4, 0xce, 0xaa, 0x0d, 0x0a, 0xd5, 0xca, 0xba, 0xc5, 0x2c, 0xd5, 0xcb, 0xba, 0xc5]);

describe("a list out of a file", () => {
  test("comes from the first sheet of a workbook, each row with its number there", async () => {
    const bytes = await workbook([
      { sheet: "词", data: [head("词", "改为"), [text("帐号"), text("账号")], [text(null), text(null)], [text("=1+1"), number(12)]] },
      { sheet: "别的", data: [head("不读")] },
    ]);
    expect(await read("表.xlsx", bytes)).toEqual([
      { at: 1, cells: ["词", "改为"] },
      { at: 2, cells: ["帐号", "账号"] },
      { at: 4, cells: ["=1+1", "12"] },
    ]);
  });

  test("comes from CSV in UTF-8 with a mark, in GBK, and with other separators", async () => {
    const wanted = [
      { at: 1, cells: ["词", "改为"] },
      { at: 2, cells: ["帐号", "账号"] },
    ];
    expect(await read("表.csv", "\uFEFF词,改为\r\n帐号,账号")).toEqual(wanted);
    expect(await read("表.csv", GBK)).toEqual(wanted);
    expect(await read("表.csv", "词;改为\n帐号;账号")).toEqual(wanted);
    expect(await read("表.csv", "词\t改为\n帐号\t账号")).toEqual(wanted);
  });

  test("keeps separators, line breaks and quotes of cells in quotes", async () => {
    expect(await read("表.csv", '词,理由\n"甲,乙","他说""不""\n再说"')).toEqual([
      { at: 1, cells: ["词", "理由"] },
      { at: 2, cells: ["甲,乙", '他说"不"\n再说'] },
    ]);
  });

  test("comes from plain lines: the word, and behind a tab or an arrow what to write instead", async () => {
    expect(await read("表.txt", "帐号\t账号\n\n残疾人士 → 残疾人\n")).toEqual([
      { at: 1, cells: ["帐号", "账号"] },
      { at: 3, cells: ["残疾人士", "残疾人"] },
    ]);
  });

  test.each([
    ["空.csv", "", /空的/],
    ["空.csv", " , \n , ", /一行内容也没有/],
    ["表.xls", "x", /另存为 \.xlsx/],
    ["图.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 13, 73, 72, 68, 82]), /PNG 图片/],
    ["表.xlsx", "词,改为", /不是 \.xlsx 文件/],
    ["多.txt", "某词\n".repeat(21), /21 行，一次最多 20 行/],
    ["大.txt", "某".repeat(50_000), /超过 0\.1 MB/],
  ])("is refused for a reason: %s", async (name, content, because) => {
    await expect(read(name, content)).rejects.toThrow(because);
  });

  test("is refused where a cell stands so far away that room for it would be room for millions", async () => {
    const sheet = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>远</t></is></c></row></sheetData></worksheet>';
    const bytes = zip([
      { name: "xl/workbook.xml", content: "<workbook/>" },
      { name: "xl/worksheets/sheet1.xml", content: sheet },
    ]);
    await expect(read("远.xlsx", bytes)).rejects.toThrow(/XFD1048576/);
  });
});
