// Last year's year left in a text copied from last year's: a plan or task of a year that is over, or the title's words under another year.
import { yearOf } from "../../../kernel/plain-date.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";
import { ownDate } from "./own-date.ts";

const YEAR = /(?<![\d〔［《])((?:19|20)\d\d)年(度)?/g;
const PLANS =
  /(?:安排|部署|做好|推进|开展|实施|启动|谋划|下达|制定|编制|抓好|落实|扎实做好|组织开展|申报|编报|布置|印发)(?:好|了)?(?:全旗|我旗|全市|全区|本级)?$/;
const TASKS =
  /^(?:全旗|我旗|度)?(?:重点|主要|各项|防汛|防火|春耕|征兵|招生|高考|中考|普查|体检|扶贫|就业|招聘|预算|计划|工作|任务|方案|目标|冬季|夏季|春季|秋季|汛期|暑期|寒假)/;
const LOOKS_BACK = /总结|回顾|报告|决算|考核|评估|评价|审计|完成情况|执行情况|通报|年报|公报|情况|以来|表彰|验收|绩效|兑现|清算|结转|同比|相比|比|较/;
/** 6月底前完成: what is still to be done, in a text of the year after. */
const AHEAD = /^\d{1,2}月(?:底|初|中旬|上旬|下旬|\d{1,2}日)?(?:之前|以前|前)(?:全部|全面|基本)?(?:完成|建成|报送|上报|提交|开工|竣工|投入使用|达到)/;
const NOT_AHEAD = /已|曾|原|应|于|在|自$/;
/** 2025年度缴费档次设十档: what a notice of the year after sets out. */
const SETS_OUT =
  /^(?:集中)?(?:缴费|参保|招生|报名|申报|征集|征兵|补贴|补助|奖补|培训|体检|评选|认定)(?:标准|档次|时间|对象|范围|条件|期|期限|政策|计划|名额|程序|流程|方式)(?:为|设|是|共|按|分|：|自|从|，)/;
/** 2025年计划栽植, 2025年要重点抓好: what lies ahead, in a text of the year after. */
const TO_COME =
  /^(?:度)?[，,]?[\u4e00-\u9fa5]{0,12}?(?:计划(?!生育)|拟(?!定|订)|要(?:重点|着力|突出|继续|全面|扎实|切实|以|把|坚持|抓|做|确保|推动|加快)|将(?:于|在|重点|着力|继续|全面|组织|开展|举办|启动|实施)|力争|(?:的)?(?:总体要求|总体思路|工作思路|主要目标|工作目标|重点任务|主要任务)(?:是|为|：))/;
const DONE = /实际|已|完成了|完成率|原|曾|了|超额|未|同比/;
/** Of titles: what tells of the year before in full. */
const TITLE_LOOKS_BACK = /总结|回顾|决算|年报|通报|审计|公报|考核结果|情况/;
/** 可参加…征兵报名: only what is still to come can be joined. */
const INVITES = /(?:可以?|均可|欢迎|请|踊跃)(?:积极|自愿)?(?:参加|报名参加|申请|申报|报考|参与)$/;
/** 检查时间：2025年6月10日至6月20日 */
const SET_TIME =
  /(?:检查|活动|会议|培训|考试|报名|施工|举办|竞赛|比赛|展览|征集|评选|申报|公示|受理|考核|普查|招聘|集中|宣传|实施|测评|体检|笔试|面试)(?:日期|时间)(?:[：:]|定?为|定?于|是|自|从)?[ \u3000]*$/;
