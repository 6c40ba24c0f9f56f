// The spine in a real browser: a text goes from draft through three reviews by three people, a return and a change under way, to the portal.
// Once with 68号's own text, cut out of the gazette where it is there, and always with a text of our own.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Body } from "../../src/document/body.ts";
import { inChinese, plainDate, type PlainDate } from "../../src/kernel/plain-date.ts";
import { REVIEW_CHECKS } from "../../src/modules/publishing/index.ts";
import type { ManuscriptContent, ReviewStage } from "../../src/modules/publishing/schema.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { type Client, PASSWORD, signedIn } from "../support/http.ts";
import { contentOf } from "../support/publishing.ts";
import { DESKTOP, PHONE, startWorkbench, type Workbench } from "../support/workbench.ts";

const GAZETTE = resolve(import.meta.dirname, "../../../shared/gazette/tumed-left-banner-2023-4.txt");

type Piece = { title: string; number: string; madeOn: PlainDate; lines: string[] };

/** 68号 in the gazette: from the line that names its signer to the title of the paper that follows. */
const from68 = (gazette: string): Piece => {
  const lines = gazette.split("\n").map((line) => line.trim());
  const number = lines.indexOf("土左政办发〔2023〕68号");
  const next = lines.findIndex((line, at) => at > number && /^土左政办发〔2023〕\d+号$/.test(line));
  const end = lines.lastIndexOf("土默特左旗人民政府办公室", next);
  const titled = lines
    .slice(0, number)
    .filter((line) => line !== "")
    .slice(-2);
  return {
    title: titled.join(""),
    number: lines[number]!,
    madeOn: plainDate("2023-10-08"),
    lines: lines.slice(number + 1, end).filter((line) => line !== "" && !line.startsWith("签发人")),
  };
};

const OWN: Piece = {
  title: "土默特左旗人民政府办公室关于规范政务信息报送的通知",
  number: "土左政办发〔2026〕901号",
  madeOn: plainDate("2026-02-27"),
  lines: [
    "各乡镇人民政府，旗直各部门：",
    "为提高政务信息质量，现就有关事项通知如下。",
    "一、报送内容",
    "各单位报送本单位办理的重要事项，一事一报，写清时间、地点和进展。",
    "二、报送时限",
    "重要事项当日报送，其他事项每周五下班前报送。",
    "土默特左旗人民政府办公室",
    "2026年2月27日",
  ],
};

const bodyOf = (lines: readonly string[]): Body => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

const OFFICE = "government-office/secretariat";
const PEOPLE = {
  drafter: [OFFICE, ["drafter"]],
  first: [OFFICE, ["first-reviewer"]],
  "first-too": [OFFICE, ["first-reviewer"]],
  "second-and-third": [OFFICE, ["second-reviewer", "third-reviewer"]],
  third: ["government-office", ["third-reviewer"]],
  "information-section": ["government-office/information", ["information-section", "publisher"]],
  outsider: ["education/basic-education", ["drafter"]],
} as const;

let bench: Workbench;
const clients = new Map<string, Client>();

beforeAll(async () => {
  bench = await startWorkbench();
  for (const [login, [organ, roles]] of Object.entries(PEOPLE)) {
    await bench.system.person(login, organ, [...roles], { password: PASSWORD });
    clients.set(login, await signedIn(bench.app, login));
  }
});
afterAll(() => bench?.close());

const as = (login: keyof typeof PEOPLE): Client => clients.get(login)!;
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const reviewPath = (id: string): string => `/manuscripts/${id}`;

const contentNow = async (id: string): Promise<{ lock: number; content: ManuscriptContent }> =>
  (await as("drafter").get(`/api/manuscripts/${id}`)).json();

/** Saves a change of the text as this person. */
const edit = async (login: keyof typeof PEOPLE, id: string, change: (content: ManuscriptContent) => ManuscriptContent): Promise<void> => {
  const { lock, content } = await contentNow(id);
  const answer = await as(login).send("PUT", `/api/manuscripts/${id}`, { lock, content: change(content) });
  expect(answer.statusCode, answer.body).toBe(200);
};
const addLine =
  (text: string) =>
  (content: ManuscriptContent): ManuscriptContent => ({
    ...content,
    body: { type: "doc", content: [...content.body.content, ...bodyOf([text]).content] },
  });

