import { describe, expect, test } from "vitest";
import { plainTextOf } from "../document/plain-text.ts";
import { inlineText } from "../document/walk.ts";
import { publicBody } from "../document/public-version.ts";
import { BODY, documentOf, picture, SECRET } from "../../test/support/office.ts";
import { openArchive } from "./archive.ts";
import { bodyFromDocx } from "./docx-in.ts";
import { docxOf } from "./docx-out.ts";
import { OfficeRefusal } from "./refusal.ts";

const partsOf = async (bytes: Uint8Array): Promise<Map<string, string>> =>
  new Map([...(await openArchive(bytes, ".docx", "word/document.xml"))].map(([name, part]) => [name, Buffer.from(part).toString("utf8")]));
const lines = (text: string): string[] => text.split(/[\n\t]/).filter((line) => line !== "");

describe("a Word file that was exported and read again", () => {
  test("holds the same headings, lists, tables and words as the public's text, in the same order", async () => {
    const { body } = await bodyFromDocx(
      await docxOf(
        documentOf({
          headMark: null,
          documentNumber: "",
          attachments: [],
          signedBy: "",
          madeOn: null,
          note: "",
          copyTo: "",
          printedBy: "",
          printedOn: null,
        }),
      ),
    );
    const [title, ...blocks] = body.content;
    expect(inlineText(title?.type === "paragraph" ? title.content : []).replace("\n", "")).toBe(documentOf().title);
    const wanted = publicBody(BODY).body.content;
    const shape = (content: typeof blocks) => content.map((block) => (block.type === "heading" ? `heading ${block.attrs.level}` : block.type));
    expect(shape(blocks)).toEqual(shape(wanted));
    expect(lines(plainTextOf({ type: "doc", content: blocks }).text)).toEqual(lines(plainTextOf({ type: "doc", content: wanted }).text));
    const table = blocks.find((block) => block.type === "table");
    expect(table?.content.map((row) => row.content.map((cell) => [cell.type, cell.attrs.colspan, cell.attrs.rowspan]))).toEqual([
      [
        ["tableHeader", 1, 1],
        ["tableHeader", 1, 1],
        ["tableHeader", 1, 1],
      ],
      [
        ["tableCell", 1, 1],
        ["tableCell", 1, 1],
        ["tableCell", 1, 2],
      ],
      [
        ["tableCell", 1, 1],
        ["tableCell", 1, 1],
      ],
      [
        ["tableCell", 2, 1],
        ["tableCell", 1, 1],
      ],
    ]);
  });

  test("numbers lists as they were numbered, where one begins at another number and where one lies in another", async () => {
    const p = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
    const body = {
      type: "doc" as const,
      content: [
        {
          type: "orderedList" as const,
          attrs: { start: 3 },
          content: [
            {
              type: "listItem" as const,
              content: [
                p("第三项"),
                { type: "orderedList" as const, attrs: { start: 1 }, content: [{ type: "listItem" as const, content: [p("其一")] }] },
              ],
            },
            { type: "listItem" as const, content: [p("第四项")] },
          ],
        },
        p("又，"),
        { type: "orderedList" as const, attrs: { start: 1 }, content: [{ type: "listItem" as const, content: [p("重新编号")] }] },
      ],
    };
    const back = await bodyFromDocx(
      await docxOf(
        documentOf({
          body,
          headMark: null,
          documentNumber: "",
          attachments: [],
          signedBy: "",
          madeOn: null,
          note: "",
          copyTo: "",
          printedBy: "",
          printedOn: null,
        }),
      ),
    );
    expect(back.body.content.slice(1)).toEqual(body.content);
  });
});

