// The auditor's screens over HTTP: search, the chain verified while people work, the day's roots, and that nobody else gets at them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import { action, SYSTEM } from "../../platform/action.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { OFFICE } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "../identity/index.ts";

let system: TestSystem;
let app: App;
let auditor: Client;
let clerk: Client;
const write = action<string, void>("test-act", async (act, subject) => act.record(subject, { 说明: "一件事" }));

beforeAll(async () => {
  system = await testSystem();
  await system.person("auditor", "government-office", ["auditor"]);
  await system.person("clerk", OFFICE, ["drafter"]);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
  [auditor, clerk] = [await signedIn(app, "auditor"), await signedIn(app, "clerk")];
});
afterAll(async () => {
  await app.close();
  await system.close();
});

type Page = { items: { seq: number; actor: string; subject: string; action: string }[]; total: number };
const page = async (query: string) => (await auditor.get(`/api/audit?${query}`)).json<Page>();

test("the log is found by subject, action, person and day, the newest first", async () => {
  await write(system, SYSTEM, "thing/100%");
  await write(system, SYSTEM, "thing/100");
  await clerk.send("POST", "/api/manuscripts", { organ: "education", kind: "notice", title: "别处的稿件" });
  expect((await page("subject=100%25")).total).toBe(1);
  expect((await page("action=test-act")).items.map((item) => item.subject)).toEqual(["thing/100", "thing/100%"]);
  expect((await page("actor=clerk&outcome=refused")).items[0]).toMatchObject({ action: "create-manuscript", actor: "岗位 clerk" });
  expect((await page("from=2026-03-10&to=2026-03-10")).total).toBe((await page("")).total);
  expect((await page("to=2026-03-09")).total).toBe(0);
  expect((await auditor.get("/api/audit?from=2026-02-30")).statusCode).toBe(400);
});

test("the chain is verified without a false alarm while others write", async () => {
  let isOver = false;
  const writing = Array.from({ length: 4 }, async (_, n) => {
    while (!isOver) await write(system, SYSTEM, `busy/${n}`);
  });
  const reports = [];
  for (let n = 0; n < 15; n++) reports.push((await auditor.get("/api/audit/verify")).json<{ ok: boolean; problems: unknown[] }>());
  isOver = true;
  await Promise.all(writing);
  for (const report of reports) expect(report).toMatchObject({ ok: true, problems: [] });
});

test("the day's root is the last row of the day", async () => {
  const { roots } = (await auditor.get("/api/audit/roots")).json<{ roots: { day: string; seq: number; sha256: string }[] }>();
  const [last] = (await page("")).items;
  expect(roots[0]).toMatchObject({ day: "2026-03-10", seq: last!.seq });
});

test.each(["/api/audit", "/api/audit/verify", "/api/audit/roots"])("%s answers 403 to whoever is not the auditor", async (path) => {
  expect((await clerk.get(path)).statusCode).toBe(403);
});
