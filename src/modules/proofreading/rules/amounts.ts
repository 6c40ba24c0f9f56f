// Amounts of money written in capital numerals beside figures: whether they say the same, and whether the capitals are well formed.
import { type Hit, matchesBeside, type Rule } from "../rule.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const CAPITALS = "[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]";
const UNITS: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };

/** In 分; undefined for what is no amount. */
export const amountInWords = (text: string): number | undefined => {
  const match = /^([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆](?:零?(?:([壹贰叁肆伍陆柒捌玖])角)?零?(?:([壹贰叁肆伍陆柒捌玖])分)?)?[整正]?$/.exec(text);
  if (!match) return undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of match[1]!) {
    const value = DIGITS.indexOf(char);
    if (value >= 0) digit = value;
    else if (char in UNITS) {
      section += (digit === 0 ? 1 : digit) * UNITS[char]!;
      digit = 0;
    } else {
      total = char === "亿" ? (total + section + digit) * 1e8 : total + (section + digit) * 1e4;
      section = 0;
      digit = 0;
    }
  }
  const cents = (match[2] ? DIGITS.indexOf(match[2]) * 10 : 0) + (match[3] ? DIGITS.indexOf(match[3]) : 0);
  return (total + section + digit) * 100 + cents;
};

const FIGURES = /(?:[¥￥]\s?)?(\d[\d,，]*(?:\.\d{1,2})?)\s?(万元|元)?/;
const centsOf = ([, figures = "", unit]: RegExpExecArray): number =>
  Math.round(Number(figures.replace(/[,，]/g, "")) * (unit === "万元" ? 1e6 : 100));

const IN_WORDS = new RegExp(`${CAPITALS}{3,}`, "g");

/** 叁仟伍百元: half in capitals; 大写：五万元: not in capitals at all. */
const HALF =
  /[壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万零]*(?:[壹贰叁肆伍陆柒捌玖拾佰仟][一二三四五六七八九百千]|[一二三四五六七八九百千][壹贰叁肆伍陆柒捌玖拾佰仟])[壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万零]*元整?/g;
const SMALL = /(?<=大写[）)]?[：:]?(?:人民币)?)[一二三四五六七八九十百千万亿零]{1,14}元整?/g;

function* malformed(text: string): Generator<Hit> {
  for (const [pattern, triggers] of [
    [HALF, [..."壹贰叁肆伍陆柒捌玖"]],
    [SMALL, ["大写"]],
  ] as const) {
    for (const match of matchesBeside(text, pattern, ...triggers))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "大写金额要全部用“壹、贰、叁、拾、佰、仟”这些大写数字",
        suggestion: null,
        confidence: 0.9,
      };
  }
}

export const amountMismatch: Rule = {
  id: "form/amount-in-words",
  severity: "fix",
  title: "大小写金额不一致",
  source: "《会计基础工作规范》，金额大小写应当一致",
  *check(text): Generator<Hit> {
    yield* malformed(text);
    if (!/[壹贰叁肆伍陆柒捌玖]/.test(text)) return;
    for (const match of text.matchAll(IN_WORDS)) {
      const words = match[0];
      const start = match.index;
      const end = start + words.length;
      const inWords = amountInWords(words);
      if (inWords === undefined) continue;
      const behind = /^[\s（(，,：:]{0,3}(?:小写|即|计|合计)?[:：]?\s?/.exec(text.slice(end, end + 12))?.[0] ?? "";
      const rest = /^(?:[¥￥]\s?)?\d[\d,，]*(?:\.\d{1,2})?\s?(?:万元|元)?/.exec(text.slice(end + behind.length, end + behind.length + 24))?.[0];
      const lead = /(?:[¥￥]\s?)?\d[\d,，]*(?:\.\d{1,2})?\s?(?:万元|元)?[\s（(，,：:]{0,2}(?:人民币)?(?:大写)?[:：（(）)\s]{0,3}(?:人民币)?$/.exec(
        text.slice(Math.max(0, start - 34), start),
      )?.[0];
      const figures = rest !== undefined && /[¥￥元]/.test(rest + behind) ? FIGURES.exec(rest) : lead !== undefined ? FIGURES.exec(lead) : null;
      if (!figures || !/[¥￥元]/.test(figures[0])) continue;
      if (centsOf(figures) === inWords) continue;
      // Which of the two is wrong nobody can tell: both are marked.
      const behindEnd = rest === undefined || figures[0].trim() !== rest.trim() ? end : end + behind.length + rest.length;
      yield {
        start: rest === undefined && lead !== undefined ? start - lead.length : start,
        end: behindEnd,
        reason: `大写金额是${inWords / 100}元，小写写的是${figures[0].trim()}，两者不一致`,
        suggestion: null,
        confidence: 0.93,
      };
    }
  },
};
