// What the workbench's search answers: hits with their names and excerpts, and what each filter would leave. Reads only; who sees what is the store's
// condition, made here of the same table that opens a single manuscript.
import { findKind, findOrgan } from "../../county/lookup.ts";
import { dateInShanghai } from "../../kernel/plain-date.ts";
import { type Actor, postFor } from "../../law/permissions.ts";
import type { System } from "../../platform/system.ts";
import { excerptOf, highlight } from "../portal/rules/excerpt.ts";
import { VALIDITY_NAMES } from "../portal/rules/words.ts";
import { reachOf } from "./listing.ts";
import { placeOf } from "./place.ts";
import { STAGE_NAMES, type Stage, type StaffFilter, type StaffSearch, type Validity } from "./schema.ts";
import { findForStaff, type Sight, type StaffHit } from "./search-store.ts";

const PAGE = 20;

const sightOf = (system: System, actor: Actor): Sight => {
  const { gazette } = system.county;
  return {
    reach: reachOf(system, actor),
    opensGazette: gazette !== undefined && postFor(actor, "gazette.read", placeOf(system.county, gazette.office)) !== undefined,
  };
};

const IMPORTED = "import";
const stageName = (stage: string): string => (stage === IMPORTED ? "公报导入稿" : STAGE_NAMES[stage as Stage]);
const validityName = (validity: string): string => VALIDITY_NAMES[validity as Validity] ?? "";

export const searchFor = async (system: System, actor: Actor, query: StaffSearch) => {
  const { county } = system;
  const found = await findForStaff(system.db, sightOf(system, actor), query, { limit: PAGE, offset: (query.page - 1) * PAGE });
  const organName = (id: string): string => findOrgan(county, id)?.shortName ?? id;
  const kindName = (id: string): string => findKind(county, id)?.name ?? id;
  const nameOf: Record<StaffFilter, (value: string) => string> = {
    organ: organName,
    kind: kindName,
    year: (year) => `${year} 年`,
    stage: stageName,
    validity: validityName,
  };
  const item = (hit: StaffHit) => ({
    source: hit.source,
    id: hit.id,
    part: hit.part,
    title: highlight(hit.title === "" ? "（未定标题）" : hit.title, query.q),
    documentNumber: hit.document_number,
    organName: organName(hit.organ),
    kindName: kindName(hit.kind),
    stage: hit.stage,
    stageName: stageName(hit.stage),
    validityName: validityName(hit.validity),
    on: dateInShanghai(hit.at),
    excerpt: excerptOf(hit.plain, query.q),
  });
  return {
    items: found.rows.map(item),
    page: query.page,
    pageSize: PAGE,
    total: found.total,
    /** There are more than `total`, which is where counting ends. */
    isCapped: found.isCapped,
    facets: Object.fromEntries(
      Object.entries(found.facets).map(([filter, values]) => [
        filter,
        values.map(({ value, documents }) => ({ value, documents, name: nameOf[filter as StaffFilter](value) })).filter(({ name }) => name !== ""),
      ]),
    ) as Record<StaffFilter, { value: string; documents: number; name: string }[]>,
  };
};
