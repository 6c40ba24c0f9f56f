// Deadlines and announced times that were over when the document was issued. What counts as the document's own day is in own-date.ts.
import { dayNumber, inChinese, type PlainDate, yearOf } from "../../../kernel/plain-date.ts";
import { after, before, type Rule } from "../rule.ts";
import { datesIn, makeSpan, type WrittenDate } from "./dates-in-text.ts";
import { lastDayOf } from "./dates.ts";
import { ownDate, plain } from "./own-date.ts";

const ENDS_AT =
  /(?:截止(?:时间|日期|期限|日)|关闭(?:时间|日期)|结束(?:时间|日期)|(?:报名|申报|报送|提交|办理|完成|受理)(?:时间|时限|期限)|停止(?:受理|录入|交易|报名)时间)(?:[为是：:]|定于|定为|截至|至)?[ \u3000]?$/;
/** 缴费期截至, 报名截止到, 即日起至. */
const LASTS_UNTIL =
  /(?:(?:报名|申报|受理|征集|征求|反馈|缴费|投稿|投标|公示|办理|申请|登记|领取)(?:期|期限|时间|日期|工作|截止|意见)?(?:截至|截止到|截止至|截止|延续到|到)|(?:即日|今日|今天|从现在|自?本?[\u4e00-\u9fa5]{0,4}(?:发布|公布|印发|公告|发出)之日)起?[^，。；\d]{0,6}(?:\d{1,2}时)?(?:截?至|到))[ \u3000]?$/;
const BEFORE_IT =
  /^[ \u3000]?(?:[（(][^（）()]{1,6}[）)])?[ \u3000]?(?:上午|下午|中午|晚|\d{1,2}(?:时|点|[:：]\d\d)(?:\d{1,2}分)?)*(?:下班|上班)?(?:之前|以前|前)/;
const DEMAND = /报[送请]|报[\u4e00-\u9fa5]{1,10}[局办委室科股]|上报|提交|完成|反馈|报至|报到|报旗|办结|缴[纳清]|返回|报名|申报|整改到位|送达/;
/** 请各单位于…: whatever is to be done then is asked for. */
const ASKS = /(?:请|限(?!于)|责令|务必|务(?=[于在])|(?<!不)须|必须|(?<!只)要(?!求))[^，。；：！？]{0,10}(?:于|在)[ \u3000]?$/;
const PAST = /(?:未在|未于|已于|已在|已经|曾|去年|上年|原定|原计划|此前|逾期|为确保|原[为是])[^，。；]{0,10}$/;
/** 应于…前 asks in a notice and tells in a report. */
const OUGHT = /(?:应当?|可以?)[于在][^，。；]{0,10}$/;
const LOOKS_BACK = /报告|总结|纪要|公报|通报|解读|回顾/;

/** 检查时间：6月1日至6月5日 in what announces, not in what tells how it went. */
const WHEN = /(?:^|[\n\s、）)．.，；])([\u4e00-\u9fa5]{0,7})(?:时间|期限|期|日期)(?:[：:]|定?[为于]|自|从)[ \u3000]?$/;
/** Times of what was, whatever the notice announces. */
const OF_THE_PAST =
  /成立|注册|登记|出生|发[生生]|签订|批准|核准|建成|开工|竣工|完工|立案|收到|印发|发布|公布|生效|施行|参加|入党|毕业|公告|统计|评选|检测|抽样|采购|购买|拍摄|变更|备案/;
/** 6月1日截止, 至8月5日止 */
const CLOSES = /^(?:[（(][^（）()]{1,6}[）)])?(?:上午|下午|\d{1,2}(?:时|点|[:：]\d\d))*截止/;

const isWhen = (text: string, at: number): boolean => {
  const match = WHEN.exec(text.slice(Math.max(0, at - 18), at));
  return match !== null && !OF_THE_PAST.test(match[1]!);
};
const ANNOUNCES = /意向公开|征求意见|通知|公告|通告|启事|邀请|预告|公示|方案/;
const NARRATES = /中标|成交|结果|终止|废标|通报|总结|纪要|更正|延期|变更|补充|情况|纠正|公报/;

/** The day by which: 3月底 is the last of March, 4月上旬 the tenth. */
const dueDay = (text: string, { end, day, month }: WrittenDate, year: number): { due: PlainDate | undefined; end: number } => {
  if (day !== null) return { due: plain(year, month, day), end };
  const part = /^(?:底|末|[上中下]旬)/.exec(text.slice(end, end + 2))?.[0];
  if (part === undefined) return { due: undefined, end };
  return { due: plain(year, month, part === "上旬" ? 10 : part === "中旬" ? 20 : lastDayOf(year, month)), end: end + part.length };
};

