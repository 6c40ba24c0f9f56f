// The year-end closing of procurement 2023, whole: 11 clauses. It ran out with its year (see head.ts).
import type { Instrument } from "../../clause.ts";
import { CLOSING } from "./closing.ts";
import { HEAD } from "./head.ts";

export const PROCUREMENT_CLOSING: Instrument = { ...HEAD, clauses: CLOSING };
