// What the server answers to these pages: the shapes are named where they are made.
export type { ImportPreview } from "../../../modules/proofreading/import-view.ts";
export type { LexiconHistory, LexiconView, TriedTerm } from "../../../modules/proofreading/lexicon-view.ts";
export type { DismissalsView, RulesView, RuleView } from "../../../modules/proofreading/rules-view.ts";
export type { SourcesView, SourceView } from "../../../modules/proofreading/outside-view.ts";
export type { ScanGroup, ScanGroupView, ScanView } from "../../../modules/proofreading/scan-view.ts";
