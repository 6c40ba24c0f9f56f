// Backups on real databases: everything comes back, and nothing that is damaged, foreign or clever does.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import { extract, pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestSystem, testSystem } from "../../test/support/system.ts";
import { backup, restore } from "./backup.ts";
import { sealed } from "./backup/format.ts";
import { openDatabase } from "./db.ts";
import { appendToLedger, verifyLedger } from "./ledger.ts";
import { Refusal } from "./refusal.ts";

const AT = "2026-03-09T02:00:00Z";
const RUN_AT = "2026-03-20T01:00:00.000Z";
const FORM = new TextEncoder().encode("申报表：项目、金额\n");

let source: TestSystem;
let target: TestSystem;
let folder: string;
let whole: string;

/** A published document with a file, a waiting job, a session: rows as the verbs write them, and every guard agreed. */
const fill = async (system: TestSystem): Promise<void> => {
  const drafter = await system.person("drafter", "civil-affairs/elderly-care", ["drafter"], { password: "only-for-this-test" });
  const reviewers = [
    await system.person("first", "civil-affairs/elderly-care", ["first-reviewer"]),
    await system.person("second", "civil-affairs/elderly-care", ["second-reviewer"]),
    await system.person("third", "civil-affairs", ["third-reviewer"]),
  ];
  const { sha256, size } = await system.files.put(FORM);
  const attachment = { fileId: "f-1", name: "申报表.txt", mediaType: "text/plain", size, sha256 };
  const content = JSON.stringify({
    title: "关于冬季检查的\t通知\\演示",
    kind: "notice",
    column: "notices",
    topic: "civil-affairs",
    issuingOrgan: "civil-affairs",
    openness: { level: "proactive" },
    concerns: { leaders: false, major: false },
    interprets: null,
    body: { type: "doc", content: [] },
    attachments: [attachment],
  });
  const hash = createHash("sha256").update(content).digest("hex");
  await system.db.transaction().execute(async (tx) => {
    await tx
      .insertInto("file")
      .values({ id: "f-1", sha256, name: attachment.name, media_type: "text/plain", size, created_by: drafter.account, created_at: AT })
      .execute();
    await tx
      .insertInto("manuscript")
      .values({
        id: "m-1",
        organ: "civil-affairs/elderly-care",
        unit: "civil-affairs",
        drafter: drafter.account,
        content,
        content_hash: hash,
        lock: 1,
        created_at: AT,
        updated_at: AT,
        updated_by: drafter.account,
        stage: "approved",
      })
      .execute();
    const { id: version } = await tx
      .insertInto("manuscript_version")
      .values({ manuscript: "m-1", content, full_hash: hash, content_hash: hash, at: AT })
      .returning("id")
      .executeTakeFirstOrThrow();
    const stages = ["first", "second", "third"];
    for (const [index, reviewer] of reviewers.entries())
      await tx
        .insertInto("manuscript_act")
        .values({
          manuscript: "m-1",
          act: "approved",
          stage: stages[index]!,
          actor: reviewer.account,
          post: reviewer.posts[0]!.id,
          at: AT,
          version,
          hash,
        })
        .execute();
    await tx
      .insertInto("publication")
      .values({
        document: "d-1",
        revision: 1,
        manuscript: "m-1",
        index_number: "X/2026-00001",
        content,
        content_sha256: hash,
        content_sm3: "",
        published_at: AT,
        published_by: drafter.account,
      })
      .execute();
    // More than one part of a backup: several entries of more than a megabyte each.
    for (let index = 0; index < 6; index++)
      await appendToLedger(tx, {
        at: new Date(AT),
        actor: drafter.account,
        action: "test",
        subject: "manuscript/m-1",
        outcome: "done",
        detail: { text: "留痕".repeat(150_000) },
      });
    await sql`insert into session values (${"a".repeat(64)}, ${drafter.account}, 'csrf', ${AT}, ${AT}, ${RUN_AT})`.execute(tx);
    await sql`select graphile_worker.add_job('publish-manuscript', payload := '{"id":"m-1"}'::json, run_at := ${RUN_AT}::timestamptz, job_key := 'publish:m-1', max_attempts := 12)`.execute(
      tx,
    );
  });
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qizheng-backup-"));
  [source, target] = await Promise.all([testSystem(), testSystem()]);
  await fill(source);
  whole = join(folder, "whole.tar");
});
afterAll(async () => {
  await Promise.all([source?.close(), target?.close()]);
  await rm(folder, { recursive: true, force: true });
});

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect((error as Refusal).next).toBeTruthy();
  return (error as Refusal).message;
};
const restoreInto = (system: TestSystem, path: string) => restore(system.config, system.ownerUrl, system.files, path);
const rowsIn = async (system: TestSystem) => {
  const counts = await sql<{
    count: number;
  }>`select (select count(*) from account) + (select count(*) from ledger) + (select count(*) from manuscript) + (select count(*) from publication)
    + (select count(*) from graphile_worker.jobs) + (select seq from ledger_head) as count`.execute(system.db);
  return Number(counts.rows[0]!.count);
};

