import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, test } from "vitest";
import type { Block } from "../document/body.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { documentOf, picture, SECRET } from "../../test/support/office.ts";
import { pdfText } from "../../test/support/pdf-text.ts";
import { titleLines } from "./official-document.ts";
import { pdfOf } from "./pdf.ts";
import { OfficeRefusal } from "./refusal.ts";
import { closeTypesetting } from "./typeset.ts";

afterAll(closeTypesetting);

const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const bare = {
  headMark: null,
  documentNumber: "",
  attachments: [],
  signedBy: "",
  madeOn: null,
  note: "",
  copyTo: "",
  printedBy: "",
  printedOn: null,
};
/** Everything a PDF holds, its streams unpacked. */
const inside = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes).toString("latin1");
  return file.replace(/stream\n([\s\S]*?)\nendstream/g, (_, raw: string) => {
    try {
      return inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
    } catch {
      return raw;
    }
  });
};
const utf16 = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();
const pagesOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\n/g)!.length;

const textOfPages = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  return Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join("")));
};

describe("an official document as PDF", () => {
  test("holds its words as text, in the order of reading, from the red head to the colophon", async () => {
    const text = pdfText(await pdfOf(documentOf()));
    const order = [
      "某某旗人民政府办公室文件",
      "某政办发〔2026〕12号",
      "关于开展全旗养老机构冬季取暖安全检查工作的通知",
      "各苏木镇人民政府，旗直各有关部门：",
      "一、检查范围和时间",
      "（一）自查",
      "1.锅炉、供暖管线和燃气设施",
      "•棉被、热水袋",
      "供暖设施检修记录是否完整",
      "附件：1.养老机构自查清单2.整改台账（样式）",
      "2026年11月20日",
      "（此件公开发布）",
      "抄送：旗委办公室",
      "2026年11月23日印发",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places.map((place, at) => (place < 0 ? order[at] : ""))).toEqual(order.map(() => ""));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain("—1—");
  });

  test("names who signed beside the number of what goes upward, and of nothing else", async () => {
    expect(pdfText(await pdfOf(documentOf({ signer: "旗民政局主要负责人" })))).toMatch(
      /某政办发〔2026〕12号\s*签发人：\s*旗民政局主要负责人\s*关于开展/,
    );
    expect(pdfText(await pdfOf(documentOf()))).not.toContain("签发人");
  });

  test("is tagged, names its language and title, and has its headings as bookmarks", async () => {
    const file = inside(await pdfOf(documentOf()));
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/Lang \(zh/);
    expect(file).toContain("/Outlines");
    expect(file).toContain(utf16("关于开展全旗"));
  });

  test("a page holds 22 lines of text", async () => {
    const lines = (count: number) =>
      pdfOf(documentOf({ ...bare, title: "", body: { type: "doc", content: Array.from({ length: count }, (_, at) => p(`第${at}行`)) } }));
    // The empty title and the gap below it take the room of two lines.
    expect(pagesOf(await lines(20))).toBe(1);
    expect(pagesOf(await lines(23))).toBe(2);
    expect(pagesOf(await lines(20 + 22))).toBe(2);
    expect(pagesOf(await lines(22 + 23))).toBe(3);
  });

  test("no signature stands on a page without words of the text, however long the text", async () => {
    for (let count = 12; count <= 24; count++) {
      const body = { type: "doc" as const, content: Array.from({ length: count }, (_, at) => p(`第${at}行`)) };
      const pages = await textOfPages(
        await pdfOf(documentOf({ ...bare, title: "", signedBy: "某某旗人民政府办公室", madeOn: plainDate("2026-11-20"), body })),
      );
      expect(
        pages.find((page) => page.includes("某某旗人民政府办公室")),
        `${count} lines`,
      ).toContain(`第${count - 1}行`);
    }
  });

  test("no page is left half empty for the signature's sake: a long last paragraph breaks", async () => {
    const body = { type: "doc" as const, content: [p("第一行"), p("办理".repeat(400))] };
    const pages = await textOfPages(
      await pdfOf(documentOf({ ...bare, title: "", signedBy: "某某旗人民政府办公室", madeOn: plainDate("2026-11-20"), body })),
    );
    expect(pages[0]).toContain("办理办理");
  });

  test("what the public may not see is nowhere in it", async () => {
    const bytes = await pdfOf(documentOf());
    const text = pdfText(bytes);
    expect(text).toContain("本次补助资金合计■■■，由旗财政局拨付");
    for (const part of [SECRET, "七千", "病历"]) {
      expect(text).not.toContain(part);
      expect(inside(bytes)).not.toContain(utf16(part));
    }
    expect(inside(bytes)).toContain(utf16("检查流程示意图"));
    expect(inside(bytes).match(/\/Subtype \/Image/g)).toHaveLength(1);
  });
});

