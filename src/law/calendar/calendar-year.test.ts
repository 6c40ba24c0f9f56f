import { describe, expect, test } from "vitest";
import { NOTICE_2027 } from "../../../test/support/notice-2027.ts";
import { CalendarYear, type CalendarYearData, checkCalendarYear, doubtsAboutYear } from "./calendar-year.ts";
import { SHIPPED_YEARS } from "./index.ts";

const withBlock = (name: string, from: string, to: string): CalendarYearData => ({
  ...NOTICE_2027,
  daysOff: NOTICE_2027.daysOff.map((block) => (block.name === name ? { name, from, to } : block)),
});

test("the shipped years and a whole notice can be used", () => {
  for (const year of [...SHIPPED_YEARS, NOTICE_2027]) expect(checkCalendarYear(year)).toEqual([]);
});

test("the shipped years raise no doubt: days off less make-up days are the statutory days", () => {
  for (const year of SHIPPED_YEARS) expect(doubtsAboutYear(year)).toEqual([]);
});

describe("data that cannot be a year's notice is refused in Chinese", () => {
  test.each<[string, unknown, string]>([
    ["nothing", null, "应为一组字段"],
    ["a list", [], "应为一组字段"],
    ["an unknown field", { ...NOTICE_2027, source: "网上" }, "含有不认识的字段"],
    ["a year that is a text", { ...NOTICE_2027, year: "2027" }, "年份：应为四位年份"],
    ["a year out of range", { ...NOTICE_2027, year: 1999 }, "年份：应在 2000 年至 2100 年之间"],
    ["no document number", { ...NOTICE_2027, notice: " " }, "通知文号：请填写放假通知的文号"],
    ["a day that does not exist", withBlock("清明节", "2027-04-31", "2027-05-01"), "放假第 3 项开始日：不是有效的日期"],
    ["a date with slashes", { ...NOTICE_2027, makeUpDays: ["2027/02/20"] }, "调休上班第 1 项：不是有效的日期"],
    ["a block that ends before it begins", withBlock("春节", "2027-02-11", "2027-02-05"), "春节放假结束日 2027-02-05 早于开始日 2027-02-11"],
    ["a block of another year", withBlock("端午节", "2026-06-19", "2026-06-21"), "超出本通知的范围"],
    ["a block of months", withBlock("国庆节", "2027-10-01", "2027-11-07"), "超过 15 天，请核对月份"],
    ["blocks that overlap", withBlock("清明节", "2027-04-29", "2027-05-02"), "清明节与劳动节的放假日期重叠，从 2027-05-01 起"],
    ["a festival left out", { ...NOTICE_2027, daysOff: NOTICE_2027.daysOff.filter(({ name }) => name !== "端午节") }, "缺少端午的放假安排"],
    ["a statutory day left out", withBlock("国庆节", "2027-10-02", "2027-10-07"), "2027-10-01 是法定节假日，却没有列为放假"],
    ["a make-up day twice", { ...NOTICE_2027, makeUpDays: ["2027-02-20", "2027-02-20"] }, "调休上班日 2027-02-20 重复"],
    ["a make-up day on a weekday", { ...NOTICE_2027, makeUpDays: ["2027-02-18"] }, "调休上班日 2027-02-18 不是周末"],
    ["a make-up day inside a block", { ...NOTICE_2027, makeUpDays: ["2027-02-06"] }, "调休上班日 2027-02-06 同时列为春节放假"],
    ["a make-up day of another year", { ...NOTICE_2027, makeUpDays: ["2028-01-08"] }, "调休上班日 2028-01-08 超出本通知的范围"],
    ["a notice from years before", { ...NOTICE_2027, noticeOn: "2024-11-12" }, "通知日期 2024-11-12 与 2027 年对不上"],
  ])("%s", (_, data, problem) => {
    expect(checkCalendarYear(data).join("；")).toContain(problem);
  });

  test("all problems are told at once", () => {
    expect(checkCalendarYear({ ...NOTICE_2027, noticeOn: "2024-11-12", makeUpDays: ["2027-02-18"] })).toHaveLength(2);
  });
});

describe("what can be used may still be doubtful", () => {
  const doubts = (data: CalendarYearData): string[] => doubtsAboutYear(CalendarYear.parse(data));

  test("a whole notice is not", () => expect(doubts(NOTICE_2027)).toEqual([]));

  test("a make-up day forgotten shows in the number of days", () => {
    expect(doubts({ ...NOTICE_2027, makeUpDays: NOTICE_2027.makeUpDays.slice(1) })).toEqual([
      "扣除调休上班后净放 14 天，而法定节假日为 13 天，请核对是否漏填或多填",
    ]);
  });

  test("a make-up day far from every holiday is pointed out", () => {
    expect(doubts({ ...NOTICE_2027, makeUpDays: [...NOTICE_2027.makeUpDays.slice(1), "2027-07-24"] })).toEqual([
      "调休上班日 2027-07-24 离各个假期都超过 14 天，请核对月份",
    ]);
  });
});
