// Numbers of people that a line break or the edge of a cell cuts in two: 15012119 at the end of one line, the rest at the head of the next. A number
// counts by its check digit, a mobile one only where a word says what it is.
import { digitOf, isDigit, isLetter } from "../characters.ts";
import { maskCard, maskCitizenId, maskMobile } from "../mask.ts";
import { before, type Hit, type Rule } from "../rule.ts";
import { digitsOnly } from "./personal-data.ts";
import { AMOUNT, checkDigit, hasCardPrefix, looksLikeId, passesLuhn } from "./number-shapes.ts";

const BREAK = /[\n\t|｜][ \u3000]{0,8}(?=[0-9０-９])/g;
const SAYS_PHONE = /(?:电话|手机|联系方式|号码|微信)[^，。；\d]{0,6}$/;
const SAYS_OTHER = /(?:信用代码|编号|合同号|订单号|水表|电表|燃气表|表号|许可证)[^，。；]{0,6}$/;

const digitsBack = (text: string, end: number): number => {
  let at = end;
  while (at > end - 19 && digitOf(text.charCodeAt(at - 1)) >= 0) at--;
  return at;
};
const digitsOn = (text: string, start: number): number => {
  let at = start;
  while (at < start + 19 && digitOf(text.charCodeAt(at)) >= 0) at++;
  return at;
};
const told = (digits: string, named: { card: boolean; phone: boolean }): Pick<Hit, "reason" | "suggestion" | "confidence"> | undefined => {
  if (digits.length === 18 && looksLikeId(digits) && checkDigit(digits) === digits[17])
    return { reason: "这是断成两截的公民身份号码，校验码正确，公开前应当遮盖", suggestion: maskCitizenId(digits), confidence: 0.93 };
  if (named.card && digits.length >= 16 && digits.length <= 19 && hasCardPrefix(digits) && passesLuhn(digits))
    return { reason: "这是断成两截的银行卡号，校验正确，公开前应当遮盖", suggestion: maskCard(digits), confidence: 0.9 };
  if (named.phone && /^1[3-9]\d{9}$/.test(digits))
    return { reason: "这是断成两截的手机号码，公开前应当遮盖", suggestion: maskMobile(digits), confidence: 0.88 };
  return undefined;
};

export const brokenNumber: Rule = {
  id: "personal-data/broken-number",
  reach: "text",
  severity: "block",
  title: "断行、断格的个人号码",
  source: "《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》",
  *check(text): Generator<Hit> {
    let done = 0;
    for (const match of text.matchAll(BREAK)) {
      let edge = match.index;
      while (edge > match.index - 8 && /[ \u3000\r]/.test(text.charAt(edge - 1))) edge--;
      const start = digitsBack(text, edge);
      if (start === edge) continue;
      const tail = digitsOn(text, match.index + match[0].length);
      const head = digitsOnly(text.slice(start, tail));
      if (start < done || head.length < 11 || head.length > 19 || isLetter(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 1)))
        continue;
      const withX = head.length === 17 && /^[xXＸｘ](?![A-Za-z0-9])/.test(text.slice(tail, tail + 2));
      const end = withX ? tail + 1 : tail;
      const said = before(text, start, 16);
      if (SAYS_OTHER.test(said) || AMOUNT.test(text.slice(tail, tail + 6)) || (!withX && isLetter(text.charCodeAt(end)))) continue;
      // The heading of a column names what stands in it.
      const above = text.slice(Math.max(0, start - 80), start);
      const hit = told(withX ? `${head}X` : head, { card: /卡号|账号|帐号|账户|银行|一卡通|储蓄|补贴/.test(above), phone: SAYS_PHONE.test(said) });
      if (!hit) continue;
      done = end;
      yield { start, end, ...hit };
    }
  },
};
