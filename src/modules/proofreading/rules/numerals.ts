// Numerals (GB/T 15835): Chinese and Arabic mixed in one number, percentages, full-width digits, dates half in one and half in the other, years of two
// digits, months and days with leading zeros. Each tried only where its trigger stands.
import { narrow } from "../characters.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《出版物上数字用法》（GB/T 15835—2011）";
const VALUES: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

type Shape = {
  pattern: RegExp;
  reason: string;
  suggestion: (match: RegExpMatchArray) => string | null;
  confidence: number;
  unless?: RegExp;
  unlessAfter?: RegExp;
};

const SHAPES: Shape[] = [
  {
    // 3千人, 5百亩; 万 and 亿 are right behind figures.
    pattern: /(?<![\d.．])(\d+(?:\.\d+)?)([十百千])(?![万亿瓦克米帕伏赫卡焦兆字位分])/g,
    reason: "阿拉伯数字后面只能用“万”“亿”，不用“十”“百”“千”",
    suggestion: ([, figures, unit]) => (figures!.includes(".") ? null : String(Number(figures) * { 十: 10, 百: 100, 千: 1000 }[unit as "十"])),
    confidence: 0.92,
    unless: /[A-Za-z第]$/,
  },
  {
    pattern: /(?<![\d.．])(\d+(?:\.\d+)?)([十百千])([万亿])/g,
    reason: "阿拉伯数字后面只能单用“万”“亿”",
    suggestion: ([, figures, unit, large]) =>
      figures!.includes(".") ? null : `${Number(figures) * { 十: 10, 百: 100, 千: 1000 }[unit as "十"]}${large}`,
    confidence: 0.92,
  },
  {
    // 二十3, 三百20
    pattern: /[一二三四五六七八九]?[十百千][零〇]?\d+(?![\d\-—./年月日号路楼])/g,
    reason: "一个数里汉字数字和阿拉伯数字混用",
    suggestion: () => null,
    confidence: 0.9,
    unless: /[第几数上成合若满若周若双]$/,
    unlessAfter: /^(?:[.．、]|月|年|日)/,
  },
  {
    // 几10, 数10, 十几%, 30几
    pattern: /[几数]\d+(?=[余多]?(?:人|个|户|家|次|年|天|亩|吨|万|亿|元|名|项|件|公里|米|头|只|棵|株))|\d+几(?=[人个户家次年天亩吨万亿元名项件])/g,
    reason: "概数用汉字数字，不和阿拉伯数字混用",
    suggestion: () => null,
    confidence: 0.9,
    unless: /[指参函系]$|基$/,
  },
  {
    pattern: /百分之(\d+(?:\.\d+)?)(?![\d%％])/g,
    reason: "用了阿拉伯数字的百分数写成“%”的形式",
    suggestion: ([, figures]) => `${figures}%`,
    confidence: 0.93,
  },
  {
    pattern: /百分之(?:[\d.]+)[%％]/g,
    reason: "“百分之”和“%”重复",
    suggestion: (match) => match[0].replace("百分之", "").replace("％", "%"),
    confidence: 0.95,
  },
  {
    pattern: /(?<![一二三四五六七八九十百])[一二三四五六七八九十百]{1,6}[%％]/g,
    reason: "“%”前面用阿拉伯数字",
    suggestion: () => null,
    confidence: 0.92,
  },
  {
    // 3、4天
    pattern: /(?<![\d.、．])([1-9])、([1-9])(?=(?:天|个月|年|人|次|公里|米|倍|小时|岁|户|家|十|百|千|成)(?!级|期|班|组|楼|栋))/g,
    reason: "相邻两个数表示概数时用汉字数字，中间不加顿号",
    suggestion: ([, low, high]) =>
      Number(high) - Number(low) === 1 ? "零一二三四五六七八九".charAt(Number(low)) + "零一二三四五六七八九".charAt(Number(high)) : null,
    confidence: 0.85,
    unless: /[第附图表项条款]$/,
  },
  {
    pattern: /([一二两三四五六七八])、([二三四五六七八九])(?=(?:天|个月|百|十|千|公里|次|岁|小时|倍))/g,
    reason: "相邻两个数表示概数时中间不加顿号",
    suggestion: ([, low, high]) => (VALUES[high ?? ""] === (VALUES[low ?? ""] ?? 0) + 1 ? `${low}${high}` : null),
    confidence: 0.85,
    unless: /第$/,
  },
  {
    pattern: /(?<!\d)(\d{4})年(?=\s?(?:[一二三四五六七八九十]{1,3})月)(?!\s?十?一?月?份?农历)/g,
    reason: "一个日期里阿拉伯数字和汉字数字混用",
    suggestion: () => null,
    confidence: 0.9,
    unless: /农历$/,
  },
  {
    pattern: /[〇○零一二三四五六七八九]{4}年(?=\s?\d{1,2}月)/g,
    reason: "一个日期里汉字数字和阿拉伯数字混用",
    suggestion: (match) =>
      `${[...match[0].slice(0, 4)].map((char) => "零一二三四五六七八九".indexOf(char === "〇" || char === "○" ? "零" : char)).join("")}年`,
    confidence: 0.92,
  },
  {
    pattern: /(?<![\d])\d{1,2}月(?=[一二三四五六七八九十]{1,3}[日号])/g,
    reason: "一个日期里阿拉伯数字和汉字数字混用",
    suggestion: () => null,
    confidence: 0.9,
  },
  {
    pattern:
      /(?:二零|20)(?:[〇零一二三四五六七八九]{1,2}\d|\d[〇零一二三四五六七八九]|[〇零一二三四五六七八九]{2})(?=年)|二[0O]{1}[一二三四五六七八九\d]{2}(?=年)|二[〇零○]\d{2}(?=年)/g,
    reason: "年份里汉字数字、阿拉伯数字混用，或者“〇”写成了“零”",
    suggestion: (match) => {
      const digits = [...match[0]]
        .map((char) =>
          /\d/.test(char) ? char : char === "O" ? "0" : String("零一二三四五六七八九".indexOf(char === "〇" || char === "○" ? "零" : char)),
        )
        .join("");
      return /^\d{4}$/.test(digits)
        ? /\d/.test(match[0])
          ? digits
          : [...digits].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("")
        : null;
    },
    confidence: 0.88,
  },
  {
    // 23年10月8日; ’23 and 3年5个月 are no dates.
    pattern: /(?<![\d\-—.年〇零一二三四五六七八九])([0-4]\d)年(?=\s?\d{1,2}月\s?\d{1,2}日)/g,
    reason: "年份应当写全四位",
    suggestion: ([, year]) => `20${year}年`,
    confidence: 0.92,
    unless: /(?:服务|工作|任职|工龄|满|近|达|民国|清|光绪|康熙|乾隆|历时|执行|期限|刑)$/,
  },
  {
    pattern: /(?<=\d{4}年)0(\d)月|(?<=月)0(\d)日/g,
    reason: "成文日期里月、日不编虚位，前面不加0",
    suggestion: (match) => match[0].slice(1),
    confidence: 0.88,
  },
  {
    pattern: /第[一二三四五六七八九]?[十百]\d+(?=[条款项章节届次期批号])|第\d+[十百](?:[一二三四五六七八九])?(?=[条款项章节届次期批号])/g,
    reason: "序数里汉字数字和阿拉伯数字混用",
    suggestion: () => null,
    confidence: 0.92,
  },
];

