// One request in a real browser from the public form to the annual report: corrected, consulted, extended, partly granted with a page blacked out,
// cleared, answered, delivered, appealed, followed by its applicant, and found again in the right cells.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { todayOf } from "../../src/platform/clock.ts";
import { addDays } from "../../src/kernel/plain-date.ts";
import { pdfOf } from "../../src/office/pdf.ts";
import { bodyOfParagraphs } from "../../src/modules/requests/papers.ts";
import { requestIdIn } from "../../src/modules/requests/rules/register-number.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { PASSWORD } from "../support/http.ts";
import { pdfText } from "../support/pdf-text.ts";
import { startWorkbench, type Workbench } from "../support/workbench.ts";

const UNIT = "civil-affairs";
const SECRET = "演示第三方的银行账户";
let bench: Workbench;

beforeAll(async () => {
  bench = await startWorkbench();
  await bench.system.person("handler", `${UNIT}/office`, ["request-handler"], { password: PASSWORD });
  await bench.system.person("head", UNIT, ["request-head"], { password: PASSWORD });
});
afterAll(() => bench?.close());

const choose = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.click();
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").getByTitle(option, { exact: true }).click();
};
const pick = async (field: Locator, day: string): Promise<void> => {
  await field.fill(day);
  await field.press("Enter");
};
/** Presses a verb, fills its window, and waits until the word that it is done was said. */
const act = async (page: Page, verb: string, done: string, fill: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> => {
  // Away from whatever lay under the pointer: a button that refuses says why when it is pointed at.
  await page.mouse.move(0, 0);
  await page.getByRole("button", { name: verb, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: verb });
  await fill(dialog);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await page.getByText(done).first().waitFor();
  await dialog.waitFor({ state: "hidden" });
};

const record = (): Promise<Uint8Array> =>
  pdfOf({
    title: "演示验收报告",
    headMark: null,
    documentNumber: "",
    addressees: "",
    body: bodyOfParagraphs([SECRET, "验收结论：合格"]),
    attachments: [],
    signedBy: "",
    madeOn: null,
    note: "",
    copyTo: "",
    printedBy: "",
    printedOn: null,
    keywords: [],
    images: {},
  });

test("a request from the portal to the annual report", { timeout: 480_000 }, async () => {
  const today = todayOf(bench.system.clock);

  // The public asks.
  const reader = await bench.visit("/ask/apply");
  await reader.getByLabel("向哪个机关申请").selectOption({ label: "土默特左旗民政局" });
  await reader.getByLabel("需要什么信息").fill("敬老院改造项目的验收材料");
  await reader.getByLabel("到场领取纸质件").check();
  await reader.getByLabel("自然人").check();
  await reader.getByLabel("姓名或者名称").fill("演示申请人甲");
  await reader.getByLabel("身份证明的种类").selectOption({ label: "其他身份证明" });
  await reader.getByLabel("身份证明号码").fill("演示证件一号");
  await reader.getByLabel("联系电话").fill("0471-0000101");
  await reader.getByRole("button", { name: "下一步：核对" }).click();
  await reader.getByRole("button", { name: "确认提交" }).click();
  const id = requestIdIn((await reader.locator("#receipt-number").textContent())!)!;
  const code = (await reader.locator("#access-code").textContent())!;

  // The head finds it unopened and gives it out.
  const head = await bench.open("head", "/requests");
  await head.getByText("有 1 件还没有分办").waitFor();
  expect(await seriousFindings(head)).toEqual([]);
  await head.getByRole("link", { name: /^〔\d{4}〕1号$/ }).click();
  await act(head, "分办", "已分办", async (dialog) => {
    await choose(head, dialog.getByLabel("股室"), "办公室");
    await choose(head, dialog.getByLabel("承办人"), "岗位 handler");
  });

  // Correction, consultation, extension.
  const handler = await bench.open("handler", `/requests/${id}`);
  await act(handler, "告知补正", "已制发补正告知书", async (dialog) => {
    await dialog.getByLabel("需要补正的事项").fill("请写明项目的年度。");
    await pick(dialog.getByLabel("补正的期限"), addDays(today, 15));
  });
  await handler
    .getByText(/^暂停中/)
    .first()
    .waitFor();
  await act(handler, "登记补正", "期限重新计算", async (dialog) => {
    await dialog.getByLabel("补正后的申请内容").fill("2025年度敬老院改造项目的验收报告");
  });
  await act(handler, "征求意见", "已制发征求意见书", async (dialog) => {
    await choose(handler, dialog.getByLabel("征求谁的意见"), "第三方");
    await dialog.getByLabel("名称").fill("演示企业甲");
    await dialog.getByLabel("涉及的信息").fill("验收报告中的账户");
  });
  await act(handler, "登记意见", "已登记", async (dialog) => {
    await choose(handler, dialog.getByLabel("征求谁的意见"), "第三方");
    await choose(handler, dialog.getByLabel("名称"), "演示企业甲");
    await dialog.getByLabel("意见", { exact: true }).fill("账户不同意公开");
    // Refused in the same window, beside the field; what was typed stays.
    await dialog.getByRole("button", { name: "登记意见", exact: true }).click();
    await dialog.getByText("请选择同意公开还是不同意公开").waitFor();
    expect(await handler.getByRole("dialog").count()).toBe(1);
    expect(await dialog.getByLabel("意见", { exact: true }).inputValue()).toBe("账户不同意公开");
    await choose(handler, dialog.getByLabel("是否同意公开"), "不同意公开");
  });
  await head.reload();
  await act(head, "批准延期", "已延期并制发告知书", async (dialog) => {
    await dialog.getByLabel("延长几个工作日").fill("10");
    await dialog.getByLabel("理由").fill("材料需要逐页审定");
  });

  // The record, page by page.
  await handler
    .locator("input[type=file]")
    .nth(1)
    .setInputFiles({ name: "演示验收报告.pdf", mimeType: "application/pdf", buffer: Buffer.from(await record()) });
  await handler.getByRole("button", { name: "逐页审定" }).click();
  const deciding = handler.getByRole("dialog", { name: /^逐页审定/ });
  const page = deciding.getByRole("img", { name: "第 1 页" });
  await page.waitFor();
  await expect.poll(() => page.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(500);
  const frame = (await page.boundingBox())!;
  await handler.mouse.move(frame.x + 2, frame.y + 2);
  await handler.mouse.down();
  await handler.mouse.move(frame.x + frame.width - 2, frame.y + frame.height / 2, { steps: 5 });
  await handler.mouse.up();
  await deciding.getByRole("button", { name: "审定（涂黑 1 处）" }).click();
  await deciding.getByText("已审定 1 / 1 页").waitFor();
  await deciding
    .getByRole("button", { name: "Close" })
    .or(deciding.getByRole("button", { name: "关闭" }))
    .click();
  await handler.getByRole("button", { name: "生成提供件" }).click();
  await handler.getByRole("cell", { name: "提供件", exact: true }).waitFor();

  // Proposed, cleared by another, answered, delivered, appealed.
  await act(handler, "拟办", "已提交审核", async (dialog) => {
    await choose(handler, dialog.getByLabel("办理结果"), "部分公开");
    await dialog.getByLabel("答复内容").fill("随函提供验收报告。");
    await dialog.getByLabel("理由").fill("账户信息涉及第三方合法权益");
  });
  await head.reload();
  await act(head, "审核通过", "已审核通过");
  await handler.reload();
  await act(handler, "告知第三方结果", "已制发告知书", async (dialog) => {
    await choose(handler, dialog.getByLabel("告知谁"), "演示企业甲（不同意公开）");
    await choose(handler, dialog.getByLabel("涉及这一方的部分"), "不公开");
  });
  await act(handler, "制发答复", "已制发答复");
  await act(handler, "登记送达", "已登记送达", async (dialog) => {
    await dialog.getByLabel("方式").fill("当面领取");
    await dialog.getByLabel("凭证").fill("签收单");
  });
  await act(handler, "登记复议诉讼", "已登记", async (dialog) => choose(handler, dialog.getByLabel("哪一种"), "行政复议"));
  expect(await seriousFindings(handler)).toEqual([]);

  // What is given out holds nothing of what lay under the black.
  const href = (await handler
    .getByRole("row", { name: /^提供件/ })
    .getByRole("link", { name: "打开" })
    .getAttribute("href"))!;
  const given = await handler.request.get(bench.base + href);
  const bytes = await given.body();
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdfText(bytes)).toBe("");
  expect(bytes.includes(Buffer.from(SECRET))).toBe(false);

  // The applicant follows it to the answer.
  await reader.goto(`${bench.base}/ask/follow`);
  await reader.getByLabel("登记号").fill(id);
  await reader.getByLabel("查询码").fill(code);
  await reader.getByRole("button", { name: "查看" }).click();
  await reader.getByRole("heading", { name: "政府信息公开申请答复书" }).waitFor();
  const followed = (await reader.locator("main").textContent())!;
  for (const words of ["本机关决定部分公开", "先向土默特左旗人民政府申请行政复议", "政府信息公开申请补正告知书", "政府信息公开延期答复告知书"])
    expect(followed).toContain(words);
  expect(followed).not.toContain("拟办");
  expect(followed).not.toContain("征求意见书");

  // And it stands in the right cells.
  const report = await bench.open("handler", `/annual-report?year=${today.slice(0, 4)}`);
  await report.getByText("勾稽平衡").waitFor();
  expect(await seriousFindings(report)).toEqual([]);
  const figures = async (label: string): Promise<string[]> =>
    (await report.getByRole("row", { name: label }).first().getByRole("button").allTextContents()).map((text) => text.trim());
  expect(await figures("一、本年新收")).toEqual(["1", "0", "0", "0", "0", "0", "1"]);
  expect(await figures("三、部分公开")).toEqual(["1", "0", "0", "0", "0", "0", "1"]);
  expect(await figures("四、结转下年度")).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
  expect(await figures("行政复议")).toEqual(["0", "0", "0", "1", "1"]);
  await report.getByRole("row", { name: "三、部分公开" }).getByRole("button").first().click();
  await report
    .getByRole("dialog")
    .getByRole("link", { name: /^〔\d{4}〕1号$/ })
    .waitFor();
});
