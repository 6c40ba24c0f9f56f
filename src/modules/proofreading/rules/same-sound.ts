// A whole word in the place of another that sounds alike: 常务回忆 for 常务会议. Both are words, so only their company tells: what stands beside it is
// known to go with the other and not with the one that is written. Slips of one character that leave no word are in sound-alikes.ts.
import { isHan } from "../characters.ts";
import { sameSound, type SameSound } from "../lexicon/same-sound.ts";
import type { Hit, Rule } from "../rule.ts";
import { gainOf } from "./gain.ts";

const WORD = 2;
/** What may stand between a word and its company: 反馈的问题, 登记和管理. */
const LINKS = "的和与及了";
/** What company says, less the more words keep it company anyway: 常务 goes with few, 进行 with hundreds. Binary logarithms. */
const BESIDE = 9;
const BEYOND_LINK = 8;
/** A word of three characters: 统计局. */
const WITHIN_WORD = 3;
const LEAST = 1;
/** That and how much commoner the other word is in official language must come to this. */
const ENOUGH = 2.6;
const SURE = 7;
/** The clause must part into words better by it, tenfold decimal logarithm. */
const GAIN = 3;

const commonness = (word: string, { companyOf }: SameSound): number => Math.log2(companyOf(word) + 1);

/** What one side says for a word. */
const sideOf = (known: SameSound, near: string, linked: string, single: string, together: (other: string) => boolean): number => {
  if (near.length === WORD && together(near)) return Math.max(LEAST, BESIDE - commonness(near, known));
  if (linked.length === WORD && together(linked)) return Math.max(LEAST, BEYOND_LINK - commonness(linked, known));
  return single !== "" && together(single) ? WITHIN_WORD : 0;
};

/** What stands on both sides of the word at `at`, taken once for all words that are tried there; empty where nothing stands so by its sound. */
const companyAt = (text: string, at: number, known: SameSound): ((word: string) => number) => {
  const end = at + WORD;
  const before = known.mayStand(text, at - WORD, 2 * WORD) ? text.slice(at - WORD, at) : "";
  const behind = known.mayStand(text, at, 2 * WORD) ? text.slice(end, end + WORD) : "";
  const beforeLink = LINKS.includes(text.charAt(at - 1) || "-") ? text.slice(Math.max(0, at - 1 - WORD), at - 1) : "";
  const behindLink = LINKS.includes(text.charAt(end) || "-") ? text.slice(end + 1, end + 1 + WORD) : "";
  const singleBefore = known.mayStand(text, at - 1, WORD + 1) ? text.charAt(at - 1) : "";
  const singleBehind = known.mayStand(text, at, WORD + 1) ? text.charAt(end) : "";
  if (before + behind + beforeLink + behindLink + singleBefore + singleBehind === "") return nobody;
  return (word) =>
    sideOf(known, before, beforeLink, singleBefore, (other) => known.standTogether(other, word)) +
    sideOf(known, behind, behindLink, singleBehind, (other) => known.standTogether(word, other));
};

const nobody = (): number => 0;

export const sameSoundWord: Rule = {
  id: "words/same-sound",
  severity: "fix",
  title: "同音词误用",
  source: "现代汉语通行用法",
  *check(text): Generator<Hit> {
    const known = sameSound();
    for (let at = 0; at + 1 < text.length; at++) {
      if (!isHan(text.charCodeAt(at)) || !isHan(text.charCodeAt(at + 1))) continue;
      const others = known.othersAt(text, at);
      if (others.length === 0) continue;
      const companyFor = companyAt(text, at, known);
      if (companyFor === nobody) continue;
      let best = { right: "", company: 0 };
      for (const right of others) {
        const company = companyFor(right);
        if (company > best.company) best = { right, company };
      }
      if (best.company === 0) continue;
      const written = text.slice(at, at + WORD);
      // A word of much company that this is not among speaks no less for the slip than one of little.
      const commoner = Math.max(0, commonness(best.right, known) - commonness(written, known));
      const score = best.company - 2 * companyFor(written) + commoner;
      if (score < ENOUGH || gainOf(text, at, [best.right], WORD, WORD).gain < GAIN) continue;
      yield {
        start: at,
        end: at + WORD,
        reason: `“${written}”在这里讲不通，疑是同音的“${best.right}”`,
        suggestion: best.right,
        confidence: score >= SURE ? 0.85 : 0.75,
      };
    }
  },
};
