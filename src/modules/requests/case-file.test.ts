// The case file over HTTP: every page of every file under one numbering, an index that tells the truth, a word where a file cannot be drawn, kept step
// by step, and nothing kept when it is broken off.
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import { closePageDrawing } from "../../office/page-images.ts";
import { closeTypesetting, typeset } from "../../office/typeset.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { readPdf } from "../../../test/support/pdf-pages.ts";
import { assignedRequest, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "../identity/index.ts";
import { makeCaseFile } from "./actions/case-file.ts";
import { clearAnswer, proposeAnswer, sendAnswer } from "./actions/answering.ts";
import { addDocument } from "./actions/documents.ts";
import { documentsOf } from "./document-store.ts";

let system: TestSystem;
let app: App;
let who: RequestPeople;
let handler: Client;
let counsel: Client;
beforeAll(async () => {
  system = await testSystem();
  who = await requestPeople(system);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
  [handler, counsel] = await Promise.all([signedIn(app, "handler"), signedIn(app, "counsel")]);
});
beforeEach(() => system.clock.set(TEST_NOW));
afterAll(async () => {
  await app.close();
  await system.close();
  await Promise.all([closePageDrawing(), closeTypesetting()]);
});

const picture = (colour: string): Uint8Array => {
  const canvas = createCanvas(120, 160);
  const context = canvas.getContext("2d");
  context.fillStyle = colour;
  context.fillRect(0, 0, 120, 160);
  return canvas.toBuffer("image/png");
};
const scanOf = async (count: number): Promise<Uint8Array> => {
  const pages = Array.from({ length: count }, (_, at) => ({ name: "page.png", width: 120, height: 160, alt: `第 ${at + 1} 页` }));
  return (await typeset("page-images", { title: "来件", pages }, { "page.png": picture("#cde") })).pdf;
};
const SCAN_PAGES = 45;

/** Answered, with a scan of many pages, a picture and a text that has no pages. */
const answeredCase = async (): Promise<string> => {
  const id = await assignedRequest(system, who);
  for (const upload of [
    { name: "来件.pdf", mediaType: "application/pdf", bytes: await scanOf(SCAN_PAGES) },
    { name: "信封.png", mediaType: "image/png", bytes: picture("#fed") },
    { name: "附言.txt", mediaType: "text/plain", bytes: Buffer.from("演示附言") },
  ])
    await addDocument(system, who.handler, { id, kind: "scan", upload });
  await proposeAnswer(system, who.handler, { id, proposal: { code: "granted", risk: "low", text: "随函提供。", reason: "" } });
  await clearAnswer(system, who.head, { id });
  await sendAnswer(system, who.handler, { id });
  return id;
};

describe("the case file", () => {
  test("holds every page of every file, and its contents give the page of each", async () => {
    const id = await answeredCase();
    const { pages, outline, title } = await readPdf((await handler.get(`/api/requests/${id}/case-file.pdf`)).rawPayload);
    expect(title).toContain("案卷");
    expect(outline.slice(0, 5)).toEqual(["一、目录", "二、登记", "三、期限", "四、经过", "五、材料清单"]);
    pages.forEach((page, at) => expect(page).toContain(`第${at + 1}页共${pages.length}页`));
    const firstOf = (words: string): number => pages.findIndex((page) => page.startsWith(words)) + 1;
    const first = firstOf("来件.pdf第1页，共45页");
    expect(pages.slice(first - 1, first - 1 + SCAN_PAGES).map((page) => page.slice(0, 12))).toEqual(
      Array.from({ length: SCAN_PAGES }, (_, at) => `来件.pdf第${at + 1}页，共45页`.slice(0, 12)),
    );
    expect(firstOf("信封.png")).toBe(first + SCAN_PAGES);
    expect(pages.at(-1)).toMatch(/^附言\.txt.*本页没有画出.*没有页面.*SHA-256[0-9a-f]{64}/);
    const contents = pages[0]!;
    expect(contents).toContain(`来件.pdf来件扫描2026-03-10${first}`);
    expect(contents).toContain(`信封.png来件扫描2026-03-10${first + SCAN_PAGES}`);
    expect(contents).toContain(`附言.txt来件扫描2026-03-10${pages.length}`);
    const answer = (await documentsOf(system.db, id)).find(({ letter }) => letter === "answer")!;
    const answerAt = Number(new RegExp(`${answer.number}2026-03-10(\\d)`).exec(contents)![1]);
    expect(pages[answerAt - 1]).toContain(answer.title);
    expect(pages[answerAt - 1]).toContain("随函提供");
  });

  test("is kept step by step, and who may not handle the case keeps none", async () => {
    const id = await answeredCase();
    expect((await counsel.send("POST", `/api/requests/${id}/case-file`, {})).statusCode).toBe(404);
    const answer = await handler.send("POST", `/api/requests/${id}/case-file`, {});
    const steps = answer.body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { done?: number; of?: number; document?: number });
    const counts = steps.flatMap(({ done }) => (done === undefined ? [] : [done]));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(steps[0]).toEqual({ done: 0, of: SCAN_PAGES + 2 });
    const kept = (await documentsOf(system.db, id)).at(-1)!;
    expect(kept.kind).toBe("case-file");
    expect(steps.at(-1)).toEqual({ document: kept.id });
    const opened = await readPdf((await handler.get(`/api/requests/${id}/documents/${kept.id}`)).rawPayload);
    expect(opened.pages.length).toBeGreaterThan(SCAN_PAGES + 2);
  });

  test("broken off on the way, keeps nothing", async () => {
    const id = await answeredCase();
    const before = (await documentsOf(system.db, id)).length;
    const steps = await makeCaseFile(system, who.handler, id);
    await steps.next();
    await steps.return();
    expect(await documentsOf(system.db, id)).toHaveLength(before);
  });
});
