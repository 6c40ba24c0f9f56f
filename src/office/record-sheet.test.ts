import { afterAll, describe, expect, test } from "vitest";
import { plainTextOf } from "../document/plain-text.ts";
import { pdfText } from "../../test/support/pdf-text.ts";
import { recordSheetExample, wordsIn } from "../../test/support/record-sheet.ts";
import { bodyFromDocx } from "./docx-in.ts";
import { recordSheetDocx, recordSheetPdf } from "./record-sheet.ts";
import type { RecordSheet } from "./record-sheet.ts";
import { closeTypesetting } from "./typeset.ts";

afterAll(closeTypesetting);

const inWord = async (sheet: RecordSheet): Promise<string> =>
  plainTextOf((await bodyFromDocx(await recordSheetDocx(sheet))).body).text.replace(/\s/g, "");
const inPdf = async (sheet: RecordSheet): Promise<string> =>
  pdfText(await recordSheetPdf(sheet)).replace(/三审三校审核单m-2026-000123第\d+页共\d+页/g, "");

describe("the record sheet", () => {
  test.each([
    ["Word", inWord],
    ["PDF", inPdf],
  ])("as %s holds every fact that it was given", async (_, read) => {
    const text = await read(recordSheetExample());
    const missing = wordsIn(recordSheetExample()).filter((words) => !text.includes(words.replace(/\s/g, "")));
    expect(missing).toEqual([]);
  });

  test("says the same in both, in the same order", async () => {
    const [word, pdf] = [await inWord(recordSheetExample()), await inPdf(recordSheetExample())];
    expect(pdf).toBe(word);
  });

  test("leaves a place to sign for each stage, those still to come as well", async () => {
    const text = await inWord(recordSheetExample());
    expect(text.match(/签名日期/g)).toHaveLength(recordSheetExample().stages.length);
    expect(text).toContain("三审三校结论尚未办理");
  });

  test("a draft that nobody has read yet is printed as well", async () => {
    const sheet = {
      ...recordSheetExample(),
      stages: [],
      doubts: [],
      comments: [],
      findings: [],
      findingsSettledByChange: 0,
      course: [],
      hashes: [],
      publications: [],
      withheld: [],
    };
    expect(await inPdf(sheet)).toContain("九、发布情况尚未发布");
  });

  test("very many findings and very long remarks make a long sheet and not a broken one", async () => {
    const example = recordSheetExample();
    const sheet = {
      ...example,
      stages: example.stages.map((stage) => ({ ...stage, remark: "意见很长。".repeat(400) })),
      findings: Array.from({ length: 450 }, (_, at) => ({ ...example.findings[0]!, text: `第${at}处` })),
    };
    const text = await inPdf(sheet);
    expect(text).toContain("第199处");
    expect(text).toContain("另有250条，见系统中的稿件");
    expect(text.match(/意见很长。/g)).toHaveLength(400 * 3);
  });

  test("words that look like commands are printed as words", async () => {
    const words = '#panic("x") *甲* $乙$ = 丙 <丁>';
    for (const read of [inWord, inPdf])
      expect(await read({ ...recordSheetExample(), title: words, printedBy: words })).toContain(words.replace(/\s/g, ""));
  });
});
