// Table three of the annual report (国办公开办函〔2021〕30号): 25 rows by 7 columns, each cell the very cases it counts. Rows one, two, 24 and 25 are
// counted from dates alone and the 总计 column without looking at the class, so that the table's arithmetic can fail where a case is wrong.
import type { PlainDate } from "../../../../kernel/plain-date.ts";
import { APPLICANT_CLASSES, type ApplicantClass, CLASSES, DECISION_CODES, type DecisionCode, DECISIONS, FAMILIES } from "../decisions.ts";

/** A request as the report needs it. `code` and `applicantClass` are what was captured; the report does not mend them. */
export type ReportCase = {
  id: string;
  unit: string;
  receivedOn: PlainDate;
  applicantClass: string;
  closedOn: PlainDate | null;
  code: string | null;
};

export type ColumnKey = ApplicantClass | "total";
export const COLUMNS: readonly ColumnKey[] = [...CLASSES, "total"];
export const columnLabel = (column: ColumnKey): string => (column === "total" ? "总计" : APPLICANT_CLASSES[column]);

export const RECEIVED = 1;
export const CARRIED_IN = 2;
export const FIRST_RESULT = 3;
export const LAST_RESULT = 23;
export const HANDLED = 24;
export const CARRIED_OUT = 25;
export const ROWS: readonly number[] = Array.from({ length: 25 }, (_, index) => index + 1);

export const rowLabel = (row: number): string => {
  if (row === RECEIVED) return "一、本年新收政府信息公开申请数量";
  if (row === CARRIED_IN) return "二、上年结转政府信息公开申请数量";
  if (row === HANDLED) return "三（七）总计";
  if (row === CARRIED_OUT) return "四、结转下年度继续办理";
  const decision = DECISIONS[codeOfRow(row)];
  const label = FAMILIES[decision.family] === decision.label ? decision.label : `${FAMILIES[decision.family]}：${decision.label}`;
  return `三、${label}`;
};

const codeOfRow = (row: number): DecisionCode => DECISION_CODES.find((code) => DECISIONS[code].row === row)!;

export type Cell = { row: number; column: ColumnKey };
export const cellName = ({ row, column }: Cell): string => `第 ${row} 行「${columnLabel(column)}」`;

/** Typed over a computed figure, with its reason; never silently. */
export type Correction = Cell & { value: number; reason: string };

export type TableThree = {
  /** The cases each cell counts. */
  cases(cell: Cell): readonly string[];
  /** A sum over those cases that hardly two different sets share: equal sets are told without looking at each case. */
  trace(cell: Cell): number;
  /** What is printed: the correction where there is one, else the count. */
  value(cell: Cell): number;
  correction(cell: Cell): Correction | undefined;
};

const rowsOf = (one: ReportCase, year: number): number[] => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (one.receivedOn > last) return [];
  const rows: number[] = [];
  const closedBefore = one.closedOn !== null && one.closedOn < first;
  if (one.receivedOn >= first) rows.push(RECEIVED);
  else if (!closedBefore) rows.push(CARRIED_IN);
  if (one.closedOn === null || one.closedOn > last) rows.push(CARRIED_OUT);
  else if (!closedBefore) {
    rows.push(HANDLED);
    if (one.code !== null && Object.hasOwn(DECISIONS, one.code)) rows.push(DECISIONS[one.code as DecisionCode].row);
  }
  return rows;
};

/** FNV-1a: 32 bits, of which 2^21 sums still fit a number exactly. */
const traceOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

export const tableThree = (cases: readonly ReportCase[], year: number, corrections: readonly Correction[] = []): TableThree => {
  const cells = new Map<string, { ids: string[]; trace: number }>();
  const keyOf = ({ row, column }: Cell): string => `${row}/${column}`;
  const add = (row: number, column: ColumnKey, id: string, trace: number): void => {
    const key = keyOf({ row, column });
    const known = cells.get(key);
    if (known) {
      known.ids.push(id);
      known.trace += trace;
    } else cells.set(key, { ids: [id], trace });
  };
  for (const one of cases) {
    const trace = traceOf(one.id);
    for (const row of rowsOf(one, year)) {
      add(row, "total", one.id, trace);
      if (Object.hasOwn(APPLICANT_CLASSES, one.applicantClass)) add(row, one.applicantClass as ApplicantClass, one.id, trace);
    }
  }
  const corrected = new Map(corrections.map((correction) => [keyOf(correction), correction]));
  const casesIn = (cell: Cell): readonly string[] => cells.get(keyOf(cell))?.ids ?? [];
  return {
    trace: (cell) => cells.get(keyOf(cell))?.trace ?? 0,
    cases: casesIn,
    correction: (cell) => corrected.get(keyOf(cell)),
    value: (cell) => corrected.get(keyOf(cell))?.value ?? casesIn(cell).length,
  };
};
