// The decisions beside the straight way, in a real browser: asking and answering, the principal leader, a set time, correction and withdrawal.
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, closeOf, decide, type Desk, openDesk, railState, refusalOf, reviewPath, withoutBarriers } from "../support/review-desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.bench.close());

test("a question to the secrecy office holds the manuscript until it is answered, and the principal leader can be asked for", async () => {
  const path = reviewPath(await desk.walkedTo("second"));
  const reviewer = await desk.bench.open("second-and-third", path);
  const asking = await decide(reviewer, "请示保密或网信部门");
  await asking.getByRole("button", { name: "请示", exact: true }).click();
  await asking.getByText("请选择请示的部门").waitFor();
  await asking.getByText("保密部门", { exact: true }).click();
  await asking.getByLabel("请示的问题").fill("第三段的地点能否公开");
  await withoutBarriers(reviewer);
  await asking.getByRole("button", { name: "请示", exact: true }).click();
  await reviewer.getByText(/正在等保密部门答复/).waitFor();
  expect(await refusalOf(reviewer, "审核通过")).toMatch(/答复之前不能审核[\s\S]*依据：68号第六条/);

  const office = await desk.bench.open("secrecy-office", path);
  const answering = await decide(office, "答复请示");
  await answering.getByText("第三段的地点能否公开").waitFor();
  await answering.getByText("可以公开", { exact: true }).click();
  await answering.getByLabel("答复意见").fill("不涉密");
  await answering.getByRole("button", { name: "答复", exact: true }).click();
  await office.getByText("保密部门答复：可以公开").waitFor();
  await closeOf(office);

  await reviewer.reload();
  const calling = await decide(reviewer, "提请主要领导审定");
  await calling.getByLabel("提请的理由").fill("涉及重大事项");
  await calling.getByRole("button", { name: "提请", exact: true }).click();
  await railState(reviewer, "主要领导审定").filter({ hasText: "未到" }).waitFor();
  await closeOf(reviewer);
});

test("a publication is set for a time and called off; a published text is withdrawn while it is being corrected", async () => {
  const id = await desk.walkedTo("approved");
  const page = await desk.bench.open("information-section", reviewPath(id));
  const ordering = await decide(page, "发布");
  await ordering.getByText("定时", { exact: true }).click();
  await ordering.getByRole("button", { name: "定时发布" }).click();
  await ordering.getByText("请选择发布时间").waitFor();
  await ordering.getByLabel("发布时间（北京时间）").fill("2001-01-01T09:00");
  await ordering.getByRole("button", { name: "定时发布" }).click();
  await ordering.getByText("请选择现在之后的时间").waitFor();
  await ordering.getByLabel("发布时间（北京时间）").fill("2099-01-01T09:00");
  await ordering.getByRole("button", { name: "定时发布" }).click();
  await page.getByText(/已安排发布：2099年1月1日 09:00/).waitFor();
  await button(page, "取消定时发布").click();
  await page.getByText(/已安排发布/).waitFor({ state: "detached" });

  await (await decide(page, "发布")).getByRole("button", { name: "现在发布" }).click();
  await railState(page, "已发布").waitFor();
  const correcting = await decide(page, "更正");
  await correcting.getByRole("button", { name: "开始更正" }).click();
  await correcting.getByRole("alert").filter({ hasText: "请写明更正说明" }).waitFor();
  await correcting.getByLabel("更正说明").fill("更正第二段的时限");
  await correcting.getByRole("button", { name: "开始更正" }).click();
  await page.getByText("更正说明：更正第二段的时限").waitFor();

  const withdrawing = await decide(page, "撤回");
  await withdrawing.getByLabel("撤回的理由").fill("内容需要重新核实");
  await withdrawing.getByRole("button", { name: "立即撤回" }).click();
  await railState(page, "已撤回").waitFor();
  await page.getByRole("tab", { name: "时限和发布" }).click();
  const place = await page.getByRole("link", { name: /^公开地址/ }).getAttribute("href");
  await closeOf(page);
  const portal = await desk.bench.visit(place!);
  await portal.getByText("内容需要重新核实").waitFor();
  expect(await portal.getByRole("main").innerText()).not.toContain("重要事项当日报送");
  await closeOf(portal);
});
