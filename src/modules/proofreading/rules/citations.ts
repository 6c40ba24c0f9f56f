// Cited documents against the register and the table of laws: a title with another document's number, a document that was repealed before this one
// was written. What a text says of articles is in cited-articles.ts.
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import { narrow } from "../characters.ts";
import { REPEALED } from "../lexicon/laws.ts";
import { after, before, occurrences, perContext, type Hit, type Rule } from "../rule.ts";
import type { Context, RegisteredDocument } from "../schema.ts";
import { goneTitles } from "./law-titles.ts";
import { dayOfNames } from "./own-date.ts";
import { supersededNumbers } from "./superseded-numbers.ts";

const canonical = (number: string): string =>
  narrow(number)
    .replace(/[（([【]/g, "〔")
    .replace(/[）)\]】]/g, "〕")
    .replace(/\s/g, "");

/** A title without the marks and blanks that change with where it stands. */
const bare = (title: string): string => title.replace(/[\s《》〈〉“”"]/g, "");

const register = perContext((context: Context) => ({
  byNumber: new Map(context.register.map((document) => [canonical(document.number), document])),
  byTitle: new Map(context.register.map((document) => [bare(document.title), document])),
  letters: new Set(context.register.map(({ number }) => canonical(number).replace(/〔.*$/, ""))),
}));

type Cited = { start: number; end: number; title: string; numberStart: number; number: string };

/** Where the title begins that ends behind `lead`: titles within it keep their own marks. */
const openingOf = (lead: string): number => {
  let depth = 1;
  for (let at = lead.length - 1; at >= 0; at--) {
    if (lead[at] === "》") depth++;
    else if (lead[at] === "《" && --depth === 0) return at;
  }
  return -1;
};

/** 《title》（number） */
function* citationsIn(text: string): Generator<Cited> {
  for (let at = text.indexOf("》"); at !== -1; at = text.indexOf("》", at + 1)) {
    const match = /^[（(]([^（）()《》]{4,40}号)[）)]/.exec(after(text, at + 1, 44));
    if (!match?.[1]) continue;
    const lead = before(text, at, 150);
    const open = openingOf(lead);
    if (open === -1) continue;
    yield { start: at - (lead.length - open), end: at + 1 + match[0].length, title: lead.slice(open + 1), numberStart: at + 2, number: match[1] };
  }
}

/** number《title》, number文件（《title》）; `letters` are those of the numbers that are known, for words before a number run on into it. */
function* citationsBehindNumbers(text: string, letters: ReadonlySet<string>): Generator<Cited> {
  for (const at of occurrences(text, "号")) {
    const opening = /^(?:文件|文)?[（(]?《/.exec(after(text, at + 1, 4));
    const lead = opening ? /([\u4e00-\u9fa5]{2,12})[〔（([【](?:19|20)\d\d[〕）)\]】]\d{1,4}$/.exec(before(text, at, 26)) : null;
    const known = lead && [...letters].find((one) => lead[1]!.endsWith(one));
    if (!opening || !known) continue;
    const open = at + opening[0].length;
    const title = /^《([^《》\n]{4,80})》/.exec(text.slice(open, open + 84))?.[1];
    if (title === undefined) continue;
    const number = `${lead[0].slice(lead[1]!.length - known.length)}号`;
    yield { start: open, end: open + title.length + 2, title, numberStart: at + 1 - number.length, number };
  }
}

/** The same title but for a slip of up to two characters in one place. */
const isSlip = (cited: string, title: string): boolean => {
  const shorter = Math.min(cited.length, title.length);
  let head = 0;
  while (head < shorter && cited[head] === title[head]) head++;
  let tail = 0;
  while (tail < shorter - head && cited.at(-1 - tail) === title.at(-1 - tail)) tail++;
  const longest = Math.max(cited.length, title.length) - head - tail;
  return shorter > 5 && longest > 0 && longest <= 2;
};

/** Titles are cited in part and with short names: only one that shares next to nothing with the registered one is of another document. */
const isOther = (cited: string, title: string): boolean => {
  const pairs = new Set(Array.from({ length: Math.max(0, title.length - 1) }, (_, at) => title.slice(at, at + 2)));
  const mine = Array.from({ length: Math.max(0, cited.length - 1) }, (_, at) => cited.slice(at, at + 2));
  return mine.length > 3 && mine.filter((pair) => pairs.has(pair)).length < mine.length / 4;
};

export const citedNumber: Rule = {
  id: "sense/cited-number",
  severity: "fix",
  title: "引用的文号与标题不符",
  source: "文件登记簿",
  *check(text, context): Generator<Hit> {
    if (context.register.length === 0) return;
    const { byTitle, byNumber, letters } = register(context);
    for (const { start, title, number, numberStart } of [...citationsIn(text), ...citationsBehindNumbers(text, letters)]) {
      const known = byTitle.get(bare(title));
      const numbered = byNumber.get(canonical(number));
      if (!known && numbered) {
        const [cited, registered] = [bare(title), bare(numbered.title)];
        const slip = !registered.includes(cited) && isSlip(cited, registered);
        if (slip || isOther(cited, registered))
          yield {
            start: start + 1,
            end: start + 1 + title.length,
            reason: `登记的${numbered.number}是《${numbered.title}》，这里写的是《${title}》`,
            suggestion: slip ? numbered.title : null,
            confidence: slip ? 0.85 : 0.75,
          };
      }
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

export const citedRepealed: Rule = {
  id: "sense/cited-repealed",
  reach: "text",
  severity: "fix",
  title: "引用了已经废止的文件",
  source: "文件登记簿和法律、法规、规章、标准的废止信息",
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
          reason: `${known.number}自${inChinese(known.repealedOn)}起已经${known.expired ? "失效" : "废止"}，请核对能不能作为依据`,
          suggestion: null,
          confidence: 0.85,
        };
      }
    }
    yield* supersededNumbers(text, day);
    yield* goneTitles(text, REPEALED, day, "已经废止，现在是");
  },
};
