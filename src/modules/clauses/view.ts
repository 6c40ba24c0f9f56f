// What the clauses page shows of each clause: the duties and gates that cite it, its contradictions, and which module a rule still waits for.
// Made once, since the law does not change while the system runs; only the evidence is counted anew.
import type { Clause, Contradiction, Duty, Instrument } from "../../law/clause.ts";
import { CONTRADICTIONS } from "../../law/contradictions.ts";
import { MATTERS, waitsForMatter } from "../../law/not-yet-automated.ts";
import { instruments } from "../../law/registry.ts";

export type ShownDuty = {
  id: string;
  title: string;
  actor: string;
  gate: boolean;
  workingDays: number | null;
  evidence: string[];
  evidenceCount: number;
};
export type ShownContradiction = Omit<Contradiction, "clauses" | "waitsFor"> & { waitsFor: string | null };
export type ShownClause = Clause & { duties: ShownDuty[]; contradictions: ShownContradiction[]; waitsFor: string | null };
export type ShownInstrument = Omit<Instrument, "clauses"> & { clauses: ShownClause[] };

/** All instruments with what hangs on each clause, given how much evidence each duty has by now. */
export const viewOfLaw = (duties: readonly Duty[]): ((evidence: ReadonlyMap<string, number>) => ShownInstrument[]) => {
  const citing = Map.groupBy(
    duties.flatMap((duty) => duty.cites.map((clause) => ({ clause, duty }))),
    ({ clause }) => clause,
  );
  const cited = new Set(citing.keys());
  const contradictions = new Map(
    CONTRADICTIONS.map(({ id, problem, handling, waitsFor }) => [id, { id, problem, handling, waitsFor: waitsFor ? MATTERS[waitsFor] : null }]),
  );
  const hanging = instruments.map((instrument) => ({
    instrument,
    clauses: instrument.clauses.map((clause) => {
      const matter = waitsForMatter(clause, cited);
      return {
        clause,
        duties: (citing.get(clause.id) ?? []).map(({ duty }) => duty),
        contradictions: clause.flags.map((flag) => contradictions.get(flag)!),
        waitsFor: matter ? MATTERS[matter] : null,
      };
    }),
  }));
  return (evidence) =>
    hanging.map(({ instrument, clauses }) => ({
      ...instrument,
      clauses: clauses.map(({ clause, duties: own, ...rest }) => ({
        ...clause,
        ...rest,
        duties: own.map((duty) => ({
          id: duty.id,
          title: duty.title,
          actor: duty.actor,
          gate: duty.trigger.kind === "gate",
          workingDays: duty.workingDays ?? null,
          evidence: duty.evidence,
          evidenceCount: evidence.get(duty.id) ?? 0,
        })),
      })),
    }));
};
