// The server's answers about the gazette, under the names that pages use. Types only: nothing of the server reaches the browser.
import type { listImportsFor, listRuns, viewImport } from "../../../modules/gazette/desk-view.ts";
import type { listCopiesFor, listIssuesFor, viewIssue } from "../../../modules/gazette/issue-view.ts";

export type Imports = Awaited<ReturnType<typeof listImportsFor>>;
export type Runs = Awaited<ReturnType<typeof listRuns>>;
export type Desk = Awaited<ReturnType<typeof viewImport>>;
export type DeskDocument = Desk["documents"][number];
export type DeskNode = DeskDocument["nodes"][number];
export type DeskFlag = Desk["flags"][number];
export type Issues = Awaited<ReturnType<typeof listIssuesFor>>;
export type Issue = Awaited<ReturnType<typeof viewIssue>>;
export type IssueRow = Issue["plan"][number];
export type Copies = Awaited<ReturnType<typeof listCopiesFor>>;
