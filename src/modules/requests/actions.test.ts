// Requests on a real database: the register has no gaps, days of receipt follow the channel, every step has its letter, its post and its clock.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { applicantOf, assignedRequest, requestOf, requestPeople, type RequestPeople, UNIT } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { archiveRequest, closeDispute, openDispute, proposePublication } from "./actions/after.ts";
import { changeRisk, clearAnswer, proposeAnswer, recordDelivery, returnAnswer, sendAnswer } from "./actions/answering.ts";
import * as handling from "./actions/handling.ts";
import { mergeRequest, splitRequest, transferRequest } from "./actions/moving.ts";
import { confirmReceipt, receiveByClerk } from "./actions/receiving.ts";
import { answerTask, askUnit, remindUnits } from "./actions/tasks.ts";
import { documentsOf } from "./document-store.ts";
import { boardFor, registerFor, tasksFor } from "./listing.ts";
import type { Proposal } from "./schema.ts";
import { findRequest } from "./store.ts";
import { clockOfRequest, viewRequest } from "./view.ts";

let system: TestSystem;
let who: RequestPeople;

beforeAll(async () => {
  system = await testSystem();
  who = await requestPeople(system);
});
beforeEach(() => system.clock.set(TEST_NOW));
afterAll(() => system.close());

const on = (day: string): void => system.clock.set(`${day}T02:00:00Z`);
const granted: Proposal = { code: "granted", risk: "low", text: "随函提供所申请的信息。", reason: "" };
const refusal = (code: "refused" | "forbidden" | "invalid" | "not-found", words: string) => ({ code, message: expect.stringContaining(words) });
const lettersOf = async (id: string) => (await documentsOf(system.db, id)).filter(({ kind }) => kind === "letter");

describe("in", () => {
  test("twenty at once get twenty numbers without a gap, and one that fails gives its number back", async () => {
    const before = (await registerFor(system, who.information, { status: "", q: "", page: 1, pageSize: 1 })).total;
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        receiveByClerk(system, who.handler, requestOf(index % 5 === 4 ? { unit: "nowhere" } : { wanted: `第 ${index} 号档案的目录` })),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(16);
    const numbers = await system.db.selectFrom("request").select("number").orderBy("number").execute();
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: before + 16 }, (_, index) => index + 1));
  });

  test("a fax has no day of receipt until both sides confirmed it, and no clock runs before (条例31)", async () => {
    const { id } = await receiveByClerk(system, who.handler, requestOf({ channel: "fax" }));
    expect((await findRequest(system.db, id))!.received_on).toBeNull();
    await expect(handling.askCorrection(system, who.handler, { id, items: "请写明年度", replyBy: plainDate("2026-03-31") })).rejects.toMatchObject(
      refusal("refused", "还没有与申请人确认收到"),
    );
    on("2026-03-12");
    await confirmReceipt(system, who.handler, { id, on: plainDate("2026-03-12") });
    expect((await clockOfRequest(system, who.handler, id))!.dueOn).toBe("2026-04-10");
    await expect(confirmReceipt(system, who.handler, { id, on: plainDate("2026-03-12") })).rejects.toMatchObject(
      refusal("refused", "已于 2026-03-12 确认"),
    );
  });

  test("a repeat in other words is found on the way in, whatever its channel", async () => {
    const wanted = "察素齐镇2024年度临时救助资金发放的批次和金额";
    const first = await receiveByClerk(system, who.handler, requestOf({ wanted }));
    const second = await receiveByClerk(system, who.handler, requestOf({ wanted: `申请公开：${wanted}。`, channel: "registered-mail" }));
    expect(second.alike).toContainEqual({ id: first.id, likeness: "same", sameApplicant: true, status: "open" });
  });

  test("nobody enters a request of another unit, or one from tomorrow", async () => {
    await expect(receiveByClerk(system, who.outsider, requestOf())).rejects.toMatchObject(refusal("forbidden", "不能为这个机关登记"));
    await expect(receiveByClerk(system, who.handler, requestOf({ arrivedOn: plainDate("2026-03-11") }))).rejects.toMatchObject(
      refusal("invalid", "不能晚于今天"),
    );
  });

  test("what nobody opened is on the office's list the same day", async () => {
    const { id } = await receiveByClerk(system, who.handler, requestOf());
    const board = await boardFor(system, who.head);
    expect(board.groups.flatMap(({ items }) => items).find((item) => item.id === id)).toMatchObject({ unopened: true, words: "剩 20 个工作日" });
  });

  test("the database takes no number out of the register", async () => {
    const { id } = await receiveByClerk(system, who.handler, requestOf());
    await expect(system.db.deleteFrom("request").where("id", "=", id).execute()).rejects.toThrow("permission denied");
    await expect(system.db.updateTable("request").set({ number: 999_999 }).where("id", "=", id).execute()).rejects.toThrow("不能修改");
  });
});

