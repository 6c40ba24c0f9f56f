// 78号, whole: five parts, 35 clauses.
import type { Instrument } from "../../clause.ts";
import { ASSESSING } from "./assessment.ts";
import { HEAD } from "./head.ts";
import { ORGANISATION } from "./organisation.ts";
import { PROACTIVE } from "./proactive.ts";
import { REQUESTS } from "./requests.ts";
import { WEBSITE } from "./website.ts";

export const IMPROVING_DISCLOSURE: Instrument = {
  ...HEAD,
  clauses: [...PROACTIVE, ...REQUESTS, ...WEBSITE, ...ASSESSING, ...ORGANISATION],
};
