// Table three by kind of result, for the eye: how many of each, from natural persons and from everybody else. Counts nothing anew.
import { FIRST_RESULT, LAST_RESULT } from "../../../modules/requests/rules/annual/table-three.ts";
import { DECISIONS, FAMILIES } from "../../../modules/requests/rules/decisions.ts";

type Row = { row: number; cells: readonly { column: string; value: number }[] };
export type Result = { name: string; persons: number; others: number; total: number };

const familyOf = new Map(Object.values(DECISIONS).map(({ row, family }) => [row, family]));

/** One line for each kind of result in the table's order. `persons` and `others` are the figures of the table, corrections included. */
export const resultsOf = (table: readonly Row[]): Result[] => {
  const rows = table.filter(({ row }) => row >= FIRST_RESULT && row <= LAST_RESULT);
  return Object.entries(FAMILIES).map(([family, name]) => {
    const cells = rows.filter(({ row }) => familyOf.get(row) === family).flatMap((row) => row.cells);
    const sum = (keep: (column: string) => boolean): number =>
      cells.filter(({ column }) => keep(column)).reduce((total, { value }) => total + value, 0);
    return {
      name,
      persons: sum((column) => column === "person"),
      others: sum((column) => column !== "person" && column !== "total"),
      total: sum((column) => column === "total"),
    };
  });
};
