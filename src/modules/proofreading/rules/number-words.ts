// Numbers and the words beside them: 两 before a measure, lunar dates in characters, 百分点, about said twice, years cut short. Each only where its trigger
// stands; numbers that mix two scripts are looked at in numerals.ts.
import { inNumerals, numeralOf } from "../characters.ts";
import type { Rule } from "../rule.ts";
import { type Shape, shapesIn } from "./shapes.ts";

const SHAPES: readonly Shape[] = [
  {
    // 二个水库, 二名教师; 第二个, 十二名, 二个月以上 (as laws say) are right.
    trigger: /二[个名座家户位台辆栋棵头匹艘]/,
    pattern: /(?<![第十百千万亿零〇一二三四五六七八九初周老其星期大、\d])二(?=[个名座家户位台辆栋棵头匹艘](?!月|以上|以下|以内|数|字))/g,
    reason: "量词前面用“两”，不用“二”",
    suggestion: () => "两",
    confidence: 0.8,
    unless: /[之前后首排]$/,
  },
  {
    // 举办二期培训班; 二期工程 is the second.
    trigger: /二期/,
    pattern: /(?<=举办|开办|举行|分|共|各)二(?=期(?!工程|项目|建设))/g,
    reason: "量词前面用“两”，不用“二”",
    suggestion: () => "两",
    confidence: 0.8,
  },
  {
    // 正月15, 腊月23
    trigger: /[正腊冬]月\d/,
    pattern: /(?<=正月|腊月|冬月)\d{1,2}(?!\d)日?/g,
    reason: "农历日期用汉字数字",
    suggestion: ([figures]) => inNumerals(Number(figures.replace("日", ""))).replace(/^(?=[一二三四五六七八九]$|十$)/, "初"),
    confidence: 0.9,
  },
  {
    trigger: /(?:农历|阴历)[^，。；\n]{0,8}\d/,
    pattern: /(?<=(?:农历|阴历)(?:[^，。；\n\d（）]{0,6}年)?)(\d{1,2})月(\d{1,2})日?/g,
    reason: "农历日期用汉字数字",
    suggestion: ([, month, day]) => `${inNumerals(Number(month))}月${inNumerals(Number(day)).replace(/^(?=[一二三四五六七八九]$|十$)/, "初")}`,
    confidence: 0.9,
  },
  {
    trigger: /[%％]个?百分点/,
    pattern: /[%％]个?百分点/g,
    reason: "“百分点”前面不加“%”",
    suggestion: () => "个百分点",
    confidence: 0.95,
  },
  {
    // 大约500余名, 近20多家
    trigger: /[约近]\d+[余多]|将近\d+[余多]/,
    pattern: /(?:大约|将近|约|近)(?=\d+(?:\.\d+)?(?:万|亿)?[余多](?:万|亿)?(?:名|人|户|家|个|元|亩|吨|公里|米|件|项|头|只|株|天|年|次))/g,
    reason: "前后都说是约数，只能留一个",
    suggestion: () => "",
    confidence: 0.9,
    unless: /[节制条契预签合公附邻靠最接]$/,
  },
  {
    // 05年以前; 2005年 has its century.
    trigger: /0\d年/,
    pattern: /(?<![\d.,\-—/〇零年])0\d年(?![检审级鉴])(?=[\u4e00-\u9fa5，。；、（）]|$)/g,
    reason: "年份应当写全四位",
    suggestion: ([written]) => `20${written}`,
    confidence: 0.88,
    unless: /[期满历]$/,
  },
  {
    // 7月9号
    trigger: /月\d{1,2}号/,
    pattern: /(?<=\d月\d{1,2})号(?=[\u4e00-\u9fa5，。；、（）—]|$)/g,
    reason: "书面的日期用“日”，不用“号”",
    suggestion: () => "日",
    confidence: 0.75,
    unlessAfter: /^(?:楼|门|线|院|文|机|令|公告)/,
  },
  {
    // 7月1日至31号
    trigger: /日[至到—]\d{1,2}号/,
    pattern: /(?<=\d日[至到—]\d{1,2})号(?=[\u4e00-\u9fa5，。；、（）]|$)/g,
    reason: "书面的日期用“日”，不用“号”",
    suggestion: () => "日",
    confidence: 0.8,
  },
  {
    // 每月1、15日
    trigger: /每月的?\d{1,2}、\d/,
    pattern: /(?<=每月的?)(\d{1,2})、(\d{1,2})[日号]/g,
    reason: "几个日期并列，每个后面都写“日”",
    suggestion: ([, one, two]) => `${one}日、${two}日`,
    confidence: 0.8,
  },
  {
    // 380—400公斤左右
    trigger: /[—～]\d[^，。；]{1,8}(?:左右|上下)/,
    pattern: /(?<=\d[—～]\d+(?:\.\d+)?(?:[%％℃]|[万亿]?[\u4e00-\u9fa5]{1,2}))(?:左右|上下)/g,
    reason: "已经写明范围，后面不用“左右”“上下”",
    suggestion: () => "",
    confidence: 0.85,
  },
  {
    // 30余多名, 30多余名
    trigger: /\d[万亿]?(?:余多|多余)/,
    pattern: /(?<=\d[万亿]?)(?:余多|多余)(?=[万亿]?(?:名|人|户|家|个|元|亩|吨|公里|米|件|项|头|只|株|天|年|次|场|处|份|条|辆|台|种))/g,
    reason: "“余”和“多”都表示约数，只能留一个",
    suggestion: ([written]) => written.charAt(0),
    confidence: 0.92,
  },
  {
    // 几十多名
    trigger: /[几数][十百千]多|十几多/,
    pattern: /[几数][十百千万]多(?=[名人个户家次天亩吨元项件])|十几多(?=[名人个户家次天亩吨元项件])/g,
    reason: "“几”“数”和“多”都表示约数，只能留一个",
    suggestion: ([written]) => written.slice(0, -1),
    confidence: 0.9,
  },
  {
    // 二分之1
    trigger: /分之/,
    pattern: /[一二三四五六七八九十]+分之\d+|\d+分之[一二三四五六七八九十]+/g,
    reason: "一个分数里汉字数字和阿拉伯数字混用",
    suggestion: () => null,
    confidence: 0.92,
  },
  {
    // 百分之三个百分点
    trigger: /百分之[^，。；]{1,6}百分点/,
    pattern: /百分之[一二三四五六七八九十零点\d.]{1,6}个?百分点/g,
    reason: "“百分之”和“百分点”不能连用",
    suggestion: () => null,
    confidence: 0.93,
  },
  {
    // 五月1日
    trigger: /[一二三四五六七八九十]月\d/,
    pattern: /(?<![年一二三四五六七八九十正])[一二三四五六七八九十]{1,2}月(?=\d{1,2}日)/g,
    reason: "一个日期里汉字数字和阿拉伯数字混用",
    suggestion: ([written]) => `${numeralOf(written.slice(0, -1)) ?? ""}月`,
    confidence: 0.9,
    unless: /农历$|阴历$/,
  },
  {
    // 九五年建成; 七八年 is about seven or eight, 九五规划 is a plan.
    trigger: /[六七八九][〇零一二三四五六七八九]年/,
    pattern:
      /(?<![〇零一二三四五六七八九十百千\d、两])(?:六[〇零一二三四六八九]|七[〇零一二三四五七九]|八[〇零一二三四五六八]|九[〇零一二三四五六七八九])年(?=[\u4e00-\u9fa5，。；])/g,
    reason: "年份应当写全四位，用阿拉伯数字",
    suggestion: ([written]) => `19${[...written.slice(0, 2)].map((char) => "零一二三四五六七八九".indexOf(char === "〇" ? "零" : char)).join("")}年`,
    confidence: 0.85,
    unlessAfter: /^(?:级|期|制|之后)/,
  },
  {
    trigger: /2[零〇○O]\d\d年/,
    pattern: /(?<![\d〇零一二])2[零〇○O]\d\d(?=年)/g,
    reason: "年份里汉字数字、字母和阿拉伯数字混用",
    suggestion: ([written]) => written.replace(/[零〇○O]/, "0"),
    confidence: 0.95,
  },
  {
    // 一百〇五份; 〇 stands in years and numbers of articles alike only as a digit.
    trigger: /[百千万][〇○]/,
    pattern: /[一二三四五六七八九][百千万][〇○][一二三四五六七八九](?=[个份人户家名件项条亩元处])/g,
    reason: "计数用“零”，“〇”只用在编号里",
    suggestion: ([written]) => written.replace(/[〇○]/, "零"),
    confidence: 0.85,
  },
];

export const numberWord: Rule = {
  id: "form/number-word",
  severity: "fix",
  title: "数字和它前后的词",
  source: "《出版物上数字用法》（GB/T 15835—2011）",
  check: (text) => shapesIn(text, SHAPES),
};
