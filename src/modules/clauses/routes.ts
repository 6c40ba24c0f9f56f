// JSON API of the clause registry: every instrument and clause with the duties, gates and contradictions that hang on it.
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { CONTRADICTIONS } from "../../law/contradictions.ts";
import { instruments } from "../../law/registry.ts";
import type { Duty } from "../../law/clause.ts";
import { actorOf } from "../identity/index.ts";
import { evidenceCounts } from "./store.ts";

export const clauseRoutes = (app: App, system: System, duties: readonly Duty[]): void => {
  app.get("/api/clauses", async (request) => {
    actorOf(request);
    const counts = await evidenceCounts(system.db);
    return {
      instruments: instruments.map((instrument) => ({
        ...instrument,
        clauses: instrument.clauses.map((clause) => ({
          ...clause,
          duties: duties
            .filter((duty) => duty.cites.includes(clause.id))
            .map((duty) => ({
              id: duty.id,
              title: duty.title,
              gate: duty.trigger.kind === "gate",
              workingDays: duty.workingDays ?? null,
              evidence: duty.evidence,
              evidenceCount: counts.get(duty.id) ?? 0,
            })),
          contradictions: CONTRADICTIONS.filter((contradiction) => clause.flags.includes(contradiction.id)),
        })),
      })),
    };
  });
};
