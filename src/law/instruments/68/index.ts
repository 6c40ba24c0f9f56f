// 68号, whole: 14 articles, 47 clauses.
import type { Instrument } from "../../clause.ts";
import { DISCLOSURE } from "./disclosure.ts";
import { HEAD } from "./head.ts";
import { CONSEQUENCES, PRINCIPLES } from "./principles.ts";
import { REVIEWS } from "./reviews.ts";

export const REVIEW_SYSTEM: Instrument = { ...HEAD, clauses: [...PRINCIPLES, ...REVIEWS, ...DISCLOSURE, ...CONSEQUENCES] };
