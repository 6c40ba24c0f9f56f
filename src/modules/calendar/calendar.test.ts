// Loading a year's notice over HTTP: who may, what is refused, and that every open deadline it moves is counted again and told in the log.
import { afterAll, beforeAll, expect, test } from "vitest";
import pino from "pino";
import { buildApp } from "../../app.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { NOTICE_2027 } from "../../../test/support/notice-2027.ts";
import { draft, people } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "../identity/index.ts";

let system: TestSystem;
let app: App;
let admin: Client;
let clerk: Client;
let late: string;
let early: string;
const lines: string[] = [];

beforeAll(async () => {
  system = await testSystem();
  system.log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const who = await people(system);
  await system.person("admin", "government-office", ["system-admin"]);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  system.clock.set("2026-12-21T02:00:00Z");
  late = await draft(system, who, { madeOn: plainDate("2026-12-18"), issuedOn: plainDate("2026-12-18") });
  early = await draft(system, who, { madeOn: plainDate("2026-11-02"), issuedOn: plainDate("2026-11-02") });
  app = await buildApp(system);
  [admin, clerk] = [await signedIn(app, "admin"), await signedIn(app, "drafter")];
});
afterAll(async () => {
  await app.close();
  await system.close();
});

const deadline = async (id: string) => {
  const { deadlines } = (await clerk.get(`/api/manuscripts/${id}`)).json<{
    deadlines: { duty: string; on: string; provisional: boolean; words: string }[];
  }>();
  return deadlines.find(({ duty }) => duty === "publishing/publish-within-20-working-days")!;
};

test("a deadline that reaches into a year without a notice is provisional and says so", async () => {
  expect(await deadline(late)).toMatchObject({ provisional: true, words: expect.stringContaining("暂定") });
  expect(await deadline(early)).toMatchObject({ provisional: false });
});

test("only the system administrator loads a year, and data that cannot be are refused by their place", async () => {
  expect((await clerk.send("POST", "/api/calendar/years", NOTICE_2027)).statusCode).toBe(403);
  for (const change of [
    { noticeOn: "2026-02-30" },
    { notice: "" },
    { year: 1600 },
    { makeUpDays: ["2027-01-02"] }, // a day off cannot be worked as well
    { daysOff: [{ name: "元旦", from: "2027-01-03", to: "2027-01-01" }] },
  ]) {
    const answer = await admin.send("POST", "/api/calendar/years", { ...NOTICE_2027, ...change });
    expect(answer.statusCode, JSON.stringify(change)).toBe(400);
    expect(answer.json<{ error: { message: string } }>().error.message).toMatch(/\p{Script=Han}/u);
  }
  expect((await deadline(late)).provisional).toBe(true);
});

test("the notice loaded, what it moves is counted again at once, and the log names each with its day before and after", async () => {
  const before = await deadline(late);
  const answer = await admin.send("POST", "/api/calendar/years", NOTICE_2027);
  expect(answer.statusCode).toBe(200);
  const { moved } = answer.json<{ moved: { manuscript: string; before: string; after: string }[] }>();
  const after = await deadline(late);
  expect(after.provisional).toBe(false);
  expect(moved).toContainEqual({ manuscript: late, duty: "publishing/publish-within-20-working-days", before: before.on, after: after.on });
  expect(moved.some((one) => one.manuscript === early)).toBe(false);
  const { entry } = await system.db
    .selectFrom("ledger")
    .select("entry")
    .where("action", "=", "load-calendar-year")
    .where("outcome", "=", "done")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(entry)).toMatchObject({
    subject: "calendar/2027",
    detail: { notice: NOTICE_2027.notice, moved: expect.arrayContaining([expect.objectContaining({ manuscript: late })]) },
  });
  expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(expect.objectContaining({ year: 2027, moved: moved.length }));
});

test("any count is explained day by day to whoever is signed in", async () => {
  const answer = (await clerk.get("/api/calendar/explain?from=2026-02-13&days=3")).json<{
    on: string;
    days: { on: string; counted: boolean; why: string }[];
  }>();
  expect(answer.days.find((day) => day.on === "2026-02-14")).toMatchObject({ counted: true, why: expect.stringContaining("调休") });
  expect(answer.days.at(-1)!.on).toBe(answer.on);
  for (const query of ["from=2026-02-30&days=3", "from=2026-02-13", "from=2020-01-01&to=2026-01-01", "from=2026-02-13&days=99999"])
    expect((await clerk.get(`/api/calendar/explain?${query}`)).statusCode, query).toBe(400);
});
