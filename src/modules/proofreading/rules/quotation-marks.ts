// Quotation marks of the wrong kind: straight ones and corner brackets in Chinese text, double ones within double ones (GB/T 15834 4.8).
import { isEdge, isHan } from "../characters.ts";
import { before, type Hit, type Rule } from "../rule.ts";
import { pairsIn } from "./pairs-in-text.ts";

/** On one line, with something Chinese between; code and mark-up have other things around. */
const STRAIGHT = /(["'])([^"'\n=<>{}]{1,60})\1/g;
const HAN = /[\u4e00-\u9fa5]/;
const AROUND = "，。；：、？！（）《》“”";

const isChinese = (text: string, at: number): boolean =>
  isHan(text.charCodeAt(at)) || isEdge(text.charCodeAt(at)) || AROUND.includes(text.charAt(at));

function* straight(text: string): Generator<Hit> {
  for (const match of text.matchAll(STRAIGHT)) {
    const [all, mark = "", inner = ""] = match;
    const close = match.index + all.length - 1;
    if (!isChinese(text, match.index - 1) || !isChinese(text, close + 1)) continue;
    if (!HAN.test(inner) && !(isHan(text.charCodeAt(match.index - 1)) && isHan(text.charCodeAt(close + 1)))) continue;
    const [left, right] = mark === '"' ? "“”" : "‘’";
    const reason = `中文里面用弯引号${left}${right}，不用直引号`;
    yield { start: match.index, end: match.index + 1, reason, suggestion: left!, confidence: 0.85 };
    yield { start: close, end: close + 1, reason, suggestion: right!, confidence: 0.85 };
  }
}

export const quotationMark: Rule = {
  id: "form/quotation-mark",
  reach: "text",
  severity: "fix",
  title: "引号的用法",
  source: "《标点符号用法》（GB/T 15834—2011）4.8",
  *check(text): Generator<Hit> {
    if (/["']/.test(text)) yield* straight(text);
    let outerClose = -1;
    for (const { open, close, hasHan } of pairsIn(text).pairs) {
      const mark = text.charAt(open);
      if (mark === "「" && hasHan) {
        yield { start: open, end: open + 1, reason: "横排文字的引号用“”", suggestion: "“", confidence: 0.8 };
        yield { start: close, end: close + 1, reason: "横排文字的引号用“”", suggestion: "”", confidence: 0.8 };
      }
      if (mark !== "“") continue;
      if (open < outerClose && !before(text, close + 1, close + 1 - open).includes("\n") && close < outerClose) {
        yield { start: open, end: open + 1, reason: "引号里面还要用引号时，里面一层用单引号", suggestion: "‘", confidence: 0.85 };
        yield { start: close, end: close + 1, reason: "引号里面还要用引号时，里面一层用单引号", suggestion: "’", confidence: 0.85 };
      } else if (!text.slice(open, close).includes("\n")) outerClose = close;
    }
  },
};
