// What a county is asked, on a small county of its own with an organ that ended and one that began.
import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import {
  checkCounty,
  columnPath,
  columnsUnder,
  columnsWithin,
  findColumn,
  findKind,
  findOrgan,
  findTopic,
  fullName,
  getColumn,
  getKind,
  getOrgan,
  getTopic,
  indexCodeOf,
  issuerOfNumber,
  isWithin,
  organsOn,
  shortName,
  topicsUnder,
  unitOf,
} from "./lookup.ts";
import type { County, Organ } from "./schema.ts";

const from = plainDate("2023-10-20");
const organ = (id: string, name: string, group: Organ["group"], rest: Partial<Organ> = {}): Organ => ({
  id,
  name,
  shortName: name.replace("某旗", ""),
  group,
  assessed: false,
  from,
  ...rest,
});
const official = "决议 决定 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要".split(" ");
const county: County = {
  id: "some-banner",
  name: "某旗",
  shortName: "某旗",
  government: "某旗人民政府",
  superiorGovernment: "某市人民政府",
  areaCode: "150100",
  siteName: "某旗人民政府",
  siteDomain: "some-banner.example",
  siteIdCode: "1501000000",
  timeZone: "Asia/Shanghai",
  informationSection: "office/information",
  secrecyOffice: "secrecy",
  cyberspaceOffice: "secrecy",
  numberPrefixes: [
    { prefix: "某政", organ: "government" },
    { prefix: "某政办发", organ: "office" },
  ],
  places: ["某旗"],
  publicPhones: ["0471-0000101"],
  organs: [
    organ("government", "某旗人民政府", "county", { indexCode: "150100000" }),
    organ("office", "某旗人民政府办公室", "department", { parent: "government", assessed: true, indexCode: "150100001" }),
    organ("office/information", "信息股", "office", { parent: "office" }),
    organ("revival", "某旗振兴局", "department", { parent: "government", to: plainDate("2024-03-31"), successor: "farming", indexCode: "150100002" }),
    organ("farming", "某旗农牧局", "department", { parent: "government", from: plainDate("2024-04-01"), indexCode: "150100003" }),
    organ("town-centre", "某旗某镇区域服务中心", "service-centre", { parent: "government" }),
    organ("town-centre/office", "综合股", "office", { parent: "town-centre" }),
    organ("secrecy", "某旗国家保密局", "commission"),
  ],
  columns: [
    { id: "disclosure", name: "政府信息公开", description: "入口", keywords: ["公开"], type: "公开", cadence: "at-once", statutory: true },
    {
      id: "statutory",
      name: "法定主动公开内容",
      parent: "disclosure",
      description: "目录",
      keywords: ["公开"],
      type: "公开",
      cadence: "at-once",
      statutory: true,
    },
    {
      id: "fees",
      name: "行政事业性收费",
      parent: "statutory",
      description: "收费",
      keywords: ["收费"],
      type: "财政",
      cadence: "yearly",
      statutory: true,
    },
    { id: "news", name: "要闻动态", description: "动态", keywords: ["动态"], type: "动态", cadence: "daily", statutory: false },
  ],
  topics: [
    { id: "civil", name: "民政" },
    { id: "civil/welfare", name: "民政\\社会福利" },
    { id: "other", name: "其他" },
  ],
  kinds: official.map((name, at) => ({ id: `kind-${at}`, name, family: "official" })),
};
const gazette: NonNullable<County["gazette"]> = {
  title: "某旗人民政府公报",
  office: "office/information",
  publisher: "office",
  column: "news",
  topic: "civil",
  kind: "kind-0",
  responsibleEditor: "编辑岗",
  rhythm: "quarterly",
  daysAfterPeriod: 31,
  copiesWithinWorkingDays: 10,
  sections: [{ name: "文件" }],
  boardTitle: "编委会",
  board: [],
  colophon: [],
  copies: [],
  mastheadAlt: "",
};
const changed = (rest: Partial<County>): County => ({ ...county, ...rest });
const withOrgan = (extra: Organ): County => changed({ organs: [...county.organs, extra] });

