// The website's yearly form over HTTP: counted from the publications, entered with a source, refused while it does not add up, made into a manuscript.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSheet } from "read-excel-file/node";
import { buildApp } from "../../app.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { manuscriptAt, people } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "../identity/index.ts";
import type { SiteReportShown } from "./site-view.ts";

let system: TestSystem;
let app: App;
let maker: Client;
let outsider: Client;
const BASE = "/api/site-reports/2026";

beforeAll(async () => {
  system = await testSystem();
  await system.person("other-unit", "education/office", ["request-handler"]);
  // The office that leads the county's work makes its report.
  await system.person("maker", "government-office/information", ["request-handler", "drafter"]);
  await manuscriptAt(system, await people(system), "published");
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
  [maker, outsider] = await Promise.all([signedIn(app, "maker"), signedIn(app, "other-unit")]);
});
afterAll(async () => {
  await app.close();
  await system.close();
  await closeTypesetting();
});

const shown = async (): Promise<SiteReportShown & { draftAt: string[] }> => (await maker.get(BASE)).json();
const fieldOf = (report: SiteReportShown, key: string) => report.parts.flatMap(({ fields }) => fields).find((field) => field.key === key)!;
const enter = (values: Record<string, string>, source = "网站后台统计") => maker.send("PUT", `${BASE}/fields`, { values, source });

describe("the form", () => {
  test("holds what the registers count, and no blank cell", async () => {
    const report = await shown();
    expect(fieldOf(report, "published")).toMatchObject({ value: "1", counted: "1", source: null });
    expect(report.parts.flatMap(({ fields }) => fields).filter(({ value }) => value.trim() === "")).toEqual([]);
    expect(report.broken).toEqual([]);
    expect(report.due).toEqual({ on: "2027-01-31", by: "国办函〔2018〕12号" });
    expect(report.draftAt).toEqual(["government-office/information"]);
  });

  test("takes several fields of one source or none, and keeps the counted figure beside a correction", async () => {
    const wrong = await enter({ visits: "9000", robot: "有" });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.json().error.fields).toEqual({ robot: "请选择是或者否" });
    expect(fieldOf(await shown(), "visits").value).toBe("0");
    expect((await enter({ visits: "9000", visitors: "800" })).statusCode).toBe(200);
    expect((await enter({ "published-news": "3", published: "4" }, "人工核对")).statusCode).toBe(200);
    expect(fieldOf(await shown(), "published")).toMatchObject({ value: "4", counted: "1", source: "人工核对" });
    expect((await enter({ visits: "9000" }, " ")).statusCode).toBe(400);
  });

  test("is not made into a manuscript while it does not add up, and then goes the way of every manuscript", async () => {
    await enter({ messages: "3", "messages-settled": "5" });
    const refused = await maker.send("POST", `${BASE}/manuscript`, { organ: "government-office/information" });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain("办结留言数量 5，多于收到留言数量 3");
    await enter({ "messages-settled": "3" });
    const made = await maker.send("POST", `${BASE}/manuscript`, { organ: "government-office/information" });
    expect(made.statusCode).toBe(200);
    const manuscript = await maker.get(`/api/manuscripts/${made.json<{ id: string }>().id}`);
    expect(manuscript.json()).toMatchObject({ content: { kind: "annual-report", column: "annual-reports" } });
    expect(manuscript.body).toContain("独立用户访问总量");
  });

  test("is the same in Excel and PDF, and nobody else's", async () => {
    const sheet = await readSheet((await maker.get(`${BASE}/report.xlsx`)).rawPayload, "年度报表");
    expect(sheet.find((row) => row[1] === "网站总访问量")).toEqual(["访问情况", "网站总访问量", "9000", null, "网站后台统计"]);
    expect(pdfText((await maker.get(`${BASE}/report.pdf`)).rawPayload)).toContain("网站总访问量9000");
    const closed = await outsider.get(BASE);
    expect(closed.statusCode).toBe(403);
    expect(closed.json().error).toMatchObject({ message: expect.stringContaining("由旗政府办公室编制"), next: expect.stringContaining("联系") });
    expect((await outsider.send("PUT", `${BASE}/fields`, { values: { visits: "1" }, source: "台账" })).statusCode).toBe(404);
  });
});

test("the office that leads the county's work opens the county's report and its own; another unit its own", async () => {
  const units = async (client: Client): Promise<string[]> =>
    (await client.get("/api/annual-reports")).json<{ items: { id: string }[] }>().items.map(({ id }) => id);
  expect(await units(maker)).toEqual(["banner-government", "government-office"]);
  expect(await units(outsider)).toEqual(["education"]);
});

test("the way to the website's form says to whom it is closed, and the way to a manuscript says what is missing", async () => {
  const way = async (client: Client) => (await client.get("/api/annual-reports")).json<{ siteReport: Verdict }>().siteReport;
  expect(await way(maker)).toEqual({ ok: true });
  expect(await way(outsider)).toMatchObject({ ok: false, because: expect.stringContaining("旗政府办公室") });
  const mayDraft = async (client: Client, unit: string) =>
    (await client.get(`/api/annual-reports/${unit}/2026`)).json<{ mayDraft: Verdict }>().mayDraft;
  expect(await mayDraft(outsider, "education")).toMatchObject({ because: expect.stringContaining("没有撰稿的岗位") });
  expect(await mayDraft(maker, "government-office")).toMatchObject({ because: expect.stringContaining("还没有写") });
});
