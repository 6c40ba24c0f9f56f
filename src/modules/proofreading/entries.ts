// The operator's lexicon: the shape of its entries, and which word it may take. The words themselves are in the database; we ship none.
import { z } from "zod";
import { type PlainDate, isPlainDate } from "../../kernel/plain-date.ts";
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { LONGEST_TERM, termProblem } from "./automaton/compile.ts";
import { foldTerm } from "./automaton/variants.ts";
import { proofread } from "./engine.ts";
import { findRule } from "./retired.ts";
import { EMPTY_CONTEXT, Severity } from "./schema.ts";

const Day = z
  .string()
  .refine(isPlainDate, "不是有效的日期，请写成 2026-03-10 的样子")
  .transform((text) => text as PlainDate)
  .nullable()
  .default(null);
const words = (what: string, most: number) => z.string().trim().min(1, `请填写${what}`).max(most, `${what}不超过 ${most} 个字`);

export const TermKind = z.enum(["forbidden", "outdated", "misspelt"]);
export type TermKind = z.infer<typeof TermKind>;
export const TERM_KINDS: Record<TermKind, string> = { forbidden: "禁用", outdated: "过时", misspelt: "易错" };

const isOrdered = ({ from, to }: { from: PlainDate | null; to: PlainDate | null }): boolean => from === null || to === null || from < to;
const ORDER = { error: "截止日期应晚于起始日期", path: ["to"] };

/** A word and what is wrong with it. `from` is its first day, `to` the first day it no longer holds. The length is for canKeepTerm to judge. */
export const Term = z
  .strictObject({
    term: z.string().trim().max(20_000),
    kind: TermKind,
    replacement: z.string().trim().max(100, "改为不超过 100 个字").nullable().default(null),
    reason: words("理由", 300),
    severity: Severity,
    source: words("来源", 200),
    from: Day,
    to: Day,
  })
  .refine(isOrdered, ORDER);
export type Term = z.infer<typeof Term>;

/** A post and who holds it, as the operator enters them. */
export const Leader = z
  .strictObject({
    post: words("职务", 60),
    name: z.string().trim().min(2, "姓名至少 2 个字").max(30, "姓名不超过 30 个字"),
    from: Day,
    to: Day,
  })
  .refine(isOrdered, ORDER);
export type Leader = z.infer<typeof Leader>;

/** Whether the lexicon can take this word beside the words it has; `others` without the entry that is being changed. */
export const canKeepTerm = (term: string, others: readonly { term: string }[]): Verdict => {
  if (term === "") return refuse("词是空的", [], "请填写要查找的词");
  const problem = termProblem(term);
  if (problem === "too-short") return refuse("只有一个字的词到处都会遇到", [], "请连同前后的字写成至少两个字的词");
  if (problem === "too-long") return refuse(`词有 ${term.length} 个字，最长 ${LONGEST_TERM} 个字`, [], "请只写其中最有特征的一段");
  const folded = foldTerm(term);
  const covering = others.find((other) => folded.includes(foldTerm(other.term)));
  if (covering)
    return refuse(
      covering.term === term ? `词库里已经有「${term}」` : `词库里的「${covering.term}」已经能找到「${term}」`,
      [],
      "请修改原来的那一条，或者先把它移出词库",
    );
  const known = proofread(term, EMPTY_CONTEXT).find(({ family, start, end }) => family === "words" && start === 0 && end === term.length);
  if (known)
    return refuse(
      `系统自带的规则「${findRule(known.rule)?.title ?? known.rule}」已经能找到「${term}」`,
      [],
      "不用再加；有不同的要求请换一个更长的词",
    );
  return ALLOWED;
};
