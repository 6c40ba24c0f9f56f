// Loading the next year's notice reaches open requests, with a line in the log, and not closed ones.
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { buildApp } from "../../app.ts";
import type { App } from "../../platform/http.ts";
import { hashPassword } from "../identity/index.ts";
import { PASSWORD, signedIn } from "../../../test/support/http.ts";
import { NOTICE_2027 } from "../../../test/support/notice-2027.ts";
import { assignedRequest, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { recordWithdrawal } from "./actions/handling.ts";
import { boardFor } from "./listing.ts";

let system: TestSystem;
let app: App;
let who: RequestPeople;
beforeAll(async () => {
  system = await testSystem();
  who = await requestPeople(system);
  await system.person("admin", "government-office", ["system-admin"]);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
});
afterAll(async () => {
  await app.close();
  await system.close();
});

test("an open request due in January moves with the notice, and the log says from when to when", async () => {
  system.clock.set("2026-12-10T02:00:00Z");
  const arrivedOn = plainDate("2026-12-10");
  const open = await assignedRequest(system, who, { arrivedOn });
  const closed = await assignedRequest(system, who, { arrivedOn });
  await recordWithdrawal(system, who.handler, { id: closed, on: arrivedOn, note: "" });
  const turn = async () => (await boardFor(system, who.handler)).groups.flatMap(({ items }) => items).find(({ id }) => id === open)!;
  expect(await turn()).toMatchObject({ dueOn: "2027-01-07", provisional: true, words: "剩 20 个工作日（暂定）" });

  const answer = await (await signedIn(app, "admin")).send("POST", "/api/calendar/years", NOTICE_2027);
  expect(answer.statusCode).toBe(200);
  const { moved } = answer.json<{ moved: { request?: string; before: string; after: string }[] }>();
  expect(moved.filter((one) => one.request !== undefined).map(({ request }) => request)).toEqual([open]);
  expect(await turn()).toMatchObject({ dueOn: moved.find(({ request }) => request === open)!.after, provisional: false });
  const [entry] = await system.db.selectFrom("ledger").select("entry").where("action", "=", "load-calendar-year").execute();
  expect(entry!.entry).toContain(open);
  expect(entry!.entry).not.toContain(closed);
});
