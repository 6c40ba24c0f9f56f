// How a search is asked of any rows that carry its columns (see document/search-terms.ts): pairs of characters find the candidates by index, the folded
// text decides, what stands in a title comes first, then the newest. One statement answers the page, the total and what each filter would leave.
// Counting ends at a cap, so that a word that stands in every document costs no more than a rare one. Who may see a row is the caller's condition.
import { type RawBuilder, sql } from "kysely";
import { type SearchTerms, searchTerms } from "../../document/search-terms.ts";
import type { Queries } from "../../platform/db.ts";
import type { Facet } from "../portal/schema.ts";

/** So many are counted of those with the words in their title, and as many of the newest of all. */
export const CAP = 2_000;
const MOST_FACETS = 50;

export type Condition = RawBuilder<unknown>;

const all = (conditions: readonly Condition[]): Condition => sql.join(conditions.length > 0 ? conditions : [sql`true`], sql` and `);

const inText = ({ candidates, phrases }: SearchTerms): Condition[] => [
  sql`terms @@ ${candidates}::tsquery`,
  ...phrases.map((phrase) => sql`strpos(folded, ${phrase}) > 0`),
];
const inTitle = ({ candidates, words }: SearchTerms): Condition[] => [
  sql`title_terms @@ ${candidates}::tsquery`,
  ...words.map((word) => sql`strpos(folded_title, ${word}) > 0`),
];

/** Rows that hold every word of `q`, in the whole text or in title and number alone. Where signs alone were typed, none; where nothing was, all. */
export const holding = (q: string, where: "text" | "title"): Condition => {
  const terms = searchTerms(q);
  if (!terms) return q.trim() === "" ? sql`true` : sql`false`;
  return all(where === "text" ? inText(terms) : inTitle(terms));
};

/** A table or view that is searched. Names are columns of it. */
export type Searched<Filter extends string> = {
  table: string;
  /** What tells two rows apart; the first of those that stand for the same `subject` is shown. */
  identity: readonly string[];
  subject: string;
  /** So many rows stand for one subject at most: counting looks at as many more, so that it never ends below the cap. */
  rowsASubject: number;
  newest: string;
  facets: Readonly<Record<Filter, string>>;
  /** What a page shows of a row beside its identity. */
  shown: readonly string[];
};

export type Asked = { q: string; conditions: readonly Condition[]; limit: number; offset: number };
export type Answer<Filter extends string, Row> = { rows: Row[]; total: number; isCapped: boolean; facets: Record<Filter, Facet[]> };

const refs = (columns: readonly string[], of?: string): Condition => sql.join(columns.map((column) => sql.ref(of ? `${of}.${column}` : column)));

const matching = <F extends string>(searched: Searched<F>, rank: number, conditions: readonly Condition[], limit: number | null): Condition => {
  const { table, identity, subject, newest, facets } = searched;
  const columns = [...new Set([...identity, subject, newest, ...Object.values<string>(facets)])];
  return sql`(select ${refs(columns)}, ${sql.lit(rank)} as rank from ${sql.table(table)}
    where ${all(conditions)} order by ${sql.ref(newest)} desc limit ${limit})`;
};

/** Everything that is found, each subject once with its rank: 1 where every word stands in the title or the document number, else 0. */
const hitsOf = <F extends string>(searched: Searched<F>, { q, conditions }: Asked): Condition => {
  const most = CAP * searched.rowsASubject + 1;
  const found = searchTerms(q)
    ? sql`${matching(searched, 1, [holding(q, "title"), ...conditions], most)} union all ${matching(searched, 0, [holding(q, "text"), ...conditions], most)}`
    : matching(searched, 0, [holding(q, "text"), ...conditions], null);
  const subject = sql.ref(searched.subject);
  return sql`(select distinct on (${subject}) * from (${found}) as found order by ${subject}, rank desc, ${refs(searched.identity)})`;
};

type Line = { total: number; facets: { filter: string; value: string; documents: number }[] | null; rank: number | null };

export const searchIn = async <F extends string, Row>(db: Queries, searched: Searched<F>, asked: Asked): Promise<Answer<F, Row>> => {
  const { table, identity, newest, shown } = searched;
  const filters = Object.keys(searched.facets) as F[];
  const facets = filters.map((filter) => {
    const column = sql.ref(searched.facets[filter]);
    return sql`(select ${filter}::text as filter, ${column} as value, count(*) as documents from hits group by ${column} order by count(*) desc limit ${MOST_FACETS})`;
  });
  const same = all(identity.map((column) => sql`s.${sql.ref(column)} = page.${sql.ref(column)}`));
  // Row by row over the page: a plain join might read everything that is searched.
  const { rows } = await sql<Line & Row>`
    with hits as materialized ${hitsOf(searched, asked)},
    page as (select ${refs([...identity, newest])}, rank from hits order by rank desc, ${sql.ref(newest)} desc, ${refs(identity)} limit ${asked.limit} offset ${asked.offset}),
    counted as (select (select count(*) from hits) as total, (select json_agg(f) from (${sql.join(facets, sql` union all `)}) as f) as facets)
    select counted.total, counted.facets, page.rank, shown.*
    from counted left join page on true
    left join lateral (select ${refs([...identity, ...shown], "s")} from ${sql.table(table)} as s where ${same} limit 1) as shown on true
    order by page.rank desc, ${sql.ref(`page.${newest}`)} desc, ${refs(identity, "page")}`.execute(db);
  const total = Number(rows[0]?.total ?? 0);
  const isCapped = asked.q.trim() !== "" && total > CAP;
  const valuesOf = (filter: F): Facet[] =>
    (rows[0]?.facets ?? []).flatMap((facet) =>
      facet.filter === filter && facet.value !== "" ? [{ value: facet.value, documents: Number(facet.documents) }] : [],
    );
  return {
    rows: rows.filter((row) => row.rank !== null),
    total: isCapped ? CAP : total,
    isCapped,
    facets: Object.fromEntries(filters.map((filter) => [filter, valuesOf(filter)])) as Record<F, Facet[]>,
  };
};
