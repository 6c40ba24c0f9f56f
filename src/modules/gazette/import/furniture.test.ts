// Which lines are the gazette's own head at the edge of a page, and which only speak of a gazette.
import { expect, test } from "vitest";
import { isRunningHead } from "./furniture.ts";

test.each([
  "青禾县人民政府公报2024年第3期",
  "2024年第3期青禾县人民政府公报",
  "青禾县人民政府公报（双月刊）2024年第3期",
  "青禾县人民政府公报（增刊）",
  "17青禾县人民政府公报",
])("%s is a running head", (line) => {
  expect(isRunningHead(line)).toBe(true);
});

test.each(["青禾县人民政府公报（双月刊）由县政府办公室主办", "请于每季度末将文件报送公报编辑部", "公报刊登的文件与纸质文件同等有效"])(
  "%s is none",
  (line) => {
    expect(isRunningHead(line)).toBe(false);
  },
);
