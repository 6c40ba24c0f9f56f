import { describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../../document/notation.ts";
import { numberOf, outlineOf } from "./outline.ts";

const rolesOf = (text: string): string[] => outlineOf(bodyFromNotation(text)).places.map((place) => place.role);
const anchorsOf = (text: string): (string | undefined)[] => outlineOf(bodyFromNotation(text)).places.map((place) => place.anchor);

describe("Chinese numerals of articles", () => {
  test.each([
    ["一", 1],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["九十九", 99],
    ["一百", 100],
    ["一百零三", 103],
    ["一百一十", 110],
    ["三百二十一", 321],
  ])("%s is %i", (chinese, number) => expect(numberOf(chinese)).toBe(number));
});

describe("anchors", () => {
  test("an article is linked by its number, whatever stands around it", () => {
    expect(anchorsOf("第一条　总的说。\n说明一句。\n第十二条 再说。")).toEqual(["art-1", undefined, "art-12"]);
  });
  test("第五条之一 has an anchor of its own", () => expect(anchorsOf("第五条　甲。\n第五条之一　乙。")).toEqual(["art-5", "art-5-1"]));
  test("an annex that starts again at 第一条 does not take the anchor of the first", () =>
    expect(anchorsOf("第一条　甲。\n第一条　乙。\n第一条　丙。")).toEqual(["art-1", "art-1_2", "art-1_3"]));
  test("a sentence that only mentions an article is not one", () => expect(anchorsOf("按照第一条办理。")).toEqual([undefined]));
  test("headings are numbered as they come", () => expect(anchorsOf("# 一、甲\n正文。\n## （一）乙")).toEqual(["section-1", undefined, "section-2"]));
  test("the highest heading of a document counts as the first level", () =>
    expect(outlineOf(bodyFromNotation("### 一、甲\n#### （一）乙")).places.map((place) => place.level)).toEqual([1, 2]));
});

describe("the set of an official letter", () => {
  test("the first line that ends in a colon names whom it is for", () =>
    expect(rolesOf("各乡镇人民政府：\n现通知如下：")).toEqual(["addressee", "plain"]));
  test("organ and date close the letter on the right", () =>
    expect(rolesOf("特此通知。\n某某局\n2026年9月18日")).toEqual(["plain", "signature", "date"]));
  test("a sentence before the date is not a signature", () => expect(rolesOf("特此通知。\n2026年9月18日")).toEqual(["plain", "date"]));
  test("a date inside a sentence stays where it is", () => expect(rolesOf("自2026年9月18日起施行。")).toEqual(["plain"]));
  test("chapters stand in the middle, numbered headings do not", () => expect(rolesOf("# 第一章　总则\n# 一、目标")).toEqual(["chapter", "plain"]));
});

describe("the table of contents", () => {
  test("lists headings of the first two levels", () =>
    expect(outlineOf(bodyFromNotation("# 甲\n## 乙\n### 丙\n# 丁")).contents.map((entry) => [entry.text, entry.level])).toEqual([
      ["甲", 1],
      ["乙", 2],
      ["丁", 1],
    ]));
  test("a short document has none", () => expect(outlineOf(bodyFromNotation("# 甲\n说明。\n# 乙")).contents).toEqual([]));
  test("a document of articles without chapters lists its articles", () => {
    const text = ["一", "二", "三", "四", "五", "六"].map((number) => `第${number}条　说明。`).join("\n");
    expect(outlineOf(bodyFromNotation(text)).contents.map((entry) => entry.text)).toEqual([
      "第一条",
      "第二条",
      "第三条",
      "第四条",
      "第五条",
      "第六条",
    ]);
  });
});
