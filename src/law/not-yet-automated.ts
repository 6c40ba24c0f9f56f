// What no duty or gate acts on yet, by the matter whose module will: so that nobody takes a clause in the registry for one that is watched.
// Each entry is a ref or the beginning of refs; the longest that fits decides. An entry goes when its clauses are cited (test/law.test.ts).
import type { Clause, Matter } from "./clause.ts";

export const MATTERS: Record<Matter, string> = {
  publishing: "发布",
  requests: "依申请公开",
  gazette: "公报",
  assessment: "考核",
  columns: "栏目与新媒体监测",
  organisation: "组织保障",
  "elderly-care": "养老机构",
  "fire-safety": "消防",
  procurement: "采购",
  "case-work": "执法办案",
};

export const NOT_YET_AUTOMATED: Partial<Record<Matter, readonly string[]>> = {
  requests: ["D-2", "N-31", "REV"],
  gazette: ["GAZ", "FMT-2"],
  assessment: ["C-3", "R", "D-4", "N-49", "N-50", "RPT-1", "SITE"],
  columns: ["R-2.1", "R-2.2", "R-2.3", "R-2.4", "D-3", "IDX"],
  organisation: ["D-1.1b", "D-5", "R-1.1", "R-1.2", "N-12", "N-25"],
  "elderly-care": ["A", "CARE", "OLD", "FOOD", "F61", "FIR", "F87-15", "ACC"],
  "fire-safety": ["F", "F87-6"],
  procurement: ["E", "PRC"],
  "case-work": ["PEN"],
};

/** Rules that hold by how the system is made, without a duty; each with the test that shows it. */
export const BUILT_IN: Readonly<Record<string, string>> = {
  "N-24": "src/modules/portal/routes.test.ts",
  "WEB-2": "src/modules/portal/views.test.ts",
  "FMT-1": "src/modules/proofreading/rules/document-numbers.test.ts",
  "FMT-3": "src/kernel/plain-date.test.ts",
};

const fits = (ref: string, beginning: string): boolean =>
  ref === beginning || (/^[-.]/.test(ref.slice(beginning.length)) && ref.startsWith(beginning));

const ENTRIES = Object.entries(NOT_YET_AUTOMATED)
  .flatMap(([matter, refs]) => refs.map((ref) => ({ matter: matter as Matter, ref })))
  .toSorted((a, b) => b.ref.length - a.ref.length);

/** The entry that a clause falls under, whether or not something cites it by now. */
export const notYetEntryOf = ({ ref }: Pick<Clause, "ref">): { matter: Matter; ref: string } | undefined =>
  ENTRIES.find((entry) => fits(ref, entry.ref));

/** The matter whose module will act on a rule that no duty cites yet; undefined for what is watched, judged by people, or no duty at all. */
export const waitsForMatter = (clause: Clause, cited: ReadonlySet<string>): Matter | undefined =>
  clause.reading !== "rule" || cited.has(clause.id) || clause.ref in BUILT_IN ? undefined : notYetEntryOf(clause)?.matter;
