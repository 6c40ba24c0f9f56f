import { describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../../document/notation.ts";
import { paperFaults } from "./comparison.ts";

const body = bodyFromNotation("各乡镇：\n# 一、检查\n1. 查管线\n2. 查阀门\n| 乡镇 | 处数 |\n|---|---|\n| 甲镇 | 3 |\n办结为止。");
const document = { title: "关于检查的通知", number: "某发〔2026〕1号", body };
const second = { title: "关于报修的通告", number: "", body: bodyFromNotation("有事打电话。") };
const CONTENTS = "某公报目录文件关于检查的通知某发〔2026〕1号3关于报修的通告4";
const FIRST = "关于检查的通知某发〔2026〕1号各乡镇：一、检查1.查管线2.查阀门乡镇处数甲镇3办结为止。";
const SECOND = "关于报修的通告有事打电话。某局2026年1月1日编委会";
const because = (words: string): string[] => paperFaults(words, [document, second]).map((fault) => fault.because);

describe("the paper beside the electronic documents", () => {
  test("equal, with list marks and a signature after the text", () => expect(because(CONTENTS + FIRST + SECOND)).toEqual([]));
  test("a block that is missing is named", () => expect(because(CONTENTS + FIRST.replace("2.查阀门", "") + SECOND)).toEqual(["纸质版缺少“查阀门”"]));
  test("a word changed is a block missing, and what stands instead is extra", () =>
    expect(because(CONTENTS + FIRST.replace("甲镇3", "乙镇3") + SECOND)).toEqual(["纸质版缺少“甲镇”", "纸质版多出“乙镇”"]));
  test("a sentence slipped in between is extra", () =>
    expect(because(CONTENTS + FIRST.replace("办结", "另收费十元。办结") + SECOND)).toEqual(["纸质版多出“另收费十元。”"]));
  test("a document that is not there at all lacks everything", () => {
    const faults = because(CONTENTS + FIRST);
    expect(faults).toContain("纸质版缺少“关于报修的通告”");
    expect(faults).toContain("纸质版缺少“有事打电话。”");
  });
  test("two documents in the wrong order are not equal", () => expect(because(CONTENTS + SECOND + FIRST).length).toBeGreaterThan(0));
});