const AS_BEFORE = /仍|沿用|延续|参照|继续|原|去年|上年|不变|相同|一致|未|已/;
const HEADING = /(?:时间|日期)[：:]$/;
/** 确保2025年粮食播种面积稳定在…: what a notice of the year after aims at. */
const AIMS = /(?:确保|力争|力保|保证|争取)(?:全旗|我旗|全县|全市)?$/;
const AIMED_AT = /^(?:全旗|我旗|度)?[\u4e00-\u9fa5]{2,14}(?:稳定在|达到|不低于|保持在|控制在|增长|突破|不超过|不少于)/;
/** Words that say which year it is. */
const NOW = /(?:今年|本年度?|当年)(?:[（(]即?)?$/;

export const leftOverYear: Rule = {
  id: "sense/left-over-year",
  reach: "text",
  severity: "hint",
  title: "可能是上一年留下的年份",
  source: "上下文的年份应当一致",
  *check(text, context): Generator<Hit> {
    const years = [...text.matchAll(YEAR)];
    if (years.length === 0) return;
    const firstLine = text.slice(0, (text.indexOf("\n") + 1 || text.length + 1) - 1);
    const titled = firstLine.endsWith("。") ? null : /^[^。]{0,60}((?:19|20)\d\d)年/.exec(firstLine);
    const own = ownDate(text, context);
    const titleYear = titled ? Number(titled[1]) : undefined;
    const year = titleYear ?? (own === undefined ? undefined : yearOf(own));
    if (year === undefined) return;
    for (const match of years) {
      const written = Number(match[1]);
      const { index } = match;
      const lead = before(text, index, 14);
      const rest = after(text, index + match[0].length, 30);
      const setTime =
        titleYear !== undefined &&
        written >= year - 2 &&
        written < year &&
        /^\d{1,2}月/.test(rest) &&
        !/^1[12]月/.test(rest.replace(/^12月[上中下]旬/, "")) &&
        !new RegExp(`${year}年`).test(rest) &&
        SET_TIME.test(text.slice(Math.max(0, index - 16), index).replace(/[一二三四五六七八九十]、|\n/g, "")) &&
        (own === undefined || yearOf(own) === year) &&
        !TITLE_LOOKS_BACK.test(firstLine);
      if (written !== year - 1 && !setTime) continue;
      const clause = rest.split(/[，。；]/)[0] ?? "";
      if (/《[^》]*$/.test(before(text, index, 60)) || (/^\d{0,2}月?底?[—～至到-]/.test(rest) && !/^\d/.test(rest))) continue;
      const saysNow = NOW.test(lead) && own !== undefined && yearOf(own) === year;
      const sameWords =
        titled !== null && titleYear === year && index > firstLine.length / 3 && sharesWords(firstLine.slice(titled[0].length), clause);
      const plans =
        PLANS.test(lead) &&
        TASKS.test(clause) &&
        !LOOKS_BACK.test(clause) &&
        (titleYear !== undefined || (own !== undefined && Number(own.slice(5, 7)) > 2));
      const wholeYear =
        titleYear !== undefined &&
        /(?:考核|评价|实施|统计|考评|工作|计划|服务|试点|执行)(?:周期|期限|期间|时间|时段|范围)(?:为|是|：|从|自)?$/.test(lead) &&
        /^1月1日(?:至|—|到|起)/.test(rest);
      const closesYear = new RegExp(`${year}年1[0-2]月\\d{1,2}日?(?:前|之前|以前)，?将$`).test(before(text, index, 18)) && /^全年|^度/.test(rest);
      const byThen = titleYear !== undefined && !NOT_AHEAD.test(lead) && AHEAD.test(rest);
      const sameDay = HEADING.test(lead) && new RegExp(`${year}年${/^\d{1,2}月\d{1,2}日/.exec(rest)?.[0] ?? "$^"}`).test(text);
      const setsOut = titleYear !== undefined && SETS_OUT.test(rest) && !LOOKS_BACK.test(clause) && !AS_BEFORE.test(lead + clause);
      const aims = titleYear !== undefined && AIMS.test(lead) && AIMED_AT.test(rest) && !TITLE_LOOKS_BACK.test(firstLine) && !AS_BEFORE.test(clause);
      const toCome =
        titleYear !== undefined &&
        index > titled![0].length &&
        ((TO_COME.test(match[2] === undefined ? rest : `度${rest}`) &&
          !DONE.test(rest.split(/[。；]/)[0] ?? "") &&
          !TITLE_LOOKS_BACK.test(firstLine)) ||
          INVITES.test(lead)) &&
        !AS_BEFORE.test(lead);
      if (
        !byThen &&
        !setTime &&
        !toCome &&
        !aims &&
        !setsOut &&
        !sameDay &&
        !saysNow &&
        !plans &&
        !closesYear &&
        !wholeYear &&
        !(sameWords && !LOOKS_BACK.test(clause))
      )
        continue;
      yield {
        start: index,
        end: index + 5,
        reason: `这篇说的是${year}年，这里写的是${written}年，请核对是不是上一年留下的`,
        suggestion: `${year}年`,
        confidence: saysNow ? 0.85 : 0.68,
      };
    }
  },
};

/** Whether both go on with the same four characters. */
const sharesWords = (title: string, clause: string): boolean => {
  const words = clause.replace(/^(?:度|全旗|我旗)/, "").slice(0, 4);
  return words.length === 4 && title.includes(words);
};