type Kind = "stated" | "asked";

const kindOf = (text: string, from: number, to: number, announces: boolean): Kind | undefined => {
  const lead = before(text, from, 24);
  if (PAST.test(lead) || (OUGHT.test(lead) && !announces)) return undefined;
  if (ENDS_AT.test(lead) || LASTS_UNTIL.test(lead)) return "stated";
  if (announces && isWhen(text, from)) return "stated";
  const rest = after(text, to, 44);
  if (CLOSES.test(rest) || (announces && rest.startsWith("止") && lead.endsWith("至"))) return "stated";
  const mark = BEFORE_IT.exec(rest);
  if (!mark) return undefined;
  const clause = rest.slice(mark[0].length, mark[0].length + 24).split(/[。；]/)[0] ?? "";
  // 12月31日前注册的企业均可申报: of whom, not by when.
  const demand = /^[^的]*/.exec(clause)?.[0] ?? "";
  return (DEMAND.test(demand) || ASKS.test(lead) || OUGHT.test(lead)) && !/已|曾|扣/.test(clause) ? "asked" : undefined;
};

/** 于2026年7月15日发布本公告: the text says its own day within a sentence. */
const ISSUES_ITSELF = /于(\d{4})年(\d{1,2})月(\d{1,2})日(?:发布|印发|公布|发出)本(?:公告|意向|采购意向|通知|通告|公示|启事|邀请|方案|意见)/;

const issuedOn = (text: string): PlainDate | undefined => {
  const at = text.search(/(?:发布|印发|公布|发出)本/);
  const match = at === -1 ? null : ISSUES_ITSELF.exec(text.slice(Math.max(0, at - 16), at + 10));
  return match === null ? undefined : plain(Number(match[1]), Number(match[2]), Number(match[3]));
};

export const deadlineBeforeIssue: Rule = {
  id: "sense/deadline-before-issue",
  reach: "text",
  severity: "fix",
  title: "期限早于成文日期",
  source: "期限应当晚于公文的成文日期",
  *check(text, context) {
    if (context.documentKind !== null && LOOKS_BACK.test(context.documentKind)) return;
    const own = ownDate(text, context) ?? issuedOn(text);
    if (own === undefined) return;
    const title = text.slice(0, 120).split(/\n(?=[\u3000 ]{2}|一、|1[.．])|。/)[0] ?? "";
    const announces = ANNOUNCES.test(title) && !NARRATES.test(title);
    const dates = datesIn(text);
    for (const [index, date] of dates.entries()) {
      const earlier = dates[index - 1];
      const later = dates[index + 1];
      const span = earlier && makeSpan(text, earlier, date) ? earlier : undefined;
      if (later && makeSpan(text, date, later)) continue;
      // 9月1日 without a year is this year's, unless the text speaks in winter of the next.
      const said = date.year ?? span?.year ?? null;
      const year = said ?? (before(text, date.start, 2).endsWith("今年") || Number(own.slice(5, 7)) - date.month <= 6 ? yearOf(own) : null);
      const { due, end } = year === null ? { due: undefined, end: date.end } : dueDay(text, date, year);
      // More than a year back is history that the text tells, not a deadline that it sets.
      if (due === undefined || due >= own || dayNumber(own) - dayNumber(due) > 366) continue;
      const kind = kindOf(text, date.start, end, announces) ?? (span && kindOfSpan(text, span, end, announces));
      if (kind === undefined) continue;
      yield {
        start: (span ?? date).start,
        end,
        reason: `这个期限早于成文日期${inChinese(own)}，收到公文时已经过期，请核对`,
        suggestion: null,
        confidence: kind === "stated" ? 0.9 : 0.75,
        severity: kind === "stated" ? "fix" : "hint",
      };
    }
  },
};

/** 公示期自5月6日起至5月12日止, 请于3月12日至15日认领: what stands before the span. */
const kindOfSpan = (text: string, { start }: WrittenDate, end: number, announces: boolean): Kind | undefined => {
  const lead = before(text, start, 24);
  if (PAST.test(lead) || /^[^。]{0,24}(?:已|无异议|期满|未收到|曾)/.test(after(text, end, 32))) return undefined;
  if (ASKS.test(lead)) return "asked";
  return announces && isWhen(text, start) ? "stated" : undefined;
};
