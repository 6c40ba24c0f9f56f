import { AlignmentType, Document, HeadingLevel, ImageRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { describe, expect, test } from "vitest";
import type { Block } from "../document/body.ts";
import { ARCHIVE_LIMITS } from "./archive.ts";
import { bodyFromDocx } from "./docx-in.ts";
import { OfficeRefusal } from "./refusal.ts";
import { type Part, zip } from "../../test/support/zip.ts";

const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const h = (level: number, text: string): Block => ({ type: "heading", attrs: { level }, content: [{ type: "text", text }] });
const item = (...content: Block[]) => ({ type: "listItem" as const, content });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
const documentXml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${inner}</w:body></w:document>`;
const para = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const byHand = (inner: string, more: Part[] = []): Uint8Array =>
  zip([
    { name: "[Content_Types].xml", content: TYPES },
    { name: "_rels/.rels", content: RELS },
    { name: "word/document.xml", content: documentXml(inner) },
    ...more,
  ]);
const numbered = (level: number, id = 1): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const numbering = (levels: [format: string, text: string][], nums = 1, extra = ""): Part => ({
  name: "word/numbering.xml",
  content: `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels
    .map(([format, text], at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`)
    .join(
      "",
    )}</w:abstractNum>${Array.from({ length: nums }, (_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="0"/>${at === nums - 1 ? extra : ""}</w:num>`).join("")}</w:numbering>`,
});
const refusal = async (bytes: Uint8Array, limits = ARCHIVE_LIMITS): Promise<OfficeRefusal> => {
  const error: unknown = await bodyFromDocx(bytes, limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OfficeRefusal);
  const found = error as OfficeRefusal;
  expect(found.message).toMatch(/[\u4e00-\u9fff].*请/);
  return found;
};

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("a Word file comes in with its structure", () => {
  test("headings, bold, line breaks, tables with merged cells and pictures", async () => {
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: "关于开展清查的通知", heading: HeadingLevel.TITLE }),
            new Paragraph({ text: "一、清查范围", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: "（一）对象", heading: HeadingLevel.HEADING_2 }),
            new Paragraph({
              children: [new TextRun("全旗"), new TextRun({ text: "在册", bold: true }), new TextRun({ text: "单位", break: 1 })],
              alignment: AlignmentType.CENTER,
            }),
            new Table({
              rows: [
                new TableRow({ children: [new TableCell({ columnSpan: 2, children: [new Paragraph("事项")] })] }),
                new TableRow({
                  children: [new TableCell({ rowSpan: 2, children: [new Paragraph("登记")] }), new TableCell({ children: [new Paragraph("五日")] })],
                }),
                new TableRow({ children: [new TableCell({ children: [new Paragraph("十日")] })] }),
              ],
            }),
            new Paragraph({
              children: [
                new ImageRun({
                  type: "png",
                  data: PIXEL,
                  transformation: { width: 10, height: 10 },
                  altText: { name: "n", description: "示意图", title: "" },
                }),
              ],
            }),
          ],
        },
      ],
    });
    const { body, images, notes } = await bodyFromDocx(await Packer.toBuffer(file));
    expect(body.content.slice(0, 3)).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "关于开展清查的通知", marks: [{ type: "bold" }] }] },
      h(1, "一、清查范围"),
      h(2, "（一）对象"),
    ]);
    expect(body.content[3]).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "全旗" },
        { type: "text", text: "在册", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        { type: "text", text: "单位" },
      ],
    });
    expect(body.content[4]).toMatchObject({
      type: "table",
      content: [{ content: [{ attrs: { colspan: 2 } }] }, { content: [{ attrs: { rowspan: 2 } }, {}] }, { content: [{ content: [p("十日")] }] }],
    });
    expect(body.content[5]).toEqual({ type: "image", attrs: { fileId: "image-1.png", alt: "示意图", redaction: null } });
    expect(images).toHaveLength(1);
    expect(Buffer.from(images[0]!.bytes).equals(PIXEL)).toBe(true);
    expect(notes).toEqual(["有 1 处“标题”样式的文字作为加粗段落带入，文件标题请填在“标题”栏"]);
  });

  test("heading styles by their Chinese names are headings", async () => {
    const styles: Part = {
      name: "word/styles.xml",
      content: `<w:styles ${W}><w:style w:type="paragraph" w:styleId="a9"><w:name w:val="公文一级标题"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style></w:styles>`,
    };
    const { body } = await bodyFromDocx(byHand(para("一、目标", '<w:pStyle w:val="a9"/>') + para("（一）任务", '<w:pStyle w:val="2"/>'), [styles]));
    expect(body.content).toEqual([h(1, "一、目标"), h(2, "（一）任务")]);
  });
});

describe("pictures in a Word file", () => {
  const pictured = (data: Buffer) =>
    new Paragraph({
      children: [
        new ImageRun({ type: "png", data, transformation: { width: 10, height: 10 }, altText: { name: "n", description: "图", title: "" } }),
      ],
    });

  test("come in as what their bytes are, and one that is no picture does not keep the text out", async () => {
    const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
    const script = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    const file = new Document({
      sections: [{ children: [new Paragraph("前文"), pictured(script), pictured(gif), pictured(PIXEL), new Paragraph("后文")] }],
    });
    const { body, images, notes } = await bodyFromDocx(await Packer.toBuffer(file));
    expect(images.map((image) => [image.name, image.mediaType])).toEqual([
      ["image-2.gif", "image/gif"],
      ["image-3.png", "image/png"],
    ]);
    expect(body.content.map((block) => (block.type === "image" ? block.attrs.fileId : block.type))).toEqual([
      "paragraph",
      "image-2.gif",
      "image-3.png",
      "paragraph",
    ]);
    expect(notes).toEqual(["有 1 张图片不能用（已损坏，或者不是 PNG、JPG、GIF、WebP），没有带入"]);
  });
});

describe("automatic numbers are not lost", () => {
  test("Chinese numbers become typed text and go on over the paragraphs between", async () => {
    const { body } = await bodyFromDocx(
      byHand(
        para("总则", numbered(0)) +
          para("范围", numbered(1)) +
          para("对象", numbered(1)) +
          para("正文") +
          para("附则", numbered(0)) +
          para("解释", numbered(1)),
        [
          numbering([
            ["chineseCounting", "%1、"],
            ["chineseCounting", "（%2）"],
          ]),
        ],
      ),
    );
    expect(body.content).toEqual([p("一、总则"), p("（一）范围"), p("（二）对象"), p("正文"), p("二、附则"), p("（一）解释")]);
  });

  test("第一章 and 1.2 are made of the numbers of all levels", async () => {
    const { body } = await bodyFromDocx(
      byHand(para("总则", numbered(0)) + para("甲", numbered(1)) + para("乙", numbered(1)), [
        numbering([
          ["decimal", "第%1章"],
          ["decimal", "%1.%2"],
        ]),
      ]),
    );
    expect(body.content).toEqual([p("第1章总则"), p("1.1甲"), p("1.2乙")]);
  });

  test("a plain 1. 2. 3. is a list, nested ones nest, and it goes on counting after an interruption", async () => {
    const { body } = await bodyFromDocx(
      byHand(para("甲", numbered(0)) + para("子", numbered(1)) + para("乙", numbered(0)) + para("插话") + para("丙", numbered(0)), [
        numbering([
          ["decimal", "%1."],
          ["bullet", "•"],
        ]),
      ]),
    );
    expect(body.content).toEqual([
      { type: "orderedList", attrs: { start: 1 }, content: [item(p("甲"), { type: "bulletList", content: [item(p("子"))] }), item(p("乙"))] },
      p("插话"),
      { type: "orderedList", attrs: { start: 3 }, content: [item(p("丙"))] },
    ]);
  });

  test("a list that starts anew starts anew, and an empty paragraph does not count", async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const { body } = await bodyFromDocx(
      byHand(para("甲", numbered(0, 1)) + `<w:p><w:pPr>${numbered(0, 1)}</w:pPr></w:p>` + para("乙", numbered(0, 1)) + para("丙", numbered(0, 2)), [
        numbering([["chineseCounting", "%1、"]], 2, restart),
      ]),
    );
    expect(body.content).toEqual([p("一、甲"), p("二、乙"), p("一、丙")]);
  });

  test("a number that comes with a heading style stands in the heading", async () => {
    const styles: Part = {
      name: "word/styles.xml",
      content: `<w:styles ${W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="sub"/><w:basedOn w:val="1"/></w:style></w:styles>`,
    };
    const { body } = await bodyFromDocx(
      byHand(para("甲", '<w:pStyle w:val="1"/>') + para("乙", '<w:pStyle w:val="b"/>'), [styles, numbering([["chineseCounting", "%1、"]])]),
    );
    expect(body.content).toEqual([h(1, "一、甲"), p("二、乙")]);
  });

  test("a number in a table cell stays, and a number that someone switched off stays off", async () => {
    const { body } = await bodyFromDocx(
      byHand(`<w:tbl><w:tr><w:tc>${para("格", numbered(0))}</w:tc></w:tr></w:tbl>${para("无", numbered(0, 0))}`, [
        numbering([["chineseCounting", "%1、"]]),
      ]),
    );
    expect(JSON.stringify(body.content[0])).toContain("一、格");
    expect(body.content[1]).toEqual(p("无"));
  });

  test("what the docx library calls a numbered list round-trips", async () => {
    const file = new Document({
      numbering: { config: [{ reference: "n", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", start: 4 }] }] },
      sections: [
        {
          children: [
            new Paragraph({ text: "甲", numbering: { reference: "n", level: 0 } }),
            new Paragraph({ text: "乙", numbering: { reference: "n", level: 0 } }),
          ],
        },
      ],
    });
    expect((await bodyFromDocx(await Packer.toBuffer(file))).body.content).toEqual([
      { type: "orderedList", attrs: { start: 4 }, content: [item(p("甲")), item(p("乙"))] },
    ]);
  });
});

describe("what should not come along does not", () => {
  test("hidden and deleted text stay out, inserted text comes in, and what is hidden is told", async () => {
    const { body, notes } = await bodyFromDocx(
      byHand(
        `<w:p><w:r><w:t>补贴</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部口径</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>旧数</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>标准</w:t></w:r></w:ins><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>。</w:t></w:r></w:p>`,
      ),
    );
    expect(body.content).toEqual([p("补贴标准。")]);
    expect(notes).toEqual(["有 1 处隐藏文字没有带入"]);
  });

  test("marks of ours that someone typed into the file are not taken for numbers nor kept", async () => {
    const { body } = await bodyFromDocx(byHand(para("甲&#xE000;x&#xE001;乙")));
    expect(body.content).toEqual([p("甲x乙")]);
  });
});

describe("files that are refused", () => {
  test("something else with the name of a Word file", async () => {
    expect((await refusal(Buffer.from("<html>不是</html>"))).code).toBe("not-this-kind");
    expect((await refusal(zip([{ name: "a.txt", content: "x" }]))).code).toBe("not-this-kind");
  });

  test("an old .doc, and a file with a password", async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
    expect((await refusal(old)).code).toBe("old-format");
    expect((await refusal(Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]))).code).toBe("encrypted");
  });

  test("a file cut short, and one with a byte changed in its text", async () => {
    const good = byHand(para("正文"));
    expect((await refusal(good.slice(0, good.length - 30))).code).toBe("damaged");
    const bad = Buffer.from(good);
    bad.fill(0xff, bad.indexOf("word/document.xml") + 20, bad.indexOf("word/document.xml") + 40);
    expect((await refusal(bad)).code).toBe("damaged");
  });

  test("a bomb that says its size honestly, and one that lies", async () => {
    const zeros = Buffer.alloc(40_000_000);
    expect((await refusal(byHand(para("x"), [{ name: "word/media/a.bin", content: zeros }]))).code).toBe("suspicious");
    expect((await refusal(byHand(para("x"), [{ name: "word/media/a.bin", content: zeros, claims: 10 }]))).code).toBe("damaged");
    expect(
      (
        await refusal(byHand(para("x"), [{ name: "word/media/a.bin", content: Buffer.alloc(3_000_000) }]), {
          ...ARCHIVE_LIMITS,
          maxUnpacked: 1_000_000,
        })
      ).code,
    ).toBe("too-large");
    expect((await refusal(byHand(para("字".repeat(2_000_000))), { ...ARCHIVE_LIMITS, maxXml: 1_000_000 })).code).toBe("too-large");
  });

  test("too many parts, two parts of one name, a part that would climb out of its folder", async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => ({ name: `word/x${at}.bin`, content: "x" }));
    expect((await refusal(byHand(para("x"), many))).code).toBe("too-many-parts");
    expect((await refusal(byHand(para("x"), [{ name: "word/Document.xml", content: documentXml(para("另一个")) }]))).code).toBe("suspicious");
    expect((await refusal(byHand(para("x"), [{ name: "../../etc/cron.d/x", content: "x" }]))).code).toBe("damaged");
    expect((await refusal(byHand(para("x"), [{ name: "C:\\x", content: "x" }]))).code).toBe("damaged");
  });

  test("entities, wherever they are declared, and text that is not UTF-8", async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body>${para("&b;")}</w:body></w:document>`;
    const base: Part[] = [{ name: "_rels/.rels", content: RELS }];
    expect((await refusal(zip([...base, { name: "word/document.xml", content: laughs }]))).code).toBe("suspicious");
    expect((await refusal(byHand(para("x"), [{ name: "word/styles.xml", content: laughs }]))).code).toBe("suspicious");
    expect((await refusal(zip([...base, { name: "word/document.xml", content: Buffer.from(`\ufeff${laughs}`, "utf16le") }]))).code).toBe(
      "suspicious",
    );
  });

  test("macros", async () => {
    expect((await refusal(byHand(para("x"), [{ name: "word/vbaProject.bin", content: "x" }]))).code).toBe("macros");
  });

  test("elements nested without end", async () => {
    const deep = "<w:sdt><w:sdtContent>".repeat(50_000) + para("底") + "</w:sdtContent></w:sdt>".repeat(50_000);
    expect((await refusal(byHand(deep))).code).toBe("suspicious");
  });

  test("XML that is not well formed", async () => {
    expect((await refusal(byHand("<w:p><w:r></w:p>"))).code).toBe("damaged");
  });
});

test("five megabytes of text in a Word file are read in seconds", async () => {
  const { body } = await bodyFromDocx(
    byHand(Array.from({ length: 15_000 }, (_, at) => para(`第${at}段：${"各苏木镇人民政府要按时报送材料。".repeat(6)}`)).join("")),
  );
  expect(body.content).toHaveLength(15_000);
}, 30_000);
