// The search of staff: everything a person may open, and nothing else. What belongs to a manuscript is seen within their reach, what is published by
// everybody, what was read in of a gazette by who may open the gazette. How phrases are matched is in matching-store.ts.
import { sql } from "kysely";
import type { Queries } from "../../platform/db.ts";
import { type Reach, withinReach } from "./list-store.ts";
import { type Condition, searchIn, type Searched } from "./matching-store.ts";
import { STAFF_FILTERS, type StaffFilter, type StaffSearch } from "./schema.ts";

export type StaffHit = {
  source: "manuscript" | "publication" | "import";
  /** The manuscript, the published document or the import; `part`: the document in an import. */
  id: string;
  part: string;
  title: string;
  document_number: string;
  organ: string;
  kind: string;
  stage: string;
  validity: string;
  at: Date;
  plain: string;
};

const EVERYTHING: Searched<StaffFilter> = {
  table: "staff_search",
  identity: ["source", "id", "part"],
  subject: "subject",
  // A manuscript and what was published of it.
  rowsASubject: 2,
  newest: "at",
  facets: { organ: "organ", kind: "kind", year: "year", stage: "stage", validity: "validity" },
  shown: ["title", "document_number", "organ", "kind", "stage", "validity", "at", "plain"],
};

export type Sight = { reach: Reach; opensGazette: boolean };

const visible = ({ reach, opensGazette }: Sight): Condition =>
  sql`(source = 'publication' or (source = 'manuscript' and ${withinReach(reach, { id: "staff_search.id", organ: "place", unit: "unit" })})
    or (source = 'import' and ${sql.lit(opensGazette)}))`;

export const findForStaff = (db: Queries, sight: Sight, query: StaffSearch, page: { limit: number; offset: number }) =>
  searchIn<StaffFilter, StaffHit>(db, EVERYTHING, {
    q: query.q,
    conditions: [visible(sight), ...STAFF_FILTERS.flatMap((filter) => (query[filter] === "" ? [] : [sql`${sql.ref(filter)} = ${query[filter]}`]))],
    ...page,
  });
