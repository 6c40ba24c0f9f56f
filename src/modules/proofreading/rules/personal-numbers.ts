// Finds the numbers of people in a text: citizen IDs, bank cards, mobile and land lines, however they are spaced. What to say of them is
// decided in personal-data.ts. Works on tokens (digits with nothing but invisible marks between) and short windows of tokens, so it is linear.
import { digitOf, isDash, isInvisible, isLetter, isSpace } from "../characters.ts";
import { after, before, keepLast } from "../rule.ts";
import { disguisedNumbersIn } from "./disguised-numbers.ts";
import {
  AMOUNT,
  checkDigit,
  hasCardPrefix,
  isAmountOrCode,
  isBirthday,
  looksLikeId,
  passesLuhn,
  type PersonalNumber,
  PROVINCES,
} from "./number-shapes.ts";

type Token = {
  start: number;
  end: number;
  digits: string;
  /** Whether only blanks and dashes lie between this and the token before. */ joined: boolean;
};

const LONGEST = 24;
const AREA = /^0(?:10|2[0-57-9]|[3-9]\d\d)/;

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (digitOf(text.charCodeAt(at)) < 0) {
      at++;
      continue;
    }
    const start = at;
    let digits = "";
    let end = at;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const digit = digitOf(unit);
      if (digit >= 0) {
        if (digits.length < LONGEST) digits += digit;
        end = at + 1;
      } else if (!isInvisible(unit)) break;
    }
    const last = tokens.at(-1);
    tokens.push({ start, end, digits, joined: last !== undefined && isJoint(text, last.end, start) });
  }
  return tokens;
};

/** Of one number only where its groups and its check digit say so. */
const isDot = (unit: number): boolean => unit === 0xff0e || unit === 0x2e;

const isJoint = (text: string, from: number, to: number): boolean => {
  if (to - from > 4) return false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!isSpace(unit) && !isDash(unit) && !isInvisible(unit) && !isDot(unit)) return false;
  }
  return to > from;
};

const SAYS_CARD = /(?:银行卡|储蓄卡|一卡通|社保卡)[^，。；]{0,6}$|卡号[为是：: ]{0,2}$/;
const MOBILE_GROUPS = new Set(["11", "3,4,4", "3,8", "7,4", "4,4,3", "3,3,5", "5,6", "3,4,2,2", `${"1,".repeat(10)}1`]);
const finalX = (text: string, from: number): number | undefined => {
  let at = from;
  while (at < from + 4 && (isSpace(text.charCodeAt(at)) || isDash(text.charCodeAt(at)) || isInvisible(text.charCodeAt(at)))) at++;
  const follows = text.charCodeAt(at + 1);
  return "XxＸｘ".includes(text.charAt(at) || "汉") && !isLetter(follows) && digitOf(follows) < 0 ? at + 1 : undefined;
};

type Read = { number: PersonalNumber; tokens: number };

/** Every window of joined tokens from `first`, by the number of tokens and the digits in them. */
const windowsFrom = (tokens: Token[], first: number, most: number): { count: number; digits: string; groups: string; end: number }[] => {
  const windows = [];
  let digits = "";
  let groups = "";
  for (let index = first; index < tokens.length && index < first + most; index++) {
    const token = tokens[index];
    if (!token || (index > first && !token.joined)) break;
    digits += token.digits;
    if (digits.length > LONGEST) break;
    groups += (index > first ? "," : "") + token.digits.length;
    windows.push({ count: index - first + 1, digits, groups, end: token.end });
  }
  return windows;
};

const readAt = (text: string, tokens: Token[], first: number): Read | undefined => {
  const token = tokens[first];
  if (!token) return undefined;
  const { start } = token;
  // Cheap way out: most numbers in a text are short and stand alone.
  if (token.digits.length < 7 && !tokens[first + 1]?.joined && !isLandlineInBrackets(text, tokens, first)) return undefined;
  const windows = windowsFrom(tokens, first, 18);
  const afterLetter = isLetter(text.charCodeAt(start - 1));
  const said = before(text, start, 16);
  const saysId = /身份证|身份号码|证件号/.test(said);
  const read = (kind: PersonalNumber["kind"], from: number, end: number, digits: string, named: boolean, count: number): Read => ({
    number: { kind, start: from, end, digits, named },
    tokens: count,
  });

  for (const window of windows) {
    if (afterLetter && !saysId) break;
    const withX = window.digits.length === 17 ? finalX(text, window.end) : undefined;
    if (withX === undefined && window.digits.length !== 18) continue;
    const id = withX === undefined ? window.digits : `${window.digits}X`;
    if (!looksLikeId(id)) continue;
    if (checkDigit(id) === id[17]) {
      if (/信用代码[^，。；]{0,6}$/.test(said)) continue;
      return read("citizen-id", start, withX ?? window.end, id, saysId, window.count);
    }
    if (saysId) return read("citizen-id-wrong", start, withX ?? window.end, id, true, window.count);
  }
  let wrongCard: Read | undefined;
  for (const window of windows) {
    const { digits, groups } = window;
    if (digits.length < 16 || digits.length > 19 || afterLetter || !/^(?:\d+|4,4,4,[4567]|4,4,4,4,[123]|6,1[0-3]|6,4,\d,?\d?)$/.test(groups))
      continue;
    if (!hasCardPrefix(digits) || AMOUNT.test(after(text, window.end, 6))) continue;
    const named = /卡号|账号|帐号|账户|银行|一卡通|储蓄/.test(said);
    if (passesLuhn(digits)) return read("bank-card", start, window.end, digits, named, window.count);
    // Another window may pass the check: the wrong one waits.
    if (SAYS_CARD.test(said)) wrongCard = read("bank-card-wrong", start, window.end, digits, true, window.count);
  }
  if (wrongCard) return wrongCard;
  for (const window of windows) {
    const { digits, groups } = window;
    if (digits.length !== 15 || afterLetter || !(groups === "15" || groups === "6,6,3")) continue;
    if (
      PROVINCES.has(digits.slice(0, 2)) &&
      isBirthday(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)))
    ) {
      return read("citizen-id-15", start, window.end, digits, saysId, window.count);
    }
  }
  return readMobile(text, start, windows, said) ?? readLandline(text, tokens, first, said);
};

