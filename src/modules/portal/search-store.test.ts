// The public search on PostgreSQL, against reading every text: the same documents, in titles first, with what each filter would leave.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testSystem, type TestSystem } from "../../../test/support/system.ts";
import { searchVector } from "../../document/search-terms.ts";
import type { PublicContent } from "../publishing/schema.ts";
import { searchRowOf } from "../publishing/rules/search-row.ts";
import { CAP } from "../publishing/matching-store.ts";
import { findPublic } from "./search-store.ts";
import type { SearchQuery } from "./schema.ts";

const PAGE = { columns: ["notices"], limit: 20, offset: 0 };
const asked = (q: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  q,
  column: "",
  organ: "",
  kind: "",
  year: "",
  validity: "",
  page: 1,
  ...more,
});

const TEXTS: [title: string, text: string, kind: string, on: string][] = [
  ["关于城区集中供热的通知", "供热期自十月十五日起，室温不低于二十度。", "notice", "2024-10-08"],
  ["冬季安全提示", "供热管网检修期间请注意安全。", "news", "2026-11-02"],
  ["农田灌溉安排", "灌溉用水按亩计算，不涉及供 热 管网。", "notice", "2026-05-06"],
  ["长文一则", `${"灌溉与排水并重。".repeat(3000)}最后一段说到集中供热。`, "notice", "2025-03-03"],
];

describe("the public search", () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await testSystem();
    const owner = new pg.Client({ connectionString: system.ownerUrl });
    await owner.connect();
    const rows = TEXTS.map(([title, text, kind, on], index) =>
      searchRowOf(
        system.county,
        `pub-${index}`,
        1,
        {
          title,
          kind,
          column: index === 1 ? "news" : "notices",
          documentNumber: index === 0 ? "土左政办发〔2024〕31号" : "",
          issuingOrgan: "civil-affairs",
          validity: index === 0 ? "in-force" : "none",
          keywords: [],
          body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
        } as unknown as PublicContent,
        `${on}T01:00:00Z`,
        `${on}T01:00:00Z`,
      ),
    );
    await owner.query("insert into publication_search select * from jsonb_populate_recordset(null::publication_search, $1::jsonb)", [
      JSON.stringify(rows),
    ]);
    await owner.end();
  });
  afterAll(() => system.close());
  const found = async (query: SearchQuery): Promise<string[]> => (await findPublic(system.publicDb, query, PAGE)).hits.map((hit) => hit.document);

  test("what stands in the title comes first, then the newest", async () => expect(await found(asked("供热"))).toEqual(["pub-0", "pub-1", "pub-3"]));
  test("characters parted by a blank are no phrase", async () => expect(await found(asked("供热管网"))).toEqual(["pub-1"]));
  test("a phrase at the very end of a long text is found", async () => expect(await found(asked("说到集中供热"))).toEqual(["pub-3"]));
  test("a document number is found with whatever brackets", async () => expect(await found(asked("土左政办发(2024)31号"))).toEqual(["pub-0"]));
  test("filters narrow, and say what they would leave", async () => {
    const { total, facets } = await findPublic(system.publicDb, asked("供热"), PAGE);
    expect(total).toBe(3);
    expect(facets.kind).toEqual([
      { value: "notice", documents: 2 },
      { value: "news", documents: 1 },
    ]);
    expect(facets.year.map(({ value }) => value).toSorted()).toEqual(["2024", "2025", "2026"]);
    expect(await found(asked("供热", { kind: "news" }))).toEqual(["pub-1"]);
    expect(await found(asked("供热", { year: "2024" }))).toEqual(["pub-0"]);
    expect(await found(asked("供热", { validity: "in-force" }))).toEqual(["pub-0"]);
    expect(await found(asked("供热", { column: "notices" }))).toEqual(["pub-0", "pub-3"]);
  });
  test("signs alone find nothing; no question finds everything, newest first", async () => {
    expect(await found(asked("〔〕，"))).toEqual([]);
    expect(await found(asked(""))).toEqual(["pub-1", "pub-2", "pub-3", "pub-0"]);
  });
  test("counting ends at the cap, and an old title still comes first", async () => {
    const owner = new pg.Client({ connectionString: system.ownerUrl });
    await owner.connect();
    const columns = "document, revision, organ, column_id, kind, first_published_at, published_at, plain";
    await owner.query(
      `insert into publication_search (${columns}, title, year, terms, folded)
       select 'pub-many-' || n, 1, 'civil-affairs', 'notices', 'publicity', t, t, '低保', '公示', '2026', $1::tsvector, '低保'
       from generate_series(1, ${CAP + 50}) as n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute' as t) as times`,
      [searchVector(["低保"])],
    );
    await owner.query(
      `insert into publication_search (${columns}, title, year, terms, folded, title_terms, folded_title)
       select 'pub-old', 1, 'civil-affairs', 'notices', 'measures', t, t, '低保', '低保办法', '2009', $1::tsvector, '低保办法', $1::tsvector, '低保办法'
       from (values (timestamptz '2009-01-01')) as times (t)`,
      [searchVector(["低保办法"])],
    );
    await owner.end();
    const { hits, total, isCapped } = await findPublic(system.publicDb, asked("低保"), PAGE);
    expect([total, isCapped]).toEqual([CAP, true]);
    expect(hits.slice(0, 2).map(({ document }) => document)).toEqual(["pub-old", `pub-many-${CAP + 50}`]);
    expect((await findPublic(system.publicDb, asked("低保", { year: "2009" }), PAGE)).isCapped).toBe(false);
  });
  test("a page past the last is empty and still knows the total", async () => {
    const { hits, total } = await findPublic(system.publicDb, asked("供热"), { ...PAGE, offset: 20 });
    expect([hits, total]).toEqual([[], 3]);
  });
});
