// What is found: every phrase of two characters or more, exactly, whatever stands around it. The check by reading is the definition.
import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { foldedText, searchTerms, searchVector } from "./search-terms.ts";

/** What PostgreSQL does with the literals: every term there, by prefix where it ends in :*, and every phrase a part of the folded text. */
const isFound = (texts: string[], typed: string): boolean => {
  const terms = searchTerms(typed);
  if (!terms) return false;
  const vector = [...searchVector(texts).matchAll(/'((?:[^']|'')*)'/g)].map(([, term]) => term!);
  const candidates = terms.candidates.split(" & ").every((wanted) => {
    const [, term, prefix] = /^'((?:[^']|'')*)'(:\*)?$/.exec(wanted)!;
    return vector.some((one) => (prefix ? one.startsWith(term!) : one === term));
  });
  return candidates && terms.phrases.every((phrase) => foldedText(texts).includes(phrase));
};

describe("a text is found by", () => {
  const texts = [
    "土默特左旗人民政府办公室关于印发管理办法的通知",
    "土左政办发〔2023〕68号",
    "公开电话 ０４７１－8150368，A座302室。20个工作日内答复。",
  ];
  test.each([
    ["two characters", "旗人"],
    ["three characters", "左旗人"],
    ["a long phrase", "人民政府办公室关于印发"],
    ["one character", "知"],
    ["two words in any order", "通知 办公室"],
    ["a document number", "土左政办发〔2023〕68号"],
    ["a document number with other brackets", "土左政办发[2023]68号"],
    ["half-width digits for full-width ones", "0471"],
    ["a small letter for a capital", "a座"],
    ["the beginning of a number", "81503"],
    ["characters that stand right after a number", "工作日内"],
    ["a number with the characters after it", "20个工作日"],
  ])("%s", (_what, typed) => expect(isFound(texts, typed)).toBe(true));
  test.each([
    ["characters that stand apart", "土旗"],
    ["the end of one text and the beginning of the next", "通知土左"],
    ["pairs that are all there but not in a row", "人民办公室"],
    ["one word that is there and one that is not", "通知 公告"],
  ])("not by %s", (_what, typed) => expect(isFound(texts, typed)).toBe(false));
  test("nothing to look for is no search", () => expect(searchTerms(" 〔〕，。 ")).toBeUndefined());
});

const han = fc.array(fc.constantFrom(..."政府信息公开办法旗县"), { minLength: 2, maxLength: 30 }).map((characters) => characters.join(""));

describe("any phrase of a text", () => {
  test("is found, and a phrase that is not in it is not", () => {
    fc.assert(
      fc.property(han, han, (text, other) => {
        const from = text.length >> 2;
        const phrase = text.slice(from, Math.max(from + 2, text.length - 1));
        expect(isFound([text], phrase)).toBe(true);
        expect(isFound([text], other)).toBe(text.includes(other));
      }),
    );
  });
  test("is a literal that PostgreSQL can read, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        expect(searchTerms(typed)?.candidates ?? "'a'").toMatch(/^'(?:[^'\\]|''|\\\\)+'(?::\*)?(?: & '(?:[^'\\]|''|\\\\)+'(?::\*)?)*$/u);
      }),
    );
  });
});
