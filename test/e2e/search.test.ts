// The search in a real browser: the key that leads to it, the words marked, filters that narrow, what another unit may not see, and a phone.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../src/document/notation.ts";
import type { Actor } from "../../src/law/permissions.ts";
import { createManuscript, submitManuscript } from "../../src/modules/publishing/index.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { PASSWORD } from "../support/http.ts";
import { contentOf, OFFICE } from "../support/publishing.ts";
import { PHONE, startWorkbench, type Workbench } from "../support/workbench.ts";

let bench: Workbench;
let page: Page;
let submitted: string;

const write = async (actor: Actor, organ: string, title: string, text: string): Promise<string> => {
  const content = contentOf({ title, issuingOrgan: organ.split("/")[0]!, body: bodyFromNotation(text) });
  return (await createManuscript(bench.system, actor, { organ, kind: content.kind, title, content })).id;
};

beforeAll(async () => {
  bench = await startWorkbench();
  const drafter = await bench.system.person("drafter", OFFICE, ["drafter"], { password: PASSWORD });
  const outsider = await bench.system.person("outsider", "education/basic-education", ["drafter"], { password: PASSWORD });
  await write(drafter, OFFICE, "关于饮水管线检修的通知", "各养老机构：\n请在入冬前检修。");
  submitted = await write(drafter, OFFICE, "关于冬季安全的通知", `各养老机构：\n${"逐项自查，登记造册。".repeat(40)}饮水管线另行安排。`);
  await submitManuscript(bench.system, drafter, { id: submitted });
  await write(outsider, "education/basic-education", "关于校园饮水管线的通知", "各学校：\n请检修。");
  page = await bench.open("drafter", "/todo");
});
afterAll(() => bench?.close());

const box = (on: Page) => on.getByRole("searchbox", { name: "查找稿件、已公开的文件和公报" });
const titles = (on: Page): Promise<string[]> => on.locator(".hits > li > a").allInnerTexts();

describe("the search", () => {
  test("is one key away, finds words of title and text, and marks them", async () => {
    await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("饮水管线");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "找到 2 件" }).waitFor();
    expect(await titles(page)).toEqual(["关于饮水管线检修的通知", "关于冬季安全的通知"]);
    expect(await page.locator(".hits mark").allInnerTexts()).toEqual(["饮水管线", "饮水管线"]);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("narrows by what a filter would leave, keeps it in the address, and a hit leads to the manuscript", async () => {
    await page.getByRole("combobox", { name: "状态" }).click();
    await page.locator(".ant-select-item-option", { hasText: "一审一校（1）" }).click();
    await page.getByRole("heading", { name: "找到 1 件" }).waitFor();
    expect(new URL(page.url()).searchParams.get("stage")).toBe("first");
    await page.reload();
    await page.getByRole("heading", { name: "找到 1 件" }).waitFor();
    await page.getByRole("link", { name: "关于冬季安全的通知" }).click();
    await page.waitForURL(new RegExp(`/manuscripts/${submitted}`));
  });

  test("leaves a stroke that is meant for a field alone", async () => {
    await page.goto(`${bench.base}/workbench/search?q=${encodeURIComponent("自查")}`);
    await page.getByRole("heading", { name: "找到 1 件" }).waitFor();
    await box(page).fill("");
    await box(page).pressSequentially("2026/3");
    expect(await box(page).inputValue()).toBe("2026/3");
  });

  test("finds nothing of another unit, and on a phone fits the screen", async () => {
    const phone = await bench.open("outsider", "/todo", PHONE);
    await phone.getByRole("button", { name: "查找", exact: true }).click();
    await box(phone).fill("饮水管线");
    await box(phone).press("Enter");
    await phone.getByRole("heading", { name: "找到 1 件" }).waitFor();
    expect(await titles(phone)).toEqual(["关于校园饮水管线的通知"]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await box(phone).fill("没有这样的词");
    await box(phone).press("Enter");
    await phone.getByText("请只留最要紧的两三个字").waitFor();
  });
});
