// 70号, whole: 12 clauses of the notice and 116 of its rubric.
import type { Instrument } from "../../clause.ts";
import { HEAD } from "./head.ts";
import { RUBRIC_CLAUSES } from "./rubric/index.ts";
import { NOTICE } from "./text.ts";

export const ASSESSMENT: Instrument = { ...HEAD, clauses: [...NOTICE, ...RUBRIC_CLAUSES] };
