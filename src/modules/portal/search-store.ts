// The SQL of the public search: pairs of characters find the candidates by index, the folded text decides, what stands in a title comes first, then
// the newest. One statement answers the page, the total and what each filter would leave. Counting ends at a cap, so that a word that stands in
// every document costs no more than a rare one.
import { type Kysely, type RawBuilder, sql } from "kysely";
import { type SearchTerms, searchTerms } from "../../document/search-terms.ts";
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
export type Found = { hits: Hit[]; total: number; isCapped: boolean; facets: Record<SearchFilter, Facet[]> };

/** So many are counted of those with the words in their title, and as many of the newest of all. */
export const CAP = 2_000;
const MOST_FACETS = 50;
const FACET_COLUMNS: Record<SearchFilter, string> = { column: "column_id", organ: "organ", kind: "kind", year: "year", validity: "validity" };

const both = (conditions: RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(conditions.length > 0 ? conditions : [sql`true`], sql` and `);

const filtersOf = (query: SearchQuery, columns: readonly string[]): RawBuilder<unknown>[] => {
  const conditions: RawBuilder<unknown>[] = [];
  if (query.column !== "") conditions.push(sql`column_id = any(${columns}::text[])`);
  for (const filter of ["organ", "kind", "year", "validity"] as const)
    if (query[filter] !== "") conditions.push(sql`${sql.ref(filter)} = ${query[filter]}`);
  return conditions;
};

const inText = ({ candidates, phrases }: SearchTerms): RawBuilder<unknown>[] => [
  sql`terms @@ ${candidates}::tsquery`,
  ...phrases.map((phrase) => sql`strpos(folded, ${phrase}) > 0`),
];
const inTitle = ({ candidates, words }: SearchTerms): RawBuilder<unknown>[] => [
  sql`title_terms @@ ${candidates}::tsquery`,
  ...words.map((word) => sql`strpos(folded_title, ${word}) > 0`),
];

const matching = (rank: number, conditions: RawBuilder<unknown>[], limit: number | null): RawBuilder<unknown> =>
  sql`(select document, organ, column_id, kind, year, validity, published_at, ${sql.lit(rank)} as rank
    from public_search where ${both(conditions)} order by published_at desc limit ${limit})`;

/** Everything that is found, each with its rank: 1 where every word stands in the title or the document number, else 0. */
const hitsOf = (query: SearchQuery, filters: RawBuilder<unknown>[]): RawBuilder<unknown> => {
  const terms = searchTerms(query.q);
  // Something was typed, but nothing that can be looked for: no answer, rather than everything.
  if (!terms) return matching(0, query.q === "" ? filters : [sql`false`], null);
  return sql`(select distinct on (document) * from (
    ${matching(1, [...inTitle(terms), ...filters], CAP + 1)} union all ${matching(0, [...inText(terms), ...filters], CAP + 1)}
  ) as found order by document, rank desc)`;
};

type Facets = { filter: SearchFilter; value: string; documents: number };
type Answer = { total: number; facets: Facets[] | null; document: string | null } & Omit<Hit, "document">;

/** `columns`: the ids that `query.column` stands for. */
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
    with hits as materialized ${hitsOf(query, filtersOf(query, page.columns))},
    page as (select document, rank from hits order by rank desc, published_at desc, document limit ${page.limit} offset ${page.offset}),
    counted as (select (select count(*) from hits) as total, (select json_agg(f) from (${sql.join(facets, sql` union all `)}) as f) as facets)
    select counted.total, counted.facets, s.document, s.title, s.organ, s.column_id, s.kind, s.document_number as number, s.first_published_at, s.plain
    from counted left join page on true left join public_search s on s.document = page.document
    order by page.rank desc, s.published_at desc, s.document`.execute(db);
  const [first] = rows;
  const total = Number(first?.total ?? 0);
  const isCapped = query.q !== "" && total > CAP;
  const valuesOf = (filter: SearchFilter): Facet[] =>
    (first?.facets ?? []).flatMap((facet) =>
      facet.filter === filter && facet.value !== "" ? [{ value: facet.value, documents: Number(facet.documents) }] : [],
    );
  return {
    hits: rows.flatMap(({ total: _total, facets: _facets, document, ...row }) => (document === null ? [] : [{ ...row, document }])),
    total: isCapped ? CAP : total,
    isCapped,
    facets: Object.fromEntries(SEARCH_FILTERS.map((filter) => [filter, valuesOf(filter)])) as Found["facets"],
  };
};
