// Laws and regulations cited by a title that they no longer have. What was repealed is in citations.ts, which reads the titles the same way.
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import { RENAMED, type Repealed } from "../lexicon/laws.ts";
import { after, before, occurrences, type Hit, type Rule } from "../rule.ts";
import { dayOfNames } from "./own-date.ts";

/** What tells of the repeal, or of the time before it. */
const TELLS = /废止|失效|停止执行|取代|代替|修订前|原《|旧《|不再适用|当时|历史上|曾|当年|过去/;

/** Titles in marks that the table says were gone by that day. */
export function* goneTitles(text: string, table: ReadonlyMap<string, Repealed>, day: PlainDate, because: string): Generator<Hit> {
  for (const start of occurrences(text, "《")) {
    const match = /^《(?:中华人民共和国)?([\u4e00-\u9fa5]{3,24})》/.exec(after(text, start, 40));
    const gone = match?.[1] === undefined ? undefined : table.get(match[1]);
    if (!match || !gone || gone.from > day) continue;
    const end = start + match[0].length;
    if (TELLS.test(`${before(text, start, 16)}《${after(text, end, 16)}`)) continue;
    yield {
      start,
      end,
      reason: `《${match[1]}》自${inChinese(gone.from)}起${because}${gone.by}`,
      suggestion: gone.by.startsWith("《") && gone.by.endsWith("》") ? gone.by : null,
      confidence: 0.92,
    };
  }
}

export const lawTitle: Rule = {
  id: "words/law-title",
  reach: "text",
  severity: "fix",
  title: "法律、法规已经改名",
  source: "法律、法规的公布信息",
  *check(text, context): Generator<Hit> {
    const day = text.includes("《") ? dayOfNames(text, context) : undefined;
    if (day !== undefined) yield* goneTitles(text, RENAMED, day, "已经改为");
  },
};