type Entry = { name: string; bytes: Buffer };
const read = async (path: string): Promise<Entry[]> => {
  const entries: Entry[] = [];
  for await (const entry of createReadStream(path).pipe(extract())) entries.push({ name: entry.header.name, bytes: await buffer(entry) });
  return entries;
};
const write = async (name: string, entries: Entry[]): Promise<string> => {
  const tar = pack();
  for (const { name: entry, bytes } of entries) tar.entry({ name: entry }, bytes);
  tar.finalize();
  const path = join(folder, name);
  await writeFile(path, await buffer(tar));
  return path;
};
const altered = (entries: Entry[], name: string | RegExp, change: (text: string) => string): Entry[] => {
  expect(entries.some((entry) => entry.name.match(name))).toBe(true);
  return entries.map((entry) => (entry.name.match(name) ? { ...entry, bytes: Buffer.from(change(entry.bytes.toString("utf8"))) } : entry));
};
/** As a clever hand would: every hash of the file made to fit again. */
const resealed = (entries: Entry[]): Entry[] => {
  const sha256 = (bytes: Buffer[]): string => createHash("sha256").update(Buffer.concat(bytes)).digest("hex");
  const of = (name: string): Buffer[] =>
    entries.filter((entry) => entry.name === name || entry.name.startsWith(`${name}/`)).map((entry) => entry.bytes);
  const manifest = JSON.parse(of("manifest.json").toString()) as { tables: { name: string }[] };
  const { sequences } = JSON.parse(of("end.json").toString()) as { sequences: [] };
  const tables = Object.fromEntries(manifest.tables.map(({ name }) => [name, sha256(of(`tables/${name}`))]));
  const end = sealed({ manifest: sha256(of("manifest.json")), jobs: sha256(of("jobs.json")), tables, sequences });
  return altered(entries, "end.json", () => JSON.stringify(end));
};

