import { describe, expect, test } from "vitest";
import type { Body } from "./body.ts";
import { imageFileIds, mapInline, outline, visit, withFileIds } from "./walk.ts";

const body: Body = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "一、总体要求" }] },
    { type: "paragraph" },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            {
              type: "tableCell",
              attrs: { colspan: 1, rowspan: 1 },
              content: [
                {
                  type: "heading",
                  attrs: { level: 2 },
                  content: [{ type: "text", text: "（一）" }, { type: "hardBreak" }, { type: "text", text: "分工" }],
                },
                { type: "image", attrs: { fileId: "f2", alt: "", redaction: "E15" } },
              ],
            },
          ],
        },
      ],
    },
    { type: "image", attrs: { fileId: "f1", alt: "示意图", redaction: null } },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "image", attrs: { fileId: "f2", alt: "", redaction: null } }] }] },
  ],
};

describe("going through a body", () => {
  test("every node is seen once, in reading order, with its path", () => {
    const seen: string[] = [];
    visit(body, (node, path) => seen.push(`${path.join(".")}:${node.type}`));
    expect(seen.slice(0, 5)).toEqual([":doc", "0:heading", "0.0:text", "1:paragraph", "2:table"]);
    expect(seen).toContain("2.0.0.0.1:hardBreak");
    expect(seen).toContain("4.0.0:image");
  });

  test("the outline gives headings in order, those in a table too, and a line break in a heading is a space", () => {
    expect(outline(body)).toEqual([
      { id: "section-1", level: 1, text: "一、总体要求" },
      { id: "section-2", level: 2, text: "（一） 分工" },
    ]);
  });

  test("each image file is listed once", () => {
    expect(imageFileIds(body)).toEqual(["f2", "f1"]);
  });

  test("image ids are replaced, and an image without a new id is left out", () => {
    const changed = withFileIds(body, (id) => (id === "f1" ? "stored-1" : undefined));
    expect(imageFileIds(changed)).toEqual(["stored-1"]);
    expect(imageFileIds(body)).toEqual(["f2", "f1"]);
  });

  test("rewriting runs away leaves an empty paragraph, not an empty list of runs", () => {
    const changed = mapInline(body, () => []);
    expect(changed.content[0]).toEqual({ type: "heading", attrs: { level: 1 } });
    expect(outline(changed).map((entry) => entry.text)).toEqual(["", ""]);
  });
});
