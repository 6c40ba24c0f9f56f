// Marks: pairs without a partner, half-width marks in Chinese text, mixed brackets, doubled marks, blanks between characters (GB/T 15834).
import { isDigit, isEdge, isHan, isLetter, isSpace } from "../characters.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";
import { nestedPairs, pairsIn } from "./pairs-in-text.ts";

const SOURCE = "《标点符号用法》（GB/T 15834—2011）";
const PARTNERS: Record<string, string> = Object.fromEntries(
  ["（）", "()", "《》", "〈〉", "“”", "‘’", "〔〕", "「」", "『』", "【】"].flatMap(([a = "", b = ""]) => [
    [a, b],
    [b, a],
  ]),
);

export const unmatchedMark: Rule = {
  id: "form/unmatched-mark",
  reach: "text",
  severity: "fix",
  title: "标点不成对",
  source: SOURCE,
  *check(text) {
    for (const { at, opens } of pairsIn(text).unmatched) {
      const mark = text.charAt(at);
      // “净网””: which of the two is too many makes no difference.
      if (!opens && at > 0 && text.charAt(at - 1) === mark) {
        yield { start: at - 1, end: at + 1, reason: `“${mark}”多了一个`, suggestion: mark, confidence: 0.93 };
        continue;
      }
      yield {
        start: at,
        end: at + 1,
        reason: `“${mark}”${opens ? "后面" : "前面"}没有与它配对的“${PARTNERS[mark] ?? ""}”`,
        suggestion: null,
        confidence: 0.9,
      };
    }
  },
};

const WIDE: Record<string, string> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。" };

const nearest = (text: string, at: number, step: 1 | -1): number => {
  const unit = text.charCodeAt(at + step);
  return isSpace(unit) ? text.charCodeAt(at + 2 * step) : unit;
};

/** A character or a full-width closing mark: Chinese text runs up to here. */
const endsChinese = (unit: number): boolean => isHan(unit) || "）》〉”’〕」』】％".includes(Number.isNaN(unit) ? "汉" : String.fromCharCode(unit));
const startsChinese = (unit: number): boolean => isHan(unit) || "（《〈“‘〔「『【".includes(Number.isNaN(unit) ? "汉" : String.fromCharCode(unit));

const halfWidthMark = (text: string, at: number): Omit<Hit, "start" | "end"> | undefined => {
  const mark = text.charAt(at);
  const previous = nearest(text, at, -1);
  const next = nearest(text, at, 1);
  const wide = WIDE[mark] ?? mark;
  const hit = (confidence: number) => ({ reason: `中文里面应当用全角的“${wide}”，这里是半角的“${mark}”`, suggestion: wide, confidence });
  if (mark === ".") {
    // 一. and 第1. open items, and are looked at there; dots of an ellipsis are not full stops.
    if (!isHan(text.charCodeAt(at - 1)) || text.charAt(at + 1) === "." || /(?:^|\s)第?[一二三四五六七八九十]{1,4}$/.test(before(text, at, 6)))
      return undefined;
    return isHan(next) || isEdge(next) ? hit(0.85) : undefined;
  }
  if (endsChinese(previous)) {
    if (startsChinese(next) || isEdge(next) || isSpace(text.charCodeAt(at + 1))) return hit(0.95);
    // 电话:0471… may be a setting of its own; a comma or semicolon there is not.
    if (mark === ":" && isHan(previous) && /^\d{1,6}(?:\.\d+)?[名个人元万亿家项件户亩吨天年]/.test(after(text, at + 1, 10))) return hit(0.85);
    return mark !== ":" && isHan(previous) && (isDigit(next) || isLetter(next)) ? hit(0.85) : undefined;
  }
  if ((mark === "," || mark === ";") && startsChinese(text.charCodeAt(at + 1)) && (isDigit(previous) || isLetter(previous) || previous === 0x25))
    return hit(0.85);
  return undefined;
};

export const halfWidth: Rule = {
  id: "form/half-width-mark",
  reach: "text",
  severity: "fix",
  title: "中文里的半角标点",
  source: SOURCE,
  *check(text) {
    const marks = /[,;:?!.]/g;
    for (let match = marks.exec(text); match; match = marks.exec(text)) {
      const hit = halfWidthMark(text, match.index);
      if (hit) yield { start: match.index, end: match.index + 1, ...hit };
    }
    for (const { open, close, hasHan } of pairsIn(text).pairs) {
      if (!hasHan || text.charAt(open) !== "(" || text.charAt(close) !== ")") continue;
      if (isNumbering(text, open, close)) continue;
      yield { start: open, end: open + 1, reason: "中文里面应当用全角的“（”，这里是半角的“(”", suggestion: "（", confidence: 0.93 };
      yield { start: close, end: close + 1, reason: "中文里面应当用全角的“）”，这里是半角的“)”", suggestion: "）", confidence: 0.93 };
    }
  },
};

