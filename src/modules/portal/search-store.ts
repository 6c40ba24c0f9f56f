// The SQL of the public search: pairs of characters find the candidates by index, the folded text decides, what stands in a title comes first, then
// the newest. One statement answers the page, the total and what each filter would leave.
import { type Kysely, type RawBuilder, sql } from "kysely";
import { searchTerms } from "../../document/search-terms.ts";
import type { DB } from "../../platform/db-types.ts";
import { type Facet, SEARCH_FILTERS, type SearchFilter, type SearchQuery } from "./schema.ts";

export type Hit = {
  document: string;
  title: string;
  organ: string;
  column_id: string;
  kind: string;
  number: string;
  first_published_at: Date;
  plain: string;
};
export type Found = { hits: Hit[]; total: number; facets: Record<SearchFilter, Facet[]> };

const MOST_FACETS = 50;
const FACET_COLUMNS: Record<SearchFilter, string> = { column: "column_id", organ: "organ", kind: "kind", year: "year", validity: "validity" };

const conditionsOf = (query: SearchQuery, columns: readonly string[]): RawBuilder<unknown>[] => {
  const terms = searchTerms(query.q);
  const conditions: RawBuilder<unknown>[] = [];
  if (terms) conditions.push(sql`terms @@ ${terms.candidates}::tsquery`, ...terms.phrases.map((phrase) => sql`strpos(folded, ${phrase}) > 0`));
  // Something was typed, but nothing that can be looked for: no answer, rather than everything.
  else if (query.q !== "") conditions.push(sql`false`);
  if (query.column !== "") conditions.push(sql`column_id = any(${columns}::text[])`);
  if (query.organ !== "") conditions.push(sql`organ = ${query.organ}`);
  if (query.kind !== "") conditions.push(sql`kind = ${query.kind}`);
  if (query.year !== "") conditions.push(sql`year = ${query.year}`);
  if (query.validity !== "") conditions.push(sql`validity = ${query.validity}`);
  return conditions.length > 0 ? conditions : [sql`true`];
};

/** 1 where every word stands in the title or the document number, else 0. */
const rankOf = (query: SearchQuery): RawBuilder<unknown> => {
  const words = searchTerms(query.q)?.words ?? [];
  return words.length === 0
    ? sql`0`
    : sql`case when ${sql.join(
        words.map((word) => sql`strpos(folded_title, ${word}) > 0`),
        sql` and `,
      )} then 1 else 0 end`;
};

type Facets = { filter: SearchFilter; value: string; documents: number };
type Answer = { total: number; facets: Facets[] | null; document: string | null } & Omit<Hit, "document">;

/** `columns`: the ids that `query.column` stands for. Time grows with the number of matches: each is counted. */
export const findPublic = async (
  db: Kysely<DB>,
  query: SearchQuery,
  page: { columns: readonly string[]; limit: number; offset: number },
): Promise<Found> => {
  const facets = SEARCH_FILTERS.map((filter) => {
    const column = sql.ref(FACET_COLUMNS[filter]);
    return sql`(select ${filter}::text as filter, ${column} as value, count(*) as documents from hits group by ${column} order by count(*) desc limit ${MOST_FACETS})`;
  });
  const { rows } = await sql<Answer>`
    with hits as materialized (
      select document, organ, column_id, kind, year, validity, published_at, ${rankOf(query)} as rank
      from public_search where ${sql.join(conditionsOf(query, page.columns), sql` and `)}
    ), page as (
      select document, rank from hits order by rank desc, published_at desc, document limit ${page.limit} offset ${page.offset}
    ), counted as (
      select (select count(*) from hits) as total, (select json_agg(f) from (${sql.join(facets, sql` union all `)}) as f) as facets
    )
    select counted.total, counted.facets, s.document, s.title, s.organ, s.column_id, s.kind, s.document_number as number, s.first_published_at, s.plain
    from counted left join page on true left join public_search s on s.document = page.document
    order by page.rank desc, s.published_at desc, s.document`.execute(db);
  const [first] = rows;
  const valuesOf = (filter: SearchFilter): Facet[] =>
    (first?.facets ?? []).flatMap((facet) =>
      facet.filter === filter && facet.value !== "" ? [{ value: facet.value, documents: Number(facet.documents) }] : [],
    );
  return {
    hits: rows.flatMap(({ total: _total, facets: _facets, document, ...row }) => (document === null ? [] : [{ ...row, document }])),
    total: Number(first?.total ?? 0),
    facets: Object.fromEntries(SEARCH_FILTERS.map((filter) => [filter, valuesOf(filter)])) as Found["facets"],
  };
};
