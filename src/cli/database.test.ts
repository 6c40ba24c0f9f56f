// The commands that need a database, in processes of their own on real databases.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestSystem, testSystem } from "../../test/support/system.ts";
import { openDatabase } from "../platform/db.ts";
import { appendToLedger } from "../platform/ledger.ts";

const QIZHENG = join(import.meta.dirname, "../../bin/qizheng");

let system: TestSystem;
let empty: TestSystem;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qizheng-cli-"));
  [system, empty] = await Promise.all([testSystem(), testSystem()]);
  await system.person("somebody", "civil-affairs", ["drafter"]);
  for (const at of ["2026-03-09T01:00:00Z", "2026-03-09T15:30:00Z", "2026-03-09T16:30:00Z"])
    await system.db
      .transaction()
      .execute((tx) => appendToLedger(tx, { at: new Date(at), actor: "p-somebody", action: "test", subject: "-", outcome: "done", detail: {} }));
});
afterAll(async () => {
  await Promise.all([system?.close(), empty?.close()]);
  await rm(folder, { recursive: true, force: true });
});

const run = (on: { ownerUrl: string }, ...words: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    const env = { ...process.env, DATABASE_URL: on.ownerUrl, DATABASE_OWNER_URL: "", QIZHENG_DATA: folder, QIZHENG_DEMO: "0", QIZHENG_LOG: "" };
    const child = execFile(process.execPath, [QIZHENG, ...words], { env }, (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }));
  });
const json = async <T>(on: { ownerUrl: string }, ...words: string[]): Promise<T> => {
  const { code, out, err } = await run(on, ...words, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as T;
};

type Root = { day: string; seq: number; sha256: string };

describe("the log", () => {
  test("that nobody touched is whole, also against a root that was kept", async () => {
    expect(await json(system, "audit", "verify")).toMatchObject({ ok: true, rows: 3, problems: [] });
    const { roots } = await json<{ roots: Root[] }>(system, "audit", "root");
    // Half past midnight in Shanghai is the next day.
    expect(roots.map(({ day, seq }) => [day, seq])).toEqual([
      ["2026-03-10", 3],
      ["2026-03-09", 2],
    ]);
    expect(await json(system, "audit", "verify", "--root", `2:${roots[1]!.sha256}`)).toMatchObject({ ok: true });
    const kept = await run(system, "audit", "verify", "--root", `2:${"0".repeat(64)}`);
    expect(kept.code).toBe(1);
    expect(kept.out).toContain("第 2 条");
  });

  test("a day's root is the last before its end; a day without entries has that of the day before", async () => {
    expect(await json(system, "audit", "root", "--date", "2026-03-09")).toMatchObject({ root: { seq: 2 } });
    expect(await json(system, "audit", "root", "--date", "2026-03-20")).toMatchObject({ date: "2026-03-20", root: { day: "2026-03-10", seq: 3 } });
    expect(await run(system, "audit", "root", "--date", "2026-03-01")).toMatchObject({ code: 1, out: "" });
  });
});

describe("backup and restore", () => {
  test("carry one system into an empty database, once", async () => {
    const path = join(folder, "backup.tar");
    const made = await run(system, "backup", path, "--json");
    expect(made.code).toBe(0);
    const { ledger } = JSON.parse(made.out) as { ledger: { seq: number; sha256: string } };
    const again = await run(system, "backup", path);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toContain("请换一个文件名");
    const restored = await run(empty, "restore", path);
    expect(restored.code).toBe(0);
    expect(restored.out).toContain("核对无误");
    expect(await json(empty, "audit", "verify")).toMatchObject({ ok: true, rows: 3, head: { seq: ledger.seq, sha256: ledger.sha256 } });
    const twice = await run(empty, "restore", path);
    expect(twice).toMatchObject({ code: 1, out: "" });
    expect(twice.err).toContain("已有数据");
  });
});

test("migrate on a database that is up to date has nothing to do", async () => {
  expect(await json(system, "migrate")).toEqual({ migrations: [] });
});

test("a database that does not answer is named, with what to check", async () => {
  const { code, out, err } = await run({ ownerUrl: "postgresql://nobody@127.0.0.1:1/none" }, "audit", "verify");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("DATABASE_URL");
});

test("a setting that is wrong is exit 2 and named", async () => {
  const { code, err } = await run({ ownerUrl: "mysql://somewhere" }, "audit", "verify");
  expect(code).toBe(2);
  expect(err).toContain("DATABASE_URL");
});

test("a log that was tampered with names each altered, missing and moved row, and is exit 1", async () => {
  const owner = openDatabase(empty.ownerUrl, { max: 1 });
  try {
    await sql`alter table ledger disable trigger user`.execute(owner.db);
    await sql`update ledger set entry = replace(entry, '"test"', '"tess"') where seq = 1`.execute(owner.db);
    await sql`delete from ledger where seq = 2`.execute(owner.db);
  } finally {
    await owner.close();
  }
  const { code, out } = await run(empty, "audit", "verify", "--json");
  expect(code).toBe(1);
  const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: { seq: number }[] };
  expect(ok).toBe(false);
  expect(new Set(problems.map(({ seq }) => seq))).toEqual(new Set([1, 2]));
  const shown = await run(empty, "audit", "verify");
  expect(shown.out).toContain("第 1 条　内容被改动");
  expect(shown.out).toContain("第 2 条　这一条被删除了");
  // Its backup is made, as evidence, and says so.
  const backup = await run(empty, "backup", join(folder, "evidence.tar"));
  expect(backup.code).toBe(1);
  expect(backup.err).toContain("只能作证据");
});
