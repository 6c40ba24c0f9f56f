// Papers over HTTP: letters as Word and PDF, a record blacked out and truly gone, the case file; and who may fetch none of it.
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import type { App } from "../../platform/http.ts";
import { closePageDrawing } from "../../office/page-images.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import { bodyFromDocx } from "../../office/docx-in.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { hashPassword } from "../identity/index.ts";
import { type Client, PASSWORD, signedIn, upload } from "../../../test/support/http.ts";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { assignedRequest, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { clearAnswer, proposeAnswer, sendAnswer } from "./actions/answering.ts";
import { letterDocument } from "./papers.ts";
import { logSearch } from "./actions/handling.ts";
import { documentsOf } from "./document-store.ts";
import { pdfOf } from "../../office/pdf.ts";

let system: TestSystem;
let app: App;
let who: RequestPeople;
let handler: Client;
let counsel: Client;
let outsider: Client;

beforeAll(async () => {
  system = await testSystem();
  who = await requestPeople(system);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
  [handler, counsel, outsider] = await Promise.all([signedIn(app, "handler"), signedIn(app, "counsel"), signedIn(app, "outsider")]);
});
beforeEach(() => system.clock.set(TEST_NOW));
afterAll(async () => {
  await app.close();
  await system.close();
  await Promise.all([closePageDrawing(), closeTypesetting()]);
});

const SECRET = "演示姓名乙的住址";
const recordPdf = async (): Promise<Uint8Array> => {
  const [letter] = [{ id: 0, kind: "letter", title: "演示记录", number: "演示〔2026〕1号", letter: "answer", made_on: "2026-03-01" }];
  return pdfOf(
    letterDocument(system.county, "civil-affairs", { ...letter, content: { addressees: "", paragraphs: [SECRET, "可以公开的内容"] } } as never),
  );
};
const add = (id: string, kind: "scan" | "record", name: string, type: string, bytes: Uint8Array, client = handler) => {
  const { payload, headers } = upload(name, type, bytes);
  return client.send("POST", `/api/requests/${id}/${kind}s`, payload, headers);
};
const page = (id: string, document: number, boxes: object[]) => handler.send("PUT", `/api/requests/${id}/documents/${document}/pages/1`, { boxes });
const TOP = { x: 0, y: 0, width: 1, height: 0.5, ground: "E15" };
const errorOf = (answer: { json(): unknown }): string => (answer.json() as { error: { message: string } }).error.message;

describe("a record given out in part", () => {
  test("every page decided, made anew, answered; what was withheld is in no byte of it", async () => {
    const id = await assignedRequest(system, who);
    const added = (await add(id, "record", "演示记录.pdf", "application/pdf", await recordPdf())).json<{ document: number; pages: number }>();
    expect(added.pages).toBe(1);
    const partly = { code: "partly" as const, risk: "low" as const, text: "随函提供。", reason: "涉及个人隐私" };
    await expect(proposeAnswer(system, who.handler, { id, proposal: partly })).rejects.toThrow("还有 1 页没有逐页审定");
    expect((await handler.send("POST", `/api/requests/${id}/documents/${added.document}/redact`, {})).statusCode).toBe(409);
    await page(id, added.document, []);
    await expect(proposeAnswer(system, who.handler, { id, proposal: partly })).rejects.toThrow("没有涂黑的内容");
    expect((await page(id, added.document, [TOP])).statusCode).toBe(200);
    await expect(proposeAnswer(system, who.handler, { id, proposal: { ...partly, code: "granted", reason: "" } })).rejects.toThrow(
      "应当答复部分公开",
    );
    system.clock.advance(1);
    const made = (await handler.send("POST", `/api/requests/${id}/documents/${added.document}/redact`, {})).json<{ document: number }>();
    await proposeAnswer(system, who.handler, { id, proposal: partly });
    expect(errorOf(await page(id, added.document, []))).toContain("答复已经拟出");
    await clearAnswer(system, who.head, { id });
    await sendAnswer(system, who.handler, { id });
    const given = await handler.get(`/api/requests/${id}/documents/${made.document}`);
    expect(given.headers["content-type"]).toContain("application/pdf");
    expect(pdfText(given.rawPayload)).toBe("");
    expect(given.rawPayload.includes(Buffer.from(SECRET))).toBe(false);
    expect((await handler.get(`/api/requests/${id}/documents/${added.document}`)).statusCode).toBe(404);
  });

  test("a box outside the page, without a ground, or on a page that is not there is refused", async () => {
    const id = await assignedRequest(system, who);
    const { document } = (await add(id, "record", "演示记录.pdf", "application/pdf", await recordPdf())).json<{ document: number }>();
    expect((await page(id, document, [{ ...TOP, y: 0.6 }])).statusCode).toBe(400);
    expect((await page(id, document, [{ ...TOP, ground: "E99" }])).statusCode).toBe(400);
    expect((await handler.send("PUT", `/api/requests/${id}/documents/${document}/pages/2`, { boxes: [] })).statusCode).toBe(404);
  });

  test("its pages are seen by those who decide them, as pictures", async () => {
    const id = await assignedRequest(system, who);
    const { document } = (await add(id, "record", "演示记录.pdf", "application/pdf", await recordPdf())).json<{ document: number }>();
    const picture = await handler.get(`/api/requests/${id}/documents/${document}/pages/1.png`);
    expect(picture.rawPayload.subarray(1, 4).toString()).toBe("PNG");
    expect((await counsel.get(`/api/requests/${id}/documents/${document}/pages/1.png`)).statusCode).toBe(404);
    expect((await outsider.get(`/api/requests/${id}/documents/${document}/pages/1.png`)).statusCode).toBe(404);
  });
});

describe("uploads", () => {
  test("hostile names lose what is hostile, disguised files are refused, records must have pages", async () => {
    const id = await assignedRequest(system, who);
    const png = createCanvas(20, 20).toBuffer("image/png");
    expect((await add(id, "scan", "..%2F..\\..\\信封\u202Egnp.png", "image/png", png)).statusCode).toBe(200);
    const scan = (await documentsOf(system.db, id)).find(({ kind }) => kind === "scan");
    expect(scan!.title).not.toMatch(/[\\/\p{Cf}\p{Cc}]/u);
    expect((await add(id, "scan", "信封.png", "image/png", Buffer.from("<script>alert(1)</script>"))).statusCode).toBe(400);
    expect(errorOf(await add(id, "record", "说明.txt", "text/plain", Buffer.from("文字")))).toContain("逐页审定");
    expect((await add(id, "scan", "信封.png", "image/png", png, outsider)).statusCode).toBe(404);
  });

  test("a hundred at once are each taken or refused with a word, none lost", async () => {
    const id = await assignedRequest(system, who);
    const png = createCanvas(20, 20).toBuffer("image/png");
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => add(id, "scan", `信封${index}.png`, "image/png", png)));
    const taken = answers.filter(({ statusCode }) => statusCode === 200).length;
    expect(answers.every(({ statusCode }) => statusCode === 200 || statusCode === 503)).toBe(true);
    expect((await documentsOf(system.db, id)).filter(({ kind }) => kind === "scan")).toHaveLength(taken);
    expect(taken).toBeGreaterThan(0);
  });
});

