// The rubric attached to 70号, whole: five groups, 41 rows with points, 100 points; and its 116 deductions as clauses.
// Rows 3.9–3.13, which the gazette prints twice, stand here once (X27).
import type { Clause } from "../../../clause.ts";
import { clauseWriter } from "../../../clause-writer.ts";
import { HEAD } from "../head.ts";
import { INTERPRETATION, REQUESTS } from "./answering.ts";
import { PROACTIVE_FIELDS } from "./fields.ts";
import { MECHANISM } from "./mechanism.ts";
import { PLATFORM } from "./platform.ts";
import { PROACTIVE_KINDS } from "./proactive.ts";
import { APPLIES_TO, type Deduction, type Group, type Row } from "./row.ts";

export const RUBRIC: readonly Group[] = [
  MECHANISM,
  PLATFORM,
  { id: "3", title: "主动公开", percent: 38, rows: [...PROACTIVE_KINDS, ...PROACTIVE_FIELDS] },
  INTERPRETATION,
  REQUESTS,
];

/** R-3.1-2: the ref by which a finding names the deduction it leads to. */
export const deductionRef = (row: Row, index: number): string => `R-${row.id}-${index + 1}`;

/** Whether the deductions can add up to more than the row has, so that it must stop at 0 (X21). */
export const canGoBelowZero = (row: Row): boolean =>
  row.deductions.some(({ kind }) => kind === "each") || row.deductions.reduce((sum, { points }) => sum + points, 0) > row.points;

const costs = ({ kind, points, per }: Deduction): string => {
  switch (kind) {
    case "once":
      return `扣 ${points} 分`;
    case "each":
      return `每${per}扣 ${points} 分`;
    case "up-to":
      return `最多扣 ${points} 分`;
    case "whole-row":
      return "这一行不得分";
    case "note":
      return "说明，不单独扣分";
    case "unwritten":
      return "没有写扣几分";
  }
};

const { rule, judgement } = clauseWriter(HEAD.id, "sections", HEAD.madeOn);

const clausesOf = (row: Row): Clause[] =>
  row.deductions.map((deduction, index) => {
    const flags = [...new Set([...row.flags, ...deduction.flags, ...(canGoBelowZero(row) ? ["X21"] : [])])].sort();
    return (deduction.judged ? judgement : rule)(
      `a1/t1/${row.id}${index === 0 ? "" : `#${index + 1}`}`,
      deductionRef(row, index),
      APPLIES_TO[deduction.appliesTo ?? row.appliesTo],
      `${row.title}：${deduction.gist}`,
      {
        place: `附件1第${row.id}行第${index + 1}项`,
        trigger: "考核",
        threshold: `本行 ${row.points} 分，扣完为止`,
        evidence: deduction.evidence,
        consequence: costs(deduction),
        flags,
      },
    );
  });

export const RUBRIC_CLAUSES: readonly Clause[] = RUBRIC.flatMap(({ rows }) => rows.flatMap(clausesOf));
