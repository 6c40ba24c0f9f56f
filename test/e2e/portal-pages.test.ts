// Every type of public page in a real browser: accessible in both versions and on a phone, never wider than the screen, usable without script,
// still when fonts arrive, and printed without furniture. Served from the site in memory.
import type { AddressInfo } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { county } from "../../counties/tumed-left-banner/index.ts";
import { portalRoutes } from "../../src/modules/portal/routes.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { launchBrowser } from "../support/browser.ts";
import { memorySource, named } from "../support/portal-source.ts";

const { measures, interpretation, partial, corrected, expired, long, tombstone } = named;
const PAGES: [name: string, path: string][] = [
  ["首页", "/"],
  ["有下级栏目的栏目", "/c/statutory"],
  ["栏目第二页", "/c/statutory?page=2"],
  ["空栏目", "/c/plans"],
  ["规范性文件", `/d/${measures.id}`],
  ["解读", `/d/${interpretation.id}`],
  ["部分公开的文件", `/d/${partial.id}`],
  ["更正过的文件", `/d/${corrected.id}`],
  ["以前的版本", `/d/${corrected.id}/r/1`],
  ["失效的文件", `/d/${expired.id}`],
  ["标题很长的文件", `/d/${long.id}`],
  ["撤回的文件", `/d/${tombstone.id}`],
  ["政府公报", "/c/gazette"],
  ["一期公报", "/gazette/2026-3"],
  ["有更正和撤回的一期", "/gazette/2026-4"],
  ["公报年度索引", "/gazette/years/2026"],
  ["查找结果", "/search?q=%E4%BE%9B%E7%83%AD"],
  ["没有结果", "/search?q=%E6%B2%A1%E6%9C%89&year=2026"],
  ["依申请公开", "/ask"],
  ["网站地图", "/site-map"],
  ["使用帮助", "/help"],
  ["无障碍", "/accessibility"],
  ["隐私说明", "/privacy"],
  ["没有的页面", "/nowhere"],
];

let app: FastifyInstance;
let browser: Browser;
let base = "";

