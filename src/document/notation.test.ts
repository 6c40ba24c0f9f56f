// The notation yields the body tree it describes, and refuses what is not well formed.
import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { Body, EMPTY_BODY } from "./body.ts";
import { bodyFromNotation } from "./notation.ts";

const text = (value: string) => ({ type: "text", text: value });
const paragraph = (value: string) => ({ type: "paragraph", content: [text(value)] });

describe("blocks", () => {
  test("each line is a paragraph, empty lines only part them", () => {
    expect(bodyFromNotation("各乡镇人民政府：\n\n\n现通知如下。\n请执行。").content).toEqual([
      paragraph("各乡镇人民政府："),
      paragraph("现通知如下。"),
      paragraph("请执行。"),
    ]);
  });

  test("a text without a line is the empty body", () => {
    expect(bodyFromNotation(" \n \n")).toEqual(EMPTY_BODY);
  });

  test("one to four hashes are the four levels of headings; a fifth is plain text", () => {
    const blocks = bodyFromNotation("# 一、目标\n## （一）范围\n### 1.对象\n#### （1）标准\n##### 不是标题").content;
    expect(blocks.map((block) => (block.type === "heading" ? block.attrs.level : block.type))).toEqual([1, 2, 3, 4, "paragraph"]);
    expect(blocks[0]).toEqual({ type: "heading", attrs: { level: 1 }, content: [text("一、目标")] });
  });

  test("numbered lines are one ordered list that keeps its first number; dashes are a bullet list", () => {
    expect(bodyFromNotation("3. 登记\n4. 核验\n- 原件").content).toEqual([
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          { type: "listItem", content: [paragraph("登记")] },
          { type: "listItem", content: [paragraph("核验")] },
        ],
      },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph("原件")] }] },
    ]);
  });

  test("a number without the space after its point is text, as in 1.5万元", () => {
    expect(bodyFromNotation("1.5万元以内。").content).toEqual([paragraph("1.5万元以内。")]);
  });

  test("a backslash at the end of a line goes on in the same paragraph", () => {
    expect(bodyFromNotation("旗民政局\\\n2026年11月20日\n后文").content).toEqual([
      { type: "paragraph", content: [text("旗民政局"), { type: "hardBreak" }, text("2026年11月20日")] },
      paragraph("后文"),
    ]);
  });

  test("a rule under the first row makes it the head of the table; an empty cell stays a cell", () => {
    const cell = (type: string, value: string) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [value === "" ? { type: "paragraph" } : paragraph(value)],
    });
    expect(bodyFromNotation("| 名称 | 床位 |\n|---|---|\n| 甲站 | 20 |\n| 乙站 | |").content).toEqual([
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", "名称"), cell("tableHeader", "床位")] },
          { type: "tableRow", content: [cell("tableCell", "甲站"), cell("tableCell", "20")] },
          { type: "tableRow", content: [cell("tableCell", "乙站"), cell("tableCell", "")] },
        ],
      },
    ]);
  });

  test("a table without a rule has no head", () => {
    const [table] = bodyFromNotation("| 甲 | 乙 |").content;
    expect(table?.type === "table" && table.content[0]?.content[0]?.type).toBe("tableCell");
  });
});

describe("inside a line", () => {
  test("bold and blacked-out passages, also one in the other", () => {
    expect(bodyFromNotation("由**民政局**办理，证号[[E15:测试**甲**]]。").content[0]).toEqual({
      type: "paragraph",
      content: [
        text("由"),
        { ...text("民政局"), marks: [{ type: "bold" }] },
        text("办理，证号"),
        { ...text("测试"), marks: [{ type: "redaction", attrs: { ground: "E15" } }] },
        { ...text("甲"), marks: [{ type: "bold" }, { type: "redaction", attrs: { ground: "E15" } }] },
        text("。"),
      ],
    });
  });

  test.each([
    ["[[E99:甲]]", "不公开依据无效：E99"],
    ["[[E15:甲", "涂黑段没有结束"],
    ["甲]]乙", "多余的 ]]"],
    ["[[E15:甲[[E14-1:乙]]]]", "涂黑段不能嵌套"],
    ["**甲", "加粗没有结束"],
    ["| 甲 | 乙 |\n| 丙 |", "表格各行列数不一致"],
  ])("%s is refused: %s", (source, fault) => {
    expect(() => bodyFromNotation(source)).toThrow(fault);
  });
});

test("lines of plain Chinese come back as they were, and every result is a valid body", () => {
  const line = fc.string({ unit: fc.constantFrom(..."旗人民政府关于养老服务（一）：，。0123456789〔〕%"), minLength: 1 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const body = bodyFromNotation(lines.join("\n"));
      expect(Body.parse(body)).toEqual(body);
      expect(body.content).toEqual(lines.map(paragraph));
    }),
  );
});
