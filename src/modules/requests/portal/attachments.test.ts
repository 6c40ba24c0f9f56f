// Files on the public form: what is kept and under which name, what is refused with which word, and that the text outlives every refusal.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../../app.ts";
import { sha256 } from "../../../platform/hash.ts";
import type { App } from "../../../platform/http.ts";
import { requestPeople } from "../../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../../test/support/system.ts";
import { splitRequest } from "../actions/moving.ts";
import { documentsOf } from "../document-store.ts";
import { requestIdIn } from "../rules/register-number.ts";

let system: TestSystem;
let app: App;
beforeAll(async () => {
  system = await testSystem({ QIZHENG_TRUST_PROXY: "1" });
  system.clock.set(TEST_NOW);
  app = await buildApp(system);
});
afterAll(async () => {
  await app.close();
  await system.close();
});

const FORM: Record<string, string> = {
  unit: "civil-affairs",
  wanted: "2025年度农村敬老院改造项目的验收报告",
  delivery: "paper",
  applicantClass: "person",
  name: "演示申请人甲",
  idKind: "other",
  idNumber: "演示证件一号",
  phone: "0471-0000101",
};
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
type Sent = { name: string; type?: string; bytes: Buffer | string };

let place = 0;
const tokenIn = (body: string): string => /name="token" value="([^"]+)"/.exec(body)![1]!;
const newToken = async (): Promise<string> => {
  place++;
  const { body } = await app.inject({
    method: "POST",
    url: "/ask/apply",
    payload: new URLSearchParams(FORM).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": `192.0.2.${place}` },
  });
  return tokenIn(body);
};
const confirm = (token: string, files: readonly Sent[]) => {
  const boundary = "----qizheng";
  const part = (head: string, bytes: Buffer | string): Buffer =>
    Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`), Buffer.from(bytes), Buffer.from("\r\n")]);
  const fields = Object.entries({ ...FORM, token }).map(([name, value]) => part(`name="${name}"`, value));
  const sent = files.map(({ name, type = "application/octet-stream", bytes }) =>
    part(`name="files"; filename="${name}"\r\ncontent-type: ${type}`, bytes),
  );
  return app.inject({
    method: "POST",
    url: "/ask/confirm",
    payload: Buffer.concat([...fields, ...sent, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "x-forwarded-for": `192.0.2.${place}` },
  });
};
const numberIn = (body: string): string => requestIdIn(/id="receipt-number">([^<]+)/.exec(body)![1]!)!;
const titlesOf = async (id: string): Promise<string[]> =>
  (await documentsOf(system.db, id)).filter(({ kind }) => kind === "attachment").map(({ title }) => title);
const requests = async (): Promise<number> => (await system.db.selectFrom("request").select("id").execute()).length;

describe("what is taken", () => {
  test("files of the kinds the form names, listed on the receipt and kept with the case", async () => {
    const receipt = await confirm(await newToken(), [
      { name: "项目线索.txt", type: "text/plain", bytes: "敬老院改造，2025年立项。" },
      { name: "证明.png", type: "image/png", bytes: PNG },
    ]);
    expect(receipt.statusCode).toBe(200);
    expect(receipt.body).toContain("项目线索.txt、证明.png");
    expect(await titlesOf(numberIn(receipt.body))).toEqual(["项目线索.txt", "证明.png"]);
  });

  test("no file at all, as a browser sends it", async () => {
    const receipt = await confirm(await newToken(), [{ name: "", bytes: "" }]);
    expect(receipt.statusCode).toBe(200);
    expect(await titlesOf(numberIn(receipt.body))).toEqual([]);
  });

  test.each([
    ["../../../etc/passwd.txt", "passwd.txt"],
    ["C:\\\\用户\\\\线索.txt", "线索.txt"],
    ["线索\u202etxt.exe.txt", "线索txt.exe.txt"],
    ["...隐藏.txt", "隐藏.txt"],
  ])("a hostile name %j is kept as %j", async (name, kept) => {
    const receipt = await confirm(await newToken(), [{ name, type: "text/plain", bytes: "线索" }]);
    expect(receipt.statusCode).toBe(200);
    expect(await titlesOf(numberIn(receipt.body))).toEqual([kept]);
  });

  test("what came with a request stands with the part that is split off", async () => {
    const who = await requestPeople(system);
    const receipt = await confirm(await newToken(), [{ name: "线索.txt", type: "text/plain", bytes: "两件事的线索" }]);
    const { ids } = await splitRequest(system, who.handler, { id: numberIn(receipt.body), parts: ["验收报告", "拨付台账"] });
    expect(await titlesOf(ids[0]!)).toEqual(["线索.txt"]);
  });
});

describe("what is refused keeps nothing, and loses none of the text", () => {
  const text = (n: number): Sent => ({ name: `第${n}份.txt`, type: "text/plain", bytes: `第 ${n} 份` });
  test.each<[string, Sent[], string]>([
    ["a script under a picture's name", [{ name: "图.png", type: "image/png", bytes: "<script>alert(1)</script>" }], "文件内容与扩展名 .png 不符"],
    ["a program", [{ name: "申请.exe", bytes: "MZ" }], "不收 .exe 文件"],
    ["an empty file", [{ name: "空.txt", bytes: "" }], "文件是空的"],
    ["one among good ones", [text(1), { name: "页.html", bytes: "<html>" }, text(2)], "不收 .html 文件"],
    ["a name of nothing but dots", [{ name: "...", type: "text/plain", bytes: "线索" }], "没有名字"],
    ["eleven files", Array.from({ length: 11 }, (_, n) => text(n)), "一次最多 10 个附件，收到了 11 个"],
    ["five hundred files at once", Array.from({ length: 500 }, (_, n) => text(n)), "收到了 500 个"],
    ["one of more than 20 MB", [{ name: "大.txt", type: "text/plain", bytes: Buffer.alloc(20 * 1024 * 1024 + 1, "a") }], "超过 20 MB"],
    [
      "three of more than 40 MB together",
      Array.from({ length: 3 }, (_, n) => ({ name: `${n}.txt`, type: "text/plain", bytes: Buffer.alloc(14 * 1024 * 1024, "a") })),
      "合计超过 40 MB",
    ],
  ])("%s", async (_name, files, words) => {
    const before = await requests();
    const token = await newToken();
    const answer = await confirm(token, files);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain(FORM["wanted"]);
    expect(answer.body).toContain(`value="${FORM["idNumber"]}"`);
    expect(await requests()).toBe(before);
    // The confirmation is still good: the same page is sent again without the file.
    expect(tokenIn(answer.body)).toBe(token);
    expect((await confirm(token, [])).statusCode).toBe(200);
  });

  test("a confirmation already used keeps no file of the second try", async () => {
    const token = await newToken();
    await confirm(token, [text(1)]);
    const files = async (): Promise<number> => (await system.db.selectFrom("file").select("id").execute()).length;
    const before = await files();
    expect((await confirm(token, [text(2)])).statusCode).toBe(409);
    expect(await files()).toBe(before);
    expect(await system.files.has(sha256(text(2).bytes).toString("hex"))).toBe(false);
    expect((await confirm("没有这样的确认", [text(3)])).statusCode).toBe(409);
    expect(await system.files.has(sha256(text(3).bytes).toString("hex"))).toBe(false);
  });
});
