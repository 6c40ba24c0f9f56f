// Writing a manuscript in a real browser: nothing typed is lost, nothing foreign comes in, what is blacked out is gone for the public, two people do
// not overwrite each other. Everything is found by its role and its label.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Body } from "../../src/document/body.ts";
import { bodyFromNotation } from "../../src/document/notation.ts";
import { plainTextOf } from "../../src/document/plain-text.ts";
import { publicContentOf } from "../../src/modules/publishing/rules/public-content.ts";
import type { ManuscriptContent } from "../../src/modules/publishing/schema.ts";
import { manuscriptsWithFile } from "../../src/modules/publishing/file-store.ts";
import { dispositionsOf } from "../../src/modules/publishing/note-store.ts";
import { findManuscript } from "../../src/modules/publishing/store.ts";
import { docxOf } from "../../src/office/docx-out.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { PASSWORD, signedIn } from "../support/http.ts";
import { documentOf, picture } from "../support/office.ts";
import { contentOf, OFFICE } from "../support/publishing.ts";
import { DESKTOP, PHONE, startWorkbench, type Workbench } from "../support/workbench.ts";

const PEOPLE = { drafter: ["drafter"], colleague: ["drafter"], first: ["first-reviewer"], second: ["second-reviewer"] } as const;
const KEY = process.platform === "darwin" ? "Meta" : "Control";

let bench: Workbench;
let page: Page;

beforeAll(async () => {
  bench = await startWorkbench();
  for (const [login, roles] of Object.entries(PEOPLE)) await bench.system.person(login, OFFICE, [...roles], { password: PASSWORD });
  page = await bench.open("drafter", "/todo");
});
afterAll(() => bench?.close());
// A page that was left with something unsaved asks before it goes.
beforeEach(() => void page.context().setOffline(false));

/** A draft of this text, made over HTTP. */
const draftOf = async (change: Partial<ManuscriptContent> = {}): Promise<string> => {
  const client = await signedIn(bench.app, "drafter");
  const content = contentOf(change);
  const created = await client.send("POST", "/api/manuscripts", { organ: OFFICE, kind: content.kind, title: content.title });
  const { id } = created.json<{ id: string }>();
  const saved = await client.send("PUT", `/api/manuscripts/${id}`, { lock: 1, content });
  expect(saved.statusCode, saved.body).toBe(200);
  return id;
};
const storedOf = async (id: string): Promise<ManuscriptContent> => (await findManuscript(bench.system.db, id))!.content;
const wordsOf = async (id: string): Promise<string> => plainTextOf((await storedOf(id)).body).text;

const sheet = (on: Page): Locator => on.getByRole("textbox", { name: "正文" });
const button = (on: Page, name: string | RegExp): Locator => on.getByRole("button", { name, exact: true });
const panel = (on: Page, name: RegExp): Locator => on.getByLabel("看哪一部分").getByText(name);
const saved = (on: Page): Promise<void> =>
  on
    .getByRole("status", { name: "保存情况" })
    .filter({ hasText: /已保存 \d/ })
    .waitFor();
const unsaved = (on: Page, words: string): Promise<void> => on.getByRole("status", { name: "保存情况" }).filter({ hasText: words }).waitFor();

const openEditor = async (on: Page, id: string): Promise<void> => {
  await on.goto(`${bench.base}/workbench/manuscripts/${id}/edit`);
  await sheet(on).waitFor();
};
/** Waits until the server holds these words. */
const reaches = async (id: string, words: string): Promise<void> => {
  await expect.poll(() => wordsOf(id), { timeout: 20_000 }).toContain(words);
};
const atEnd = async (on: Page): Promise<void> => {
  await sheet(on).click();
  await on.keyboard.press(`${KEY}+End`);
};
const paste = (on: Page, html: string, text: string): Promise<void> =>
  sheet(on).evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", given.html);
      clipboardData.setData("text/plain", given.text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );
/** Selects the first place where the text has these words. */
const select = (on: Page, words: string): Promise<void> =>
  sheet(on).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      element.focus();
      document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      document.dispatchEvent(new Event("selectionchange"));
      return;
    }
    throw new Error(`the text has no ${wanted}`);
  }, words);

