import { describe, expect, test } from "vitest";
import { LocalPath, PageNumber, SearchQuery } from "./schema.ts";

describe("where 长辈版 goes back to", () => {
  test.each(["/", "/d/pub-2026-000012", "/search?q=%E4%BE%9B%E7%83%AD&page=2"])("%s is a page of this site", (path) =>
    expect(LocalPath.parse(path)).toBe(path),
  );
  test.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/.//evil.example",
    "/a/..//evil.example",
    "/\t/evil.example",
    "/%0d%0aSet-Cookie:x\r\n",
    "d/pub-2026-000012",
    "",
    `/${"a".repeat(600)}`,
  ])("%j is not, and becomes the home page", (path) => expect(LocalPath.parse(path)).toBe("/"));
  test("a fragment or credentials do not come along", () => expect(LocalPath.parse("/c/news#top")).toBe("/c/news"));
  test("nothing given is the home page", () => expect(LocalPath.parse(undefined)).toBe("/"));
});

describe("page numbers", () => {
  test.each([
    [undefined, 1],
    ["1", 1],
    ["5000", 5000],
    [["3", "4"], 3],
  ])("%j is page %i", (given, page) => expect(PageNumber.parse(given)).toBe(page));
  test.each(["0", "-1", "1.5", "1e3", "5001", "99999", "一", "", " 1", "0x10"])("%j is refused in Chinese", (given) => {
    const parsed = PageNumber.safeParse(given);
    expect(parsed.error?.issues[0]?.message).toBe("页码应是 1 到 5000 的整数");
  });
});

describe("a search", () => {
  test("an empty address is an empty search", () =>
    expect(SearchQuery.parse({})).toEqual({ q: "", column: "", organ: "", kind: "", year: "", validity: "", page: 1 }));
  test("line breaks, control characters and runs of spaces become one space", () =>
    expect(SearchQuery.parse({ q: " 供热\u0000\r\n\t 管理\u2028 " }).q).toBe("供热 管理"));
  test("a hundred characters are enough, however wide", () => expect(SearchQuery.parse({ q: "𠮷".repeat(100) }).q).toHaveLength(200));
  test("one more is refused", () => expect(SearchQuery.safeParse({ q: "供".repeat(101) }).error?.issues[0]?.message).toMatch(/最多 100 个字/));
  test("a year is four digits", () => expect(SearchQuery.safeParse({ year: "26" }).error?.issues[0]?.message).toBe("年份应是四位数，如 2026"));
});
