// What the window of an import shows before anything is kept: the rows of a file as they were understood, and what is wrong with each. And the lexicon as a
// workbook, in the form in which it can be read back.
import type { Actor } from "../../law/permissions.ts";
import { head, text, workbook } from "../../office/spreadsheet.ts";
import { rowsOfTable } from "../../office/table-in.ts";
import { demand } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { type Leader, type Term, TERM_KINDS, TermKind } from "./entries.ts";
import { IMPORT_LIMITS, MOST_TERMS, problemsOf } from "./importable.ts";
import { COLUMN_NAMES, readRows, rowOfTerm } from "./lexicon-sheet.ts";
import { canKeepLexicon, demandReader } from "./rules-view.ts";
import { Severity, SEVERITY_NAMES } from "./schema.ts";
import * as store from "./store.ts";

/** A term that is far too long is shown by its beginning; it cannot be kept anyway. */
const SHOWN = 200;

export const previewImport = async (system: System, actor: Actor, file: { name: string; bytes: Uint8Array }) => {
  demand(canKeepLexicon(actor), "forbidden");
  const { rows, unused } = readRows(await rowsOfTable(file.name, file.bytes, IMPORT_LIMITS));
  const others = (await store.lexiconNow(system.db)).flatMap(({ kind, data }) => (kind === "term" ? [data as Term] : []));
  const problems = problemsOf(
    rows.map(({ term }) => term),
    others,
  );
  return {
    file: file.name,
    unused,
    rows: rows.map(({ at, term, problems: unread }, index) => ({
      at,
      term: { ...term, term: term.term.slice(0, SHOWN) },
      problems: [...unread, ...problems[index]!],
    })),
  };
};
export type ImportPreview = Awaited<ReturnType<typeof previewImport>>;

const EXPLAINED: [string, string][] = [
  ["词", "必填。2 至 100 个字。"],
  ["类别", `${TermKind.options.map((kind) => TERM_KINDS[kind]).join("、")}；不填按“${TERM_KINDS.outdated}”。`],
  ["改为", "不填则由人决定怎么改。"],
  ["理由", "提示里写给撰稿人看的理由；都一样的可以不填，导入时写一次。"],
  ["级别", `${Severity.options.map((severity) => SEVERITY_NAMES[severity]).join("、")}；不填按“${SEVERITY_NAMES.fix}”。阻断的不处理就不能审核通过。`],
  ["来源", "哪个文件、哪个规定；都一样的可以不填，导入时写一次。"],
  ["拼音首字母", "有人用首字母代替这个词时才填，一字一个字母。"],
  ["从哪天起、到哪天止", "写成 2026-03-10；不填为一直有效。到哪天止，这一天起不再有效。"],
  ["行数", `一次最多 ${IMPORT_LIMITS.maxRows} 行，词库一共最多 ${MOST_TERMS} 个词。`],
];

export const templateWorkbook = (actor: Actor): Promise<Uint8Array> => {
  demandReader(actor);
  return workbook([
    { sheet: "词", data: [head(...COLUMN_NAMES)] },
    { sheet: "填写说明", data: [head("列", "怎样填写"), ...EXPLAINED.map((cells) => cells.map(text))] },
  ]);
};

export const lexiconWorkbook = async (system: System, actor: Actor): Promise<Uint8Array> => {
  demandReader(actor);
  const rows = await store.lexiconNow(system.db);
  return workbook([
    {
      sheet: "词",
      data: [head(...COLUMN_NAMES), ...rows.flatMap(({ kind, data }) => (kind === "term" ? [rowOfTerm(data as Term).map(text)] : []))],
    },
    {
      sheet: "领导职务",
      data: [
        head("职务", "姓名", "从哪天起", "到哪天止"),
        ...rows.flatMap(({ kind, data }) => {
          const { post, name, from, to } = data as Leader;
          return kind === "leader" ? [[post, name, from, to].map(text)] : [];
        }),
      ],
    },
  ]);
};
