import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { documentAt, fillIn, type GazetteRoom, gazetteRoom, publish, review } from "../../../test/support/gazette-people.ts";
import { testSystem, type TestSystem } from "../../../test/support/system.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import { Refusal } from "../../platform/refusal.ts";
import { correctManuscript, saveManuscript, withdrawManuscript } from "../publishing/index.ts";
import { findManuscript } from "../publishing/store.ts";
import { handOver, planCopies } from "./actions/copies.ts";
import { createIssue, dropIssue, planIssue } from "./actions/issues.ts";
import { setIssue } from "./actions/setting.ts";
import { checkIssue, copiesFor, gazetteDuties, listIssuesFor, viewIssue } from "./issue-view.ts";

let system: TestSystem;
let room: GazetteRoom;
beforeEach(async () => {
  system = await testSystem();
  room = await gazetteRoom(system);
});
afterEach(() => system.close());
afterAll(closeTypesetting);

const DAY = plainDate("2026-03-10");
const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "",
    (error: unknown) => (error instanceof Refusal ? error.message : Promise.reject(error as Error)),
  );
const newIssue = (number = 1, runningNumber = 49) => createIssue(system, room.editor, { kind: "regular", number, runningNumber, publishedOn: DAY });
const planned = async (id: string, plan: string[]): Promise<void> => {
  const { lock } = await viewIssue(system, room.editor, id);
  await planIssue(system, room.editor, { id, lock, plan, publishedOn: DAY });
};
/** An issue with one published document, set and reviewed up to `to`. */
const issueAt = async (to: "approved" | "published"): Promise<{ id: string; document: string; manuscript: string }> => {
  const document = await documentAt(system, room, "关于开展春季检查的通知", "published");
  const { id } = await newIssue();
  await planned(id, [document]);
  const { manuscript } = await setIssue(system, room.editor, { id });
  await fillIn(system, room.editor, manuscript);
  await review(system, room, manuscript, to);
  return { id, document, manuscript };
};
/** As the application's role, straight at the database, past every rule of ours. */
const asApp = async (sql: string, values: unknown[] = []): Promise<string> => {
  const client = new pg.Client({ connectionString: system.appUrl });
  await client.connect();
  try {
    await client.query(sql, values);
    return "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.end();
  }
};

describe("composing an issue", () => {
  test("takes approved and published documents, each once, and no draft", async () => {
    const approved = await documentAt(system, room, "关于甲事的通知", "approved");
    const draft = await documentAt(system, room, "关于乙事的通知", "second");
    const { id } = await newIssue();
    const view = await viewIssue(system, room.editor, id);
    expect(view.candidates.map((row) => row.manuscript)).toEqual([approved]);
    expect(await refusalOf(planned(id, [draft]))).toContain("没有办完三审三校");
    expect(await refusalOf(planned(id, [approved, approved]))).toContain("只能登一次");
    await planned(id, [approved]);
    expect((await viewIssue(system, room.editor, id)).candidates).toEqual([]);
  });

  test("only the gazette's own office and the information section may", async () => {
    expect(await refusalOf(createIssue(system, room.secretary, { kind: "regular", number: 1, runningNumber: 1 }))).toContain("不能办理公报");
    expect(await refusalOf(createIssue(system, room.outsider, { kind: "regular", number: 1, runningNumber: 1 }))).toContain("不能办理公报");
    await createIssue(system, room.information, { kind: "regular", number: 1, runningNumber: 1 });
  });

  test("the second one's save over another's plan is a conflict", async () => {
    const { id } = await newIssue();
    await planned(id, []);
    expect(await refusalOf(planIssue(system, room.information, { id, lock: 1, plan: [], publishedOn: DAY }))).toContain("另一位同志也改过");
  });

  test("the next number follows by itself; the first of a county asks for the paper's", async () => {
    expect(await refusalOf(createIssue(system, room.editor, { kind: "regular" }))).toContain("第一期");
    await newIssue(1, 49);
    expect(await createIssue(system, room.editor, { kind: "regular" })).toEqual({ id: "2026-2" });
    expect(await createIssue(system, room.editor, { kind: "extra" })).toEqual({ id: "2026-extra-1" });
    expect(await refusalOf(createIssue(system, room.editor, { kind: "regular", number: 4, runningNumber: 52 }))).toContain("不能跳过");
    expect(await refusalOf(dropIssue(system, room.editor, { id: "2026-1" }))).toContain("期号中断");
    await dropIssue(system, room.editor, { id: "2026-2" });
    expect(await createIssue(system, room.editor, { kind: "regular" })).toEqual({ id: "2026-2" });
  });
});

