// Personal data taken away when its time is over (ADR 17): no table and no file knows the name, the telephone or the address any more; number, days,
// result and counts are as they were, the log still verifies, a backup still runs, and who has number and code is told.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { closePageDrawing } from "../../office/page-images.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import { backup } from "../../platform/backup.ts";
import { openDatabase } from "../../platform/db.ts";
import type { App } from "../../platform/http.ts";
import { verifyLedger } from "../../platform/ledger.ts";
import { applicantOf, assignedRequest, keepCaseFile, requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { archiveRequest, closeDispute, openDispute } from "./actions/after.ts";
import { clearAnswer, proposeAnswer, recordDelivery, sendAnswer } from "./actions/answering.ts";
import { consult, recordReply, tellThirdParty } from "./actions/consulting.ts";
import { addDocument } from "./actions/documents.ts";
import { assignRequest, logSearch } from "./actions/handling.ts";
import { splitRequest } from "./actions/moving.ts";
import { receiveByClerk } from "./actions/receiving.ts";
import { anonymiseRequest } from "./actions/retention.ts";
import { answerTask, askUnit } from "./actions/tasks.ts";
import { documentsOf } from "./document-store.ts";
import { tasks } from "./jobs.ts";
import { registerFor } from "./listing.ts";
import { annualReportOf } from "./report.ts";
import { statisticsFor } from "./statistics-view.ts";
import { clockOfRequest, viewRequest } from "./view.ts";

let system: TestSystem;
let app: App;
let who: RequestPeople;
beforeAll(async () => {
  system = await testSystem();
  who = await requestPeople(system);
  app = await buildApp(system);
});
afterAll(async () => {
  await app.close();
  await system.close();
  await Promise.all([closePageDrawing(), closeTypesetting()]);
});

const on = (day: string): void => system.clock.set(`${day}T02:00:00Z`);
const refused = (words: string) => ({ code: "refused", message: expect.stringContaining(words) });
const NAME = "演示申请人壬";
const PARTY = "演示企业癸";
const WORDS = [NAME, PARTY, "演示证件九九号", "0471-0000909", "演示路九十九号"];
const all = WORDS.join("，");

/** Everything the database knows, as text. */
const tables = async (): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(system.db);
  const texts = await Promise.all(
    rows.map(
      async ({ name }) =>
        (await sql<{ all: string | null }>`select string_agg(one::text, ' ') as all from ${sql.table(name)} one`.execute(system.staff.db)).rows[0]!
          .all,
    ),
  );
  return texts.join("\n");
};
const stored = async (): Promise<string[]> => (await readdir(system.files.folder, { recursive: true })).filter((path) => /[0-9a-f]{64}$/.test(path));
const knownIn = async (): Promise<{ tables: string[]; files: string[] }> => {
  const text = await tables();
  const bytes = await Promise.all((await stored()).map(async (path) => readFile(join(system.files.folder, path), "utf8")));
  return { tables: WORDS.filter((word) => text.includes(word)), files: WORDS.filter((word) => bytes.some((one) => one.includes(word))) };
};

