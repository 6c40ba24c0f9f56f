// The annual report over the database: a year of 3,000 cases over 42 units reconciles to the last cell, every cell leads to its cases, one broken case
// is named; what is typed over a count stays beside it; the papers say what the tables say.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSheet } from "read-excel-file/node";
import { buildApp } from "../../app.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { bodyFromDocx } from "../../office/docx-in.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import type { App } from "../../platform/http.ts";
import { hashPassword } from "../identity/index.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { insertYear, UNITS } from "../../../test/support/request-year.ts";
import { requestPeople } from "../../../test/support/requests.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { annualReportOf } from "./report.ts";
import { COLUMNS, ROWS } from "./rules/annual/table-three.ts";

let system: TestSystem;
let app: App;
let handler: Client;
let information: Client;
let outsider: Client;
const COUNTY = "banner-government";
const UNIT = "civil-affairs";

beforeAll(async () => {
  system = await testSystem();
  await requestPeople(system);
  await system.person("writer", "civil-affairs/office", ["drafter", "request-handler"]);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  await insertYear(system.db, 2025, 3_000);
  app = await buildApp(system);
  [handler, information, outsider] = await Promise.all([signedIn(app, "writer"), signedIn(app, "information"), signedIn(app, "outsider")]);
});
afterAll(async () => {
  await app.close();
  await system.close();
  await closeTypesetting();
});

type Shown = {
  broken: { sentence: string; cases: string[] }[];
  tableThree: { row: number; cells: { column: string; value: number; counted: number }[] }[];
};
const report = async (client: Client, unit: string): Promise<Shown> => (await client.get(`/api/annual-reports/${unit}/2025`)).json<Shown>();
const valueOf = (shown: Shown, row: number, column: string): number => shown.tableThree[row - 1]!.cells.find((cell) => cell.column === column)!.value;

describe("3,000 cases over 42 units", () => {
  test("reconcile for each unit and the county, and the county is the sum of the units in all 175 cells", async () => {
    const county = await annualReportOf(system, { unit: COUNTY, year: 2025 });
    expect(county.broken).toEqual([]);
    expect(county.due.map(({ on }) => on)).toEqual(["2026-02-20", "2026-03-31"]);
    const units = await Promise.all(UNITS.map((unit) => annualReportOf(system, { unit, year: 2025 })));
    expect(units.flatMap(({ broken }) => broken)).toEqual([]);
    for (const row of ROWS)
      for (const column of COLUMNS) {
        const cell = { row, column };
        expect(county.figures.three.value(cell)).toBe(units.reduce((sum, { figures }) => sum + figures.three.value(cell), 0));
      }
    const total = (row: number): number => county.figures.three.value({ row, column: "total" });
    expect(total(1) + total(2)).toBe(total(24) + total(25));
    expect(total(1)).toBeGreaterThan(2_000);
  });

  test("every cell leads to exactly its cases", async () => {
    const shown = await report(handler, UNIT);
    for (const row of [1, 2, 3, 13, 24, 25]) {
      const cell = (await handler.get(`/api/annual-reports/${UNIT}/2025/cells/${row}/total`)).json<{
        counted: number;
        items: { unit: string; applicant: string }[];
      }>();
      expect(cell.counted).toBe(valueOf(shown, row, "total"));
      expect(cell.items).toHaveLength(cell.counted);
      expect(cell.items.every(({ unit, applicant }) => unit === UNIT && applicant === "演**")).toBe(true);
    }
  });

  test("one case broken is named, with the cells it breaks, in its unit and the county; mended, all is well", async () => {
    const { id, decision } = await system.db
      .selectFrom("request")
      .select(["id", "decision"])
      .where("unit", "=", UNIT)
      .where("closed_on", ">", "2025-03-01")
      .where("closed_on", "<", "2025-12-01")
      .executeTakeFirstOrThrow();
    await system.db.updateTable("request").set({ decision: null }).where("id", "=", id).execute();
    for (const [client, unit] of [
      [handler, UNIT],
      [information, COUNTY],
    ] as const) {
      const { broken } = await report(client, unit);
      expect(broken.map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining("第 24 行总计"));
      for (const { cases } of broken) expect(cases).toEqual([id]);
    }
    expect((await handler.send("POST", `/api/annual-reports/${UNIT}/2025/manuscript`, { organ: "civil-affairs/office" })).json()).toMatchObject({
      error: { message: expect.stringContaining("勾稽不平") },
    });
    await system.db.updateTable("request").set({ decision }).where("id", "=", id).execute();
    expect((await report(handler, UNIT)).broken).toEqual([]);
  });
});

