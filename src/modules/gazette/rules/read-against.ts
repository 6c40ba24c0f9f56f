// The hash of the wording that each clause of the registry was read against (see rules/wording.ts for what it is over). Made by scripts/read-against.mjs
// from the gazette the clauses were entered from; the wording itself is not here.
export const READ_AGAINST: Readonly<Record<string, string>> = {};
