// Years that were counted wrongly: an age beside a year of birth, an anniversary beside the year of founding, 八年间 since 2021. The day they are counted
// to is the text's own.
import { yearOf } from "../../../kernel/plain-date.ts";
import { numeralOf } from "../characters.ts";
import { after, before, occurrences, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";
import { dayOfNames } from "./own-date.ts";

const BORN =
  /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生)(?:于[\u4e00-\u9fa5]{2,8})?[，,；（(、]{0,2}[^。；\d]{0,8}?(?:现年|今年|年龄为?|[，,、])(\d{1,3})周?$/;
const FOUNDED =
  /(?:(?:建[校院厂馆站社村镇旗]|成立|创[建办立]|始建|开[办业馆园]|通车|建成|设立|诞生)于?((?:19|20)\d\d)年|((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:建[校院厂馆站社村]|正式成立|成立|创[建办]|建成|开馆|通车))[^。\d]{0,20}(?:今年|迎来|喜迎|适逢|恰逢|庆祝|已有|即将)[^。\d]{0,12}?([一二三四五六七八九十百\d]{1,4})$/;
const SINCE = /自((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^。；，\d]{0,16}以来[，,][^。；，\d]{0,4}?([一二三四五六七八九十\d]{1,3})$/;

const numberOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : text === "百" || text === "一百" ? 100 : (numeralOf(text) ?? Number.NaN);

type Counted = { word: string; shape: RegExp; /** How far a count may be off. */ slack: number; what: string };
const COUNTED: Counted[] = [
  { word: "岁", shape: BORN, slack: 1, what: "年龄" },
  { word: "周年", shape: FOUNDED, slack: 0, what: "周年数" },
  { word: "年间", shape: SINCE, slack: 1, what: "年数" },
  { word: "年来", shape: SINCE, slack: 1, what: "年数" },
];

function* counted(text: string, { word, shape, slack, what }: Counted, year: number): Generator<Hit> {
  for (const at of occurrences(text, word)) {
    const lead = before(text, at, 60);
    const match = shape.exec(lead);
    // 十年来的问题: not counted from the year before it.
    if (match && word === "年来" && text.charAt(at + 2) !== "，") continue;
    if (!match || (word === "岁" && /^(?:以上|以下|时|前|起|后)/.test(after(text, at + 1, 2)))) continue;
    const said = match.at(-1)!;
    const from = Number(match.slice(1, -1).find((group) => group !== undefined));
    const number = numberOf(said);
    if (Number.isNaN(number) || from > year || Math.abs(year - from - number) <= slack) continue;
    yield {
      start: at - said.length,
      end: at + word.length,
      reason: `从${from}年到${year}年是${year - from}年，这里的${what}写的是${said}，请核对`,
      suggestion: null,
      confidence: 0.78,
    };
  }
}

export const elapsedYears: Rule = {
  id: "sense/elapsed-years",
  reach: "text",
  severity: "fix",
  title: "年龄、年数与年份不符",
  source: "文内数据应当前后一致",
  *check(text, context: Context): Generator<Hit> {
    if (!/岁|周年|年[间来]/.test(text)) return;
    const day = dayOfNames(text, context);
    if (day === undefined) return;
    for (const one of COUNTED) yield* counted(text, one, yearOf(day));
  },
};
