import { describe, expect, test } from "vitest";
import { fc } from "../../../../test/support/properties.ts";
import { excerptOf, highlight, termsOf } from "./excerpt.ts";

const shown = (pieces: { text: string; hit: boolean }[]): string => pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join("");

describe("highlight", () => {
  test.each([
    ["土左旗供热办法", "供热", "土左旗[供热]办法"],
    ["供热，停止供热", "供热 停止", "[供热]，[停止][供热]"],
    ["WCAG 说明", "wcag", "[WCAG] 说明"],
    ["土左政发〔2026〕21号", "土左政发〔2026〕21号", "[土左政发〔2026〕21号]"],
    ["土左政发〔2026〕21号", "2026", "土左政发〔[2026]〕21号"],
    ["没有这个词", "供热", "没有这个词"],
    ["什么都没问", "", "什么都没问"],
    ["标点不算词", "。，", "标点不算词"],
  ])("in %s for %s", (text, query, expected) => expect(shown(highlight(text, query))).toBe(expected));

  test("the longer word wins where two begin at one place", () => expect(shown(highlight("供热单位", "供热 供热单位"))).toBe("[供热单位]"));

  test("never changes the text, whatever is asked of whatever text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        expect(
          highlight(text, query)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("excerpt", () => {
  const text = `${"开头的话，".repeat(30)}这里说到供热。${"结尾的话，".repeat(30)}`;
  test("stands around the first word found, cut on both sides", () => {
    const excerpt = shown(excerptOf(text, "供热"));
    expect(excerpt).toMatch(/^….*\[供热\].*…$/);
    expect(excerpt.length).toBeLessThan(100);
  });
  test("begins at the beginning where nothing is found", () => expect(shown(excerptOf(text, "没有"))).toMatch(/^开头的话.*…$/));
  test("never ends in half a character", () => {
    const rare = "𠮷".repeat(200);
    for (const length of [89, 90, 91])
      expect(
        excerptOf(rare, "", length)
          .map((piece) => piece.text)
          .join(""),
      ).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
  });
  test("words come with their parts, longest first", () =>
    expect(termsOf("土左政发〔2026〕21号 供热")).toEqual(["土左政发〔2026〕21号", "土左政发", "2026", "21号", "供热"]));
});
