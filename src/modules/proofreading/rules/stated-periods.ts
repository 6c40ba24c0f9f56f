// A length of time beside the two days it runs between: 共7个工作日 from Monday to Friday. Counts with and without the first day; of working days, which
// holidays shorten and lengthen, only what no calendar allows.
import { dayNumber, type PlainDate } from "../../../kernel/plain-date.ts";
import { numeralOf } from "../characters.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";
import { datesIn, type WrittenDate } from "./dates-in-text.ts";
import { plain } from "./own-date.ts";

const NUMBER = "(\\d{1,3}|[一二三四五六七八九十两]{1,3})";
const LENGTH = `${NUMBER}(天|日|个工作日|年|个月)`;
const BETWEEN = /^[日号]?[ \u3000]?(?:起)?(?:至|到|—|——|～)[ \u3000]?$/;
/** …至…（7天）, 至…，共7个工作日 */
const BEHIND = new RegExp(
  `^(?:止)?(?:[，,]?(?:共计|共|为期|历时|合计|会期|工期|展期|期限(?:为)?|一共)|[（(](?:共计|共|为期|历时|计)?)${LENGTH}(?![前以内后])`,
);
/** 活动为期3天（5月10日至…, 会期两天，5月6日至…, 期限为三年，自…至… */
const AHEAD = new RegExp(`(?:期|期限|时间|历时|期间|任期|有效期|工期)(?:[为是：:]|共)?${LENGTH}[，,（(：:](?:即|从|自)?$`);
/** 自…起施行，有效期5年，至…止 */
const IN_FORCE =
  /^起(?:施行|实施|执行|生效|试行)?[，,。；]?(?:本[\u4e00-\u9fa5]{2,4})?有效期(?:限)?[为是]?(\d{1,2}|[一二三四五六七八九十两]{1,3})年[，,（(]?(?:有效期)?(?:截?至|到)$/;

const valueOf = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : text === "两" ? 2 : numeralOf(text));

type Span = { from: PlainDate; to: PlainDate; start: number; end: number };

const dateOf = ({ year, month, day }: WrittenDate, otherwise: number): PlainDate | undefined =>
  day === null ? undefined : plain(year ?? otherwise, month, day);

const spanOf = (first: WrittenDate, second: WrittenDate): Span | undefined => {
  const from = dateOf(first, second.year ?? 2001);
  const year = first.year ?? second.year ?? 2001;
  const to = dateOf(second, second.year === null && second.month < first.month ? year + 1 : year);
  return from !== undefined && to !== undefined && to >= from ? { from, to, start: first.start, end: second.end } : undefined;
};

/** 10日至15日: the second day without its month. */
const DAY_ALONE = /^(?:[（(][^（）()]{1,6}[）)])?(?:至|到|—|～)(\d{1,2})日/;

const monthsBetween = ({ from, to }: Span): number[] => {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  // Whole, within a day: from the first to the day before, or to the same day.
  const days = Number(to.slice(8)) - Number(from.slice(8));
  if (days === 0 || days === -1) return [months];
  const isMonthEnd = plain(Number(to.slice(0, 4)), Number(to.slice(5, 7)), Number(to.slice(8)) + 1) === undefined;
  return from.endsWith("-01") && isMonthEnd ? [months + 1] : [];
};

const reasonAgainst = (span: Span, count: number, unit: string): string | undefined => {
  if (unit === "年" || unit === "个月") {
    const asked = unit === "年" ? count * 12 : count;
    const months = monthsBetween(span);
    if (months.length === 0 || months.includes(asked)) return undefined;
    const found = months[0]! % 12 === 0 ? `${months[0]! / 12}年` : `${months[0]}个月`;
    return `起止日期之间是${found}，这里写的是${count}${unit}`;
  }
  const days = dayNumber(span.to) - dayNumber(span.from);
  if (unit === "个工作日") return count > days + 1 ? `起止日期之间一共只有${days + 1}天，不会有${count}个工作日` : undefined;
  return count === days || count === days + 1 ? undefined : `从起到止是${days + 1}天，这里写的是${count}天`;
};

export const statedPeriod: Rule = {
  id: "sense/stated-period",
  severity: "fix",
  title: "期限与起止日期不符",
  source: "文内日期、期限应当前后一致",
  *check(text): Generator<Hit> {
    const dates = datesIn(text);
    for (const [index, first] of dates.entries()) {
      const next = dates[index + 1];
      let span: Span | undefined;
      let inForce: RegExpExecArray | null = null;
      if (next && next.start - first.end <= 40) {
        const between = text.slice(first.end, next.start);
        inForce = IN_FORCE.exec(between);
        if (inForce || BETWEEN.test(between)) span = spanOf(first, next);
      }
      if (!span && first.day !== null) {
        const alone = DAY_ALONE.exec(after(text, first.end, 14));
        const to = alone && plain(first.year ?? 2001, first.month, Number(alone[1]));
        const from = dateOf(first, 2001);
        if (alone && to && from && to >= from) span = { from, to, start: first.start, end: first.end + alone[0].length };
      }
      if (!span) continue;
      const ahead = AHEAD.exec(before(text, span.start, 20));
      const behind = BEHIND.exec(after(text, span.end, 20));
      const said = inForce
        ? { count: inForce[1]!, unit: "年" }
        : ahead
          ? { count: ahead[1]!, unit: ahead[2]! }
          : behind
            ? { count: behind[1]!, unit: behind[2]! }
            : undefined;
      const count = said && valueOf(said.count);
      const reason = said && count !== undefined ? reasonAgainst(span, count, said.unit) : undefined;
      if (reason === undefined) continue;
      const start = ahead ? span.start - ahead[0].length + ahead[0].search(new RegExp(LENGTH)) : span.start;
      const end = !ahead && behind && !inForce ? span.end + behind[0].length : span.end;
      yield { start, end, reason, suggestion: null, confidence: 0.88 };
    }
  },
};
