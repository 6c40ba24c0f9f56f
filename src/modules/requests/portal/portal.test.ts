// The public side over HTTP: two steps with a confirmation good for one request, errors that lose nothing, guesses slowed and on record.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildApp } from "../../../app.ts";
import type { App } from "../../../platform/http.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../../test/support/system.ts";
import { registerNumberOf, requestIdIn } from "../rules/register-number.ts";

let system: TestSystem;
let app: App;
beforeAll(async () => {
  system = await testSystem({ QIZHENG_TRUST_PROXY: "1" });
  app = await buildApp(system);
});
beforeEach(() => system.clock.set(TEST_NOW));
afterAll(async () => {
  await app.close();
  await system.close();
});

const FORM = {
  unit: "civil-affairs",
  wanted: "2025年度农村敬老院改造项目的验收报告",
  delivery: "e-mail",
  applicantClass: "person",
  name: "演示申请人甲",
  idKind: "other",
  idNumber: "演示证件一号",
  contact: "",
  phone: "",
  email: "applicant@applicant.example",
  address: "",
  need: "",
};
const post = (url: string, fields: Record<string, string>, address = "192.0.2.1") =>
  app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": address },
  });
const tokenIn = (body: string): string => /name="token" value="([^"]+)"/.exec(body)![1]!;
const send = async (fields: Record<string, string> = FORM, address?: string): Promise<{ number: string; code: string }> => {
  const preview = await post("/ask/apply", fields, address);
  const receipt = await post("/ask/confirm", { ...fields, token: tokenIn(preview.body) }, address);
  expect(receipt.statusCode).toBe(200);
  return { number: requestIdIn(/id="receipt-number">([^<]+)/.exec(receipt.body)![1]!)!, code: /id="access-code">([^<]+)/.exec(receipt.body)![1]! };
};
const count = async (): Promise<number> => (await system.db.selectFrom("request").select("id").execute()).length;

describe("the form", () => {
  test("shows what was typed, keeps nothing before the confirmation, then gives a number, a code and the day", async () => {
    const before = await count();
    const preview = await post("/ask/apply", FORM);
    expect(preview.statusCode).toBe(200);
    expect(preview.body).toContain(FORM.wanted);
    expect(await count()).toBe(before);
    const receipt = await post("/ask/confirm", { ...FORM, token: tokenIn(preview.body) });
    expect(receipt.body).toContain("2026年4月8日");
    expect(await count()).toBe(before + 1);
    expect(receipt.headers["cache-control"]).toBe("no-store");
  });

  test("a confirmation is good for one request, for two hours, and not for an invented one", async () => {
    const preview = await post("/ask/apply", FORM);
    const token = tokenIn(preview.body);
    const twice = await Promise.all([post("/ask/confirm", { ...FORM, token }), post("/ask/confirm", { ...FORM, token })]);
    expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect((await post("/ask/confirm", { ...FORM, token: "invented" })).statusCode).toBe(409);
    const later = tokenIn((await post("/ask/apply", FORM)).body);
    system.clock.advance(121);
    expect((await post("/ask/confirm", { ...FORM, token: later })).statusCode).toBe(409);
  });

  test.each([
    [{ wanted: " " }, "请填写所需政府信息"],
    [{ unit: "nowhere" }, "请选择受理机关"],
    [{ unit: "civil-affairs/office" }, "请选择受理机关"],
    [{ name: "" }, "请填写姓名或者名称"],
    [{ email: "" }, "电话、邮箱、地址至少填写一项"],
    [{ email: "不是邮箱" }, "电子邮箱的写法不对"],
    [{ delivery: "post" }, "选择邮寄方式的，请填写通信地址"],
    [{ applicantClass: "king" }, "请选择申请人类别"],
    [{ wanted: "长".repeat(20_001) }, "不超过 20000 个字"],
  ])("%j is told at its field, and what was typed stays", async (change, words) => {
    const answer = await post("/ask/apply", { ...FORM, ...change });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain(FORM.idNumber);
  });

  test("markup and control characters are text", async () => {
    const preview = await post("/ask/apply", { ...FORM, wanted: "<script>alert(1)</script>\u0000\u0007报告", name: '"><img src=x>' });
    expect(preview.statusCode).toBe(200);
    expect(preview.body).not.toContain("<script>alert");
    expect(preview.body).not.toContain("<img src=x>");
    const { number } = await send({ ...FORM, wanted: "甲\u0000乙\r\n丙" });
    expect((await system.db.selectFrom("request").select("wanted").where("id", "=", number).executeTakeFirstOrThrow()).wanted).toBe("甲乙\n丙");
  });

  test("forty pages are taken, a megabyte is refused with a word", async () => {
    await send({ ...FORM, wanted: "页".repeat(20_000) });
    const answer = await post("/ask/apply", { ...FORM, wanted: "页".repeat(400_000) });
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain("填写的内容太长");
  });

  test("one place sends twenty an hour", async () => {
    for (let n = 0; n < 20; n++) await send({ ...FORM, wanted: `第 ${n} 份` }, "192.0.2.77");
    expect((await post("/ask/apply", FORM, "192.0.2.77")).statusCode).toBe(429);
    system.clock.advance(61);
    expect((await post("/ask/apply", FORM, "192.0.2.77")).statusCode).toBe(200);
  });
});

