// Which word the operator's lexicon may take: one that can be looked up, and that nothing finds already. Pure.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { LONGEST_TERM, termProblem } from "./automaton/compile.ts";
import { foldTerm } from "./automaton/variants.ts";
import { proofread } from "./engine.ts";
import { findRule } from "./retired.ts";
import { EMPTY_CONTEXT } from "./schema.ts";

/** Units and names that everybody writes so: to look for them would find nothing else. */
const COMMON_LETTERS = new Set([
  "kg",
  "km",
  "cm",
  "mm",
  "ml",
  "mg",
  "kw",
  "kv",
  "hz",
  "db",
  "pm",
  "am",
  "ok",
  "it",
  "id",
  "ip",
  "tv",
  "gb",
  "mb",
  "wc",
  "qq",
  "vr",
  "ar",
  "ai",
  "gdp",
  "app",
  "pdf",
  "led",
  "usb",
  "vip",
  "kpi",
]);

/** Whether a word may also be looked for by these first letters of its pinyin: one for each character, and none that stand for something else. */
export const canKeepInitials = (term: string, initials: string): Verdict => {
  const { length } = [...foldTerm(term)];
  if (!/^\p{Script=Han}+$/u.test(foldTerm(term))) return refuse("只有全是汉字的词才能按拼音首字母查", [], "请去掉拼音首字母，或者只写词里的汉字");
  if (!/^[a-z]+$/.test(initials) || initials.length !== length)
    return refuse(`拼音首字母应当是 ${length} 个字母，每个字一个`, [], `请写成 ${length} 个字母，例如「政府」写 zf`);
  if (COMMON_LETTERS.has(initials)) return refuse(`「${initials}」是常用的单位或名称，按它查会处处误报`, [], "请不要按拼音首字母查这个词");
  return ALLOWED;
};

/** Whether the lexicon can take this word beside the words it has; `others` without the entry that is being changed. */
export const canKeepTerm = (term: string, others: readonly { term: string }[]): Verdict => {
  if (term === "") return refuse("词是空的", [], "请填写要查找的词");
  const problem = termProblem(term);
  if (problem === "too-short") return refuse("只有一个字的词到处都会遇到", [], "请连同前后的字写成至少两个字的词");
  if (problem === "too-long" || term.length > LONGEST_TERM)
    return refuse(`词有 ${term.length} 个字，最长 ${LONGEST_TERM} 个字`, [], "请只写其中最有特征的一段");
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
