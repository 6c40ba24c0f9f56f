// Every duty of every module: what the clauses page hangs on clauses, and what the coverage page counts. A new module adds its line here.
import type { Duty } from "./law/clause.ts";
import { DUTIES as gazette } from "./modules/gazette/duties.ts";
import { DUTIES as publishing } from "./modules/publishing/duties.ts";
import { DUTIES as requests } from "./modules/requests/duties.ts";

export const DUTIES: readonly Duty[] = [...publishing, ...gazette, ...requests];
