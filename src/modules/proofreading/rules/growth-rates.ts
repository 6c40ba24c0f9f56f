// A change that is stated beside the two figures it lies between: 由1200万元增加到1500万元，增长20%. Only where the words say which figure is the earlier.
import type { Hit, Rule } from "../rule.ts";
import { FIGURE, inScale, mayBe, quantityOf, tidy, UNIT, type Quantity } from "./quantities.ts";

const MEASURE = `(${UNIT}|[%％])`;
const ROSE = "增长|增加|上升|提高|增多|扩大|上涨|新增|提升|净增|多";
const FELL = "下降|减少|降低|缩减|缩短|下调|回落|压减|少";
const CHANGE = `[，,](?:[^，。；\\d%％]{0,8}?)(${ROSE}|${FELL})了?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(万亿|万|亿)?(个百分点|[%％]|${UNIT})`;
/** 由…增至…，增长…: earlier, later, change. */
const FROM_TO = new RegExp(
  `(?:由|从)[^，。；：\\n]{0,16}?(?<![\\d.])${FIGURE}${MEASURE}(?:增加|增长|提高|上升|扩大|发展|增|升|提|上涨|提升|下降|减少|降低|缩减|下调|压减|缩短|降|减|调整)(?:到|至|为)[^，。；\\d]{0,8}${FIGURE}${MEASURE}${CHANGE}`,
  "g",
);
/** …，比上年的…增长…: later, earlier, change. */
const THAN = new RegExp(
  `(?<![\\d.])${FIGURE}${MEASURE}[，,](?:同)?(?:比|较)[^，。；：\\n]{0,12}?(?<![\\d.])${FIGURE}${MEASURE}(${ROSE}|${FELL})了?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(万亿|万|亿)?(个百分点|[%％]|${UNIT})`,
  "g",
);
/** …，上年为…，同比增长…: later, earlier, change. */
const LAST_YEAR = new RegExp(
  `(?<![\\d.])${FIGURE}${MEASURE}[，,（(](?:而)?(?:上年|去年|上一年)(?:同期|度)?[为是](?<![\\d.])${FIGURE}${MEASURE}[）)]?${CHANGE}`,
  "g",
);
/** Rates of these are reckoned in constant prices, or over several years. */
const OTHERWISE = /生产总值|增加值|总产值|GDP|可比|不变价|同口径|剔除|扣除|实际|年均|平均|月均|每年|以上|左右|近|约|超/;

const ANOTHER_SUBJECT = new RegExp(
  `[，,][^，,\\d]{0,6}?([\\u4e00-\\u9fa5](?:率|比例|占比|面积|数量|产量|总量|收入|人数|户数))(?:${ROSE}|${FELL})[^，,]*$`,
);

const relative = (from: Quantity, to: Quantity): [low: number, high: number] => [
  (100 * (to.value - to.slack)) / (from.value + from.slack) - 100,
  (100 * (to.value + to.slack)) / (from.value - from.slack) - 100,
];

/** 城镇化率为49.4%，比上年末提高0.8%: rates differ by points. */
const RATE_BY_PERCENT =
  /(?:率(?:为|达到?|稳定在|保持在)?|增长|下降|增速(?:为|达到?)?)\d+(?:\.\d+)?[%％]，(?:同)?(?:比|较)[^，。；\d]{0,8}(?:提高|上升|降低|提升|回落|加快|放缓|(?<=率.{0,24})下降)了?(\d+(?:\.\d+)?)[%％]/g;

type Reading = {
  from: Quantity;
  to: Quantity;
  unit: string;
  verb: string;
  figures: string;
  scale: string;
  changeUnit: string;
  at: number;
  end: number;
  written: string;
};

