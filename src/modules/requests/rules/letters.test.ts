// Every letter has its basis by article, an answer its remedies as they stood on its date, and nobody but the applicant learns who asked.
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { DECISION_CODES, DECISIONS, isRefusal } from "./decisions.ts";
import {
  agencyLetter,
  answerLetter,
  correctionLetter,
  excerptLetter,
  extensionLetter,
  feeLetter,
  type LetterFacts,
  receiptLetter,
  taskLetter,
  thirdPartyLetter,
  thirdPartyResultLetter,
  transferLetter,
} from "./letters.ts";

const day = plainDate;
const facts: LetterFacts = {
  registerNumber: "〔2026〕12号",
  receivedOn: day("2026-03-10"),
  on: day("2026-04-07"),
  applicant: "演示申请人甲",
  wanted: "2025年度农村危房改造补助资金发放名单",
  remedies: { reviewedBy: "某旗人民政府", court: "有管辖权的人民法院" },
};
const textOf = ({ paragraphs }: { paragraphs: string[] }): string => paragraphs.join("\n");

describe("an answer", () => {
  test.each(DECISION_CODES)("%s names its result, its article and both limits of its remedies", (code) => {
    const letter = answerLetter(facts, code, "有关情况如下。", code === "granted" ? "" : "经查找和审查。");
    const text = textOf(letter);
    expect(text).toContain(`办理结果是：${DECISIONS[code].label}`);
    expect(text).toContain(DECISIONS[code].source.cite.label);
    expect(text).toContain("60 日内");
    expect(text).toContain(isRefusal(code) ? "15 日内" : "6 个月内");
    expect(text).toContain("行政复议法");
    expect(letter.addressees).toBe("演示申请人甲");
  });

  test("dated before 2024-01-01 it leaves the choice free", () => {
    expect(textOf(answerLetter({ ...facts, on: day("2023-12-29") }, "internal-affairs", "如下。", "属于内部管理。"))).toContain("也可以");
  });

  test("what rests on an article we did not verify says so to the clerk", () => {
    const unverified = answerLetter(facts, "fee-lapsed", "不再处理。", "逾期未缴费。");
    expect(unverified.warnings).toEqual([expect.stringContaining("未核实")]);
    expect(textOf(unverified)).not.toContain("未核实");
    expect(answerLetter(facts, "granted", "随附。", "").warnings).toEqual([]);
  });
});

describe("nobody but the applicant learns who asked", () => {
  test.each([
    ["a third party", thirdPartyLetter(facts, "演示企业甲", "补助资金发放名单", day("2026-04-01"))],
    ["a third party told the result", thirdPartyResultLetter("演示企业甲", "补助资金发放名单", true, "涉及公共利益")],
    ["another organ", agencyLetter(facts, "自然资源局", "有关批复", false)],
    ["the unit that holds the records", taskLetter("财政局", facts.registerNumber, "拨付台账", day("2026-03-17"))],
    ["the public", excerptLetter(facts, "granted", "如下。")],
  ])("not %s", (_name, letter) => {
    expect(`${letter.addressees}${textOf(letter)}`).not.toContain(facts.applicant);
    expect(textOf(letter)).toContain("依据：");
  });
});

test("the steps on the way tell their day, their figure and what follows", () => {
  expect(textOf(receiptLetter(facts, day("2026-04-08")))).toContain("2026年4月8日");
  expect(textOf(correctionLetter(facts, "请写明年度。", day("2026-03-31")))).toContain("2026年3月31日前");
  expect(textOf(extensionLetter(facts, 20, day("2026-05-08"), "需要核对的材料较多。"))).toContain("延长 20 个工作日");
  expect(textOf(feeLetter(facts, "by-page", 68, 380, "到财务股缴纳", day("2026-04-20")))).toContain("380 元");
  expect(textOf(transferLetter(facts, "财政局", "0471-0000101"))).toContain("0471-0000101");
});

test("a request of forty pages is quoted by its beginning", () => {
  const letter = receiptLetter({ ...facts, wanted: "材料".repeat(10_000) }, day("2026-04-08"));
  expect(letter.paragraphs[0]!.length).toBeLessThan(500);
});
