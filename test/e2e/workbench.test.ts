// Every screen that the menu leads to, over the demonstration county, for each kind of account, on a desk and on a phone; the keyboard, links to
// filtered lists, and coming back after signing in.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDemonstration } from "../../src/seed/seed.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { PASSWORD, signedIn } from "../support/http.ts";
import { startWorkbench, type Workbench } from "../support/workbench.ts";

const WIDTHS = [
  [1440, 900],
  [390, 844],
] as const;
/** Those who see most come first: axe looks at a page at each width once, as the first of them sees it. */
const ACCOUNTS = ["info-section", "system-admin", "auditor", "security-admin", "civil-drafter", "civil-first", "civil-third", "secrecy-officer"];

let bench: Workbench;
beforeAll(async () => {
  bench = await startWorkbench({ QIZHENG_DEMO_PASSWORD: PASSWORD }, (system) => seedDemonstration(system, system.ownerUrl));
});
afterAll(() => bench?.close());

const looked = new Set<string>();

/** A page is there when its heading is and nothing says any more that it is being read. `name` is how the heading ends. */
const settled = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("heading", { level: 1, name: new RegExp(`${name}$`) }).waitFor();
  await expect.poll(() => page.getByRole("status", { name: "正在读取" }).count(), { timeout: 30_000 }).toBe(0);
};

/** What is wrong with the page as it stands. */
const problemsOf = async (page: Page, width: number): Promise<string[]> => {
  const place = `${new URL(page.url()).pathname} at ${width}`;
  const [scroll, title] = await page.evaluate(() => [document.documentElement.scrollWidth, document.title] as const);
  const isNew = !looked.has(place);
  looked.add(place);
  return [
    ...(scroll > width ? [`${place}: ${scroll} pixels wide`] : []),
    ...(title.endsWith(" - 旗政通") ? [] : [`${place}: titled ${title}`]),
    ...(isNew ? (await seriousFindings(page)).map((finding) => `${place}: ${finding}`) : []),
  ];
};

const menuOf = async (page: Page, width: number): Promise<ReturnType<Page["locator"]>> => {
  if (width < 992) await page.getByRole("button", { name: "打开主菜单" }).click();
  return page.getByRole("navigation", { name: "主菜单" });
};

/** How the menu is grouped; a test walks one group, so that no test is long however slow the machine is. */
const GROUPS = ["办理", "校对", "依据", "管理"];

describe.each(ACCOUNTS)("every entry of the menu of %s", (login) => {
  let page: Page;
  const problems: string[] = [];
  const seen: string[] = [];
  const entries = new Map<string, string[]>();
  let all: string[];
  beforeAll(async () => {
    page = await bench.open(login, "/todo");
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${String(error)}`));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
    });
    await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
    const menu = page.getByRole("navigation", { name: "主菜单" });
    all = await menu.getByRole("link").allInnerTexts();
    for (const group of GROUPS) {
      const within = menu.locator(".ant-menu-item-group").filter({ has: page.getByText(group, { exact: true }) });
      entries.set(group, await within.getByRole("link").allInnerTexts());
    }
  });
  afterAll(() => page.context().close());

  test.each(GROUPS.flatMap((group) => WIDTHS.map(([width, height]) => ({ group, width, height }))))(
    "$group at $width",
    async ({ group, width, height }) => {
      await page.setViewportSize({ width, height });
      for (const name of entries.get(group)!) {
        const link = (await menuOf(page, width)).getByRole("link", { name, exact: true });
        const place = new URL((await link.getAttribute("href"))!, bench.base).href;
        await link.click();
        await page.waitForURL(place);
        if (width < 992) await page.getByRole("dialog").waitFor({ state: "hidden" });
        await settled(page, name);
        problems.push(...(await problemsOf(page, width)));
        seen.push(`${name} at ${width}`);
      }
      expect(problems.splice(0)).toEqual([]);
    },
  );

  test("was seen whole", () => {
    expect(all.length).toBeGreaterThan(5);
    expect(seen.toSorted()).toEqual(all.flatMap((name) => WIDTHS.map(([width]) => `${name} at ${width}`)).toSorted());
  });
});

test("the keyboard goes first to 跳到正文, and from there into the page", async () => {
  const page = await bench.open("civil-drafter", "/manuscripts");
  await settled(page, "稿件");
  await page.reload();
  await settled(page, "稿件");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").innerText()).toBe("跳到正文");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("#main")!.contains(document.activeElement))).toBe(true);
  await page.getByRole("heading", { level: 1, name: "稿件" }).waitFor();
  await page.context().close();
});

test("a link to a filtered list shows it filtered, also after it was opened anew", async () => {
  const address = "/manuscripts?stage=published&sort=deadline";
  const page = await bench.open("info-section", address);
  const rows = page.locator(".ant-table-tbody tr[data-row-key]");
  const shown = async (): Promise<string[]> => {
    await settled(page, "稿件");
    await rows.first().waitFor();
    return rows.allInnerTexts();
  };
  const first = await shown();
  expect(first.every((text) => text.includes("已发布"))).toBe(true);
  await page.reload();
  expect(await shown()).toEqual(first);
  expect(page.url()).toBe(`${bench.base}/workbench${address}`);

  await page.goto(`${bench.base}/workbench/requests?owner=applicant`);
  await settled(page, "依申请公开");
  expect(await page.getByRole("radio", { name: /^轮到申请人/ }).isChecked()).toBe(true);
  await page.context().close();
});

test("who is not signed in comes back to the page they asked for, with its filters", async () => {
  const page = await bench.visit("/workbench/manuscripts?stage=published");
  await page.waitForURL(/sign-in/);
  await page.getByRole("heading", { level: 1, name: "旗政通" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("账号").fill("info-section");
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(`${bench.base}/workbench/manuscripts?stage=published`);
  await settled(page, "稿件");
  await page.context().close();
});

test("who got their password from an administrator is asked for one of their own until they have it", async () => {
  const admin = await signedIn(bench.app, "system-admin");
  const made = await admin.send("POST", "/api/people", { login: "newcomer", displayName: "新到岗位", password: PASSWORD });
  expect(made.statusCode, made.body).toBe(200);
  const page = await bench.open("newcomer", "/clauses");
  await settled(page, "条款");
  const notice = page.getByRole("alert").filter({ hasText: "您现在的密码是管理员设的" });
  expect(await seriousFindings(page)).toEqual([]);
  await notice.getByRole("link", { name: "修改密码" }).click();
  await page.getByRole("heading", { level: 1, name: "修改密码" }).waitFor();
  await page.getByLabel("现在的密码").fill(PASSWORD);
  await page.getByLabel("新密码", { exact: true }).fill("known to nobody else");
  await page.getByLabel("再输一次新密码").fill("known to nobody else");
  await page.getByRole("button", { name: "修改密码" }).click();
  await page.waitForURL(/sign-in/);
  await page.getByLabel("账号").fill("newcomer");
  await page.getByLabel("密码", { exact: true }).fill("known to nobody else");
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(/todo/);
  await settled(page, "我的待办");
  expect(await notice.count()).toBe(0);
  await page.context().close();
});
