// Rows of a table whose first cells are numbered in levels (一、 over （一） over 1.): which rows lie under which. Judges nothing.
import type { Cell, Table } from "./tables-in-text.ts";

const LEVELS = [/^[一二三四五六七八九十]+、/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d{1,2}[.．、](?!\d)/, /^[（(]\d{1,2}[）)]/];

const levelOf = (row: readonly Cell[]): number => LEVELS.findIndex((shape) => shape.test(row[0]?.text ?? ""));

/** The rows of the outermost level, where all rows are numbered and in more than one level; else all rows. */
export const outermost = (rows: Table): Table => {
  const levels = rows.map(levelOf);
  const top = Math.min(...levels);
  return top < 0 || levels.every((level) => level === top) ? rows : rows.filter((_, index) => levels[index] === top);
};

/** Each row with those of the next level below it, where there are two or more. */
export const parentsIn = (table: Table): { parent: Cell[]; children: Table }[] => {
  const levels = table.map(levelOf);
  return table.flatMap((parent, index) => {
    const level = levels[index]!;
    if (level < 0) return [];
    const children: Table = [];
    let next = -1;
    for (let at = index + 1; at < table.length && levels[at]! > level; at++) {
      if (next === -1) next = levels[at]!;
      if (levels[at] === next && table[at]!.length === parent.length) children.push(table[at]!);
    }
    return children.length >= 2 ? [{ parent, children }] : [];
  });
};
