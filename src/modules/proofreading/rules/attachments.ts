// Attachments that a text speaks of but does not list, and the number of a document beside its date. Says nothing where no list stands.
import { yearOf } from "../../../kernel/plain-date.ts";
import { narrow } from "../characters.ts";
import { linesOf, type Hit, type Rule } from "../rule.ts";
import { ownDate } from "./own-date.ts";

/** How many attachments the list at the end has; 0 where there is none. */
const listedIn = (text: string): { count: number; from: number } => {
  let count = 0;
  let from = -1;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end).trim();
    if (/^附件[：:]\s?1[.．]/.test(line)) [count, from] = [1, start];
    else if (count > 0 && new RegExp(`^${count + 1}[.．]`).test(line)) count++;
    else if (count > 0 && line !== "") break;
    // 附件：整改台账 is the only one.
    else if (/^附件[：:]\s?[\u4e00-\u9fa5《“]/.test(line) && line.length <= 60 && !line.includes("。")) return { count: 1, from: start };
  }
  return { count, from };
};

export const unlistedAttachment: Rule = {
  id: "sense/unlisted-attachment",
  reach: "text",
  severity: "fix",
  title: "提到的附件没有列出",
  source: "《党政机关公文格式》（GB/T 9704—2012）7.3.4",
  *check(text): Generator<Hit> {
    if (!text.includes("附件")) return;
    const { count, from } = listedIn(text);
    if (count === 0) return;
    for (const match of text.matchAll(/附件([0-9０-９]{1,2})(?![0-9０-９.．])/g)) {
      if (match.index >= from || Number(narrow(match[1]!)) <= count) continue;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: `文末只列了${count}个附件，没有附件${narrow(match[1]!)}`,
        suggestion: null,
        confidence: 0.88,
      };
    }
  },
};

const HEAD_NUMBER = /^[\u4e00-\u9fa5]{2,12}〔((?:19|20)\d\d)〕\d{1,4}号$/;
/** How far down the number of the document itself stands. */
const HEAD = 300;

export const numberBesideDate: Rule = {
  id: "sense/number-beside-date",
  reach: "text",
  severity: "fix",
  title: "文号的年份与成文日期不符",
  source: "《党政机关公文格式》（GB/T 9704—2012）7.2.5",
  *check(text, context): Generator<Hit> {
    const own = text.includes("〔") ? ownDate(text, context) : undefined;
    if (own === undefined) return;
    for (const { start, end } of linesOf(text.slice(0, HEAD))) {
      const line = text.slice(start, end);
      const year = HEAD_NUMBER.exec(line.trim())?.[1];
      if (year === undefined) continue;
      // A number given in December is put under a date of January now and then.
      if (Number(year) !== yearOf(own) && !(Number(year) === yearOf(own) - 1 && own.slice(5, 7) === "01")) {
        const at = start + line.indexOf("〔");
        yield {
          start: at,
          end: at + 6,
          reason: `成文日期在${yearOf(own)}年，文号写的是${year}年，请核对`,
          suggestion: `〔${yearOf(own)}〕`,
          confidence: 0.82,
        };
      }
      return;
    }
  },
};
