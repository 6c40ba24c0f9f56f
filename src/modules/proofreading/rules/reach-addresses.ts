// Phones, web addresses, mailboxes and postcodes that cannot be right as written, so that nobody can use them. Whether they may be published is not asked here.
import { after, before, type Hit, type Rule } from "../rule.ts";

/** 0478-812345: behind an area code stand seven or eight digits; a switchboard's number may have an extension. */
const PHONE = /(?<![\d.-])[（(]?(0(?:10|2\d|[3-9]\d{2}))[）)]?[-—－]?(?<=[-—－）)])(\d+)(?![\d.])/g;
const MOBILE = /(?<=(?:电话|手机|热线|联系方式)(?:号码)?[：:]\s?)1[3-9]\d+(?![\d-])/g;
const WEB =
  /(?:https?(?:：|;|；|:\/(?!\/)|\/\/|:(?=www)|:\\\\)|htt?ps?:\/\/\/)[A-Za-z/]|htp:\/\/|www[，,。、](?=[A-Za-z])|(?<=www\.[A-Za-z\d.-]{1,40})[，。、](?=(?:gov|com|cn|org|net|edu)(?![A-Za-z]))/g;
const MAIL =
  /(?<=(?:邮箱|邮件|E-?mail|e-mail)[^，。；\n@＠]{0,8}[：:\s])[A-Za-z\d._-]{2,30}(?:[#＃]|[&＆]|\(at\))[A-Za-z\d]{2,20}\.(?:com|cn|net|gov)/g;
const POSTCODE = /(?<=(?:邮编|邮政编码)[：:为是\s]{1,2})\d+(?![\d.])/g;

export const unusableAddress: Rule = {
  id: "form/unusable-address",
  severity: "fix",
  title: "电话、网址、邮编位数或者写法不对",
  source: "公开的联系方式应当能用",
  *check(text): Generator<Hit> {
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
        yield { start: match.index, end: match.index + match[0].length, reason: "电子邮箱缺“@”", suggestion: null, confidence: 0.9 };
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
