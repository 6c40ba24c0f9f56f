import { describe, expect, test } from "vitest";
import { unfitIn } from "./input.ts";

const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}1${"]".repeat(depth)}`);

describe("what no request may hold", () => {
  test.each([
    ["an ordinary text", { title: "关于供热的通知", body: [{ text: "第一段\n第二段\t𠮷" }], n: 1, no: null, yes: true }],
    ["an empty object", {}],
    ["a list of a hundred thousand numbers", Array.from({ length: 100_000 }, (_, n) => n)],
    ["lists in tables in lists, as an editor makes them", nested(60) as object],
  ])("%s may pass", (_what, value) => expect(unfitIn(value)).toBeUndefined());

  test.each([
    ["a null character in a title", { title: "标\0题" }],
    ["half a character", { body: { content: ["\ud800"] } }],
    ["a null character in a name of a field", { "a\0": 1 }],
    ["a null character in a name of a field that holds an object", { "a\0": {} }],
  ])("%s is named as what cannot be stored", (_what, value) => expect(unfitIn(value)).toContain("无法保存的字符"));

  test("nesting that no editor makes is refused, and a million levels are not walked into", () => {
    expect(unfitIn(nested(300) as object)).toContain("嵌套");
    let deep: unknown = 1;
    for (let n = 0; n < 1_000_000; n++) deep = [deep];
    expect(unfitIn(deep as object)).toContain("嵌套");
  });
});
