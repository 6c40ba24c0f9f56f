// Proofreading's memory in a real browser: a finding is fixed, one is dismissed for the whole unit, one blocks the approval until it is settled; the
// page of the rules, the lexicon with its try-out, and the nightly scan with its report.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../src/document/notation.ts";
import { plainTextOf } from "../../src/document/plain-text.ts";
import type { ManuscriptContent } from "../../src/modules/publishing/schema.ts";
import { findManuscript } from "../../src/modules/publishing/store.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { type Client, PASSWORD, signedIn } from "../support/http.ts";
import { contentOf, OFFICE, ticks } from "../support/publishing.ts";
import { PHONE, startWorkbench, type Workbench } from "../support/workbench.ts";

const PEOPLE = {
  drafter: [OFFICE, ["drafter"]],
  first: [OFFICE, ["first-reviewer"]],
  second: [OFFICE, ["second-reviewer"]],
  third: ["civil-affairs", ["third-reviewer"]],
  publisher: ["civil-affairs", ["publisher"]],
  information: ["government-office/information", ["information-section"]],
} as const;

let bench: Workbench;
let drafter: Page;
let information: Page;

beforeAll(async () => {
  bench = await startWorkbench();
  for (const [login, [organ, roles]] of Object.entries(PEOPLE)) await bench.system.person(login, organ, [...roles], { password: PASSWORD });
  drafter = await bench.open("drafter", "/todo");
  information = await bench.open("information", "/proofreading/scan");
});
afterAll(() => bench?.close());

const as = (login: keyof typeof PEOPLE): Promise<Client> => signedIn(bench.app, login);
const ok = async (answer: Promise<{ statusCode: number; body: string }>): Promise<string> => {
  const { statusCode, body } = await answer;
  expect(statusCode, body).toBe(200);
  return body;
};
const draftOf = async (change: Partial<ManuscriptContent>): Promise<string> => {
  const client = await as("drafter");
  const content = contentOf(change);
  const { id } = JSON.parse(await ok(client.send("POST", "/api/manuscripts", { organ: OFFICE, kind: content.kind, title: content.title }))) as {
    id: string;
  };
  await ok(client.send("PUT", `/api/manuscripts/${id}`, { lock: 1, content }));
  return id;
};
const submit = async (id: string): Promise<string> => ok((await as("drafter")).send("POST", `/api/manuscripts/${id}/submit`, {}));
/** From the first review to the public, by three people. */
const publish = async (id: string): Promise<void> => {
  for (const login of ["first", "second", "third"] as const) {
    const { content_hash: hash } = (await findManuscript(bench.system.db, id))!;
    await ok((await as(login)).send("POST", `/api/manuscripts/${id}/approve`, { hash, checks: ticks(login) }));
  }
  await ok((await as("publisher")).send("POST", `/api/manuscripts/${id}/publish`, {}));
  await expect.poll(async () => (await findManuscript(bench.system.db, id))!.stage, { timeout: 30_000 }).toBe("published");
};
const button = (on: Page | Locator, name: string | RegExp): Locator => on.getByRole("button", { name, exact: true });
const openProof = async (id: string): Promise<void> => {
  await drafter.goto(`${bench.base}/workbench/manuscripts/${id}/edit`);
  await drafter.getByRole("textbox", { name: "正文" }).waitFor();
  await drafter.getByLabel("看哪一部分").getByText(/校对/).click();
};

describe("in the editor", () => {
  test("one finding is fixed, one dismissed for the whole unit: the next text does not show it again", async () => {
    const id = await draftOf({ body: bodyFromNotation("请按土左政办发[2023]68号执行。\n请登录系统核对帐号。") });
    await openProof(id);
    await button(drafter, /^采纳：「\[2023\]/).click();
    await drafter.getByText("已改", { exact: true }).waitFor();
    await expect
      .poll(async () => plainTextOf((await findManuscript(bench.system.db, id))!.content.body).text, { timeout: 20_000 })
      .toContain("〔2023〕68号");
    await button(drafter, /^排除「.*帐/).click();
    await drafter.getByRole("textbox", { name: /^排除「.*帐.*的理由/ }).fill("系统界面上就是这样写的");
    await drafter.getByRole("checkbox", { name: "本单位以后都不再提示" }).check();
    await drafter.getByText(/可以在“校对规则”页撤销/).waitFor();
    expect(await seriousFindings(drafter)).toEqual([]);
    await button(drafter, "确认排除").click();
    await drafter.getByText(/已排除：系统界面上就是这样写的/).waitFor();
    const next = await draftOf({ title: "关于核对帐号的通知", body: bodyFromNotation("请再次核对帐号。") });
    await openProof(next);
    await drafter
      .getByText(/已排除：本单位不再提示：系统界面上就是这样写的/)
      .first()
      .waitFor();
    expect(await button(drafter, /^排除「.*帐/).count()).toBe(0);
  });

  test("one that blocks is judged for this text alone, and holds the approval back until somebody says why it stays", async () => {
    const id = await draftOf({ body: bodyFromNotation("值班手机13800138000，请相互转告。") });
    await submit(id);
    const first = await bench.open("first", `/manuscripts/${id}`);
    const approve = button(first, "审核通过");
    await approve.waitFor();
    expect(await approve.getAttribute("aria-disabled")).toBe("true");
    await approve.focus();
    await first.getByText("还有 1 处必须处理的校对问题").first().waitFor();
    const editing = await bench.open("first", `/manuscripts/${id}/edit`);
    await editing.getByLabel("看哪一部分").getByText(/校对/).click();
    await button(editing, "排除「13800138000」").click();
    await editing.getByText(/阻断的问题和个人信息要逐篇判断/).waitFor();
    expect(await editing.getByRole("checkbox", { name: "本单位以后都不再提示" }).count()).toBe(0);
    await editing.getByRole("textbox", { name: "排除「13800138000」的理由" }).fill("对外公布的值班电话");
    await button(editing, "确认排除").click();
    await editing.getByText(/已排除：对外公布的值班电话/).waitFor();
    await first.reload();
    await approve.waitFor();
    expect(await approve.getAttribute("aria-disabled")).toBeNull();
    await publish(id);
  });
});