/** 备案号：某养备… */
const CODE_OF_LETTERS = /(?:备案|许可|登记|批准|注册|编)号[为是：:]?[\u4e00-\u9fa5]{1,5}$/;

const readMobile = (text: string, start: number, windows: ReturnType<typeof windowsFrom>, said: string): Read | undefined => {
  for (const window of windows) {
    const prefix = /^(?:0086|86)(?=1[3-9]\d{9}$)/.exec(window.digits)?.[0] ?? "";
    const digits = window.digits.slice(prefix.length);
    const groups = prefix === "" ? window.groups : window.count === 1 ? "11" : window.groups.slice(2);
    if (!/^1[3-9]\d{9}$/.test(digits) || !MOBILE_GROUPS.has(groups)) continue;
    const from = prefix !== "" && /[+＋]/.test(text.charAt(start - 1)) ? start - 1 : start;
    if (isAmountOrCode(text, from, window.end) || CODE_OF_LETTERS.test(said)) continue;
    return { number: { kind: "mobile", start: from, end: window.end, digits, named: /电话|手机|联系|号码|微信/.test(said) }, tokens: window.count };
  }
  return undefined;
};

/** (0471)8150000: the bracket keeps the two tokens from being joined. */
const isLandlineInBrackets = (text: string, tokens: Token[], first: number): boolean => {
  const token = tokens[first];
  const next = tokens[first + 1];
  return (
    token !== undefined &&
    next !== undefined &&
    /^[（(]$/.test(text.charAt(token.start - 1)) &&
    next.start - token.end <= 3 &&
    /^[）)][ \-－]{0,2}$/.test(text.slice(token.end, next.start))
  );
};

const readLandline = (text: string, tokens: Token[], first: number, said: string): Read | undefined => {
  const token = tokens[first];
  const next = tokens[first + 1];
  if (!token || isAmountOrCode(text, token.start, token.end)) return undefined;
  const named = /(?:电话|热线|传真|座机|固话|宅电|拨打|咨询|值班)[^，。；0-9]{0,6}$/.test(said);
  const bracketed = isLandlineInBrackets(text, tokens, first);
  if (next && (next.joined || bracketed) && AREA.test(token.digits) && token.digits.length <= 4) {
    if (!/^[2-8]\d{6,7}$/.test(next.digits) || isAmountOrCode(text, next.start, next.end)) return undefined;
    const digits = token.digits + next.digits;
    return { number: { kind: "landline", start: bracketed ? token.start - 1 : token.start, end: next.end, digits, named }, tokens: 2 };
  }
  const whole = AREA.exec(token.digits)?.[0];
  if (named && /^[2-8]\d{6,7}$/.test(token.digits.slice(whole?.length ?? 0))) {
    return { number: { kind: "landline", start: token.start, end: token.end, digits: token.digits, named }, tokens: 1 };
  }
  return undefined;
};

/** Both in order of place; of two that overlap the plainly written one stays. */
const mergeByPlace = (plain: PersonalNumber[], disguised: PersonalNumber[]): PersonalNumber[] => {
  if (disguised.length === 0) return plain;
  let next = 0;
  const free = disguised.filter(({ start, end }) => {
    while (next < plain.length && plain[next]!.end <= start) next++;
    return next >= plain.length || plain[next]!.start >= end;
  });
  return [...plain, ...free].toSorted((a, b) => a.start - b.start);
};

/** In order of place, none overlapping. */
export const personalNumbersIn = keepLast((text: string): PersonalNumber[] => {
  const tokens = tokensOf(text);
  const found: PersonalNumber[] = [];
  for (let index = 0; index < tokens.length;) {
    const read = readAt(text, tokens, index);
    if (read) found.push(read.number);
    index += read?.tokens ?? 1;
  }
  return mergeByPlace(found, disguisedNumbersIn(text));
});
