// The face of publishing for other modules.
export { createManuscript, draftManuscript, saveManuscript, submitManuscript, correctManuscript } from "./actions/writing.ts";
export { settleFinding } from "./actions/settling.ts";
export { approveManuscript, askDoubt, requestChief, returnManuscript } from "./actions/reviewing.ts";
export { orderPublication, publishManuscript, withdrawManuscript, expireManuscript } from "./actions/releasing.ts";
export { REVIEW_CHECKS } from "./checks.ts";
export { keepFile, storeUpload } from "./actions/files.ts";
export { findFile, insertFile } from "./file-store.ts";
export { placeOf } from "./place.ts";
export { type Condition, searchIn, type Searched } from "./matching-store.ts";
