// A whole word in the place of another that sounds alike: 常务回忆 for 常务会议. Both are words, so only their company tells: what stands beside it is
// known to go with the other and not with the one that is written. Slips of one character that leave no word are in sound-alikes.ts.
import { isDigit, isHan } from "../characters.ts";
import { commonWords } from "../lexicon/common.ts";
import { sameSound, type SameSound } from "../lexicon/same-sound.ts";
import { FIGURE, MARK, type Signs } from "../lexicon/signs-beside.ts";
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
/** What a lone word is given before. */
const BY_ITSELF = 8;
/** A word that does not stand in an official text needs no company where the clause gains so much by a well known one. */
const PLAIN_GAIN = 10;
const WELL_KNOWN = 6;
/** A figure, a title mark or a character that is known to stand beside a word. */
const BY_SIGN = 3;
/** The end of a clause, which speaks only against a word that official language does not know. */
const BY_MARK = 1;
const UNKNOWN = 4;
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

const isLink = (text: string, at: number): boolean => at >= 0 && at < text.length && LINKS.includes(text.charAt(at));

/** What stands on both sides of the word at `at`, taken once for all words that are tried there; empty where nothing stands so by its sound. */
const companyAt = (text: string, at: number, known: SameSound): ((word: string) => number) => {
  const end = at + WORD;
  const before = known.mayStand(text, at - WORD, 2 * WORD) ? text.slice(at - WORD, at) : "";
  const behind = known.mayStand(text, at, 2 * WORD) ? text.slice(end, end + WORD) : "";
  const beforeLink = isLink(text, at - 1) && known.mayMeet(text, at - 1 - WORD, at) ? text.slice(at - 1 - WORD, at - 1) : "";
  const behindLink = isLink(text, end) && known.mayMeet(text, at, end + 1) ? text.slice(end + 1, end + 1 + WORD) : "";
  const singleBefore = known.mayStand(text, at - 1, WORD + 1) ? text.charAt(at - 1) : "";
  const singleBehind = known.mayStand(text, at, WORD + 1) ? text.charAt(end) : "";
  if (before + behind + beforeLink + behindLink + singleBefore + singleBehind === "") return nobody;
  return (word) =>
    sideOf(known, before, beforeLink, singleBefore, (other) => known.standTogether(other, word)) +
    sideOf(known, behind, behindLink, singleBehind, (other) => known.standTogether(word, other));
};

const nobody = (): number => 0;

const TITLE = "《〈";
/** It follows any noun, as a mark does. */
const OF = "的";

const isFigure = (unit: string): boolean => unit !== "" && (isDigit(unit.charCodeAt(0)) || "一二三四五六七八九十百千万两几半第".includes(unit));

const bySign = (signs: string, unit: string, countMarks: boolean): number => {
  if (signs === "") return 0;
  if (isFigure(unit) && signs.includes(FIGURE)) return BY_SIGN;
  if (unit !== "" && unit !== OF && (isHan(unit.charCodeAt(0)) || TITLE.includes(unit))) return signs.includes(unit) ? BY_SIGN : 0;
  return countMarks && (signs.includes(unit || MARK) || (unit !== OF && signs.includes(MARK))) ? BY_MARK : 0;
};

/** What the signs on both sides say for a word. One mark alone says nothing. */
const companyOfSigns = (signs: Signs | undefined, before: string, behind: string, countMarks: boolean): number => {
  if (!signs) return 0;
  const sum = bySign(signs.before, before, countMarks) + bySign(signs.after, behind, countMarks);
  return sum === BY_MARK ? 0 : sum;
};

/** What the clause gains by `right`. Where it is nothing but the word, a figure or a title mark beside it says more than how common the two are. */
const gainBy = (right: string, text: string, at: number, isBySign: boolean): number => {
  if (!isBySign || isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + WORD))) return gainOf(text, at, [right], WORD, WORD).gain;
  const { cost } = commonWords();
  return cost(text.slice(at, at + WORD)) - cost(right) + BY_ITSELF;
};

/** Of a word that does not stand in an official text the one that the clause gains most by; undefined where that is not plain. */
const plainlyMeant = (others: readonly string[], text: string, at: number, known: SameSound): string | undefined => {
  const common = others.filter((other) => known.companyOf(other) >= WELL_KNOWN);
  const { gain, suggestion } = gainOf(text, at, common, WORD, WORD);
  return gain >= PLAIN_GAIN ? suggestion : undefined;
};

/** How much commoner, tenfold decimal logarithm. */
const CUT = 12;

/** 应当自|知道, 办|实事, 天然|气: one of its characters is half of a word that is much commoner. */
const isCut = (text: string, at: number): boolean => {
  const { levelOf } = commonWords();
  const level = (place: number): number => levelOf(text.charCodeAt(place), text.charCodeAt(place + 1));
  return Math.max(level(at - 1), level(at + 1)) >= level(at) + CUT;
};

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
      const words = companyAt(text, at, known);
      const haveSigns = known.haveSigns(others);
      const isOutOfPlace = known.isNeverHere(text, at);
      if (words === nobody && !haveSigns && !isOutOfPlace) continue;
      const written = text.slice(at, at + WORD);
      const countMarks = haveSigns && known.companyOf(written) <= UNKNOWN;
      const signs = (word: string): number =>
        haveSigns ? companyOfSigns(known.signsOf(word), text.charAt(at - 1), text.charAt(at + WORD), countMarks) : 0;
      let best = { right: "", company: 0, isBySign: false };
      for (const right of others) {
        const company = words(right) + signs(right);
        if (company > best.company) best = { right, company, isBySign: signs(right) >= BY_SIGN };
      }
      // A word of much company that this is not among speaks no less for the slip than one of little.
      const commoner = Math.max(0, commonness(best.right, known) - commonness(written, known));
      const score = best.company === 0 ? 0 : best.company - 2 * (words(written) + signs(written)) + commoner;
      const isKept = score >= ENOUGH && gainBy(best.right, text, at, best.isBySign) >= GAIN;
      const right = isKept ? best.right : isOutOfPlace ? plainlyMeant(others, text, at, known) : undefined;
      if (right === undefined || isCut(text, at)) continue;
      yield {
        start: at,
        end: at + WORD,
        reason: `“${written}”在这里讲不通，疑是同音的“${right}”`,
        suggestion: right,
        confidence: isKept && score >= SURE ? 0.85 : 0.75,
      };
    }
  },
};
