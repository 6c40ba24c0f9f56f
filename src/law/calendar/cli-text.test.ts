import { expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { addReport, betweenReport } from "./cli-text.ts";
import { SHIPPED_YEARS } from "./index.ts";
import { makeCalendar } from "./working-days.ts";

const calendar = makeCalendar(SHIPPED_YEARS);

test("adding prints the day, what was skipped and why, the weekends that counted, and the notice", () => {
  const { json, text } = addReport(calendar, plainDate("2026-09-18"), 7);
  expect(json).toMatchObject({ from: "2026-09-18", workingDays: 7, on: "2026-09-29", provisional: false, unpublishedYears: [] });
  expect(json.counted).toHaveLength(7);
  expect(json.skipped.map(({ on }) => on)).toEqual(["2026-09-19", "2026-09-25", "2026-09-26", "2026-09-27"]);
  expect(json.counted[0]).toEqual({ on: "2026-09-20", why: "调休上班", notice: "国办发明电〔2025〕7号" });
  expect(text.split("\n")).toEqual([
    "2026年9月18日（星期五）之后第 7 个工作日是2026年9月29日（星期二）。",
    "跳过 4 天：",
    "  2026-09-19　周末",
    "  2026-09-25 至 2026-09-27　中秋节",
    "周末上班、计入 1 天：",
    "  2026-09-20　调休上班",
    "依据：国办发明电〔2025〕7号（2026 年）",
  ]);
});

test("a result that leans on a missing notice says for which year it waits", () => {
  expect(addReport(calendar, plainDate("2026-12-10"), 20).text).toContain("暂定：2027 年的放假通知尚未导入");
});

test("counting between two days, forwards and backwards", () => {
  expect(betweenReport(calendar, plainDate("2023-09-28"), plainDate("2023-10-09")).text).toContain("：3 个工作日。");
  expect(betweenReport(calendar, plainDate("2023-10-09"), plainDate("2023-09-28")).json.workingDays).toBe(-3);
  expect(betweenReport(calendar, plainDate("2023-10-09"), plainDate("2023-09-28")).text).toContain("往前数到");
});

test("none is the day itself", () => {
  expect(addReport(calendar, plainDate("2026-03-02"), 0).text).toBe("2026年3月2日（星期一）：0 个工作日，就是当日。");
});
