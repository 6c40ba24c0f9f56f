// The face of proofreading. First cut: pure, no store; dismissals and statistics per rule come behind this same face.
export { contextOfCounty } from "./context.ts";
export { filesAsJson, findingsAsJson, findingsAsText, shownText, type ProofreadFile } from "./cli-text.ts";
export { proofread } from "./engine.ts";
export { maskPersonalData } from "./mask-text.ts";
export { RULES } from "./rules/index.ts";
export type { Rule } from "./rule.ts";
export { EMPTY_CONTEXT, Family, FAMILY_NAMES, Finding, Severity, SEVERITY_NAMES, type Context, type RegisteredDocument } from "./schema.ts";
