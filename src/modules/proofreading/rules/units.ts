// Units of measure and of money (GB 3100): symbols in the right case, names that are whole, nothing said twice.
import type { Hit, Rule } from "../rule.ts";

const UNITS: [RegExp, string, string][] = [
  [/(?<=[\d一二三四五六七八九十百千万亿])\s?(?:KM|Km)(?![A-Za-z])/g, "km", "千米的符号是“km”"],
  [/(?<=[\d一二三四五六七八九十百千万亿])\s?(?:KG|Kg|公斤克)(?![A-Za-z])/g, "kg", "千克的符号是“kg”"],
  [/(?<=\d)\s?(?:KW|Kw|kw)(?!h|H|[A-Za-z])/g, "kW", "千瓦的符号是“kW”"],
  [/(?<=(?:高|宽|长|深|径|距|厚)度?(?:为|约)?\d{1,4}(?:\.\d+)?)\s?M(?=[，。；、）]|$)/g, "m", "米的符号是“m”"],
  [/(?<=\d)\s?w(?![A-Za-z])/g, "W", "瓦的符号是“W”"],
  [/(?<=\d)\s?[°º]c(?![A-Za-z])/g, "℃", "摄氏度的符号是“℃”"],
  [/(?<=\d)\s?(?:KWH|KWh|kwh|Kwh)(?![A-Za-z])/g, "kW·h", "千瓦时的符号是“kW·h”"],
  [/(?<=\d)\s?(?:KVA|KVa|Kva|kva|kVa)(?![A-Za-z])/g, "kVA", "千伏安的符号是“kVA”"],
  [/(?<=\d)\s?(?:KV|Kv|kv)(?![A-Za-z])/g, "kV", "千伏的符号是“kV”"],
  [/(?<=\d)\s?(?:Mw|mw)(?![A-Za-z])/g, "MW", "兆瓦的符号是“MW”"],
  [/(?<=\d)\s?(?:MPA|Mpa|mpa)(?![A-Za-z])/g, "MPa", "兆帕的符号是“MPa”"],
  [/(?<=\d)\s?(?:HZ|hz)(?![A-Za-z])/g, "Hz", "赫兹的符号是“Hz”"],
  [/(?<=\d)\s?(?:DB|db|Db)(?=$|[^A-Za-z0-9])/g, "dB", "分贝的符号是“dB”"],
  [/(?<![A-Za-z])(?:PH|Ph|ph)(?=值|计|试纸)/g, "pH", "酸碱度写作“pH”"],
  [/(?<=\d)\s?(?:KPA|KPa|Kpa|kpa)(?![A-Za-z])/g, "kPa", "千帕的符号是“kPa”"],
  [/(?<=\d)\s?(?:km2|KM2|Km2)(?![\dA-Za-z])/g, "km²", "平方千米的符号是“km²”"],
  [/(?<=\d)\s?(?:hm2|HM2)(?![\dA-Za-z])/g, "hm²", "公顷的符号是“hm²”"],
  [/(?<=\d)\s?(?:MM|Mm)(?![A-Za-z])/g, "mm", "毫米的符号是“mm”"],
  [/(?<=\d)\s?(?:ML|Ml)(?![A-Za-z])/g, "mL", "毫升的符号是“mL”"],
  [/(?<=\d)\s?(?:CM|Cm)(?![A-Za-z])/g, "cm", "厘米的符号是“cm”"],
  [/(?<=\d)\s?(?:m2|M2)(?![\dA-Za-z])/g, "m²", "平方米的符号是“m²”"],
  [/(?<=\d)\s?(?:m3|M3)(?![\dA-Za-z])/g, "m³", "立方米的符号是“m³”"],
];
/** Half name, half symbol → symbols alone. */
const MIXED_UNITS: Record<string, string> = {
  "公里/h": "km/h",
  "km/时": "km/h",
  "km/小时": "km/h",
  "米/s": "m/s",
  "m/秒": "m/s",
  "吨/h": "t/h",
  "吨/d": "t/d",
  "t/天": "t/d",
  "t/日": "t/d",
  "立方米/h": "m³/h",
  "立方米/d": "m³/d",
};
const OTHER_UNITS: [RegExp, (match: RegExpMatchArray) => string | null, string][] = [
  [/(?<=\d)公理(?=[，。；、的多长以左处])/g, () => "公里", "长度单位是“公里”"],
  [/(?<=\d)(?:平方公理|千米\/h)/g, (match) => (match[0] === "平方公理" ? "平方公里" : "km/h"), "单位写错"],
  [
    /(?<=\d(?:万|亿)?)(?:公里\/h|km\/时(?!速)|km\/小时|米\/s|m\/秒|吨\/[hd]|t\/[天日]|立方米\/[hd])(?![A-Za-z])/g,
    ([written]) => MIXED_UNITS[written] ?? null,
    "单位的名称和符号不能混写",
  ],
  [/摄氏(零下)?(\d+(?:\.\d+)?)度/g, ([, minus, figures]) => `${minus ?? ""}${figures}摄氏度`, "单位“摄氏度”不能拆开"],
  [/(?<=\d)\s?(?:ｍ²|㎡)(?=米)/g, () => "", "单位重复"],
  [/(?<=\d)(?:平方)(?=[，。；、和的]|以上|以下)/g, () => "平方米", "面积单位不完整，应当写“平方米”或者“平方千米”"],
  [/(?<=\d)(?:立方)(?=[，。；、和的]|以上|以下)/g, () => "立方米", "体积单位不完整，应当写“立方米”"],
  [/(?<=\d[万亿]?)(?:立方米[³3]|平方米[²2]|(?:㎡|m²)平方米|(?:m³)立方米)/g, (match) => (match[0].includes("立方") ? "立方米" : "平方米"), "单位重复"],
  [/(?<=\d)元钱/g, () => "元", "“元”后面不用“钱”"],
  [/(?<=\d)块钱/g, () => "元", "公文里的货币单位写“元”"],
  [/人民币(\d[\d,.]*)块/g, ([, figures]) => `人民币${figures}元`, "公文里的货币单位写“元”"],
  [/[¥￥]\s?[\d,.]+\s?(?:万|亿)?元/g, (match) => match[0].replace(/[¥￥]\s?/, ""), "“¥”和“元”重复"],
  [/(?<=\d(?:万|亿)?)(?:平方KM|平方Km|平方km)(?![A-Za-z])/g, () => "平方千米", "单位的名称和符号不能混写，应当写“平方千米”或者“km²”"],
  [/(?<=\d(?:万|亿))立方(?=[，。；、和的]|以上|以下)/g, () => "立方米", "体积单位不完整，应当写“立方米”"],
  [/(?<=\d[万亿])方(?=[，。；、）])/g, () => "立方米", "体积单位应当写“立方米”"],
  [/(?<=\d(?:万|亿)?)平(?=[，。；、])/g, () => "平方米", "面积单位不完整，应当写“平方米”"],
  [/(?<=\d[万亿])(?:m2|M2)(?![\dA-Za-z])/g, () => "m²", "平方米的符号是“m²”"],
  [/(?<=\d[万亿])(?:m3|M3)(?![\dA-Za-z])/g, () => "m³", "立方米的符号是“m³”"],
  [/(?<=\d(?:\.\d+)?万?)T(?=[，。；、）]|$)/g, () => "t", "吨的符号是“t”"],
  [/(?<=\d(?:万|亿)?(?:公里|千米|米|立方米|吨|元|千克|度))\/每(?=小时|秒|分钟|天|日|年|人|户|亩|吨|平方米)/g, () => "/", "“/”已经是“每”的意思"],
  [/(?<=\d(?:万|亿)?)(元|吨|亩|米|户|公里)\1(?![\u4e00-\u9fa5])/g, ([, unit]) => unit ?? null, "单位重复"],
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
        yield { start: match.index, end: match.index + match[0].length, reason, suggestion: right(match), confidence: 0.9 };
      }
    }
  },
};
