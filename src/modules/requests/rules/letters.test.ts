// Every letter has its basis by article, an answer its remedies as they stood on its date, and nobody but the applicant learns who asked.
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { CONCLUSIONS } from "./conclusions.ts";
import { DECISION_CODES, DECISIONS, isRefusal } from "./decisions.ts";
import { dueWords, type Letter, type LetterFacts, sentence } from "./letter.ts";
import {
  agencyLetter,
  answerLetter,
  correctionLetter,
  delayLetter,
  endedLetter,
  excerptLetter,
  extensionLetter,
  feeLetter,
  reasonsLetter,
  receiptLetter,
  taskLetter,
  transferLetter,
} from "./letters.ts";
import { receiptOf } from "./receipt.ts";
import { thirdPartyLetter, thirdPartyResultLetter } from "./third-party-letters.ts";

const day = plainDate;
const due = (on: string) => ({ on: day(on), provisional: false, unpublishedYears: [] });
const facts: LetterFacts = {
  registerNumber: "〔2026〕12号",
  receivedOn: day("2026-03-10"),
  on: day("2026-04-07"),
  applicant: "演示申请人甲",
  applicantClass: "person",
  wanted: "2025年度农村危房改造补助资金发放名单",
  remedies: { reviewedBy: "某旗人民政府", court: "有管辖权的人民法院" },
};
const placeOf = (label: string): string => label.replace(/^《.+?》/u, "");
const textOf = ({ paragraphs }: { paragraphs: string[] }): string => paragraphs.join("\n");

/** To the applicant, each kind, by whoever asks. */
const toApplicant = (given: LetterFacts): Letter[] => [
  receiptLetter(given, due("2026-04-08"), receiptOf({ channel: "oral", arrivedOn: given.receivedOn })),
  correctionLetter(given, "请写明年度；\n请写明苏木镇", day("2026-03-31")),
  extensionLetter(given, 20, due("2026-05-08"), "因为需要核对的材料较多。"),
  reasonsLetter(given, { count: 12, since: day("2026-01-01") }, day("2026-03-24")),
  delayLetter(given, day("2026-06-30"), "档案分散"),
  feeLetter(given, "by-page", 68, 380, "到财务股缴纳。", due("2026-04-20")),
  transferLetter(given, "某旗财政局", "0471-0000101", "由该局制作", true),
  transferLetter(given, "某旗财政局", "0471-0000101", "由该局制作", false),
  endedLetter(given, { into: "〔2026〕11号" }),
  endedLetter(given, { withdrawnOn: day("2026-03-20") }),
  ...DECISION_CODES.map((code) =>
    answerLetter(given, code, "有关情况如下。", code === "granted" ? "" : "经查找和审查。", code === "partly" ? ["E15"] : []),
  ),
];

describe("a letter to the applicant", () => {
  test.each([
    ["a person", facts, "您"],
    ["an organisation", { ...facts, applicant: "演示研究机构甲", applicantClass: "research" as const }, "你单位"],
  ])("addresses %s as such, says since when and for what, ends with its basis, and leaves nothing open", (_name, given, you) => {
    for (const letter of toApplicant(given)) {
      const text = textOf(letter);
      expect(letter.addressees).toBe(given.applicant);
      expect(letter.paragraphs[0]).toBe(
        `本机关于2026年3月10日收到${you}提出的政府信息公开申请（登记号：〔2026〕12号），申请公开的内容是：2025年度农村危房改造补助资金发放名单。`,
      );
      expect(text).not.toContain(you === "您" ? "你单位" : "您");
      expect(letter.paragraphs.at(-1)).toMatch(/^依据：《.+》第.+条.*。$/);
      expect(new Set(letter.cite.map(({ clause }) => clause)).size).toBe(letter.cite.length);
      expect(text).not.toMatch(/undefined|（）|，，|。。|：。|。，|因因/);
      for (const paragraph of letter.paragraphs) expect(paragraph.trim()).not.toBe("");
    }
  });
});

describe("an answer", () => {
  test.each(DECISION_CODES)("%s says its result, its article and both limits of its remedies", (code) => {
    const letter = answerLetter(facts, code, "有关情况如下。", code === "granted" ? "" : "经查找和审查。", []);
    const text = textOf(letter);
    expect(letter.paragraphs[1]).toBe(CONCLUSIONS[code]("您"));
    expect(text).toContain(placeOf(DECISIONS[code].source.cite.label));
    expect(text).toContain("60 日内");
    expect(text).toContain(isRefusal(code) ? "15 日内" : "6 个月内");
    expect(text).toContain("行政复议法");
  });

  test("says 不予公开 of what was withheld and of nothing else, 不存在 of what was not found", () => {
    for (const code of DECISION_CODES) {
      expect(CONCLUSIONS[code]("您").includes("决定不予公开"), code).toBe(isRefusal(code) && code !== "partly");
      expect(CONCLUSIONS[code]("您").includes("不存在"), code).toBe(code === "not-held");
    }
  });

  test("in part names the article of each ground that was blacked out, once", () => {
    const { paragraphs } = answerLetter(facts, "partly", "随函提供。", "涉及个人隐私", ["E15", "E16-1", "E16-2"]);
    expect(paragraphs.at(-1)).toContain("条例》第三十七条、第十五条、第十六条；《中华人民共和国行政复议法》第二十条、");
  });

  test("dated before 2024-01-01 it leaves the choice free", () => {
    expect(textOf(answerLetter({ ...facts, on: day("2023-12-29") }, "internal-affairs", "如下。", "属于内部管理。", []))).toContain("也可以");
  });

  test("what rests on an article we did not verify says so to the clerk", () => {
    const unverified = answerLetter(facts, "fee-lapsed", "", "", []);
    expect(unverified.warnings).toEqual([expect.stringContaining("未核实")]);
    expect(textOf(unverified)).not.toContain("未核实");
    expect(answerLetter(facts, "granted", "随附。", "", []).warnings).toEqual([]);
  });
});