describe("a backup", () => {
  test("is written whole, readable by its owner alone, with every row and file counted", async () => {
    const report = await backup(source.config, source.ownerUrl, source.files, whole);
    expect(report).toMatchObject({ file: whole, files: 1, ledger: { seq: 6, ok: true } });
    const { size, mode } = await stat(whole);
    expect(size).toBe(report.bytes);
    if (process.platform !== "win32") expect(mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
    const names = (await read(whole)).map((entry) => entry.name);
    expect(names[0]).toBe("manifest.json");
    expect(names.at(-1)).toBe("end.json");
    expect(names.filter((name) => name.startsWith("tables/ledger/")).length).toBeGreaterThan(1);
    expect(names.some((name) => name.includes("session"))).toBe(false);
  });

  test("never takes the place of a file that is there", async () => {
    expect(await refusal(backup(source.config, source.ownerUrl, source.files, whole))).toContain("已经存在");
  });

  test("says which stored file is missing, and leaves nothing half done", async () => {
    const path = join(folder, "missing.tar");
    const empty = { ...source.files, has: async () => false };
    expect(await refusal(backup(source.config, source.ownerUrl, empty, path))).toContain("申报表.txt");
    await expect(access(path)).rejects.toThrow();
    await expect(access(`${path}.part`)).rejects.toThrow();
  });

  test("made while others write is of one moment", async () => {
    let writing = true;
    const busy = (async () => {
      while (writing)
        await source.db
          .transaction()
          .execute((tx) => appendToLedger(tx, { at: new Date(AT), actor: "system", action: "busy", subject: "-", outcome: "done", detail: {} }));
    })();
    const path = join(folder, "busy.tar");
    const report = await backup(source.config, source.ownerUrl, source.files, path);
    writing = false;
    await busy;
    expect(report.ledger.ok).toBe(true);
    const other = await testSystem();
    try {
      expect((await restoreInto(other, path)).ledger).toEqual({ seq: report.ledger.seq, sha256: report.ledger.sha256 });
    } finally {
      await other.close();
    }
  });
});

describe("a file that is not a sound backup of this system leaves the database empty", () => {
  const cases: [name: string, make: (entries: Entry[]) => Entry[], says: string][] = [
    ["a row altered", (all) => altered(all, /^tables\/account\//, (text) => text.replace("drafter", "draftee")), "account"],
    [
      "a row altered and every hash made to fit, against the log",
      (all) => resealed(altered(all, /^tables\/ledger\//, (text) => text.replace("test", "tess"))),
      "日志第 1 条",
    ],
    [
      "a published text altered and every hash made to fit",
      (all) => resealed(altered(all, /^tables\/publication\//, (text) => text.replace("冬季", "夏季"))),
      "与审定的内容不符",
    ],
    [
      "rows taken out and every hash made to fit",
      (all) => resealed(altered(all, /^tables\/manuscript_act\//, (text) => text.split("\n").slice(1).join("\n"))),
      "manuscript_act",
    ],
    [
      "a row that is no row, with every hash made to fit",
      (all) => resealed(altered(all, /^tables\/post\//, (text) => text.replace("2024-01-01", "某日"))),
      "装不进表",
    ],
    ["a stored file altered", (all) => altered(all, /^files\//, (text) => `${text}改`), "与它的摘要不符"],
    ["a stored file taken out", (all) => all.filter((entry) => !entry.name.startsWith("files/")), "附件有 0 个"],
    ["a table's part taken out", (all) => all.filter((entry) => entry.name !== "tables/ledger/000002.copy"), "ledger"],
    ["the end taken off", (all) => all.filter((entry) => entry.name !== "end.json"), "中途断了"],
    ["something after the end", (all) => [...all, { name: "more", bytes: Buffer.from("x") }], "结尾之后"],
    ["a newer format", (all) => altered(all, "manifest.json", (text) => text.replace('"format":1', '"format":2')), "新"],
    ["another county", (all) => altered(all, "manifest.json", (text) => text.replace("tumed-left-banner", "some-other-banner")), "some-other-banner"],
    [
      "a migration this program does not have",
      (all) => altered(all, "manifest.json", (text) => text.replace("0001-create", "0099-create")),
      "0099-create",
    ],
    ["no manifest", (all) => all.slice(1), "不是旗政通的备份"],
  ];
  test.each(cases)("%s", async (name, make, says) => {
    const path = await write(`${name}.tar`, make(await read(whole)));
    expect(await refusal(restoreInto(target, path))).toContain(says);
    expect(await rowsIn(target)).toBe(0);
  });

  test.each([0.1, 0.5, 0.9, 0.999])("cut off after %f of its length", async (share) => {
    const path = join(folder, `cut-${share}.tar`);
    const bytes = await readFile(whole);
    await writeFile(path, bytes);
    await truncate(path, Math.floor(bytes.byteLength * share));
    expect(await refusal(restoreInto(target, path))).toMatch(/损坏或不完整/);
    expect(await rowsIn(target)).toBe(0);
  });

  test.each([
    ["a text", "这不是备份。".repeat(500)],
    ["nothing", ""],
  ])("%s", async (name, text) => {
    const path = join(folder, `${name}.txt`);
    await writeFile(path, text);
    expect(await refusal(restoreInto(target, path))).toContain("不是旗政通的备份");
  });

  test("a file that is not there", async () => {
    expect(await refusal(restoreInto(target, join(folder, "nowhere.tar")))).toContain("没有");
  });
});

describe("a restored system", () => {
  test("is the same: log, public documents, files, accounts and the scheduled publication", async () => {
    const clean = await testSystem();
    try {
      const report = await restoreInto(clean, whole);
      expect(report).toMatchObject({ files: 1, jobs: 1, ledger: { seq: 6 } });
      const publicIn = (system: TestSystem) => system.publicDb.selectFrom("public_document").selectAll().execute();
      expect(await publicIn(clean)).toEqual(await publicIn(source));
      expect(await publicIn(clean)).toHaveLength(1);
      const { sha256 } = await clean.publicDb.selectFrom("public_file").select("sha256").executeTakeFirstOrThrow();
      expect(new Uint8Array(await buffer(clean.files.read(sha256!)))).toEqual(FORM);
      const accountsIn = (system: TestSystem) => system.db.selectFrom("account").selectAll().orderBy("id").execute();
      expect(await accountsIn(clean)).toEqual(await accountsIn(source));
      expect((await sql`select 1 from session`.execute(clean.db)).rows).toEqual([]);
      const jobs = await sql<{ run_at: Date }>`select task_identifier, key, run_at, max_attempts from graphile_worker.jobs`.execute(clean.db);
      expect(jobs.rows).toEqual([{ task_identifier: "publish-manuscript", key: "publish:m-1", run_at: new Date(RUN_AT), max_attempts: 12 }]);
      expect(await verifyLedger(clean.db)).toMatchObject({ ok: true, head: report.ledger });
    } finally {
      await clean.close();
    }
  });

  test("goes on where the other stood: the log grows, numbers are not used twice, and the guards stand", async () => {
    await restoreInto(target, whole);
    const seq = await target.db
      .transaction()
      .execute((tx) => appendToLedger(tx, { at: new Date(AT), actor: "system", action: "after", subject: "-", outcome: "done", detail: {} }));
    expect(seq).toBe(7);
    expect((await verifyLedger(target.db)).ok).toBe(true);
    const hash = "0".repeat(64);
    const version = await target.db
      .insertInto("manuscript_version")
      .values({ manuscript: "m-1", content: "{}", full_hash: hash, content_hash: hash, at: AT })
      .returning("id")
      .executeTakeFirstOrThrow();
    expect(version.id).toBe(2);
    const owner = openDatabase(target.ownerUrl, { max: 1 });
    try {
      await expect(sql`update publication set note = 'x'`.execute(owner.db)).rejects.toThrow("只能追加");
      const off = await sql`select tgname from pg_trigger where tgenabled = 'D'`.execute(owner.db);
      expect(off.rows).toEqual([]);
    } finally {
      await owner.close();
    }
  });

  test("takes no second backup on top of what it holds", async () => {
    expect(await refusal(restoreInto(source, whole))).toContain("已有数据");
  });
});
