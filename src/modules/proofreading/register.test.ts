// Citations against the register, on a real database: what was published here, what ended, what an imported gazette holds and its desk put right.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RESULT, SOURCE } from "../../../test/support/gazette.ts";
import { findingsOf, type ProofDesk, proofDesk, publishText, type Shown } from "../../../test/support/proofreading.ts";
import { draft } from "../../../test/support/publishing.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { bodyFromNotation } from "../../document/notation.ts";
import { SYSTEM } from "../../platform/action.ts";
import { changeImport } from "../gazette/actions/importing.ts";
import { commitImport } from "../gazette/index.ts";
import { expireManuscript, withdrawManuscript } from "../publishing/index.ts";
import { knownOf } from "./known-store.ts";
import type { Sent } from "./known.ts";
import { registerOf } from "./register.ts";

let desk: ProofDesk;
beforeAll(async () => {
  desk = await proofDesk();
});
afterAll(() => desk.close());

const TITLE = "关于印发《养老机构冬季安全检查办法》的通知";
const NUMBER = "土左民发〔2026〕7号";
/** What a new text that cites says of its citations. */
const citing = async (notation: string): Promise<Shown[]> =>
  (await findingsOf(desk.drafter, await draft(desk.system, desk.who, { body: bodyFromNotation(notation) }))).filter(({ rule }) =>
    rule.startsWith("sense/cited"),
  );

