// Units behind a number that are written back to front or with a character that is drawn alike: 0.8元万, 4方元, 3厘来, and a number bounded twice. Data for rules/confusable-words.ts.
import { type Confusable, inContext } from "./confusables.ts";

const PAIRS =
  "元万/万元 亩万/万亩 吨万/万吨 户万/万户 人万/万人 元亿/亿元 方元/万元 方亩/万亩 方吨/万吨 方人/万人 方户/万户 乙元/亿元 厘来/厘米 毫来/毫米 平方来/平方米 立方来/立方米 立万米/立方米 平万米/平方米 米厘/厘米 米毫/毫米 里公/公里 克千/千克 斤公/公斤 顷公/公顷 公倾/公顷 公项/公顷 干克/千克 于克/千克 千刻/千克 万屯/万吨 万甫/万亩 摄氏渡/摄氏度 分钏/分钟 小肘/小时 工作曰/工作日 日历曰/日历日";

const NUMBER_END = /[0-9０-９一二三四五六七八九十百千万亿%％元人名个户亩吨天年岁倍米家件次]$/;

const UNITS = PAIRS.split(" ").map((pair) => {
  const [wrong, right] = pair.split("/") as [string, string];
  // 千吨万人工程: the next number begins.
  return inContext(wrong, right, "数量的单位写错了", {
    notAfter: /^[人亩吨户元头]/,
    before: /[0-9０-９一二三四五六七八九十百千万两几多余个]$/,
    confidence: 0.9,
  });
});

export const MISWRITTEN_UNITS: Confusable[] = [
  ...UNITS,
  ...["左右以上", "上下以上", "左右以下"].map((twice) =>
    inContext(twice, twice.slice(2), "约数和界限只能写一个", { before: NUMBER_END, confidence: 0.9 }),
  ),
];