/** A case in which every field that takes words names everybody. */
const fullCase = async (): Promise<{ id: string; code: string }> => {
  on("2026-03-10");
  const applicant = applicantOf({ name: NAME, idNumber: "演示证件九九号", phone: "0471-0000909", address: "演示路九十九号", need: all });
  const { id, code } = await receiveByClerk(system, who.handler, {
    unit: "civil-affairs",
    wanted: `关于${all}的救助台账`,
    delivery: "post",
    applicant,
    channel: "counter",
    arrivedOn: plainDate("2026-03-10"),
  });
  await assignRequest(system, who.head, { id, office: "civil-affairs/office", handler: who.handler.account });
  await addDocument(system, who.handler, { id, kind: "scan", upload: { name: `${NAME}来信.txt`, mediaType: "text/plain", bytes: Buffer.from(all) } });
  await logSearch(system, who.handler, { id, note: `查${all}`, found: true });
  const { task } = await askUnit(system, who.handler, { id, unit: "finance", question: `${all}的拨付台账` });
  await answerTask(system, who.finance, { task, answer: `${all}见附表`, found: true });
  await consult(system, who.handler, { id, asked: "third-party", party: PARTY, matter: all, joint: false });
  on("2026-03-12");
  await recordReply(system, who.handler, { id, asked: "third-party", party: PARTY, on: plainDate("2026-03-12"), opinion: "agrees", note: all });
  await proposeAnswer(system, who.handler, { id, proposal: { code: "granted", risk: "low", text: `${all}的台账随函提供。`, reason: "" } });
  await clearAnswer(system, who.head, { id });
  await tellThirdParty(system, who.handler, { id, party: PARTY, matter: all, reason: "" });
  await sendAnswer(system, who.handler, { id });
  await recordDelivery(system, who.handler, { id, on: plainDate("2026-03-12"), way: `邮寄到${all}`, note: all });
  const { dispute } = await openDispute(system, who.handler, { id, block: "review", on: plainDate("2026-03-12") });
  await closeDispute(system, who.handler, { id, dispute, on: plainDate("2026-03-12"), outcome: "upheld", headAttended: null, lessons: all });
  await archiveRequest(system, who.handler, { id });
  return { id, code };
};

test("the head may clear a case that is filed, disputed no more, kept two years and in the archive; a part split off keeps what came in", async () => {
  const { id } = await fullCase();
  await expect(anonymiseRequest(system, who.head, { id })).rejects.toMatchObject(refused("满两年"));
  on("2028-03-20");
  await expect(anonymiseRequest(system, who.head, { id })).rejects.toMatchObject(refused("还没有生成案卷存档"));
  await keepCaseFile(system, who, id);
  await expect(anonymiseRequest(system, who.handler, { id })).rejects.toMatchObject({ code: "forbidden" });
  await anonymiseRequest(system, who.head, { id });
  await expect(anonymiseRequest(system, who.head, { id })).rejects.toMatchObject(refused("已经清除"));
  expect(await knownIn()).toEqual({ tables: [], files: [] });
});

test("every word goes, and every number, day, result and hash stays", async () => {
  const { id, code } = await fullCase();
  await keepCaseFile(system, who, id);
  expect(await knownIn()).toMatchObject({ tables: WORDS, files: WORDS });
  const shown = async () => {
    const [view, clock] = [await viewRequest(system, who.head, id), await clockOfRequest(system, who.head, id)];
    const { figures } = await annualReportOf(system, { unit: "civil-affairs", year: 2026 });
    return {
      register: [view.registerNumber, view.arrivedOn, view.receivedOn, view.decision, view.status, view.channel],
      course: view.events.filter(({ type }) => type !== "anonymised").map(({ type, on: day, by }) => [type, day, by]),
      papers: view.documents.map(({ kind, number, madeOn, pages }) => [kind, number, madeOn, pages]),
      clock: { ...clock, effects: clock!.effects.map(({ note: _note, ...effect }) => effect) },
      report: [figures.three.value({ row: 3, column: "person" }), figures.four.value("review", "upheld")],
      statistics: { ...(await statisticsFor(system, who.head, { year: 2026, unit: "" })), choices: [] },
    };
  };
  const files = async () => await system.db.selectFrom("file").select(["id", "sha256", "size"]).orderBy("id").execute();
  const [before, filesBefore, log] = [await shown(), await files(), await verifyLedger(system.db)];

  // By the job, some weeks after the head could.
  on("2028-03-20");
  await tasks["anonymise-requests"](system);
  expect((await knownIn()).tables).toEqual(WORDS);
  on("2028-04-20");
  await tasks["anonymise-requests"](system);
  await tasks["anonymise-requests"](system);
  expect(await knownIn()).toEqual({ tables: [], files: [] });

  expect(JSON.stringify(await shown())).toBe(JSON.stringify(before).replaceAll(PARTY, "对方1"));
  // The case file too, whose words are not to be read in its bytes.
  for (const { sha256 } of filesBefore) expect(await system.files.has(sha256)).toBe(false);
  expect(await files()).toEqual(filesBefore);
  expect(log.ok).toBe(true);
  expect(await verifyLedger(system.db)).toMatchObject({ ok: true });
  const view = await viewRequest(system, who.handler, id);
  expect(view.clearedOn).toBe("2028-04-20");
  expect(view.may.keepCaseFile).toMatchObject({ ok: false });
  expect(
    (await registerFor(system, who.information, { status: "", q: "", page: 1, pageSize: 50 })).items.find((line) => line.id === id),
  ).toMatchObject({
    applicant: "已清除",
  });

  const page = (
    await app.inject({
      method: "POST",
      url: "/ask/follow",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: `number=${id}&code=${code}`,
    })
  ).body;
  expect(page).toContain("2028年4月20日");
  expect(page).toContain("从本系统清除");
  expect(page).toContain("予以公开");
  for (const word of WORDS) expect(page).not.toContain(word);

  const copy = join(system.files.folder, "copy.tar");
  expect((await backup(system.config, system.ownerUrl, system.files, copy)).ledger.ok).toBe(true);
});

