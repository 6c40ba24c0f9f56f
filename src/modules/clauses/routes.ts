// JSON API of the clause registry: every instrument and clause with the duties, gates and contradictions that hang on it,
// and a clause's own wording where a gazette that holds it was imported.
import { z } from "zod";
import type { Duty } from "../../law/clause.ts";
import { findClause } from "../../law/registry.ts";
import type { App } from "../../platform/http.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { evidenceCounts } from "./store.ts";
import { viewOfLaw } from "./view.ts";

/**
 * A clause's own words from an imported gazette. `exact`: of its very place, else of the nearest one above. `matches`: still those that our gist was
 * read from; null where that is not known.
 */
export type Wording = { text: string; exact: boolean; matches: boolean | null };
export type WordingOf = (clauseId: string) => Promise<Wording | undefined>;

/** `wordingOf` comes from whoever keeps imported gazettes; without one no clause has its wording here. */
export const clauseRoutes = (app: App, system: System, duties: readonly Duty[], wordingOf?: WordingOf): void => {
  const view = viewOfLaw(duties);
  app.get("/api/clauses", async (request) => {
    actorOf(request);
    return { instruments: view(await evidenceCounts(system.db)) };
  });
  app.get("/api/clauses/wording", { schema: { querystring: z.strictObject({ clause: z.string().min(1).max(200) }) } }, async (request) => {
    actorOf(request);
    const found = findClause(request.query.clause);
    if (!found) throw notFound("个条款");
    return { wording: (await wordingOf?.(found.clause.id)) ?? null };
  });
};
