// The face of proofreading: the engine, its evaluation, reading again after an edit; what is kept in the database is behind the same face.
export { rememberForUnit } from "./actions/rules.ts";
export { noteStanding } from "./actions/standing.ts";
export { contextOfCounty } from "./context.ts";
export { filesAsJson, findingsAsJson, findingsAsText, shownText, type ProofreadFile } from "./cli-text.ts";
export { proofread } from "./engine.ts";
export { type Case, casesOf, type Evaluation, evaluate, evaluationAsText } from "./evaluation.ts";
export { type FindingGroup, groupFindings } from "./groups.ts";
export { proofreadIncremental, type Reading } from "./incremental.ts";
export { contextOfText, type Known } from "./known.ts";
export { knownOf, knownToSend, rememberedFor } from "./known-store.ts";
export { maskPersonalData } from "./mask-text.ts";
export { dispositionOfUnit, findRemembered, isOneByOne, type Remembered } from "./remembered.ts";
export { RULES } from "./rules/index.ts";
export type { Rule } from "./rule.ts";
export { EMPTY_CONTEXT, Family, FAMILY_NAMES, Finding, Severity, SEVERITY_NAMES, type Context, type RegisteredDocument } from "./schema.ts";
