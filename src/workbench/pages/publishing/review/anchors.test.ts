// Comments keep their place while the text around them changes, and lose it when their words are gone.
import { describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../../../document/notation.ts";
import { plainTextOf } from "../../../../document/plain-text.ts";
import { commentMarks, findingMarks, nearestPlace, quoteOf, rangeOfQuote } from "./anchors.ts";

const comment = (quote: string, from: number, resolvedAt: string | null = null) => ({
  id: 7,
  from,
  to: from + quote.length,
  quote,
  text: "请核对",
  resolvedAt,
});

describe("the place of a comment", () => {
  test("follows its words when a paragraph is put in before them", () => {
    const before = plainTextOf(bodyFromNotation("各乡镇：\n每月核对一次名单。"));
    const quote = "核对一次名单";
    const range = rangeOfQuote(before, quote, 0)!;
    expect(quoteOf(before, range)).toBe(quote);
    const after = plainTextOf(bodyFromNotation("各乡镇：\n新加的一段话。\n每月核对一次名单。"));
    const [mark] = commentMarks(after, [comment(quote, range.from)]);
    expect(quoteOf(after, mark!)).toBe(quote);
  });

  test("is the nearest where the same words stand twice", () => {
    expect(nearestPlace("请核对。甲。请核对。", "请核对", 0)).toBe(0);
    expect(nearestPlace("请核对。甲。请核对。", "请核对", 5)).toBe(6);
    expect(nearestPlace("请核对。甲。请核对。", "请核对", 10)).toBe(6);
  });

  test("is lost when the words are gone, when it was made on the whole text, and when it is settled", () => {
    const plain = plainTextOf(bodyFromNotation("各乡镇：\n每月核对一次名单。"));
    expect(commentMarks(plain, [comment("每季度", 3), comment("", 0), comment("名单", 3, "2026-03-10T02:00:00Z")])).toEqual([]);
  });
});

describe("the place of a finding", () => {
  const finding = (start: number, end: number, disposition: unknown = null) => ({
    key: `k${start}`,
    start,
    end,
    severity: "block" as const,
    reason: "疑似手机号",
    disposition,
  });

  test("is in the title, or in the text after the title and a line break", () => {
    const title = "通知";
    const plain = plainTextOf(bodyFromNotation("电话在此"));
    const marks = findingMarks(plain, title, [finding(0, 2), finding(3, 5, { action: "dismiss" })]);
    expect(marks.title).toMatchObject([{ from: 0, to: 2, className: "mark-block" }]);
    expect(marks.body).toMatchObject([{ from: 1, to: 3, className: "mark-settled" }]);
    expect(quoteOf(plain, marks.body[0]!)).toBe("电话");
  });
});
