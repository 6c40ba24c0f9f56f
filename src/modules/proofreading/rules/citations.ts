// Cited documents against the register and the table of laws: a title with another document's number, a document that was repealed before this one
// was written. What a text says of articles is in cited-articles.ts.
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import { narrow } from "../characters.ts";
import { REPEALED } from "../lexicon/laws.ts";
import { after, before, occurrences, perContext, type Hit, type Rule } from "../rule.ts";
import type { Context, RegisteredDocument } from "../schema.ts";
import { dayOfNames } from "./own-date.ts";

const canonical = (number: string): string =>
  narrow(number)
    .replace(/[（([【]/g, "〔")
    .replace(/[）)\]】]/g, "〕")
    .replace(/\s/g, "");

const register = perContext((context: Context) => ({
  byNumber: new Map(context.register.map((document) => [canonical(document.number), document])),
  byTitle: new Map(context.register.map((document) => [document.title, document])),
}));

type Cited = { start: number; end: number; title: string; numberStart: number; number: string };

/** 《title》（number） */
function* citationsIn(text: string): Generator<Cited> {
  for (let at = text.indexOf("》"); at !== -1; at = text.indexOf("》", at + 1)) {
    const lead = before(text, at, 150);
    const open = lead.lastIndexOf("《");
    const match = /^[（(]([^（）()《》]{4,40}号)[）)]/.exec(after(text, at + 1, 44));
    if (open === -1 || !match?.[1]) continue;
    yield { start: at - (lead.length - open), end: at + 1 + match[0].length, title: lead.slice(open + 1), numberStart: at + 2, number: match[1] };
  }
}

export const citedNumber: Rule = {
  id: "sense/cited-number",
  severity: "fix",
  title: "引用的文号与标题不符",
  source: "文件登记簿",
  *check(text, context): Generator<Hit> {
    if (context.register.length === 0) return;
    const { byTitle } = register(context);
    for (const { title, number, numberStart } of citationsIn(text)) {
      const known = byTitle.get(title);
      if (!known || canonical(known.number) === canonical(number)) continue;
      yield {
        start: numberStart,
        end: numberStart + number.length,
        reason: `登记的《${title}》是${known.number}，这里写的是${number}`,
        suggestion: known.number,
        confidence: 0.85,
      };
    }
  },
};

const isRepealed = (document: RegisteredDocument | undefined, day: PlainDate): boolean =>
  document?.repealedOn !== undefined && document.repealedOn <= day;

/** What tells of the repeal, or of the time before it. */
const TELLS = /废止|失效|停止执行|取代|代替|修订前|原《|旧《|不再适用|当时|历史上|曾|当年|过去/;

export const citedRepealed: Rule = {
  id: "sense/cited-repealed",
  reach: "text",
  severity: "fix",
  title: "引用了已经废止的文件",
  source: "文件登记簿和法律、法规的废止信息",
  *check(text, context): Generator<Hit> {
    const day = dayOfNames(text, context);
    if (day === undefined) return;
    if (context.register.length > 0) {
      const { byNumber } = register(context);
      for (const { start, end, number } of citationsIn(text)) {
        const known = byNumber.get(canonical(number));
        if (!isRepealed(known, day) || !known?.repealedOn) continue;
        // A notice that repeals it has to name it.
        if (/废止|失效|停止执行/.test(before(text, start, 20) + after(text, end, 20))) continue;
        yield {
          start,
          end,
          reason: `${known.number}已于${inChinese(known.repealedOn)}废止，请核对能不能作为依据`,
          suggestion: null,
          confidence: 0.85,
        };
      }
    }
    for (const at of occurrences(text, "《")) {
      const match = /^《(?:中华人民共和国)?([\u4e00-\u9fa5]{3,24})》/.exec(after(text, at, 40));
      const gone = match?.[1] === undefined ? undefined : REPEALED.get(match[1]);
      if (!match || !gone || gone.from > day) continue;
      const end = at + match[0].length;
      if (TELLS.test(before(text, at, 16) + after(text, end, 16))) continue;
      yield {
        start: at,
        end,
        reason: `《${match[1]}》自${inChinese(gone.from)}起已经废止，现在是${gone.by}`,
        suggestion: gone.by.startsWith("《") && gone.by.endsWith("》") ? gone.by : null,
        confidence: 0.92,
      };
    }
  },
};