test("what another case still needs stays until its time is over too", async () => {
  system.clock.set(TEST_NOW);
  const id = await assignedRequest(system, who, { wanted: "甲、乙两项" });
  await addDocument(system, who.handler, {
    id,
    kind: "scan",
    upload: { name: "来信.txt", mediaType: "text/plain", bytes: Buffer.from("两项一起来的信") },
  });
  const { ids } = await splitRequest(system, who.handler, { id, parts: ["甲项", "乙项"] });
  const finish = async (one: string, day: PlainDate): Promise<void> => {
    system.clock.set(`${day}T02:00:00Z`);
    await proposeAnswer(system, who.handler, { id: one, proposal: { code: "granted", risk: "low", text: "随函提供。", reason: "" } });
    await clearAnswer(system, who.head, { id: one });
    await sendAnswer(system, who.handler, { id: one });
    await recordDelivery(system, who.handler, { id: one, on: day, way: "当面", note: "" });
    await archiveRequest(system, who.handler, { id: one });
    await keepCaseFile(system, who, one);
  };
  await finish(id, plainDate("2026-03-11"));
  const letter = (await documentsOf(system.db, id)).find(({ kind }) => kind === "scan")!;
  const sha256 = async (): Promise<string> =>
    (await system.db.selectFrom("file").select("sha256").where("id", "=", letter.file!).executeTakeFirstOrThrow()).sha256;
  on("2028-03-20");
  await anonymiseRequest(system, who.head, { id });
  expect(await system.files.has(await sha256())).toBe(true);
  await assignRequest(system, who.head, { id: ids[0]!, office: "civil-affairs/office", handler: who.handler.account });
  await finish(ids[0]!, plainDate("2028-03-21"));
  on("2030-04-01");
  await anonymiseRequest(system, who.head, { id: ids[0]! });
  expect(await system.files.has(await sha256())).toBe(false);
});

test("the database lets nothing of a case be changed whose time is not over", async () => {
  system.clock.set(TEST_NOW);
  const id = await assignedRequest(system, who);
  await addDocument(system, who.handler, { id, kind: "scan", upload: { name: "信.txt", mediaType: "text/plain", bytes: Buffer.from("信") } });
  const stays = { code: "QZ001" };
  await expect(sql`update request_event set detail = '{}' where request = ${id}`.execute(system.db)).rejects.toMatchObject(stays);
  await expect(sql`update request_document set title = '' where request = ${id}`.execute(system.db)).rejects.toMatchObject(stays);
  const erase = sql`update file set erased_at = now() where id in (select file from request_document where request = ${id})`;
  await expect(erase.execute(system.db)).rejects.toMatchObject(stays);
  const owner = openDatabase(system.ownerUrl, { max: 1 });
  await expect(sql`update request_event set happened_on = '2020-01-01' where request = ${id}`.execute(owner.db)).rejects.toMatchObject(stays);
  await expect(sql`delete from request_document where request = ${id}`.execute(owner.db)).rejects.toMatchObject(stays);
  await owner.close();
});
