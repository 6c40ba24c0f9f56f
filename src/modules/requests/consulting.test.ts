// Asking third parties and organs on a real database: replies with their opinion, what may go out before they were heard, and who is told what, once.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { assignedRequest, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { clearAnswer, proposeAnswer, returnAnswer, sendAnswer } from "./actions/answering.ts";
import { consult, recordReply, tellThirdParty } from "./actions/consulting.ts";
import { recordWithdrawal } from "./actions/handling.ts";
import { documentsOf } from "./document-store.ts";
import type { KeptText } from "./papers.ts";
import type { Opinion, Telling } from "./rules/third-parties.ts";
import { type Proposal, RecordedReply } from "./schema.ts";
import { clockOfRequest, viewRequest } from "./view.ts";

let system: TestSystem;
let who: RequestPeople;
beforeAll(async () => {
  system = await testSystem();
  who = await requestPeople(system);
});
beforeEach(() => system.clock.set(TEST_NOW));
afterAll(() => system.close());

const PARTY = "演示企业甲";
const OTHER = "演示企业乙";
const on = (day: string): void => system.clock.set(`${day}T02:00:00Z`);
const refused = (words: string) => ({ code: "refused", message: expect.stringContaining(words) });
const ask = (id: string, party = PARTY, asked: "third-party" | "agency" = "third-party") =>
  consult(system, who.handler, { id, asked, party, matter: "验收报告中的单价", joint: false });
const reply = (id: string, day: string, opinion: Opinion, party = PARTY) =>
  recordReply(system, who.handler, { id, asked: "third-party", party, on: plainDate(day), opinion, note: "涉及报价" });
const propose = async (id: string, code: Proposal["code"]): Promise<void> => {
  await proposeAnswer(system, who.handler, { id, proposal: { code, risk: "low", text: "情况如下。", reason: code === "granted" ? "" : "经审查" } });
};
const decide = async (id: string, code: Proposal["code"]): Promise<void> => {
  await propose(id, code);
  await clearAnswer(system, who.head, { id });
};
const tell = (id: string, telling: Partial<Telling> = {}) =>
  tellThirdParty(system, who.handler, { id, party: PARTY, reason: "", matter: "", ...telling });
const lettersTo = async (id: string, party = PARTY): Promise<string[]> =>
  (await documentsOf(system.db, id))
    .filter(({ letter }) => letter === "third-party-result")
    .map(({ content }) => content as KeptText)
    .filter(({ addressees }) => addressees === party)
    .map(({ paragraphs }) => paragraphs.join("\n"));

describe("asked by name", () => {
  test("the days of the asking are left out, the letter does not name the applicant, a reply nobody asked for is refused", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    expect((await viewRequest(system, who.handler, id)).unanswered).toEqual([{ asked: "third-party", party: PARTY }]);
    await expect(
      recordReply(system, who.handler, { id, asked: "agency", party: "自然资源局", on: plainDate("2026-03-10"), note: "" }),
    ).rejects.toMatchObject(refused("没有征求过自然资源局"));
    on("2026-03-17");
    await reply(id, "2026-03-17", "objects");
    expect((await clockOfRequest(system, who.handler, id))!.dueOn).toBe("2026-04-15");
    expect(JSON.stringify((await documentsOf(system.db, id)).find(({ letter }) => letter === "third-party")!.content)).not.toContain("演示申请人甲");
  });

  test("nobody is asked twice at once; after its silence it may be, and its reply is to what it was asked last", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    await expect(ask(id)).rejects.toMatchObject(refused(`已于 2026-03-10 征求${PARTY}的意见`));
    await ask(id, OTHER);
    on("2026-04-01");
    await ask(id);
    on("2026-04-03");
    await reply(id, "2026-04-03", "agrees");
    const view = await viewRequest(system, who.handler, id);
    expect(view.thirdParties).toContainEqual({ party: PARTY, askedOn: "2026-04-01", stance: "agrees", words: "同意公开", toldOn: null });
    expect((await clockOfRequest(system, who.handler, id))!.state).toBe("running");
  });

  test("a third party's reply is one of two opinions, an objection with its reasons; an organ's is a text", () => {
    const problems = (given: object) =>
      RecordedReply.safeParse({ party: PARTY, on: "2026-03-17", ...given }).error?.issues.map(
        ({ path, message }) => `${path.join(".")}：${message}`,
      ) ?? [];
    expect(problems({ asked: "third-party" })).toEqual([expect.stringMatching(/^opinion：.*第三十二条/)]);
    expect(problems({ asked: "third-party", opinion: "objects" })).toEqual([expect.stringMatching(/^note：.*没有说明理由/)]);
    expect(problems({ asked: "third-party", opinion: "objects", note: "涉及报价" })).toEqual([]);
    expect(problems({ asked: "third-party", opinion: "agrees" })).toEqual([]);
    expect(problems({ asked: "agency", note: "同意" })).toEqual([]);
    expect(problems({ asked: "agency", opinion: "agrees" })).toEqual([expect.stringMatching(/^opinion：/)]);
  });

  test("the database takes no third opinion, and no opinion on another event", async () => {
    const id = await assignedRequest(system, who);
    const event = { request: id, happened_on: "2026-03-10", actor: who.handler.account, post: null, at: new Date(TEST_NOW) };
    const insert = (type: string, detail: object) =>
      system.db
        .insertInto("request_event")
        .values({ ...event, type, detail: JSON.stringify(detail) } as never)
        .execute();
    await expect(insert("third-party-replied", { opinion: "perhaps" })).rejects.toThrow("request_event_opinion_is_known");
    await expect(insert("searched", { opinion: "agrees" })).rejects.toThrow("request_event_opinion_is_known");
  });
});

