import { expect, test } from "vitest";
import { normalOf } from "./normal.ts";

test.each([
  ["加强管理,节约能源;改善环境:", "加强管理，节约能源；改善环境：", 3, 0],
  ["各县(市、区)人民政府", "各县（市、区）人民政府", 2, 0],
  ["自２０２１年１０月起", "自2021年10月起", 0, 6],
  ["每天8:30至17:30", "每天8:30至17:30", 0, 0],
  ["电话(0471)8150368", "电话(0471)8150368", 0, 0],
  ["见 http://example.org/a,b", "见 http://example.org/a,b", 0, 0],
  ["标点正确，没有改动。", "标点正确，没有改动。", 0, 0],
])("%s becomes %s", (text, expected, marks, wide) => expect(normalOf(text)).toEqual({ text: expected, marks, wide }));