describe("on the way", () => {
  test("a correction stops the clock, its letter names the day, and the corrected request begins anew", async () => {
    const id = await assignedRequest(system, who);
    const letter = await handling.askCorrection(system, who.handler, { id, items: "请写明项目的年度。", replyBy: plainDate("2026-03-31") });
    expect(letter.number).toMatch(/^民政局公开〔2026〕\d+号$/);
    expect((await clockOfRequest(system, who.handler, id))!).toMatchObject({ dueOn: null, owner: "applicant" });
    await expect(handling.askCorrection(system, who.handler, { id, items: "再补", replyBy: plainDate("2026-03-31") })).rejects.toMatchObject(
      refusal("refused", "一次性告知"),
    );
    on("2026-03-20");
    await handling.recordCorrection(system, who.handler, { id, on: plainDate("2026-03-20"), wanted: "2025年度敬老院改造项目验收报告" });
    expect((await clockOfRequest(system, who.handler, id))!).toMatchObject({ dueOn: "2026-04-20", owner: "authority" });
  });

  test("a lapse is recorded only when its day is over, and is the result the table counts", async () => {
    const id = await assignedRequest(system, who);
    await handling.askCorrection(system, who.handler, { id, items: "请写明年度", replyBy: plainDate("2026-03-31") });
    await expect(handling.recordLapse(system, who.handler, { id, of: "correction" })).rejects.toMatchObject(refusal("refused", "还没有届满"));
    on("2026-04-01");
    await handling.recordLapse(system, who.handler, { id, of: "correction" });
    expect(await findRequest(system.db, id)).toMatchObject({ status: "closed", decision: "correction-lapsed", closed_on: "2026-04-01" });
  });

  test("68 pages cost 380 元, 30 pages nothing", async () => {
    const id = await assignedRequest(system, who);
    await expect(handling.notifyFee(system, who.handler, { id, method: "by-page", amount: 30, pay: "财务股" })).rejects.toMatchObject(
      refusal("refused", "免费"),
    );
    const letter = await handling.notifyFee(system, who.handler, { id, method: "by-page", amount: 68, pay: "财务股" });
    expect(letter).toMatchObject({ yuan: 380, warnings: [expect.stringContaining("未核实")] });
  });

  test("only the head extends, once, within the term; the applicant's letter names the new day", async () => {
    const id = await assignedRequest(system, who);
    const extension = { id, workingDays: 10, reason: "涉及的档案较多" };
    await expect(handling.extendRequest(system, who.handler, extension)).rejects.toMatchObject(refusal("forbidden", "公开工作机构负责人"));
    expect(await handling.extendRequest(system, who.head, extension)).toMatchObject({ dueOn: "2026-04-22" });
    await expect(handling.extendRequest(system, who.head, extension)).rejects.toMatchObject(refusal("refused", "只能延期一次"));
  });

  test("a split keeps the first part here and the day of receipt everywhere", async () => {
    const id = await assignedRequest(system, who, { wanted: "甲档案\n乙档案" });
    const { ids } = await splitRequest(system, who.handler, { id, parts: ["甲档案", "乙档案", "丙档案"] });
    expect(ids).toHaveLength(2);
    expect(await findRequest(system.db, ids[0]!)).toMatchObject({ wanted: "乙档案", split_from: id, received_on: "2026-03-10" });
    expect((await findRequest(system.db, id))!.wanted).toBe("甲档案");
  });

  test("a part split off after the correction has the term of the corrected request, and its receipt says so", async () => {
    const id = await assignedRequest(system, who, { wanted: "甲档案\n乙档案" });
    await handling.askCorrection(system, who.handler, { id, items: "请写明年度。", replyBy: plainDate("2026-03-31") });
    const early = await splitRequest(system, who.handler, { id, parts: ["甲档案", "乙档案"] });
    expect((await clockOfRequest(system, who.handler, early.ids[0]!))!).toMatchObject({ dueOn: null, owner: "applicant" });
    expect(JSON.stringify((await lettersOf(early.ids[0]!))[0]!.content)).toContain("自收到补正的申请之日");
    on("2026-03-20");
    await handling.recordCorrection(system, who.handler, { id, on: plainDate("2026-03-20"), wanted: "2025年的甲档案\n丙档案" });
    const late = await splitRequest(system, who.handler, { id, parts: ["2025年的甲档案", "丙档案"] });
    expect((await clockOfRequest(system, who.handler, late.ids[0]!))!).toMatchObject({ dueOn: "2026-04-20", owner: "authority" });
    expect(JSON.stringify((await lettersOf(late.ids[0]!))[0]!.content)).toContain("最迟于2026年4月20日答复");
  });

  test("a repeat by the same applicant joins the earlier one; a stranger's does not", async () => {
    const first = await assignedRequest(system, who);
    const second = await assignedRequest(system, who);
    const strangers = await assignedRequest(system, who, { applicant: applicantOf({ name: "演示申请人乙" }) });
    await expect(mergeRequest(system, who.handler, { id: strangers, into: first })).rejects.toMatchObject(refusal("refused", "申请人不同"));
    await expect(mergeRequest(system, who.handler, { id: first, into: second })).rejects.toMatchObject(refusal("refused", "登记在前"));
    await mergeRequest(system, who.handler, { id: second, into: first });
    expect(await findRequest(system.db, second)).toMatchObject({ status: "merged", merged_into: first });
    expect(JSON.stringify((await lettersOf(second)).at(-1)!.content)).toContain("并入在先的申请一并办理");
    expect((await findRequest(system.db, first))!.status).toBe("open");
    expect((await viewRequest(system, who.handler, first)).may.merge.ok).toBe(true);
  });

  test("what is another organ's is told with its contact and handed on", async () => {
    const id = await assignedRequest(system, who);
    const moved = await transferRequest(system, who.handler, {
      id,
      to: "education",
      contact: "0471-0000103",
      reason: "由教育局制作并保存",
      forward: true,
    });
    expect(await findRequest(system.db, id)).toMatchObject({ status: "closed", decision: "not-held" });
    expect(await findRequest(system.db, moved.forwarded!)).toMatchObject({ unit: "education", moved_from: id, status: "open" });
    expect(JSON.stringify((await lettersOf(id)).at(-1)!.content)).toContain("0471-0000103");
  });

  test("units that hold the records see the question only, are reminded up to their head, and answer once", async () => {
    const id = await assignedRequest(system, who);
    const { task } = await askUnit(system, who.handler, { id, unit: "finance", question: "敬老院改造项目的拨付台账" });
    expect((await tasksFor(system, who.finance)).items).toContainEqual(
      expect.objectContaining({ task, question: "敬老院改造项目的拨付台账", reminded: 0 }),
    );
    expect(JSON.stringify(await tasksFor(system, who.finance))).not.toContain("演示");
    on("2026-03-20");
    expect(await remindUnits(system)).toBe(3);
    expect(await remindUnits(system)).toBe(0);
    expect((await tasksFor(system, who.finance)).items.find((one) => one.task === task)!.reminded).toBe(3);
    await expect(answerTask(system, who.outsider, { task, answer: "没有", found: false })).rejects.toMatchObject({ code: "not-found" });
    await answerTask(system, who.finance, { task, answer: "已查找档案室，随附台账。", found: true });
    await expect(answerTask(system, who.finance, { task, answer: "又查", found: true })).rejects.toMatchObject(refusal("refused", "回复过"));
    expect(await remindUnits(system)).toBe(0);
  });
});

