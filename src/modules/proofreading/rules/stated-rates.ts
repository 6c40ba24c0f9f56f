// A rate that is stated beside the two figures it is made of: 应参保12500人，已参保11875人，参保率为96%. Only where the words say which figure is which.
import { before, type Hit, matchesBeside, type Rule } from "../rule.ts";

const FIGURE = "(\\d+(?:\\.\\d+)?)(万|亿)?(人次|人|户|家|个|件|项|亩|公里|批次|起|宗|条|份|处|套|头|只|名|场|所|座|眼|台|辆|吨|株|张)";
const FIGURE_OR_MONEY = FIGURE.replace("(人次|", "(亿?元|吨|人次|");
/** Whole, part, name of the rate, the rate. */
const STATED = new RegExp(
  `([\\u4e00-\\u9fa5]{2,12})${FIGURE}[，、；]\\s?(?:其中[，：]?)?([\\u4e00-\\u9fa5]{2,12})${FIGURE}[，、；]\\s?([\\u4e00-\\u9fa5]{2,4})率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)[%％]`,
  "g",
);
/** Whole, part, the share: 全县共有行政村120个，已通自来水的96个，占80%. */
const SHARE = new RegExp(
  `([\\u4e00-\\u9fa5]{2,16})(?<![\\d.])${FIGURE_OR_MONEY}[，、；]\\s?(其中[，：]?)?([\\u4e00-\\u9fa5]{2,16})${FIGURE_OR_MONEY}[，、；（]\\s?占(?:比|总数|全部|其)?(?:的|为|达)?(\\d+(?:\\.\\d+)?)[%％]`,
  "g",
);
/** What a rate is said of that is not the share of one figure in the other. */
const OTHER = /同比|增长|下降|比|去年|上年|新增|累计/;
const SCALE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

export const statedRate: Rule = {
  id: "form/stated-rate",
  severity: "fix",
  title: "比率与数字不符",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    if (text.includes("占")) yield* wrongShares(text);
    yield* fromAfar(text);
    if (!text.includes("率")) return;
    for (const match of matchesBeside(text, STATED, "率")) {
      const [all, wholeLabel = "", whole, wholeScale = "", wholeUnit, partLabel = "", part, partScale = "", partUnit, rate = "", stated = ""] = match;
      if (
        wholeUnit !== partUnit ||
        OTHER.test(wholeLabel) ||
        OTHER.test(partLabel) ||
        !(partLabel.includes(rate.slice(-2)) || (rate.endsWith("回收") && partLabel.includes("收回"))) ||
        /[不未无非]/.test(partLabel)
      )
        continue;
      const share = (100 * Number(part) * (SCALE[partScale] ?? 1)) / (Number(whole) * (SCALE[wholeScale] ?? 1));
      const places = stated.split(".")[1]?.length ?? 0;
      // Figures in ten thousands are rounded themselves.
      const leeway = wholeScale === "" && partScale === "" ? 0.6 * 10 ** -places : 1;
      if (!(share <= 100) || Math.abs(share - Number(stated)) <= leeway) continue;
      const start = match.index + all.length - stated.length - 1;
      const right = `${Number(share.toFixed(Math.max(places, 1)))}%`;
      yield {
        start,
        end: match.index + all.length,
        reason: `${part}${partScale}${partUnit}占${whole}${wholeScale}${wholeUnit}的${right}，这里写的是${stated}%`,
        suggestion: right,
        confidence: 0.88,
      };
    }
  },
};

/** …，已办结228件，办结率96%: the whole stands further up, with 共. */
const RATE_AFAR = new RegExp(
  `[，；、。](?:(?:截至|截止到?|到|至)[^，。；、\\n]{1,8}?)?([\\u4e00-\\u9fa5]{1,10})${FIGURE}[，、。]([\\u4e00-\\u9fa5]{2,4})率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)[%％]`,
  "g",
);
const WHOLE_AFAR = new RegExp(`(?:(?:共|计划|应(?!急|当))[\\u4e00-\\u9fa5]{0,12}${FIGURE}|${FIGURE}[\\u4e00-\\u9fa5]{0,10}中)`, "g");
/** 税收收入完成2.46亿元，占一般公共预算收入的75%: what is shared is named further up. */
const SHARE_OF_NAMED = new RegExp(`${FIGURE_OR_MONEY}，占([\\u4e00-\\u9fa5]{3,14}?)(?:的比重为|的比重|的|比重为)(\\d+(?:\\.\\d+)?)[%％]`, "g");

/** 3.2亿元，占工业总产值8.0亿元的40% */
const SHARE_OF_FIGURE = new RegExp(`${FIGURE_OR_MONEY}，(?:占|完成|达到)[\\u4e00-\\u9fa5]{2,16}${FIGURE_OR_MONEY}的(\\d+(?:\\.\\d+)?)[%％]`, "g");

