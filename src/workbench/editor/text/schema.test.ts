// What goes into the editor comes out of it: the editor's schema and the stored body are one.
import { describe, expect, test } from "vitest";
import { manuscripts } from "../../../../counties/tumed-left-banner/demo/index.ts";
import { Body } from "../../../document/body.ts";
import { bodyFromNotation } from "../../../document/notation.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import { BODY } from "../../../../test/support/office.ts";
import { bodyOf, documentSchema, fitting, nodeOf } from "./schema.ts";

const schema = documentSchema();
const through = (body: Body): Body => {
  const doc = nodeOf(schema, body);
  doc.check();
  return JSON.parse(JSON.stringify(bodyOf(doc))) as Body;
};

const EVERYTHING = bodyFromNotation(
  [
    "各单位：",
    "# 一、标题",
    "## （一）**粗**",
    "正文[[E15:某人]]再正文\\",
    "换行后",
    "- 甲",
    "- 乙",
    "3. 丙",
    "| 序号 | 事项 |",
    "|---|---|",
    "| 1 | 检[[E14-2:查]] |",
  ].join("\n"),
);
const PICTURE: Body = {
  type: "doc",
  content: [{ type: "image", attrs: { fileId: "f-1", alt: "平面图", redaction: "E16-1" } }, { type: "paragraph" }],
};

describe("the editor's schema", () => {
  test.each([
    ["every construct", EVERYTHING],
    ["a document with merged cells", BODY],
    ["a withheld picture", PICTURE],
  ])("keeps %s as it is stored", (_name, body) => {
    expect(through(body)).toEqual(body);
    expect(Body.safeParse(through(body)).success).toBe(true);
  });

  test("keeps every text of the demonstration county", () => {
    expect(manuscripts.length).toBeGreaterThan(10);
    for (const { content } of manuscripts) {
      const body = bodyFromNotation(content.body);
      expect(through(body)).toEqual(body);
    }
  });

  test("gives empty lists, cells and documents a paragraph to stand in, and drops a list without items", () => {
    const hollow: Body = {
      type: "doc",
      content: [
        { type: "bulletList", content: [] },
        { type: "orderedList", attrs: { start: 2 }, content: [{ type: "listItem", content: [] }] },
        { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [] }] }] },
      ],
    };
    expect(through(hollow).content.map((block) => block.type)).toEqual(["orderedList", "table"]);
    expect(fitting({ type: "doc", content: [] })).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  });

  test("positions of the plain text are positions of the editor's document", () => {
    const doc = nodeOf(schema, EVERYTHING);
    const { text, map } = plainTextOf(EVERYTHING);
    for (const words of ["标题", "某人", "换行后", "乙", "丙", "事项", "检查"]) {
      const at = text.indexOf(words);
      expect(doc.textBetween(map.toPosition(at), map.toPosition(at + words.length))).toBe(words);
    }
  });
});
