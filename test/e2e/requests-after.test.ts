// What comes after and beside an answer, in a real browser: repeats joined, a request passed to the right organ with its contact, a hearing its head
// attended, the case filed as one PDF whose contents are true, and every word about the applicant gone when the time is over; the public calculator
// without script.
import { createCanvas } from "@napi-rs/canvas";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { county } from "../../counties/tumed-left-banner/index.ts";
import { shortName } from "../../src/county/lookup.ts";
import type { Actor } from "../../src/law/permissions.ts";
import { assignRequest } from "../../src/modules/requests/actions/handling.ts";
import { receiveByClerk } from "../../src/modules/requests/actions/receiving.ts";
import { tasks } from "../../src/modules/requests/jobs.ts";
import { clearedByItselfOn } from "../../src/modules/requests/rules/retention.ts";
import { todayOf } from "../../src/platform/clock.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { PASSWORD } from "../support/http.ts";
import { readPdf } from "../support/pdf-pages.ts";
import { requestOf } from "../support/requests.ts";
import { startWorkbench, type Workbench } from "../support/workbench.ts";

const UNIT = "civil-affairs";
const NAME = "演示申请人甲";
const ORGAN = shortName(county, "education");
let bench: Workbench;
let handler: Actor;
let head: Actor;
let page: Page;

beforeAll(async () => {
  bench = await startWorkbench();
  const { system } = bench;
  handler = await system.person("handler", `${UNIT}/office`, ["request-handler"], { password: PASSWORD });
  head = await system.person("head", UNIT, ["request-head"], { password: PASSWORD });
  await system.person("other", "education/office", ["request-handler"], { password: PASSWORD });
  page = await bench.open("handler", "/requests");
});
afterAll(() => bench?.close());