type Found = { part: number; whole: number; loose: boolean; stated: string; end: number };

const judged = ({ part, whole, loose, stated, end }: Found): Hit | undefined => {
  const share = (100 * part) / whole;
  const places = stated.split(".")[1]?.length ?? 0;
  if (!(share <= 100) || Math.abs(share - Number(stated)) <= (loose ? Math.max(0.6 * 10 ** -places, 1) : 0.6 * 10 ** -places)) return undefined;
  const right = `${Number(share.toFixed(Math.max(places, 1)))}%`;
  return { start: end - stated.length - 1, end, reason: `按前面的数算是${right}，这里写的是${stated}%`, suggestion: right, confidence: 0.82 };
};

function* fromAfar(text: string): Generator<Hit> {
  for (const match of /[共中应]|计划/.test(text) ? matchesBeside(text, RATE_AFAR, "率") : []) {
    const [all, label = "", part, scale = "", unit, rate = "", stated = ""] = match;
    if (!label.includes(rate.slice(-2)) || /[不未无非]/.test(label) || OTHER.test(label)) continue;
    const wholes = [...before(text, match.index, 120).matchAll(WHOLE_AFAR)].filter(([, , , own, , , other]) => (own ?? other) === unit);
    const nearest = wholes.at(-1);
    if (wholes.length !== 1 || !nearest) continue;
    const whole = Number(nearest[1] ?? nearest[4]) * (SCALE[nearest[2] ?? nearest[5] ?? ""] ?? 1);
    const hit = judged({ part: Number(part) * (SCALE[scale] ?? 1), whole, loose: scale !== "", stated, end: match.index + all.length });
    if (hit) yield hit;
  }
  for (const match of matchesBeside(text, SHARE_OF_FIGURE, "，占", "，完成", "，达到")) {
    const [all, part, scale = "", unit, whole, wholeScale = "", wholeUnit, stated = ""] = match;
    if (unit !== wholeUnit) continue;
    const found = { part: Number(part) * (SCALE[scale] ?? 1), whole: Number(whole) * (SCALE[wholeScale] ?? 1) };
    const hit = judged({ ...found, loose: true, stated, end: match.index + all.length });
    if (hit) yield hit;
  }
  for (const match of matchesBeside(text, SHARE_OF_NAMED, "，占")) {
    const [all, part, scale = "", unit, name = "", stated = ""] = match;
    const lead = before(text, match.index, 160);
    const named = [...lead.matchAll(new RegExp(`${name}(?:完成|为|达到?|实现)?${FIGURE_OR_MONEY}`, "g"))]
      .filter(([, , , own]) => own === unit)
      .at(-1);
    if (!named) continue;
    const whole = Number(named[1]) * (SCALE[named[2] ?? ""] ?? 1);
    const hit = judged({ part: Number(part) * (SCALE[scale] ?? 1), whole, loose: true, stated, end: match.index + all.length });
    if (hit) yield hit;
  }
}

/** What is said to be a share of something else than the figure before it. */
const ELSEWHERE = /同比|增长|下降|去年|上年|新增|累计|全市|全国|全区|自治区/;

function* wrongShares(text: string): Generator<Hit> {
  for (const match of matchesBeside(text, SHARE, "占")) {
    const [all, wholeLabel = "", whole, wholeScale = "", wholeUnit, among, partLabel = "", part, partScale = "", partUnit, stated = ""] = match;
    if (wholeUnit !== partUnit || ELSEWHERE.test(wholeLabel) || ELSEWHERE.test(partLabel)) continue;
    // Without 其中 only a whole that is called one.
    if (among === undefined && !/共|总|全部|应|有/.test(wholeLabel)) continue;
    const share = (100 * Number(part) * (SCALE[partScale] ?? 1)) / (Number(whole) * (SCALE[wholeScale] ?? 1));
    const places = stated.split(".")[1]?.length ?? 0;
    const leeway = wholeScale === "" && partScale === "" && !wholeUnit!.endsWith("元") ? 0.6 * 10 ** -places : 1;
    if (!(share <= 100) || Math.abs(share - Number(stated)) <= leeway) continue;
    const right = `${Number(share.toFixed(Math.max(places, 1)))}%`;
    yield {
      start: match.index + all.length - stated.length - 1,
      end: match.index + all.length,
      reason: `${part}${partScale}${partUnit}占${whole}${wholeScale}${wholeUnit}的${right}，这里写的是${stated}%`,
      suggestion: right,
      confidence: 0.85,
    };
  }
}
