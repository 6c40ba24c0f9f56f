import { describe, expect, test } from "vitest";
import type { County, Organ } from "../../county/schema.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { contextOfCounty } from "./context.ts";
import { proofread } from "./engine.ts";

const organ = (name: string, shortName: string, rest: Partial<Organ> = {}): Organ => ({
  id: shortName,
  name,
  shortName,
  group: "department",
  assessed: true,
  from: plainDate("2020-01-01"),
  ...rest,
});

const county: County = {
  id: "demonstration",
  name: "演示旗",
  shortName: "演旗",
  government: "演示旗人民政府",
  superiorGovernment: "演示市人民政府",
  areaCode: "150999",
  siteName: "演示",
  siteDomain: "example.gov.cn",
  siteIdCode: "0",
  timeZone: "Asia/Shanghai",
  informationSection: "a",
  secrecyOffice: "b",
  cyberspaceOffice: "c",
  numberPrefixes: [{ prefix: "演政发", organ: "a" }],
  places: ["白桦镇政府驻地"],
  publicPhones: ["0471-8000000"],
  organs: [
    organ("演示旗民政局", "民政局"),
    organ("演示旗乡村振兴局", "乡村振兴局", { to: plainDate("2024-01-01") }),
    organ("演示旗农村振兴局", "农村振兴局", { from: plainDate("2024-01-01") }),
  ],
  columns: [],
  topics: [],
  kinds: [],
};

describe("a county's data as the context of a text", () => {
  test("organs of the day are ours, former and future ones are true names of others", () => {
    const then = contextOfCounty(county, plainDate("2023-06-01"));
    expect(then.organs).toContain("演示旗乡村振兴局");
    expect(then.otherNames).toContain("演示旗农村振兴局");
    const now = contextOfCounty(county);
    expect(now.organs).toContain("演示旗农村振兴局");
    expect(now.otherNames).toContain("演示旗乡村振兴局");
  });

  test("a former organ's name is not taken for a slip of its successor's", () => {
    expect(proofread("由演示旗乡村振兴局负责。", contextOfCounty(county))).toEqual([]);
    expect(proofread("由演示旗农材振兴局负责。", contextOfCounty(county)).map(({ suggestion }) => suggestion)).toEqual(["演示旗农村振兴局"]);
  });

  test("phones and number prefixes of the county are known", () => {
    const context = contextOfCounty(county);
    expect(proofread("电话0471-8000000。", context)).toEqual([]);
    expect(proofread("演政发2023年68号。", context).map(({ rule }) => rule)).toEqual(["form/document-number"]);
  });
});

test("one object for a county and a day, so that rules compile it once", () => {
  const day = plainDate("2026-06-01");
  expect(contextOfCounty(county, day)).toBe(contextOfCounty(county, day));
  expect(contextOfCounty(county, plainDate("2026-06-02"))).not.toBe(contextOfCounty(county, day));
  expect(contextOfCounty({ ...county }, day)).not.toBe(contextOfCounty(county, day));
});
