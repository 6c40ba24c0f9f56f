// Article numbers that do not exist: beyond the last article of a law, of a registered document, or of the very text that cites itself.
import { numeralOf } from "../characters.ts";
import { ARTICLES } from "../lexicon/laws.ts";
import { after, before, linesOf, occurrences, perContext, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";

const SOURCE = "法律、法规的条文数和文件登记簿";

/** 第一百二十条 and 第120条. */
export const articleNumber = (text: string): number | undefined => {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?([一二三四五六七八九十]*)$/.exec(text);
  if (!match || text === "") return undefined;
  const digit = (char: string | undefined): number => (char === undefined ? 0 : "零一二三四五六七八九".indexOf(char));
  const rest = match[3] === "" || match[3] === undefined ? 0 : numeralOf(match[3]);
  return rest === undefined ? undefined : digit(match[1]) * 1000 + digit(match[2]) * 100 + rest;
};

const ARTICLE = /第([一二三四五六七八九十百千零\d]{1,9})条/g;
const AFTER_TITLE =
  /^》(?:[（(][^（）()]{1,30}[）)])?(?:中|的|中的)?((?:、|，|和|及|或|至|—|第[一二三四五六七八九十百千零\d]{1,9}[条款项目]|第（[一二三四五六七八九十]+）项|（[一二三四五六七八九十]+）项?)+)/;

const registered = perContext(
  (context: Context) =>
    new Map(
      context.register.flatMap(({ title, handedOn, articles }) =>
        articles === undefined ? [] : [title, handedOn ?? title].map((name) => [name, articles] as const),
      ),
    ),
);

/** 《社区食堂运营补贴办法》 for the one registered title that ends so. */
const endingWith = (title: string, titles: ReadonlyMap<string, number>): number | undefined => {
  if (title.length < 6) return undefined;
  const found = [...titles].filter(([name]) => name.endsWith(title));
  return found.length === 1 ? found[0]![1] : undefined;
};

export const citedArticle: Rule = {
  id: "sense/cited-article",
  reach: "text",
  severity: "fix",
  title: "引用的条文不存在",
  source: SOURCE,
  *check(text, context): Generator<Hit> {
    for (const at of occurrences(text, "》")) {
      const tail = AFTER_TITLE.exec(after(text, at, 70));
      if (!tail?.[1]?.includes("条")) continue;
      const open = text.lastIndexOf("《", at);
      if (open === -1 || at - open > 60) continue;
      const title = text
        .slice(open + 1, at)
        .replace(/^中华人民共和国/, "")
        .replace(/（[^）]*）$/, "");
      const most = ARTICLES.get(title) ?? registered(context).get(title) ?? endingWith(title, registered(context));
      if (most === undefined) continue;
      const from = at + tail[0].length - tail[1].length;
      for (const match of tail[1].matchAll(ARTICLE)) {
        const number = articleNumber(match[1]!);
        if (number === undefined || number <= most) continue;
        const start = from + match.index;
        yield { start, end: start + match[0].length, reason: `《${title}》一共只有${most}条，没有${match[0]}`, suggestion: null, confidence: 0.9 };
      }
    }
    yield* articlesOfThatLaw(text, context);
    yield* ownArticles(text);
    yield* ownParts(text);
  },
};

/** 依据该法第九十六条: of the title named last, in the same paragraph. */
function* articlesOfThatLaw(text: string, context: Context): Generator<Hit> {
  for (const at of occurrences(text, "该")) {
    const match = /^该(法|条例|办法|规定|细则)((?:第[一二三四五六七八九十百千零\d]{1,9}[条款项]|[、和，及])+)/.exec(after(text, at, 60));
    if (!match?.[2]?.includes("条")) continue;
    const named = /《(?:中华人民共和国)?([^《》\n]{2,40})》[^《》\n]*$/.exec(before(text, at, 160))?.[1]?.replace(/（[^）]*）$/, "");
    if (!named?.endsWith(match[1]!)) continue;
    const most = ARTICLES.get(named) ?? registered(context).get(named);
    for (const article of most === undefined ? [] : match[2].matchAll(ARTICLE)) {
      const number = articleNumber(article[1]!);
      if (number === undefined || number <= most!) continue;
      const start = at + 1 + match[1]!.length + article.index;
      yield { start, end: start + article[0].length, reason: `《${named}》一共只有${most}条，没有${article[0]}`, suggestion: null, confidence: 0.88 };
    }
  }
}

/** 本办法第三十条 in a text whose last article is the seventeenth. */
function* ownArticles(text: string): Generator<Hit> {
  if (!/本(?:办法|规定|细则|条例|制度|章程|规则|方案|意见)第/.test(text)) return;
  let most = 0;
  for (const { start, end } of linesOf(text)) {
    const number = articleNumber(/^[\s\u3000]*第([一二三四五六七八九十百零\d]{1,7})条/.exec(text.slice(start, Math.min(end, start + 16)))?.[1] ?? "");
    if (number !== undefined) most = Math.max(most, number);
  }
  if (most < 3) return;
  for (const match of text.matchAll(/本(?:办法|规定|细则|条例|制度|章程|规则|方案|意见)(第([一二三四五六七八九十百零\d]{1,7})条)/g)) {
    const number = articleNumber(match[2]!);
    if (number === undefined || number <= most) continue;
    const end = match.index + match[0].length;
    yield { start: end - match[1]!.length, end, reason: `这篇一共只有${most}条，没有${match[1]}`, suggestion: null, confidence: 0.9 };
  }
}

const PART = /^[\s\u3000]*(?:第([一二三四五六七八九十]{1,3})(章)|([一二三四五六七八九十]{1,3})(、))/;
const CITED_PART =
  /(?:本(?:办法|规定|细则|条例|制度|方案|意见|通知|规则|章程)|(?:按照|依照|见|参照|根据)(?=第[一二三四五六七八九十]{1,3}(?:章|部分)[的规执，。；）]))第([一二三四五六七八九十]{1,3})(章|部分)(?!第)/g;

/** 本方案第七部分 in a text that has three, 按照第五章 in one of two chapters. */
function* ownParts(text: string): Generator<Hit> {
  const cited = [...text.matchAll(CITED_PART)];
  if (cited.length === 0) return;
  const most = { 章: 0, 部分: 0 };
  for (const { start, end } of linesOf(text)) {
    const part = PART.exec(text.slice(start, Math.min(end, start + 12)));
    if (!part) continue;
    const kind = part[2] ? "章" : "部分";
    most[kind] = Math.max(most[kind], numeralOf(part[1] ?? part[3] ?? "") ?? 0);
  }
  for (const match of cited) {
    const kind = match[2] as keyof typeof most;
    if (
      most[kind] < 2 ||
      (numeralOf(match[1]!) ?? 0) <= most[kind] ||
      /《[^》]{0,60}》(?:的|中|中的)?$/.test(text.slice(Math.max(0, match.index - 64), match.index))
    )
      continue;
    const end = match.index + match[0].length;
    const words = `第${match[1]}${kind}`;
    yield {
      start: end - words.length,
      end,
      reason: `这篇一共只有${most[kind]}${kind === "章" ? "章" : "个部分"}，没有${words}`,
      suggestion: null,
      confidence: 0.82,
    };
  }
}
