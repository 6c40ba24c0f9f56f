// Every act on a request in the order of its way, by the part of the way it belongs to.
import { AFTER } from "./after.ts";
import { ANSWER } from "./answer.ts";
import { FINDING } from "./finding.ts";
import { INTAKE } from "./intake.ts";
import { TERM_ACTS } from "./term.ts";
import type { RequestVerb } from "./verb.ts";

export const VERB_GROUPS: readonly { name: string; verbs: readonly RequestVerb[] }[] = [
  { name: "收件", verbs: INTAKE },
  { name: "查找、征求意见", verbs: FINDING },
  { name: "期限、收费", verbs: TERM_ACTS },
  { name: "答复", verbs: ANSWER },
  { name: "答复以后", verbs: AFTER },
];