describe("a text with a hundred thousand findings", () => {
  // Another word than the one that the unit does not want to hear of.
  const paragraphs = Array.from({ length: 2_000 }, (_, at) => `第${at + 1}处：${"新帐户，".repeat(50)}`);
  let id: string;
  const group = (page: Page): Locator => page.getByRole("button", { name: /10000\d 处/ });
  const pageIn = (page: Page): Locator => page.getByRole("navigation", { name: /的各页$/ }).getByRole("textbox");

  test("is shown by rule with numbers in the editor; a group is paged through, its last place gone to, and one of a thousand marks pressed", async () => {
    id = await draftOf({ title: "关于核对帐户的通知", body: bodyFromNotation(paragraphs.join("\n")) });
    await drafter.goto(`${bench.base}/workbench/manuscripts/${id}/edit`);
    await drafter.getByRole("textbox", { name: "正文" }).waitFor({ timeout: 90_000 });
    await drafter.getByLabel("看哪一部分").getByText(/校对/).click();
    const counts = drafter.getByRole("status", { name: "校对问题计数" });
    await counts.filter({ hasText: /应改 10000\d/ }).waitFor({ timeout: 90_000 });
    expect(await drafter.locator(".finding-item").count()).toBe(0);
    expect(await drafter.locator(".ProseMirror .finding").count()).toBe(1_000);
    await group(drafter).click();
    await expect.poll(() => drafter.locator(".finding-item").count()).toBe(20);
    expect(await seriousFindings(drafter)).toEqual([]);
    await pageIn(drafter).fill("5000");
    await pageIn(drafter).press("Enter");
    await button(drafter, /^去修改「帐户」/)
      .last()
      .click();
    await expect.poll(() => drafter.evaluate(() => getSelection()?.anchorNode?.textContent?.slice(0, 6))).toBe("第2000处");
    await drafter.locator(".ProseMirror .finding").nth(400).click();
    await expect.poll(() => drafter.locator(".finding-item-pointed").count()).toBe(1);
    await drafter.getByRole("textbox", { name: "标题" }).fill("关于核对账户的通知");
    await counts.filter({ hasText: /应改 (?:99999|10000\d)/ }).waitFor({ timeout: 90_000 });
    await drafter.goto("about:blank");
  }, 300_000);

  test("is worked through by keys on a phone, and a group of fewer dismissed with one reason", async () => {
    const some = await draftOf({
      title: "关于核对帐户的通知",
      body: bodyFromNotation(Array.from({ length: 80 }, (_, at) => `第${at + 1}处请核对新帐户。`).join("\n")),
    });
    const phone = await bench.open("drafter", `/manuscripts/${some}/edit`, PHONE);
    await phone.getByLabel("看哪一部分").getByText(/校对/).click();
    const many = phone.getByRole("button", { name: /8[01] 处/ });
    await many.focus();
    await phone.keyboard.press("Enter");
    await expect.poll(() => phone.locator(".finding-item").count()).toBe(20);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1)).toBe(true);
    await phone.keyboard.press("Tab");
    expect(await phone.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^整组排除/);
    await phone.keyboard.press("Enter");
    const reason = phone.getByRole("textbox", { name: /^整组排除「.*」的理由/ });
    await reason.fill("系统界面上就是这样写的");
    expect(await seriousFindings(phone)).toEqual([]);
    await reason.press("Tab");
    await phone.keyboard.press("Enter");
    await phone
      .getByRole("status", { name: "校对问题计数" })
      .getByText(/已处理 8[01]/)
      .waitFor();
    expect(await button(phone, /^整组排除/).count()).toBe(0);
    await phone.close();
  });

  test("is shown by rule with numbers where it is reviewed, fifty places at a time", async () => {
    await submit(id);
    const first = await bench.open("first", `/manuscripts/${id}`);
    await first.getByRole("tab", { name: /^校对 10000\d/ }).click({ timeout: 90_000 });
    await group(first).click();
    await expect.poll(() => first.locator(".note").count(), { timeout: 60_000 }).toBe(50);
    await pageIn(first).fill("2000");
    await pageIn(first).press("Enter");
    await expect.poll(() => pageIn(first).inputValue(), { timeout: 60_000 }).toBe("2000");
    expect(await seriousFindings(first)).toEqual([]);
    await first.close();
  }, 300_000);
});