describe("letters and the case file", () => {
  test("the answer is the same in Word and PDF: number, basis, remedies, signature", async () => {
    const id = await assignedRequest(system, who);
    await logSearch(system, who.handler, { id, note: "检索了人事档案柜", found: true });
    await proposeAnswer(system, who.handler, {
      id,
      proposal: { code: "internal-affairs", risk: "low", text: "有关材料属于内部管理。", reason: "属于人事管理" },
    });
    await clearAnswer(system, who.head, { id });
    const { document, number } = await sendAnswer(system, who.handler, { id });
    const word = await handler.get(`/api/requests/${id}/letters/${document}.docx`);
    const text = plainTextOf((await bodyFromDocx(word.rawPayload)).body).text.replaceAll(/\s/g, "");
    const pdf = pdfText((await handler.get(`/api/requests/${id}/letters/${document}.pdf`)).rawPayload);
    for (const words of [
      number,
      "政府信息公开申请答复书",
      "第十六条",
      "先向土默特左旗人民政府申请行政复议",
      "演示申请人甲",
      "土默特左旗民政局",
      "2026年3月10日",
    ]) {
      expect(text).toContain(words);
      expect(pdf).toContain(words);
    }
    for (const client of [counsel, outsider]) expect((await client.get(`/api/requests/${id}/letters/${document}.pdf`)).statusCode).toBe(404);

    const whole = pdfText((await handler.get(`/api/requests/${id}/case-file.pdf`)).rawPayload);
    for (const words of ["一、目录", "政府信息公开申请答复书", number, "最迟2026年4月8日", "收到申请的当日不计", "拟办", "检索了人事档案柜"])
      expect(whole).toContain(words);
    expect((await handler.send("POST", `/api/requests/${id}/case-file`, {})).statusCode).toBe(200);
    expect((await documentsOf(system.db, id)).at(-1)!.kind).toBe("case-file");
  });
});