/** Puts a new draft with this text on the drafter's desk. */
const draftOf = async (piece: Piece): Promise<string> => {
  const created = await as("drafter").send("POST", "/api/manuscripts", { organ: OFFICE, kind: "notice", title: piece.title });
  expect(created.statusCode, created.body).toBe(200);
  const { id } = created.json<{ id: string }>();
  await edit("drafter", id, () =>
    contentOf({
      title: piece.title,
      documentNumber: piece.number,
      issuingOrgan: "government-office",
      madeOn: piece.madeOn,
      issuedOn: piece.madeOn,
      source: "旗政府办公室",
      responsibleEditor: "文秘股责任编辑",
      body: bodyOf(piece.lines),
    }),
  );
  return id;
};

/** The verdict of a button that may not be pressed, as the screen gives it to who reaches for it by key. */
const refusalOf = async (page: Page, name: string): Promise<string> => {
  const refused = button(page, name);
  await refused.waitFor();
  expect(await refused.getAttribute("aria-disabled")).toBe("true");
  await refused.focus();
  const tooltip = page.getByRole("tooltip").filter({ hasText: "现在不能办理" });
  await tooltip.waitFor();
  const words = await tooltip.innerText();
  await refused.blur();
  return words;
};

/** All checks of the stage by keyboard: the first is reached, and each key ticks one and goes on. */
const tickByKey = async (page: Page, stage: ReviewStage): Promise<void> => {
  const checks = REVIEW_CHECKS[stage];
  await page.getByRole("group", { name: checks[0]!.label }).getByRole("radio").first().focus();
  for (const _check of checks) await page.keyboard.press("1");
  await page.getByText(`已勾选 ${checks.length}/${checks.length} 项`).waitFor();
};

const railState = (page: Page, stage: string): Locator => page.getByRole("list", { name: "流程" }).getByRole("listitem").filter({ hasText: stage });

const approve = async (page: Page, next: string): Promise<void> => {
  await button(page, "审核通过").click();
  await railState(page, next).and(page.locator("[aria-current=step]")).waitFor();
};

const closeOf = (page: Page): Promise<void> => page.context().close();

const accessible = async (page: Page): Promise<void> => expect(await seriousFindings(page)).toEqual([]);

