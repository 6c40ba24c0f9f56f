// The words of the lexicon as a table: which column holds what, what a row means, and an entry as a row. Says what cannot be read; what the lexicon takes
// is importable.ts. Pure.
import { isPlainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { type Term, TERM_KINDS, TermKind } from "./entries.ts";
import { Severity, SEVERITY_NAMES } from "./schema.ts";

/** Column → its name in our own files, then other names that people give it. */
const COLUMNS = {
  term: ["词", "词语", "要查找的词", "错误写法", "禁用词", "敏感词", "错词", "原词", "不能用的词", "易错词"],
  kind: ["类别", "类型", "为什么不写"],
  replacement: ["改为", "替换为", "正确写法", "建议改为", "改成", "换成", "应改为", "正词"],
  reason: ["理由", "提示里写的理由", "说明", "原因"],
  severity: ["级别"],
  source: ["来源", "依据", "出处"],
  initials: ["拼音首字母", "首字母"],
  from: ["从哪天起", "起始日期"],
  to: ["到哪天止", "截止日期"],
} as const;
type Column = keyof typeof COLUMNS;
const ORDER = Object.keys(COLUMNS) as Column[];

export const COLUMN_NAMES: readonly string[] = ORDER.map((column) => COLUMNS[column][0]);

export const rowOfTerm = (term: Term): (string | null)[] =>
  ORDER.map((column) => (column === "kind" ? TERM_KINDS[term.kind] : column === "severity" ? SEVERITY_NAMES[term.severity] : term[column]));

/** An entry as a row means it. Reason and source may be empty: one may be given for all of them. */
export type ReadRow = { at: number; term: Term; problems: string[] };
export type ReadSheet = { rows: ReadRow[]; /** Columns that mean nothing to us. */ unused: string[] };

const columnOf = (name: string): Column | undefined => {
  const bare = name.replaceAll(/[\s（(].*$/gu, "");
  return ORDER.find((column) => (COLUMNS[column] as readonly string[]).includes(bare));
};

/** A day as people write it; undefined where it is none. */
const dayOf = (words: string): PlainDate | null | undefined => {
  if (words === "") return null;
  const found = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(words);
  const day = found && `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
  return day && isPlainDate(day) ? day : undefined;
};

const keyOf = <K extends string>(names: Record<K, string>, words: string, otherwise: K): K | undefined =>
  words === "" ? otherwise : (Object.keys(names) as K[]).find((key) => names[key] === words || key === words);

/** Without a first row of names, the first column is the word and the second what to write instead. */
export const readRows = (lines: readonly { at: number; cells: readonly string[] }[]): ReadSheet => {
  const named = lines[0]?.cells.map(columnOf) ?? [];
  const hasNames = named.includes("term");
  const columns: (Column | undefined)[] = hasNames ? named : ["term", "replacement"];
  const rows = (hasNames ? lines.slice(1) : lines).map(({ at, cells }): ReadRow => {
    const of = (column: Column): string => {
      const place = columns.indexOf(column);
      return place === -1 ? "" : (cells[place] ?? "").replaceAll(/\s+/gu, " ").trim();
    };
    const problems: string[] = [];
    const read = <T>(column: Column, value: T | undefined, how: string, otherwise: T): T => {
      if (value === undefined) problems.push(`「${COLUMNS[column][0]}」写的是「${of(column).slice(0, 20)}」，只能写${how}`);
      return value ?? otherwise;
    };
    const kinds = TermKind.options.map((kind) => TERM_KINDS[kind]).join("、");
    const severities = Severity.options.map((severity) => SEVERITY_NAMES[severity]).join("、");
    return {
      at,
      problems,
      term: {
        term: of("term"),
        kind: read("kind", keyOf(TERM_KINDS, of("kind"), "outdated"), kinds, "outdated"),
        replacement: of("replacement") || null,
        reason: of("reason"),
        severity: read("severity", keyOf(SEVERITY_NAMES, of("severity"), "fix"), severities, "fix"),
        source: of("source"),
        initials: of("initials").toLowerCase() || null,
        from: read("from", dayOf(of("from")), "2026-03-10 这样的日期", null),
        to: read("to", dayOf(of("to")), "2026-03-10 这样的日期", null),
      },
    };
  });
  const cells = lines[0]?.cells ?? [];
  const unused = hasNames
    ? cells.filter((name, place) => name.trim() !== "" && !named[place])
    : cells.slice(columns.length).flatMap((cell, place) => (cell.trim() === "" ? [] : [`第 ${columns.length + place + 1} 列（没有列名）`]));
  return { rows, unused };
};
