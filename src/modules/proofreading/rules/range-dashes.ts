// The dash between two values (GB/T 15834 4.13): what stands between years, days, times and quantities; no phones, codes and numbers of standards.
import type { Hit, Rule } from "../rule.ts";

const TIME = "\\d{1,2}[:：时点]\\d{0,2}分?";
/** Two values with a wrong dash between; what is no range (phones, numbers of standards, codes) does not fit. */
const RANGES: { pattern: RegExp; right: string; reason: string; confidence: number; severity?: "hint" }[] = [
  {
    pattern: /(?<=(?<![\d-])\d{4}年?(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:[-－−]+|——|–|~)(?=\d{4}(?:年|学年|财年))/g,
    right: "—",
    reason: "起止年份、日期之间用一字线“—”",
    confidence: 0.9,
  },
  {
    pattern: /(?<=\d{1,2}[日月号])(?:[-－−]+|——|–)(?=\d{1,2}[日月号]|\d{4}年|(?:次年|翌年|当年)\d{1,2}月)/g,
    right: "—",
    reason: "起止日期之间用一字线“—”",
    confidence: 0.9,
  },
  { pattern: /(?<=\d月\d{1,2})(?:[-－−]+|——|–)(?=\d{1,2}日)/g, right: "—", reason: "起止日期之间用一字线“—”", confidence: 0.9 },
  { pattern: /(?<=(?<![\d-])\d{1,2})(?:[-－−]+|——|–)(?=\d{1,2}月(?!龄))/g, right: "—", reason: "起止月份之间用一字线“—”", confidence: 0.9 },
  {
    pattern: new RegExp(`(?<=${TIME})(?:[-－−]{1,2}|——|–)(?=(?:次日|翌日|当日)?${TIME})`, "g"),
    right: "—",
    reason: "起止时间之间用一字线“—”",
    confidence: 0.7,
    severity: "hint",
  },
  {
    pattern: /(?<=\d(?:\.\d+)?[%％])(?:[-－−]+|——|–)(?=\d+(?:\.\d+)?[%％])/g,
    right: "～",
    reason: "数值范围用浪纹线“～”或者一字线“—”",
    confidence: 0.9,
  },
  {
    pattern:
      /(?<=(?<![\d\-－−A-Za-z./:：〔[（(第])\d{1,6}(?:\.\d+)?(?:万|亿)?(?:元|人|户|亩|吨|公里|千克|米|个|天|年|岁|名|家|次|分钟|小时|℃|摄氏度|毫米|厘米)?)(?:[-－−]{1,2}|——|–)(?=\d{1,6}(?:\.\d+)?(?:万|亿)?(?:元|人|户|亩|吨|公里|千克|米|个|天|年(?!\d|级|度)|岁|名|家|次|分钟|小时|周岁|头|只|株|级|℃|摄氏度|毫米|厘米|公斤|平方米|立方米|平方公里|公顷|千瓦|毫升|升|台|辆|套|所|座|起|份|例|万人|亿元|周|工作日|倍|毫克|度(?!假)|条|项|节|章|页))/g,
    right: "～",
    reason: "数值范围用浪纹线“～”或者一字线“—”，不用短横线",
    confidence: 0.85,
  },
];
/** 从3月1日—5月1日: 从 asks for 至. */
const FROM_DASH =
  /(?<=[自从](?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日时]|\d{1,2}[:：]\d\d|\d年|\d月))(?:—|——|～|-)(?=(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}(?:日|月|时|[:：]\d))/g;
/** 5月～10月: the wave stands between figures, the dash between dates. */
const WAVE_DATES = /(?<=\d[年月日])[～~](?=\d{1,4}[年月日])/g;
/** 2℃~4℃: the half-width tilde between two values with their units. */
const HALF_WAVE =
  /(?<=(?<![A-Za-z\d/.])\d+(?:\.\d+)?(?:万|亿)?(?:[%％℃元人户亩吨米个天年岁名家次度级株只头]|公里|千米|公斤|千克|毫米|厘米|小时|分钟|周岁|km|cm|mm|m|kg|g|t|h|L|mL))~(?=\d+(?:\.\d+)?(?:万|亿)?(?:[%％℃元人户亩吨米个天年岁名家次度级株只头公千毫厘小分周]|km|cm|mm|m|kg|g|t|h|L|mL))/g;
/** 第3-5页 */
const ORDINALS =
  /(?<=第\d{1,4})(?:[-－−]{1,2}|——|–)(?=\d{1,4}[页条款章节期])|(?<=(?<![\d-])\d{1,4})(?:[-－−]{1,2}|——|–)(?=\d{1,4}(?:号(?:窗口|楼|门|线|机|院|地块|岗)|分(?![钟之])))/g;
/** 18至-45周岁 */
const TWICE = /(?<=\d[年月日%％]?)(?:[至到][-—～－]+|[-—～－]+[至到])(?=\d)/g;
/** YH—2026—08 */
const CODES = /(?<![A-Za-z])[A-Z]{1,6}(?:[—–]\d{1,6}){1,3}(?![\d.]*(?:年|月|日|米|千米|℃|[%％]))/g;
/** 柳沟镇——东滩乡 */
const PLACES = /(?<=[\u4e00-\u9fa5][镇乡村县市站桥口])——(?=[\u4e00-\u9fa5]{1,6}[镇乡村县市站桥口](?:段|线|公路|[，。；、）)\s]|$))/g;
/** 500～300元: the larger first; degrees below zero and years are read otherwise. */
const BACKWARDS =
  /(?<![\d.,\-－−—～年月日:：/零下负第.])(\d+(?:\.\d+)?)([万亿]?)(元|周岁|岁|℃|亩|人|米|公里|吨|天|小时|分钟|年|个月|周|名|户)?[～—](\d+(?:\.\d+)?)([万亿]?)(元|周岁|岁|℃|亩|人|米|公里|吨|天|小时|分钟|年|个月|周|名|户)/g;
const BARE_PERCENT = /(?<![\d.%％\-—～~])(\d+(?:\.\d+)?)(——|[～~—–－−-])(\d+(?:\.\d+)?)[%％]/g;

export const rangeDash: Rule = {
  id: "form/range-dash",
  severity: "fix",
  title: "起止和范围的连接号",
  source: "《标点符号用法》（GB/T 15834—2011）4.13",
  *check(text): Generator<Hit> {
    if (text.includes("——")) {
      for (const match of text.matchAll(PLACES))
        yield { start: match.index, end: match.index + 2, reason: "起止的地点之间用一字线“—”", suggestion: "—", confidence: 0.7, severity: "hint" };
    }
    if (!/\d/.test(text)) return;
    for (const { pattern, right, reason, confidence, severity } of RANGES) {
      for (const match of text.matchAll(pattern)) {
        yield { start: match.index, end: match.index + match[0].length, reason, suggestion: right, confidence, ...(severity ? { severity } : {}) };
      }
    }
    if (/[自从][^，。；\n]{1,16}[—～-]/.test(text)) {
      for (const match of text.matchAll(FROM_DASH))
        yield { start: match.index, end: match.index + match[0].length, reason: "前面有“自”“从”，后面用“至”", suggestion: "至", confidence: 0.85 };
    }
    if (/[～~]/.test(text)) {
      for (const match of text.matchAll(WAVE_DATES))
        yield { start: match.index, end: match.index + 1, reason: "起止日期之间用一字线“—”", suggestion: "—", confidence: 0.6, severity: "hint" };
      for (const match of text.matchAll(HALF_WAVE))
        yield { start: match.index, end: match.index + 1, reason: "浪纹线用全角的“～”", suggestion: "～", confidence: 0.85 };
    }
    if (/[A-Z][—–]\d/.test(text)) {
      for (const match of text.matchAll(CODES))
        yield {
          start: match.index,
          end: match.index + match[0].length,
          reason: "编号、型号里用短横线“-”",
          suggestion: match[0].replace(/[—–]/g, "-"),
          confidence: 0.75,
          severity: "hint",
        };
    }
    if (/[至到][-—～－]|[-—～－][至到]/.test(text)) {
      for (const match of text.matchAll(TWICE))
        yield { start: match.index, end: match.index + match[0].length, reason: "“至”和连接号只用一个", suggestion: "至", confidence: 0.9 };
    }
    if (/第\d+[-－−—–]|\d[-－−—–]+\d{1,4}[号分]/.test(text)) {
      for (const match of text.matchAll(ORDINALS))
        yield { start: match.index, end: match.index + match[0].length, reason: "起止的序数之间用一字线“—”", suggestion: "—", confidence: 0.85 };
    }
    if (/\d[^，。；\n]{0,4}[～—]\d/.test(text)) {
      for (const match of text.matchAll(BACKWARDS)) {
        const [all, low, lowScale, lowUnit, high, highScale, unit] = match;
        if (lowUnit !== undefined && lowUnit !== unit) continue;
        if (
          Number(low) <= Number(high) ||
          (unit === "年" && Number(low) > 99) ||
          (lowScale !== "" && lowScale !== highScale) ||
          Number(low) > Number(high) * 100
        )
          continue;
        yield { start: match.index, end: match.index + all.length, reason: "范围的前一个数比后一个大", suggestion: null, confidence: 0.8 };
      }
    }
    for (const match of text.matchAll(BARE_PERCENT)) {
      const [all, low, dash, high] = match;
      yield {
        start: match.index,
        end: match.index + all.length,
        reason: "百分数的范围前后两个数都要带“%”",
        suggestion: `${low}%${dash === "—" ? dash : "～"}${high}%`,
        confidence: 0.8,
        severity: "hint",
      };
    }
  },
};
