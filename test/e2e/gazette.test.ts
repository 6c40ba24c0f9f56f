// A gazette in a real browser: an old issue goes from its file over the proofing desk and the three reviews to the public e-gazette, and its PDF is the
// one whose hash the page shows. Once with the real gazette, where it is there, and always with one of our own.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gazette as demonstration } from "../../counties/tumed-left-banner/demo/gazette.ts";
import type { ManuscriptView } from "../../src/modules/publishing/view.ts";
import { REVIEW_CHECKS } from "../../src/modules/publishing/index.ts";
import { closeTypesetting } from "../../src/office/typeset.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { gazetteRoom } from "../support/gazette-people.ts";
import { type Client, PASSWORD, signedIn } from "../support/http.ts";
import { PHONE, startWorkbench, type Workbench } from "../support/workbench.ts";

const REAL = resolve(import.meta.dirname, "../../../shared/gazette/tumed-left-banner-2023-4.txt");

let bench: Workbench;
const clients = new Map<string, Client>();
beforeAll(async () => {
  bench = await startWorkbench();
  await gazetteRoom(bench.system, { password: PASSWORD });
  for (const login of ["editor", "first", "second", "third", "publisher"]) clients.set(login, await signedIn(bench.app, `gazette-${login}`));
});
afterAll(async () => {
  await bench?.close();
  await closeTypesetting();
});

const as = (login: string): Client => clients.get(login)!;
const sent = async (login: string, method: "POST" | "PUT", address: string, body?: object): Promise<void> => {
  const answer = await as(login).send(method, address, body);
  expect(answer.statusCode, `${address} ${answer.body}`).toBe(200);
};
const viewOf = async (id: string): Promise<ManuscriptView> => (await as("editor").get(`/api/manuscripts/${id}`)).json();

/** What its drafter still has to say; what the proofreader holds up is settled with its reason. */
const complete = async (id: string): Promise<void> => {
  const { lock, content } = await viewOf(id);
  const madeOn = content.madeOn ?? content.issuedOn;
  await sent("editor", "PUT", `/api/manuscripts/${id}`, {
    lock,
    content: {
      ...content,
      column: content.column || "policy-office",
      topic: content.topic || "general-affairs/open-government",
      issuedOn: content.issuedOn ?? madeOn,
      secrecy: { conclusion: "clear", remark: "已公开出版的公报" },
    },
  });
  for (const finding of (await viewOf(id)).findings.filter((one) => one.severity === "block" && !one.disposition))
    await sent("editor", "POST", `/api/manuscripts/${id}/findings/${encodeURIComponent(finding.key)}`, {
      rule: finding.rule,
      action: "dismiss",
      reason: "与纸质原件一致，按原件刊登",
    });
};

/** Three people, one stage each, then out. */
const throughReviews = async (id: string): Promise<void> => {
  await complete(id);
  await sent("editor", "POST", `/api/manuscripts/${id}/submit`);
  for (const stage of ["first", "second", "third"] as const)
    await sent(stage, "POST", `/api/manuscripts/${id}/approve`, {
      hash: (await viewOf(id)).hash,
      checks: REVIEW_CHECKS[stage].map((check) => ({ id: check.id, result: "pass", remark: "" })),
      remark: "",
    });
  await sent("publisher", "POST", `/api/manuscripts/${id}/publish`);
  await expect.poll(async () => (await viewOf(id)).stage, { timeout: 30_000 }).toBe("published");
};

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

/** Drops the file, waits for its desk. */
const importFile = async (page: Page, name: string, text: string): Promise<string> => {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.waitForURL(/\/gazette\/imports\/gi-\d{4}-\d+/);
  await page.getByRole("region", { name: "结构" }).waitFor();
  return /gi-\d{4}-\d+/.exec(page.url())![0];
};

/** Decides every open doubt of the document shown, and turns it into a manuscript. */
const settleAndTurn = async (page: Page): Promise<string> => {
  const doubts = page.getByRole("region", { name: "疑点" });
  for (let left = Number(/\d+/.exec(await doubts.getByRole("heading").innerText())![0]); left > 0; left--) {
    await doubts.getByRole("button", { name: "采纳", exact: true }).first().click();
    await doubts.getByRole("heading", { name: `待决定 ${left - 1} 处` }).waitFor();
  }
  await button(page, "转成稿件").click();
  await page.waitForURL(/\/manuscripts\/m-\d{4}-\d+/);
  return /m-\d{4}-\d+/.exec(page.url())![0];
};

/** Every document of the import becomes a manuscript at the desk and goes through the reviews. */
const everyDocument = async (page: Page, id: string): Promise<string[]> => {
  const desk = (await as("editor").get(`/api/gazette/imports/${id}`)).json<{ documents: { key: string }[] }>();
  const manuscripts: string[] = [];
  for (const { key } of desk.documents) {
    await page.goto(`${bench.base}/workbench/gazette/imports/${id}?document=${encodeURIComponent(key)}`);
    await page.getByRole("region", { name: "疑点" }).waitFor();
    const manuscript = await settleAndTurn(page);
    await throughReviews(manuscript);
    manuscripts.push(manuscript);
  }
  return manuscripts;
};

/** Makes the issue under the number that was printed, sets it in the browser, reviews its pages, publishes. */
const publishIssue = async (page: Page, importId: string, issue: string): Promise<void> => {
  await sent("editor", "POST", "/api/gazette/issues", { kind: "regular", import: importId });
  await page.goto(`${bench.base}/workbench/gazette/issues/${issue}`);
  await button(page, "排版").click();
  await page.getByRole("region", { name: "版面" }).waitFor({ timeout: 60_000 });
  const { manuscript } = (await as("editor").get(`/api/gazette/issues/${issue}`)).json<{ manuscript: string }>();
  await throughReviews(manuscript);
  await page.reload();
  await button(page, "现在核对").click();
  await page.getByText(/版面文件与校验值相符/).waitFor({ timeout: 60_000 });
  expect(await seriousFindings(page)).toEqual([]);
};

