// The public pages of requests in a real browser: accessible in both versions, no wider than a phone, and the whole form without script.
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../src/app.ts";
import type { App } from "../../src/platform/http.ts";
import { launchBrowser } from "../support/browser.ts";
import { manuscriptAt, people } from "../support/publishing.ts";
import { type TestSystem, testSystem } from "../support/system.ts";

let system: TestSystem;
let app: App;
let browser: Browser;
let base = "";

beforeAll(async () => {
  system = await testSystem();
  app = await buildApp(system);
  await app.listen({ port: 0, host: "127.0.0.1" });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await system?.close();
});

const withPage = async ({ elder, ...options }: BrowserContextOptions & { elder?: boolean }, use: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ baseURL: base, ...options });
  if (elder) await context.addCookies([{ name: "elder", value: "1", url: base }]);
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
};

const fill = async (page: Page): Promise<void> => {
  await page.goto("/ask/apply");
  await page.getByLabel("向哪个机关申请").selectOption({ label: "土默特左旗民政局" });
  await page.getByLabel("需要什么信息").fill("2025年度农村敬老院改造项目的验收报告");
  await page.getByLabel("到场领取纸质件").check();
  await page.getByLabel("自然人").check();
  await page.getByLabel("姓名或者名称").fill("演示申请人甲");
  await page.getByLabel("身份证明的种类").selectOption({ label: "其他身份证明" });
  await page.getByLabel("身份证明号码").fill("演示证件一号");
  await page.getByLabel("联系电话").fill("0471-0000101");
};

const STATES: [string, (page: Page) => Promise<unknown>][] = [
  ["填写", (page) => page.goto("/ask/apply")],
  [
    "填写有误",
    async (page) => {
      await page.goto("/ask/apply");
      await page.getByRole("button", { name: "下一步" }).click();
    },
  ],
  [
    "核对",
    async (page) => {
      await fill(page);
      await page.getByRole("button", { name: "下一步" }).click();
    },
  ],
  [
    "附件没有收下",
    async (page) => {
      await fill(page);
      await page.getByRole("button", { name: "下一步" }).click();
      await page.getByLabel("附件").setInputFiles({ name: "线索.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") });
      await page.getByRole("button", { name: "确认提交" }).click();
    },
  ],
  ["查看", (page) => page.goto("/ask/follow")],
  ["计算", (page) => page.goto("/ask/calculator?receivedOn=2026-03-10&thirdPartyAsked=2026-03-16")],
];

describe.each([
  ["普通版", { viewport: { width: 1280, height: 900 } }, false],
  ["手机", { viewport: { width: 320, height: 640 } }, false],
  ["长辈版", { viewport: { width: 390, height: 844 } }, true],
])("%s", (_version, options, elder) => {
  test.each(STATES)("%s", async (_state, open) => {
    await withPage({ ...options, elder }, async (page) => {
      await open(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(width).toBeLessThanOrEqual(0);
      const small = await page
        .locator("main button, main select, main input:not([type=hidden]):not([type=radio]), main textarea, main .choice")
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 43.5)
            .map((element) => element.outerHTML),
        );
      expect(small).toEqual([]);
    });
  });
});

test("without script: wrong, corrected, looked over, gone back, a file refused, another taken, confirmed, followed", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await fill(page);
    await page.getByLabel("姓名或者名称").fill("");
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByRole("link", { name: "请填写姓名或者名称" }).click();
    expect(page.url()).toContain("#name");
    expect(await page.getByLabel("需要什么信息").inputValue()).toContain("敬老院");
    await page.getByLabel("姓名或者名称").fill("演示申请人甲");
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByRole("button", { name: "返回修改" }).click();
    expect(await page.getByLabel("身份证明号码").inputValue()).toBe("演示证件一号");
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByLabel("附件").setInputFiles({ name: "线索.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") });
    await page.getByRole("button", { name: "确认提交" }).click();
    await page.getByRole("link", { name: /线索\.exe.*没有收下/ }).click();
    await page.getByText("2025年度农村敬老院改造项目的验收报告").waitFor();
    await page.getByLabel("附件").setInputFiles({ name: "线索.txt", mimeType: "text/plain", buffer: Buffer.from("2025 年立项") });
    await page.getByRole("button", { name: "确认提交" }).click();
    await page.getByText("线索.txt").waitFor();
    const number = await page.locator("#receipt-number").textContent();
    const code = await page.locator("#access-code").textContent();
    await page.getByRole("link", { name: "查看办理情况" }).first().click();
    await page.getByLabel("登记号").fill(number!);
    await page.getByLabel("查询码").fill(code!);
    await page.getByRole("button", { name: "查看" }).click();
    await page.getByText("最迟2026年4月8日").waitFor();
    expect(page.url()).not.toContain(code!);
  });
});

test("with script, what is public already appears while one types", async () => {
  const who = await people(system);
  const id = await manuscriptAt(system, who, "published");
  await withPage({}, async (page) => {
    await page.goto("/ask/apply");
    await page.getByLabel("需要什么信息").fill("养老机构冬季安全检查的通知");
    const link = page.getByRole("status").getByRole("link", { name: /冬季安全检查/ });
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/^\/d\//);
  });
  expect(id).toMatch(/^m-/);
});
