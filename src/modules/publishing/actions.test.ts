// The three reviews on a real database: the way through, and every refusal with its clause, in the log.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../document/notation.ts";
import { draft, hashNow, approve, contentOf, manuscriptAt, OFFICE, people, type People, ticks } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { Refusal } from "../../platform/refusal.ts";
import {
  approveManuscript,
  askDoubt,
  correctManuscript,
  createManuscript,
  orderPublication,
  publishManuscript,
  requestChief,
  returnManuscript,
  saveManuscript,
  submitManuscript,
  withdrawManuscript,
} from "./index.ts";
import { answerDoubt } from "./actions/reviewing.ts";
import { cancelPublication } from "./actions/releasing.ts";
import { findCase } from "./case.ts";
import type { ManuscriptContent } from "./schema.ts";
import { findManuscript } from "./store.ts";
import { viewManuscript } from "./view.ts";

let system: TestSystem;
let who: People;
beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
});
afterAll(() => system.close());

const stageOf = async (id: string) => (await findCase(system, system.db, id))!.case.state.stage;
const refusal = async (attempt: Promise<unknown>): Promise<Refusal> => {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};
const refs = (thrown: Refusal): string => thrown.cite.map((citation) => citation.label).join(" ");
const save = async (actor: People["drafter"], id: string, change: Partial<ManuscriptContent>) => {
  system.clock.advance(1);
  const row = (await findManuscript(system.db, id))!;
  return saveManuscript(system, actor, { id, lock: row.lock, content: { ...row.content, ...change } });
};
const lastLog = async () =>
  JSON.parse((await system.db.selectFrom("ledger").select("entry").orderBy("seq", "desc").executeTakeFirstOrThrow()).entry) as {
    action: string;
    outcome: string;
    detail: { because?: string };
  };

describe("the way of a manuscript", () => {
  test("goes through three people to the public, and each act leaves evidence", async () => {
    const id = await manuscriptAt(system, who, "published");
    expect(await stageOf(id)).toBe("published");
    const publication = await system.publicDb
      .selectFrom("public_document")
      .select(["title", "index_number"])
      .where("manuscript", "=", id)
      .executeTakeFirstOrThrow();
    expect(publication.title).toBe(contentOf().title);
    expect(publication.index_number).toMatch(/^[0-9A-Z]{9,18}\/2026-\d{5}$/);
    const evidence = await system.db.selectFrom("evidence").select("kind").where("subject", "=", `manuscript/${id}`).orderBy("id").execute();
    expect(evidence.map((row) => row.kind)).toEqual([
      "secrecy-opinion",
      "review-signature",
      "review-signature",
      "review-signature",
      "publication",
      "publication",
    ]);
  });

  test("comes back to the drafter when the second reviewer returns it, and starts again at the first review", async () => {
    const id = await manuscriptAt(system, who, "second");
    await returnManuscript(system, who.second, { id, remark: "第二段的日期请核对", checks: [] });
    expect(await stageOf(id)).toBe("drafting");
    await save(who.drafter, id, { body: bodyFromNotation("日期已经核对。") });
    await submitManuscript(system, who.drafter, { id });
    expect(await stageOf(id)).toBe("first");
  });

  test("goes to the principal leader when it concerns a leader, and is not released before", async () => {
    const id = await manuscriptAt(system, who, "third", { concerns: { leaders: true, major: false } });
    await approve(system, who.third, id, "third");
    expect(await stageOf(id)).toBe("chief");
    const refused = await refusal(orderPublication(system, who.publisher, { id, at: undefined }));
    expect(refused.message).toContain("主要领导审定");
    await approve(system, who.chief, id, "chief");
    expect(await stageOf(id)).toBe("approved");
  });

  test("goes to the principal leader when somebody asks for it after the third review", async () => {
    const id = await manuscriptAt(system, who, "approved");
    await requestChief(system, who.information, { id, reason: "社会关注度高" });
    expect(await stageOf(id)).toBe("chief");
  });

  test("waits while the secrecy office is asked, and goes on after its answer", async () => {
    const id = await manuscriptAt(system, who, "third");
    await askDoubt(system, who.third, { id, office: "secrecy", question: "附表能否公开" });
    const waiting = await refusal(approveManuscript(system, who.third, { id, hash: await hashNow(system, id), checks: ticks("third"), remark: "" }));
    expect(waiting.message).toContain("保密部门答复");
    expect(refs(waiting)).toContain("第六条");
    await refusal(answerDoubt(system, who.cyberspace, { id, answer: "可以", outcome: "may-publish" }));
    await answerDoubt(system, who.secrecy, { id, answer: "可以公开", outcome: "may-publish" });
    await approve(system, who.third, id, "third");
    expect(await stageOf(id)).toBe("approved");
  });

  test("cannot be approved once the secrecy office said it must not be public", async () => {
    const id = await manuscriptAt(system, who, "third");
    await askDoubt(system, who.third, { id, office: "secrecy", question: "能否公开" });
    await answerDoubt(system, who.secrecy, { id, answer: "不得公开", outcome: "must-not" });
    const refused = await refusal(approveManuscript(system, who.third, { id, hash: await hashNow(system, id), checks: ticks("third"), remark: "" }));
    expect(refused.message).toContain("不得公开");
  });

  test("is published at the hour that was set, not before, and only once however often the job runs", async () => {
    const id = await manuscriptAt(system, who, "approved");
    const at = new Date(system.clock.now().getTime() + 3_600_000);
    await orderPublication(system, who.publisher, { id, at });
    expect(await publishManuscript(system, id)).toBeUndefined();
    system.clock.advance(61);
    const results = await Promise.all([publishManuscript(system, id), publishManuscript(system, id), publishManuscript(system, id)]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await system.db.selectFrom("publication").select("revision").where("manuscript", "=", id).execute()).toHaveLength(1);
  });

  test("is not published when the order was cancelled", async () => {
    const id = await manuscriptAt(system, who, "approved");
    await orderPublication(system, who.publisher, { id, at: new Date(system.clock.now().getTime() + 60_000) });
    await cancelPublication(system, who.publisher, { id });
    system.clock.advance(5);
    expect(await publishManuscript(system, id)).toBeUndefined();
    expect(await stageOf(id)).toBe("approved");
  });

  test("a correction is a new revision that goes through all three again while the old one stays public", async () => {
    const id = await manuscriptAt(system, who, "published");
    await correctManuscript(system, who.drafter, { id, note: "更正联系地址", conceals: false });
    expect(await stageOf(id)).toBe("drafting");
    const shown = () =>
      system.publicDb.selectFrom("public_document").select(["revision", "note"]).where("manuscript", "=", id).executeTakeFirstOrThrow();
    expect(await shown()).toEqual({ revision: 1, note: "" });
    await save(who.drafter, id, { body: bodyFromNotation("更正后的正文。") });
    await submitManuscript(system, who.drafter, { id });
    await approve(system, who.first, id, "first");
    await approve(system, who.second, id, "second");
    await approve(system, who.third, id, "third");
    await orderPublication(system, who.publisher, { id, at: undefined });
    await publishManuscript(system, id);
    expect(await shown()).toEqual({ revision: 2, note: "更正联系地址" });
    expect(
      await system.publicDb
        .selectFrom("public_revision")
        .select("revision")
        .where("document", "=", (await findManuscript(system.db, id))!.document)
        .execute(),
    ).toHaveLength(2);
  });

  test("a withdrawal is immediate and leaves a tombstone without the content", async () => {
    const id = await manuscriptAt(system, who, "published");
    const { document } = (await findManuscript(system.db, id))!;
    await withdrawManuscript(system, who.publisher, { id, reason: "数据有误" });
    expect(await system.publicDb.selectFrom("public_document").select("title").where("document", "=", document).execute()).toEqual([]);
    const stone = await system.publicDb.selectFrom("public_tombstone").selectAll().where("document", "=", document).executeTakeFirstOrThrow();
    expect(stone.reason).toBe("数据有误");
    const revisions = await system.publicDb.selectFrom("public_revision").select("content").where("document", "=", document).execute();
    expect(revisions.every((revision) => revision.content === null)).toBe(true);
  });
});

