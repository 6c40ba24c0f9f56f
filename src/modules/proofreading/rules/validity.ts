// From when to when a document holds: a validity that ends before it begins, and two days from which it is to hold. Years that do not fit the days are in
// stated-periods.ts.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { before, type Hit, type Rule } from "../rule.ts";
import { ownDate, plain } from "./own-date.ts";

const DATE = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";
/** 自2026年7月1日起施行，有效期（5年，）至2025年6月30日 */
const LASTS = new RegExp(
  `自(?:${DATE}|(?:公布|印发|发布|下发)之日)起(?:施行|实施|执行|生效)[，,。；]?(?:[^。；\\n]{0,10}?)有效期(?:为|限为)?(?:[一二三四五六七八九十\\d]{1,3}年[，,]?)?(?:截?至|到)[^\\d\\n]{0,2}(${DATE})`,
  "g",
);
/** 本办法自…起施行 */
const BEGINS =
  /本(办法|规定|细则|条例|制度|章程|规则|方案|意见|通知|通告|公告|标准|预案|决定)自(\d{4}年\d{1,2}月\d{1,2}日|(?:公布|印发|发布|下发)之日)起(?:施行|实施|执行|生效)/g;

const dateOf = (year?: string, month?: string, day?: string): PlainDate | undefined =>
  year === undefined ? undefined : plain(Number(year), Number(month), Number(day));

function* ends(text: string, own: PlainDate | undefined): Generator<Hit> {
  for (const match of text.matchAll(LASTS)) {
    const from = dateOf(match[1], match[2], match[3]) ?? own;
    const to = dateOf(match[5], match[6], match[7]);
    if (from === undefined || to === undefined) continue;
    const end = match.index + match[0].length;
    if (to <= from) yield { start: end - match[4]!.length, end, reason: "有效期在施行以前就到了，请核对", suggestion: null, confidence: 0.93 };
  }
}

/** Of two beginnings of the same document the later in the text; what an attachment says of itself begins anew. */
function* beginnings(text: string): Generator<Hit> {
  const first = new Map<string, string>();
  for (const match of text.matchAll(BEGINS)) {
    const [all, name = "", day = ""] = match;
    if (/(?:原|规定|写明|“)$/.test(before(text, match.index, 3))) continue;
    const said = first.get(name);
    if (said === undefined) first.set(name, day);
    else if (said !== day) {
      const start = match.index + all.indexOf(day);
      yield {
        start,
        end: start + day.length,
        reason: `前面说本${name}自${said}起施行，这里写的是${day}，请核对`,
        suggestion: null,
        confidence: 0.85,
      };
    }
  }
}

export const lapsedAtOnce: Rule = {
  id: "sense/lapsed-at-once",
  reach: "text",
  severity: "fix",
  title: "施行日期和有效期不符",
  source: "有效期应当晚于施行日期，施行日期应当前后一致",
  *check(text, context): Generator<Hit> {
    if (text.includes("有效期")) yield* ends(text, ownDate(text, context));
    if (text.includes("起")) yield* beginnings(text);
  },
};
