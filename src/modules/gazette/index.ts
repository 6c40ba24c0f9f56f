// The face of the gazette for other modules and the command line.
export { type Committed, commitImport, type ReadFile } from "./actions/importing.ts";
export { createIssue, planIssue } from "./actions/issues.ts";
export { keepOriginal } from "./actions/originals.ts";
export { setIssue } from "./actions/setting.ts";
export { makeManuscript } from "./actions/transfer.ts";
export { planCopies, handOver } from "./actions/copies.ts";
export { type GazetteDuty, gazetteDuties } from "./issue-view.ts";
export { mediaTypeOf } from "./reading.ts";
export { type Wording, wordingOf } from "./wordings.ts";
export { findImportByHash } from "./store.ts";