const journey = async (piece: Piece): Promise<void> => {
  const id = await draftOf(piece);
  const path = reviewPath(id);

  // The drafter hands it in; nobody publishes what nobody has reviewed.
  const drafter = await bench.open("drafter", path);
  await drafter.getByRole("heading", { level: 1, name: piece.title }).waitFor();
  expect(await refusalOf(drafter, "发布")).toContain("没有审完，不能发布");
  await accessible(drafter);
  await button(drafter, "送审").click();
  await drafter.getByRole("dialog").getByRole("button", { name: "送审" }).click();
  await railState(drafter, "一审一校").and(drafter.locator("[aria-current=step]")).waitFor();
  await closeOf(drafter);

  const section = await bench.open("information-section", path);
  const unreviewed = await refusalOf(section, "发布");
  expect(unreviewed).toMatch(/「一审一校」，没有审完，不能发布/);
  expect(unreviewed).toMatch(/依据：68号第七条/);
  await closeOf(section);
  const forced = await as("information-section").send("POST", `/api/manuscripts/${id}/publish`);
  expect([forced.statusCode, forced.json<{ error: { message: string } }>().error.message]).toEqual([409, expect.stringContaining("不能发布")]);

  // First review by key; an unticked check is asked for.
  const first = await bench.open("first", path);
  await button(first, "审核通过").click();
  await first.getByRole("alert").filter({ hasText: "请勾选通过、不通过或不适用" }).first().waitFor();
  await tickByKey(first, "first");
  await accessible(first);
  await approve(first, "二审二校");
  await closeOf(first);

  // Second review: one check fails, the text goes back with an opinion, and a comment stands at the words it is about.
  const second = await bench.open("second-and-third", path);
  await second.getByRole("tab", { name: /^批注/ }).click();
  await second.getByLabel(/批注哪句话/).fill(piece.lines[1]!.slice(0, 8));
  await second.getByRole("textbox", { name: "批注", exact: true }).fill("请核对这一句的依据");
  await button(second, "写下批注").click();
  await second.getByRole("button", { name: /^到文中看/ }).click();
  await second.locator("mark.mark-comment.mark-active").waitFor();
  await second.getByRole("tab", { name: /^要点/ }).click();
  const statistics = second.getByRole("group", { name: "数据与统计口径" });
  await statistics.getByRole("radio").first().focus();
  await second.keyboard.press("2");
  await second.getByLabel("「数据与统计口径」的备注").fill("口径没有写明");
  await button(second, "退回修改").click();
  const returning = second.getByRole("dialog", { name: "退回修改" });
  expect(await returning.getByLabel("退回的意见").inputValue()).toContain("口径没有写明");
  await returning.getByLabel("退回的意见").fill("");
  await returning.getByRole("button", { name: "退回", exact: true }).click();
  await returning.getByRole("alert").filter({ hasText: "请写明退回的意见" }).waitFor();
  await returning.getByLabel("退回的意见").fill("请补充一句说明口径");
  await accessible(second);
  await returning.getByRole("button", { name: "退回", exact: true }).click();
  await railState(second, "拟稿").and(second.locator("[aria-current=step]")).waitFor();
  await closeOf(second);

  // The drafter reads the opinion, changes the text and hands it in again.
  const again = await bench.open("drafter", path);
  await again.getByText("请补充一句说明口径").waitFor();
  await edit("drafter", id, addLine("口径以统计部门公布的为准。"));
  await again.reload();
  await button(again, "送审").click();
  await again.getByRole("dialog").getByRole("button", { name: "送审" }).click();
  await railState(again, "一审一校").and(again.locator("[aria-current=step]")).waitFor();
  await closeOf(again);

  // While one first reviewer has ticked, the other changes the text: what was signed would not be what was read.
  const reader = await bench.open("first", path);
  await tickByKey(reader, "first");
  await edit("first-too", id, addLine("本通知由办公室解释。"));
  await button(reader, "审核通过").click();
  const refused = reader.getByRole("dialog").filter({ hasText: "签署的内容必须与看到的一致" });
  await refused.getByRole("button", { name: "知道了" }).click();
  await reader.getByRole("alert").filter({ hasText: "您打开之后，稿件又有改动" }).waitFor();
  const total = REVIEW_CHECKS.first.length;
  await reader.getByText(`已勾选 ${total}/${total} 项`).waitFor();
  await button(reader, "看改动").click();
  const changes = reader.getByRole("dialog", { name: "您打开之后的改动" });
  await changes.getByRole("insertion").filter({ hasText: "本通知由办公室解释。" }).waitFor();
  await accessible(reader);
  await changes.getByRole("button", { name: "我已看过改动" }).click();
  await changes.waitFor({ state: "detached" });

  // Whoever changed the text may not approve it.
  const editor = await bench.open("first-too", path);
  const own = await refusalOf(editor, "审核通过");
  expect(own).toMatch(/上次审核之后您修改过这份稿件/);
  expect(own).toMatch(/依据：68号第六条/);
  await closeOf(editor);
  await approve(reader, "二审二校");
  await closeOf(reader);

  // The second reviewer sees what the first stage changed, approves, and may not do the third review as well.
  const secondAgain = await bench.open("second-and-third", path);
  await railState(secondAgain, "一审一校")
    .getByRole("button", { name: /看改动/ })
    .click();
  const stage = secondAgain.getByRole("dialog", { name: "一审一校时的改动" });
  await stage.getByRole("insertion").filter({ hasText: "本通知由办公室解释。" }).waitFor();
  await stage.getByRole("link", { name: /在单独的页面对比/ }).click();
  await secondAgain.getByRole("heading", { level: 1, name: "版本对比" }).waitFor();
  await secondAgain.getByRole("insertion").filter({ hasText: "本通知由办公室解释。" }).waitFor();
  await accessible(secondAgain);
  await secondAgain.goBack();
  await tickByKey(secondAgain, "second");
  await approve(secondAgain, "三审三校");
  const twice = await refusalOf(secondAgain, "审核通过");
  expect(twice).toMatch(/三审三校要由三个不同的人办理/);
  expect(twice).toMatch(/依据：68号第六条/);
  await closeOf(secondAgain);

  // Third review on a phone, with a thumb.
  const third = await bench.open("third", path, PHONE);
  await third.getByRole("heading", { level: 1, name: piece.title }).waitFor();
  await accessible(third);
  await third.getByRole("button", { name: /^要点/ }).tap();
  const sheet = third.getByRole("dialog", { name: "审核要点" });
  for (const check of REVIEW_CHECKS.third) await sheet.getByRole("group", { name: check.label }).getByText("通过", { exact: true }).tap();
  await accessible(third);
  await sheet.getByRole("button", { name: "去办理" }).tap();
  await third.getByRole("dialog", { name: "办理" }).getByRole("button", { name: "审核通过" }).tap();
  await third.getByText("流程：待发布").waitFor();
  expect(await third.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await closeOf(third);

  // The information section looks at what the public will get, and publishes.
  const publisher = await bench.open("information-section", path);
  await button(publisher, "发布").click();
  const ordering = publisher.getByRole("dialog", { name: "发布" });
  await ordering.getByRole("region", { name: "公众会看到的内容" }).getByText("口径以统计部门公布的为准。").waitFor();
  await accessible(publisher);
  await ordering.getByRole("button", { name: "现在发布" }).click();
  await railState(publisher, "已发布").waitFor();
  await publisher.getByRole("tab", { name: "时限和发布" }).click();
  const address = publisher.getByRole("link", { name: /^公开地址/ });
  const indexNumber = /索引号 (\S+)/.exec(await publisher.getByText(/^索引号/).innerText())![1]!;
  await accessible(publisher);
  await publisher.getByRole("tab", { name: "办理记录" }).click();
  await publisher.getByText("二审二校退回").waitFor();
  await accessible(publisher);
  await publisher.getByRole("tab", { name: "时限和发布" }).click();
  const place = await address.getAttribute("href");
  await closeOf(publisher);

  // And the public reads it.
  const portal = await bench.visit(place!);
  await portal.getByRole("heading", { level: 1, name: piece.title }).waitFor();
  const page = await portal.getByRole("main").innerText();
  expect(page).toContain("信息来源：旗政府办公室");
  expect(page).toContain("责任编辑：文秘股责任编辑");
  expect(page).toContain(indexNumber);
  expect(page).toContain(piece.number);
  expect(page.includes(piece.madeOn) || page.includes(inChinese(piece.madeOn))).toBe(true);
  expect(page).toContain("口径以统计部门公布的为准。");
  for (const line of piece.lines) expect(page.replaceAll(/\s/g, "")).toContain(line.replaceAll(/\s/g, ""));
  await closeOf(portal);
};

/** A dozen sign-ins and as many looks by axe: on a busy machine that takes its time. */
const WALK = 300_000;

describe("from draft to the public", () => {
  test("a text of our own, through a return, a change under way and three people", () => journey(OWN), WALK);

  test.skipIf(!existsSync(GAZETTE))("68号's own text, the same way", () => journey(from68(readFileSync(GAZETTE, "utf8"))), WALK);
});

test("a drafter of another organ who opens the address is told nothing, not even the title", async () => {
  const id = await draftOf({ ...OWN, title: "关于尚未公开事项的通知" });
  const page = await bench.open("outsider", reviewPath(id), DESKTOP);
  await page.getByRole("alert").filter({ hasText: "没有找到这份稿件，或者您没有查看它的权限" }).waitFor();
  expect(await page.content()).not.toContain("尚未公开事项");
  expect(await page.title()).not.toContain("尚未公开事项");
  await accessible(page);
  await closeOf(page);
});
