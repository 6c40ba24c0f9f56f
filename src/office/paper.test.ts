import { describe, expect, test } from "vitest";
import { bodyFromNotation } from "../document/notation.ts";
import { beginsWithAddressees, headingLooks, printable, signatureRows } from "./paper.ts";

const looks = (notation: string): (string | number)[] => {
  const body = bodyFromNotation(notation);
  const look = headingLooks(body);
  return body.content.flatMap((block) => {
    if (block.type !== "heading") return [];
    const first = block.content?.[0];
    const { rank, centred } = look(block.attrs.level, first?.type === "text" ? first.text : "");
    return [centred && rank !== "title" ? `${rank} in the middle` : rank];
  });
};

describe("how a heading is set", () => {
  test("一、 （一） 1. （1） are the four ranks, whatever level they were given", () => {
    expect(looks("## 一、范围\n## （一）对象\n# 1.时间\n# （1）登记")).toEqual([1, 2, 3, 4]);
  });
  test("without numbers the level decides, from the highest there is", () => expect(looks("## 背景\n### 由来\n## 内容")).toEqual([1, 2, 1]));
  test("chapters stand in the middle", () => expect(looks("# 第一章 总则\n# 第二章　附则")).toEqual(["1 in the middle", "1 in the middle"]));
  test("above numbered headings stands the title of an issued paper", () => expect(looks("# 检查安排\n## 一、范围")).toEqual(["title", 1]));
  test("beside numbered headings it must call itself a paper", () => {
    expect(looks("# 检查方案（试行）\n# 一、范围\n# 其他事项")).toEqual(["title", 1, 1]);
  });
});

describe("signatures inside a text", () => {
  test("the issuer in by two characters, the date two to its right", () => {
    expect(signatureRows(["请遵照执行。", "某某旗人民政府办公室", "2026年11月13日"])).toEqual([undefined, 2, 3]);
  });
  test("a short issuer moves in, so that the date is in by two itself", () => {
    expect(signatureRows(["民政局", "2026年11月13日"])).toEqual([8, 2]);
  });
  test("a date after a sentence is a date; a date in a sentence is none; a date after a table has no issuer", () => {
    expect(signatureRows(["请于下列日期前报送：", "2026年11月13日"])).toEqual([undefined, 2]);
    expect(signatureRows(["自2026年11月13日起施行。"])).toEqual([undefined]);
    expect(signatureRows([undefined, "2026年1月3日"])).toEqual([undefined, 2]);
  });
});

describe("the first line of a text", () => {
  test.each([
    ["各养老机构：", true],
    ["各苏木镇人民政府，旗直各部门:", true],
    ["现将情况通报如下。具体为：", false],
    ["冬季用火用电多，请逐一排查。", false],
  ])("%s names addressees: %s", (line, expected) => expect(beginsWithAddressees(bodyFromNotation(`${line}\n正文。`))).toBe(expected));
});

test("what cannot be printed is left out, tabs and line ends stay", () => expect(printable("甲\u0000\t乙\n\u001f\uffff丙")).toBe("甲\t乙\n丙"));