describe("refusals name their clause and are on record", () => {
  test("one person at two levels", async () => {
    const id = await draft(system, who);
    await submitManuscript(system, who.drafter, { id });
    await approve(system, who.colleague, id, "first");
    const refused = await refusal(
      approveManuscript(system, who.colleague, { id, hash: await hashNow(system, id), checks: ticks("second"), remark: "" }),
    );
    expect(refused.message).toContain("三个不同的人");
    expect(refs(refused)).toContain("第六条");
    expect(refused.next).toBeTruthy();
    expect(await lastLog()).toMatchObject({ action: "approve-manuscript", outcome: "refused" });
  });

  test("the drafter's own manuscript", async () => {
    const content = contentOf();
    const { id } = await createManuscript(system, who.colleague, { organ: OFFICE, kind: content.kind, title: content.title, content });
    await submitManuscript(system, who.colleague, { id });
    const refused = await refusal(
      approveManuscript(system, who.colleague, { id, hash: await hashNow(system, id), checks: ticks("first"), remark: "" }),
    );
    expect(refused.message).toContain("自己撰写");
  });

  test("an approval after an edit of one's own, which also voids what went before", async () => {
    const id = await manuscriptAt(system, who, "second");
    const saved = await save(who.second, id, { title: "改过的标题" });
    expect(saved).toMatchObject({ voided: true });
    expect(await stageOf(id)).toBe("first");
    await refusal(approveManuscript(system, who.second, { id, hash: await hashNow(system, id), checks: ticks("first"), remark: "" }));
    await approve(system, who.first, id, "first");
    await approve(system, who.second, id, "second");
    expect(await stageOf(id)).toBe("third");
  });

  test("an edit at one's own stage, and then the approval of it", async () => {
    const id = await draft(system, who);
    await submitManuscript(system, who.drafter, { id });
    await save(who.first, id, { title: "一审改过的标题" });
    const refused = await refusal(approveManuscript(system, who.first, { id, hash: await hashNow(system, id), checks: ticks("first"), remark: "" }));
    expect(refused.message).toContain("修改过");
  });

  test("a save that changes nothing voids nothing", async () => {
    const id = await manuscriptAt(system, who, "third");
    expect(await save(who.third, id, {})).toMatchObject({ voided: false });
    expect(await stageOf(id)).toBe("third");
  });

  test("publishing what is not approved", async () => {
    const id = await manuscriptAt(system, who, "second");
    const refused = await refusal(orderPublication(system, who.publisher, { id, at: undefined }));
    expect(refused.message).toContain("不能发布");
    expect(refs(refused)).toContain("第七条");
    expect(await lastLog()).toMatchObject({ action: "order-publication", outcome: "refused" });
  });

  test("a decision over a text that changed after it was opened", async () => {
    const id = await draft(system, who);
    await submitManuscript(system, who.drafter, { id });
    const refused = await refusal(approveManuscript(system, who.first, { id, hash: "0".repeat(64), checks: ticks("first"), remark: "" }));
    expect(refused.code).toBe("conflict");
  });

  test("an approval with a check left out, or a failed one", async () => {
    const id = await manuscriptAt(system, who, "first");
    const hash = await hashNow(system, id);
    expect((await refusal(approveManuscript(system, who.first, { id, hash, checks: ticks("first").slice(1), remark: "" }))).message).toContain(
      "没有勾选",
    );
    const failed = ticks("first").map((tick, index) => (index === 0 ? { ...tick, result: "fail" as const, remark: "有错字" } : tick));
    expect((await refusal(approveManuscript(system, who.first, { id, hash, checks: failed, remark: "" }))).message).toContain("不通过");
  });

  test("two people on one manuscript never overwrite each other silently", async () => {
    const id = await draft(system, who);
    const row = (await findManuscript(system.db, id))!;
    await saveManuscript(system, who.drafter, { id, lock: row.lock, content: { ...row.content, title: "甲的标题" } });
    const refused = await refusal(saveManuscript(system, who.colleague, { id, lock: row.lock, content: { ...row.content, title: "乙的标题" } }));
    expect(refused.code).toBe("conflict");
    expect(refused.extra).toMatchObject({ theirs: { content: { title: "甲的标题" } } });
    expect((await findManuscript(system.db, id))!.content.title).toBe("甲的标题");
  });

  test("another unit's draft does not even show that it exists", async () => {
    const id = await draft(system, who);
    await expect(viewManuscript(system, who.outsider, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(viewManuscript(system, who.outsider, "m-2026-999999")).rejects.toMatchObject({ code: "not-found" });
    expect((await viewManuscript(system, who.information, id)).id).toBe(id);
  });

  test("submitting without source, editor, secrecy opinion or dates", async () => {
    for (const [change, words] of [
      [{ source: "" }, "信息来源"],
      [{ responsibleEditor: "" }, "责任编辑"],
      [{ secrecy: { conclusion: "unreviewed", remark: "" } }, "保密审查"],
      [{ issuedOn: null }, "印发日期"],
      [{ body: { type: "doc", content: [{ type: "paragraph" }] } }, "正文"],
    ] as [Partial<ManuscriptContent>, string][]) {
      const id = await draft(system, who, change);
      const refused = await refusal(submitManuscript(system, who.drafter, { id }));
      expect(refused.message).toContain(words);
      expect(refused.cite.length).toBeGreaterThan(0);
    }
  });

  test("a citizen's number in the open blocks the approval until it is blacked out", async () => {
    const id = await manuscriptAt(system, who, "first", { body: bodyFromNotation("申请人身份证号11010519491231002X，已核实。") });
    const refused = await refusal(approveManuscript(system, who.first, { id, hash: await hashNow(system, id), checks: ticks("first"), remark: "" }));
    expect(refused.message).toContain("校对问题");
    const hidden = await manuscriptAt(system, who, "first", { body: bodyFromNotation("申请人身份证号[[E15:11010519491231002X]]，已核实。") });
    await approve(system, who.first, hidden, "first");
    expect(await stageOf(hidden)).toBe("second");
  });
});

describe("partial disclosure", () => {
  test("no public byte holds what was blacked out", async () => {
    const secret = "补助对象乙某的银行卡尾号九九八七";
    const id = await manuscriptAt(system, who, "published", {
      body: bodyFromNotation(`公示名单如下：[[E15:${secret}]]，共一人。`),
      secrecy: { conclusion: "partial", remark: "" },
    });
    for (const table of ["public_document", "public_revision", "public_search"]) {
      const rows = await system.staff.pool.query(`select t::text as row from ${table} t`);
      expect(rows.rows.some((row: { row: string }) => row.row.includes("九九八七") || row.row.includes(secret))).toBe(false);
    }
    expect((await findManuscript(system.db, id))!.content.body).toEqual(expect.objectContaining({ type: "doc" }));
  });
});
