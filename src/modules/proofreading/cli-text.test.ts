import { expect, test } from "vitest";
import { filesAsJson, findingsAsJson, findingsAsText } from "./cli-text.ts";
import { proofread } from "./engine.ts";

const TEXT = "第一行没有问题。\n联系电话13900001234。\n进行进行整改，我 们要切实抓好落实,不得拖延。";

test("--json prints exactly the fields of a finding, start and end in UTF-16 units", () => {
  const parsed = JSON.parse(findingsAsJson(proofread(`🐎${TEXT}`))) as { findings: Record<string, unknown>[] };
  expect(Object.keys(parsed)).toEqual(["findings"]);
  expect(Object.keys(parsed.findings[0] ?? {})).toEqual(["rule", "family", "severity", "start", "end", "text", "reason", "suggestion", "confidence"]);
  expect(parsed.findings[0]).toMatchObject({
    rule: "personal-data/mobile",
    family: "personal-data",
    severity: "block",
    start: 15,
    end: 26,
    text: "13900001234",
  });
});

test("several files print as files, each with its findings", () => {
  const parsed = JSON.parse(
    filesAsJson([
      { file: "甲.txt", findings: [] },
      { file: "乙.txt", findings: proofread(TEXT) },
    ]),
  ) as { files: { file: string; findings: unknown[] }[] };
  expect(parsed.files.map(({ file, findings }) => [file, findings.length])).toEqual([
    ["甲.txt", 0],
    ["乙.txt", proofread(TEXT).length],
  ]);
});

test("the text for people gives line and column, severity, advice and a count, and shows no phone number", () => {
  const shown = findingsAsText({ file: "稿件.txt", text: TEXT, findings: proofread(TEXT) });
  expect(shown).toContain("第2行第5字  阻断  个人信息  “139******34”");
  expect(shown).toContain("第3行第1字  应改  字词  “进行进行”");
  expect(shown).toContain("建议改为“进行”");
  expect(shown).toMatch(/稿件\.txt：共 \d+ 处，其中阻断 1 处、应改 \d+ 处、提示 \d+ 处。$/);
  expect(shown).not.toContain("13900001234");
});

test("a clean text says so", () => {
  expect(findingsAsText({ file: "稿件.txt", text: "没有问题。", findings: [] })).toBe("稿件.txt：没有发现问题。");
});
