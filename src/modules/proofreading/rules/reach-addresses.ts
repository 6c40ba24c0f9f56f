// Phones, web addresses, mailboxes and postcodes that cannot be right as written, so that nobody can use them. Whether they may be published is not asked here.
import { after, before, type Hit, type Rule } from "../rule.ts";
import { tablesIn } from "./tables-in-text.ts";

/** 0478-812345: behind an area code stand seven or eight digits; a switchboard's number may have an extension. */
const PHONE = /(?<![\d.-])[（(]?(0(?:10|2\d|[3-9]\d{2}))[）)]?[-—－]?(?<=[-—－）)])(\d+)(?![\d.])/g;
const MOBILE = /(?<=(?:电话|手机|热线|联系方式)(?:号码)?[：:]\s?)1[3-9]\d+(?![\d-])/g;
const WEB =
  /(?:https?(?:：|;|；|:\/(?!\/)|\/\/|:(?=www)|:\\\\)|htt?ps?:\/\/\/)[A-Za-z/]|htp:\/\/|www[，,。、](?=[A-Za-z])|(?<=www\.[A-Za-z\d.-]{1,40})[,，。、](?=(?:gov|com|cn|org|net|edu)(?![A-Za-z]))/g;
const MAIL =
  /(?<=(?:邮箱|邮件|E-?mail|e-mail)[^，。；\n@＠]{0,8}[：:\s])[A-Za-z\d._-]{2,30}(?:[#＃]|[&＆]|\(at\))[A-Za-z\d]{2,20}\.(?:com|cn|net|gov)|[A-Za-z\d._-]{2,30}@[A-Za-z\d-]{2,20}[，。、,](?=com|cn|net|gov)/g;
const POSTCODE = /(?<=(?:邮编|邮政编码)[：:为是\s]{0,2})\d+(?![\d.])/g;

/** A column of phones: some with their area code and some without, or of a length that no phone has. */
function* phoneColumns(text: string): Generator<Hit> {
  for (const table of tablesIn(text)) {
    const column = table[0]!.findIndex((cell) => /电\s*话|座机|传真/.test(cell.text));
    if (column < 0) continue;
    const cells = table.slice(1).flatMap((row) => (row[column] ? [row[column]] : []));
    const whole = cells.filter((cell) => /^0\d{2,3}-\d{7,8}$/.test(cell.text));
    if (whole.length === 0) continue;
    for (const { start, end, text: phone } of cells) {
      const local = /^0\d{2,3}[-—－–](\d+)$/.exec(phone)?.[1];
      if (/^[2-8]\d{6,7}$/.test(phone)) yield { start, end, reason: "同一列的其他电话都有区号，这里没有", suggestion: null, confidence: 0.85 };
      else if (local !== undefined && (local.length < 7 || local.length > 8))
        yield { start, end, reason: `区号后面应当是7位或者8位，这里是${local.length}位`, suggestion: null, confidence: 0.9 };
    }
  }
}

/** 0478—8122301 */
const PHONE_DASH = /(?<=(?<!\d)0\d{2,3})[—－–](?=[2-8]\d{6,7}(?!\d))/g;

export const unusableAddress: Rule = {
  id: "form/unusable-address",
  reach: "text",
  severity: "fix",
  title: "电话、网址、邮编位数或者写法不对",
  source: "公开的联系方式应当能用",
  *check(text): Generator<Hit> {
    if (/电\s*话|座机|传真/.test(text)) yield* phoneColumns(text);
    if (/\d[—－–][2-8]\d{6}/.test(text)) {
      for (const match of text.matchAll(PHONE_DASH))
        yield { start: match.index, end: match.index + 1, reason: "区号和号码之间用短横线“-”", suggestion: "-", confidence: 0.7, severity: "hint" };
    }
    if (/0\d{2,3}[）)]?[-—－]?\d/.test(text)) {
      for (const match of text.matchAll(PHONE)) {
        const [all, area = "", local = ""] = match;
        const right = area.length === 3 ? [8] : [7, 8];
        if (right.includes(local.length)) continue;
        // Codes of goods and tenders, and short numbers of service, are no phones.
        if (
          !/(?:电话|传真|热线|座机|值班|咨询|举报|联系|[、，；/]|\d)[^\n]{0,12}$/.test(before(text, match.index, 24)) ||
          local.length < 5 ||
          local.length > 10
        )
          continue;
        if (!/(?:电话|传真|热线|座机)/.test(before(text, match.index, 60))) continue;
        const end = match.index + all.length;
        yield {
          start: end - local.length,
          end,
          reason: `区号后面应当是${right.join("位或者")}位，这里是${local.length}位`,
          suggestion: null,
          confidence: 0.88,
        };
      }
    }
    if (/(?:电话|手机|热线|联系方式)(?:号码)?[：:]\s?1[3-9]\d/.test(text)) {
      for (const match of text.matchAll(MOBILE)) {
        const { length } = match[0];
        if (length < 9 || length > 13 || length === 11 || /^(?:元|万|人)/.test(after(text, match.index + length, 1))) continue;
        yield { start: match.index, end: match.index + length, reason: `手机号码是11位，这里是${length}位`, suggestion: null, confidence: 0.85 };
      }
    }
    if (/htt?p|www/.test(text)) {
      for (const match of text.matchAll(WEB))
        yield { start: match.index, end: match.index + match[0].length, reason: "网址写错了，打不开", suggestion: null, confidence: 0.92 };
    }
    if (/邮箱|邮件|[Ee]-?mail/.test(text)) {
      for (const match of text.matchAll(MAIL))
        yield { start: match.index, end: match.index + match[0].length, reason: "电子邮箱写错了，收不到邮件", suggestion: null, confidence: 0.9 };
    }
    if (/邮编|邮政编码/.test(text)) {
      for (const match of text.matchAll(POSTCODE)) {
        if (match[0].length === 6 || match[0].length < 4) continue;
        yield {
          start: match.index,
          end: match.index + match[0].length,
          reason: `邮政编码是6位，这里是${match[0].length}位`,
          suggestion: null,
          confidence: 0.93,
        };
      }
    }
  },
};
