// The nightly scan on a real database: what it finds, what is new and gone since the last, what people say of it, cancelling, and very many findings.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Client, signedIn } from "../../../test/support/http.ts";
import { documentOf as documentOfManuscript, type ProofDesk, proofDesk, publishText } from "../../../test/support/proofreading.ts";
import type { People } from "../../../test/support/publishing.ts";
import type { TestSystem } from "../../../test/support/system.ts";
import type { App } from "../../platform/http.ts";
import { withdrawManuscript } from "../publishing/index.ts";
import { finishScan } from "./actions/scanning.ts";
import { tasks } from "./jobs.ts";
import { insertReadings } from "./scan-store.ts";
import type { ScanDuty, ScanGroupView, ScanView } from "./scan-view.ts";

let desk: ProofDesk;
let system: TestSystem;
let app: App;
let who: People;
let drafter: Client;
let outsider: Client;
let information: Client;
beforeAll(async () => {
  desk = await proofDesk();
  ({ system, app, who, drafter, outsider, information } = desk);
});
afterAll(() => desk.close());

const start = async (): Promise<number> => (await information.send("POST", "/api/proofreading/scans", {})).json<{ id: number }>().id;
/** A scan from its start to its end, as the worker runs it. */
const scan = async (): Promise<number> => {
  system.clock.advance(1);
  const id = await start();
  await tasks["scan-published"](system, { scan: id });
  return id;
};
const view = async (query = "", by = information): Promise<ScanView> => (await by.get(`/api/proofreading/scans${query}`)).json<ScanView>();
const published = (notation: string): Promise<string> => publishText(desk, notation);
const documentOf = (manuscript: string): Promise<string> => documentOfManuscript(desk, manuscript);

