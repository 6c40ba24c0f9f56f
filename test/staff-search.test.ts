// Nobody finds by searching what they may not open, and everybody finds all that they may: every role at every place against every kind of text, with the
// page that would open it as the measure.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../src/document/notation.ts";
import { searchVector } from "../src/document/search-terms.ts";
import { type Actor, type Role, ROLES } from "../src/law/permissions.ts";
import { changeImport, commitImport } from "../src/modules/gazette/actions/importing.ts";
import { viewImport } from "../src/modules/gazette/desk-view.ts";
import { tasks as gazetteTasks } from "../src/modules/gazette/jobs.ts";
import {
  approveManuscript,
  askDoubt,
  correctManuscript,
  createManuscript,
  orderPublication,
  publishManuscript,
  saveManuscript,
  submitManuscript,
  withdrawManuscript,
} from "../src/modules/publishing/index.ts";
import { deleteDraft } from "../src/modules/publishing/actions/writing.ts";
import { listFor } from "../src/modules/publishing/listing.ts";
import { tasks } from "../src/modules/publishing/jobs.ts";
import { CAP } from "../src/modules/publishing/matching-store.ts";
import { StaffSearch } from "../src/modules/publishing/schema.ts";
import { searchFor } from "../src/modules/publishing/search-view.ts";
import { findManuscript } from "../src/modules/publishing/store.ts";
import { readFor } from "../src/modules/publishing/view.ts";
import { SYSTEM } from "../src/platform/action.ts";
import { RESULT, SOURCE } from "./support/gazette.ts";
import { contentOf, hashNow, OFFICE, type People, people, ticks } from "./support/publishing.ts";
import { type TestSystem, testSystem } from "./support/system.ts";

const COMMON = "牧区饮水管线";
const HIDDEN = "井号柒拾贰";

let system: TestSystem;
let who: People;
const made: Record<string, string> = {};
let published: string;
let gazette: string;

const textWith = (more: string) => bodyFromNotation(`各单位：\n${COMMON}要在入冬前查一遍，${more}。`);
const write = async (actor: Actor, organ: string, more: string, title = "关于冬季检修的通知"): Promise<string> => {
  const content = contentOf({ title, issuingOrgan: organ.split("/")[0]!, body: textWith(more) });
  return (await createManuscript(system, actor, { organ, kind: content.kind, title, content })).id;
};
const approve = async (actor: Actor, id: string, stage: "first" | "second" | "third"): Promise<void> => {
  system.clock.advance(5);
  await approveManuscript(system, actor, { id, hash: await hashNow(system, id), checks: ticks(stage), remark: "" });
};
const release = async (id: string): Promise<string> => {
  system.clock.advance(5);
  await submitManuscript(system, who.drafter, { id });
  for (const stage of ["first", "second", "third"] as const) await approve(who[stage], id, stage);
  await orderPublication(system, who.publisher, { id, at: undefined });
  return (await publishManuscript(system, id))!.document;
};
const found = async (actor: Actor, q: string, more: Partial<StaffSearch> = {}) => searchFor(system, actor, { ...StaffSearch.parse({ q }), ...more });
const idsOf = async (actor: Actor, q: string): Promise<string[]> =>
  (await found(actor, q)).items.map(({ source, id }) => `${source} ${id}`).toSorted();

beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
  const head = await system.person("head-drafter", "civil-affairs", ["drafter"]);
  made["own office"] = await write(who.drafter, OFFICE, "写在本股室的草稿里");
  made["unit"] = await write(head, "civil-affairs", "写在本单位的草稿里");
  made["other unit"] = await write(who.outsider, "education/basic-education", "写在外单位的草稿里");
  made["in review"] = await write(who.drafter, OFFICE, "写在审核中的稿件里");
  await submitManuscript(system, who.drafter, { id: made["in review"] });
  made["asked"] = await write(who.drafter, OFFICE, "写在请示过的稿件里");
  await submitManuscript(system, who.drafter, { id: made["asked"] });
  await askDoubt(system, who.first, { id: made["asked"], office: "secrecy", question: "可否公开" });
  made["published"] = await write(who.drafter, OFFICE, `水源在[[E15:${HIDDEN}]]`, "关于饮水管线检修的通告");
  published = await release(made["published"]);
  const withdrawn = await write(who.drafter, OFFICE, "写在撤回的文件里");
  made["withdrawn"] = withdrawn;
  await release(withdrawn);
  await withdrawManuscript(system, who.publisher, { id: withdrawn, reason: "内容有误" });
  const gone = await write(who.drafter, OFFICE, "写在删除的草稿里");
  await deleteDraft(system, who.drafter, { id: gone });
  const importOf = { name: "2025-3.txt", mediaType: "text/plain", sha256: "ab".repeat(32), size: 900, source: SOURCE };
  const [first, ...others] = RESULT.documents;
  const result = { ...RESULT, documents: [{ ...first!, title: `${first!.title}（${COMMON}）` }, ...others] };
  gazette = (await commitImport(system, SYSTEM, { ...importOf, result })).id;
});
afterAll(() => system.close());

