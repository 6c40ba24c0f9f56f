// Timed work by a real worker on a real queue: once, at its hour, with the text looked at again; expiry; and what a killed worker left.
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../document/notation.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { startWorker } from "../../platform/jobs.ts";
import { manuscriptAt, people, type People } from "../../../test/support/publishing.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { findCase } from "./case.ts";
import { orderPublication, publishManuscript, withdrawManuscript } from "./index.ts";
import * as jobs from "./jobs.ts";
import { findManuscript } from "./store.ts";

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
    // The list still names it, but it was withdrawn a moment ago.
    await withdrawManuscript(system, who.publisher, { id: ids[0]!, reason: "有误" });
    await sql`update manuscript set stage = 'published' where id = ${ids[0]!}`.execute(system.db);
    system.clock.set("2026-04-01T02:00:00Z");
    await jobs.tasks["expire-documents"](system);
    expect(await stageOf(ids[1]!)).toBe("expired");
  });
});
