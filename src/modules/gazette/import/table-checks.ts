// Looks at a whole table's rows: the same row twice, numbers that skip, sums that do not agree. Sets aside only what is certainly a repetition.
import type { Flag } from "../schema.ts";
import { bare, likeness } from "./characters.ts";
import { excerpt, flagOf } from "./flag.ts";
import { amountOf } from "./table-cells.ts";
import { followsOn, isNumber, isSubtotal, isTotal, numberColumn, type TableRow, type WholeTable } from "./table-pieces.ts";

const numberOf = (row: TableRow, column: number): string | undefined => (isNumber(row.cells[column] ?? "") ? row.cells[column] : undefined);
/** The words of a row without the cells that group it. */
const wordingOf = (row: TableRow, column: number): string => {
  const own = row.cells.slice(column + 1).filter((cell) => cell.length > 3 || amountOf(cell) !== undefined);
  return own.slice(-3).join("");
};
const SAME = 0.9;

/** Rows printed a second time go into a flag; the first stays. Without a number of its own a row counts as repeated only across a page. */
export const withoutRepeats = (table: WholeTable, flags: Flag[]): WholeTable & { setAside: TableRow[] } => {
  const column = numberColumn(table);
  const seen = new Map<string, TableRow>();
  const setAside: TableRow[] = [];
  const aside = (row: TableRow, first: TableRow, alike: number, name: string): void => {
    setAside.push(row);
    const differs = alike < 1 ? `，但文字有不同（第${first.line.no}行：${differenceOf(first, row)}）` : "";
    flags.push(
      flagOf({
        kind: "duplicate-rows",
        lines: [row.line.no, first.line.no],
        message: `${name}与第${first.line.no}行重复${differs}`,
        confidence: alike < 1 ? 0.9 : 1,
        repair: alike < 1 ? `保留先出现的第${first.line.no}行；两处文字不同，请对照原件定一种` : `已搁置这一行，保留第${first.line.no}行`,
        applied: true,
        held: row.cells.join(" | "),
      }),
    );
  };
  const rows =
    column !== -1
      ? table.rows.filter((row) => {
          const number = numberOf(row, column);
          const first = number === undefined ? undefined : seen.get(number);
          if (!first) {
            if (number !== undefined) seen.set(number, row);
            return true;
          }
          const [one, other] = [wordingOf(first, column), wordingOf(row, column)];
          const alike = bare(one) === bare(other) ? 1 : Math.min(0.99, likeness(one, other));
          if (alike < SAME) {
            flags.push(
              flagOf({
                kind: "numbering-gap",
                lines: [row.line.no],
                message: `表格里序号${number}出现两次，内容不同`,
                confidence: 0.8,
                repair: `请对照原件改正序号，另一处在第${first.line.no}行`,
                applied: false,
              }),
            );
            return true;
          }
          aside(row, first, alike, `序号${number}的一行`);
          return false;
        })
      : withoutPageRepeats(table, (row, first) => aside(row, first, 1, `“${excerpt(row.cells.join(" "), 12)}”一行`), flags);
  return { ...table, rows, setAside };
};

const keyOf = (row: TableRow): string => bare(row.cells.join("|"));

const withoutPageRepeats = (table: WholeTable, aside: (row: TableRow, first: TableRow) => void, flags: Flag[]): TableRow[] => {
  const gone = new Set<TableRow>();
  for (const start of table.starts) {
    for (let length = Math.min(8, start, table.rows.length - start); length > 0; length--) {
      const above = table.rows.slice(start - length, start);
      const below = table.rows.slice(start, start + length);
      if (!above.every((row, at) => keyOf(row) === keyOf(below[at]!) && keyOf(row).length >= 4)) continue;
      below.forEach((row, at) => {
        gone.add(row);
        aside(row, above[at]!);
      });
      break;
    }
  }
  flagSame(
    table.rows.filter((row) => !gone.has(row)),
    flags,
  );
  return table.rows.filter((row) => !gone.has(row));
};

/** Words and figures enough to tell one row from another; 小计 and empty rows come again. */
const tells = ({ cells }: TableRow): boolean =>
  bare(cells.join("")).length >= 4 && !cells.some((cell) => isTotal(cell) || isSubtotal(cell)) && cells.filter((cell) => cell !== "").length >= 2;
/** The same row more than once on one page: it may be so, so it is only told. */
const flagSame = (rows: readonly TableRow[], flags: Flag[]): void => {
  const seen = new Map<string, TableRow[]>();
  for (const row of rows) {
    const same = seen.get(keyOf(row));
    if (same) same.push(row);
    else if (tells(row)) seen.set(keyOf(row), [row]);
  }
  for (const [first, ...again] of seen.values())
    if (first && again.length > 0)
      flags.push(
        flagOf({
          kind: "duplicate-rows",
          lines: [...again, first].map(({ line }) => line.no),
          message: `“${excerpt(first.cells.join(" "), 12)}”${again.length > 1 ? `等${again.length}行` : "一行"}与第${first.line.no}行完全相同`,
          confidence: 0.6,
          repair: "请核对是否重复，重复的可以搁置",
          applied: false,
        }),
      );
};

