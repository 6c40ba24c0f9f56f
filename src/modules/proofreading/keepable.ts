// Which word the operator's lexicon may take: one that can be looked up, that nothing finds already, and whose replacement is not found again. Pure.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { LONGEST_TERM, termProblem } from "./automaton/compile.ts";
import { foldTerm } from "./automaton/variants.ts";
import { proofread } from "./engine.ts";
import { holdTogether, type Term } from "./entries.ts";
import { findRule } from "./retired.ts";
import { RULES } from "./rules/index.ts";
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

/** Words by what the automaton reads of them, to look up which of them a text contains without asking each. */
export class WordIndex<T extends { term: string }> {
  readonly #words = new Map<string, T>();
  readonly #lengths = new Set<number>();

  constructor(words: readonly T[] = []) {
    for (const word of words) this.add(word);
  }

  /** Of equals the first stays. */
  add(word: T): void {
    const folded = foldTerm(word.term);
    if (this.#words.has(folded)) return;
    this.#words.set(folded, word);
    this.#lengths.add(folded.length);
  }

  same(text: string): T | undefined {
    return this.#words.get(foldTerm(text));
  }

  /** The words that `text` contains, the same one first. */
  *within(text: string): Generator<T> {
    const folded = foldTerm(text);
    const same = this.#words.get(folded);
    if (same) yield same;
    for (const length of this.#lengths)
      for (let start = 0; start + length <= folded.length; start++) {
        const found = length === folded.length ? undefined : this.#words.get(folded.slice(start, start + length));
        if (found) yield found;
      }
  }
}

/** Whether a word can be looked up at all. */
export const canLookUp = (term: string): Verdict => {
  if (term === "") return refuse("词是空的", [], "请填写要查找的词");
  const problem = termProblem(term);
  if (problem === "too-short") return refuse("只有一个字的词到处都会遇到", [], "请连同前后的字写成至少两个字的词");
  if (problem === "too-long" || term.length > LONGEST_TERM)
    return refuse(`词有 ${term.length} 个字，最长 ${LONGEST_TERM} 个字`, [], "请只写其中最有特征的一段");
  return ALLOWED;
};

/** Whether the words beside it leave it anything to find. */
export const isNotCovered = (term: string, others: WordIndex<{ term: string }>): Verdict => {
  const [covering] = others.within(term);
  return covering
    ? refuse(
        covering.term === term ? `词库里已经有「${term}」` : `词库里的「${covering.term}」已经能找到「${term}」`,
        [],
        "请修改原来的那一条，或者先把它移出词库",
      )
    : ALLOWED;
};

const OF_WORDS = RULES.filter(({ id }) => id.startsWith("words/"));

/** Which of these words the rules we ship find already, each with the rule's name; all are read in one go. They can be looked up. */
export const knownToRules = (terms: readonly string[]): ReadonlyMap<string, string> => {
  const lines = terms.map((term) => term.replaceAll("\n", ""));
  const whole = new Map<number, number>();
  lines.reduce((start, line) => (whole.set(start, start + line.length), start + line.length + 1), 0);
  const text = lines.join("\n");
  return new Map(
    proofread(text, EMPTY_CONTEXT, OF_WORDS).flatMap(({ rule, start, end, text: term }) =>
      whole.get(start) === end ? [[term, findRule(rule)?.title ?? rule] as const] : [],
    ),
  );
};

const refuseKnown = (term: string, rule: string): Verdict =>
  refuse(`系统自带的规则「${rule}」已经能找到「${term}」`, [], "不用再加；有不同的要求请换一个更长的词");

/** Whether a word may be looked for beside what the rules know of it. */
export const isNotKnown = (term: string, known: ReadonlyMap<string, string>): Verdict => {
  const rule = known.get(term);
  return rule === undefined ? ALLOWED : refuseKnown(term, rule);
};

/** Whether the lexicon can take this word beside the words it has; `others` without the entry that is being changed. */
export const canKeepTerm = (term: string, others: readonly { term: string }[]): Verdict => {
  const found = [canLookUp, (word: string) => isNotCovered(word, new WordIndex(others)), (word: string) => isNotKnown(word, knownToRules([word]))];
  for (const judge of found) {
    const verdict = judge(term);
    if (!verdict.ok) return verdict;
  }
  return ALLOWED;
};

type Replacing = Pick<Term, "term" | "replacement" | "from" | "to">;
/** Whether what is to be written instead is not itself found, by this very word or by another that holds in the same days. */
export const canReplace = (entry: Replacing, others: WordIndex<Replacing>): Verdict => {
  const { term, replacement } = entry;
  if (replacement === null) return ALLOWED;
  const [word, instead] = [foldTerm(term), foldTerm(replacement)];
  if (instead === word) return refuse(`「${term}」改为的还是它自己`, [], "请写应当改成的词，或者不填，由人决定");
  if (instead.includes(word))
    return refuse(`改为「${replacement}」之后里面还有「${term}」，又会被查出来`, [], "请把要查找的词连同前后的字写长一些，或者不填改法");
  const other = others.within(replacement).find((found) => foldTerm(found.term) !== word && holdTogether(entry, found));
  return other
    ? refuse(`改为的「${replacement}」里有词库也要查的「${other.term}」`, [], "请改成词库里不查的写法，或者写明两个词各自的起止日期")
    : ALLOWED;
};
