// One text that holds several issues: where they are parted, and that a single issue never is, whatever its running heads say.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readIssues } from "./issues.ts";
import { readGazette } from "./read.ts";

const FOLDER = join(import.meta.dirname, "../../../../test/cases/gazette");
/** Of our cases the one that holds two issues. */
const TWO = "69-baishui-shi-2023-5-and-6.txt";
const files = readdirSync(FOLDER).filter((name) => /\.(?:txt|md)$/.test(name) && name !== TWO);
const read = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

const issue = (number: number, head: number): string =>
  [
    "青禾县人民政府公报",
    `2024年第${number}期`,
    "青禾县人民政府办公室",
    "关于做好春耕备耕工作的通知",
    `青政办发〔2024〕${number}号`,
    "各乡镇人民政府：",
    "要按时令组织农户检修农机，落实好种子、化肥和农膜，确保",
    `青禾县人民政府公报　2024年第${head}期`,
    "— 2 —",
    "不误农时。",
    "青禾县人民政府办公室",
    "2024年3月8日",
    "",
  ].join("\n");

test("two issues under one cover's name are parted, each with its documents and what its pages repeat", () => {
  expect(
    [...readIssues(read(TWO))].map(({ line, result: { issue, documents, flags } }) => [
      line,
      issue.number,
      issue.runningNumber,
      documents.map(({ id }) => id),
      flags,
    ]),
  ).toEqual([
    [1, 5, 101, ["白政发〔2023〕12号", "白政人〔2023〕6号"], []],
    [44, 6, 102, ["白政办发〔2023〕20号", "2023年5月大事记"], []],
  ]);
});

describe("a text", () => {
  test.each(files)("%s is one issue", (name) => {
    expect(readIssues(read(name)).map(({ line }) => line)).toEqual([1]);
  });

  test("of three issues is parted where each begins, and nothing of it is lost", () => {
    const whole = issue(1, 1) + issue(2, 2) + issue(3, 3);
    const parts = readIssues(whole);
    expect(parts.map(({ line }) => line)).toEqual([1, 13, 25]);
    expect(parts.map(({ text }) => text).join("")).toBe(whole);
    expect(parts.map(({ result }) => result.issue.number)).toEqual([1, 2, 3]);
  });

  test("whose running head carries another number than its cover is one issue all the same", () => {
    expect(readIssues(issue(1, 2)).length).toBe(1);
  });

  test("of gazettes of several counties is parted between them", () => {
    const names = ["01-clean-county.txt", "05-cut-by-document.txt", "09-leaders-and-annexes.txt", "33-row-and-cell-cut.txt"];
    const parts = readIssues(names.map((name) => `${read(name)}\n`).join(""));
    expect(parts.map(({ result }) => result.documents.map(({ id }) => id))).toEqual(
      names.map((name) => readGazette(read(name)).documents.map(({ id }) => id)),
    );
  });
});
