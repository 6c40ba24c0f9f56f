import { describe, expect, test } from "vitest";
import { seamsOf } from "./seams.ts";

const seams = seamsOf(["县政府办公室负责养老机构的登记和备案。", "各养老机构应当按照《农村供水管理办法》执行。"]);

describe("what follows what", () => {
  test.each([
    ["a word spans the seam", "特种设备登", "记证书复印件", "，负责监督检查"],
    ["a turn of phrase of the text spans it", "行政审批局负责养老", "机构的受理和审批", "资金由财政承担"],
    ["a title mark is closed", "按照《关于加强城", "市绿化工作的通知》要求", "政府要落实责任"],
    ["a figure goes on with its unit", "补助标准为每人200", "元，按月发放", "乡镇负责发放"],
  ])("%s", (_, left, right, wrong) => {
    expect(seams.score(left, right)).toBeGreaterThan(seams.score(left, wrong));
    expect(seams.score(left, right)).toBeGreaterThan(0);
  });

  test("a comma does not follow a comma", () => expect(seams.score("明确责任，", "，落实经费")).toBeLessThan(0));
});

test("a paragraph begins with 为了 rather than with a closing bracket or 的", () => {
  expect(seams.beginning("为了做好工作")).toBeGreaterThan(0);
  expect(seams.beginning("》的要求办理")).toBeLessThan(0);
  expect(seams.beginning("的要求办理")).toBeLessThan(0);
});