describe("what the public may not see", () => {
  test("is in no part of the file: not its words, not its picture, not the picture's description", async () => {
    const parts = await partsOf(await docxOf(documentOf()));
    const everything = [...parts.values()].join("\n");
    expect(everything).toContain("本次补助资金合计");
    expect(everything).toContain("■■■");
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain("病历");
    expect([...parts.keys()].filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
  });
});

describe("the layout of GB/T 9704", () => {
  test("A4 with 28 characters by 22 lines, text in 三号仿宋, title in 二号小标宋, headings in 黑体 and 楷体", async () => {
    const parts = await partsOf(await docxOf(documentOf()));
    const xml = parts.get("word/document.xml")!;
    const styles = parts.get("word/styles.xml")!;
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-\d+"/);
    expect(styles).toContain("仿宋_GB2312");
    const fontOf = (words: string): string | undefined =>
      xml
        .split("<w:p>")
        .find((paragraph) => paragraph.includes(words))
        ?.match(/w:eastAsia="([^"]+)"/)?.[1];
    expect(["一、检查范围和时间", "（一）自查", "1.用火用电", "（1）记录要求"].map(fontOf)).toEqual([
      "黑体",
      "楷体_GB2312",
      "仿宋_GB2312",
      "仿宋_GB2312",
    ]);
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/>(?:(?!<\/w:r>).)*<w:sz w:val="44"\/>(?:(?!<\/w:r>).)*关于开展/);
    expect(parts.get("word/fontTable.xml")).toContain('<w:altName w:val="仿宋,FangSong');
    const footers = [...parts].filter(([name]) => /^word\/footer\d/.test(name)).map(([, part]) => part);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toMatch(/— [\s\S]*PAGE[\s\S]* —/);
  });

  test("red head, number, attachments, signature with its date, note and colophon are there in this order", async () => {
    const { body } = await bodyFromDocx(await docxOf(documentOf()));
    const words = plainTextOf(body).text;
    const order = [
      "某某旗人民政府办公室文件",
      "某政办发〔2026〕12号",
      "关于开展全旗",
      "各苏木镇人民政府",
      "附件：1. 养老机构自查清单",
      "2. 整改台账（样式）",
      "2026年11月20日",
      "（此件公开发布）",
      "抄送：旗委办公室",
      "2026年11月23日印发",
    ];
    const places = order.map((part) => words.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("what goes upward has its number at the left and who signed it at the right, in one line over the red one", async () => {
    const xml = (await partsOf(await docxOf(documentOf({ signer: "旗民政局主要负责人" })))).get("word/document.xml")!;
    const line = xml.split("</w:p>").find((part) => part.includes("某政办发〔2026〕12号"))!;
    expect(line).toMatch(/<w:tab w:val="right"[\s\S]*某政办发〔2026〕12号[\s\S]*<w:tab\/>[\s\S]*签发人：[\s\S]*楷体[\s\S]*旗民政局主要负责人/);
    expect(line).toContain("<w:pBdr>");
    expect((await partsOf(await docxOf(documentOf()))).get("word/document.xml")).not.toContain("签发人");
  });

  test("a heading is set by its number, whatever level its author gave it; the title of an issued paper stands in the middle", async () => {
    const heading = (level: number, text: string) => ({ type: "heading" as const, attrs: { level }, content: [{ type: "text" as const, text }] });
    const body = {
      type: "doc" as const,
      content: [heading(1, "冬季取暖安全检查方案"), heading(2, "一、总体要求"), heading(3, "（一）原则"), heading(2, "第二章 分工")],
    };
    const xml = (await partsOf(await docxOf(documentOf({ body })))).get("word/document.xml")!;
    const [title, first, second, chapter] = ["冬季取暖安全检查方案", "一、总体要求", "（一）原则", "第二章 分工"].map((words) =>
      xml.split("<w:p>").find((paragraph) => paragraph.includes(words))!,
    );
    expect(title).toMatch(/<w:jc w:val="center"\/>.*方正小标宋简体.*<w:sz w:val="44"/);
    expect(first).toContain('w:eastAsia="黑体"');
    expect(first).not.toContain('w:val="center"');
    expect(second).toContain('w:eastAsia="楷体_GB2312"');
    expect(chapter).toMatch(/<w:jc w:val="center"\/>.*w:eastAsia="黑体"/);
  });

  test("a signature inside the text stands at the right, in by as much as the standard says", async () => {
    const p = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
    const body = {
      type: "doc" as const,
      content: [p("请认真组织实施。"), p("某某旗人民政府办公室"), p("2026年11月13日"), p("自2026年11月13日起施行。")],
    };
    const xml = (await partsOf(await docxOf(documentOf({ body, signedBy: "", madeOn: null })))).get("word/document.xml")!;
    const indents = ["请认真组织实施", ">某某旗人民政府办公室<", ">2026年11月13日<", "自2026年"].map(
      (words) =>
        /w:right="(\d+)"/.exec(xml.split("<w:p>").findLast((paragraph) => paragraph.includes(words) && !paragraph.includes("<w:tab/>"))!)?.[1],
    );
    expect(indents).toEqual([undefined, "632", "948", undefined]);
  });
});

describe("difficult content", () => {
  test("control characters and half characters do not spoil the file", async () => {
    const body = {
      type: "doc" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "甲\u0000\u0008乙\ud800<&\u001b丙" }] }],
    };
    const back = await bodyFromDocx(await docxOf(documentOf({ body, title: "标题\u0001" })));
    expect(plainTextOf(back.body).text).toMatch(/甲乙.?<&丙/);
  });

  test("a picture that is missing or that Word cannot show is printed as its description; a large one fits the page", async () => {
    const body = {
      type: "doc" as const,
      content: ["a", "b", "c"].map((fileId) => ({ type: "image" as const, attrs: { fileId, alt: `图${fileId}`, redaction: null } })),
    };
    const images = { b: { mediaType: "image/webp", bytes: Buffer.from("RIFF") }, c: { mediaType: "image/png", bytes: picture(4_000, 200) } };
    const xml = (await partsOf(await docxOf(documentOf({ body, images })))).get("word/document.xml")!;
    expect(xml).toContain("〔图片：图a〕");
    expect(xml).toContain("〔图片：图b〕");
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)!;
    expect(Number(width)).toBeLessThanOrEqual(156 * 36_000);
    expect(Number(width) / Number(height)).toBeCloseTo(20, 0);
  });

  test("a text beyond every measure is refused in words", async () => {
    const body = {
      type: "doc" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "长".repeat(700_000) }] }],
    };
    await expect(docxOf(documentOf({ body }))).rejects.toThrow(OfficeRefusal);
    await expect(docxOf(documentOf({ body }))).rejects.toThrow(/正文过长.*请/);
  });
});