describe("following a case", () => {
  test("number and code show it; the code in any case and with blanks", async () => {
    const { number, code } = await send();
    const seen = await post("/ask/follow", { number, code: `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}` });
    expect(seen.statusCode).toBe(200);
    expect(seen.body).toContain("最迟2026年4月8日");
    expect(seen.body).toContain(FORM.wanted);
  });

  test("the number is told as it stands in letters, and may be written in every way that names it", async () => {
    const { number, code } = await send();
    const told = registerNumberOf(number);
    for (const written of [told, told.replace("〔", "[").replace("〕", "] "), number.replace(/^r-(\d{4})-0*/, "$1-"), number]) {
      const seen = await post("/ask/follow", { number: written, code });
      expect(seen.statusCode, written).toBe(200);
      expect(seen.body).toContain(`<h1>登记号 ${told}</h1>`);
    }
  });

  test("a stranger with the number alone sees nothing, and a wrong number looks like a wrong code", async () => {
    const { number } = await send();
    const wrongCode = await post("/ask/follow", { number, code: "AAAAAAAAAA" }, "192.0.2.8");
    const wrongNumber = await post("/ask/follow", { number: "r-2026-999999", code: "AAAAAAAAAA" }, "192.0.2.8");
    for (const answer of [wrongCode, wrongNumber]) {
      expect(answer.statusCode).toBe(400);
      expect(answer.body).toContain("登记号或者查询码不对");
      expect(answer.body).not.toContain(FORM.wanted);
      expect(answer.body).not.toContain("民政局");
    }
  });

  test("guesses are slowed after five, with the right code too, and every one is on record", async () => {
    const { number, code } = await send();
    for (let n = 0; n < 5; n++) expect((await post("/ask/follow", { number, code: `AAAAAAAAA${n + 2}` }, "192.0.2.9")).statusCode).toBe(400);
    expect((await post("/ask/follow", { number, code }, "192.0.2.9")).statusCode).toBe(429);
    expect((await post("/ask/follow", { number, code }, "192.0.2.10")).statusCode).toBe(200);
    const looks = await system.db.selectFrom("request_look").select("outcome").where("request", "=", number).orderBy("id").execute();
    expect(looks.map(({ outcome }) => outcome)).toEqual(["sent", "wrong", "wrong", "wrong", "wrong", "wrong", "slowed", "seen"]);
    system.clock.advance(16);
    expect((await post("/ask/follow", { number, code }, "192.0.2.9")).statusCode).toBe(200);
  });

  test("neither code nor personal data stands in the database in the clear, in the log or in an address", async () => {
    const { number, code } = await send();
    const row = await system.db.selectFrom("request").selectAll().where("id", "=", number).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(code);
    const entries = await system.db.selectFrom("ledger").select("entry").execute();
    expect(entries.filter(({ entry }) => entry.includes("演示") || entry.includes(code) || entry.includes("192.0.2."))).toEqual([]);
  });
});

describe("the calculator", () => {
  test("tells the day and every day counted", async () => {
    const { body, statusCode } = await app.inject("/ask/calculator?receivedOn=2024-01-29&thirdPartyAsked=2024-02-01&thirdPartyReplied=2024-02-06");
    expect(statusCode).toBe(200);
    expect(body).toContain("最迟2024年3月6日（星期三）答复");
    expect(body).toContain("春节");
    expect(body).toContain("征求第三方意见期间");
  });

  test("takes a delayed day, and says of every day after the term that it is not counted (条例35)", async () => {
    const { body, statusCode } = await app.inject("/ask/calculator?receivedOn=2026-03-10&delayed=2026-03-20&delayedUntil=2026-06-30");
    expect(statusCode).toBe(200);
    expect(body).toContain("最迟2026年6月30日（星期二）答复");
    expect(body).toContain("第 20 个");
    expect(body).not.toContain("第 21 个");
    expect(body).toMatch(/2026年6月30日（星期二），2 天<\/td><td>不计<\/td><td>延迟答复的期限内[^<]*第三十五条/);
  });

  test.each([
    ["receivedOn=2026-03-10&delayed=2026-03-20", "没有写明延迟到哪一天"],
    ["receivedOn=2026-03-10&delayedUntil=2026-06-30", "请写明告知延迟答复的日期"],
    ["receivedOn=2026-03-10&delayed=2026-03-20&delayedUntil=2026-04-01", "不晚于原来的期限"],
    ["receivedOn=2026-03-10&delayed=2026-03-20&delayedUntil=2026-02-31", "不是有效的日期"],
    ["receivedOn=2024-02-30", "不是有效的日期"],
    ["receivedOn=2024-01-29&answered=2024-01-26", "早于收到申请"],
    ["receivedOn=2024-01-29&extended=2024-02-01&workingDays=21", "不能超过 20 个工作日"],
    ["receivedOn=2024-01-29&correctionReceived=x", "不是有效的日期"],
    ["receivedOn=9999-12-31", "范围"],
  ])("%s is told in words", async (query, words) => {
    const { body, statusCode } = await app.inject(`/ask/calculator?${query}`);
    expect(statusCode).toBe(400);
    expect(body).toContain(words);
  });
});

test("what is public already is asked for in the body of a request, and only the form's page may ask", async () => {
  const answer = await post("/ask/already", { wanted: FORM.wanted });
  expect(answer.json()).toEqual({ items: [] });
  expect((await app.inject("/ask/apply")).headers["content-security-policy"]).toContain("connect-src 'self'");
  expect((await app.inject("/ask/follow")).headers["content-security-policy"]).not.toContain("connect-src");
});

test("the home page and 依申请公开 lead here", async () => {
  expect((await app.inject("/")).body).toContain('href="/ask/apply"');
  const ask = (await app.inject("/ask")).body;
  for (const path of ["/ask/apply", "/ask/follow", "/ask/calculator"]) expect(ask).toContain(`href="${path}"`);
});