const judge = ({ from, to, unit, verb, figures, scale, changeUnit, at, end, written }: Reading): Hit | undefined => {
  const falls = new RegExp(`^(?:${FELL})$`).test(verb);
  const sign = falls ? -1 : 1;
  const stated = quantityOf(figures, scale);
  const change: Quantity = { value: sign * stated.value, slack: 0.5 * 10 ** -(figures.split(".")[1]?.length ?? 0) };
  const difference = tidy(to.value - from.value);
  const hit = (reason: string): Hit => ({ start: at, end, reason, suggestion: null, confidence: 0.88 });
  if (difference !== 0 && difference > 0 === falls) return hit(`前后两个数是${difference > 0 ? "增加" : "减少"}的，这里写的是“${verb}”`);
  const isShare = /[%％]/.test(unit);
  if (/[%％]/.test(changeUnit)) {
    const [low, high] = relative(from, to);
    if (from.value === 0 || mayBe(change, low, high)) return undefined;
    if (isShare && Math.abs(Math.abs(difference) - stated.value) < 1e-6) return hit("两个百分数相差多少，用“百分点”，不用“%”");
    if (isShare) return undefined;
    const right = `${Number(Math.abs((low + high) / 2).toFixed(Math.max(1, figures.split(".")[1]?.length ?? 0)))}%`;
    return hit(`按前后两个数算是${right}，这里写的是${figures}%`);
  }
  if (changeUnit === "个百分点" && !isShare) return hit("两个数增减的幅度用“%”，“百分点”用来比较两个百分数");
  if (changeUnit !== "个百分点" && changeUnit !== unit) return undefined;
  // What was rounded may be off by one in the last place; whole numbers not at all.
  const isRounded = /\.\d/.test(written);
  const place = isShare ? 0.1 : quantityOf("1", scale).value * 10 ** -(figures.split(".")[1]?.length ?? 0);
  if (Math.abs(Math.abs(difference) - stated.value) <= (isRounded ? 1.05 * place : 1e-6 * stated.value)) return undefined;
  const right = changeUnit === "个百分点" ? `${tidy(Math.abs(difference))}个百分点` : `${inScale(Math.abs(difference), scale)}${unit}`;
  return hit(`前后两个数相差${right}，这里写的是${figures}${scale}${changeUnit}`);
};

const reading = (match: RegExpExecArray, order: "from-to" | "to-from"): Reading | undefined => {
  const [all, one = "", oneScale = "", oneUnit, two = "", twoScale = "", twoUnit, verb = "", figures = "", scale = "", changeUnit = ""] = match;
  if (oneUnit !== twoUnit || oneUnit === undefined) return undefined;
  const first = quantityOf(one, oneScale);
  const second = quantityOf(two, twoScale);
  const end = match.index + all.length;
  // Which of the three is wrong nobody can tell: all are marked.
  const at = match.index + all.search(/\d/);
  const [from, to] = order === "from-to" ? [first, second] : [second, first];
  return { from, to, unit: oneUnit, verb, figures, scale, changeUnit, at, end, written: one + two + figures };
};

export const growthRate: Rule = {
  id: "form/growth-rate",
  severity: "fix",
  title: "增减幅度与前后数字不符",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    for (const [trigger, pattern, order] of [
      [/[由从]/, FROM_TO, "from-to"],
      [/[，,]同?[比较]/, THAN, "to-from"],
      [/[，,（(]而?(?:上年|去年|上一年)/, LAST_YEAR, "to-from"],
    ] as const) {
      if (!trigger.test(text)) continue;
      for (const match of text.matchAll(pattern)) {
        const lead =
          text
            .slice(Math.max(0, match.index - 24), match.index)
            .split(/[。；\n]/)
            .at(-1) ?? "";
        if (OTHERWISE.test(lead + match[0])) continue;
        // 盖度由…提高到…，优良牧草比例提高…: of something else.
        const other = ANOTHER_SUBJECT.exec(match[0]);
        if (other && !(lead + match[0].slice(0, other.index)).includes(other[1]!)) continue;
        const read = reading(match, order);
        const hit = read && judge(read);
        if (hit) yield hit;
      }
    }
    if (!/[%％]，同?[比较]/.test(text)) return;
    for (const match of text.matchAll(RATE_BY_PERCENT)) {
      const end = match.index + match[0].length;
      yield {
        start: end - match[1]!.length - 1,
        end,
        reason: "两个百分数相差多少，用“百分点”，不用“%”",
        suggestion: `${match[1]}个百分点`,
        confidence: 0.85,
      };
    }
  },
};
