// Columns that follow from two others row by row: number × standard = amount, part ÷ whole = rate. Which columns do is read from the rows themselves.
import type { Hit, Rule } from "../rule.ts";
import { TOTAL } from "./tables.ts";
import { type Cell, type Table, tablesIn } from "./tables-in-text.ts";

const EACH = /标准|单价|每[户人亩台名]|[（(]元\/[\u4e00-\u9fa5]{1,3}[）)]/;
const MONEY = /资金|补助|金额|补贴|奖补|费/;
const LEFT = /结余|余额|结存|差额|净/;
const RATE = /率|占比|比例|比重/;

/** How far a cell may be off for what was rounded when it was written. */
const halfPlace = (text: string): number => 0.5 * 10 ** -(/\.(\d+)/.exec(text)?.[1]?.length ?? 0);

type Claim = { cell: Cell; right: number };

/** What the column would hold, for each row of figures. */
const claims = (rows: Table, column: number, one: number, two: number, of: (a: number, b: number) => number): Claim[] =>
  rows.flatMap((row) => {
    const [cell, a, b] = [row[column], row[one], row[two]];
    // A total is no claim of its own.
    if (TOTAL.test(row[0]?.text ?? "")) return [];
    if (!cell || !a || !b || [cell, a, b].some(({ value }) => Number.isNaN(value))) return [];
    const right = of(a.value, b.value);
    return Number.isFinite(right) ? [{ cell, right }] : [];
  });

/** Those out of step, where more rows are in step than not. */
const wrongOf = (found: Claim[]): Claim[] => {
  const wrong = found.filter(({ cell, right }) => Math.abs(cell.value - right) > halfPlace(cell.text) + 1e-6);
  return wrong.length > 0 && wrong.length * 2 < found.length && found.length >= 3 ? wrong : [];
};

export const tableProduct: Rule = {
  id: "form/table-product",
  reach: "text",
  severity: "fix",
  title: "表格里一列与另外两列算出的不符",
  source: "表内数据应当前后一致",
  *check(text): Generator<Hit> {
    for (const table of tablesIn(text)) {
      const heads = table[0]!.map((cell) => cell.text);
      const rows = table.slice(1);
      for (const [column, head] of heads.entries()) {
        const candidates: Claim[][] = [];
        if (RATE.test(head) && !EACH.test(head)) {
          for (let one = 1; one < column; one++) {
            for (let two = 1; two < column; two++) if (one !== two) candidates.push(claims(rows, column, one, two, (a, b) => (100 * a) / b));
          }
        }
        const each = heads.findIndex((other, index) => index < column && index > 0 && EACH.test(other));
        if (each > 0 && !RATE.test(head)) {
          for (let number = 1; number < column; number++) {
            if (number === each) continue;
            for (const factor of [1, 1e-4]) candidates.push(claims(rows, column, number, each, (a, b) => a * b * factor));
          }
        }
        if (LEFT.test(head)) {
          for (let one = 1; one < column; one++) {
            for (let two = one + 1; two < column; two++) candidates.push(claims(rows, column, one, two, (a, b) => a - b));
          }
        }
        // 5万亩 125万元 under a total of 12万亩 300万元: so much for each.
        const total = rows.find((row) => TOTAL.test(row[0]?.text ?? ""));
        if (total && MONEY.test(head)) {
          for (let one = 1; one < column; one++) {
            const rate = (total[column]?.value ?? Number.NaN) / (total[one]?.value ?? Number.NaN);
            if (Number.isFinite(rate)) candidates.push(claims(rows, column, one, one, (a) => a * rate));
          }
        }
        const wrong = candidates.map(wrongOf).find((found) => found.length > 0) ?? [];
        for (const { cell, right } of wrong) {
          const places = Math.max(1, /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0);
          const shown = `${Number(right.toFixed(places))}${/[%％]$/.test(cell.text) ? "%" : ""}`;
          yield {
            start: cell.start,
            end: cell.end,
            reason: `按这一行另外两列算是${shown}，这里写的是${cell.text}`,
            suggestion: shown,
            confidence: 0.85,
          };
        }
      }
    }
  },
};