const opens = async (actor: Actor, id: string): Promise<boolean> =>
  readFor(system, actor, id).then(
    () => true,
    () => false,
  );

describe("what a search finds is what may be opened", () => {
  test.each(
    (Object.keys(ROLES) as Role[]).flatMap((role) =>
      [OFFICE, "civil-affairs", "education/basic-education", "government-office/information", "secrecy-bureau"].map(
        (organ) => [role, organ] as const,
      ),
    ),
  )("%s at %s", async (role, organ) => {
    const actor: Actor = {
      account: "p-drafter",
      name: role,
      posts: [{ id: "post", organ, unit: organ.split("/")[0]!, title: role, roles: [role] }],
    };
    const readable = [];
    for (const id of Object.values(made)) if (await opens(actor, id)) readable.push(`manuscript ${id}`);
    const expected = new Set(readable);
    // What is published everybody finds: in the public text, where the manuscript is not theirs to open.
    if (!expected.has(`manuscript ${made["published"]}`)) expected.add(`publication ${published}`);
    if (
      await viewImport(system, actor, gazette).then(
        () => true,
        () => false,
      )
    )
      expected.add(`import ${gazette}`);
    const answer = await found(actor, COMMON);
    expect(await idsOf(actor, COMMON)).toEqual([...expected].toSorted());
    expect(answer.total).toBe(expected.size);
    // Neither numbers beside filters nor a word of it tell of what is not theirs.
    for (const values of Object.values(answer.facets))
      expect(values.reduce((sum, { documents }) => sum + documents, 0)).toBeLessThanOrEqual(expected.size);
    const hidden = await idsOf(actor, HIDDEN);
    expect(hidden).toEqual(expected.has(`manuscript ${made["published"]}`) ? [`manuscript ${made["published"]}`] : []);
    if (hidden.length === 0) expect(JSON.stringify(answer)).not.toContain(HIDDEN);
    // The list of manuscripts goes by the same words and the same reach.
    const { items } = await listFor(system, actor, {
      stage: "",
      organ: "",
      kind: "",
      q: COMMON,
      mine: false,
      overdue: false,
      page: 1,
      pageSize: 50,
      sort: "updated",
    });
    expect(items.map(({ id }) => `manuscript ${id}`).toSorted()).toEqual(readable.toSorted());
  });

  test("the matrix is no empty one", async () => {
    expect((await idsOf(who.drafter, COMMON)).length).toBe(6);
    expect(await idsOf(who.outsider, COMMON)).toEqual([`manuscript ${made["other unit"]}`, `publication ${published}`]);
    expect(await idsOf(who.secrecy, COMMON)).toEqual([`manuscript ${made["asked"]}`, `publication ${published}`]);
    expect((await idsOf(who.information, COMMON)).filter((one) => one.startsWith("import"))).toEqual([`import ${gazette}`]);
  });
});