const differenceOf = (first: TableRow, second: TableRow): string => {
  const [one, other] = [first.cells.join(""), second.cells.join("")];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `“${one.slice(Math.max(0, at - 2), at + 3)}”，这里：“${other.slice(Math.max(0, at - 2), at + 3)}”`;
};

const TOTAL_HEAD = /分值|得分|分数|总分|金额|合计|数量|人数|面积|预算|小计|户数|资金/;
const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.005;
const shown = (value: number): string => String(Math.round(value * 1000) / 1000);

/** One lost cell explains a sum that is short: then the sum tells what stood there, and that is offered. */
const offered = (lost: readonly Flag[], short: number, head: string, name: string): boolean => {
  if (lost.length !== 1 || short <= 0) return false;
  lost[0]!.repair += `；按${name}推算，“${head}”这一格可能是${shown(short)}`;
  return true;
};

/** 合计 and 小计 against the rows above them; the share in 「机制保障 (30%)」 against the points of its rows. Repairs nothing. */
export const checkSums = (table: WholeTable, flags: Flag[]): void => {
  const width = table.header.length;
  for (let column = 1; column < width; column++) {
    let group = 0;
    let all = 0;
    let groupRows = 0;
    const missing: Flag[] = [];
    let groupMissing: Flag[] = [];
    for (const { cells, line } of table.rows) {
      const name = cells.slice(0, column).find((cell) => cell !== "") ?? "";
      // 其中：…… is a part of the row above and counts with it.
      if (name.startsWith("其中")) continue;
      const amount = amountOf(cells[column] ?? "");
      const total = isTotal(name);
      const stated = total || isSubtotal(name) || isSubtotal(cells[1] ?? "");
      if (!stated) {
        const flag =
          amount === undefined && cells[column] === "" ? flags.find(({ kind, line: at }) => kind === "lost-cell" && at === line.no) : undefined;
        if (flag) {
          missing.push(flag);
          groupMissing.push(flag);
        }
        if (amount === undefined) continue;
        group += amount;
        all += amount;
        groupRows++;
      } else if (amount !== undefined) {
        const sum = total ? all : group;
        const lost = total ? missing : groupMissing;
        if (
          !near(sum, amount) &&
          groupRows + (total ? 1 : 0) > 1 &&
          !offered(lost, amount - sum, table.header[column] ?? "", name) &&
          !/序号|编号|比例|占比|率|增长|增幅|同比|单价|均|％|%/.test(table.header[column] ?? "")
        )
          flags.push(
            flagOf({
              kind: "sum-mismatch",
              lines: [line.no],
              message: `“${table.header[column] || `第${column + 1}列`}”的${name}写${shown(amount)}，各行相加是${shown(sum)}`,
              confidence: 0.85,
              repair: `请对照原件核对：若各行无误，应改为${shown(sum)}`,
              applied: false,
            }),
          );
        if (!total) {
          group = groupRows = 0;
          groupMissing = [];
        }
      }
    }
  }
  checkShares(table, flags);
};

const SHARE = /[（(]\s*(\d+(?:\.\d+)?)\s*(?:%|％|分)\s*[）)]/;
const checkShares = (table: WholeTable, flags: Flag[]): void => {
  const score = table.header.findLastIndex(
    (name, column) => TOTAL_HEAD.test(name) && table.rows.some(({ cells }) => amountOf(cells[column] ?? "") !== undefined),
  );
  if (score < 1) return;
  const groups = new Map<string, { stated: number; sum: number; line: number }>();
  for (const { cells, line } of table.rows) {
    const share = SHARE.exec(cells[0] ?? "");
    if (!share) continue;
    const group = groups.get(cells[0]!) ?? { stated: Number(share[1]), sum: 0, line: line.no };
    group.sum += amountOf(cells[score] ?? "") ?? 0;
    groups.set(cells[0]!, group);
  }
  const stated = [...groups.values()].reduce((sum, group) => sum + group.stated, 0);
  if (groups.size < 2 || !near(stated, 100)) return;
  for (const [name, { stated: share, sum, line }] of groups) {
    if (near(share, sum)) continue;
    flags.push(
      flagOf({
        kind: "sum-mismatch",
        lines: [line],
        message: `“${name}”各行分值相加是${shown(sum)}，与所写的${shown(share)}不符`,
        confidence: 0.85,
        repair: "请对照原件核对这一组是否缺行、多行，或分值有误",
        applied: false,
      }),
    );
  }
};

/** Numbers in the table's own column that skip or go back. */
export const checkIndexes = (table: WholeTable, flags: Flag[]): void => {
  const column = numberColumn(table);
  let last: string | undefined;
  for (const row of table.rows) {
    const number = numberOf(row, column);
    if (number === undefined) continue;
    if (last !== undefined && number !== last && !followsOn(last, number))
      flags.push(
        flagOf({
          kind: "numbering-gap",
          lines: [row.line.no],
          message: `表格的序号从${last}到了${number}`,
          confidence: 0.8,
          repair: "请对照原件核对中间是否缺行，或次序有误",
          applied: false,
        }),
      );
    last = number;
  }
};