describe("the answer", () => {
  test("信息不存在 needs a search, a third party's rights need asking, unclear needs a correction", async () => {
    const id = await assignedRequest(system, who);
    const propose = (code: Proposal["code"]) => proposeAnswer(system, who.handler, { id, proposal: { ...granted, code, reason: "经审查" } });
    await expect(propose("not-held")).rejects.toMatchObject(refusal("refused", "没有查找记录"));
    await expect(propose("third-party-rights")).rejects.toMatchObject(refusal("refused", "没有征求过第三方意见"));
    await expect(propose("still-unclear")).rejects.toMatchObject(refusal("refused", "没有补正过"));
    await expect(proposeAnswer(system, who.handler, { id, proposal: { ...granted, code: "process-information" } })).rejects.toMatchObject(
      refusal("refused", "要说明理由"),
    );
    await handling.logSearch(system, who.handler, { id, note: "检索档案管理系统，关键词敬老院改造", found: false });
    expect(await propose("not-held")).toEqual({ waitingFor: "head" });
  });

  test("goes handler, head, counsel, leader by its risk, each another person, and the risk is switchable on the way", async () => {
    const id = await assignedRequest(system, who);
    await expect(sendAnswer(system, who.handler, { id })).rejects.toMatchObject(refusal("refused", "还没有拟出答复"));
    await proposeAnswer(system, who.handler, { id, proposal: { ...granted, risk: "medium" } });
    await expect(clearAnswer(system, who.counsel, { id })).rejects.toMatchObject(refusal("refused", "这一步由公开工作机构负责人办理"));
    expect(await clearAnswer(system, who.head, { id })).toEqual({ waitingFor: "counsel" });
    expect(await changeRisk(system, who.head, { id, risk: "high", note: "涉及面广" })).toEqual({ waitingFor: "counsel" });
    expect(await clearAnswer(system, who.counsel, { id })).toEqual({ waitingFor: "leader" });
    await expect(sendAnswer(system, who.handler, { id })).rejects.toMatchObject(refusal("refused", "还没有审核通过"));
    await returnAnswer(system, who.leader, { id, note: "请补充附件" });
    await proposeAnswer(system, who.handler, { id, proposal: granted });
    expect(await clearAnswer(system, who.head, { id })).toEqual({ waitingFor: undefined });
    expect(await sendAnswer(system, who.handler, { id })).toMatchObject({ late: false });
    await expect(proposeAnswer(system, who.handler, { id, proposal: granted })).rejects.toMatchObject(refusal("refused", "已经办结"));
  });

  const answered = async (code: Proposal["code"], day = "2026-03-20"): Promise<string> => {
    const id = await assignedRequest(system, who);
    on(day);
    await proposeAnswer(system, who.handler, { id, proposal: { ...granted, code, reason: code === "granted" ? "" : "经审查属于内部研究的材料" } });
    await clearAnswer(system, who.head, { id });
    await sendAnswer(system, who.handler, { id });
    return id;
  };

  test("a refusal tells to go to review first, and a late answer is on record as late", async () => {
    const id = await answered("process-information", "2026-05-11");
    const text = JSON.stringify((await lettersOf(id)).at(-1)!.content);
    expect(text).toContain("先向土默特左旗人民政府申请行政复议");
    expect((await clockOfRequest(system, who.handler, id))!.late).toBe(true);
  });

  test("is delivered with proof, filed, and disputed with an outcome", async () => {
    const id = await answered("internal-affairs");
    await expect(archiveRequest(system, who.handler, { id })).rejects.toMatchObject(refusal("refused", "还没有送达"));
    await recordDelivery(system, who.handler, { id, on: plainDate("2026-03-20"), way: "邮寄", note: "演示邮件号" });
    await archiveRequest(system, who.handler, { id });
    await expect(openDispute(system, who.handler, { id, block: "suit-after-review", on: plainDate("2026-03-20") })).rejects.toMatchObject(
      refusal("refused", "没有审结的行政复议"),
    );
    expect((await viewRequest(system, who.handler, id)).may.closeDispute).toMatchObject({ ok: false });
    const { dispute } = await openDispute(system, who.handler, { id, block: "review", on: plainDate("2026-03-20") });
    expect((await viewRequest(system, who.handler, id)).may.closeDispute).toEqual({ ok: true });
    on("2026-05-25");
    await closeDispute(system, who.handler, {
      id,
      dispute,
      on: plainDate("2026-05-20"),
      outcome: "upheld",
      headAttended: true,
      lessons: "说明理由要更具体",
    });
    await expect(
      closeDispute(system, who.handler, { id, dispute, on: plainDate("2026-05-20"), outcome: "upheld", headAttended: null, lessons: "" }),
    ).rejects.toMatchObject(refusal("refused", "登记过结果"));
  });
});

