import { describe, expect, test } from "vitest";
import { fc } from "../../../test/support/properties.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { proofread } from "./engine.ts";
import { groupFindings } from "./groups.ts";
import { proofreadIncremental } from "./incremental.ts";
import { EMPTY_CONTEXT } from "./schema.ts";

const context = {
  ...EMPTY_CONTEXT,
  organs: ["演示旗民政局", "演示旗卫生健康委员会"],
  places: ["演示旗", "察素齐镇"],
  documentDate: plainDate("2025-03-10"),
};

const LINES = [
  "一、总体要求",
  "三、保障措施",
  "（一）加强领导，落实责任",
  "请各单位核对帐号，于2025年3月1日前报送材料。",
  "由旗卫健局牵头，各镇配合。",
  "患者张三因肺结核住院。",
  "姓名\t病种",
  "李四\t糖尿病",
  "乡镇\t户数",
  "甲镇\t10",
  "乙镇\t20",
  "合计\t40",
  "各镇（区域服务中心要落实",
  "责任）到人，不得推诿。",
  "各单位要加强值班值守，确保通讯畅通。",
  "电话13900001234,请联系",
  "",
  "2025年3月10日",
  "根据《中华人民共和国合同法》办理。",
  "贯彻市委、市政府",
  "旗委、旗政府的部署。",
];

describe("reading again what changed", () => {
  test("gives what a whole reading gives, through any row of edits", () => {
    const texts = fc.array(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(texts, (versions) => {
        let reading;
        for (const lines of versions) {
          const text = lines.join("\n");
          reading = proofreadIncremental(reading, text, context);
          expect(reading.findings).toEqual(proofread(text, context));
        }
      }),
      { numRuns: 200, seed: 20250310 },
    );
  });

  test("reads one line after an edit of one line, and all of it under another context", () => {
    const lines = Array.from({ length: 400 }, (_, index) => `第${index}段：各单位要认真核对本单位第${index}号台帐，按时报送。`);
    const first = proofreadIncremental(undefined, lines.join("\n"), context);
    expect(first.read).toBe(lines.join("\n").length);
    lines[200] = "这一段改过了，帐号也要核对。";
    const second = proofreadIncremental(first, lines.join("\n"), context);
    expect(second.read).toBe(lines[200].length);
    expect(second.findings).toEqual(proofread(lines.join("\n"), context));
    expect(proofreadIncremental(second, lines.join("\n"), { ...context }).read).toBeGreaterThan(first.read / 2);
  });
});

test("a hundred thousand findings come in a handful of groups that a page can show", () => {
  const text = Array.from({ length: 34_000 }, (_, index) => `第${index}户请核对帐号,电话13900001234。`).join("\n");
  const findings = proofread(text, EMPTY_CONTEXT);
  expect(findings.length).toBeGreaterThan(100_000);
  const groups = groupFindings(findings);
  expect(groups[0]).toMatchObject({ rule: "personal-data/mobile", severity: "block", count: 34_000 });
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length);
  expect(groups.flatMap(({ first }) => first).length).toBeLessThan(200);
});
