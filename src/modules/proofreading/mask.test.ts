import { describe, expect, test } from "vitest";
import { fc } from "../../../test/support/properties.ts";
import { findingsAsText } from "./cli-text.ts";
import { proofread } from "./engine.ts";
import { maskPersonalData } from "./mask-text.ts";
import { maskCard, maskCitizenId, maskEmail, maskLandline, maskMobile } from "./mask.ts";
import { EMPTY_CONTEXT } from "./schema.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const digits = (length: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });

/** Made up at random in memory, with a right check digit. */
const citizenIds = fc
  .tuple(
    fc.constantFrom("110101", "150121", "440305"),
    fc.integer({ min: 1930, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([area, year, month, day, serial]) => {
    const body = `${area}${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${serial}`;
    return body + "10X98765432"[[...body].reduce((sum, digit, index) => sum + Number(digit) * WEIGHTS[index]!, 0) % 11]!;
  });
const mobiles = fc.tuple(fc.constantFrom("138", "150", "186", "199"), digits(8)).map((parts) => parts.join(""));

describe("a person's number is found wherever it stands and never shown in full", () => {
  const surroundings = fc.constantFrom(["身份证号", "。"], ["（", "）"], ["联系人：张某，", "，收"], ["\t", "\t"], ["", ""]);

  test("citizen ID", () => {
    fc.assert(
      fc.property(citizenIds, surroundings, (id, [before, after]) => {
        const text = before + id + after;
        const finding = proofread(text).find(({ rule }) => rule === "personal-data/citizen-id");
        expect(finding).toMatchObject({ severity: "block", text: id });
        expect(finding!.reason).not.toContain(id);
        expect(finding!.suggestion).not.toContain(id.slice(6, 14));
        expect(finding!.key).not.toContain(id.slice(6, 14));
        expect(maskPersonalData(text)).not.toContain(id.slice(6, 14));
        expect(findingsAsText({ file: "稿", text, findings: proofread(text) })).not.toContain(id.slice(6, 14));
      }),
    );
  });

  test("a wrong check digit is not taken for a citizen ID's right one", () => {
    fc.assert(
      fc.property(citizenIds, (id) => {
        const last = id.at(-1)!;
        const wrong = id.slice(0, -1) + (last === "X" ? "0" : String((Number(last) + 1) % 10));
        const finding = proofread(`身份证号${wrong}`).find(({ rule }) => rule === "personal-data/citizen-id");
        expect(finding === undefined || finding.confidence < 0.9).toBe(true);
      }),
    );
  });

  test("mobile phone", () => {
    fc.assert(
      fc.property(mobiles, surroundings, (number, [before, after]) => {
        const text = before + number + after;
        const finding = proofread(text).find(({ rule }) => rule === "personal-data/mobile");
        expect(finding).toMatchObject({ severity: "block", text: number });
        expect(finding!.suggestion).toBe(maskMobile(number));
        expect(maskPersonalData(text)).not.toContain(number);
      }),
    );
  });
});

describe("masked forms", () => {
  test.each([
    [maskCitizenId("110101199001011234"), "11************1234"],
    [maskMobile("13900001234"), "139******34"],
    [maskCard("6222000000001234567"), "***************4567"],
    [maskLandline("04718150000"), "*********00"],
    [maskEmail("someone@example.cn"), "s***@example.cn"],
    [maskEmail("@example.cn"), "***********"],
  ])("%s", (masked, expected) => expect(masked).toBe(expected));

  test("a whole text keeps everything but the numbers, and a public phone stays", () => {
    const context = { ...EMPTY_CONTEXT, publicPhones: ["0471-8000000"] };
    expect(maskPersonalData("甲：13900001234，值班0471-8000000，邮箱someone@example.cn。", context)).toBe(
      "甲：139******34，值班0471-8000000，邮箱s***@example.cn。",
    );
  });

  test("masking twice changes nothing more, and a text without numbers stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."甲乙丙，。139000012 -@a.cn"), maxLength: 80 }), (text) => {
        const once = maskPersonalData(text);
        return maskPersonalData(once) === once;
      }),
    );
    expect(maskPersonalData("没有号码。")).toBe("没有号码。");
  });
});
