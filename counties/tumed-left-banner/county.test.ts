// The banner's data holds together and says what the notice of 2023 says.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { plainDate } from "../../src/kernel/plain-date.ts";
import { checkCounty, columnsUnder, getColumn, getOrgan, issuerOfNumber, organsOn, topicsUnder, unitOf } from "../../src/county/lookup.ts";
import { ASSESSED_UNITS, county } from "./index.ts";

const snapshot = plainDate("2023-10-20");

describe("organs", () => {
  test("the county's data has no fault, and 42 assessed units stand in five groups of 1, 8, 26, 5 and 2", () => {
    expect(checkCounty(county, ASSESSED_UNITS)).toEqual([]);
    expect(organsOn(county, snapshot, { assessed: true })).toHaveLength(42);
  });

  test("every assessed unit has a general office and at least one section of its trade", () => {
    for (const unit of organsOn(county, snapshot, { assessed: true })) {
      const offices = organsOn(county, snapshot, { parent: unit.id });
      expect(offices.length, unit.name).toBeGreaterThanOrEqual(2);
      expect(
        offices.filter(({ id }) => id === `${unit.id}/office`),
        unit.name,
      ).toHaveLength(1);
    }
  });

  test("each of the eight townships has its service centre beside it, outside the assessment", () => {
    const townships = organsOn(county, snapshot, { group: "township" });
    const centres = organsOn(county, snapshot, { group: "service-centre" });
    expect(centres.map(({ id }) => id)).toEqual(townships.map(({ id }) => `${id}-service-centre`));
    expect(centres.some(({ assessed }) => assessed)).toBe(false);
    expect(unitOf(county, "chasuqi-town-service-centre/office").id).toBe("chasuqi-town-service-centre");
  });

  test("the information section sits in the banner government's office; secrecy and cyberspace offices stand outside the government", () => {
    expect(unitOf(county, county.informationSection).id).toBe("government-office");
    expect(getOrgan(county, county.secrecyOffice).parent).toBeUndefined();
    expect(getOrgan(county, county.cyberspaceOffice).parent).toBeUndefined();
  });

  test("the numbers of the gazette's documents lead to who issued them", () => {
    expect(issuerOfNumber(county, "土左政发〔2023〕133号")?.name).toBe("土默特左旗人民政府");
    expect(issuerOfNumber(county, "土左政办发〔2023〕68号")?.id).toBe("government-office");
  });

  test("every assessed unit is named in the seed gazette's list", (context) => {
    const gazette = fileURLToPath(new URL("../../../shared/gazette/tumed-left-banner-2023-4.txt", import.meta.url));
    if (!existsSync(gazette)) return context.skip("公报原文不在本机，跳过与原文的核对");
    const text = readFileSync(gazette, "utf8");
    const list = text.slice(text.indexOf("一、考核对象"), text.indexOf("二、考核内容")).replaceAll("呼和浩特市", "");
    for (const unit of organsOn(county, snapshot, { assessed: true })) expect(list).toContain(unit.shortName.replace(/^旗/, ""));
  });
});

describe("columns, topics and kinds", () => {
  test("the disclosure platform has its four fixed parts and the entry for requests", () => {
    expect(columnsUnder(county, "disclosure").map(({ name }) => name)).toEqual([
      "政府信息公开指南",
      "政府信息公开制度",
      "法定主动公开内容",
      "政府信息公开年报",
      "依申请公开",
    ]);
  });

  test("the eleven key areas of the rubric are there, each statutory", () => {
    const areas = columnsUnder(county, "key-areas");
    expect(areas).toHaveLength(11);
    expect(areas.every(({ statutory }) => statutory)).toBe(true);
    expect(getColumn(county, "elderly-care").name).toBe("养老服务");
  });

  test("22 first-level topics; the gazette's two themes are among the second level", () => {
    expect(topicsUnder(county)).toHaveLength(22);
    expect(county.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(["综合政务\\政务公开", "民政、扶贫、救灾\\社会福利"]));
  });

  test("interpretations come as text, picture and video", () => {
    expect(county.kinds.filter(({ id }) => id.startsWith("interpretation-")).map(({ name }) => name)).toEqual(["文字解读", "图解", "视频解读"]);
  });
});
