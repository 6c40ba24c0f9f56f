import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, test } from "vitest";
import type { Body, Table, TableCell } from "../document/body.ts";
import { plainTextOf } from "../document/plain-text.ts";
import { documentOf, gazettePaperOf } from "../../test/support/office.ts";
import { flatBody } from "./flat-body.ts";
import { gazettePdf } from "./gazette.ts";
import { type PlacedTable, tableSet } from "./gazette-tables.ts";
import { pdfOf } from "./pdf.ts";
import { closeTypesetting } from "./typeset.ts";

afterAll(closeTypesetting);

const SENTENCE = "责任单位应当按月汇总情况，对发现的问题逐项登记、限期整改，并将结果报送主管部门备案。";
type Words = string | { words: string; rowspan?: number };
const cell = (type: TableCell["type"], given: Words): TableCell => {
  const { words, rowspan = 1 } = typeof given === "string" ? { words: given } : given;
  return { type, attrs: { colspan: 1, rowspan }, content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
};
const head = (...words: Words[]): Table["content"][number] => ({ type: "tableRow", content: words.map((one) => cell("tableHeader", one)) });
const row = (...words: Words[]): Table["content"][number] => ({ type: "tableRow", content: words.map((one) => cell("tableCell", one)) });
const many = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));
const bodyOf = (rows: Table["content"]): Body => ({ type: "doc", content: [{ type: "table", content: rows }] });
const setOf = (rows: Table["content"]): PlacedTable => {
  const [piece] = flatBody(bodyOf(rows));
  if (piece?.kind !== "table") throw new Error("not a table");
  return tableSet(piece);
};

const TABLES: Record<string, Table["content"]> = {
  "a row higher than a page": [head("项目", "内容"), row("一", SENTENCE.repeat(90)), row("二", SENTENCE)],
  "a cell over more rows than a page holds": [
    head("类别", "序号", "内容"),
    row({ words: "机制保障", rowspan: 60 }, "1", SENTENCE),
    ...many(59, (at) => row(`${at + 2}`, SENTENCE)),
  ],
  "a head higher than a page": [head("类别", SENTENCE.repeat(60)), row("一", SENTENCE)],
  "columns of long numbers": [head(...many(24, (at) => `第${at + 1}列`)), ...many(5, () => row(...many(24, () => "12345678.90")))],
  "more columns than a page is wide": [head(...many(60, (at) => `列${at + 1}`)), row(...many(60, () => "察素齐镇"))],
  "words that no column can hold, side by side": [head("编号", "名称", "SHA-256"), row("1", `${"a".repeat(120)}.txt`, "3e23e816".repeat(8))],
  "a word that no column can hold": [head("名称", "地址"), row("门户", `https://www.county.example/${"a1".repeat(90)}`)],
};

describe("how a table is set", () => {
  test("a short one stands in a column, a high one of many columns over the page, a wide one on a turned page in smaller type", () => {
    expect(setOf([head("序号", "内容"), row("1", SENTENCE)])).toMatchObject({ place: "column", size: 8.5, split: false });
    expect(setOf([head("序号", "指标", "内容", "标准"), ...many(40, (at) => row(`${at}`, "机制", SENTENCE, SENTENCE))])).toMatchObject({
      place: "page",
      size: 8,
      split: true,
    });
    expect(setOf(TABLES["columns of long numbers"]!).place).toBe("turned");
    expect(setOf(TABLES["more columns than a page is wide"]!)).toMatchObject({ place: "turned", size: 5 });
  });
  test("columns fill the room exactly, and none is narrower than its longest word", () => {
    const { widths, size } = setOf([head("单位", "电话", "职责"), row("民政局", "0471-0000104", SENTENCE)]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(231, 5);
    expect(widths[1]).toBeGreaterThan("0471-0000104".length * 0.5 * size);
  });
  test("a row is kept in one piece, unless no page could hold it or what it is tied to", () => {
    const wholeOf = (rows: Table["content"]): boolean[] => setOf(rows).cells.map((one) => one.whole);
    expect(wholeOf([head("序号", "内容"), row({ words: "1", rowspan: 2 }, SENTENCE), row(SENTENCE)])).toEqual([true, true, true, true, true]);
    expect(wholeOf(TABLES["a row higher than a page"]!)).toEqual([true, true, false, false, true, true]);
    const tied = setOf(TABLES["a cell over more rows than a page holds"]!).cells;
    expect(tied.filter((one) => !one.whole).map((one) => one.rowspan)).toEqual([60]);
  });
  test("a head that would fill the page is not repeated", () => {
    expect(setOf(TABLES["a head higher than a page"]!).headerRows).toBe(0);
    expect(setOf([head("序号", "内容"), row("1", SENTENCE)]).headerRows).toBe(1);
  });
  test("columns of short words and numbers are centred, columns of sentences are not", () => {
    const { cells } = setOf([head("序号", "内容"), row("1", SENTENCE), row("12", "无")]);
    expect(cells.filter((one) => !one.header).map((one) => one.centred)).toEqual([true, false, true, false]);
  });
});

type Item = { str: string; width: number; transform: number[] };
/** Words of the pages from `from` on without the last `left`, and those that do not lie within the page's margins. */
const readPages = async (pdf: Uint8Array, from: number, left: number): Promise<{ words: string; outside: string[] }> => {
  const file = await getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  let words = "";
  const outside: string[] = [];
  for (let number = from; number <= file.numPages - left; number++) {
    const page = await file.getPage(number);
    const [, , right, top] = page.view as [number, number, number, number];
    for (const item of (await page.getTextContent()).items as Item[]) {
      const [x, y] = [item.transform[4]!, item.transform[5]!];
      if (item.str.trim() === "" || y > top - 70 || y < 55) continue;
      words += item.str;
      if (y < 62 || x < 48 || x + item.width > right - 45) outside.push(item.str);
    }
  }
  return { words: words.replace(/\s/g, ""), outside };
};

/** Heads are repeated, so there may be more of a character, never less. */
const demandWords = (words: string, body: Body): void => {
  const inBody = plainTextOf(body).text.replace(/\s/g, "");
  const count = (text: string, sign: string): number => text.split(sign).length;
  for (const sign of new Set(inBody)) expect(count(words, sign), sign).toBeGreaterThanOrEqual(count(inBody, sign));
};

describe("no lawful table is refused, and none loses a character", () => {
  test.each(Object.entries(TABLES))("%s", async (_, rows) => {
    const body = bodyOf(rows);
    const document = { key: "one", title: "明细", number: "", body, signedBy: "", madeOn: null, note: "", images: {} };
    const { pdf } = await gazettePdf(gazettePaperOf([{ name: "旗政府文件", documents: [document] }]));
    const { words, outside } = await readPages(pdf, 3, 1);
    expect(outside).toEqual([]);
    demandWords(words, body);
  });
});

describe("nor in an official document", () => {
  test.each(Object.entries(TABLES))("%s", async (_, rows) => {
    const body = bodyOf(rows);
    const pdf = await pdfOf({ ...documentOf({ body }), images: {} });
    const { words, outside } = await readPages(pdf, 1, 0);
    expect(outside).toEqual([]);
    demandWords(words, body);
  });
});
