// Tables whose figures do not add up, shares that do not make a hundred, and empty cells among figures that should say 0.
import type { Hit, Rule } from "../rule.ts";
import { outermost, parentsIn } from "./table-levels.ts";
import { type Cell, type Table, tablesIn } from "./tables-in-text.ts";

export const TOTAL = /^(?:全[年县旗市区]|本年|本月)?(?:合\s*计|总\s*计|共\s*计|小\s*计|总数|总额)(?:[（(].*[）)])?[:：]?$/;
const SHARE = /占比|比例|比重|百分比|构成/;
const OWN_LINE = /其中|其他说明|备注|单位|序号|年份|时间|日期|电话|文号|编号|代码/;
/** What is said of each is not summed up. */
const EACH = /标准|单价|\/[\u4e00-\u9fa5]/;
const isSummed = (head: string): boolean => !OWN_LINE.test(head) && !EACH.test(head);

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const shown = (value: number, like: string): string => {
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  return value.toFixed(Math.max(decimals, /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0)) + (/[%％]$/.test(like) ? "%" : "");
};

const columnOf = (rows: Table, column: number): Cell[] => rows.flatMap((row) => (row[column] ? [row[column]] : []));

/** Rows above a row of totals down to the total before it, and the totals themselves; of rows in levels the outermost, of sub-totals these alone. */
function* sections(table: Table): Generator<{ parts: Table; total: Cell[] }> {
  let from = 1;
  const subtotals: Table = [];
  for (let index = 1; index < table.length; index++) {
    const row = table[index]!;
    if (!row.some((cell, at) => at < 2 && TOTAL.test(cell.text))) continue;
    const parts = outermost(table.slice(from, index).filter((one) => one.length === row.length));
    if (row[0]!.text.startsWith("小")) {
      from = index + 1;
      subtotals.push(row);
    } else if (from === index && subtotals.length >= 2) yield { parts: subtotals, total: row };
    if (parts.length >= 2) yield { parts, total: row };
  }
  // The total may stand first.
  const first = table[1];
  if (first && first.some((cell, at) => at < 2 && TOTAL.test(cell.text))) {
    const parts = table.slice(2).filter((one) => one.length === first.length);
    if (parts.length >= 2 && !parts.some((row) => TOTAL.test(row[0]!.text))) yield { parts, total: first };
  }
}

export const tableSum: Rule = {
  id: "form/table-sum",
  reach: "text",
  severity: "fix",
  title: "表格合计不符",
  source: "表内数据应当前后一致",
  *check(text): Generator<Hit> {
    for (const table of tablesIn(text)) {
      const header = table[0]!;
      const found = [...levelTotals(table), ...rowTotals(table)];
      /** What the cells that are wrong in themselves should be: a total that fits these is right. */
      const mended = new Map(found.map(({ start, suggestion }) => [start, Number((suggestion ?? "").replace(/[,%]/g, ""))]));
      for (const { parts, total } of sections(table)) {
        for (let column = 1; column < total.length; column++) {
          const cell = total[column]!;
          const figures = columnOf(parts, column).map(({ text: one, value }) => (one === "" || /^[-—/无]$/.test(one) ? 0 : value));
          if (Number.isNaN(cell.value) || figures.length < 2 || figures.some(Number.isNaN) || !isSummed(header[column]?.text ?? "")) continue;
          const share = /[%％]$/.test(cell.text) || SHARE.test(header[column]?.text ?? "");
          if (/[率均]/.test(header[column]?.text ?? "") || (share && Math.abs(cell.value - 100) > 0.001)) continue;
          const sum = round(figures.reduce((all, one) => all + one, 0));
          const mendedSum = round(columnOf(parts, column).reduce((all, one, row) => all + (mended.get(one.start) ?? figures[row]!), 0));
          if (mended.size > 0 && mendedSum === (mended.get(cell.start) ?? cell.value)) continue;
          if (sum === cell.value || (share && Math.abs(sum - 100) <= 0.5) || parts.some((row) => row[0]!.text.startsWith("其中"))) continue;
          yield {
            start: cell.start,
            end: cell.end,
            reason: `这一列各行相加是${shown(sum, cell.text)}，合计写的是${cell.text}`,
            suggestion: share ? null : shown(sum, cell.text),
            confidence: 0.9,
          };
        }
      }
      yield* found;
    }
  },
};

/** 一、 over （一）（二）: believed where at least as many rows are the sum of those below them as are not. */
function* levelTotals(table: Table): Generator<Hit> {
  const header = table[0]!;
  for (let column = 1; column < header.length; column++) {
    if (!isSummed(header[column]!.text) || SHARE.test(header[column]!.text) || /[率均]/.test(header[column]!.text)) continue;
    const claims = parentsIn(table).flatMap(({ parent, children }) => {
      const cell = parent[column];
      const figures = columnOf(children, column).map(({ value }) => value);
      if (!cell || Number.isNaN(cell.value) || figures.length < 2 || figures.some(Number.isNaN)) return [];
      return [{ cell, sum: round(figures.reduce((all, one) => all + one, 0)) }];
    });
    const wrong = claims.filter(({ cell, sum }) => cell.value !== sum);
    if (wrong.length * 2 > claims.length) continue;
    for (const { cell, sum } of wrong) {
      yield {
        start: cell.start,
        end: cell.end,
        reason: `下一层各行相加是${shown(sum, cell.text)}，这里写的是${cell.text}`,
        suggestion: shown(sum, cell.text),
        confidence: 0.85,
      };
    }
  }
}

