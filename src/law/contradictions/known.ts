// The shape in which contradictions are written down: the clauses that take part are found by their flags.
import type { Contradiction, Matter } from "../clause.ts";

export type Known = Omit<Contradiction, "clauses">;

export const known = (id: string, problem: string, handling: string, waitsFor?: Matter): Known => ({
  id,
  problem,
  handling,
  ...(waitsFor ? { waitsFor } : {}),
});