describe("organs", () => {
  test("an unknown organ is undefined when looked for and an error when required", () => {
    expect(findOrgan(county, "nobody")).toBeUndefined();
    expect(() => getOrgan(county, "nobody")).toThrow("机构不存在：nobody");
    expect(getOrgan(county, "revival").name).toBe("某旗振兴局");
  });

  test.each([
    ["2023-10-19", []],
    ["2023-10-20", ["office", "revival"]],
    ["2024-03-31", ["office", "revival"]],
    ["2024-04-01", ["office", "farming"]],
  ])("on %s the departments are %j: an organ lives through its last day, its successor from the next", (day, ids) => {
    expect(organsOn(county, plainDate(day), { group: "department" }).map(({ id }) => id)).toEqual(ids);
  });

  test("the list can be narrowed to assessed units, to what sits in one, or to what sits anywhere inside", () => {
    expect(organsOn(county, from, { assessed: true }).map(({ id }) => id)).toEqual(["office"]);
    expect(organsOn(county, from, { parent: "office" }).map(({ id }) => id)).toEqual(["office/information"]);
    expect(organsOn(county, from, { within: "office" }).map(({ id }) => id)).toEqual(["office", "office/information"]);
  });

  test("the unit of an office is the unit it sits in, a service centre stands on its own, a unit is its own unit", () => {
    expect(unitOf(county, "office/information").id).toBe("office");
    expect(unitOf(county, "town-centre/office").id).toBe("town-centre");
    expect(unitOf(county, "office").id).toBe("office");
    expect(unitOf(county, "government").id).toBe("government");
  });

  test("an organ is within itself and its ancestors, not within its neighbours or children", () => {
    expect(isWithin(county, "office/information", "office/information")).toBe(true);
    expect(isWithin(county, "office/information", "government")).toBe(true);
    expect(isWithin(county, "office/information", "revival")).toBe(false);
    expect(isWithin(county, "office", "office/information")).toBe(false);
  });

  test("an office signs with its unit's name, and is called by the short one", () => {
    expect(fullName(county, "office/information")).toBe("某旗人民政府办公室信息股");
    expect(shortName(county, "office/information")).toBe("人民政府办公室信息股");
    expect(fullName(county, "government")).toBe("某旗人民政府");
  });

  test("an office numbers its index with the code of its unit; a lone organ without a code is an error", () => {
    expect(indexCodeOf(county, "office/information")).toBe("150100001");
    expect(indexCodeOf(county, "town-centre/office")).toBe("150100000");
    expect(() => indexCodeOf(county, "secrecy")).toThrow("索引号代码不存在");
  });

  test("a document number belongs to the organ with the longest matching prefix", () => {
    expect(issuerOfNumber(county, "某政办发〔2023〕1号")?.id).toBe("office");
    expect(issuerOfNumber(county, "某政发〔2023〕1号")?.id).toBe("government");
    expect(issuerOfNumber(county, "民发〔2017〕51号")).toBeUndefined();
  });
});

describe("columns, topics and kinds", () => {
  test("a column knows its path from the top and what lies under it", () => {
    expect(columnPath(county, "fees").map(({ id }) => id)).toEqual(["disclosure", "statutory", "fees"]);
    expect(columnsUnder(county).map(({ id }) => id)).toEqual(["disclosure", "news"]);
    expect(columnsUnder(county, "statutory").map(({ id }) => id)).toEqual(["fees"]);
    expect(columnsWithin(county, "disclosure").map(({ id }) => id)).toEqual(["disclosure", "statutory", "fees"]);
  });

  test("topics have two levels", () => {
    expect(topicsUnder(county).map(({ id }) => id)).toEqual(["civil", "other"]);
    expect(topicsUnder(county, "civil").map(({ name }) => name)).toEqual(["民政\\社会福利"]);
  });

  test("what is not there is undefined when looked for and an error when required", () => {
    expect(findColumn(county, "x")).toBeUndefined();
    expect(findTopic(county, "x")).toBeUndefined();
    expect(findKind(county, "x")).toBeUndefined();
    expect(() => getColumn(county, "x")).toThrow("栏目不存在：x");
    expect(() => getTopic(county, "x")).toThrow("主题分类不存在：x");
    expect(() => getKind(county, "x")).toThrow("体裁不存在：x");
    expect(getKind(county, "kind-7").name).toBe("通知");
  });
});

