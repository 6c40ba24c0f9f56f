// Several people at the same moment on one manuscript: one wins, the others are told, nothing is lost or done twice.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approve, draft, hashNow, manuscriptAt, people, type People, ticks } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { verifyLedger } from "../../platform/ledger.ts";
import { Refusal } from "../../platform/refusal.ts";
import { findCase } from "./case.ts";
import {
  approveManuscript,
  correctManuscript,
  orderPublication,
  publishManuscript,
  saveManuscript,
  submitManuscript,
  withdrawManuscript,
} from "./index.ts";
import { findManuscript } from "./store.ts";

let system: TestSystem;
let who: People;
beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
});
afterAll(() => system.close());

const stateOf = async (id: string) => (await findCase(system, system.db, id))!.case.state;
const save = async (actor: People["drafter"], id: string, title: string, lock?: number) => {
  const row = (await findManuscript(system.db, id))!;
  return saveManuscript(system, actor, { id, lock: lock ?? row.lock, content: { ...row.content, title } });
};
const outcomes = async (attempts: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(attempts);
  const failed = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  for (const error of failed) expect(error).toBeInstanceOf(Refusal);
  return { done: settled.filter((one) => one.status === "fulfilled").length, refused: failed as Refusal[] };
};

describe("at the same moment", () => {
  test("ten saves over the same version: one is kept, nine are told whose it is, with both texts in hand", async () => {
    const id = await draft(system, who);
    const { lock } = (await findManuscript(system.db, id))!;
    const { done, refused } = await outcomes(Array.from({ length: 10 }, (_, n) => save(n % 2 ? who.drafter : who.colleague, id, `第${n}稿`, lock)));
    expect(done).toBe(1);
    const kept = (await findManuscript(system.db, id))!;
    expect(kept.lock).toBe(lock + 1);
    for (const one of refused) expect(one).toMatchObject({ code: "conflict", extra: { theirs: { content: { title: kept.content.title } } } });
  });

  test("two approvals of one stage: one signature", async () => {
    const id = await manuscriptAt(system, who, "first");
    const hash = await hashNow(system, id);
    const sign = (actor: People["first"]) => approveManuscript(system, actor, { id, hash, checks: ticks("first"), remark: "" });
    const { done } = await outcomes([sign(who.first), sign(who.colleague), sign(who.first)]);
    expect(done).toBe(1);
    const signed = await system.db.selectFrom("manuscript_act").select("actor").where("manuscript", "=", id).where("act", "=", "approved").execute();
    expect(signed).toHaveLength(1);
    expect((await stateOf(id)).stage).toBe("second");
  });

  test("an approval and an edit: the approval is over the text that was seen, or is not given", async () => {
    for (let round = 0; round < 6; round++) {
      const id = await manuscriptAt(system, who, "second");
      const hash = await hashNow(system, id);
      await outcomes([
        save(who.second, id, `二审改过第${round}次`),
        approveManuscript(system, who.colleague, { id, hash, checks: ticks("second"), remark: "" }),
      ]);
      const state = await stateOf(id);
      const now = await hashNow(system, id);
      for (const approval of Object.values(state.approvals)) expect(approval.hash).toBe(now);
    }
  });

  test("a save and the publication: what is public is what was approved, and the save either came before and voided, or is refused", async () => {
    for (let round = 0; round < 6; round++) {
      const id = await manuscriptAt(system, who, "approved");
      const approved = await hashNow(system, id);
      system.clock.advance(5);
      await orderPublication(system, who.publisher, { id, at: undefined });
      await outcomes([publishManuscript(system, id), save(who.drafter, id, `发布时改第${round}次`), publishManuscript(system, id)]);
      const published = await system.db.selectFrom("publication").select("content_sha256").where("manuscript", "=", id).execute();
      const { stage } = await stateOf(id);
      if (stage === "published") expect(published).toEqual([{ content_sha256: approved }]);
      else expect({ stage, published }).toEqual({ stage: "first", published: [] });
    }
  });

  test("an order, its job twice and a withdrawal of what is public: no revision after the end", async () => {
    const id = await manuscriptAt(system, who, "published");
    await correctManuscript(system, who.drafter, { id, note: "更正", conceals: false });
    await save(who.drafter, id, "更正后的标题");
    system.clock.advance(1);
    await submitManuscript(system, who.drafter, { id });
    for (const stage of ["first", "second", "third"] as const) await approve(system, who[stage], id, stage);
    await orderPublication(system, who.publisher, { id, at: undefined });
    await outcomes([publishManuscript(system, id), withdrawManuscript(system, who.publisher, { id, reason: "有误" }), publishManuscript(system, id)]);
    const { document } = (await findManuscript(system.db, id))!;
    const [{ ends, after }] = (
      await system.staff.pool.query<{ ends: number; after: number }>(
        `select (select count(*)::int from publication_end where document = $1) as ends,
           (select count(*)::int from publication p join publication_end e using (document) where document = $1 and p.published_at > e.at) as after`,
        [document],
      )
    ).rows as [{ ends: number; after: number }];
    expect({ ends, after }).toEqual({ ends: 1, after: 0 });
    expect((await stateOf(id)).stage).toBe("withdrawn");
  });

  test("somebody whose edit began before an approval but took hold after it has edited after it", async () => {
    const id = await manuscriptAt(system, who, "first");
    const before = system.clock.now();
    await approve(system, who.first, id, "first");
    // The edit's own clock still stands where it was when its request came in.
    const late = { ...system, clock: { now: () => before } };
    const row = (await findManuscript(system.db, id))!;
    await saveManuscript(late, who.colleague, { id, lock: row.lock, content: { ...row.content, title: "二审人员改过的标题" } });
    expect((await stateOf(id)).stage).toBe("first");
    system.clock.advance(5);
    await expect(
      approveManuscript(system, who.colleague, { id, hash: await hashNow(system, id), checks: ticks("first"), remark: "" }),
    ).rejects.toThrow("修改过");
  });

  test("the log has no fork and no hole after all of this", async () => {
    expect(await verifyLedger(system.db)).toMatchObject({ ok: true, problems: [] });
  });
});