export const mixedNumerals: Rule = {
  id: "form/numerals",
  severity: "fix",
  title: "数字用法",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const { pattern, reason, suggestion, confidence, unless, unlessAfter } of SHAPES) {
      for (const match of text.matchAll(pattern)) {
        const { index } = match;
        const end = index + match[0].length;
        if (unless?.test(before(text, index, 6)) || unlessAfter?.test(after(text, end, 4))) continue;
        yield { start: index, end, reason, suggestion: suggestion(match), confidence };
      }
    }
  },
};

/** Digits, letters and percent signs of double width between Chinese characters. */
export const fullWidthDigit: Rule = {
  id: "form/full-width-digit",
  severity: "hint",
  title: "全角的数字和字母",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+(?:[．.，,][０-９]+)*/g)) {
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "数字和字母用半角",
        suggestion: narrow(match[0]).replace(/．/g, ".").replace(/，/g, ","),
        confidence: 0.8,
      };
    }
  },
};

const UNITS: [RegExp, string, string][] = [
  [/(?<=[\d一二三四五六七八九十百千万亿])\s?(?:KM|Km)(?![A-Za-z])/g, "km", "千米的符号是“km”"],
  [/(?<=[\d一二三四五六七八九十百千万亿])\s?(?:KG|Kg|公斤克)(?![A-Za-z])/g, "kg", "千克的符号是“kg”"],
  [/(?<=\d)\s?(?:KW|Kw|kw)(?!h|H|[A-Za-z])/g, "kW", "千瓦的符号是“kW”"],
  [/(?<=\d)\s?(?:KWH|KWh|kwh|Kwh)(?![A-Za-z])/g, "kW·h", "千瓦时的符号是“kW·h”"],
  [/(?<=\d)\s?(?:MM|Mm)(?![A-Za-z])/g, "mm", "毫米的符号是“mm”"],
  [/(?<=\d)\s?(?:CM|Cm)(?![A-Za-z])/g, "cm", "厘米的符号是“cm”"],
  [/(?<=\d)\s?(?:m2|M2)(?![\dA-Za-z])/g, "m²", "平方米的符号是“m²”"],
  [/(?<=\d)\s?(?:m3|M3)(?![\dA-Za-z])/g, "m³", "立方米的符号是“m³”"],
];
const OTHER_UNITS: [RegExp, (match: RegExpMatchArray) => string | null, string][] = [
  [/摄氏(零下)?(\d+(?:\.\d+)?)度/g, ([, minus, figures]) => `${minus ?? ""}${figures}摄氏度`, "单位“摄氏度”不能拆开"],
  [/(?<=\d)\s?(?:ｍ²|㎡)(?=米)/g, () => "", "单位重复"],
  [/(?<=\d)(?:平方)(?=[，。；、和的]|以上|以下)/g, () => "平方米", "面积单位不完整，应当写“平方米”或者“平方千米”"],
  [/(?<=\d)(?:立方)(?=[，。；、和的]|以上|以下)/g, () => "立方米", "体积单位不完整，应当写“立方米”"],
  [/(?<=\d)块钱/g, () => "元", "公文里的货币单位写“元”"],
  [/人民币(\d[\d,.]*)块/g, ([, figures]) => `人民币${figures}元`, "公文里的货币单位写“元”"],
  [/[¥￥]\s?[\d,.]+\s?(?:万|亿)?元/g, (match) => match[0].replace(/[¥￥]\s?/, ""), "“¥”和“元”重复"],
  [/(?<=\d)RMB|RMB(?=\d)/g, () => null, "公文里的货币写“人民币”"],
];

