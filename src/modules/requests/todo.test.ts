// Nothing is ever only in an inbox: what requests ask of each person stands on their own work list the same day; and the register finds every one.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { assignedRequest, keepCaseFile, requestOf, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import type { Actor } from "../../law/permissions.ts";
import { archiveRequest } from "./actions/after.ts";
import { anonymiseRequest } from "./actions/retention.ts";
import { clearAnswer, proposeAnswer, recordDelivery, sendAnswer } from "./actions/answering.ts";
import { receiveByClerk } from "./actions/receiving.ts";
import { answerTask, askUnit, remindUnits } from "./actions/tasks.ts";
import { registerFor, tasksFor } from "./listing.ts";
import { requestDuties } from "./todo.ts";
import { viewRequest } from "./view.ts";

let system: TestSystem;
let who: RequestPeople;
let financeHead: Actor;
beforeAll(async () => {
  system = await testSystem();
  system.clock.set(TEST_NOW);
  who = await requestPeople(system);
  financeHead = await system.person("finance-chief", "finance", ["chief"]);
});
afterAll(() => system.close());

const on = (day: string): void => system.clock.set(`${day}T02:00:00Z`);
const titlesOf = async (actor: Actor): Promise<string[]> => (await requestDuties(system, actor)).map(({ title }) => title);

describe("the work list", () => {
  let id = "";

  test("a request nobody was given stands on the head's list at once; a fax on the handler's until it is confirmed", async () => {
    const { id: fresh } = await receiveByClerk(system, who.handler, requestOf());
    expect(await requestDuties(system, who.head)).toContainEqual(
      expect.objectContaining({ title: "依申请公开〔2026〕1号还没有分办", dueOn: "2026-03-10", path: `/requests/${fresh}` }),
    );
    await receiveByClerk(system, who.handler, requestOf({ channel: "fax", wanted: "传真来的申请" }));
    expect(await titlesOf(who.handler)).toEqual(["依申请公开〔2026〕2号还没有与申请人确认收到"]);
    for (const other of [who.outsider, who.information, who.finance]) expect(await titlesOf(other)).toEqual([]);
  });

  test("more than five of a kind are one line", async () => {
    for (let n = 0; n < 5; n++) await receiveByClerk(system, who.handler, requestOf({ wanted: `第 ${n} 号` }));
    expect(await titlesOf(who.head)).toEqual(["7 件申请还没有分办"]);
  });

  test("what is soon due stands on its handler's list, what waits for a level on that level's", async () => {
    id = await assignedRequest(system, who);
    expect(await titlesOf(who.handler)).toHaveLength(1);
    on("2026-04-03");
    expect(await titlesOf(who.handler)).toContain("依申请公开〔2026〕8号要答复");
    await proposeAnswer(system, who.handler, { id, proposal: { code: "granted", risk: "high", text: "随函提供。", reason: "" } });
    expect(await titlesOf(who.head)).toContain("依申请公开〔2026〕8号等您审核（机构负责人审核）");
    expect(await titlesOf(who.counsel)).toEqual([]);
    await clearAnswer(system, who.head, { id });
    expect(await titlesOf(who.counsel)).toEqual(["依申请公开〔2026〕8号等您审核（合法性审核）"]);
    await clearAnswer(system, who.counsel, { id });
    expect(await titlesOf(who.leader)).toEqual(["依申请公开〔2026〕8号等您审核（分管领导审定）"]);
  });

  test("a unit that was asked to find something has it on its list, and its head has it when the reminders have climbed there", async () => {
    on("2026-04-03");
    const { task } = await askUnit(system, who.handler, { id, unit: "finance", question: "拨付台账" });
    expect(await titlesOf(who.finance)).toEqual(["1 项查找任务等本单位回复"]);
    expect(await titlesOf(financeHead)).toEqual([]);
    on("2026-04-13");
    await remindUnits(system);
    expect(await titlesOf(financeHead)).toEqual([]);
    on("2026-04-15");
    await remindUnits(system);
    expect(await titlesOf(financeHead)).toEqual(["1 项查找任务催办到您，本单位还没有回复"]);
    expect((await tasksFor(system, financeHead)).items).toMatchObject([{ task, reminded: 3, mayAnswer: false }]);
    await expect(answerTask(system, financeHead, { task, answer: "没有", found: false })).rejects.toMatchObject({ code: "not-found" });
    await answerTask(system, who.finance, { task, answer: "见附表。", found: true });
    for (const actor of [who.finance, financeHead]) expect(await titlesOf(actor)).toEqual([]);
  });

  test("who asked is on the head's list when it has been kept long enough, and no more when it is taken away", async () => {
    const retention = async (): Promise<string[]> => (await titlesOf(who.head)).filter((title) => title.includes("保存期满"));
    const done = await assignedRequest(system, who, { wanted: "敬老院的床位数" });
    await proposeAnswer(system, who.handler, { id: done, proposal: { code: "granted", risk: "low", text: "随函提供。", reason: "" } });
    await clearAnswer(system, who.head, { id: done });
    await sendAnswer(system, who.handler, { id: done });
    await recordDelivery(system, who.handler, { id: done, on: plainDate("2026-04-15"), way: "邮寄", note: "" });
    await archiveRequest(system, who.handler, { id: done });
    await keepCaseFile(system, who, done);
    on("2028-04-14");
    expect(await retention()).toEqual([]);
    on("2028-04-16");
    expect(await retention()).toEqual(["1 件申请的个人信息保存期满，可以清除；2028-05-15 起自动清除，没有案卷存档的除外"]);
    expect((await viewRequest(system, who.head, done)).may.anonymise.ok).toBe(true);
    await anonymiseRequest(system, who.head, { id: done });
    expect(await retention()).toEqual([]);
    expect((await viewRequest(system, who.head, done)).may.anonymise).toMatchObject({ ok: false, because: "个人信息已经清除" });
  });
});

describe("the register", () => {
  test.each([
    ["〔2026〕8号", 1],
    ["8号", 1],
    ["8", 1],
    ["R-2026-000008", 1],
    ["〔2025〕8号", 0],
    ["传真来的", 1],
    ["没有这样的申请", 0],
  ])("finds %s %i times, by its number or by what was asked", async (q, count) => {
    const { total } = await registerFor(system, who.handler, { status: "", q, page: 1, pageSize: 20 });
    expect(total).toBe(count);
  });
});