describe("the search of staff", () => {
  test("shows a title first, marks what was found, and narrows by each filter", async () => {
    const { items, facets } = await found(who.drafter, "饮水管线");
    expect(items[0]!.title.filter(({ hit }) => hit)).toEqual([{ text: "饮水管线", hit: true }]);
    expect(items[1]!.excerpt.some(({ text, hit }) => hit && text === "饮水管线")).toBe(true);
    for (const [filter, values] of Object.entries(facets))
      for (const { value, documents } of values)
        expect((await found(who.drafter, "饮水管线", { [filter]: value })).total, `${filter} ${value}`).toBe(documents);
    expect(facets.stage.map(({ name }) => name)).toEqual(expect.arrayContaining(["拟稿", "一审一校", "已发布", "已撤回"]));
  });

  test("finds a text as soon as it is saved, and no longer what was taken out of it", async () => {
    const id = await write(who.drafter, OFFICE, "第一稿说的是蓄水池");
    expect(await idsOf(who.drafter, "蓄水池")).toEqual([`manuscript ${id}`]);
    const row = (await findManuscript(system.db, id))!;
    await saveManuscript(system, who.drafter, { id, lock: row.lock, content: { ...row.content, body: textWith("第二稿说的是输水渠") } });
    expect(await idsOf(who.drafter, "蓄水池")).toEqual([]);
    expect(await idsOf(who.drafter, "输水渠")).toEqual([`manuscript ${id}`]);
  });

  test("finds the published text while a correction of it says something else", async () => {
    await correctManuscript(system, who.drafter, { id: made["published"]!, note: "改一处", conceals: false });
    const row = (await findManuscript(system.db, made["published"]!))!;
    system.clock.advance(5);
    await saveManuscript(system, who.drafter, {
      id: row.id,
      lock: row.lock,
      content: { ...row.content, body: bodyFromNotation("各单位：\n改写成供水站。") },
    });
    expect(await idsOf(who.drafter, "入冬前查一遍")).toContain(`publication ${published}`);
    expect(await idsOf(who.drafter, "供水站")).toEqual([`manuscript ${row.id}`]);
    expect(await idsOf(who.outsider, "供水站")).toEqual([]);
  });

  test("finds a document of a gazette under its new title after a step at the desk", async () => {
    const { seq, documents } = await viewImport(system, who.information, gazette);
    const key = documents[0]!.key;
    await changeImport(system, who.information, {
      id: gazette,
      seq,
      change: { kind: "facts", document: key, field: "title", value: "某旗节水奖补办法" },
    });
    const { items } = await found(who.information, "节水奖补");
    expect(items.map(({ source, part }) => [source, part])).toEqual([["import", key]]);
  });

  test("what was written before there was a search is found after a start", async () => {
    await system.db.updateTable("manuscript").set({ terms: null, folded: "" }).execute();
    await system.db.deleteFrom("gazette_search").execute();
    expect((await idsOf(who.information, "报修电话")).concat(await idsOf(who.outsider, "外单位的草稿"))).toEqual([]);
    await tasks["make-searchable"](system);
    await gazetteTasks["make-gazettes-searchable"](system);
    expect(await idsOf(who.outsider, "外单位的草稿")).toEqual([`manuscript ${made["other unit"]}`]);
    expect(await idsOf(who.information, "报修电话")).toEqual([`import ${gazette}`]);
    await tasks["make-searchable"](system);
    await gazetteTasks["make-gazettes-searchable"](system);
  });

  test("counts a manuscript and what was published of it once, and to the last one up to where counting ends", async () => {
    const owner = new pg.Client({ connectionString: system.ownerUrl });
    await owner.connect();
    const add = (from: number, to: number) =>
      owner.query(
        `with texts as (select n, timestamptz '2026-01-01' + n * interval '1 minute' as t from generate_series(${from}, ${to}) as n),
           manuscripts as (
             insert into manuscript (id, organ, unit, drafter, content, content_hash, lock, created_at, updated_at, updated_by, stage, document, terms, title_terms, folded)
             select 'm-2026-9' || lpad(n::text, 6, '0'), $1, 'civil-affairs', 'p-drafter', $2::jsonb, '', 1, t, t, 'p-drafter', 'published', 'pub-many-' || n, $3::tsvector, '', '汲水'
             from texts)
         insert into publication_search (document, revision, terms, plain, folded, first_published_at, published_at)
         select 'pub-many-' || n, 1, $3::tsvector, '汲水', '汲水', t, t from texts`,
        [OFFICE, JSON.stringify(contentOf()), searchVector(["汲水"])],
      );
    await add(1, CAP - 500);
    expect(await found(who.drafter, "汲水")).toMatchObject({ total: CAP - 500, isCapped: false });
    await add(CAP - 499, CAP + 100);
    await owner.end();
    expect(await found(who.drafter, "汲水")).toMatchObject({ total: CAP, isCapped: true });
  });

  test("a text of more different pairs than the index takes is saved, and found by what stands at its beginning and in its title", async () => {
    // Every pair of these characters once in a row of its own: 250,000 of them, more than a megabyte.
    const characters = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const pairs = characters.map((one) => characters.map((other) => one + other).join("。")).join("。");
    const content = contentOf({ title: "关于生僻字核对的通知", body: bodyFromNotation(`开头说的是蓄水堰。\n${pairs}`) });
    const { id } = await createManuscript(system, who.drafter, { organ: OFFICE, kind: content.kind, title: content.title, content });
    expect(await idsOf(who.drafter, "蓄水堰")).toEqual([`manuscript ${id}`]);
    expect(await idsOf(who.drafter, "生僻字核对")).toEqual([`manuscript ${id}`]);
  });

  test.each(["〔〕，", "'; drop table manuscript; --", "\\", "a' & !b", "%", "：*"])("takes %s as it is typed", async (q) => {
    expect((await found(who.drafter, q)).items).toEqual([]);
  });
});