const given = async (wanted: string): Promise<{ id: string; code: string }> => {
  const { id, code } = await receiveByClerk(bench.system, handler, requestOf({ wanted, arrivedOn: todayOf(bench.system.clock) }));
  await assignRequest(bench.system, head, { id, office: `${UNIT}/office`, handler: handler.account });
  return { id, code };
};
const choose = async (on: Page, field: Locator, option: string): Promise<void> => {
  await field.click();
  await on.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").getByTitle(option, { exact: true }).click();
};
/** Presses a verb, fills its window, and waits until the word that it is done was said. */
const act = async (on: Page, verb: string, done: string, fill: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> => {
  await on.mouse.move(0, 0);
  await on.getByRole("button", { name: verb, exact: true }).click();
  const dialog = on.getByRole("dialog", { name: verb });
  await fill(dialog);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await on.getByText(done).first().waitFor();
  await dialog.waitFor({ state: "hidden" });
};
const openCase = async (on: Page, id: string): Promise<void> => {
  await on.goto(`${bench.base}/workbench/requests/${id}`);
  await on.getByRole("heading", { level: 1, name: /依申请公开/ }).waitFor();
};

test("a repeat is joined to the earlier one, and both say so", async () => {
  const [first, second] = [await given("救助站的值班安排"), await given("救助站的值班安排表")];
  await openCase(page, second.id);
  await act(page, "并案", "已并案", async (dialog) => dialog.getByLabel("并入哪一件").fill(first.id));
  await page.getByText("已并案", { exact: true }).first().waitFor();
  await openCase(page, first.id);
  await page.getByRole("listitem").filter({ hasText: "并案" }).first().waitFor();
});

test("what is another organ's is told with its contact, and stands in that organ's register", async () => {
  const { id } = await given("小学的学区划分");
  await openCase(page, id);
  await act(page, "不属本机关", "已告知申请人", async (dialog) => {
    // Of so many only those that are in sight are drawn, so it is looked for by name.
    await dialog.getByLabel("应当负责的机关").fill("教育");
    await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").getByTitle(ORGAN, { exact: true }).click();
    await dialog.getByLabel("该机关的联系方式").fill("教育局办公室，演示路一号");
    await dialog.getByLabel("不属于本机关负责公开的理由").fill("学区由教育行政部门划分");
  });
  const href = (await page.getByRole("link", { name: "PDF", exact: true }).last().getAttribute("href"))!;
  const letter = await readPdf(await (await page.request.get(bench.base + href)).body());
  expect(letter.pages.join("")).toContain("演示路一号");
  const other = await bench.open("other", "/requests");
  await other.getByText("小学的学区划分").first().waitFor();
});

describe("a case to its end", () => {
  let one: { id: string; code: string };

  test("answered, delivered, reviewed with a hearing that the head attended, filed", async () => {
    one = await given("敬老院的收费标准");
    await openCase(page, one.id);
    const png = createCanvas(200, 280).toBuffer("image/png");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([1, 2, 3].map((n) => ({ name: `${NAME}来信${n}.png`, mimeType: "image/png", buffer: png })));
    await page.getByText("收下 3 个").waitFor();
    await act(page, "拟办", "已提交审核", async (dialog) => {
      await choose(page, dialog.getByLabel("办理结果"), "予以公开");
      await dialog.getByLabel("答复内容").fill("收费标准随函提供。");
    });
    const headPage = await bench.open("head", `/requests/${one.id}`);
    await act(headPage, "审核通过", "已审核通过");
    await page.reload();
    await act(page, "制发答复", "已制发答复");
    await act(page, "登记送达", "已登记送达", async (dialog) => {
      await dialog.getByLabel("方式").fill("邮寄");
      await dialog.getByLabel("凭证").fill("回执");
    });
    await act(page, "登记复议诉讼", "已登记", async (dialog) => choose(page, dialog.getByLabel("哪一种"), "行政复议"));
    await act(page, "登记复议诉讼结果", "已登记", async (dialog) => {
      await choose(page, dialog.getByLabel("哪一件"), `行政复议（${todayOf(bench.system.clock)}）`);
      await choose(page, dialog.getByLabel("结果"), "维持");
      await dialog.getByLabel("单位负责人出庭、参加听证").click();
    });
    await act(page, "归档", "已归档");
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("is kept as one PDF whose contents give the page of each paper", async () => {
    await page.getByRole("button", { name: "生成案卷存档" }).click();
    await page.getByText("案卷已经生成").waitFor();
    const href = (await page.getByRole("row", { name: /^案卷/ }).getByRole("link", { name: "打开" }).getAttribute("href"))!;
    const { pages } = await readPdf(await (await page.request.get(bench.base + href)).body());
    const scans = pages.flatMap((words, at) => (words.startsWith(`${NAME}来信`) ? [at + 1] : []));
    expect(scans).toEqual([pages.length - 2, pages.length - 1, pages.length]);
    for (const [n, at] of scans.entries()) expect(pages[0]).toMatch(new RegExp(`${NAME}来信${n + 1}\\.png来件扫描\\d{4}-\\d\\d-\\d\\d${at}`));
    const course = pages.join("");
    for (const words of ["归档", "收费标准随函提供"]) expect(course).toContain(words);
    expect(course).toMatch(/行政复议\d{4}-\d\d-\d\d\d{4}-\d\d-\d\d结果维持是/);
  });

  test("loses every word about the applicant when its time is over, and says so inside and outside", async () => {
    const closedOn = todayOf(bench.system.clock);
    const page2 = await bench.visit("/ask/follow");
    bench.system.clock.set(`${clearedByItselfOn(closedOn)}T02:00:00Z`);
    await tasks["anonymise-requests"](bench.system);
    bench.system.clock.set(new Date());
    await openCase(page, one.id);
    await page.getByText(/个人信息已于 .* 按规定清除/).waitFor();
    const shown = (await page.getByRole("main").textContent())!;
    expect(shown).not.toContain(NAME);
    expect(shown).not.toContain("敬老院");
    expect(await page.getByRole("link", { name: "打开" }).count()).toBe(0);
    await page2.getByLabel("登记号").fill(one.id);
    await page2.getByLabel("查询码").fill(one.code);
    await page2.getByRole("button", { name: "查看" }).click();
    await page2.getByText(/从本系统清除，不能恢复/).waitFor();
    await page2.getByText("予以公开").waitFor();
  });
});

test("the public calculator counts without script, a delayed answer too, and says what is wrong at its field", async () => {
  const context = await bench.browser.newContext({ javaScriptEnabled: false, baseURL: bench.base });
  const reader = await context.newPage();
  await reader.goto("/ask/calculator");
  await reader.getByLabel("收到申请的日期").fill("2026-03-10");
  await reader.getByText("补正、收费、征求意见、延期、延迟答复").click();
  await reader.getByLabel("延迟到哪一天").fill("2026-06-30");
  await reader.getByRole("button", { name: "计算" }).click();
  await reader.getByRole("link", { name: /请写明告知延迟答复的日期/ }).click();
  await reader.getByLabel("告知延迟答复的日期").fill("2026-03-20");
  await reader.getByRole("button", { name: "计算" }).click();
  await reader.getByText("最迟2026年6月30日（星期二）答复").waitFor();
  const days = reader.getByRole("table", { name: /逐日说明：计入 20 个工作日/ });
  await days.getByRole("row", { name: /2026年4月8日（星期三） 第 20 个/ }).waitFor();
  await days.getByRole("row", { name: /收到申请的当日不计/ }).waitFor();
  await context.close();
});
