import { describe, expect, test } from "vitest";
import { bodyFromNotation } from "./notation.ts";
import { plainTextOf } from "./plain-text.ts";
import { withheldIn } from "./withheld-text.ts";

describe("what lies under a black mark", () => {
  const body = bodyFromNotation("# 一、名单\n联系人[[E15:张某 13800138000]]，请知悉。\n| 姓名 | [[E15:证件]] |\n- **甲[[E16-1:乙]]**");
  const { text } = plainTextOf(body);
  const isWithheld = withheldIn(body);
  const of = (words: string): boolean => isWithheld(text.indexOf(words), text.indexOf(words) + words.length);

  test("a passage, a part of it, a cell and a bold word are", () => {
    expect(["张某 13800138000", "13800138000", "证件", "乙"].map(of)).toEqual([true, true, true, true]);
  });

  test("what is beside it, what sticks out of it, and nothing are not", () => {
    expect(["一、名单", "联系人张某", "13800138000，", "姓名"].map(of)).toEqual([false, false, false, false]);
    expect(isWithheld(3, 3)).toBe(false);
  });
});
