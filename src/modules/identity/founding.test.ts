import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import { SYSTEM } from "../../platform/action.ts";
import type { App } from "../../platform/http.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { foundAdministrators } from "./index.ts";

let system: TestSystem;
let app: App;
beforeAll(async () => {
  system = await testSystem();
  app = await buildApp(system);
});
afterAll(async () => {
  await app.close();
  await system.close();
});

test("an empty system gets its three administrators once, each able to sign in, and never a second set", async () => {
  await expect(foundAdministrators(system, SYSTEM, { organ: "nowhere" })).rejects.toThrow("没有“nowhere”这个机构");
  const founded = await foundAdministrators(system, SYSTEM, { organ: "government-office" });
  expect(founded.map(({ role }) => role)).toEqual(["system-admin", "security-admin", "auditor"]);
  expect(new Set(founded.map(({ password }) => password)).size).toBe(3);
  for (const { login, password } of founded)
    expect((await app.inject({ method: "POST", url: "/api/session", payload: { login, password } })).statusCode).toBe(200);
  await expect(foundAdministrators(system, SYSTEM, { organ: "government-office" })).rejects.toThrow("已经有人担任");
  const log = await system.db.selectFrom("ledger").select("entry").where("action", "=", "found-administrators").execute();
  for (const { password } of founded) expect(JSON.stringify(log)).not.toContain(password);
});