describe("before anything goes out (条例32)", () => {
  test("whoever was asked has its 15 working days; its silence ends them", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    await decide(id, "granted");
    await expect(sendAnswer(system, who.handler, { id })).rejects.toMatchObject(refused(`${PARTY}提出意见的期限到 2026-03-31`));
    expect((await viewRequest(system, who.handler, id)).may.answer.ok).toBe(false);
    on("2026-04-01");
    await sendAnswer(system, who.handler, { id });
  });

  test("whoever objected and is overruled is told first, with the ground and the reason", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    await reply(id, "2026-03-10", "objects");
    await decide(id, "granted");
    await expect(sendAnswer(system, who.handler, { id })).rejects.toMatchObject(refused("还没有书面告知它"));
    await expect(tell(id)).rejects.toMatchObject({ code: "invalid", fields: { basis: expect.stringContaining("根据"), reason: expect.anything() } });
    await tell(id, { basis: "public-interest", reason: "事关老年人居住安全" });
    expect(await lettersTo(id)).toEqual([
      expect.stringMatching(/不同意公开。\n本机关认为不公开可能对公共利益造成重大影响，决定向申请人公开上述信息。理由：事关老年人居住安全。/),
    ]);
    await sendAnswer(system, who.handler, { id });
  });

  test("no rights of others are kept where all of them agree (条例15)", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    await ask(id, OTHER);
    await reply(id, "2026-03-10", "agrees");
    await reply(id, "2026-03-10", "agrees", OTHER);
    await expect(propose(id, "third-party-rights")).rejects.toMatchObject(refused("都同意公开"));
    await propose(id, "granted");
  });
});

describe("told the result", () => {
  test("only once it is decided, as it was decided, and each once", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    await ask(id, OTHER);
    await reply(id, "2026-03-10", "objects");
    await expect(tell(id)).rejects.toMatchObject(refused("还没有决定"));
    await propose(id, "third-party-rights");
    await expect(tell(id)).rejects.toMatchObject(refused("还没有决定"));
    await clearAnswer(system, who.head, { id });
    await expect(tell(id, { party: "演示企业丙" })).rejects.toMatchObject(refused("没有征求过演示企业丙"));
    await expect(tell(id, { disclosed: true })).rejects.toMatchObject(refused("保护第三方合法权益"));
    await tell(id);
    await expect(tell(id)).rejects.toMatchObject(refused(`已经把结果告知${PARTY}`));
    await expect(tell(id, { party: OTHER })).rejects.toMatchObject(refused(`${OTHER}提出意见的期限到 2026-03-31`));
    on("2026-04-01");
    await tell(id, { party: OTHER });
    expect((await lettersTo(id, OTHER))[0]).toContain("没有在 15 个工作日内提出意见");
    expect((await viewRequest(system, who.handler, id)).may.tellThirdParty).toMatchObject({
      ok: false,
      because: expect.stringContaining("都已经告知"),
    });
  });

  test("once more where it was asked once more, or where the decision was taken back", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    await reply(id, "2026-03-10", "agrees");
    expect((await viewRequest(system, who.handler, id)).may.recordReply).toMatchObject({ ok: false, because: expect.stringContaining("都已经登记") });
    await decide(id, "internal-affairs");
    await tell(id);
    await returnAnswer(system, who.head, { id, note: "重新考虑" });
    await decide(id, "granted");
    await tell(id);
    await ask(id);
    await reply(id, "2026-03-10", "agrees");
    await tell(id);
    expect((await lettersTo(id)).map((text) => /不予公开|决定向申请人公开/.exec(text)![0])).toEqual([
      "不予公开",
      "决定向申请人公开",
      "决定向申请人公开",
    ]);
  });

  test("of a part, the clerk says which way this party's went", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    await reply(id, "2026-03-10", "objects");
    await decide(id, "partly");
    await expect(tell(id)).rejects.toMatchObject({ code: "invalid", fields: { disclosed: expect.stringContaining("部分公开") } });
    await tell(id, { disclosed: false, matter: "各分项的单价" });
    expect((await lettersTo(id))[0]).toContain("其中不公开上述信息中的以下内容：各分项的单价");
  });

  test("that the request is over, where nothing was decided", async () => {
    const id = await assignedRequest(system, who);
    await ask(id);
    const { number } = await recordWithdrawal(system, who.handler, { id, on: plainDate("2026-03-10"), note: "" });
    expect(number).toContain("公开");
    await tell(id);
    expect((await lettersTo(id))[0]).toMatch(/不需要再答复。\n该申请已经终止办理，本机关没有公开上述信息。/);
  });
});