describe("the page of the rules", () => {
  test("shows how each was judged, retires one with a reason and says so, and lists what the unit does not hear of", async () => {
    await information.goto(`${bench.base}/workbench/proofreading/rules?sort=most`);
    const row = information.getByRole("row", { name: /手机号码/ });
    await row.getByText(/1 处：采纳 0，改掉 0，排除 1/).waitFor();
    await row.getByText("0%").waitFor();
    await button(row, "Expand row").or(row.locator(".ant-table-row-expand-icon")).first().click();
    await information.getByText("对外公布的值班电话").waitFor();
    expect(await button(row, "停用").getAttribute("aria-disabled")).toBe("true");
    expect(await seriousFindings(information)).toEqual([]);
    await information.goto(`${bench.base}/workbench/proofreading/rules?q=${encodeURIComponent("日期")}`);
    const dates = information
      .getByRole("row")
      .filter({ has: button(information, "停用") })
      .first();
    await button(dates, "停用").click();
    await button(information.getByRole("dialog"), "停 用")
      .or(button(information.getByRole("dialog"), "停用"))
      .click();
    await information.getByText("请填写理由").waitFor();
    await information.getByRole("textbox", { name: "理由" }).fill("误报太多，等改好再用");
    await button(information.getByRole("dialog"), "停 用")
      .or(button(information.getByRole("dialog"), "停用"))
      .click();
    await information.getByText(/起停用，岗位 information：误报太多，等改好再用/).waitFor();
    await information.goto(`${bench.base}/workbench/proofreading/rules?tab=remembered`);
    await information.getByRole("row", { name: /帐.*系统界面上就是这样写的/ }).waitFor();
    expect(await seriousFindings(information)).toEqual([]);
  });
});

describe("the lexicon", () => {
  test("says what a word would find before it is kept, and beside the field why a word cannot be", async () => {
    await information.goto(`${bench.base}/workbench/proofreading/lexicon`);
    await button(information, "加一个词").click();
    const dialog = information.getByRole("dialog");
    await dialog.getByLabel("要查找的词").fill("的");
    await dialog.getByLabel("提示里写的理由").fill("叫法改了");
    await dialog.getByLabel("来源（哪个文件、哪个规定）").fill("办公室通知");
    await dialog.getByLabel("为什么加").fill("统一叫法");
    await button(dialog, /加入词库$/).click();
    await dialog.getByText(/只有一个字的词/).waitFor();
    await dialog.getByLabel("要查找的词").fill("值班手机");
    await button(dialog, "试查：已发布的文件里有多少处").click();
    await dialog.getByText("读了 1 份已发布的文件，1 份里有 1 处").waitFor();
    expect(await seriousFindings(information)).toEqual([]);
    await button(dialog, /加入词库$/).click();
    await information.getByRole("row", { name: /值班手机.*统一叫法/ }).waitFor();
  });
});

