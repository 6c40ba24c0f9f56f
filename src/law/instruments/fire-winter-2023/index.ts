// The winter fire plan 2023–24, whole: 69 clauses. It ended in March 2024 (see head.ts).
import type { Instrument } from "../../clause.ts";
import { HEAD } from "./head.ts";
import { MOMENTS } from "./moments.ts";
import { PLACES } from "./places.ts";
import { STEPS } from "./steps.ts";
import { TASKS } from "./tasks.ts";

export const WINTER_FIRE_PLAN: Instrument = { ...HEAD, clauses: [...PLACES, ...TASKS, ...MOMENTS, ...STEPS] };