export const unitForm: Rule = {
  id: "form/unit",
  severity: "fix",
  title: "计量单位的写法",
  source: "《中华人民共和国法定计量单位》、《国际单位制及其应用》（GB 3100）",
  *check(text): Generator<Hit> {
    for (const [pattern, right, reason] of UNITS) {
      for (const match of text.matchAll(pattern))
        yield { start: match.index, end: match.index + match[0].length, reason, suggestion: right, confidence: 0.85 };
    }
    for (const [pattern, right, reason] of OTHER_UNITS) {
      for (const match of text.matchAll(pattern)) {
        yield { start: match.index, end: match.index + match[0].length, reason, suggestion: right(match), confidence: 0.85 };
      }
    }
  },
};

const TIME = "\\d{1,2}[:：时点]\\d{0,2}分?";
/** Two values with a wrong dash between; what is no range (phones, numbers of standards, codes) does not fit. */
const RANGES: { pattern: RegExp; right: string; reason: string; confidence: number; severity?: "hint" }[] = [
  {
    pattern: /(?<=(?<![\d-])\d{4}年?(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:[-－−]+|——|–|~)(?=\d{4}(?:年|学年|财年))/g,
    right: "—",
    reason: "起止年份、日期之间用一字线“—”",
    confidence: 0.9,
  },
  { pattern: /(?<=\d{1,2}[日月号])(?:[-－−]+|——|–)(?=\d{1,2}[日月号]|\d{4}年)/g, right: "—", reason: "起止日期之间用一字线“—”", confidence: 0.9 },
  { pattern: /(?<=\d月\d{1,2})(?:[-－−]+|——|–)(?=\d{1,2}日)/g, right: "—", reason: "起止日期之间用一字线“—”", confidence: 0.9 },
  { pattern: /(?<=(?<![\d-])\d{1,2})(?:[-－−]+|——|–)(?=\d{1,2}月(?!龄))/g, right: "—", reason: "起止月份之间用一字线“—”", confidence: 0.9 },
  {
    pattern: new RegExp(`(?<=${TIME})(?:[-－−]{1,2}|——|–)(?=${TIME})`, "g"),
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
const BARE_PERCENT = /(?<![\d.%％\-—～~])(\d+(?:\.\d+)?)([～~—])(\d+(?:\.\d+)?)[%％]/g;

export const rangeDash: Rule = {
  id: "form/range-dash",
  severity: "fix",
  title: "起止和范围的连接号",
  source: "《标点符号用法》（GB/T 15834—2011）4.13",
  *check(text): Generator<Hit> {
    if (!/\d/.test(text)) return;
    for (const { pattern, right, reason, confidence, severity } of RANGES) {
      for (const match of text.matchAll(pattern)) {
        yield { start: match.index, end: match.index + match[0].length, reason, suggestion: right, confidence, ...(severity ? { severity } : {}) };
      }
    }
    for (const match of text.matchAll(BARE_PERCENT)) {
      const [all, low, dash, high] = match;
      yield {
        start: match.index,
        end: match.index + all.length,
        reason: "百分数的范围前后两个数都要带“%”",
        suggestion: `${low}%${dash}${high}%`,
        confidence: 0.8,
        severity: "hint",
      };
    }
  },
};