describe("setting and publishing an issue", () => {
  test("its three reviews are over the very file; setting it anew voids them", async () => {
    const { id, manuscript } = await issueAt("approved");
    const before = (await findManuscript(system.db, manuscript))!;
    expect(before.content.attachments[0]!.sha256).toBe((await viewIssue(system, room.editor, id)).edition!.sha256);
    const other = await documentAt(system, room, "关于补登一件的通知", "published");
    await planned(id, [...(await viewIssue(system, room.editor, id)).plan.map((row) => row.manuscript), other]);
    await setIssue(system, room.editor, { id });
    expect((await findManuscript(system.db, manuscript))!.stage).toBe("first");
  });

  test("published, the frozen file is public, equal to the electronic documents, and its hash is shown", async () => {
    const { id, document } = await issueAt("published");
    const view = await viewIssue(system, room.editor, id);
    expect(view.stage).toBe("published");
    const check = await checkIssue(system, room.editor, id);
    expect(check).toMatchObject({ fileIsWhole: true, compared: 1, faults: [] });
    expect(check.documents[0]).toMatchObject({ manuscript: document, state: "equal" });
    const shown = await system.publicDb.selectFrom("public_gazette_issue").selectAll().executeTakeFirstOrThrow();
    expect(shown).toMatchObject({ id, number: 1, running_number: 49, sha256: view.edition!.sha256, pages: view.edition!.pages });
    expect(await system.publicDb.selectFrom("public_file").select("sha256").where("id", "=", shown.file!).executeTakeFirst()).toEqual({
      sha256: view.edition!.sha256,
    });
    const item = await system.publicDb.selectFrom("public_gazette_item").selectAll().executeTakeFirstOrThrow();
    expect(item).toMatchObject({ issue: id, position: 1, section: "旗政府办公室文件", title: "关于开展春季检查的通知", page: 3 });
  });

  test("nothing may change any more, and a correction of a document is told on both sides", async () => {
    const { id, document } = await issueAt("published");
    expect(await refusalOf(planned(id, []))).toContain("已经发布");
    expect(await refusalOf(setIssue(system, room.editor, { id }))).toContain("版面已经固定");
    await correctManuscript(system, room.editor, { id: document, note: "日期更正", conceals: false });
    await fillIn(system, room.editor, document, { keywords: ["更正"] });
    await review(system, room, document);
    expect((await checkIssue(system, room.editor, id)).documents[0]!.state).toBe("corrected-since");
    const item = await system.publicDb.selectFrom("public_gazette_item").selectAll().executeTakeFirstOrThrow();
    expect([item.printed_revision, item.current_revision]).toEqual([1, 2]);
  });

  test("an issue with a document that is not online is not published, and a withdrawn document takes the file with it", async () => {
    const waiting = await documentAt(system, room, "关于待发布事项的通知", "approved");
    const { id } = await newIssue();
    await planned(id, [waiting]);
    const { manuscript } = await setIssue(system, room.editor, { id });
    await fillIn(system, room.editor, manuscript);
    await review(system, room, manuscript, "approved");
    expect(await refusalOf(publish(system, room, manuscript))).toContain("还有文件没有在网上公开");
    await publish(system, room, waiting);
    await publish(system, room, manuscript);
    const file = async () => (await system.publicDb.selectFrom("public_gazette_issue").select("file").executeTakeFirstOrThrow()).file;
    const open = (await file())!;
    expect(open).toMatch(/^f-/);
    await withdrawManuscript(system, room.publisher, { id: waiting, reason: "含有个人信息" });
    expect(await file()).toBeNull();
    expect(await system.publicDb.selectFrom("public_file").select("id").where("id", "=", open).execute()).toEqual([]);
    expect((await system.publicDb.selectFrom("public_gazette_item").select("title").executeTakeFirstOrThrow()).title).toBeNull();
  });

  test("pages that were changed by hand in the manuscript are refused", async () => {
    const { manuscript } = await issueAt("approved");
    const row = (await findManuscript(system.db, manuscript))!;
    await saveManuscript(system, room.editor, { id: manuscript, lock: row.lock, content: { ...row.content, attachments: [] } });
    for (const stage of ["first", "second", "third"] as const) await approveStage(manuscript, stage);
    expect(await refusalOf(publish(system, room, manuscript))).toContain("不是系统排定的版面");
  });
});

const approveStage = async (id: string, stage: "first" | "second" | "third"): Promise<void> => {
  const { approve } = await import("../../../test/support/publishing.ts");
  await approve(system, room[stage], id, stage);
};

