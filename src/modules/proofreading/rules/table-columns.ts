// What the columns of a table say of themselves: growth against the two years beside it, numbers of order, units in the head, rows of another length.
import type { Hit, Rule } from "../rule.ts";
import { TOTAL } from "./tables.ts";
import { type Table, tablesIn } from "./tables-in-text.ts";

const THIS = /^(?:本年|本期|今年|当年|本月|本季)/;
const LAST = /^(?:上年|上期|去年|上月|上季)/;
const CHANGE = /增长|增减|增幅|增速|升降|变化|净增/;

/** The columns of the later year, the earlier year, and the change. */
const growthColumns = (table: Table): { later: number; earlier: number; change: number; inPercent: boolean } | undefined => {
  const heads = table[0]!.map(({ text }) => text);
  const change = heads.findIndex((head) => CHANGE.test(head));
  if (change < 1) return undefined;
  const named = heads
    .map((head, index) => ({ index, year: Number(/^(20\d\d)年?/.exec(head)?.[1] ?? Number.NaN) }))
    .filter(({ year, index }) => !Number.isNaN(year) && index !== change);
  const years = named.toSorted((a, b) => b.year - a.year);
  const later = years.length === 2 ? years[0]!.index : heads.findIndex((head, index) => index !== change && index > 0 && THIS.test(head));
  const earlier = years.length === 2 ? years[1]!.index : heads.findIndex((head, index) => index !== change && index > 0 && LAST.test(head));
  if (later < 1 || earlier < 1 || later === earlier) return undefined;
  const cells = table.slice(1).map((row) => row[change]?.text ?? "");
  return { later, earlier, change, inPercent: /[%％幅速率]/.test(heads[change]!) || cells.some((cell) => /[%％]$/.test(cell)) };
};

export const tableGrowth: Rule = {
  id: "form/table-growth",
  reach: "text",
  severity: "fix",
  title: "表格的增减与前后数不符",
  source: "表内数据应当前后一致",
  *check(text): Generator<Hit> {
    for (const table of tablesIn(text)) {
      const columns = growthColumns(table);
      if (!columns) continue;
      const { later, earlier, change, inPercent } = columns;
      // Of what is reckoned in constant prices the rate does not follow from the figures.
      const rows = table
        .slice(1)
        .filter(
          (row) =>
            !/生产总值|增加值|总产值|GDP/.test(row[0]!.text) && [later, earlier, change].every((at) => row[at] && !Number.isNaN(row[at].value)),
        );
      const rightOf = (row: Table[number]): number =>
        inPercent ? (100 * (row[later]!.value - row[earlier]!.value)) / row[earlier]!.value : row[later]!.value - row[earlier]!.value;
      const fits = (row: Table[number]): boolean => {
        const places = /\.(\d+)/.exec(row[change]!.text)?.[1]?.length ?? 0;
        // Of small rounded figures the rate is no surer than they are.
        const leeway = inPercent
          ? 0.6 * 10 ** -places + 100 * Math.max(...[later, earlier].map((at) => halfPlace(row[at]!.text) / row[at]!.value)) * 1.5
          : 1e-6;
        return Math.abs(rightOf(row) - row[change]!.value) <= leeway;
      };
      const wrong = rows.filter((row) => !fits(row));
      const plain = rows.filter((row) => !TOTAL.test(row[0]!.text));
      // In constant prices none fits; one or two that do not among those that do are slips.
      if (plain.filter((row) => !fits(row)).length * 2 >= plain.length) continue;
      for (const row of wrong) {
        const cell = row[change]!;
        const right = Number(rightOf(row).toFixed(inPercent ? Math.max(1, /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0) : 6));
        yield {
          start: cell.start,
          end: cell.end,
          reason: `按这一行前后两个数算是${right}，这里写的是${cell.text}`,
          suggestion: `${right}${/[%％]$/.test(cell.text) ? "%" : ""}`,
          confidence: 0.85,
        };
      }
    }
  },
};

const halfPlace = (text: string): number => (text.includes(".") ? 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0) : 0);

export const tableOrder: Rule = {
  id: "form/table-order",
  reach: "text",
  severity: "fix",
  title: "表格的序号不连续",
  source: "序号应当连续",
  *check(text): Generator<Hit> {
    for (const table of tablesIn(text)) {
      if (!/^(?:序\s*号|编\s*号|次序)$/.test(table[0]![0]!.text)) continue;
      let last: number | undefined;
      for (const row of table.slice(1)) {
        const cell = row[0]!;
        if (!/^\d{1,4}$/.test(cell.text)) continue;
        const value = Number(cell.text);
        if (last !== undefined && value !== 1 && (value === last || (value > last + 1 && value <= last + 9))) {
          yield {
            start: cell.start,
            end: cell.end,
            reason: value === last ? `序号${value}重复了` : `序号从${last}跳到${value}`,
            suggestion: String(last + 1),
            confidence: 0.88,
          };
        }
        last = value;
      }
    }
  },
};

export const tableShape: Rule = {
  id: "form/table-shape",
  reach: "text",
  severity: "hint",
  title: "表格的列数、单位前后不一",
  source: "表内数据应当前后一致",
  *check(text): Generator<Hit> {
    for (const table of tablesIn(text)) {
      const header = table[0]!;
      const rows = table.slice(1);
      const odd = rows.filter((row) => row.length !== header.length);
      // One row out of step; where more are, cells are merged.
      if (odd.length === 1 && rows.length >= 3 && header.length >= 3 && !/^[合总小共]\s*计|^注/.test(odd[0]![0]!.text) && odd[0]!.length >= 2) {
        const [row] = odd;
        yield {
          start: row![0]!.start,
          end: row!.at(-1)!.end,
          reason: `表头有${header.length}列，这一行是${row!.length}列`,
          suggestion: null,
          confidence: 0.7,
        };
      }
      for (const [column, head] of header.entries()) {
        const unit = /[（(](万元|亿元|元|公里|千米|米|亩|万亩|吨|万吨|人|户|平方米|公顷)[）)]$/.exec(head.text)?.[1];
        if (unit === undefined) continue;
        const cells = rows.flatMap((row) => (row[column] && row.length === header.length ? [row[column]] : []));
        if (cells.filter(({ value }) => !Number.isNaN(value)).length * 2 <= cells.length) continue;
        for (const { start, end, text: written } of cells) {
          const own = /^\d+(?:\.\d+)?(万|亿|万元|亿元|元|公里|千米|米|亩|万亩|吨|万吨|公顷|平方米)$/.exec(written)?.[1];
          if (own === undefined || own === unit) continue;
          yield { start, end, reason: `表头的单位是${unit}，这里写的是${written}`, suggestion: null, confidence: 0.82, severity: "fix" };
        }
      }
    }
  },
};
