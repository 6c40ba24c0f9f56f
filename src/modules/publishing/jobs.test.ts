// Timed work by a real worker on a real queue: once, at its hour, with the text looked at again; expiry; and what a killed worker left.
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../document/notation.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { startWorker } from "../../platform/jobs.ts";
import { approve, manuscriptAt, people, type People } from "../../../test/support/publishing.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { findCase } from "./case.ts";
import { correctManuscript, orderPublication, publishManuscript, saveManuscript, submitManuscript, withdrawManuscript } from "./index.ts";
import * as jobs from "./jobs.ts";
import { findManuscript } from "./store.ts";
import { viewManuscript } from "./view.ts";

let system: TestSystem;
let who: People;
beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
});
beforeEach(() => system.clock.set(TEST_NOW));
afterAll(() => system.close());

const stageOf = async (id: string) => (await findCase(system, system.db, id))!.case.state.stage;
const revisionsOf = async (id: string) =>
  (await system.db.selectFrom("publication").select("revision").where("manuscript", "=", id).execute()).length;

const GONE = "a worker that is gone";

/** Runs workers until the queue holds nothing that is due, then stops them. */
const work = async (workers = 1): Promise<void> => {
  const runners = await Promise.all(Array.from({ length: workers }, () => startWorker(system, system.staff.pool, [jobs])));
  const due = async () =>
    (
      await sql<{
        n: number;
      }>`select count(*)::int as n from graphile_worker.jobs where run_at <= now() and attempts < max_attempts and locked_by is distinct from ${GONE}`.execute(
        system.db,
      )
    ).rows[0]!.n;
  while ((await due()) > 0) await new Promise((done) => setImmediate(done));
  await Promise.all(runners.map((runner) => runner.stop()));
};

describe("an ordered publication", () => {
  test("is carried out once, though three workers run", async () => {
    const ids = [await manuscriptAt(system, who, "approved"), await manuscriptAt(system, who, "approved")];
    for (const id of ids) await orderPublication(system, who.publisher, { id, at: undefined });
    await work(3);
    for (const id of ids) {
      expect(await stageOf(id)).toBe("published");
      expect(await revisionsOf(id)).toBe(1);
    }
  });

  test("is in the queue if and only if the order is on record", async () => {
    const id = await manuscriptAt(system, who, "second");
    await expect(orderPublication(system, who.publisher, { id, at: undefined })).rejects.toThrow("不能发布");
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs where key = ${`publish:${id}`}`.execute(system.db);
    expect(rows[0]!.n).toBe(0);
  });

  test("waits for its hour, also when the net under the queue comes by before", async () => {
    const id = await manuscriptAt(system, who, "approved");
    await orderPublication(system, who.publisher, { id, at: new Date(system.clock.now().getTime() + 3_600_000) });
    await jobs.tasks["publish-due"](system);
    expect(await stageOf(id)).toBe("approved");
    system.clock.advance(61);
    await jobs.tasks["publish-due"](system);
    expect(await stageOf(id)).toBe("published");
    await jobs.tasks["publish-manuscript"](system, { id });
    expect(await revisionsOf(id)).toBe(1);
  });

  test("that a killed worker left locked is carried out by the next that starts", async () => {
    const id = await manuscriptAt(system, who, "approved");
    await orderPublication(system, who.publisher, { id, at: undefined });
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = ${GONE}, attempts = 1 where key = ${`publish:${id}`}`.execute(
      system.db,
    );
    await work();
    expect(await stageOf(id)).toBe("published");
  });

  test("is stopped when the text is no longer the approved one, with the refusal on record and the worker unharmed", async () => {
    const id = await manuscriptAt(system, who, "approved");
    await orderPublication(system, who.publisher, { id, at: undefined });
    const { content } = (await findManuscript(system.db, id))!;
    // Behind the back of every rule: the text alone, the reviews as they were.
    await sql`update manuscript set content = ${JSON.stringify({ ...content, body: bodyFromNotation("偷换的正文") })} where id = ${id}`.execute(
      system.db,
    );
    await work();
    expect(await revisionsOf(id)).toBe(0);
    const log = await system.db
      .selectFrom("ledger")
      .select(["outcome", "entry"])
      .where("subject", "=", `manuscript/${id}`)
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow();
    expect(log.outcome).toBe("refused");
    expect(log.entry).toContain("审定之后有改动");
  });

  test("is not carried out after the manuscript was withdrawn in between", async () => {
    const id = await manuscriptAt(system, who, "published");
    await withdrawManuscript(system, who.publisher, { id, reason: "有误" });
    expect(await publishManuscript(system, id)).toBeUndefined();
    expect(await stageOf(id)).toBe("withdrawn");
  });
});

/** A correction that names a later last day, sent to review. */
const putOff = async (id: string): Promise<void> => {
  await correctManuscript(system, who.drafter, { id, note: "延长有效期", conceals: false });
  const row = (await findManuscript(system.db, id))!;
  system.clock.advance(5);
  await saveManuscript(system, who.drafter, { id, lock: row.lock, content: { ...row.content, expiresOn: plainDate("2027-03-31") } });
  system.clock.advance(5);
  await submitManuscript(system, who.drafter, { id });
};

