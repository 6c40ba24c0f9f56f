// The website's form: every cell has a value, what does not fit is told, and every sum that does not hold is named.
import { describe, expect, test } from "vitest";
import { checkSiteForm } from "./site-checks.ts";
import { siteBody } from "./site-body.ts";
import { getSiteField, problemWith, SITE_FIELDS, SITE_PARTS, valueIn } from "./site-form.ts";

const ADDS_UP = {
  published: "10",
  "published-overview": "1",
  "published-news": "2",
  "published-disclosure": "7",
  messages: "9",
  "messages-settled": "8",
  "messages-days": "3.5",
  "messages-public": "8",
};

test("an empty form has no blank cell and adds up (70号 1.6)", () => {
  expect(checkSiteForm({})).toEqual([]);
  for (const field of SITE_FIELDS) expect(problemWith(field, valueIn({}, field)), field.key).toBeUndefined();
  const text = JSON.stringify(siteBody([["网站名称", "演示站点"]], {}));
  for (const name of SITE_PARTS) expect(text).toContain(name);
  expect(text.match(/"tableRow"/g)).toHaveLength(SITE_FIELDS.length + 1 + 1 + SITE_PARTS.length);
});

test("keys are told apart", () => {
  expect(new Set(SITE_FIELDS.map(({ key }) => key)).size).toBe(SITE_FIELDS.length);
});

describe("what does not add up is named", () => {
  test.each<[Record<string, string>, string]>([
    [{ published: "11" }, "信息发布总数 11，不等于概况类信息更新量 1、政务动态信息更新量 2、信息公开目录信息更新量 7之和 10"],
    [{ handled: "5", "handled-persons": "2", "handled-organisations": "2" }, "办件量总数 5"],
    [{ "messages-settled": "10" }, "办结留言数量 10，多于收到留言数量 9"],
    [{ "messages-public": "9" }, "公开答复数量 9，多于办结留言数量 8"],
    [{ repaired: "1" }, "问题整改数量 1，多于发现问题数量 0"],
    [{ visitors: "5", visits: "4" }, "独立用户访问总量 5，多于网站总访问量 4"],
    [{ "wechat-posts": "3" }, "没有移动新媒体，却有发布量"],
    [{ messages: "0", "messages-settled": "0", "messages-public": "0" }, "没有办结的留言，却有平均办理时间"],
  ])("%j", (change, words) => {
    const broken = checkSiteForm({ ...ADDS_UP, ...change });
    expect(broken).toHaveLength(1);
    expect(broken[0]!.sentence).toContain(words);
    for (const key of broken[0]!.fields) expect(() => getSiteField(key)).not.toThrow();
  });

  test("the form they are broken from adds up", () => {
    expect(checkSiteForm(ADDS_UP)).toEqual([]);
  });
});

test.each([
  ["visits", "-1"],
  ["visits", "1.5"],
  ["visits", ""],
  ["messages-days", "3.55"],
  ["robot", "有"],
  ["wechat", " "],
])("%s does not take %j", (key, value) => {
  expect(problemWith(getSiteField(key), value)).toMatch(/请/);
});
