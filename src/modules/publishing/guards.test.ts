// The database itself refuses: SQL as the application's own role, past every rule in the code.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manuscriptAt, people, type People } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { sha256, sm3 } from "../../platform/hash.ts";
import { canonicalPublicContent } from "./rules/public-content.ts";
import { findManuscript } from "./store.ts";

let system: TestSystem;
let who: People;
beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
});
afterAll(() => system.close());

const sql = (text: string, values: unknown[] = []) => system.staff.pool.query(text, values);
const insert = (manuscript: string, content: string, hash = sha256(content).toString("hex"), revision = 1) =>
  sql(
    `insert into publication (document, revision, manuscript, index_number, content, content_sha256, content_sm3, published_at, published_by)
     values ($1, $2, $3, 'x/2026-00001', $4, $5, $6, now(), 'x')`,
    [`forged-${Math.abs(manuscript.length)}-${manuscript}`, revision, manuscript, content, hash, sm3(content).toString("hex")],
  );
const publicText = async (id: string): Promise<string> => canonicalPublicContent((await findManuscript(system.db, id))!.content);

describe("as the application's role, SQL cannot", () => {
  test.each(["drafting", "first", "second", "third"] as const)("publish a manuscript that stands at %s", async (stage) => {
    const id = await manuscriptAt(system, who, stage);
    await expect(insert(id, await publicText(id))).rejects.toThrow("未经三人三审三校");
  });

  test("publish other words under an approved manuscript", async () => {
    const id = await manuscriptAt(system, who, "approved");
    const other = (await publicText(id)).replace("冬季", "夏季");
    await expect(insert(id, other)).rejects.toThrow("与审定的稿件不一致");
    await expect(insert(id, other, sha256(await publicText(id)).toString("hex"))).rejects.toThrow("与摘要不符");
  });

  test("publish after changing the manuscript and its hash behind the reviews' back", async () => {
    const id = await manuscriptAt(system, who, "approved");
    const row = (await findManuscript(system.db, id))!;
    const content = { ...row.content, title: "偷换的标题" };
    const text = canonicalPublicContent(content);
    await sql("update manuscript set content = $2, content_hash = $3 where id = $1", [id, JSON.stringify(content), sha256(text).toString("hex")]);
    await expect(insert(id, text)).rejects.toThrow("未经三人三审三校");
  });

  test("publish what is not to be disclosed", async () => {
    const id = await manuscriptAt(system, who, "approved", { openness: { level: "withheld", ground: "E16-1", reason: "内部事务信息" } });
    await expect(insert(id, await publicText(id))).rejects.toThrow("不是主动公开");
  });

  test("publish what the principal leader has yet to see", async () => {
    const id = await manuscriptAt(system, who, "approved", { concerns: { leaders: false, major: true } });
    await expect(insert(id, await publicText(id))).rejects.toThrow("主要领导");
  });

  test("sign for the same person twice, or without the post", async () => {
    const id = await manuscriptAt(system, who, "second");
    const row = (await findManuscript(system.db, id))!;
    const version = (await sql("select max(id) as id from manuscript_version where manuscript = $1", [id])).rows[0].id;
    const sign = (actor: string, stage: string) =>
      sql("insert into manuscript_act (manuscript, act, stage, actor, post, at, version, hash) values ($1, 'approved', $2, $3, $4, now(), $5, $6)", [
        id,
        stage,
        `p-${actor}`,
        `post-${actor}`,
        version,
        row.content_hash,
      ]);
    await expect(sign("first", "second")).rejects.toThrow("职务");
    await expect(sign("third", "third")).rejects.toThrow("上一级审核尚未通过");
    await expect(sign("colleague", "first")).rejects.toThrow("同一级不能审核两次");
  });

  test.each([
    "update publication set note = 'x'",
    "delete from publication",
    "truncate publication",
    "update manuscript_act set hash = 'x'",
    "delete from manuscript_act",
    "delete from manuscript_save",
    "update publication_end set reason = 'x'",
    "delete from sign_in",
  ])("change what may only be added: %s", async (text) => {
    await manuscriptAt(system, who, "published");
    await expect(sql(text)).rejects.toThrow(/permission denied|只能追加/);
  });

  test("make one person two of the three administrators", async () => {
    await system.person("sysadmin", "government-office", ["system-admin"]);
    await expect(
      sql(
        "insert into post (id, account, organ, title, roles, valid_from) values ('px', 'p-sysadmin', 'government-office', 'x', '{auditor}', '2026-01-01')",
      ),
    ).rejects.toThrow("不同的人");
  });
});

describe("as the portal's role, SQL can", () => {
  test.each([
    "manuscript",
    "manuscript_act",
    "manuscript_version",
    "manuscript_comment",
    "publication",
    "account",
    "session",
    "post",
    "ledger",
    "evidence",
    "file",
    "publication_search",
    "finding_disposition",
  ])("not read %s", async (table) => {
    await expect(
      system.publicDb.executeQuery({
        sql: `select * from ${table} limit 1`,
        parameters: [],
        query: { kind: "RawNode" } as never,
        queryId: { queryId: "x" } as never,
      }),
    ).rejects.toThrow(/permission denied/);
  });

  test("read what is public", async () => {
    await manuscriptAt(system, who, "published");
    expect((await system.publicDb.selectFrom("public_document").select("document").execute()).length).toBeGreaterThan(0);
  });
});