describe("what was published here", () => {
  let checks: string;
  test("is no finding while it holds and is cited as it is; a wrong number and a slip in the title are", async () => {
    checks = await publishText(desk, "请照此办理。", {
      title: TITLE,
      documentNumber: NUMBER,
      expiresOn: plainDate("2026-06-30"),
      validity: "in-force",
    });
    expect(await citing(`按照《${TITLE}》（${NUMBER}）执行。`)).toEqual([]);
    expect(await citing(`按照《养老机构冬季安全检查办法》（${NUMBER}）执行。`)).toEqual([]);
    expect(await citing(`按照《${TITLE}》（土左民发〔2026〕17号）执行。`)).toMatchObject([{ text: "土左民发〔2026〕17号", suggestion: NUMBER }]);
    expect(await citing(`按照《${TITLE.replace("冬季", "冬委")}》（${NUMBER}）执行。`)).toMatchObject([{ suggestion: TITLE }]);
    expect(await citing(`按照《社区食堂运营补贴标准》（${NUMBER}）执行。`)).toMatchObject([
      { text: "社区食堂运营补贴标准", suggestion: null, reason: expect.stringContaining(TITLE) },
    ]);
  });

  test("is found as ended from the day after its last, and says so; the text that ends it may name it", async () => {
    const late = (notation: string) =>
      draft(desk.system, desk.who, { body: bodyFromNotation(notation), madeOn: plainDate("2026-07-01"), issuedOn: plainDate("2026-07-01") });
    const last = await draft(desk.system, desk.who, {
      body: bodyFromNotation(`按照《${TITLE}》（${NUMBER}）执行。`),
      madeOn: plainDate("2026-06-30"),
      issuedOn: plainDate("2026-06-30"),
    });
    expect((await findingsOf(desk.drafter, last)).filter(({ rule }) => rule === "sense/cited-repealed")).toEqual([]);
    const after = await findingsOf(desk.drafter, await late(`按照《${TITLE}》（${NUMBER}）执行。`));
    expect(after.find(({ rule }) => rule === "sense/cited-repealed")).toMatchObject({ reason: expect.stringContaining("自2026年7月1日起已经失效") });
    const named = await findingsOf(desk.drafter, await late(`《${TITLE}》（${NUMBER}）同时废止。`));
    expect(named.filter(({ rule }) => rule === "sense/cited-repealed")).toEqual([]);
  });

  test("is known to a browser as to the server, sent once for each state of it", async () => {
    const id = await draft(desk.system, desk.who, { body: bodyFromNotation("请照此办理。") });
    const { stamp } = (await desk.drafter.get(`/api/manuscripts/${id}/proofreading`)).json<{ stamp: string }>();
    const whole = await desk.drafter.get(`/api/proofreading/known?stamp=${stamp}`);
    expect(whole.headers["cache-control"]).toContain("immutable");
    expect(whole.json<Sent>().known.register).toContainEqual(expect.objectContaining({ number: NUMBER, title: TITLE, repealedOn: "2026-07-01" }));
    const again = await desk.app.inject({
      method: "GET",
      url: "/api/proofreading/known",
      headers: { cookie: desk.drafter.cookie, "if-none-match": String(whole.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    const before = await knownOf(desk.system);
    await publishText(desk, "请照此办理。", { title: "关于冬季取暖的通知", documentNumber: "土左民发〔2026〕8号" });
    const after = await knownOf(desk.system);
    expect(after.register.length).toBe(before.register.length + 1);
    // The lexicon did not change: it is not compiled again, and nothing counts as judged under other rules.
    expect([after.terms, after.version]).toEqual([before.terms, before.version]);
    expect(after.terms).toBe(before.terms);
    const stale = await desk.drafter.get(`/api/proofreading/known?stamp=${stamp}`);
    expect(stale.headers["cache-control"]).toBe("private, no-cache");
    expect(stale.headers.etag).not.toBe(whole.headers.etag);
    expect((await desk.app.inject({ method: "GET", url: "/api/proofreading/known" })).statusCode).toBe(401);
  });

  test("leaves the register when it is withdrawn, and stays in it as ended when it expires", async () => {
    const numbers = async (): Promise<string[]> => (await knownOf(desk.system)).register.map(({ number }) => number);
    const wrong = await publishText(desk, "请照此办理。", { title: "关于误发的通知", documentNumber: "土左民发〔2026〕9号" });
    expect(await numbers()).toContain("土左民发〔2026〕9号");
    await withdrawManuscript(desk.system, desk.who.publisher, { id: wrong, reason: "误发" });
    expect(await numbers()).not.toContain("土左民发〔2026〕9号");
    desk.system.clock.set(new Date("2026-07-02T02:00:00Z"));
    await expireManuscript(desk.system, SYSTEM, { id: checks });
    expect((await knownOf(desk.system)).register.find(({ number }) => number === NUMBER)).toMatchObject({ repealedOn: "2026-07-01", expired: true });
  });
});

describe("what an imported gazette holds", () => {
  const FILE = { name: "2025-3.txt", mediaType: "text/plain", sha256: "ab".repeat(32), size: 900, source: SOURCE, result: RESULT };
  test("is in the register as it stands on the desk, with its articles", async () => {
    const document = RESULT.documents.find(({ number }) => number !== null)!;
    const { id } = await commitImport(desk.system, SYSTEM, FILE);
    const find = async (number: string) => (await knownOf(desk.system)).register.find((one) => one.number === number);
    expect(await find(document.number!)).toMatchObject({ title: document.title });
    await changeImport(desk.system, await editor(), {
      id,
      seq: 0,
      change: { kind: "facts", document: document.id, field: "number", value: "某政发〔2025〕33号" },
    });
    expect(await find(document.number!)).toBeUndefined();
    expect(await find("某政发〔2025〕33号")).toMatchObject({ title: document.title });
  });
  const editor = () => desk.system.person("editor", desk.system.county.gazette!.office, ["drafter"]);
});

test("an article beyond the last of what a notice hands on is found by either name", () => {
  const [entry] = registerOf(
    [],
    [{ number: "某政发〔2025〕4号", title: "关于印发《公文处理办法》的通知", labels: ["第一条", "第二条", "第十二条", ""] }],
  );
  expect(entry).toEqual({ number: "某政发〔2025〕4号", title: "关于印发《公文处理办法》的通知", handedOn: "公文处理办法", articles: 12 });
});