describe("a scan of everything published", () => {
  let wrong: string;
  test("tells what it found by rule and document, and that all of it is new the first time", async () => {
    wrong = await published("请核对帐号，联系人手机1380013\u200b8000。");
    await scan();
    const { last, active, counts, groups } = await view();
    expect(active).toBeNull();
    expect(last).toMatchObject({ state: "done", byHand: true, documents: 1, done: 1, by: "岗位 information" });
    expect(counts).toEqual({ open: last!.findings, fresh: last!.findings, gone: 0, handled: 0 });
    expect(groups.items[0]).toMatchObject({
      rule: "personal-data/mobile",
      severity: "block",
      count: 1,
      document: await documentOf(wrong),
      manuscript: wrong,
    });
  });

  test("says who wrote it and who may mend it, and stands in the work list of the unit it is of", async () => {
    const ofDrafter = (await view("", drafter)).groups.items[0]!;
    expect(ofDrafter).toMatchObject({ drafter: "岗位 drafter", mayCorrect: true });
    expect((await view("", outsider)).groups.items[0]).toMatchObject({ manuscript: null, drafter: null, mayCorrect: false });
    const duties = async (by: Client) =>
      (await by.get("/api/todo")).json<{ duties: ScanDuty[] }>().duties.filter(({ duty }) => duty.startsWith("proofreading/"));
    const { counts } = await view();
    expect(await duties(drafter)).toMatchObject([
      { title: `巡检：民政局已公开的内容里有 ${counts.open} 处问题待处理`, path: "/proofreading/scan?unit=civil-affairs" },
    ]);
    expect(await duties(information)).toMatchObject([{ path: "/proofreading/scan" }]);
    expect(await duties(outsider)).toEqual([]);
  });

  test("shows personal data in its masked form only, and keeps no other", async () => {
    const whole = JSON.stringify(await view());
    expect(whole).toContain("手机");
    const kept = await system.db.selectFrom("scan_finding").select(["shown", "reason"]).execute();
    for (const text of [whole, JSON.stringify(kept)]) expect(text.replace(/\u200b/g, "")).not.toContain("13800138000");
  });

  test("says what is new and what is gone since the one before", async () => {
    const second = await published("请用新帐号登录网站查询。");
    await scan();
    const fresh = (await view("?which=fresh")).groups.items;
    expect(fresh.map(({ manuscript }) => manuscript)).toEqual([second]);
    await withdrawManuscript(system, who.publisher, { id: second, reason: "有误" });
    await scan();
    const gone = await view("?which=gone");
    expect(gone.counts).toMatchObject({ fresh: 0, gone: 1 });
    expect(gone.groups.items.map(({ document }) => document)).toEqual([await documentOf(second)]);
  });

  test("what is marked as no fault stays handled; what is said to be corrected comes back if it is still there", async () => {
    const document = await documentOf(wrong);
    const group = (rule: string) => ({ document, rule });
    const handle = (by: Client, body: object) => by.send("POST", "/api/proofreading/scans/findings/handle", body);
    const { groups } = await view();
    const phone = groups.items.find(({ rule }) => rule === "personal-data/mobile")!;
    const word = groups.items.find(({ rule }) => rule.startsWith("words/"))!;
    system.clock.advance(1);
    expect((await handle(outsider, { ...group(word.rule), outcome: "not-a-fault", reason: "没问题" })).statusCode).toBe(403);
    expect((await handle(drafter, { ...group(word.rule), outcome: "not-a-fault" })).statusCode).toBe(400);
    expect((await handle(drafter, { ...group(word.rule), outcome: "not-a-fault", reason: "系统里的叫法" })).json()).toEqual({ count: 1 });
    expect((await handle(drafter, { ...group(word.rule), outcome: "not-a-fault", reason: "系统里的叫法" })).statusCode).toBe(409);
    expect((await handle(drafter, { ...group(phone.rule), outcome: "corrected" })).statusCode).toBe(200);
    expect((await view("?which=handled")).counts.handled).toBe(2);
    await scan();
    const { counts, groups: open } = await view();
    expect(counts.handled).toBe(1);
    expect(open.items.map(({ rule }) => rule)).toContain("personal-data/mobile");
    const judged = (await information.get("/api/proofreading/rules")).json<{ rules: { id: string; dismissed: number; edited: number }[] }>().rules;
    expect(judged.find(({ id }) => id === word.rule)).toMatchObject({ dismissed: 1 });
  });

  test("leaves out what the unit does not want to hear of, until that is revoked; never what blocks", async () => {
    const noisy = await published("请登录系统领取帐号，咨询手机13800138000。");
    const texts = async (): Promise<string[]> =>
      (await view("?unit=civil-affairs")).groups.items.filter(({ manuscript }) => manuscript === noisy).map(({ rule }) => rule);
    const { unit } = await system.db.selectFrom("manuscript").select("unit").where("id", "=", noisy).executeTakeFirstOrThrow();
    const remember = { unit, reason: "界面如此", actor: who.drafter.account, at: system.clock.now() };
    await system.db
      .insertInto("unit_dismissal")
      .values({ ...remember, rule: "words/confusable", form: "帐号" })
      .execute();
    await scan();
    expect(await texts()).toEqual(["personal-data/mobile"]);
    await system.db
      .updateTable("unit_dismissal")
      .set({ revoked_by: who.drafter.account, revoked_at: system.clock.now(), revoke_reason: "界面改了" })
      .execute();
    await scan();
    expect((await texts()).toSorted()).toEqual(["personal-data/mobile", "words/confusable"]);
  });

  test("is one at a time, begun by the information section only, and counts for nothing once it is cancelled", async () => {
    expect((await drafter.send("POST", "/api/proofreading/scans", {})).statusCode).toBe(403);
    const before = await view();
    await published("请各部门领取帐号。");
    system.clock.advance(1);
    const id = await start();
    expect((await information.send("POST", "/api/proofreading/scans", {})).statusCode).toBe(409);
    expect((await view()).active).toMatchObject({ id, state: "waiting" });
    expect((await drafter.send("POST", `/api/proofreading/scans/${id}/cancel`, {})).statusCode).toBe(403);
    expect((await information.send("POST", `/api/proofreading/scans/${id}/cancel`, {})).statusCode).toBe(200);
    await tasks["scan-published"](system, { scan: id });
    const after = await view();
    expect(after.history[0]).toMatchObject({ id, state: "cancelled" });
    expect(after.last!.id).toBe(before.last!.id);
    expect(after.counts).toEqual(before.counts);
    expect((await information.send("POST", `/api/proofreading/scans/${id}/cancel`, {})).statusCode).toBe(409);
  });

  test("that a stopped program left behind gives way to the next one", async () => {
    const left = await start();
    await tasks["nightly-scan"](system);
    expect((await view()).active!.id).toBe(left);
    system.clock.advance(20);
    await tasks["nightly-scan"](system);
    const { active, history } = await view();
    expect(active).toMatchObject({ byHand: false, by: "系统" });
    expect(history.find(({ id }) => id === left)).toMatchObject({ state: "failed", message: expect.stringContaining("中断") });
    await tasks["scan-published"](system, { scan: active!.id });
    expect((await view()).last!.id).toBe(active!.id);
    // The night has had its scan: a start of the program needs no other.
    await tasks["scan-if-missed"](system);
    expect((await view()).active).toBeNull();
    system.clock.advance(27 * 60);
    information = await signedIn(app, "information");
    await tasks["scan-if-missed"](system);
    expect((await view()).active).not.toBeNull();
    await tasks["scan-published"](system, { scan: (await view()).active!.id });
  });
});

test("a hundred thousand findings of one text are one group, read fifty at a time, and handled at once", async () => {
  [drafter, information] = [await signedIn(app, "drafter"), await signedIn(app, "information")];
  const document = await documentOf(await published("全文如下。"));
  const id = await start();
  for (let from = 0; from < 100_000; from += 10_000)
    await insertReadings(
      system.db,
      id,
      Array.from({ length: 10_000 }, (_, at) => ({
        document,
        finding: `form/half-width:${randomUUID()}`,
        revision: 1,
        rule: "form/half-width",
        severity: "fix",
        shown: `第${from + at}处,`,
        reason: "半角逗号",
      })),
    );
  expect(await finishScan(system, id, 1)).toBe(true);
  const { groups, counts } = await view("?rule=form/half-width");
  expect(groups).toMatchObject({ total: 1, items: [{ count: 100_000, document }] });
  expect(counts.open).toBe(100_000);
  const page = (await information.get(`/api/proofreading/scans/findings?document=${document}&rule=form/half-width&page=2000`)).json<ScanGroupView>();
  expect(page.items).toHaveLength(50);
  expect(page.items.at(-1)!.shown).toBe("第99999处,");
  const handled = await information.send("POST", "/api/proofreading/scans/findings/handle", {
    document,
    rule: "form/half-width",
    outcome: "not-a-fault",
    reason: "表格按原样公开",
  });
  expect(handled.json()).toEqual({ count: 100_000 });
});