describe("content is words and never a command", () => {
  test.each([
    '#panic("x")',
    '#import "@preview/x:1.0.0": *',
    "*粗* _斜_ `码` $x^2$ @引用 <标签>",
    "= 标题",
    "// 注释 /* */ \\ ~ ---",
    '#read("/etc/passwd")',
    '"}) #{ while true {} }',
  ])("%s is printed as it stands", async (words) => {
    const text = pdfText(
      await pdfOf(
        documentOf({
          ...bare,
          title: words,
          addressees: words,
          signedBy: words,
          attachments: [words],
          body: {
            type: "doc",
            content: [
              p(words),
              { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: words }] },
              { type: "bulletList", content: [{ type: "listItem", content: [p(words)] }] },
            ],
          },
        }),
      ),
    );
    const printed = words.replace(/\s/g, "");
    expect(text.split(printed).length - 1).toBeGreaterThanOrEqual(5);
  });
});

describe("difficult content", () => {
  test("nothing at all, empty paragraphs, control characters, half characters", async () => {
    expect(pagesOf(await pdfOf(documentOf({ ...bare, title: "", body: { type: "doc", content: [] } })))).toBe(1);
    const text = pdfText(
      await pdfOf(documentOf({ ...bare, body: { type: "doc", content: [{ type: "paragraph" }, p("甲\u0000乙\ud800丙\r\n丁")] } })),
    );
    expect(text).toMatch(/甲乙.?丙丁/);
  });

  test("a picture whose head is sound and whose rest is not becomes its description, and the paper is set", async () => {
    const sound = picture(300, 200);
    const cut = Buffer.from(sound);
    cut.fill(7, 45);
    const image = (fileId: string, alt: string): Block => ({ type: "image", attrs: { fileId, alt, redaction: null } });
    const bytes = await pdfOf(
      documentOf({
        ...bare,
        body: { type: "doc", content: [image("good", "好图"), image("bad", "坏图"), image("gone", "缺图")] },
        images: { good: { mediaType: "image/png", bytes: sound }, bad: { mediaType: "image/png", bytes: cut } },
      }),
    );
    expect(pdfText(bytes)).toContain("〔图片：坏图〕〔图片：缺图〕");
    expect(inside(bytes).match(/\/Subtype \/Image/g)).toHaveLength(1);
  });

  test("a deep list, a table in a table and a table wider and longer than the page are set", async () => {
    let deep: Block = p("最深处");
    for (let at = 0; at < 200; at++) deep = { type: "bulletList", content: [{ type: "listItem", content: [deep] }] };
    const cell = (content: Block[]) => ({ type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1 }, content });
    const inner: Block = { type: "table", content: [{ type: "tableRow", content: [cell([p("内左")]), cell([p("内右")])] }] };
    const wide: Block = {
      type: "table",
      content: Array.from({ length: 200 }, (_, row) => ({
        type: "tableRow" as const,
        content: Array.from({ length: 20 }, (_, column) => cell(row === 3 && column === 3 ? [inner] : [p(`${row}·${column}`)])),
      })),
    };
    const bytes = await pdfOf(documentOf({ ...bare, body: { type: "doc", content: [deep, wide] } }));
    expect(pdfText(bytes)).toContain("最深处");
    expect(pdfText(bytes)).toContain("内左｜内右");
    expect(pdfText(bytes)).toContain("199·19");
  });

  test("what is too large is refused in words, and ten papers at once are all set", async () => {
    await expect(pdfOf(documentOf({ body: { type: "doc", content: [p("长".repeat(700_000))] } }))).rejects.toThrow(/正文过长.*请/);
    await expect(pdfOf(documentOf({ body: { type: "doc", content: [p("长".repeat(700_000))] } }))).rejects.toThrow(OfficeRefusal);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) => pdfOf(documentOf({ ...bare, body: { type: "doc", content: [p(`第${at}份`)] } }))),
    );
    expect(all.map(pdfText).map((text) => /第\d份/.exec(text)?.[0])).toEqual(Array.from({ length: 10 }, (_, at) => `第${at}份`));
  });
});

describe("a title", () => {
  test("breaks into lines of much the same length, between words", () => {
    expect(titleLines("关于开展全旗养老机构冬季取暖安全检查工作的通知")).toEqual(["关于开展全旗养老机构冬季", "取暖安全检查工作的通知"]);
    expect(titleLines("某某旗人民政府办公室关于印发提升政务服务效能优化营商环境行动方案的通知")).toEqual([
      "某某旗人民政府办公室关于印发提升政务",
      "服务效能优化营商环境行动方案的通知",
    ]);
    expect(titleLines(" 短\n标题 ")).toEqual(["短 标题"]);
    expect(titleLines("")).toEqual([""]);
  });

  test("never begins a line with 的 or a closing mark, and loses no character", () => {
    for (const title of [
      "某某旗人民政府关于印发《某某旗居家和社区养老服务体系建设实施方案（2026—2028年）》的通知",
      "长".repeat(95),
      "（".repeat(60),
    ]) {
      const lines = titleLines(title);
      expect(lines.join("")).toBe(title);
      for (const line of lines) expect(line).not.toMatch(/^[的》）、，]/);
    }
  });
});
