// Money that is stated both for each and for all: 每户500元，120户共6.5万元; 5个村250万元，平均每村60万元. Only where nothing else stands between.
import type { Hit, Rule } from "../rule.ts";
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
const LOOSE = /其中|不等|以上|以下|左右|最高|至少|起|约|近|余|分别/;

type Claim = { number: number; each: ReturnType<typeof quantityOf>; all: ReturnType<typeof quantityOf> };

const fits = ({ number, each, all }: Claim, isAverage: boolean): boolean =>
  isAverage
    ? mayBe({ ...each, slack: each.slack || 0.5 }, (all.value - all.slack) / number, (all.value + all.slack) / number)
    : mayBe(all, number * (each.value - each.slack), number * (each.value + each.slack));

export const statedProduct: Rule = {
  id: "form/stated-product",
  severity: "fix",
  title: "单价、数量与总额不符",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    if (!/各|每(?:[户人名台套亩个头只村家吨件辆株座所处口米盏眼份张棵班]|千米|公里|平方米|立方米|公斤|千克|公顷)|[户人村亩]均/.test(text)) return;
    // Which of the three is wrong nobody can tell: all are marked.
    const hit = (match: RegExpExecArray, reason: string): Hit => ({
      start: match.index,
      end: match.index + match[0].length,
      reason,
      suggestion: null,
      confidence: 0.85,
    });
    for (const match of text.matchAll(EACH_FIRST)) {
      const [all, of, each = "", eachScale, number = "", counted, total = "", totalScale = ""] = match;
      const claim = { number: Number(number), each: quantityOf(each, eachScale), all: quantityOf(total, totalScale) };
      if (of !== counted || LOOSE.test(all) || fits(claim, false)) continue;
      const right = `${inScale(claim.number * claim.each.value, totalScale)}元`;
      yield hit(match, `每${of}${each}${eachScale ?? ""}元、${number}${of}，合起来是${right}`);
    }
    for (const match of text.matchAll(NUMBER_FIRST)) {
      const [all, number = "", counted, of, each = "", eachScale, total = "", totalScale = ""] = match;
      const claim = { number: Number(number), each: quantityOf(each, eachScale), all: quantityOf(total, totalScale) };
      if (of !== counted || LOOSE.test(all) || fits(claim, false)) continue;
      const right = `${inScale(claim.number * claim.each.value, totalScale)}元`;
      yield hit(match, `${number}${of}、每${of}${each}${eachScale ?? ""}元，合起来是${right}`);
    }
    for (const match of text.matchAll(AVERAGE)) {
      const [all, number = "", counted, total = "", totalScale, of1, of2, each = "", eachScale = ""] = match;
      const claim = { number: Number(number), each: quantityOf(each, eachScale), all: quantityOf(total, totalScale) };
      if ((of1 ?? of2) !== counted || LOOSE.test(all) || fits(claim, true)) continue;
      const right = `${inScale(claim.all.value / claim.number, eachScale)}元`;
      yield hit(match, `${total}${totalScale ?? ""}元除以${number}${counted}，平均是${right}`);
    }
    for (const match of text.matchAll(AVERAGE_OF)) {
      const [all, number = "", counted, total = "", totalScale, unit, of, each = "", eachScale = "", eachUnit] = match;
      const claim = { number: Number(number), each: quantityOf(each, eachScale), all: quantityOf(total, totalScale) };
      if (of !== counted || unit !== eachUnit || LOOSE.test(all) || fits(claim, true)) continue;
      const right = `${inScale(claim.all.value / claim.number, eachScale)}${unit}`;
      yield hit(match, `${total}${totalScale ?? ""}${unit}除以${number}${counted}，平均是${right}`);
    }
    for (const match of text.includes("平均每个") ? text.matchAll(AVERAGE_THING) : []) {
      const [all, number = "", thing, total = "", totalScale, unit, each = "", eachScale = "", eachUnit] = match;
      const claim = { number: Number(number), each: quantityOf(each, eachScale), all: quantityOf(total, totalScale) };
      if (unit !== eachUnit || LOOSE.test(all) || fits(claim, true)) continue;
      const right = `${inScale(claim.all.value / claim.number, eachScale)}${unit}`;
      yield hit(match, `${total}${totalScale ?? ""}${unit}除以${number}个${thing}，平均是${right}`);
    }
    for (const match of text.includes("各") || text.includes("分别") ? text.matchAll(EACH_OF) : []) {
      const [all, number = "", each = "", eachScale, total = "", totalScale = ""] = match;
      const claim = { number: Number(number), each: quantityOf(each, eachScale), all: quantityOf(total, totalScale) };
      if (
        /其中|其余|另|不等|以上|以下|左右|最高|至少|约|近|余/.test(text.slice(Math.max(0, match.index - 6), match.index) + all) ||
        fits(claim, false)
      )
        continue;
      const right = `${inScale(claim.number * claim.each.value, totalScale)}元`;
      yield hit(match, `${number}个各${each}${eachScale ?? ""}元，合起来是${right}`);
    }
  },
};
