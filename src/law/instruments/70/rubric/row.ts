// The shape of the assessment's rubric: groups of rows, each with its points and what is deducted for which finding. Data for scoring; scores nothing.

/** Who can meet a row at all: our reading, since 70号 says nothing about rows that do not apply (X24). */
export type AppliesTo = "all" | "county-office" | "portal-host" | "county" | "lead-department" | "office-and-justice";

export const APPLIES_TO: Record<AppliesTo, string> = {
  all: "全体被考核单位",
  "county-office": "旗政府办公室",
  "portal-host": "门户网站主办单位",
  county: "旗级公报编发、领取单位",
  "lead-department": "该领域的主管部门",
  "office-and-justice": "旗政府办公室、司法局",
};

/**
 * How a finding costs points. `once`: the amount, one time. `each`: the amount for every occurrence. `up-to`: a person sets it between 0 and the amount.
 * `whole-row`: the row is lost. `note`: a condition that costs nothing by itself. `unwritten`: the rubric gives no figure (X22).
 */
export type DeductionKind = "once" | "each" | "up-to" | "whole-row" | "note" | "unwritten";

export type Deduction = {
  kind: DeductionKind;
  /** 0 for `note` and `unwritten`. */
  points: number;
  /** What is counted, where it is counted: 项, 件, 次, 处, 个. */
  per?: string;
  gist: string;
  evidence: string;
  /** A person judges whether it is so; without it the machine can. */
  judged: boolean;
  appliesTo?: AppliesTo;
  flags: string[];
};

export type Row = { id: string; title: string; points: number; appliesTo: AppliesTo; flags: string[]; deductions: Deduction[] };
export type Group = { id: string; title: string; percent: number; rows: Row[] };

type More = { judged?: boolean; appliesTo?: AppliesTo; flags?: string[] };
const write =
  (kind: DeductionKind, judged: boolean) =>
  (points: number, gist: string, evidence: string, more: More = {}): Deduction => ({ kind, points, gist, evidence, judged, flags: [], ...more });

export const once = write("once", false);
export const upTo = write("up-to", true);
export const wholeRow = write("whole-row", false);
export const each = (points: number, per: string, gist: string, evidence: string, more: More = {}): Deduction => ({
  ...write("each", false)(points, gist, evidence, more),
  per,
});
export const note = (gist: string, evidence: string): Deduction => write("note", false)(0, gist, evidence);
export const unwritten = (gist: string, evidence: string, more: More = {}): Deduction => write("unwritten", true)(0, gist, evidence, more);

export const row = (
  id: string,
  title: string,
  points: number,
  deductions: Deduction[],
  { appliesTo = "all", flags = [] }: { appliesTo?: AppliesTo; flags?: string[] } = {},
): Row => ({ id, title, points, appliesTo, flags, deductions });
