// Words in which one character was mistaken for another of the same sound or shape: 突迫 for 突破, 昕取 for 听取. The pair is no common word, the pair with
// the right character is one, and the clause parts into much commoner words with it than without. What has a row of its own is in confusable-words.ts.
import { isDigit, isHan } from "../characters.ts";
import { commonWords, LEVEL, type Words } from "../lexicon/common.ts";
import { areDrawnAlike } from "../lexicon/alike.ts";
import { FUNCTION_CHARACTERS } from "../lexicon/everyday.ts";
import { likelySlips } from "../lexicon/likely-slips.ts";
import { findMeant } from "../lexicon/long-words.ts";
import { nearPhrases } from "../lexicon/near-phrases.ts";
import { BOTH_STAND, COUNTING } from "../lexicon/office-words.ts";
import { SURNAMES } from "../lexicon/surnames.ts";
import { TRADE_WORDS } from "../lexicon/trade-words.ts";
import { type Hit, type Rule } from "../rule.ts";
import { gainOf } from "./gain.ts";
import { namePairs } from "./name-pairs.ts";

/**
 * What the reading with the right character must gain, tenfold decimal logarithm: a slip is rare, so the evidence must be strong. More where the word
 * that was meant is none of official language, where what stands there is a word as well, and where its characters join those beside it.
 */
const ENOUGH = 24;
/** What only sounds alike is a word of its own more easily than what is drawn alike, above all where a rarer word was meant. */
const FOR_SOUND = 4;
const FOR_GENERAL = 22;
/** The same of what is drawn alike. */
const FOR_GENERAL_DRAWN = 14;
const FOR_WORD = 10;
const FOR_JOINED = 3;
/** Its second character is half of a word with the next (危|大工程, 处方药|凭方): no slip of sound ends so by chance. */
const FOR_CUT = 28;
/** One of the two often stands by itself: 所|短, 共|向. */
const FOR_FUNCTION = 6;
/** Four characters that are nearly a phrase are no chance; three are one more easily. */
const ENOUGH_OF_LONG = 22;
const ENOUGH_OF_THREE = 28;
const ENOUGH_AT_EDGE = 34;
const CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟";
/** Where words plainly end and begin beside it, what stands there must be a word by itself; it is none. */
const ENOUGH_ALONE = 25;
const ENOUGH_ALONE_FOR_GENERAL = 40;
/** What three characters cost at most that are one word. */
const ONE_WORD = 63;
/** Levels of a word that is common, and of a character that is so by itself. */
const COMMON = 30;
const KNOWN = 20;
const VERY_COMMON = 42;
/** Of two whole words that sound alike the slip is the rarer, by this. */
const LESS = 6;

/** Levels of a pair of characters and of the pairs that share one of them with it. */
type Levels = { before: number; here: number; behind: number };

/** Whether two words plainly meet here (附近|行人): the cheap look that spares most places the dear one. */
const plainlyMeet = ({ levelAlone }: Words, first: number, second: number, { before, behind }: Levels): boolean => {
  const left = before >= COMMON;
  const right = behind >= COMMON;
  return (left && (right || levelAlone(second) >= VERY_COMMON)) || (right && levelAlone(first) >= VERY_COMMON);
};