/** (一) in front of a line: the numbering rule looks at it whole. */
const isNumbering = (text: string, open: number, close: number): boolean =>
  close - open <= 5 && /^[ \u3000]*$/.test(before(text, open, 12)) && /^(?:[一二三四五六七八九十]+|\d{1,2})$/.test(text.slice(open + 1, close));

export const mixedBrackets: Rule = {
  id: "form/mixed-brackets",
  reach: "text",
  severity: "fix",
  title: "全角半角括号混用",
  source: SOURCE,
  *check(text) {
    for (const { open, close } of pairsIn(text).pairs) {
      if (isNumbering(text, open, close)) continue;
      const left = text.charAt(open);
      const right = text.charAt(close);
      if (left === "(" && right === "）")
        yield { start: open, end: open + 1, reason: "一对括号里左边是半角、右边是全角", suggestion: "（", confidence: 0.97 };
      if (left === "（" && right === ")")
        yield { start: close, end: close + 1, reason: "一对括号里左边是全角、右边是半角", suggestion: "）", confidence: 0.97 };
    }
  },
};

/** 。。 ，， 、、 and ，。 and the like; ？！ and —— and …… are right. */
const DOUBLED = /[，。、；：,;][，。、；：]+|[，。、；：]+[,;]|[？！][，。、；：]+|[，、；：][？！]|！{2,}|？{2,}/g;

export const doubledMark: Rule = {
  id: "form/doubled-mark",
  severity: "fix",
  title: "标点重复",
  source: SOURCE,
  *check(text) {
    for (const match of text.matchAll(DOUBLED)) {
      const marks = match[0];
      const same = [...marks].every((mark) => mark === marks[0]);
      yield {
        start: match.index,
        end: match.index + marks.length,
        reason: same
          ? /^。{3,}$/.test(marks)
            ? "省略号应当写成六个小圆点“……”"
            : `标点“${marks.charAt(0)}”重复了`
          : `两个点号连用（${marks}），只能留一个`,
        suggestion: same ? (/^。{3,}$/.test(marks) ? "……" : marks.charAt(0)) : null,
        confidence: 0.93,
      };
    }
  },
};

export const nestedTitle: Rule = {
  id: "form/nested-title-mark",
  reach: "text",
  severity: "hint",
  title: "书名号套用",
  source: SOURCE,
  *check(text) {
    const reason = "书名号里面还要用书名号时，里面一层用单书名号〈〉";
    for (const { open, close } of nestedPairs(text, (pair) => text.charAt(pair.open) === "《")) {
      yield { start: open, end: open + 1, reason, suggestion: "〈", confidence: 0.8 };
      yield { start: close, end: close + 1, reason, suggestion: "〉", confidence: 0.8 };
    }
  },
};

const ENDS_SENTENCE = /[，。；]/;
const TITLE_BEFORE = /第[一二三四五六七八九十百零〇\d]{1,6}[编章节条款项]$/;

/** The cell or line around a place, at most 200 units each way. */
const passage = (text: string, at: number): string => {
  const left = before(text, at, 200);
  const right = after(text, at, 200);
  const cut = right.search(/[\t|]/);
  return left.slice(Math.max(left.lastIndexOf("\t"), left.lastIndexOf("|")) + 1) + (cut === -1 ? right : right.slice(0, cut));
};

export const blankBetweenCharacters: Rule = {
  id: "form/blank-between-characters",
  severity: "fix",
  title: "汉字之间的空格",
  source: "中文连续书写，字间不留空格",
  *check(text) {
    const blanks = /[ \u00a0\u3000\u2000-\u200b\u202f\u205f\u2060\ufeff]+/g;
    for (let match = blanks.exec(text); match; match = blanks.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(end))) continue;
      const unseen = /^[\u200b\u2060\ufeff]+$/.test(match[0]);
      if (!unseen) {
        // Wide gaps set columns; a gap behind 第一条 is the right form; 张 三 is a name set to the width of three.
        if (match[0].length > 2 || TITLE_BEFORE.test(before(text, start, 10))) continue;
        if (!isHan(text.charCodeAt(start - 2)) || !isHan(text.charCodeAt(end + 1))) continue;
        const around = passage(text, start);
        if (around.length < 16 || !ENDS_SENTENCE.test(around)) continue;
      }
      yield { start, end, reason: unseen ? "汉字之间夹了看不见的字符" : "汉字之间多了空格", suggestion: "", confidence: unseen ? 0.97 : 0.8 };
    }
  },
};