describe("a list of words from a file", () => {
  const csv = "词,改为,级别\n敖包街,敖包大道,提示\n的,,\n石头街,,阻断\n敖包街,敖包路,\n";
  const list = { name: "地名更名.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };

  test("shows every row with what is wrong, takes the rest in as one version with the reason, and is undone as a whole", async () => {
    await information.goto(`${bench.base}/workbench/proofreading/lexicon`);
    await button(information, "从文件导入").click();
    const drawer = information.getByRole("dialog", { name: "从文件导入词" });
    await drawer.locator("input[type=file]").setInputFiles(list);
    await drawer.getByText("读到 4 行，勾选 4 行，其中 2 行收不进").waitFor();
    await drawer.getByText(/只有一个字的词/).waitFor();
    await drawer.getByText(/和前面的「敖包街」重复/).waitFor();
    expect(await button(drawer, "导入 4 个词").getAttribute("aria-disabled")).toBe("true");
    await button(drawer, "取消勾选有问题的 2 行").click();
    expect(await seriousFindings(information)).toEqual([]);
    await button(drawer, "导入 2 个词").click();
    await drawer.getByText("请写明为什么导入").waitFor();
    await drawer.getByLabel(/^提示里写的理由/).fill("街道更名");
    await drawer.getByLabel(/^来源/).fill("地名公告");
    await drawer.getByLabel("为什么导入").fill("按地名公告统一");
    await button(drawer, "导入 2 个词").click();
    const kept = information.getByRole("row", { name: /敖包街.*街道更名.*按地名公告统一/ });
    await kept.waitFor();
    await information.getByRole("tab", { name: /导入记录（1）/ }).click();
    await information.getByText("地名更名.csv").waitFor();
    await button(information, /^撤销这次导入：「地名更名/).click();
    await information.getByRole("textbox", { name: "撤销的理由" }).fill("名单发错了");
    await button(information.getByRole("dialog"), "撤销导入").click();
    await information.getByText("已撤销", { exact: true }).waitFor();
    expect(await button(information, /^撤销这次导入：「地名更名/).getAttribute("aria-disabled")).toBe("true");
    expect(await seriousFindings(information)).toEqual([]);
    await information.getByRole("tab", { name: /^词（/ }).click();
    await kept.waitFor({ state: "detached" });
    const phone = await bench.open("drafter", "/proofreading/lexicon?tab=imports", PHONE);
    await phone.getByText("地名更名.csv").waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1)).toBe(true);
    expect(await button(phone, "从文件导入").getAttribute("aria-disabled")).toBe("true");
    expect(await seriousFindings(phone)).toEqual([]);
  });
});

describe("the nightly scan", () => {
  test("reads everything published, shows what it found with its links, and lets people say what became of it", async () => {
    await information.goto(`${bench.base}/workbench/proofreading/scan`);
    await button(information, "现在巡检").click();
    const row = information.getByRole("row", { name: /手机号码 1 处/ });
    await row.waitFor({ timeout: 60_000 });
    expect(await row.innerText()).not.toContain("13800138000");
    expect(await row.getByRole("link").first().getAttribute("href")).toMatch(/^\/d\//);
    await information.getByRole("row", { name: /本地词库里的词 1 处/ }).waitFor();
    expect(await seriousFindings(information)).toEqual([]);
    await button(row, "不是差错").click();
    await information.getByRole("textbox", { name: "为什么不是差错" }).fill("对外公布的值班电话");
    await information
      .getByRole("dialog")
      .getByRole("button", { name: /确\s*定/ })
      .click();
    await row.waitFor({ state: "detached" });
    await information.getByText(/^已处理 1$/).click();
    await information.getByRole("row", { name: /手机号码 1 处/ }).waitFor();
    const phone = await bench.open("drafter", "/proofreading/scan", PHONE);
    await phone
      .getByText(/本地词库里的词/)
      .first()
      .waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1)).toBe(true);
    expect(await button(phone, "现在巡检").getAttribute("aria-disabled")).toBe("true");
    expect(await seriousFindings(phone)).toEqual([]);
  });
});

describe("sites and accounts of units", () => {
  test("are entered by the information section, with what is wrong beside the field; a site that cannot be reached is told as such after a scan", async () => {
    await information.goto(`${bench.base}/workbench/proofreading/sources`);
    await button(information, "登记网站或账号").click();
    const dialog = information.getByRole("dialog");
    await dialog.getByLabel("哪个单位的").fill("民政");
    await information.keyboard.press("Enter");
    await dialog.getByLabel("名称").fill("民政局网站");
    await dialog.getByLabel("网址").fill("ftp://example.org");
    await dialog.getByLabel("名称").focus();
    await dialog.getByText(/只能巡检 http 或 https 开头的网址/).waitFor();
    expect(await seriousFindings(information)).toEqual([]);
    // Nobody listens on this port of the test's own machine.
    await dialog.getByLabel("网址").fill("http://127.0.0.1:1/");
    await button(dialog, /^登\s*记$/).click();
    const row = information.getByRole("row", { name: /民政局网站/ });
    await row.getByText("还没有巡检过").waitFor();
    await information.goto(`${bench.base}/workbench/proofreading/scan`);
    await button(information, "现在巡检").click();
    await expect
      .poll(async () => (await bench.system.db.selectFrom("outside_source").select("outcome").executeTakeFirst())?.outcome, { timeout: 60_000 })
      .toBe("unreachable");
    await information.goto(`${bench.base}/workbench/proofreading/sources`);
    await row.getByText("打不开").waitFor();
    expect(await seriousFindings(information)).toEqual([]);
    const phone = await bench.open("drafter", "/proofreading/sources", PHONE);
    await phone.getByText("民政局网站").waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1)).toBe(true);
    expect(await button(phone, "登记网站或账号").getAttribute("aria-disabled")).toBe("true");
  });
});