/** 土左司发〔2026〕: the letters of an organ before the year of its document are no words. */
const isOrganLetters = (text: string, at: number): boolean => /^[\u4e00-\u9fa5]{2,6}[〔［[【（(][12]\d{3}/.test(text.slice(at, at + 11));

/** 一单, 2万罐: what a number counts; 万肆 in an amount. */
const isCounted = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) ||
  (at > 0 && "十百千万亿".includes(text.charAt(at - 1))) ||
  COUNTING.includes(text.charAt(at)) ||
  CAPITALS.includes(text.charAt(at)) ||
  CAPITALS.includes(text.charAt(at + 1));

const hitOf = (text: string, at: number, gain: number, suggestion: string, size = suggestion.length): Hit => {
  const end = at + size;
  const reason = `“${text.slice(at, end)}”在这里讲不通，疑是“${suggestion}”的误写`;
  return { start: at, end, reason, suggestion, confidence: gain > ENOUGH + 10 ? 0.85 : 0.75 };
};

/** Where what differs is a first or last character that is a word by itself (向|镇政府), the evidence must be stronger; a particle is no slip. */
const enoughAtEdge = (text: string, at: number, phrase: string): number => {
  const edge = phrase.charAt(0) !== text.charAt(at) ? at : phrase.charAt(3) !== text.charAt(at + 3) ? at + 3 : -1;
  const beside = edge === at ? 1 : 2;
  // Both characters of a word are wrong: the whole word was mistaken for another.
  if (phrase.charAt(beside) !== text.charAt(at + beside)) return ENOUGH_OF_LONG;
  if (edge < 0 || commonWords().levelAlone(text.charCodeAt(edge)) < VERY_COMMON) return ENOUGH_OF_LONG;
  return FUNCTION_CHARACTERS.has(text.charAt(edge)) ? Infinity : ENOUGH_AT_EDGE;
};

/** Of a phrase of two words only the one that is wrong. */
const narrowHit = (text: string, at: number, gain: number, phrase: string): Hit => {
  if (phrase.length === 4 && commonWords().levelOf(phrase.charCodeAt(0), phrase.charCodeAt(1)) > 0) {
    if (text.startsWith(phrase.slice(0, 2), at)) return hitOf(text, at + 2, gain, phrase.slice(2));
    if (text.startsWith(phrase.slice(2), at + 2)) return hitOf(text, at, gain, phrase.slice(0, 2));
  }
  return hitOf(text, at, gain, phrase);
};

const tradeWords = new Set(TRADE_WORDS);
const bothStand = new Set(BOTH_STAND.flatMap((pair) => [pair, pair.slice(2) + pair.slice(0, 2)]));

const isWord = (pair: string): boolean => commonWords().levelOf(pair.charCodeAt(0), pair.charCodeAt(1)) >= KNOWN;

/** 安全检测 beside 安全监测: the half that differs is as good a word. */
const isAnotherWord = (text: string, at: number, phrase: string): boolean => {
  for (let half = 0; half + 2 <= phrase.length; half++) {
    const [written, meant] = [text.slice(at + half, at + half + 2), phrase.slice(half, half + 2)];
    if (written === meant) continue;
    if (tradeWords.has(written) || bothStand.has(written + meant)) return true;
    // A whole word is no slip for a piece of two (历史|形成 beside 历史性|成就); for a whole one it is same-sound.ts's to judge.
    if (half % 2 === 0 && isWord(written) && isWord(phrase.slice(2 - half, 4 - half))) return true;
  }
  return false;
};

/** 进行施工 is no 精心施工: of two words that sound alike the commoner is hardly the slip. */
const isCommoner = (text: string, at: number, phrase: string): boolean => {
  const { levelOf } = commonWords();
  for (let half = 0; half + 2 <= phrase.length; half += 2) {
    const differ = [half, half + 1].every((place) => phrase.charCodeAt(place) !== text.charCodeAt(at + place));
    const written = levelOf(text.charCodeAt(at + half), text.charCodeAt(at + half + 1));
    if (differ && written > levelOf(phrase.charCodeAt(half), phrase.charCodeAt(half + 1)) - LESS) return true;
  }
  return false;
};

/** Whether the three characters from `from` are one word. */
const isWordOfThree = (text: string, from: number): boolean => from >= 0 && commonWords().cost(text.slice(from, from + 3)) <= ONE_WORD;

/** 负责人|负有: a word of three characters ends with the first of the two or begins with the second. */
const isShared = (text: string, at: number): boolean => isWordOfThree(text, at - 2) || isWordOfThree(text, at + 1);

/** 负责人|负 is no 负责人员, 申请人|住所 no 申请入住: what differs stands beside a word of three, or the phrase's last character begins a word. */
const isBeyondWord = (text: string, at: number, phrase: string): boolean => {
  const { levelOf } = commonWords();
  return (
    phrase.includes("的") ||
    (text.startsWith(phrase.slice(0, 3), at) && isWordOfThree(text, at)) ||
    (text.startsWith(phrase.slice(1), at + 1) && isWordOfThree(text, at + 1)) ||
    (levelOf(text.charCodeAt(at + 2), text.charCodeAt(at + 3)) === 0 && levelOf(text.charCodeAt(at + 3), text.charCodeAt(at + 4)) >= COMMON)
  );
};

/** 申请|人|住本旗 is no 申请|入住, 卫某 no 为某: a character that differs is the 人 of the common word before it, or a surname. */
const isOfPerson = (text: string, at: number, meant: string): boolean => {
  const { levelOf } = commonWords();
  for (let place = at; place < at + meant.length; place++) {
    if (text.charAt(place) === meant.charAt(place - at)) continue;
    const isSuffix = text.charAt(place) === "人" && levelOf(text.charCodeAt(place - 2), text.charCodeAt(place - 1)) >= COMMON;
    if (isSuffix && levelOf(text.charCodeAt(place - 1), text.charCodeAt(place)) < COMMON) return true;
    if (text.charAt(place + 1) === "某" && SURNAMES.has(text.charAt(place))) return true;
  }
  return false;
};

const NONE: readonly string[] = [];

/** A slip in a word or phrase of three or four characters. */
const longSlip = (text: string, at: number): Hit | undefined => {
  for (const phrase of nearPhrases(text, at) ?? NONE) {
    if (isAnotherWord(text, at, phrase) || isBeyondWord(text, at, phrase) || isOfPerson(text, at, phrase)) continue;
    const { gain } = gainOf(text, at, [phrase], 4);
    if (gain >= enoughAtEdge(text, at, phrase)) return narrowHit(text, at, gain, phrase);
  }
  const meant = findMeant(text, at);
  if (meant === undefined || meant.includes("的") || isAnotherWord(text, at, meant) || isCommoner(text, at, meant) || isOfPerson(text, at, meant))
    return undefined;
  const { gain } = gainOf(text, at, [meant], meant.length);
  return gain >= (meant.length === 3 ? ENOUGH_OF_THREE : enoughAtEdge(text, at, meant)) ? narrowHit(text, at, gain, meant) : undefined;
};

/** 期定 for 定期. */
const isSwapped = (text: string, at: number, meant: string): boolean =>
  text.charAt(at) === meant.charAt(1) && text.charAt(at + 1) === meant.charAt(0) && meant.charAt(0) !== meant.charAt(1);

/** Whether a hand took one character for another by its shape: no two words come to look so by chance. */
const isDrawn = (text: string, at: number, meant: string): boolean => {
  const place = text.charAt(at) === meant.charAt(0) ? 1 : 0;
  return areDrawnAlike(text.charCodeAt(at + place), meant.charCodeAt(place));
};

/** 安排|善食|，: what stands before ends with a mark, a particle or a common word, and what stands behind begins with one. */
const standsAlone = (text: string, at: number): boolean => {
  const { levelOf } = commonWords();
  const parts = (beside: number, first: number): boolean =>
    !isHan(text.charCodeAt(beside)) ||
    FUNCTION_CHARACTERS.has(text.charAt(beside)) ||
    levelOf(text.charCodeAt(first), text.charCodeAt(first + 1)) >= COMMON;
  return [at, at + 1].every((place) => !FUNCTION_CHARACTERS.has(text.charAt(place))) && parts(at - 1, at - 2) && parts(at + 2, at + 2);
};

const enoughFor = (text: string, at: number, meant: string, isOfficial: boolean, { before, here, behind }: Levels): number => {
  const stands = FUNCTION_CHARACTERS.has(text.charAt(at));
  if (isSwapped(text, at, meant)) {
    // 听|得|懂
    if (text.charAt(at) === "得" || (!isOfficial && (stands || FUNCTION_CHARACTERS.has(text.charAt(at + 1))))) return Infinity;
    return ENOUGH + (here > 0 ? FOR_WORD : 0) + (before > 0 || behind > 0 ? FOR_WORD : 0);
  }
  // 向|镇政府 is no 乡镇政府, 高兴的|事 no 的是: a particle before a word is no slip.
  if (stands && (meant.charAt(0) !== text.charAt(at) || text.charAt(at) === "的")) return Infinity;
  if (before === 0 && here === 0 && behind === 0 && standsAlone(text, at)) return isOfficial ? ENOUGH_ALONE : ENOUGH_ALONE_FOR_GENERAL;
  const drawn = isDrawn(text, at, meant);
  return (
    ENOUGH +
    (drawn ? (isOfficial ? 0 : FOR_GENERAL_DRAWN) : isOfficial ? FOR_SOUND : FOR_GENERAL) +
    (!drawn && here === 0 && behind > 0 ? FOR_CUT : 0) +
    (here > 0 ? FOR_WORD : 0) +
    (before > 0 ? FOR_JOINED : 0) +
    (behind >= COMMON ? FOR_JOINED : 0) +
    (stands || FUNCTION_CHARACTERS.has(text.charAt(at + 1)) ? FOR_FUNCTION : 0)
  );
};

export const soundAlike: Rule = {
  id: "words/sound-alike",
  severity: "fix",
  title: "同音字、形近字误写",
  source: "现代汉语通行用法",
  *check(text, context): Generator<Hit> {
    const { official, most, rightsOf } = likelySlips();
    const words = commonWords();
    const pairs = words.pairsIn(text);
    const levelAt = (at: number): number => (at < pairs.length ? pairs[at]! & LEVEL : 0);
    let [before, here, behind] = [0, 0, levelAt(0)];
    for (let at = 0; at + 1 < text.length; at++) {
      [before, here, behind] = [here, behind, levelAt(at + 1)];
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      if (!isHan(first) || !isHan(second)) continue;
      // The second character of a common word begins no phrase.
      const long = before >= COMMON && here < COMMON ? undefined : longSlip(text, at);
      if (long !== undefined) {
        yield long;
        at = long.end - 1;
        [here, behind] = [levelAt(at), levelAt(at + 1)];
        continue;
      }
      if (here > most) continue;
      const levels = { before, here, behind };
      if (plainlyMeet(words, first, second, levels)) continue;
      const rights = rightsOf(first, second, here);
      if (rights.length === 0 || isCounted(text, at) || isOrganLetters(text, at)) continue;
      const { gain, suggestion } = gainOf(text, at, rights, 2);
      if (gain < enoughFor(text, at, suggestion, official.has(suggestion), levels) || namePairs(context).has(text.slice(at, at + 2))) continue;
      if (isShared(text, at) || isOfPerson(text, at, suggestion)) continue;
      yield hitOf(text, at, gain, suggestion);
    }
  },
};
