// The form of document numbers (发文字号): letters of the organ, the year in hexagonal brackets, the serial without 第 and leading zeros.
import { narrow } from "../characters.ts";
import { after, before, perContext, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《党政机关公文格式》（GB/T 9704—2012）7.2.5";

/** What ends the letters of an organ; other words before a bracketed year (公告, 民初) are not document numbers of this form. */
const LETTERS = /([\u4e00-\u9fa5]{1,12}[发函字规办批复文任呈请电阅督密])[ \u3000]?$/;
const TAIL =
  /([〔﹝［[【〖（({「]|)[ \u3000]?((?:[0-9０-９]{2}){1,2})[ \u3000]?(年?)[ \u3000]?([〕﹞］\]】〗）)}」]|)([ \u3000]?)(第?)[ \u3000]?([0-9０-９]{1,5})([ \u3000]?)号$/;

/** 青财库[2026]7号: nothing but a document is numbered in square brackets. */
const SQUARE_LETTERS = /([\u4e00-\u9fa5]{2,12})[ \u3000]?[〔﹝［[【〖]$/;
/** 《征收办法》（财综(2024)28号）: what stands behind a title is its number. */
const CITED_LETTERS = /》[（(]([\u4e00-\u9fa5]{2,12})$/;
/** 青人社发2026〔12〕号, 青卫发<2026>6号 */
const SWAPPED = /(?<=[\u4e00-\u9fa5]{2,12})(?:((?:19|20)\d\d)〔(\d{1,4})〕|[<＜〈]((?:19|20)\d\d)[>＞〉](\d{1,4}))号/g;

const knownPrefixes = perContext((context) => [...context.numberPrefixes].toSorted((a, b) => b.length - a.length));

/** （土左司发〔2026〕45）: closed before 号 came. */
function* withoutEnd(text: string): Generator<Hit> {
  for (const match of text.matchAll(/(?<=[\u4e00-\u9fa5]{1,12}[发函字规办批复文任呈请电])〔(?:19|20)\d\d〕\d{1,4}(?=[）)，。；、》的\n])/g)) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      reason: "文号不合格式：序号后面缺“号”字",
      suggestion: `${match[0]}号`,
      confidence: 0.93,
    };
  }
}

export const documentNumber: Rule = {
  id: "form/document-number",
  severity: "fix",
  title: "文号格式",
  source: SOURCE,
  *check(text, context) {
    if (text.includes("〔")) yield* withoutEnd(text);
    if (/\d〔\d|[<＜〈][12]\d{3}/.test(text)) {
      for (const match of text.matchAll(SWAPPED)) {
        yield {
          start: match.index,
          end: match.index + match[0].length,
          reason: "文号不合格式：年份应当用六角括号〔〕括起，序号在后",
          suggestion: `〔${match[1] ?? match[3]}〕${match[2] ?? match[4]}号`,
          confidence: 0.93,
        };
      }
    }
    for (let at = text.indexOf("号"); at !== -1; at = text.indexOf("号", at + 1)) {
      if (!/[0-9０-９ \u3000]/.test(text.charAt(at - 1))) continue;
      const piece = before(text, at + 1, 32);
      const match = TAIL.exec(piece);
      if (!match) continue;
      const [all, open = "", writtenYear = "", yearWord, close = "", gap, ordinal, writtenSerial = "", lastGap] = match;
      const head = piece.slice(0, match.index);
      const letters =
        knownPrefixes(context).find((prefix) => head.endsWith(prefix)) ??
        LETTERS.exec(head)?.[1] ??
        SQUARE_LETTERS.exec(head + open)?.[1] ??
        CITED_LETTERS.exec(head)?.[1];
      const isKnown = letters !== undefined && context.numberPrefixes.includes(letters);
      if (letters === undefined) continue;
      // Without any bracket only a known prefix tells a number from 「发2023年68号」 in running text.
      if (open === "" && close === "" && !isKnown) continue;
      const year = narrow(writtenYear);
      // 购备字〔2026〕00214号: given out by a system, with its zeros.
      const byMachine = letters.endsWith("字") && writtenSerial.length === 5;
      const serial = byMachine ? narrow(writtenSerial) : narrow(writtenSerial).replace(/^0+(?=\d)/, "");
      const reasons: string[] = [];
      if (open !== "〔" || close !== "〕") reasons.push("年份应当用六角括号〔〕括起");
      if (year.length === 2) reasons.push("年份应当写全四位");
      if (yearWord) reasons.push("括号里不写“年”字");
      if (ordinal) reasons.push("序号前不加“第”字");
      if (serial !== narrow(writtenSerial)) reasons.push("序号不编虚位，前面不加0");
      if (year !== writtenYear || narrow(writtenSerial) !== writtenSerial) reasons.push("数字应当用半角");
      if (reasons.length === 0 && (gap || lastGap || /[ \u3000]/.test(all.slice(0, 8)))) reasons.push("文号里面不留空格");
      if (reasons.length === 0 || (year.length === 4 && !/^(?:19|20)/.test(year))) continue;
      const century = year.length === 2 ? (Number(year) > 60 ? "19" : "20") : "";
      yield {
        start: at + 1 - all.length,
        end: at + 1,
        reason: `文号不合格式：${reasons.join("，")}`,
        suggestion: `〔${century}${year}〕${serial}号`,
        confidence: isKnown ? 0.98 : 0.92,
      };
    }
  },
};

/** 国务院第711号 for 国务院令第711号. */
export const decreeNumber: Rule = {
  id: "form/decree-number",
  severity: "fix",
  title: "令的编号",
  source: "行政法规、规章以“令”公布，引用时写“令第×号”",
  *check(text) {
    for (let at = text.indexOf("国务院第"); at !== -1; at = text.indexOf("国务院第", at + 1)) {
      const number = /^第\d{1,4}号(?!文)/.exec(after(text, at + 3, 8))?.[0];
      if (number === undefined) continue;
      yield { start: at, end: at + 3 + number.length, reason: "引用行政法规的公布令时缺了“令”字", suggestion: `国务院令${number}`, confidence: 0.9 };
    }
  },
};
