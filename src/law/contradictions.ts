// What does not fit between the clauses, and what the system does about it: X01 to X48. Which clauses take part stands with the clauses (`flags`).
// `handling` is so today, unless it waits for the module of its matter (`waitsFor`): until then nothing is decided by machine.
import type { Contradiction } from "./clause.ts";
import { ABOUT_ASSESSMENT } from "./contradictions/assessment.ts";
import { ABOUT_CARE } from "./contradictions/care.ts";
import { ABOUT_OTHERS } from "./contradictions/others.ts";
import { ABOUT_PUBLISHING } from "./contradictions/publishing.ts";
import { instruments } from "./registry.ts";

export const CONTRADICTIONS: readonly Contradiction[] = [...ABOUT_PUBLISHING, ...ABOUT_CARE, ...ABOUT_ASSESSMENT, ...ABOUT_OTHERS].map((known) => ({
  ...known,
  clauses: instruments.flatMap(({ clauses }) => clauses.filter((clause) => clause.flags.includes(known.id)).map((clause) => clause.id)),
}));
