// The public search: the rows and columns that are public, and its filters. How phrases are matched and counted is the same for staff
// (publishing/matching-store.ts).
import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/db-types.ts";
import { type Condition, searchIn, type Searched } from "../publishing/index.ts";
import type { Facet, SearchFilter, SearchQuery } from "./schema.ts";

export type Hit = {
  document: string;
  title: string;
  organ: string;
  column_id: string;
  kind: string;
  document_number: string;
  first_published_at: Date;
  published_at: Date;
  plain: string;
};
export type Found = { hits: Hit[]; total: number; isCapped: boolean; facets: Record<SearchFilter, Facet[]> };

const PUBLIC: Searched<SearchFilter> = {
  table: "public_search",
  identity: ["document"],
  subject: "document",
  rowsASubject: 1,
  newest: "published_at",
  facets: { column: "column_id", organ: "organ", kind: "kind", year: "year", validity: "validity" },
  shown: ["title", "organ", "column_id", "kind", "document_number", "first_published_at", "published_at", "plain"],
};

const filtersOf = (query: SearchQuery, columns: readonly string[]): Condition[] => {
  const conditions: Condition[] = [];
  if (query.column !== "") conditions.push(sql`column_id = any(${columns}::text[])`);
  for (const filter of ["organ", "kind", "year", "validity"] as const)
    if (query[filter] !== "") conditions.push(sql`${sql.ref(filter)} = ${query[filter]}`);
  return conditions;
};

/** `columns`: the ids that `query.column` stands for. */
export const findPublic = async (
  db: Kysely<DB>,
  query: SearchQuery,
  page: { columns: readonly string[]; limit: number; offset: number },
): Promise<Found> => {
  const { rows: hits, ...found } = await searchIn<SearchFilter, Hit>(db, PUBLIC, {
    q: query.q,
    conditions: filtersOf(query, page.columns),
    limit: page.limit,
    offset: page.offset,
  });
  return { hits, ...found };
};
