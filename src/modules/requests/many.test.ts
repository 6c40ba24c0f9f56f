// Requests beyond a reasonable number on a real database (条例35), and replies that come too late to count (条例32, 34).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { applicantOf, assignedRequest, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { clearAnswer, proposeAnswer, sendAnswer } from "./actions/answering.ts";
import { consult, recordReply } from "./actions/consulting.ts";
import { askReasons, delayAnswer, recordReasons } from "./actions/many.ts";
import { documentsOf } from "./document-store.ts";
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
const refused = (words: string) => ({ code: "refused", message: expect.stringContaining(words) });
const REPLY_BY = plainDate("2026-03-24");

describe("too many requests of one applicant", () => {
  const often = applicantOf({ name: "演示申请人丁", idNumber: "演示证件四号" });
  const many = async (): Promise<string> => {
    let id = "";
    for (let n = 0; n < 3; n++) id = await assignedRequest(system, who, { applicant: often, wanted: `第 ${n} 批救助台账` });
    return id;
  };

  test("are shown as figures to whoever handles the case; nothing is decided by them", async () => {
    const id = await many();
    const view = await viewRequest(system, who.handler, id);
    expect(view.frequency).toEqual({ month: 3, year: 3 });
    expect(view.may.askReasons.ok).toBe(true);
  });

  test("are not refused as excessive before the applicant was asked why", async () => {
    const id = await many();
    const proposal = { code: "excessive", risk: "low", text: "不予处理。", reason: "没有正当理由" } as const;
    await expect(proposeAnswer(system, who.handler, { id, proposal })).rejects.toMatchObject(refused("没有要求申请人说明理由"));
    const letter = await askReasons(system, who.handler, { id, replyBy: REPLY_BY });
    const kept = (await documentsOf(system.db, id)).find((one) => one.number === letter.number)!;
    expect(JSON.stringify(kept.content)).toMatch(/已有 \d+ 件.*第三十五条/);
    await expect(askReasons(system, who.handler, { id, replyBy: REPLY_BY })).rejects.toMatchObject(refused("已经要求"));
    await proposeAnswer(system, who.handler, { id, proposal });
  });

  test("with sound reasons are answered by a later day, fixed by the head and told; the clock shows why", async () => {
    const id = await many();
    await expect(delayAnswer(system, who.head, { id, until: plainDate("2026-06-30"), reason: "档案分散" })).rejects.toMatchObject(
      refused("还没有说明理由"),
    );
    await askReasons(system, who.handler, { id, replyBy: REPLY_BY });
    await recordReasons(system, who.handler, { id, on: plainDate("2026-03-10"), note: "课题研究" });
    await expect(delayAnswer(system, who.handler, { id, until: plainDate("2026-06-30"), reason: "档案分散" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(delayAnswer(system, who.head, { id, until: plainDate("2026-04-08"), reason: "档案分散" })).rejects.toMatchObject(
      refused("不晚于原来的期限 2026-04-08"),
    );
    await delayAnswer(system, who.head, { id, until: plainDate("2026-06-30"), reason: "档案分散" });
    const clock = (await clockOfRequest(system, who.handler, id))!;
    expect(clock).toMatchObject({ dueOn: "2026-06-30", provisional: false, owner: "authority" });
    expect(clock.counted).toHaveLength(20);
    expect(clock.skipped).toContainEqual({ on: "2026-06-30", why: expect.stringMatching(/延迟答复的期限内.*第三十五条/) });
    expect((await documentsOf(system.db, id)).map(({ letter }) => letter)).toContain("delay");
  });
});

describe("a reply that comes too late", () => {
  const asked = async (): Promise<string> => {
    const id = await assignedRequest(system, who);
    await consult(system, who.handler, { id, asked: "third-party", party: "演示企业甲", matter: "单价", joint: false });
    return id;
  };
  const reply = (id: string, day: string) =>
    recordReply(system, who.handler, { id, asked: "third-party", party: "演示企业甲", on: plainDate(day), opinion: "objects", note: "涉及报价" });

  test("in time says nothing", async () => {
    const id = await asked();
    on("2026-03-12");
    expect(await reply(id, "2026-03-12")).toEqual({ ok: true, words: null });
  });

  test("after the 15th working day is kept, moves no day, and is told why (条例32)", async () => {
    const id = await asked();
    const before = (await clockOfRequest(system, who.handler, id))!.dueOn;
    on("2026-04-02");
    const { words } = await reply(id, "2026-04-02");
    expect(words).toMatch(/15 个工作日已于 2026-03-31 届满.*由本机关决定是否公开.*第三十二条/);
    const clock = (await clockOfRequest(system, who.handler, id))!;
    expect(clock.dueOn).toBe(before);
    expect(clock.effects.find(({ type }) => type === "third-party-replied")!.note).toBe(words);
  });

  test("after the answer is kept with the file and changes neither answer nor term", async () => {
    const id = await asked();
    await proposeAnswer(system, who.handler, { id, proposal: { code: "internal-affairs", risk: "low", text: "不予公开。", reason: "属于内部流程" } });
    await clearAnswer(system, who.head, { id });
    await sendAnswer(system, who.handler, { id });
    on("2026-03-13");
    expect((await reply(id, "2026-03-13")).words).toContain("申请已于 2026-03-10 答复，意见存入案卷");
    await expect(reply(id, "2026-03-13")).rejects.toMatchObject(refused("已经答复过"));
  });
});
