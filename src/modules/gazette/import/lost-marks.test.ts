import { expect, test } from "vitest";
import type { Flag } from "../schema.ts";
import { checkLostMarks } from "./lost-marks.ts";

const found = (text: string): string[] => {
  const flags: Flag[] = [];
  checkLostMarks([{ id: "x/p1", level: "paragraph", label: "", text, lines: [1], children: [] }], flags);
  return flags.map(({ message }) => /“(.*)”/.exec(message)![1]!);
};

test.each([
  ["落实市委、市政府县委、县政府的部署", ["落实市委、市政府‖县委、县政府的部"]],
  ["由县农业农村局县市场监督管理局联合检查", ["由县农业农村局‖县市场监督管理局"]],
])("in 「%s」 a mark is lost", (text, places) => expect(found(text)).toEqual(places));

test.each([
  "落实市委、市政府和县委、县政府的部署",
  "市委、市政府高度重视",
  "县委县政府高度重视",
  "由县农业农村局、县市场监督管理局联合检查",
  "由市公安局市南分局负责",
  "县公安局县城派出所维护秩序",
  "县财政局县级预算由县人大审查",
  "由县人民政府县长签发",
])("in 「%s」 none is", (text) => expect(found(text)).toEqual([]));