describe("checkCounty", () => {
  test("this county holds together, with one assessed department and no other", () => {
    expect(checkCounty(county)).toEqual([]);
    expect(checkCounty(county, { department: 1 })).toEqual([]);
  });

  test("a wrong count of assessed units is said by group", () => {
    expect(checkCounty(county, { department: 2, township: 1 })).toEqual([
      "考核单位数不符：department 应有 2 个，现有 1 个",
      "考核单位数不符：township 应有 1 个，现有 0 个",
    ]);
  });

  test.each<[string, County, string]>([
    ["an id used twice", withOrgan(organ("farming", "某旗另一局", "department", { parent: "government" })), "机构编号重复：farming"],
    ["an organ in nothing", withOrgan(organ("lost", "某旗失局", "department", { parent: "nowhere" })), "上级机构不存在：lost → nowhere"],
    ["an office without a unit", withOrgan(organ("stray", "游股", "office")), "股室没有所属单位：stray"],
    [
      "an end before the beginning",
      withOrgan(organ("short", "某旗短局", "department", { to: plainDate("2023-01-01") })),
      "机构截止日期早于起始日期：short",
    ],
    [
      "an office outliving its unit",
      withOrgan(organ("revival/office", "办公室", "office", { parent: "revival" })),
      "机构存续期超出上级机构：revival/office",
    ],
    ["an unknown successor", withOrgan(organ("gone", "某旗去局", "department", { successor: "nobody" })), "承接机构不存在：gone → nobody"],
    ["an assessed unit without an office", withOrgan(organ("bare", "某旗空局", "department", { assessed: true })), "考核单位没有内设股室：bare"],
    [
      "two organs in a ring",
      changed({ organs: [...county.organs, organ("a", "甲", "office", { parent: "b" }), organ("b", "乙", "office", { parent: "a" })] }),
      "机构隶属关系成环：a",
    ],
    ["a bad index code", withOrgan(organ("code", "某旗码局", "department", { indexCode: "12" })), "索引号代码应为 9 位或 18 位：code"],
    ["a prefix of nobody", changed({ numberPrefixes: [{ prefix: "某发", organ: "nobody" }] }), "发文代字对应的机构不存在：某发 → nobody"],
    ["a missing secrecy office", changed({ secrecyOffice: "nobody" }), "保密部门不在机构名册中：nobody"],
    ["a mobile number shown as an office phone", changed({ publicPhones: ["13800000000"] }), "公开电话应为带区号的座机：13800000000"],
    ["a site code of another area", changed({ siteIdCode: "1101000000" }), "网站标识码应为 10 位，前 6 位为行政区划代码：1101000000"],
    ["a second-level topic alone", changed({ topics: [{ id: "health/sport", name: "卫生\\体育" }] }), "二级主题没有一级主题：health/sport"],
    ["fourteen official kinds", changed({ kinds: county.kinds.slice(1) }), "法定公文种类应为 15 种，现有 14 种"],
    ["a column in nothing", changed({ columns: [{ ...getColumn(county, "fees"), parent: "nowhere" }] }), "上级栏目不存在：fees → nowhere"],
    ["a gazette of an office that is not there", changed({ gazette: { ...gazette, office: "nobody" } }), "公报设置中的机构不存在：nobody"],
    [
      "a gazette whose sections leave somebody out",
      changed({ gazette: { ...gazette, sections: [] } }),
      "公报的目录分组应有且只有一组收其余机关的文件",
    ],
    ["a column without keywords", changed({ columns: [{ ...getColumn(county, "news"), keywords: [] }] }), "栏目缺少名称、说明、类别或关键词：news"],
  ])("%s is found", (_, broken, fault) => {
    expect(checkCounty(broken)).toContain(fault);
  });
});
