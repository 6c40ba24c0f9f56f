import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fc } from "../../../test/support/properties.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { proofread } from "./engine.ts";
import { RULES } from "./rules/index.ts";
import { EMPTY_CONTEXT, Finding } from "./schema.ts";

const context = {
  ...EMPTY_CONTEXT,
  organs: ["演示旗人民政府", "演示旗民政局", "演示旗住房和城乡建设局", "演示旗水务局"],
  places: ["演示旗", "察素齐镇", "呼和浩特市"],
  numberPrefixes: ["演政发"],
  documentDate: plainDate("2023-12-13"),
};

const MIXED = "各乡镇,要于2023年2月30日前报送演政发[2023]068号文件，联系电话139 0000 1234。进行进行整改（未完。";

describe("what the engine makes of hits", () => {
  test("findings stand in order of place, lie apart, and carry their text", () => {
    const findings = proofread(MIXED, context);
    expect(findings.map(({ rule, text }) => [rule, text])).toEqual([
      ["form/half-width-mark", ","],
      ["sense/impossible-date", "2023年2月30日"],
      ["form/document-number", "[2023]068号"],
      ["personal-data/mobile", "139 0000 1234"],
      ["words/repeated", "进行进行"],
      ["form/unmatched-mark", "（"],
    ]);
    for (const finding of findings) {
      expect(Finding.parse(finding)).toEqual(finding);
      expect(finding.text).toBe(MIXED.slice(finding.start, finding.end));
    }
  });

  test("where two claim one place the graver stays: a phone in half-width brackets is a phone", () => {
    expect(proofread("手机(139-0000-1234)", context).map(({ rule }) => rule)).toEqual(["personal-data/mobile"]);
  });

  test("a finding's key outlives edits elsewhere and changes with its own words", () => {
    const keyIn = (text: string, rule: string): string | undefined => proofread(text, context).find((finding) => finding.rule === rule)?.key;
    const key = keyIn(MIXED, "words/repeated");
    expect(keyIn(`新加的第一段。\n${MIXED}\n新加的最后一段。`, "words/repeated")).toBe(key);
    expect(keyIn(MIXED.replace("各乡镇,", "各乡镇、各部门，"), "words/repeated")).toBe(key);
    expect(keyIn(MIXED.replaceAll("进行", "开展"), "words/repeated")).not.toBe(key);
  });

  test("twins are told apart, and a key shows nothing of the text", () => {
    const keys = proofread("电话13900001234。\n电话13900001234。").map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).not.toMatch(/\d{4,}1234/);
  });

  test("the same text gives the same findings, and an empty or odd one gives none", () => {
    expect(proofread(MIXED, context)).toEqual(proofread(MIXED, { ...context }));
    for (const text of ["", " ", "\n\n", "\ud800", "\udc00\ud800", "\u200b", "🐎"]) expect(proofread(text, context)).toEqual([]);
  });

  test("whatever the text, findings are well formed, sorted and apart", () => {
    const pieces = [
      "，",
      ",",
      "（",
      ")",
      "《",
      "”",
      "一、",
      "（二）",
      "1.",
      "\n",
      "\t",
      " ",
      "号",
      "月",
      "日",
      "2023年",
      "13",
      "[2023]",
      "察素",
      "齐镇",
      "进行",
      "的",
      "139",
      "0000",
      "1234",
      "15012119",
      "@",
      "a.b",
      "\u200b",
      "\ud800",
      "截止",
      "星期一",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const finding of proofread(text, context)) {
          Finding.parse(finding);
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
          last = finding.end;
        }
      }),
      { numRuns: 500, seed: 20231008 },
    );
  });

  test("every rule has its own id, a Chinese name and a source", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { title, source } of RULES) expect(`${title}${source}`).toMatch(/[\u4e00-\u9fa5]{4}/);
  });
});