describe("the database itself refuses", () => {
  test("a page of a document that three people did not approve to the letter", async () => {
    const draft = await documentAt(system, room, "关于丙事的通知", "third");
    const { id, manuscript } = await issueAt("approved");
    const hash = (await findManuscript(system.db, draft))!.content_hash;
    const add = (position: number, of: string, with_: string) =>
      asApp("insert into gazette_item values ($1, 1, $2, '部门', $3, $4, '题', '', 3)", [id, position, of, with_]);
    expect(await add(9, draft, hash)).toBe("QZ060");
    const approved = await documentAt(system, room, "关于丁事的通知", "approved");
    expect(await add(9, approved, "00")).toBe("QZ060");
    expect(manuscript).toMatch(/^m-/);
  });

  test("a number twice, another number later, an edition or an import that changes", async () => {
    const { id } = await issueAt("approved");
    const twice =
      "insert into gazette_issue (id, year, kind, number, running_number, created_by, created_at) values ($1, 2026, 'regular', $2, $3, 'x', now())";
    expect(await asApp(twice, ["a", 1, 70])).toBe("23505");
    expect(await asApp(twice, ["b", 7, 49])).toBe("23505");
    expect(await asApp("update gazette_issue set number = 2 where id = $1", [id])).toBe("QZ065");
    expect(await asApp("update gazette_edition set sha256 = 'x' where issue = $1", [id])).toBe("42501");
    expect(await asApp("delete from gazette_item")).toBe("42501");
  });

  test("an issue before the one before it", async () => {
    await newIssue(1, 49);
    const document = await documentAt(system, room, "关于戊事的通知", "published");
    const { id } = await createIssue(system, room.editor, { kind: "regular", publishedOn: DAY });
    await planned(id, [document]);
    const { manuscript } = await setIssue(system, room.editor, { id });
    await fillIn(system, room.editor, manuscript);
    await review(system, room, manuscript, "approved");
    expect(await refusalOf(publish(system, room, manuscript))).toContain("期号不能跳过");
  });
});

describe("what is owed", () => {
  test("the quarter that has no issue stands in the editors' work list once it is late, and nobody else's", async () => {
    const titles = async (): Promise<string[]> => (await gazetteDuties(system, room.editor)).map((duty) => duty.title);
    expect(await titles()).toEqual(["2025年第四季度的政府公报还没有出版"]);
    expect(await gazetteDuties(system, room.outsider)).toEqual([]);
    await issueAt("published");
    expect(await titles()).toEqual([]);
    expect((await listIssuesFor(system, room.editor)).due.map(({ period }) => period.name)).toEqual([]);
    system.clock.set("2026-08-03T02:00:00Z");
    expect(await titles()).toEqual(["2026年第二季度的政府公报还没有出版"]);
  });

  test("paper copies: the county's list, handed over in parts, late first, each handover proved", async () => {
    const { id } = await issueAt("published");
    const { added } = await planCopies(system, room.editor, { issue: id });
    expect(added).toBe(42);
    expect(await planCopies(system, room.editor, { issue: id })).toEqual({ added: 0 });
    const [first] = await copiesFor(system, id);
    expect(first!.dueOn).toBe("2026-03-24");
    await handOver(system, room.editor, { id: first!.id, copies: first!.copies - 1, receiver: "政务公开专岗", on: DAY });
    expect(await refusalOf(handOver(system, room.editor, { id: first!.id, copies: 2, receiver: "专岗", on: DAY }))).toContain("最多 1 份");
    expect(await refusalOf(handOver(system, room.editor, { id: first!.id, copies: 1, receiver: "专岗", on: plainDate("2026-03-11") }))).toContain(
      "不能晚于今天",
    );
    await handOver(system, room.editor, { id: first!.id, copies: 1, receiver: "专岗", on: DAY });
    system.clock.set("2026-03-25T02:00:00Z");
    const rows = await copiesFor(system, id);
    expect(rows[0]!.state.status).toBe("overdue");
    expect(rows.at(-1)).toMatchObject({ id: first!.id, state: { status: "done", words: "按期领取" } });
    expect((await gazetteDuties(system, room.editor)).map((duty) => duty.title)).toEqual(["41 个单位的纸质公报没有按期领取、发放"]);
    const proofs = await system.db.selectFrom("evidence").select(["organ", "kind"]).where("duty", "=", "gazette/copies-in-time").execute();
    expect(proofs).toEqual([
      { organ: first!.organ, kind: "collection" },
      { organ: first!.organ, kind: "collection" },
    ]);
  });

  test("each document's channels stand beside its own 20 working days (X43)", async () => {
    const { id } = await issueAt("published");
    const [row] = (await viewIssue(system, room.editor, id)).plan;
    expect(row!.channels).toMatchObject({ limitOn: "2026-03-31", verdict: "in-time" });
    expect(row!.channels.channels.map(({ name, on }) => [name, on])).toEqual([
      ["门户网站", "2026-03-10"],
      ["政府公报", "2026-03-10"],
    ]);
  });
});