describe("writing", () => {
  test("a new manuscript is begun, written and saved without anybody pressing save", async () => {
    await page.goto(`${bench.base}/workbench/manuscripts/new`);
    await button(page, "开始写").click();
    await page.getByText("请选择体裁").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("combobox", { name: "体裁" }).click();
    await page.getByTitle("通知", { exact: true }).click();
    await page.getByRole("textbox", { name: "标题" }).fill("关于做好冬季供热保障工作的通知");
    await button(page, "开始写").click();
    await page.waitForURL(/\/edit$/);
    const id = /m-\d{4}-\d+/.exec(page.url())![0];
    await sheet(page).click();
    await page.keyboard.type("各供热单位：");
    await page.keyboard.press("Enter");
    await page.keyboard.type("1.请按时供热。");
    await saved(page);
    await reaches(id, "各供热单位：\n1.请按时供热。");
    const { body, title, issuingOrgan } = await storedOf(id);
    expect({ title, issuingOrgan }).toEqual({ title: "关于做好冬季供热保障工作的通知", issuingOrgan: "civil-affairs" });
    // A number that was typed is a number, not a wish for a list.
    expect(body.content.map((block) => block.type)).toEqual(["paragraph", "paragraph"]);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("facts are saved, and one that is wrong says so beside its field while the rest stays", async () => {
    const id = await draftOf({ title: "短标题" });
    await openEditor(page, id);
    const title = page.getByRole("textbox", { name: "标题" });
    await title.fill("长".repeat(201));
    await unsaved(page, "没有保存：标题不超过 200 个字");
    const problem = page.getByRole("alert").filter({ hasText: "标题不超过 200 个字" });
    expect(await title.getAttribute("aria-describedby")).toBe(await problem.getAttribute("id"));
    expect((await storedOf(id)).title).toBe("短标题");
    await title.fill("长".repeat(200));
    await page.getByRole("textbox", { name: "文号" }).fill("土左民发〔2026〕9号");
    const issued = page.getByRole("textbox", { name: "印发日期" });
    await issued.fill("2026年3月9日");
    await issued.press("Enter");
    await issued.press("Tab");
    await page.getByRole("radio", { name: "不予公开" }).check();
    await page.getByText("请选择不公开的依据").waitFor();
    await page.getByRole("combobox", { name: "不公开的依据" }).click();
    await page.getByTitle(/内部事务信息/).click();
    await page.getByRole("textbox", { name: "不公开的理由" }).fill("内部管理制度");
    await saved(page);
    await expect
      .poll(async () => (await storedOf(id)).openness, { timeout: 20_000 })
      .toEqual({ level: "withheld", ground: "E16-1", reason: "内部管理制度" });
    expect(await storedOf(id)).toMatchObject({ title: "长".repeat(200), documentNumber: "土左民发〔2026〕9号", issuedOn: "2026-03-09" });
  });

  test("an unsent change is offered to the keyboard too: Ctrl+S saves at once", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await atEnd(page);
    await page.keyboard.type("末尾加一句。");
    await page.keyboard.press(`${KEY}+s`);
    await reaches(id, "末尾加一句。");
  });
});

describe("bringing text in", () => {
  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
    <h2 style="color:red">二、工作要求</h2><p class=MsoNormal style="font-size:30pt">请<b>按时</b>报送。<o:p></o:p></p>
    <table><tr><th>事项</th><th>时限</th></tr><tr><td colspan=2>合并的格</td></tr></table></body></html>`;

  test("a passage from Word keeps its headings, bold and tables, and loses its looks", async () => {
    const id = await draftOf({ body: bodyFromNotation("各单位：") });
    await openEditor(page, id);
    await atEnd(page);
    await page.keyboard.press("Enter");
    await paste(page, WORD, "二、工作要求");
    await sheet(page).getByRole("cell", { name: "合并的格" }).waitFor();
    await reaches(id, "合并的格");
    const { body } = await storedOf(id);
    expect(body.content.map((block) => block.type)).toEqual(["paragraph", "heading", "paragraph", "table"]);
    expect(JSON.stringify(body)).toContain('"colspan":2');
    expect(JSON.stringify(body)).toContain('"bold"');
    expect(JSON.stringify(body)).not.toMatch(/color|font|Mso/);
  });

  test("pictures inside a pasted passage are uploaded and stand where they stood", async () => {
    const id = await draftOf({ body: bodyFromNotation("各单位：") });
    await openEditor(page, id);
    await atEnd(page);
    await page.keyboard.press("Enter");
    const inside = `data:image/png;base64,${Buffer.from(picture(30, 20)).toString("base64")}`;
    await paste(page, `<p>图的上文<img src="${inside}">图的下文</p>`, "图的上文图的下文");
    await sheet(page).getByRole("img", { name: "粘贴的图片1" }).waitFor();
    await reaches(id, "图的上文\n图的下文");
    expect((await storedOf(id)).body.content.map((block) => block.type)).toEqual(["paragraph", "paragraph", "image", "paragraph"]);
  });

  test("hostile HTML leaves its words and does nothing", async () => {
    const id = await draftOf({ body: bodyFromNotation("各单位：") });
    await openEditor(page, id);
    await atEnd(page);
    const hostile = `<p onmouseover="window.hit=1">留下的话<script>window.hit=1</script><img src=x onerror="window.hit=1"><a href="javascript:window.hit=1">链接</a></p>
      <iframe src="javascript:parent.hit=1"></iframe><svg onload="window.hit=1"></svg>`;
    await paste(page, hostile, "留下的话");
    await sheet(page).getByText("留下的话").waitFor();
    await page.getByText("粘贴说明").waitFor();
    await reaches(id, "留下的话链接");
    // The same, dressed up as if it had been copied here.
    await paste(page, `<div data-pm-slice="1 1 []">${hostile.replace("留下的话", "冒充的话")}</div>`, "冒充的话");
    await reaches(id, "冒充的话");
    const written = JSON.stringify(await storedOf(id));
    expect(written).not.toMatch(/script|onerror|iframe|svg|window\.hit/);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
  });

  test("without an answer from the server the plain words come in, and it is said", async () => {
    const id = await draftOf({ body: bodyFromNotation("各单位：") });
    await openEditor(page, id);
    await atEnd(page);
    await page.context().setOffline(true);
    await paste(page, "<h1>断网时粘贴的标题</h1>", "断网时粘贴的标题");
    await page.getByText("这次只带入了文字").waitFor();
    await page.context().setOffline(false);
    await reaches(id, "断网时粘贴的标题");
  });

  test("a Word file comes in with its headings, lists, tables and pictures, and what did not come is told", async () => {
    const id = await draftOf({ body: { type: "doc", content: [{ type: "paragraph" }] } });
    await openEditor(page, id);
    const buffer = Buffer.from(await docxOf(documentOf()));
    const docx = { name: "检查通知.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer };
    await page.getByLabel("选择 Word 文件").setInputFiles(docx);
    const dialog = page.getByRole("dialog", { name: "导入 Word 文件" });
    await dialog.getByText("检查通知.docx").waitFor();
    await dialog.getByRole("button", { name: "导入" }).click();
    await sheet(page).getByRole("heading", { name: "一、检查范围和时间" }).waitFor();
    await reaches(id, "检查事项");
    const kinds = (await storedOf(id)).body.content.map((block) => block.type);
    expect(kinds).toContain("table");
    expect(kinds).toContain("image");
  });

  test("a file that is not a Word file is refused with what to do, and the text stays", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await page
      .getByLabel("选择 Word 文件")
      .setInputFiles({ name: "假的.docx", mimeType: "application/octet-stream", buffer: Buffer.from("not a zip") });
    const dialog = page.getByRole("dialog", { name: "导入 Word 文件" });
    await dialog.getByRole("button", { name: "导入" }).click();
    expect(await dialog.getByRole("alert").innerText()).toMatch(/请/);
    await dialog.getByRole("button", { name: "取消" }).click();
    expect(await sheet(page).innerText()).toContain("冬季用火用电多");
  });

  test("a picture is uploaded, described and withheld", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await atEnd(page);
    await page.getByLabel("选择图片").setInputFiles({ name: "示意图.png", mimeType: "image/png", buffer: Buffer.from(picture(40, 20)) });
    await sheet(page).getByRole("img", { name: "示意图" }).click();
    await page.getByRole("textbox", { name: "图片说明" }).fill("检查流程示意图");
    await button(page, /涂黑/).click();
    await page.getByRole("menuitem", { name: /个人隐私/ }).click();
    const image = async (): Promise<Body["content"][number] | undefined> => (await storedOf(id)).body.content.find((block) => block.type === "image");
    await expect.poll(image, { timeout: 20_000 }).toMatchObject({ attrs: { alt: "检查流程示意图", redaction: "E15" } });
    await page.getByLabel("选择图片").setInputFiles({ name: "脚本.png", mimeType: "image/png", buffer: Buffer.from("<script>alert(1)</script>") });
    await page.getByText("图片「脚本.png」没有放进正文").waitFor();
  });
});

describe("what the public gets", () => {
  test("a passage is blacked out on a ground, and the preview shows exactly what will be published", async () => {
    const id = await draftOf({ body: bodyFromNotation("联系人张某某，负责值班。") });
    await openEditor(page, id);
    await select(page, "张某某");
    await button(page, /涂黑/).click();
    await page.getByRole("menuitem", { name: /个人隐私/ }).click();
    await expect.poll(async () => JSON.stringify((await storedOf(id)).body), { timeout: 20_000 }).toContain('"ground":"E15"');
    await saved(page);
    await page.getByRole("switch", { name: "公众看到的样子" }).click();
    const shown = page.getByRole("region", { name: "公众看到的样子" });
    await shown.getByText("联系人■■■，负责值班。").waitFor();
    expect(await shown.innerText()).not.toContain("张某某");
    expect(plainTextOf(publicContentOf(await storedOf(id)).body).text).toBe("联系人■■■，负责值班。");
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("attachments: several at once, one withheld, one removed, a bad one refused beside the good ones", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await panel(page, /附件/).click();
    const text = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
    await page
      .getByLabel("选择附件")
      .setInputFiles([
        text("清单.txt", "一"),
        { name: "坏的.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") },
        text("名册.txt", "二"),
        text("多余.txt", "三"),
      ]);
    const list = page.getByRole("list", { name: "附件列表" });
    await list.getByRole("link", { name: "多余.txt" }).waitFor();
    expect(await list.getByRole("alert").innerText()).toContain("扩展名");
    await button(page, "移除附件「多余.txt」").click();
    await button(page, "移除").click();
    await page.getByRole("combobox", { name: "附件「名册.txt」是否公开" }).click();
    await page.getByTitle(/个人隐私/).click();
    await expect
      .poll(async () => (await storedOf(id)).attachments.map(({ name, withheld }) => [name, withheld]), { timeout: 20_000 })
      .toEqual([
        ["清单.txt", null],
        ["名册.txt", "E15"],
      ]);
    const [first] = (await storedOf(id)).attachments;
    expect(await manuscriptsWithFile(bench.system.db, first!.fileId)).toContain(id);
  });
});

describe("proofreading beside the text", () => {
  test("one finding is repaired, one dismissed with its reason, and neither moves the list", async () => {
    const id = await draftOf({ body: bodyFromNotation("请按土左政办发[2023]68号执行。\n值班手机13800138000，请相互转告。") });
    await openEditor(page, id);
    await panel(page, /校对/).click();
    const phone = page.getByRole("button", { name: "排除「13800138000」" });
    await phone.waitFor();
    await page.getByRole("button", { name: /^采纳：「\[2023\]/ }).click();
    await page.getByText("已改", { exact: true }).waitFor();
    await reaches(id, "〔2023〕68号");
    const place = async (): Promise<number> => (await page.getByText("13800138000").last().boundingBox())!.y;
    const before = await place();
    await phone.click();
    await button(page, "确认排除").click();
    await page.getByText("请写明为什么不改").waitFor();
    await page.getByRole("textbox", { name: "排除「13800138000」的理由" }).fill("对外公布的值班电话");
    await button(page, "确认排除").click();
    await page.getByText(/已排除：对外公布的值班电话/).waitFor();
    expect(await place()).toBe(before);
    expect((await dispositionsOf(bench.system.db, id)).map(({ action }) => action).toSorted()).toEqual(["accept", "dismiss"]);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("what is blacked out is no finding any more", async () => {
    const id = await draftOf({ body: bodyFromNotation("值班手机13800138000，请相互转告。") });
    await openEditor(page, id);
    await panel(page, /校对 1/).click();
    await button(page, "涂黑「13800138000」，依据个人隐私").click();
    await page.getByRole("status", { name: "校对问题计数" }).filter({ hasText: "阻断 0" }).waitFor();
    await expect.poll(async () => plainTextOf(publicContentOf(await storedOf(id)).body).text, { timeout: 20_000 }).toBe("值班手机■■■，请相互转告。");
  });

  test("on a phone the finding that is pressed stands under the text", async () => {
    const id = await draftOf({ body: bodyFromNotation("请按土左政办发[2023]68号执行。") });
    const phone = await bench.open("drafter", `/manuscripts/${id}/edit`, PHONE);
    await panel(phone, /校对 1/).waitFor();
    await sheet(phone).getByText("[2023]").tap();
    const under = phone.getByRole("region", { name: "这一处校对问题" });
    expect(await seriousFindings(phone)).toEqual([]);
    await under.getByRole("button", { name: /^采纳/ }).click();
    await reaches(id, "〔2023〕68号");
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
});

describe("nothing typed is lost", () => {
  test("offline it says so and keeps the text; connected again it is saved", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await atEnd(page);
    await page.context().setOffline(true);
    await page.keyboard.type("断网时写的话。");
    await unsaved(page, "没有保存：没有连上服务器，已留在这台电脑上");
    expect(await wordsOf(id)).not.toContain("断网时写的话");
    await page.context().setOffline(false);
    await reaches(id, "断网时写的话。");
    await saved(page);
  });

  test("a window that was left before the server was heard offers its text when the manuscript is opened again", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await atEnd(page);
    await page.route("**/api/manuscripts/*", (route) => (route.request().method() === "PUT" ? route.abort() : route.continue()));
    await page.keyboard.type("关窗前写的话。");
    await unsaved(page, "已留在这台电脑上");
    // Leaving asks; whoever leaves all the same finds it again.
    const asked = page.waitForEvent("dialog").then((dialog) => dialog.accept());
    await page.goto("about:blank");
    await asked;
    await page.unroute("**/api/manuscripts/*");
    expect(await wordsOf(id)).not.toContain("关窗前写的话。");
    await openEditor(page, id);
    const found = page.getByRole("dialog", { name: "上次有内容没有保存到服务器" });
    await found.getByRole("button", { name: "恢复" }).click();
    await reaches(id, "关窗前写的话。");
  });

  test("when the session has ended the page asks for the password and saves what was written meanwhile", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await atEnd(page);
    await page.context().clearCookies();
    await page.keyboard.type("登录过期后写的话。");
    const again = page.getByRole("dialog", { name: "请重新登录" });
    await again.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await again.getByRole("button", { name: "登录" }).click();
    await reaches(id, "登录过期后写的话。");
  });

  test("leaving for another page of the workbench saves first", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await atEnd(page);
    await page.keyboard.type("走之前写的话。");
    await page.getByRole("link", { name: "我的待办" }).click();
    await page.waitForURL(/\/todo$/);
    expect(await wordsOf(id)).toContain("走之前写的话。");
  });
});

describe("two people on one manuscript", () => {
  const START = bodyFromNotation("各单位：\n第一段原文。\n第二段原文。");
  let other: Page;
  beforeAll(async () => {
    other = await bench.open("colleague", "/todo");
  });

  /** The drafter has it open; the colleague saves a change of the first paragraph in between. */
  const bothOpen = async (): Promise<string> => {
    const id = await draftOf({ body: START });
    await openEditor(page, id);
    await openEditor(other, id);
    await select(other, "第一段原文");
    await other.keyboard.type("第一段同事改过");
    await reaches(id, "第一段同事改过。");
    return id;
  };
  const conflict = (): Locator => page.getByRole("dialog", { name: "两个人都改了这份稿件" });

  test("changes in different places are proposed together, and one press saves both", async () => {
    const id = await bothOpen();
    await select(page, "第二段原文");
    await page.keyboard.type("第二段我改过");
    await conflict().getByText("对方的版本（岗位 colleague）").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await conflict().getByRole("button", { name: "按下面的选择合并并保存" }).click();
    await reaches(id, "第一段同事改过。\n第二段我改过。");
    await conflict().waitFor({ state: "detached" });
  });

  test("where both changed the same words nothing is saved before the person chose", async () => {
    const id = await bothOpen();
    await select(page, "第一段原文");
    await page.keyboard.type("第一段我改过");
    const merge = conflict().getByRole("button", { name: "还有 1 处没有选" });
    await merge.waitFor();
    expect(await merge.isDisabled()).toBe(true);
    await conflict().getByRole("radiogroup", { name: "正文第 1 处用哪个版本" }).getByText("用我的").click();
    await conflict().getByRole("button", { name: "按下面的选择合并并保存" }).click();
    await reaches(id, "第一段我改过。");
  });

  test("theirs can be taken, and mine is kept as a manuscript of its own", async () => {
    const id = await bothOpen();
    await select(page, "第一段原文");
    await page.keyboard.type("第一段我改过");
    await conflict().getByRole("button", { name: "用对方的，我的另存" }).click();
    await button(page, "确定").click();
    await page.getByRole("link", { name: "您的版本另存为一份新稿件，打开看看" }).click();
    await page.waitForURL(/\/manuscripts\/m-[\d-]+$/);
    const copy = /m-\d{4}-\d+/.exec(page.url())![0];
    expect(copy).not.toBe(id);
    expect(await wordsOf(copy)).toContain("第一段我改过。");
    expect(await wordsOf(id)).toContain("第一段同事改过。");
  });
});

describe("under review", () => {
  test("a reviewer whose turn it is is told what writing means, and nothing is saved by itself", async () => {
    const id = await draftOf();
    const drafter = await signedIn(bench.app, "drafter");
    expect((await drafter.send("POST", `/api/manuscripts/${id}/submit`, {})).statusCode).toBe(200);
    const reviewer = await bench.open("first", `/manuscripts/${id}/edit`, DESKTOP);
    await reviewer.getByText(/这一步轮到您审核/).waitFor();
    await atEnd(reviewer);
    await reviewer.keyboard.type("一审加的话。");
    await unsaved(reviewer, "有改动没有保存，已留在这台电脑上");
    expect(await wordsOf(id)).not.toContain("一审加的话");
    await button(reviewer, "保存修改").click();
    await reaches(id, "一审加的话。");
    await reviewer.getByText(/这一步轮到您审核/).waitFor({ state: "detached" });
  });

  test("a save that would void reviews is not made by itself, says what it does, and does it when told to", async () => {
    const id = await draftOf();
    await openEditor(page, id);
    await button(page, "送审").click();
    await page.waitForURL(new RegExp(`/manuscripts/${id}$`));
    const first = await signedIn(bench.app, "first");
    const view = (await first.get(`/api/manuscripts/${id}`)).json<{ hash: string; checks: { id: string }[] }>();
    const checks = view.checks.map((check) => ({ id: check.id, result: "pass", remark: "" }));
    const approved = await first.send("POST", `/api/manuscripts/${id}/approve`, { hash: view.hash, checks, remark: "" });
    expect(approved.statusCode, approved.body).toBe(200);
    const reviewer = await bench.open("second", `/manuscripts/${id}/edit`, DESKTOP);
    await reviewer.getByText(/已经通过一审一校/).waitFor();
    await atEnd(reviewer);
    await reviewer.keyboard.type("二审加的话。");
    await unsaved(reviewer, "有改动没有保存，已留在这台电脑上");
    expect(await wordsOf(id)).not.toContain("二审加的话");
    await button(reviewer, "保存修改").click();
    await reviewer.getByText(/此前的审核意见已失效/).waitFor();
    expect(await wordsOf(id)).toContain("二审加的话。");
  });
});