describe("expiry", () => {
  test("comes the day after the last day of validity, stays readable and is marked", async () => {
    const id = await manuscriptAt(system, who, "published", { expiresOn: plainDate("2026-03-31"), validity: "in-force" });
    system.clock.set("2026-03-31T15:59:00Z"); // 23:59 in Shanghai: still the last day
    await jobs.tasks["expire-documents"](system);
    expect(await stageOf(id)).toBe("published");
    system.clock.set("2026-03-31T16:01:00Z");
    await jobs.tasks["expire-documents"](system);
    expect(await stageOf(id)).toBe("expired");
    const shown = await system.publicDb
      .selectFrom("public_document")
      .select(["end_kind", "end_reason"])
      .where("manuscript", "=", id)
      .executeTakeFirstOrThrow();
    expect(shown.end_kind).toBe("expired");
    expect(shown.end_reason).toContain("2026年3月31日");
  });

  test("of one document does not wait for another that cannot expire", async () => {
    const ids = [
      await manuscriptAt(system, who, "published", { expiresOn: plainDate("2026-03-20") }),
      await manuscriptAt(system, who, "published", { expiresOn: plainDate("2026-03-20") }),
    ];
    // The list names it, but the database refuses: somebody withdraws it in this very moment.
    const owner = new pg.Client({ connectionString: system.ownerUrl });
    await owner.connect();
    const { document } = (await findManuscript(system.db, ids[0]!))!;
    await owner.query(`create function hold() returns trigger language plpgsql as $$ begin
        if new.document = '${document}' then raise exception '有人正在办理' using errcode = 'QZ099'; end if; return new; end $$;
      create trigger hold before insert on publication_end for each row execute function hold()`);
    await owner.end();
    system.clock.set("2026-04-01T02:00:00Z");
    await jobs.tasks["expire-documents"](system);
    expect(await Promise.all(ids.map(stageOf))).toEqual(["published", "expired"]);
  });

  test("does not wait for a correction: the published text goes by its own last day, and the correction ends with it", async () => {
    const id = await manuscriptAt(system, who, "published", { expiresOn: plainDate("2026-03-31"), validity: "in-force" });
    await putOff(id);
    system.clock.set("2026-03-31T15:59:00Z");
    await jobs.tasks["expire-documents"](system);
    expect(await stageOf(id)).toBe("first");
    system.clock.set("2026-03-31T16:01:00Z");
    await jobs.tasks["expire-documents"](system);
    await jobs.tasks["expire-documents"](system);
    expect(await stageOf(id)).toBe("expired");
    const ends = await system.publicDb.selectFrom("public_document").select("end_kind").where("manuscript", "=", id).execute();
    expect(ends).toEqual([{ end_kind: "expired" }]);
    expect((await viewManuscript(system, who.drafter, id)).acts.at(-1)!.remark).toContain("更正随之终止");
    // What the correction said is still there to be looked up.
    expect((await findManuscript(system.db, id))!.content.expiresOn).toBe("2027-03-31");
  });

  test("does not keep a document from being withdrawn: it is still read, and then it is gone", async () => {
    const id = await manuscriptAt(system, who, "published", { expiresOn: plainDate("2026-03-31"), validity: "in-force" });
    system.clock.set("2026-03-31T16:01:00Z");
    await jobs.tasks["expire-documents"](system);
    const seen = () => system.publicDb.selectFrom("public_document").select("end_kind").where("manuscript", "=", id).execute();
    expect(await seen()).toEqual([{ end_kind: "expired" }]);
    system.clock.advance(5);
    await withdrawManuscript(system, who.publisher, { id, reason: "含有个人信息" });
    expect([await stageOf(id), await seen()]).toEqual(["withdrawn", []]);
    const { document } = (await findManuscript(system.db, id))!;
    const stones = await system.publicDb.selectFrom("public_tombstone").select("reason").where("document", "=", document).execute();
    expect(stones).toEqual([{ reason: "含有个人信息" }]);
    await expect(withdrawManuscript(system, who.publisher, { id, reason: "再次" })).rejects.toThrow("没有在公开");
    expect((await viewManuscript(system, who.drafter, id)).publications.map(({ state, reason }) => [state, reason])).toEqual([
      ["withdrawn", "含有个人信息"],
    ]);
  });

  test("goes by the last correction that was published: a day put off in time is put off", async () => {
    const id = await manuscriptAt(system, who, "published", { expiresOn: plainDate("2026-03-31"), validity: "in-force" });
    await putOff(id);
    for (const stage of ["first", "second", "third"] as const) await approve(system, who[stage], id, stage);
    await orderPublication(system, who.publisher, { id, at: undefined });
    await publishManuscript(system, id);
    system.clock.set("2026-03-31T16:01:00Z");
    await jobs.tasks["expire-documents"](system);
    expect(await stageOf(id)).toBe("published");
  });
});
