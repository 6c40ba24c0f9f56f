// Money that is stated both for each and for all: 每户500元，120户共6.5万元; 5个村250万元，平均每村60万元. Only where nothing else stands between.
import { before, type Hit, type Rule } from "../rule.ts";
import { FIGURE, inScale, mayBe, quantityOf } from "./quantities.ts";

const OF = "(户|人|名|台|套|亩|个|头|只|村|家|吨|件|辆|株|座|所|处|口|千米|公里|米|平方米|立方米|公斤|千克|盏|眼|公顷|份|张|棵|班)";
const BETWEEN = "[^，。；：\\d]{0,10}";
/** 每户补助500元，共补助120户，合计6万元: each, number, all. */
const EACH_FIRST = new RegExp(
  `每${OF}(?:每年|一次性)?[^，。；：\\d每]{0,6}${FIGURE}元[，,、]${BETWEEN}?(\\d+)${OF}[，,、]${BETWEEN}?(?:合计|共计|总计|共需|共|计)[^，。；：\\d]{0,6}${FIGURE}元`,
  "g",
);
/** 购置水泵20台，每台3000元，共计6万元: number, each, all. */
const NUMBER_FIRST = new RegExp(
  `(?<![\\d.])(\\d+)${OF}[，,、]每${OF}[^，。；：\\d每]{0,6}${FIGURE}元[，,、](?:合计|共计|总计|共需|共|计)[^，。；：\\d]{0,6}${FIGURE}元`,
  "g",
);
/** 5个村共投入250万元，平均每村50万元; 为120户发放6万元，户均500元: number, all, each. */
const AVERAGE = new RegExp(
  `(?<![\\d.])(\\d+)(?:个)?${OF}[^，。；：\\d]{0,10}${FIGURE}元[，,](?:平均)?(?:每(?:个)?${OF}|${OF}均)[^，。；：\\d]{0,4}${FIGURE}元`,
  "g",
);
/** 42个班、1890人，平均每班45人: number, all, each, of other things than money. */
const AVERAGE_OF = new RegExp(
  `(?<![\\d.])(\\d+)(?:个)?${OF}[、，，](?:共|计)?${FIGURE}(人|亩|吨|公斤|千克|户|公里|千米|株|头|只)，平均每(?:个)?${OF}${FIGURE}(人|亩|吨|公斤|千克|户|公里|千米|株|头|只)`,
  "g",
);
/** 6个片区建设3.6万亩，平均每个片区0.6万亩: number, thing, all, each. */
const AVERAGE_THING = new RegExp(
  `(?<![\\d.])(\\d+)个([\\u4e00-\\u9fa5]{1,4}?)[^，。；\\d]{0,14}${FIGURE}(人|亩|吨|公斤|千克|户|公里|千米|元|株|头|只)，平均每个\\2[^，。；\\d]{0,4}${FIGURE}(人|亩|吨|公斤|千克|户|公里|千米|元|株|头|只)`,
  "g",
);
/** 10家企业，各奖励10万元，共计100万元: number, each, all. */
const EACH_OF = new RegExp(
  `(?<![\\d.])(\\d+)(?:个|家|名|户|村|所)[^，。；\\d]{0,30}，?(?:分别|各)[^，。；\\d]{0,6}${FIGURE}元[，,、](?:合计|共计|总计|共)[^，。；\\d]{0,4}${FIGURE}元`,
  "g",
);
const LOOSE = /其中|不等|以上|以下|左右|最高|至少|起|约|近|余(?!户)/;

type Claim = {
  number: string;
  each: [figures: string, scale?: string];
  all: [figures: string, scale?: string];
  /** Of what the amount is, and what was counted. */
  unit: string;
  counted: string;
};
type Form = {
  pattern: RegExp;
  read: (match: RegExpExecArray) => Claim | undefined;
  /** What is stated is what falls to each. */
  isAverage: boolean;
};

const FORMS: readonly Form[] = [
  {
    pattern: EACH_FIRST,
    read: ([, of, each = "", eachScale, number = "", counted = "", all = "", allScale]) =>
      of === counted ? { number, each: [each, eachScale], all: [all, allScale], unit: "元", counted } : undefined,
    isAverage: false,
  },
  {
    pattern: NUMBER_FIRST,
    read: ([, number = "", counted = "", of, each = "", eachScale, all = "", allScale]) =>
      of === counted ? { number, each: [each, eachScale], all: [all, allScale], unit: "元", counted } : undefined,
    isAverage: false,
  },
  {
    pattern: EACH_OF,
    read: ([written, number = "", each = "", eachScale, all = "", allScale]) =>
      /其余|另/.test(written) ? undefined : { number, each: [each, eachScale], all: [all, allScale], unit: "元", counted: "个" },
    isAverage: false,
  },
  {
    pattern: AVERAGE,
    read: ([, number = "", counted = "", all = "", allScale, one, other, each = "", eachScale]) =>
      (one ?? other) === counted ? { number, each: [each, eachScale], all: [all, allScale], unit: "元", counted } : undefined,
    isAverage: true,
  },
  {
    pattern: AVERAGE_OF,
    read: ([, number = "", counted = "", all = "", allScale, unit = "", of, each = "", eachScale, eachUnit]) =>
      of === counted && unit === eachUnit ? { number, each: [each, eachScale], all: [all, allScale], unit, counted } : undefined,
    isAverage: true,
  },
  {
    pattern: AVERAGE_THING,
    read: ([, number = "", thing = "", all = "", allScale, unit = "", each = "", eachScale, eachUnit]) =>
      unit === eachUnit ? { number, each: [each, eachScale], all: [all, allScale], unit, counted: `个${thing}` } : undefined,
    isAverage: true,
  },
];

/** Why the three cannot all hold; undefined where they can. */
const against = ({ number, each, all, unit, counted }: Claim, isAverage: boolean): string | undefined => {
  const count = Number(number);
  const one = quantityOf(...each);
  const total = quantityOf(...all);
  const fits = isAverage
    ? mayBe({ ...one, slack: one.slack || 0.5 }, (total.value - total.slack) / count, (total.value + total.slack) / count)
    : mayBe(total, count * (one.value - one.slack), count * (one.value + one.slack));
  if (fits) return undefined;
  return isAverage
    ? `${all.join("")}${unit}除以${number}${counted}，平均是${inScale(total.value / count, each[1])}${unit}`
    : `${number}${counted}，每${counted}${each.join("")}${unit}，合起来是${inScale(count * one.value, all[1])}${unit}`;
};

export const statedProduct: Rule = {
  id: "form/stated-product",
  severity: "fix",
  title: "单价、数量与总额不符",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    if (!/各|分别|每(?:[户人名台套亩个头只村家吨件辆株座所处口米盏眼份张棵班]|千米|公里|平方米|立方米|公斤|千克|公顷)|[户人村亩]均/.test(text))
      return;
    for (const { pattern, read, isAverage } of FORMS) {
      for (const match of text.matchAll(pattern)) {
        const claim = read(match);
        // 其余7个村各6万元: the sum is of the others too.
        if (!claim || LOOSE.test(match[0]) || /其余|另/.test(before(text, match.index, 6))) continue;
        const reason = against(claim, isAverage);
        // Which of the three is wrong nobody can tell: all are marked.
        if (reason !== undefined) yield { start: match.index, end: match.index + match[0].length, reason, suggestion: null, confidence: 0.85 };
      }
    }
  },
};