describe("whatever string comes in", () => {
  const wellFormed = (text: string): void => {
    for (const finding of proofread(text, context)) {
      expect(finding.start).toBeLessThan(finding.end);
      expect(finding.end).toBeLessThanOrEqual(text.length);
      expect(finding.text).toBe(text.slice(finding.start, finding.end));
    }
  };

  test("the engine does not throw and points inside it: any UTF-16 units at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 300 }), wellFormed),
      {
        numRuns: 400,
      },
    );
  });

  test("the same for emoji, tabs, controls and Chinese in one text", () => {
    const unit = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
      fc.constantFrom(..."旗镇局长的一二十年月日号第条章（）《》“”〔〕[]().,;:：；，。、0123456789０１X@-/ \t\r\n\u3000\u200b\0"),
    );
    fc.assert(fc.property(fc.string({ unit, maxLength: 300 }), wellFormed), { numRuns: 400 });
  });

  test("a text put in front moves findings and changes none, when a line break keeps them apart", () => {
    const quiet = "旗人民政府各部门：\n";
    const shifted = proofread(quiet + MIXED, context).map(({ rule, start, text }) => [rule, start - quiet.length, text]);
    expect(shifted).toEqual(proofread(MIXED, context).map(({ rule, start, text }) => [rule, start, text]));
  });
});

describe("slips of the kinds that a real gazette had, in sentences of our own", () => {
  test.each([
    ["菜肴从出锅至使用不得超过两小时。", "至使用"],
    ["不得遮挡消防栓。", "消防栓"],
    ["依据条例（国务院第711号）办理。", "国务院第711号"],
    ["受理时间在3月1日以后在工程类公告。", "在"],
    ["贯彻市委、市政府\n旗委、旗政府的部署要求。", "市政府"],
  ])("%s", (sentence, slip) => {
    expect(proofread(sentence).map((finding) => finding.text)).toContain(slip);
  });
});

const GAZETTE = new URL("../../../../shared/gazette/tumed-left-banner-2023-4.txt", import.meta.url);
const gazette = existsSync(GAZETTE) ? readFileSync(GAZETTE, "utf8") : undefined;

describe.skipIf(gazette === undefined)("the real gazette (skipped where ../shared does not hold it)", () => {
  const text = gazette ?? "";

  test("its known slips are found: 消防栓, 至使用, the decree without 令", () => {
    const words = proofread(text).map((finding) => finding.text);
    expect(words).toContain("消防栓");
    expect(words).toContain("至使用");
    expect(words.some((word) => word.startsWith("国务院第"))).toBe(true);
  });

  test("在 for 的 in the procurement notice (X37), and the 、 that 78号 leaves out between 市政府 and 旗委", () => {
    const found = proofread(text);
    const particle = found.find(({ rule }) => rule === "words/particle");
    expect(particle && text.slice(particle.start, particle.end + 7)).toBe("在招标类采购公告");
    expect(found.filter(({ rule }) => rule === "form/missing-list-mark").map(({ suggestion }) => suggestion)).toEqual(["市政府、"]);
  });

  test("no citizen ID is seen in it, and nothing of personal data but the office's own phone", () => {
    const personal = proofread(text).filter(({ family }) => family === "personal-data");
    expect(personal.filter(({ rule }) => rule === "personal-data/citizen-id")).toEqual([]);
    expect(personal.length).toBeLessThanOrEqual(1);
    expect(proofread(text, { ...EMPTY_CONTEXT, publicPhones: ["0471-8150368"] }).filter(({ family }) => family === "personal-data")).toEqual([]);
  });

  test("the deadline three days before its own notice is found (X35)", () => {
    const from = text.indexOf("政府采购项目年终处理有关事项的通知\n\n敕");
    const notice = text.slice(from, text.indexOf("（一）项目采购电子交易系统", from));
    const own = { ...EMPTY_CONTEXT, documentDate: plainDate("2023-12-13"), documentKind: "通知" };
    expect(
      proofread(notice, own)
        .filter(({ rule }) => rule === "sense/deadline-before-issue")
        .map((finding) => finding.text),
    ).toEqual(["2023年12月10日"]);
  });
});