describe("an answer that others may want (条例44)", () => {
  test("becomes a manuscript without who asked; what was refused does not", async () => {
    const writer = await system.person("writer", "civil-affairs/elderly-care", ["drafter", "request-handler"]);
    const id = await assignedRequest(system, who, { wanted: "敬老院收费标准，联系电话 13800138000" });
    await expect(proposePublication(system, writer, { id, organ: "civil-affairs/elderly-care" })).rejects.toMatchObject(
      refusal("refused", "已经答复公开"),
    );
    await proposeAnswer(system, who.handler, { id, proposal: { ...granted, text: "收费标准见附表。" } });
    await clearAnswer(system, who.head, { id });
    await sendAnswer(system, who.handler, { id });
    const { manuscript } = await proposePublication(system, writer, { id, organ: "civil-affairs/elderly-care" });
    const { content } = await system.db.selectFrom("manuscript").select("content").where("id", "=", manuscript).executeTakeFirstOrThrow();
    expect(JSON.stringify(content)).toContain("收费标准见附表");
    expect(JSON.stringify(content)).not.toMatch(/演示申请人|13800138000/);
  });
});

describe("who sees what", () => {
  test("the people of the case see who asked; its counsel and leader see the case without; others see nothing", async () => {
    const id = await assignedRequest(system, who);
    expect((await viewRequest(system, who.handler, id)).applicant).toMatchObject({ name: "演示申请人甲", phone: "0471-0000101" });
    for (const actor of [who.counsel, who.leader]) {
      const seen = JSON.stringify(await viewRequest(system, actor, id));
      expect(seen).not.toContain("演示申请人甲");
      expect(seen).not.toContain("0000101");
      expect(seen).not.toContain("演示地址");
    }
    for (const actor of [who.outsider, who.information, who.finance])
      await expect(viewRequest(system, actor, id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("lists mask who asked, for everybody", async () => {
    await assignedRequest(system, who, { wanted: "联系电话 13800138000 的登记情况" });
    for (const actor of [who.handler, who.information]) {
      const lists = JSON.stringify([await boardFor(system, actor), await registerFor(system, actor, { status: "", q: "", page: 1, pageSize: 200 })]);
      expect(lists).toContain("演**");
      expect(lists).not.toContain("演示申请人");
      expect(lists).not.toContain("13800138000");
    }
    expect((await registerFor(system, who.outsider, { status: "", q: "", page: 1, pageSize: 200 })).items.every(({ unit }) => unit !== UNIT)).toBe(
      true,
    );
  });

  test("the log names nobody who asked", async () => {
    const rows = await system.db.selectFrom("ledger").select("entry").where("subject", "like", "request%").execute();
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ entry }) => /演示申请人|0000101|演示地址|演示证件/.test(entry))).toEqual([]);
  });
});