beforeAll(async () => {
  app = Fastify();
  portalRoutes(app, memorySource().source, county, { download: async (document, format) => Buffer.from(`${format} ${document.id}`) });
  await app.listen({ port: 0, host: "127.0.0.1" });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NARROW = { viewport: { width: 320, height: 640 } };

const withPage = async (
  options: BrowserContextOptions & { elder?: boolean },
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> => {
  const { elder, ...rest } = options;
  const context = await browser.newContext(rest);
  if (elder) await context.addCookies([{ name: "elder", value: "1", url: base }]);
  const page = await context.newPage();
  try {
    await use(page, context);
  } finally {
    await context.close();
  }
};

describe.each([
  ["普通版", DESKTOP, false],
  ["长辈版", DESKTOP, true],
  ["手机", PHONE, false],
  ["手机长辈版", PHONE, true],
])("%s", (_name, options, elder) => {
  test("axe finds nothing serious on any type of page", async () => {
    await withPage({ ...options, elder }, async (page) => {
      const found: Record<string, string[]> = {};
      for (const [name, path] of PAGES) {
        await page.goto(base + path);
        const findings = await seriousFindings(page);
        if (findings.length > 0) found[name] = findings;
      }
      expect(found).toEqual({});
    });
  });
});

describe.each([
  ["普通版", false],
  ["长辈版", true],
])("at 320 pixels, %s", (_name, elder) => {
  test("no page is wider than the screen", async () => {
    await withPage({ ...NARROW, elder }, async (page) => {
      const wide: Record<string, number> = {};
      for (const [name, path] of PAGES) {
        await page.goto(base + path);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wide[name] = width;
      }
      expect(wide).toEqual({});
    });
  });
});

describe("长辈版 is measurable", () => {
  test("what can be touched stands alone and is 60 pixels high, 44 in the other version", async () => {
    for (const [elder, least] of [
      [true, 60],
      [false, 44],
    ] as const) {
      await withPage({ ...PHONE, elder }, async (page) => {
        const small: string[] = [];
        for (const [, path] of PAGES) {
          await page.goto(base + path);
          // Links within a sentence are exempt (WCAG 2.5.8), and so are the heads of articles and placeholders within a text.
          const found = await page.$$eval(
            "a, button, input, select, summary",
            (nodes, height) =>
              nodes
                .filter((node) => {
                  const box = node.getBoundingClientRect();
                  const inText =
                    node.closest(".body, .grounds, .notices, .note main p:not(.more), .none, .nothing, .history, .check p, .skip") !== null;
                  return !inText && node.checkVisibility({ visibilityProperty: true }) && box.height > 0 && box.height < height - 0.5;
                })
                .map((node) => `${node.tagName} ${node.textContent?.trim().slice(0, 20)} ${Math.round(node.getBoundingClientRect().height)}`),
            least,
          );
          small.push(...found.map((one) => `${path} ${one}`));
        }
        expect(small).toEqual([]);
      });
    }
  });
  test("its text is at least 18 points with lines 1.3 times as high", async () => {
    await withPage({ ...PHONE, elder: true }, async (page) => {
      await page.goto(`${base}/d/${measures.id}`);
      const small = await page.$$eval("p, a, dt, dd, li, time, span, button, summary, h1, h2, h3", (nodes) =>
        nodes
          .filter(
            (node) =>
              [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()) &&
              node.checkVisibility() &&
              !node.closest(".check"),
          )
          .map((node) => ({
            words: node.textContent!.trim().slice(0, 12),
            size: parseFloat(getComputedStyle(node).fontSize),
            line: parseFloat(getComputedStyle(node).lineHeight),
          }))
          .filter(({ size, line }) => size < 18 || line < size * 1.29),
      );
      expect(small).toEqual([]);
    });
  });
  test("大字屏幕 repeats what the pointer and the keyboard are on, and is remembered from page to page", async () => {
    await withPage({ ...DESKTOP, elder: true }, async (page) => {
      await page.goto(`${base}/d/${measures.id}`);
      await page.getByRole("button", { name: "大字屏幕" }).click();
      await page.getByText("第九条").hover();
      await expect.poll(() => page.locator(".large-text").textContent()).toContain("第九条");
      await page.goto(`${base}/ask`);
      expect(await page.locator(".large-text").isVisible()).toBe(true);
      await page.getByRole("link", { name: "首页" }).first().focus();
      await expect.poll(() => page.locator(".large-text").textContent()).toBe("首页");
    });
  });
});

describe("without script", () => {
  test("a reader searches, filters, opens, leafs, and switches 长辈版 on and off", async () => {
    await withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(base);
      await page.getByLabel("查找政府信息").fill("供热");
      await page.getByRole("button", { name: "查找" }).click();
      await page.getByRole("link", { name: measures.content.title, exact: true }).click();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(measures.content.title);
      expect(await page.getByRole("button", { name: "朗读全文" }).count()).toBe(0);
      await page.getByText("本文目录").click();
      await page.getByRole("link", { name: "第三章" }).first().click();
      expect(page.url()).toContain("#section-3");
      await page.getByRole("link", { name: "长辈版", exact: true }).click();
      expect(page.url()).toBe(`${base}/d/${measures.id}`);
      expect(await page.locator("html.elder").count()).toBe(1);
      await page.getByRole("link", { name: "普通版" }).click();
      expect(await page.locator("html.elder").count()).toBe(0);
      await page.goto(`${base}/c/statutory`);
      await page.getByRole("link", { name: "下一页" }).click();
      expect(page.url()).toBe(`${base}/c/statutory?page=2`);
    });
  });
});

test("the keyboard goes first to 跳到正文, and shows where it is", async () => {
  await withPage(DESKTOP, async (page) => {
    await page.goto(`${base}/d/${measures.id}`);
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.textContent()).toBe("跳到正文");
    expect(await focused.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe("solid");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });
});

test("nothing moves while a document arrives, and nothing but this site is asked for anything", async () => {
  await withPage(PHONE, async (page) => {
    const foreign: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(base)) foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(`${base}/d/${measures.id}`, { waitUntil: "networkidle" });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBeLessThan(0.02);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test("on paper stand the document and nothing around it", async () => {
  await withPage(DESKTOP, async (page) => {
    await page.goto(`${base}/d/${measures.id}`);
    await page.emulateMedia({ media: "print" });
    for (const furniture of [".masthead", ".foot", ".tools", ".beside", ".breadcrumb"])
      expect(await page.locator(furniture).isVisible(), furniture).toBe(false);
    expect(await page.getByText("第二十一条").isVisible()).toBe(true);
    expect(await page.getByText("索引号 150121001/2026-00012").isVisible()).toBe(true);
  });
});
