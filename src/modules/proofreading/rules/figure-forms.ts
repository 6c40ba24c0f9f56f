// How one figure is set: separators of thousands, the decimal point, hours and minutes, special days with their dot. Says nothing of what it counts.
import { numeralOf } from "../characters.ts";
import type { Rule } from "../rule.ts";
import { type Shape, shapesIn } from "./shapes.ts";

const MEASURED = "(?:元|万元|亿元|人|户|亩|吨|公里|千米|米|平方米|立方米|千瓦|家|件|株|公斤|千克)";

/** In groups of three; 1,2,3 lists small numbers and stays. */
const grouped = (written: string): string =>
  /^\d{1,2}(?:,\d{1,2})+$/.test(written) ? written : written.replaceAll(",", "").replace(/\B(?=(?:\d{3})+$)/g, ",");

const SHAPES: readonly Shape[] = [
  {
    // 1,2345元, 12,34元: no group of three.
    trigger: /\d,\d/,
    pattern: new RegExp(`(?<![\\d,.])\\d+(?:,\\d+)+(?=(?:\\.\\d+)?${MEASURED})`, "g"),
    reason: "千分号把数字从右往左三位一节分开，这里分错了",
    suggestion: ([written]) => grouped(written),
    confidence: 0.88,
  },
  {
    trigger: /\d，\d{3}/,
    pattern: new RegExp(`(?<![\\d，,.])\\d{1,3}(?:，\\d{3})+(?=(?:\\.\\d+)?${MEASURED})`, "g"),
    reason: "一个数里面的千分号用半角",
    suggestion: ([written]) => written.replaceAll("，", ","),
    confidence: 0.85,
    unless: /[年月日号第—\-～、]$/,
  },
  {
    // ¥45,0000.00
    trigger: /[¥￥]\s?\d+,\d/,
    pattern: /(?<=[¥￥]\s?)\d+(?:,\d+)+(?![\d,])/g,
    reason: "千分号把数字从右往左三位一节分开，这里分错了",
    suggestion: ([written]) => grouped(written),
    confidence: 0.9,
  },
  {
    // 52,6%
    trigger: /\d,\d{1,2}[%％万亿]/,
    pattern: /(?<![\d,.])\d{1,3},\d{1,2}(?=[%％]|[万亿](?:元|人|吨|亩|平|立|户|公|千))/g,
    reason: "小数点写成了逗号",
    suggestion: ([written]) => written.replace(",", "."),
    confidence: 0.9,
  },
  {
    // 2O台
    trigger: /\d[OoIl]/,
    pattern: /(?<![A-Za-z\d])\d+[OoIl]\d*(?=[个台人户元亩吨件名家项次天年月日%％万亿])/g,
    reason: "数字里夹了字母",
    suggestion: ([written]) => written.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"),
    confidence: 0.93,
  },
  {
    trigger: /[%％]{2}/,
    pattern: /(?<=\d)[%％]{2,}/g,
    reason: "“%”重复了",
    suggestion: () => "%",
    confidence: 0.95,
  },
  {
    // 5。3%
    trigger: /\d[。．]\d/,
    pattern: /(?<=\d)[。．](?=\d+(?:[%％]|个百分点|[万亿元吨亩公千米]))/g,
    reason: "小数点写成了句号或者全角的点",
    suggestion: () => ".",
    confidence: 0.93,
  },
  {
    // 12.345.00元
    trigger: /\.\d{3}\.\d/,
    pattern: /(?<![\d.])\d{1,3}(?:\.\d{3})+\.\d{1,2}(?=万?元)/g,
    reason: "一个数里有两个小数点",
    suggestion: () => null,
    confidence: 0.93,
  },
  {
    // 高.3万元
    trigger: /[\u4e00-\u9fa5]\.\d/,
    pattern: /(?<=[\u4e00-\u9fa5])\.\d+(?=[%％]|个百分点|[万亿]?元|[吨亩米])/g,
    reason: "小于1的数，小数点前面要写0",
    suggestion: ([written]) => `0${written}`,
    confidence: 0.93,
  },
  {
    // 2:30分, 9:00时
    trigger: /[:：]\d\d[分时点]/,
    pattern: /(?<![\d:：])([012]?\d)[:：]([0-5]\d)[分时点](?!钟?[之内])/g,
    reason: "时刻写成“9:00”或者“9时”，两种写法不能混在一起",
    suggestion: ([, hour, minute]) => `${hour}:${minute}`,
    confidence: 0.9,
  },
  {
    // 八点30分, 8时三十分
    trigger: /[一二三四五六七八九十两][点时]\d|\d[点时][一二三四五六七八九十]/,
    pattern:
      /(?<![一二三四五六七八九十百])([一二三四五六七八九十两]{1,3})([点时])([0-5]?\d)分(?![之钟])|(?<!\d)([012]?\d)([点时])([一二三四五六七八九十]{1,3})分(?![之钟])/g,
    reason: "一个时刻里汉字数字和阿拉伯数字混用",
    suggestion: ([, hour, , minute, otherHour, , otherMinute]) => {
      const figures = [hour ?? otherHour!, minute ?? otherMinute!].map((part) =>
        /^\d/.test(part) ? Number(part) : part === "两" ? 2 : numeralOf(part),
      );
      return figures.includes(undefined) ? null : `${figures[0]}时${figures[1]}分`;
    },
    confidence: 0.9,
  },
  {
    // 上午8:5
    trigger: /[上下中]午\s?\d{1,2}[:：]\d(?!\d)/,
    pattern: /(?<=[上下中]午\s?)(\d{1,2})([:：])(\d)(?![\d比])/g,
    reason: "时刻里的分钟写两位",
    suggestion: ([, hour, mark, minute]) => `${hour}${mark}0${minute}`,
    confidence: 0.9,
  },
  {
    // “3.15”国际消费者权益日
    trigger: /“\d{1,2}[.．、]\d{1,2}/,
    pattern:
      /(?<=“)(0?[1-9]|1[0-2])[.．、](0?[1-9]|[12]\d|3[01])(?=”?(?:国际|世界|全国|国家|中国|全民|消防|宪法|消费者|防灾|扶贫|护士|安全|禁毒|记者|环境|法治|普法|地震|较大|重大|特大|一般|特别|爆炸|火灾|事故|案|专项|讲话|指示|七[·.]?一|宣传|晚会|运动|抗震|暴雨|洪))/g,
    reason: "以月、日代称的日子、事件，月和日之间用间隔号",
    suggestion: ([, month, day]) => `${Number(month)}·${Number(day)}`,
    confidence: 0.9,
  },
];

export const figureForm: Rule = {
  id: "form/figure",
  severity: "fix",
  title: "数目字的写法",
  source: "《出版物上数字用法》（GB/T 15835—2011）、《标点符号用法》（GB/T 15834—2011）4.14",
  check: (text) => shapesIn(text, SHAPES),
};