/** A column of totals: the other figures of each row should add up to it; believed only where they do in most rows. */
function* rowTotals(table: Table): Generator<Hit> {
  const header = table[0]!;
  const column = header.findIndex(({ text }) => TOTAL.test(text));
  if (column < 1) return;
  const parts = header
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell, index }) => index > 0 && index !== column && isSummed(cell.text) && !SHARE.test(cell.text));
  const rows = table.slice(1).filter((row) => row.length === header.length);
  const sums = rows.map((row) => {
    const figures = parts.map(({ index }) => row[index]!).map(({ text, value }) => (text === "" || /^[-—/]$/.test(text) ? 0 : value));
    return figures.length >= 2 && !figures.some(Number.isNaN) ? round(figures.reduce((all, one) => all + one, 0)) : Number.NaN;
  });
  const plain = rows.filter((row) => !TOTAL.test(row[0]!.text)).length;
  const right = rows.filter((row, index) => !TOTAL.test(row[0]!.text) && row[column]!.value === sums[index]).length;
  if (right * 2 < plain || right === 0) return;
  for (const [index, row] of rows.entries()) {
    const cell = row[column]!;
    const sum = sums[index]!;
    if (Number.isNaN(cell.value) || Number.isNaN(sum) || sum === cell.value) continue;
    yield {
      start: cell.start,
      end: cell.end,
      reason: `这一行各项相加是${shown(sum, cell.text)}，合计写的是${cell.text}`,
      suggestion: shown(sum, cell.text),
      confidence: 0.85,
    };
  }
}

export const tableShares: Rule = {
  id: "form/table-share",
  reach: "text",
  severity: "fix",
  title: "表格占比相加不是100%",
  source: "表内数据应当前后一致",
  *check(text): Generator<Hit> {
    for (const table of tablesIn(text)) {
      const header = table[0]!;
      for (let column = 1; column < header.length; column++) {
        if (!SHARE.test(header[column]!.text)) continue;
        const rows = table.slice(1).filter((row) => row.length === header.length && !TOTAL.test(row[0]!.text) && !row[0]!.text.startsWith("其中"));
        const cells = columnOf(rows, column);
        if (cells.length < 2 || cells.some(({ value }) => Number.isNaN(value))) continue;
        const sum = round(cells.reduce((all, { value }) => all + value, 0));
        const counted = wrongShares(rows, column);
        if (counted.length > 0) {
          yield* counted;
          continue;
        }
        if (Math.abs(sum - 100) <= 0.5 || sum < 85 || sum > 115) continue;
        const last = cells.at(-1)!;
        yield {
          start: last.start,
          end: last.end,
          reason: `“${header[column]!.text}”这一列各行相加是${sum}%，不是100%`,
          suggestion: null,
          confidence: 0.85,
        };
      }
    }
  },
};

/** Shares beside the numbers they are taken of; believed where most rows fit. */
function wrongShares(rows: Table, column: number): Hit[] {
  for (let other = 1; other < column; other++) {
    const counts = columnOf(rows, other).map(({ value }) => value);
    const whole = counts.reduce((all, one) => all + one, 0);
    if (counts.length !== rows.length || counts.some(Number.isNaN) || whole <= 0) continue;
    const wrong = rows.filter((row, index) => {
      const places = /\.(\d+)/.exec(row[column]!.text)?.[1]?.length ?? 0;
      return Math.abs((100 * counts[index]!) / whole - row[column]!.value) > 0.6 * 10 ** -places;
    });
    if (wrong.length === 0 || wrong.length * 2 >= rows.length) continue;
    return wrong.map((row) => {
      const share = Number(((100 * counts[rows.indexOf(row)]!) / whole).toFixed(1));
      return {
        start: row[column]!.start,
        end: row[column]!.end,
        reason: `按“${row[0]!.text}”这一行的数算，占比是${share}%`,
        suggestion: shown(share, row[column]!.text),
        confidence: 0.85,
      };
    });
  }
  return [];
}

export const emptyCell: Rule = {
  id: "form/empty-cell",
  reach: "text",
  severity: "fix",
  title: "表格里的空格应当填0",
  source: "土左政办发〔2023〕70号附件1第1.6项（无数据的填“0”，表格不空）",
  *check(text): Generator<Hit> {
    for (const table of tablesIn(text)) {
      const header = table[0]!;
      const rows = table.slice(1).filter((row) => row.length === header.length);
      for (let column = 1; column < header.length; column++) {
        if (OWN_LINE.test(header[column]!.text)) continue;
        const cells = columnOf(rows, column);
        const figures = cells.filter(({ value }) => !Number.isNaN(value)).length;
        // A column of figures, filled for the most part; a merged cell leaves its whole row empty.
        const isPair = rows.length === 2 && figures === 1 && rows.every((row) => row.filter(({ value }) => !Number.isNaN(value)).length >= 2);
        if (!isPair && (figures < 2 || figures * 2 < cells.length)) continue;
        for (const [index, cell] of cells.entries()) {
          // A row of totals leaves out what does not add up.
          if (TOTAL.test(rows[index]![0]!.text) && rows[index]!.filter(({ text: one }) => one === "").length > 1) continue;
          if (cell.text !== "" || rows[index]!.filter(({ value }) => !Number.isNaN(value)).length === 0) continue;
          // An empty cell has no text of its own: the finding stands on the mark beside it.
          const start = Math.max(0, cell.start - 1);
          yield {
            start,
            end: Math.max(cell.end, start + 1),
            reason: `“${rows[index]![0]!.text}”这一行的“${header[column]!.text}”空着，没有数据应当填0`,
            suggestion: `${text.slice(start, start + 1)}0`,
            confidence: 0.8,
          };
        }
      }
    }
  },
};