describe("entries", () => {
  test("a correction stands beside the count with its reason, breaks the sums it breaks, and the last one counts", async () => {
    const counted = valueOf(await report(handler, UNIT), 3, "person");
    const correct = (value: number, reason: string) =>
      handler.send("POST", `/api/annual-reports/${UNIT}/2025/corrections`, { row: 3, column: "person", value, reason });
    expect((await correct(counted + 1, " ")).statusCode).toBe(400);
    expect((await correct(counted + 1, "漏登一件，正在补登")).statusCode).toBe(200);
    const shown = await report(handler, UNIT);
    expect(shown.tableThree[2]!.cells[0]).toMatchObject({ value: counted + 1, counted });
    expect(shown.broken).toHaveLength(2);
    await correct(counted, "已经补登");
    expect((await report(handler, UNIT)).broken).toEqual([]);
  });

  test("the six parts are all needed; with them the report becomes a manuscript for the three reviews", async () => {
    const make = () => handler.send("POST", `/api/annual-reports/${UNIT}/2025/manuscript`, { organ: "civil-affairs/office" });
    expect((await make()).json()).toMatchObject({ error: { message: expect.stringContaining("还没有写") } });
    for (const part of ["proactive", "on-request", "management", "platform", "supervision", "problems", "improvements", "others"])
      await handler.send("PUT", `/api/annual-reports/${UNIT}/2025/parts/${part}`, { text: `演示：${part} 的情况。` });
    const made = await make();
    expect(made.statusCode).toBe(200);
    const manuscript = await handler.get(`/api/manuscripts/${made.json<{ id: string }>().id}`);
    expect(manuscript.json()).toMatchObject({ content: { kind: "annual-report", column: "annual-reports" } });
  });

  test("problems copied from last year are measured and shown", async () => {
    const text = "主动公开不够及时，解读形式单一，专业人员不足。";
    for (const year of [2023, 2025]) await handler.send("PUT", `/api/annual-reports/${UNIT}/${year}/parts/problems`, { text });
    await handler.send("PUT", `/api/annual-reports/${UNIT}/2024/parts/problems`, { text: "网站检索不便。" });
    const { likeness } = (await handler.get(`/api/annual-reports/${UNIT}/2025`)).json<{ likeness: { year: number; like: boolean }[] }>();
    expect(likeness.map(({ year, like }) => [year, like])).toEqual([
      [2024, false],
      [2023, true],
    ]);
  });

  test("a unit's report is its own and the lead section's; others find nothing", async () => {
    expect((await outsider.get(`/api/annual-reports/${UNIT}/2025`)).statusCode).toBe(404);
    expect((await outsider.send("PUT", `/api/annual-reports/${UNIT}/2025/figures/permits`, { value: 1, source: "台账" })).statusCode).toBe(404);
    expect((await information.send("PUT", `/api/annual-reports/${UNIT}/2025/figures/permits`, { value: 1.5, source: "台账" })).statusCode).toBe(400);
    expect((await information.send("PUT", `/api/annual-reports/${UNIT}/2025/figures/permits`, { value: 12, source: "台账" })).statusCode).toBe(200);
  });
});

test("Word, PDF and Excel say what the tables say", async () => {
  const shown = await report(handler, UNIT);
  const received = String(valueOf(shown, 1, "total"));
  const word = plainTextOf((await bodyFromDocx((await handler.get(`/api/annual-reports/${UNIT}/2025/report.docx`)).rawPayload)).body).text;
  const pdf = pdfText((await handler.get(`/api/annual-reports/${UNIT}/2025/report.pdf`)).rawPayload);
  for (const words of ["一、总体情况", "（五）监督保障", "六、其他需要报告的事项", "本年新收政府信息公开申请数量", "未经复议直接起诉"]) {
    expect(word.replaceAll(/\s/g, "")).toContain(words);
    expect(pdf).toContain(words);
  }
  expect(pdf).toContain(`本年新收政府信息公开申请数量${shown.tableThree[0]!.cells.map(({ value }) => value).join("")}`);
  const sheet = await readSheet((await handler.get(`/api/annual-reports/${UNIT}/2025/report.xlsx`)).rawPayload, "表三 申请");
  expect(sheet).toHaveLength(26);
  expect(String(sheet[1]!.at(-1))).toBe(received);
  const register = await readSheet((await handler.get("/api/requests/register.xlsx?year=2025")).rawPayload);
  expect(register.length).toBeGreaterThan(50);
  expect(JSON.stringify(register)).not.toContain("演示申请人");
});

test("the feed holds one's own deadlines and no word of who asked", async () => {
  await system.db.updateTable("request").set({ handler: "p-writer" }).where("unit", "=", UNIT).where("status", "=", "open").execute();
  const feed = await handler.get("/api/requests/deadlines.ics");
  expect(feed.headers["content-type"]).toContain("text/calendar");
  expect(feed.body).toContain("SUMMARY:答复到期：〔2025〕");
  expect(feed.body).not.toContain("演示");
  expect((await outsider.get("/api/requests/deadlines.ics")).body).not.toContain("BEGIN:VEVENT");
});
