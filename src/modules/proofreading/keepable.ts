// Which word the operator's lexicon may take: one that can be looked up, and that nothing finds already. Pure.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { LONGEST_TERM, termProblem } from "./automaton/compile.ts";
import { foldTerm } from "./automaton/variants.ts";
import { proofread } from "./engine.ts";
import { findRule } from "./retired.ts";
import { EMPTY_CONTEXT } from "./schema.ts";

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