/** The public issue: every document in its contents, and a PDF that is what its page says. */
const readPublicly = async (issue: string, documents: number): Promise<Page> => {
  const reader = await bench.visit(`/gazette/${issue}`);
  expect(await reader.locator(".contents-list > li").count()).toBe(documents);
  const link = await reader.getByRole("link", { name: /下载本期 PDF/ }).getAttribute("href");
  const bytes = await (await fetch(bench.base + link)).bytes();
  await reader.getByText(createHash("sha256").update(bytes).digest("hex"), { exact: true }).waitFor();
  return reader;
};

describe("an old issue of our own writing", () => {
  test("is put in order at the desk, by mouse and by key, and every step can be taken back", async () => {
    const page = await bench.open("gazette-editor", "/gazette?tab=imports");
    const id = await importFile(page, demonstration.scan.name, demonstration.scan.text);
    expect(await seriousFindings(page)).toEqual([]);
    const tree = page.getByRole("region", { name: "结构" });
    const order = async (): Promise<string[]> =>
      (await tree.locator(".node .words strong").allInnerTexts()).filter((label) => label.startsWith("（"));
    const before = await order();
    expect(before).toEqual(["（一）", "（二）", "（四）"]);
    await tree.getByRole("button", { name: /（四）/ }).dragTo(tree.getByRole("button", { name: /（二）/ }));
    await expect.poll(order).toEqual(["（一）", "（四）", "（二）"]);
    await button(page, "撤销上一步").click();
    await expect.poll(order).toEqual(before);

    await tree.getByRole("button", { name: /（二）/ }).click();
    expect(await page.getByRole("region", { name: "原文" }).locator(".shown").innerText()).toContain("乡道、村道由乡镇人民政府负责");
    await page.getByRole("toolbar").getByRole("button", { name: "上移" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(order).toEqual(["（二）", "（一）", "（四）"]);
    await button(page, "撤销上一步").click();
    await expect.poll(order).toEqual(before);

    await button(page, /校订记录 4/).click();
    await page.getByRole("dialog").getByText("4. 撤销").waitFor();
    await page.context().close();

    // Nobody else's desk; and on a phone the same in tabs.
    const outsider = await signedIn(bench.app, "gazette-outsider");
    expect((await outsider.get(`/api/gazette/imports/${id}`)).statusCode).toBe(403);
    const phone = await bench.open("gazette-editor", `/gazette/imports/${id}`, PHONE);
    await phone.getByRole("tab", { name: /^疑点/ }).click();
    expect(await seriousFindings(phone)).toEqual([]);
    await phone.context().close();
  });

  test("goes through desk and reviews to the portal", async () => {
    const page = await bench.open("gazette-editor", "/gazette?tab=imports");
    const id = await importFile(page, demonstration.scan.name, demonstration.scan.text);
    const manuscripts = await everyDocument(page, id);
    expect(manuscripts).toHaveLength(2);
    await publishIssue(page, id, "2025-2");
    await page.context().close();
    const reader = await readPublicly("2025-2", 2);
    expect(await seriousFindings(reader)).toEqual([]);
    await reader
      .getByRole("link", { name: /关于做好汛期农村道路养护工作的通知/ })
      .first()
      .click();
    await reader.getByText(/刊登于政府公报2025年第2期第 3 页/).waitFor();
    await reader.getByText(/登记造册，做到.*底数清、情况明/).waitFor();
    await reader.goto(`${bench.base}/`);
    await reader.getByRole("link", { name: "2025年第2期（总第46期）" }).waitFor();
    await reader.context().close();
  });
});

describe.skipIf(!existsSync(REAL))("the real gazette (skipped where ../shared does not hold it)", () => {
  test("goes from file to public e-gazette, and its clauses show their wording", async () => {
    const page = await bench.open("gazette-editor", "/gazette?tab=imports");
    const id = await importFile(page, "土默特左旗人民政府公报2023年第4期.txt", readFileSync(REAL, "utf8"));
    const manuscripts = await everyDocument(page, id);
    expect(manuscripts).toHaveLength(6);
    await publishIssue(page, id, "2023-4");

    await page.goto(`${bench.base}/workbench/clauses?clause=B-08.1`);
    const wording = page.locator("figure.wording");
    await wording.waitFor();
    expect((await wording.locator("blockquote").innerText()).length).toBeGreaterThan(20);
    expect(await wording.getByRole("alert").count()).toBe(0);
    // Every place has its wording, and none of them is another than the one read against.
    await page.goto(`${bench.base}/workbench/clauses?wording=same`);
    await page.getByText(/共 4\d\d 条/).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();

    const reader = await readPublicly("2023-4", 6);
    await reader
      .getByRole("link", { name: /养老机构管理办法/ })
      .first()
      .click();
    for (const article of ["art-1", "art-13", "art-17"]) expect(await reader.locator(`#${article}`).count()).toBe(1);
    await reader.goto(`${reader.url()}#art-6`);
    expect(await reader.locator("#art-6 a.anchor").innerText()).toBe("第六条");
    await reader.goto(`${bench.base}/gazette/years/2023`);
    expect(await reader.getByRole("heading", { name: "按发文机关" }).count()).toBe(1);
    expect(await seriousFindings(reader)).toEqual([]);
    await reader.context().close();
  }, 300_000);
});
