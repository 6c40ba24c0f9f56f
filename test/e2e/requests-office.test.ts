// The office's own day with requests in a real browser: the work list, many scans at once, a calendar's address, too many requests of one applicant,
// the year in pictures, the website's form; on a desk and on a phone.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/kernel/plain-date.ts";
import type { Actor } from "../../src/law/permissions.ts";
import { assignRequest } from "../../src/modules/requests/actions/handling.ts";
import { receiveByClerk } from "../../src/modules/requests/actions/receiving.ts";
import { todayOf } from "../../src/platform/clock.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { PASSWORD } from "../support/http.ts";
import { requestOf } from "../support/requests.ts";
import { PHONE, startWorkbench, type Workbench } from "../support/workbench.ts";

const UNIT = "civil-affairs";
let bench: Workbench;
let handler: Actor;
let head: Actor;
const ids: string[] = [];

beforeAll(async () => {
  bench = await startWorkbench();
  const { system } = bench;
  handler = await system.person("handler", `${UNIT}/office`, ["request-handler"], { password: PASSWORD });
  head = await system.person("head", UNIT, ["request-head"], { password: PASSWORD });
  await system.person("maker", "government-office/information", ["request-handler", "drafter", "information-section"], { password: PASSWORD });
  const arrivedOn = todayOf(system.clock);
  for (const wanted of ["敬老院的收费标准", "救助站的值班安排", "婚姻登记处的设备清单"])
    ids.push((await receiveByClerk(system, handler, requestOf({ wanted, arrivedOn }))).id);
  for (const id of ids.slice(1)) await assignRequest(system, head, { id, office: `${UNIT}/office`, handler: handler.account });
});
afterAll(() => bench?.close());

const act = async (page: Page, verb: string, fill: (dialog: Locator) => Promise<void>): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.getByRole("button", { name: verb, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: verb });
  await fill(dialog);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
};
const pick = async (field: Locator, day: string): Promise<void> => {
  await field.fill(day);
  await field.press("Enter");
};

test("a request that nobody was given leads its head from the work list to the case", async () => {
  const page = await bench.open("head", "/todo");
  await page.getByRole("link", { name: "还没有分办" }).click();
  await page.getByRole("heading", { name: /依申请公开 〔\d{4}〕1号/ }).waitFor();
  await page.getByRole("button", { name: "分办", exact: true }).click();
  await page.getByRole("dialog", { name: "分办" }).waitFor();
});

test("many scans at once: each taken or refused with its word, and the taken ones stand in the case", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qizheng-scans-"));
  const files = await Promise.all(
    Array.from({ length: 24 }, async (_, n) => {
      // One name with nowhere to break.
      const name = n === 1 ? "a".repeat(120) : `来件 ${n + 1}`;
      const path = join(folder, `${name}.${n % 8 === 7 ? "exe" : "txt"}`);
      await writeFile(path, `第 ${n + 1} 份`);
      return path;
    }),
  );
  const page = await bench.open("handler", `/requests/${ids[1]}`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "添加来件扫描" }).click();
  await (await chooser).setFiles(files);
  await page.getByText("选了 24 个，收下 21 个，没有收下 3 个").waitFor();
  await page.getByText(/来件 8\.exe：不收 \.exe 文件/).waitFor();
  await page.getByRole("cell", { name: "来件 1.txt" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1);
  expect(await seriousFindings(page)).toEqual([]);
});

test("an address for a calendar program is shown once, opens without signing in, and stops when it is stopped", async () => {
  const page = await bench.open("handler", "/deadline-feeds");
  await page.getByLabel("用在哪里").fill("手机日历");
  await page.getByRole("button", { name: "生成地址" }).click();
  const address = (await page.getByText(/\/api\/deadline-feeds\/.+\.ics/).textContent())!.trim();
  const feed = await fetch(address);
  expect(feed.status).toBe(200);
  expect(await feed.text()).toContain("答复到期");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "停用" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "停用" }).click();
  await page.getByText("还没有订阅地址").waitFor();
  expect((await fetch(address)).status).toBe(404);
});

test("too many requests: asked why, reasons noted, a later day fixed by the head and told", async () => {
  const { system } = bench;
  const id = ids[2]!;
  const today = todayOf(system.clock);
  const page = await bench.open("handler", `/requests/${id}`);
  await page.getByText("本月 3 件，今年 3 件").waitFor();
  await act(page, "请说明理由", (dialog) => pick(dialog.getByLabel("说明理由的期限"), addDays(today, 10)));
  await act(page, "登记理由", (dialog) => dialog.getByLabel("申请人说明的理由").fill("课题研究需要"));
  await act(page, "征求意见", async (dialog) => {
    await dialog.getByLabel("征求谁的意见").click();
    await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").getByTitle("第三方", { exact: true }).click();
    await dialog.getByLabel("名称").fill("演示企业甲");
    await dialog.getByLabel("涉及的信息").fill("设备的单价");
  });
  const leader = await bench.open("head", `/requests/${id}`);
  await act(leader, "确定延迟答复", async (dialog) => {
    await pick(dialog.getByLabel("延迟到哪一天"), addDays(today, 120));
    await dialog.getByLabel("不能按期答复的理由").fill("档案分散在多处");
  });
  await leader.getByRole("cell", { name: /政府信息公开延迟答复告知书/ }).waitFor();
});

describe.each([
  ["on a desk", undefined],
  ["on a phone", PHONE],
])("%s", (_where, options) => {
  test.each([
    ["handler", "/requests/statistics", "依申请公开统计"],
    ["handler", "/requests/register", "依申请公开台账"],
    ["maker", "/site-report", "政府网站工作年度报表"],
    ["handler", "/deadline-feeds", "日历订阅"],
    ["maker", "/annual-report", "政府信息公开年度报告"],
  ])("%s finds %s accessible and no wider than the screen", async (login, path, title) => {
    const page = await bench.open(login, path, options);
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await page.locator("#main .panel, #main table").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});

test("the pictures of the year say in figures what they show", async () => {
  const page = await bench.open("handler", "/requests/statistics");
  await page.getByRole("img", { name: "二十一种办理结果各有多少件" }).waitFor();
  const channels = page.getByRole("region", { name: "收到的渠道" });
  await channels.getByRole("row", { name: "当面提交 3" }).waitFor();
  await page
    .getByRole("region", { name: "各单位每月收到的件数" })
    .getByRole("row", { name: /民政局/ })
    .waitFor();
});