describe("nobody but the applicant learns who asked", () => {
  const heard = {
    ...{ party: "演示企业甲", matter: "补助资金发放名单", askedOn: day("2026-03-10"), reply: { on: day("2026-03-17"), opinion: "objects" as const } },
    ...{ stance: "objects" as const, silenceOn: due("2026-03-31") },
  };
  const fate = { decided: "granted" as const, disclosed: true, grounds: [], basis: "public-interest" as const, reason: "涉及公共利益", matter: "" };
  test.each([
    ["a third party", thirdPartyLetter("演示企业甲", "补助资金发放名单", due("2026-04-01"))],
    ["a third party told the result", thirdPartyResultLetter(facts, heard, fate)],
    ["another organ", agencyLetter(facts, "自然资源局", "有关批复", false)],
    ["the unit that holds the records", taskLetter("某旗财政局", facts.registerNumber, "拨付台账", due("2026-03-17"))],
    ["the public", excerptLetter(facts, "granted", "如下。")],
  ])("not %s", (_name, letter) => {
    expect(`${letter.addressees}${textOf(letter)}`).not.toContain(facts.applicant);
    expect(textOf(letter)).toContain("依据：");
  });
});

test("the steps on the way tell their day, their figure and what follows", () => {
  expect(textOf(receiptLetter(facts, due("2026-04-08"), undefined))).toContain("最迟于2026年4月8日答复");
  const corrected = correctionLetter(facts, "请写明年度；\n请写明苏木镇", day("2026-03-31"));
  expect(corrected.paragraphs.slice(2, 4)).toEqual(["请写明年度；", "请写明苏木镇"]);
  expect(textOf(corrected)).toContain("在2026年3月31日以前（含当日）");
  expect(textOf(extensionLetter(facts, 20, due("2026-05-08"), "因为需要核对的材料较多。"))).toContain(
    "因需要核对的材料较多，不能在 20 个工作日内答复",
  );
  expect(textOf(feeLetter(facts, "by-request", 12, 100, "到财务股缴纳", due("2026-04-20")))).toContain("这是本月的第 12 件，应当缴纳 100 元");
  expect(textOf(feeLetter(facts, "by-page", 68, 380, "到财务股缴纳", due("2026-04-20")))).toMatch(
    /第 31 至 100 页每页 10 元.*共 68 页，应当缴纳 380 元/,
  );
  expect(textOf(transferLetter(facts, "某旗财政局", "0471-0000101", "由该局制作", true))).toMatch(
    /理由：由该局制作。\n.*转送某旗财政局登记.*0471-0000101/,
  );
  expect(textOf(transferLetter(facts, "某旗财政局", "0471-0000101", "由该局制作", false))).toContain("请向某旗财政局提出申请");
});

test("a receipt says by which rule the day of receipt is that day (条例31)", () => {
  const receipt = (channel: "fax" | "registered-mail") =>
    receiptLetter(facts, due("2026-04-08"), receiptOf({ channel, arrivedOn: day("2026-03-09"), confirmedOn: day("2026-03-10") }));
  expect(textOf(receipt("fax"))).toMatch(/传真以双方确认之日为收到之日.*\n.*第三十一条/);
  expect(textOf(receipt("registered-mail"))).toContain("以行政机关签收之日为收到之日");
});

test("a day that a notice may still move says so, and names the year", () => {
  const unsure = { on: day("2027-01-07"), provisional: true, unpublishedYears: [2027] };
  expect(dueWords(unsure)).toBe("2027年1月7日（2027年放假安排尚未公布，公布后日期有变化的，以变化后的为准）");
  expect(textOf(extensionLetter(facts, 20, unsure, "材料较多"))).toContain("2027年放假安排尚未公布");
});

test("a request of forty pages is quoted by its beginning, and whatever was written ends as one sentence", () => {
  const letter = receiptLetter({ ...facts, wanted: "材料".repeat(10_000) }, due("2026-04-08"), undefined);
  expect(letter.paragraphs[0]!.length).toBeLessThan(500);
  expect(["名单", "名单。", "名单；", "名单\n和标准", "名单，\n和标准", "是否公开？"].map(sentence)).toEqual([
    ...["名单。", "名单。", "名单。", "名单 和标准。", "名单，和标准。", "是否公开？"],
  ]);
});
