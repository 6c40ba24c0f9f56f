import { Schema } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { Body, type Block, type Inline, type TableCell } from "./body.ts";
import { plainTextOf } from "./plain-text.ts";

// ProseMirror itself is the judge of positions: the same nodes as body.ts, without their looks.
const schema = new Schema({
  nodes: {
    doc: { content: "block*" },
    text: { group: "inline" },
    hardBreak: { group: "inline", inline: true },
    paragraph: { group: "block", content: "inline*" },
    heading: { group: "block", content: "inline*", attrs: { level: {} } },
    image: { group: "block", attrs: { fileId: {}, alt: {}, redaction: {} } },
    bulletList: { group: "block", content: "listItem*" },
    orderedList: { group: "block", content: "listItem*", attrs: { start: {} } },
    listItem: { content: "block*" },
    table: { group: "block", content: "tableRow*" },
    tableRow: { content: "(tableCell | tableHeader)*" },
    tableCell: { content: "block*", attrs: { colspan: {}, rowspan: {} } },
    tableHeader: { content: "block*", attrs: { colspan: {}, rowspan: {} } },
  },
  marks: { bold: {}, redaction: { attrs: { ground: {} } } },
});

const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const cell = (...content: Block[]): TableCell => ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content });
const body = (...content: Block[]): Body => ({ type: "doc", content });
const image: Block = { type: "image", attrs: { fileId: "1", alt: "演示图", redaction: null } };

describe("the plain text of a body", () => {
  test("paragraphs, headings and list items stand on lines of their own", () => {
    const document = body(
      { type: "heading", attrs: { level: 1 }, content: [text("标题")] },
      paragraph(text("第一段"), { type: "hardBreak" }, text("换行")),
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [paragraph(text("甲"))] },
          { type: "listItem", content: [paragraph(text("乙"))] },
        ],
      },
      image,
      { type: "paragraph" },
      paragraph(text("末段")),
    );
    expect(plainTextOf(document).text).toBe("标题\n第一段\n换行\n甲\n乙\n\n末段");
  });

  test("cells of a row are parted by tabs, rows by line breaks", () => {
    const document = body(
      paragraph(text("前")),
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell(paragraph(text("名称"))), cell(paragraph(text("数量")))] },
          { type: "tableRow", content: [cell(paragraph(text("床位"))), cell({ type: "paragraph" })] },
        ],
      },
      paragraph(text("后")),
    );
    expect(plainTextOf(document).text).toBe("前\n名称\t数量\n床位\t\n后");
  });

  test("marked runs join into one text: a number in two styles is still one number", () => {
    expect(plainTextOf(body(paragraph(text("139"), { type: "text", text: "00001234", marks: [{ type: "bold" }] }))).text).toBe("13900001234");
  });

  test("a body without any paragraph has no text, and its map stays at the start", () => {
    for (const document of [body(), body(image)]) {
      const { text: plain, map } = plainTextOf(document);
      expect([plain, map.toPosition(0), map.toPosition(9), map.toOffset(5)]).toEqual(["", 0, 0, 0]);
    }
  });

  test("a position between two paragraphs is the start of the next, one behind the last is the end", () => {
    const { map } = plainTextOf(body(paragraph(text("甲乙")), paragraph(text("丙"))));
    expect([0, 1, 3, 4, 5, 6, 7, 99].map(map.toOffset)).toEqual([0, 0, 2, 3, 3, 4, 4, 4]);
    expect([-1, 0, 2, 3, 4, 99].map(map.toPosition)).toEqual([1, 1, 3, 5, 6, 6]);
  });
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom("汉", "a", "1", "，", "𠮷", "\u200b"), minLength: 1, maxLength: 5 }).map(text) },
  fc.constant<Inline>({ type: "hardBreak" }),
);
const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie("block"), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.array(inline, { maxLength: 4 }).map((content): Block => ({ type: "paragraph", content })),
    fc.array(inline, { maxLength: 3 }).map((content): Block => ({ type: "heading", attrs: { level: 2 }, content })),
    fc.constant<Block>({ type: "paragraph" }),
    fc.constant(image),
    fc
      .array(tie("blocks"), { maxLength: 3 })
      .map((items): Block => ({ type: "bulletList", content: items.map((content) => ({ type: "listItem", content })) })),
    fc.array(fc.array(tie("blocks"), { maxLength: 3 }), { maxLength: 3 }).map((rows): Block => ({
      type: "table",
      content: rows.map((cells) => ({ type: "tableRow", content: cells.map((content) => cell(...content)) })),
    })),
  ),
}));
const bodies = fc.array(block, { maxLength: 6 }).map((content) => Body.parse({ type: "doc", content }));

describe("the way back into the document", () => {
  test("every character of the text stands where ProseMirror says it stands", () => {
    fc.assert(
      fc.property(bodies, (document) => {
        const node = schema.nodeFromJSON(document);
        const { text: plain, map } = plainTextOf(document);
        for (let offset = 0; offset < plain.length; offset++) {
          const position = map.toPosition(offset);
          const there = node.textBetween(position, position + 1, undefined, "\n");
          if (plain[offset] === "\n" || plain[offset] === "\t") expect(["", "\n"]).toContain(there);
          else expect(there).toBe(plain[offset]);
          expect(node.resolve(position).parent.isTextblock).toBe(true);
        }
      }),
      { seed: 20231008, numRuns: 300 },
    );
  });

  test("offset to position to offset comes back, for every offset; positions grow with offsets", () => {
    fc.assert(
      fc.property(bodies, (document) => {
        const { text: plain, map } = plainTextOf(document);
        let last = -1;
        for (let offset = 0; offset <= plain.length; offset++) {
          const position = map.toPosition(offset);
          expect(map.toOffset(position)).toBe(offset);
          expect(position).toBeGreaterThan(last);
          last = position;
        }
      }),
      { seed: 20231008, numRuns: 300 },
    );
  });

  test("any run of text is the same run in the document, block by block", () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (document, first, second) => {
        const node = schema.nodeFromJSON(document);
        const { text: plain, map } = plainTextOf(document);
        const [start, end] = [first % (plain.length + 1), second % (plain.length + 1)].toSorted((a, b) => a - b) as [number, number];
        const between = node.textBetween(map.toPosition(start), Math.max(map.toPosition(start), map.toPosition(end)), "", "\n");
        expect(between.replace(/[\n\t]/g, "")).toBe(plain.slice(start, end).replace(/[\n\t]/g, ""));
      }),
      { seed: 20231008, numRuns: 300 },
    );
  });
});
