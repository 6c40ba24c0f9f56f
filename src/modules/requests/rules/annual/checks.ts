// The report's own arithmetic, in full: down each column, across each row, from year to year, and of table four; every failure names its cells and,
// where cases and not typed figures are the cause, the cases. Mends nothing.
import { CLASSES } from "../decisions.ts";
import {
  CARRIED_IN,
  CARRIED_OUT,
  type Cell,
  cellName,
  type ColumnKey,
  COLUMNS,
  columnLabel,
  FIRST_RESULT,
  HANDLED,
  LAST_RESULT,
  RECEIVED,
  ROWS,
  rowLabel,
  type TableThree,
} from "./table-three.ts";
import { BLOCKS, OUTCOMES, type TableFour } from "./table-four.ts";

export type Broken = {
  /** In Chinese: what should equal what, with both figures. */
  sentence: string;
  cells: Cell[];
  /** Cases that stand on one side only. */
  cases: string[];
};

const RESULT_ROWS = ROWS.filter((row) => row >= FIRST_RESULT && row <= LAST_RESULT);

export const checkTableThree = (table: TableThree, before?: TableThree): Broken[] => [
  ...COLUMNS.flatMap((column) => [
    // The one printed on the form comes first.
    ...equal(table, "第 1 行与第 2 行之和", "第 24 行与第 25 行之和", at(column, [RECEIVED, CARRIED_IN]), at(column, [HANDLED, CARRIED_OUT])),
    ...equal(table, "第 24 行总计", "第 3 至 23 行之和", at(column, [HANDLED]), at(column, RESULT_ROWS)),
  ]),
  ...ROWS.flatMap((row) =>
    equal(
      table,
      `第 ${row} 行总计`,
      "各类申请人之和",
      [{ row, column: "total" }],
      CLASSES.map((column): Cell => ({ row, column })),
    ),
  ),
  ...ROWS.flatMap((row) => COLUMNS.flatMap((column) => whole(table, { row, column }))),
  ...(before ? COLUMNS.flatMap((column) => acrossYears(table, before, column)) : []),
];

const at = (column: ColumnKey, rows: readonly number[]): Cell[] => rows.map((row) => ({ row, column }));

const equal = (table: TableThree, leftName: string, rightName: string, left: Cell[], right: Cell[]): Broken[] => {
  const sum = (cells: Cell[]): number => cells.reduce((total, cell) => total + table.value(cell), 0);
  const [a, b] = [sum(left), sum(right)];
  const trace = (cells: Cell[]): number => cells.reduce((total, cell) => total + table.trace(cell), 0);
  if (a === b && trace(left) === trace(right)) return [];
  const cases = onOneSide(casesOf(table, left), casesOf(table, right));
  const columns = [...new Set(left.map(({ column }) => columnLabel(column)))].join("、");
  return [{ sentence: `「${columns}」一列：${leftName}为 ${a}，${rightName}为 ${b}，两者应当相等`, cells: [...left, ...right], cases }];
};

const casesOf = (table: TableThree, cells: Cell[]): string[] => cells.flatMap((cell) => [...table.cases(cell)]);

const onOneSide = (left: string[], right: string[]): string[] => {
  const count = new Map<string, number>();
  for (const id of left) count.set(id, (count.get(id) ?? 0) + 1);
  for (const id of right) count.set(id, (count.get(id) ?? 0) - 1);
  return [...count].filter(([, balance]) => balance !== 0).map(([id]) => id);
};

const whole = (table: TableThree, cell: Cell): Broken[] => {
  const value = table.value(cell);
  return Number.isSafeInteger(value) && value >= 0
    ? []
    : [{ sentence: `${cellName(cell)}应当是不小于 0 的整数，现为 ${value}`, cells: [cell], cases: [] }];
};

const acrossYears = (table: TableThree, before: TableThree, column: ColumnKey): Broken[] => {
  const [now, then]: [Cell, Cell] = [
    { row: CARRIED_IN, column },
    { row: CARRIED_OUT, column },
  ];
  const [a, b] = [table.value(now), before.value(then)];
  if (a === b && table.trace(now) === before.trace(then)) return [];
  const cases = onOneSide([...table.cases(now)], [...before.cases(then)]);
  return [{ sentence: `「${columnLabel(column)}」一列：${rowLabel(CARRIED_IN)}为 ${a}，上年结转下年度为 ${b}，两者应当相等`, cells: [now], cases }];
};

export const checkTableFour = (table: TableFour): Broken[] =>
  BLOCKS.flatMap(({ key, label }) => {
    const sum = OUTCOMES.reduce((total, outcome) => total + table.value(key, outcome.key), 0);
    const total = table.value(key, "total");
    return sum === total
      ? []
      : [{ sentence: `${label}：总计为 ${total}，四种结果之和为 ${sum}，两者应当相等`, cells: [], cases: [...table.cases(key, "total")] }];
  });
