// Deadlines for calendar programs: an address that opens without signing in, shown once, kept as a hash, revocable; and five hundred files at once.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn, upload, visitor } from "../../../test/support/http.ts";
import { applicantOf, assignedRequest, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { closePageDrawing } from "../../office/page-images.ts";
import { closeTypesetting, typeset } from "../../office/typeset.ts";
import { hashPassword } from "../identity/index.ts";
import { documentsOf } from "./document-store.ts";

let system: TestSystem;
let app: App;
let who: RequestPeople;
let handler: Client;
let outsider: Client;
let id: string;
const lines: string[] = [];

beforeAll(async () => {
  system = await testSystem();
  system.clock.set(TEST_NOW);
  const noted = (level: string) => (detail: unknown, words?: string) => void lines.push(JSON.stringify([level, detail, words]));
  for (const level of ["debug", "info", "warn", "error"] as const) system.log[level] = noted(level) as never;
  who = await requestPeople(system);
  const password = await hashPassword(PASSWORD);
  await system.db.updateTable("account").set({ password_hash: password }).execute();
  app = await buildApp(system);
  handler = await signedIn(app, "handler");
  outsider = await signedIn(app, "outsider");
  id = await assignedRequest(system, who, { applicant: applicantOf({ name: "演示申请人戊" }), wanted: "敬老院的检查记录" });
});
afterAll(async () => {
  await app.close();
  await system.close();
  await Promise.all([closeTypesetting(), closePageDrawing()]);
});

const newFeed = async (): Promise<{ id: string; path: string }> => (await handler.send("POST", "/api/deadline-feeds", { name: "手机日历" })).json();
const tokenOf = ({ path }: { path: string }): string => /([\w-]+)\.ics$/.exec(path)![1]!;

describe("a feed", () => {
  test("opens without a session, holds the day and the number, and no word of who asked or for what", async () => {
    const feed = await visitor(app).get((await newFeed()).path);
    expect(feed.statusCode).toBe(200);
    expect(feed.headers["content-type"]).toContain("text/calendar");
    expect(feed.headers["cache-control"]).toBe("no-store");
    expect(feed.body).toContain("SUMMARY:答复到期：〔2026〕1号");
    expect(feed.body).toContain("DTSTART;VALUE=DATE:20260408");
    expect(feed.body.replaceAll("\r\n ", "")).not.toMatch(/演示申请人|敬老院|0471|地址/);
  });

  test("its secret stands in no table and no line of a log, and only its owner sees that it is read", async () => {
    const made = await newFeed();
    await visitor(app).get(made.path);
    const secret = tokenOf(made);
    for (const table of ["deadline_feed", "ledger", "session"] as const)
      expect(JSON.stringify(await system.db.selectFrom(table).selectAll().execute()), table).not.toContain(secret);
    expect(lines.some((line) => line.includes("/api/deadline-feeds/:token.ics"))).toBe(true);
    expect(lines.join("\n")).not.toContain(secret);
    const { items } = (await handler.get("/api/deadline-feeds")).json<{ items: { id: string; readOn: string | null }[] }>();
    expect(items.find((one) => one.id === made.id)!.readOn).toBe("2026-03-10");
    expect(JSON.stringify(items)).not.toContain(secret);
    expect((await outsider.get("/api/deadline-feeds")).json()).toEqual({ items: [] });
  });

  test("is revoked by its owner alone, and then looks like one that never was", async () => {
    const made = await newFeed();
    expect((await outsider.send("DELETE", `/api/deadline-feeds/${made.id}`)).statusCode).toBe(404);
    expect((await visitor(app).get(made.path)).statusCode).toBe(200);
    expect((await handler.send("DELETE", `/api/deadline-feeds/${made.id}`)).statusCode).toBe(200);
    const revoked = await visitor(app).get(made.path);
    const invented = await visitor(app).get("/api/deadline-feeds/invented-invented-invented.ics");
    expect([revoked.statusCode, invented.statusCode]).toEqual([404, 404]);
    expect(revoked.body).toBe(invented.body);
  });

  test("a person has five at most", async () => {
    for (let n = 0; n < 5; n++) await newFeed();
    const sixth = await handler.send("POST", "/api/deadline-feeds", { name: "又一个" });
    expect(sixth.statusCode).toBe(409);
    expect(sixth.body).toContain("请先停用");
  });

  test("is empty when its owner no longer holds the post, and an account that is closed reads nothing", async () => {
    const [live] = (await handler.get("/api/deadline-feeds")).json<{ items: { id: string }[] }>().items;
    await handler.send("DELETE", `/api/deadline-feeds/${live!.id}`);
    const { path } = await newFeed();
    expect((await visitor(app).get(path)).body).toContain("BEGIN:VEVENT");
    await system.db.updateTable("account").set({ active: false }).where("login", "=", "handler").execute();
    expect((await visitor(app).get(path)).body).not.toContain("BEGIN:VEVENT");
    await system.db.updateTable("account").set({ active: true }).where("login", "=", "handler").execute();
  });
});

describe("five hundred files for one case", () => {
  test("are each taken or refused with a word of their own; a scan of forty pages is counted", async () => {
    const page = { width: 595, height: 842, alt: "页" };
    const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
    const { pdf } = await typeset(
      "page-images",
      { title: "来件", pages: Array.from({ length: 40 }, () => ({ ...page, name: "p.png" })) },
      { "p.png": png },
    );
    const files: [name: string, type: string, bytes: Uint8Array | string][] = [
      ["四十页来件.pdf", "application/pdf", pdf],
      ...Array.from({ length: 479 }, (_, n): [string, string, string] => [`来件 ${n + 1}.txt`, "text/plain", `第 ${n + 1} 件`]),
      ...Array.from({ length: 20 }, (_, n): [string, string, string] => [`病毒 ${n + 1}.exe`, "application/octet-stream", "MZ"]),
    ];
    const answers: { statusCode: number; body: string }[] = [];
    for (const [name, type, bytes] of files) {
      const { payload, headers } = upload(name, type, bytes);
      answers.push(await handler.send("POST", `/api/requests/${id}/scans`, payload, headers));
    }
    expect(answers).toHaveLength(500);
    expect(JSON.parse(answers[0]!.body)).toMatchObject({ pages: 40 });
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(480);
    const refused = answers.filter(({ statusCode }) => statusCode !== 200);
    expect(refused.every(({ statusCode, body }) => statusCode === 400 && body.includes("不收 .exe 文件"))).toBe(true);
    const kept = (await documentsOf(system.db, id)).filter(({ kind }) => kind === "scan");
    expect(kept.map(({ title }) => title)).toEqual(files.slice(0, 480).map(([name]) => name));
  });
});
