// The spine in a real browser: a text goes from draft through three reviews by three people, a return and a change under way, to the portal.
// Once with 68号's own text, cut out of the gazette where it is there, and always with a text of our own.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inChinese } from "../../src/kernel/plain-date.ts";
import { REVIEW_CHECKS } from "../../src/modules/publishing/index.ts";
import {
  addLine,
  approve,
  button,
  closeOf,
  type Desk,
  openDesk,
  railState,
  refusalOf,
  reviewPath,
  tickByKey,
  withoutBarriers,
} from "../support/review-desk.ts";
import { from68, OWN, type Piece } from "../support/review-texts.ts";
import { PHONE } from "../support/workbench.ts";

const GAZETTE = resolve(import.meta.dirname, "../../../shared/gazette/tumed-left-banner-2023-4.txt");

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.bench.close());

/** `look`: whether axe looks at every screen on the way. */
const journey = async (piece: Piece, look: boolean): Promise<void> => {
  const accessible = look ? withoutBarriers : async (): Promise<void> => undefined;
  const id = await desk.draftOf(piece);
  const path = reviewPath(id);

  // The drafter hands it in; nobody publishes what nobody has reviewed.
  const drafter = await desk.bench.open("drafter", path);
  await drafter.getByRole("heading", { level: 1, name: piece.title }).waitFor();
  expect(await refusalOf(drafter, "发布")).toContain("没有审完，不能发布");
  await accessible(drafter);
  await button(drafter, "送审").click();
  await drafter.getByRole("dialog").getByRole("button", { name: "送审" }).click();
  await railState(drafter, "一审一校").and(drafter.locator("[aria-current=step]")).waitFor();
  await closeOf(drafter);

  const section = await desk.bench.open("information-section", path);
  const unreviewed = await refusalOf(section, "发布");
  expect(unreviewed).toMatch(/「一审一校」，没有审完，不能发布/);
  expect(unreviewed).toMatch(/依据：68号第七条/);
  await closeOf(section);
  const forced = await desk.as("information-section").send("POST", `/api/manuscripts/${id}/publish`);
  expect([forced.statusCode, forced.json<{ error: { message: string } }>().error.message]).toEqual([409, expect.stringContaining("不能发布")]);

  // First review by key; an unticked check is asked for.
  const first = await desk.bench.open("first", path);
  await button(first, "审核通过").click();
  await first.getByRole("alert").filter({ hasText: "请勾选通过、不通过或不适用" }).first().waitFor();
  await tickByKey(first, "first");
  await accessible(first);
  await approve(first, "二审二校");
  await closeOf(first);

  // Second review: one check fails, the text goes back with an opinion, and a comment stands at the words it is about.
  const second = await desk.bench.open("second-and-third", path);
  await second.getByRole("article", { name: "稿件全文" }).getByText(piece.lines[1]!).selectText();
  await button(second, "批注所选文字").click();
  expect(await second.getByLabel(/批注哪句话/).inputValue()).toBe(piece.lines[1]);
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
  const again = await desk.bench.open("drafter", path);
  await again.getByText("请补充一句说明口径").waitFor();
  await desk.edit("drafter", id, addLine("口径以统计部门公布的为准。"));
  await again.reload();
  await button(again, "送审").click();
  await again.getByRole("dialog").getByRole("button", { name: "送审" }).click();
  await railState(again, "一审一校").and(again.locator("[aria-current=step]")).waitFor();
  await closeOf(again);

  // While one first reviewer has ticked, the other changes the text: what was signed would not be what was read.
  const reader = await desk.bench.open("first", path);
  await tickByKey(reader, "first");
  await desk.edit("first-too", id, addLine("本通知由办公室解释。"));
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
  const editor = await desk.bench.open("first-too", path);
  const own = await refusalOf(editor, "审核通过");
  expect(own).toMatch(/上次审核之后您修改过这份稿件/);
  expect(own).toMatch(/依据：68号第六条/);
  await closeOf(editor);
  await approve(reader, "二审二校");
  await closeOf(reader);

  // The second reviewer sees what the first stage changed, approves, and may not do the third review as well.
  const secondAgain = await desk.bench.open("second-and-third", path);
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
  const third = await desk.bench.open("third", path, PHONE);
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
  const publisher = await desk.bench.open("information-section", path);
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
  const portal = await desk.bench.visit(place!);
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
  test("a text of our own, through a return, a change under way and three people", () => journey(OWN, true), WALK);

  test.skipIf(!existsSync(GAZETTE))("68号's own text, the same way", () => journey(from68(readFileSync(GAZETTE, "utf8")), false), WALK);
});

test("a drafter of another organ who opens the address is told nothing, not even the title", async () => {
  const id = await desk.draftOf({ ...OWN, title: "关于尚未公开事项的通知" });
  const page = await desk.bench.open("outsider", reviewPath(id));
  await page.getByRole("alert").filter({ hasText: "没有找到这份稿件，或者您没有查看它的权限" }).waitFor();
  expect(await page.content()).not.toContain("尚未公开事项");
  expect(await page.title()).not.toContain("尚未公开事项");
  await withoutBarriers(page);
  await closeOf(page);
});
