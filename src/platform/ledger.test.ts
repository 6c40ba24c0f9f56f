// The chain on a real database: what the application's role cannot do, and five ways a superuser's tampering shows.
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestSystem, testSystem } from "../../test/support/system.ts";
import { action, SYSTEM } from "./action.ts";
import { dailyRoots, verifyLedger } from "./ledger.ts";
import { Refusal } from "./refusal.ts";

let system: TestSystem;
let superuser: pg.Client;
const write = action<string, void>("test-act", async (act, subject) => act.record(subject, { 说明: "一件事" }));

beforeAll(async () => {
  system = await testSystem();
  superuser = new pg.Client({ connectionString: system.ownerUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await system.close();
});

/** Does what only a superuser can: past every trigger. */
const tamper = async (sql: string): Promise<void> => {
  await superuser.query("begin");
  await superuser.query("set local session_replication_role = replica");
  await superuser.query(sql);
  await superuser.query("commit");
};

beforeEach(async () => {
  await tamper(
    "truncate evidence, ledger; update ledger_head set seq = 0, sha256 = decode(repeat('00', 32), 'hex'), sm3 = decode(repeat('00', 32), 'hex')",
  );
  for (let n = 1; n <= 6; n++) await write(system, SYSTEM, `thing/${n}`);
});

describe("the log", () => {
  test("verifies whole after ordinary work", async () => {
    const report = await verifyLedger(system.db);
    expect(report).toMatchObject({ ok: true, rows: 6, problems: [] });
  });

  test("has no fork when forty acts are written at once", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => write(system, SYSTEM, `many/${n}`)));
    expect(await verifyLedger(system.db)).toMatchObject({ ok: true, rows: 46 });
  });

  test("keeps a refused act as a row of its own, and nothing of what it tried", async () => {
    const refused = action<void, void>("test-refused", async (act) => {
      act.record("thing/x");
      await act.tx.insertInto("setting").values({ key: "x", value: "1", changed_by: "x", changed_at: act.now }).execute();
      throw new Refusal("refused", "不行");
    });
    await expect(refused(system, SYSTEM, undefined)).rejects.toThrow("不行");
    const row = await system.db.selectFrom("ledger").select(["action", "outcome", "subject"]).orderBy("seq", "desc").executeTakeFirstOrThrow();
    expect(row).toEqual({ action: "test-refused", outcome: "refused", subject: "thing/x" });
    expect(await system.db.selectFrom("setting").selectAll().where("key", "=", "x").execute()).toEqual([]);
  });

  test.each([
    "update ledger set entry = '{}' where seq = 1",
    "delete from ledger where seq = 1",
    "truncate ledger",
    "update ledger_head set seq = 0",
    "delete from evidence",
  ])("cannot be changed by the application's own role: %s", async (sql) => {
    await expect(system.staff.pool.query(sql)).rejects.toThrow(/permission denied/);
  });

  test("refuses a forged row from the application's role", async () => {
    const forged = `insert into ledger (seq, entry, previous_sha256, sha256, previous_sm3, sm3)
      select seq + 1, '{"seq":7,"at":"x","actor":"x","action":"x","subject":"x","outcome":"done"}', sha256, sha256, sm3, sm3 from ledger_head`;
    await expect(system.staff.pool.query(forged)).rejects.toThrow("日志的摘要与内容不符");
  });
});

describe("a superuser's tampering shows", () => {
  const problems = async (): Promise<number[]> => {
    const report = await verifyLedger(system.db);
    expect(report.ok).toBe(false);
    return report.problems.map((problem) => problem.seq);
  };

  test("an altered row", async () => {
    await tamper("update ledger set entry = replace(entry, '一件事', '另一件') where seq = 3");
    expect(await problems()).toContain(3);
  });

  test("a row taken out of the middle", async () => {
    await tamper("delete from ledger where seq = 4");
    expect(await problems()).toContain(4);
  });

  test("rows cut off at the end", async () => {
    await tamper("delete from ledger where seq > 4");
    expect(await problems()).toContain(5);
  });

  test("two rows that changed places", async () => {
    await tamper(`create temp table swapped as select * from ledger where seq in (2, 3);
      update ledger l set entry = jsonb_set(s.entry::jsonb, '{seq}', to_jsonb(l.seq))::text, sha256 = s.sha256, previous_sha256 = s.previous_sha256
      from swapped s where s.seq = 5 - l.seq and l.seq in (2, 3); drop table swapped;`);
    expect((await problems()).some((seq) => seq === 2 || seq === 3)).toBe(true);
  });

  test("a chain rewritten from end to end, by the root that was kept of the day", async () => {
    const [root] = await dailyRoots(system.db);
    await tamper(
      "truncate evidence, ledger; update ledger_head set seq = 0, sha256 = decode(repeat('00', 32), 'hex'), sm3 = decode(repeat('00', 32), 'hex')",
    );
    for (let n = 1; n <= 6; n++) await write(system, SYSTEM, `rewritten/${n}`);
    expect((await verifyLedger(system.db)).ok).toBe(true);
    const report = await verifyLedger(system.db, root);
    expect(report.problems).toEqual([{ seq: 6, problem: "与当日留存的根不符：整条链被重写过" }]);
  });
});
