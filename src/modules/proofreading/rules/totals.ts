// Figures in running text that cannot all hold: parts that exceed the whole, men and women that do not make all people, shares above a hundred.
import { after, before, matchesBeside, occurrences, type Hit, type Rule } from "../rule.ts";

const SOURCE = "文内数据应当前后一致";
const UNIT = "(?:万|亿)?(?:人次|人|户|家|名|个|件|项|元|亩|吨|公里|千米|所|辆|台|套|头|只|起|宗|条|篇|份|场|处|座|眼|批次|株|立方米|平方米)";
const WHOLE = new RegExp(`(\\d+(?:\\.\\d+)?)(${UNIT})[^，。；]{0,10}[，（(:：。]?其中[，：:]?`, "g");
const PART = new RegExp(`(\\d+(?:\\.\\d+)?)(${UNIT})`, "g");

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** 甲70人、乙40人: the figures of the clause, each of a part of its own. */
const partsOf = (clause: string, unit: string): { label: string; value: number; at: number; end: number }[] => {
  const parts = [];
  let from = 0;
  for (const match of clause.matchAll(PART)) {
    if (match[2] !== unit) return [];
    parts.push({ label: clause.slice(from, match.index), value: Number(match[1]), at: match.index, end: match.index + match[0].length });
    from = match.index + match[0].length;
  }
  return parts;
};

const MORE = /同比|比上年|增长|下降|增加(?!值)|减少|平均|每|以上|以下|超过|曾|累计|占|其中|又|既|同时|另/;

/** 共11个，已通水的8个，其余3个: the rest is what is left. */
const REST = new RegExp(
  `(?<![\\d.])(\\d+)(${UNIT})[，；]([^。；、\\n\\d]{0,30}(?:\\d{4}年[^。；\\n\\d]{0,12})?)(\\d+)(${UNIT})，其余(?:的)?(\\d+)(${UNIT})`,
  "g",
);

/** Who pays: together they pay all. */
const FUND = /中央|自治区|省级|盟市|市级|县级|旗级|区级|本级|上级|乡镇|自筹|配套|社会资本|群众|村级|企业|银行|贷款|债券/;

/** Two kinds that between them are all there is. */
const HALVES = (
  "一般 较大,一般 重大,城镇 农村,城市 农村,公办 民办,国有 集体,线上 线下,居民 非居民,室内 室外,新建 改建,新建 改扩建,上半年 下半年,汉族 少数民族," +
  "党员 非党员,本地 外地,专职 兼职,在编 编外,企业 个体"
)
  .split(",")
  .map((pair) => pair.split(" "));

export const partsOfWhole: Rule = {
  id: "form/parts-of-whole",
  severity: "fix",
  title: "分项之和与总数不符",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const match of text.includes("其余") ? text.matchAll(REST) : []) {
      const [all, whole, unit, , part, partUnit, rest, restUnit] = match;
      if (!/[共总有]/.test(before(text, match.index, 12)) || unit !== partUnit || unit !== restUnit || Number(whole) === Number(part) + Number(rest))
        continue;
      const sum = Number(part) + Number(rest);
      yield {
        start: match.index,
        end: match.index + all.length,
        reason: `${part}${unit}和其余的合起来是${sum}${unit}，总数写的是${whole}${unit}`,
        suggestion: null,
        confidence: 0.85,
      };
    }
    if (!text.includes("其中")) return;
    // 10%，其中统筹8%、大病2%
    for (const match of text.matchAll(
      /(\d+(?:\.\d+)?)[%％]，其中[\u4e00-\u9fa5]{1,12}?(\d+(?:\.\d+)?)[%％]、[\u4e00-\u9fa5]{1,12}?(\d+(?:\.\d+)?)[%％](?![、，]?[\u4e00-\u9fa5]{1,10}\d)/g,
    )) {
      const sum = round(Number(match[2]) + Number(match[3]));
      if (sum <= Number(match[1]) || /率|增|升|降|比/.test(match[0])) continue;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: `分项相加是${sum}%，总数写的是${match[1]}%`,
        suggestion: null,
        confidence: 0.82,
      };
    }
    for (const match of text.matchAll(WHOLE)) {
      const [all, figures, unit = ""] = match;
      const whole = Number(figures);
      const from = match.index + all.length;
      const clause = after(text, from, 160).split(/[。；）)]/)[0] ?? "";
      const parts = partsOf(clause, unit);
      // 比上年的3.52亿元增长5.1%，其中: of what the clause speaks, not of this figure.
      if (parts.length === 0 || parts.some(({ label }) => MORE.test(label)) || /增|减|升|降/.test(all)) continue;
      const sum = round(parts.reduce((total, { value }) => total + value, 0));
      const last = parts.at(-1)!;
      const sexes =
        parts.length === 2 &&
        /男/.test(parts[0]!.label) !== /男/.test(parts[1]!.label) &&
        /女/.test(parts[0]!.label + parts[1]!.label) &&
        /男/.test(parts[0]!.label + parts[1]!.label);
      // Figures with decimals were rounded each for itself.
      const slack = parts.length > 1 && figures!.includes(".") ? parts.length * 0.5 * 10 ** -figures!.split(".")[1]!.length : 0;
      const funds = parts.length >= 2 && parts.every(({ label }) => FUND.test(label)) && !/等/.test(clause.slice(last.end, last.end + 3));
      const halves = parts.length === 2 && HALVES.some((pair) => pair.every((word, at) => parts[at]!.label.includes(word)));
      const nearly = parts.length >= 3 && sum >= whole * 0.85 && !/等/.test(clause.slice(last.end, last.end + 3));
      const closed = (funds || nearly || (halves && sum >= whole * 0.5)) && Math.abs(sum - whole) > slack;
      if (!closed && sum <= whole + slack && !(sexes && Math.abs(sum - whole) > slack)) continue;
      yield {
        start: match.index,
        end: from + last.end,
        reason:
          parts.length === 1
            ? `其中一项（${last.value}${unit}）比总数（${whole}${unit}）还大`
            : `各分项相加是${sum}${unit}，总数写的是${whole}${unit}`,
        suggestion: null,
        confidence: sexes || parts.length === 1 ? 0.9 : 0.8,
        ...(closed && !funds && sum < whole ? { severity: "hint" as const } : {}),
      };
    }
  },
};

const SHARES = /^分别(?:占|为|达到?)(?:总数|全部|总量)?(?:的)?((?:\d+(?:\.\d+)?[%％][、，和]?){2,})/;

/** 三次产业结构比为25:35:45 */
function* structure(text: string): Generator<Hit> {
  for (const match of matchesBeside(
    text,
    /(?<=结构(?:比例?|调整)?(?:为|是|由)[^，。；\d]{0,8})(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)/g,
    "结构",
  )) {
    const sum = round(Number(match[1]) + Number(match[2]) + Number(match[3]));
    // Proportions such as 3:4:3 are no shares of a hundred.
    if (Math.abs(sum - 100) <= 0.25 || sum < 80 || sum > 120) continue;
    yield { start: match.index, end: match.index + match[0].length, reason: `三项相加是${sum}，不是100`, suggestion: null, confidence: 0.88 };
  }
}

/** 笔试成绩×60%+面试成绩×40% */
function* weights(text: string): Generator<Hit> {
  for (const match of text.matchAll(/[×xX*]\s?\d+(?:\.\d+)?[%％](?:\s?[+＋]\s?[^\s+＋，。；×]{2,14}[×xX*]\s?\d+(?:\.\d+)?[%％])+/g)) {
    const sum = round([...match[0].matchAll(/(\d+(?:\.\d+)?)[%％]/g)].reduce((all, [, value]) => all + Number(value), 0));
    if (sum === 100) continue;
    yield { start: match.index, end: match.index + match[0].length, reason: `各项的权重相加是${sum}%，不是100%`, suggestion: null, confidence: 0.85 };
  }
}

/** 县级承担50%、乡镇承担30%、村级承担30% */
function* sharedOut(text: string): Generator<Hit> {
  for (const match of matchesBeside(
    text,
    /[\u4e00-\u9fa5]{1,10}(承担|负担|分担|出资|分摊)\d+(?:\.\d+)?[%％](?:[、，和][\u4e00-\u9fa5]{1,10}\1\d+(?:\.\d+)?[%％])+/g,
    ..."承担 负担 分担 出资 分摊".split(" "),
  )) {
    const sum = round([...match[0].matchAll(/\d+(?:\.\d+)?(?=[%％])/g)].reduce((all, [value]) => all + Number(value), 0));
    if (sum <= 100) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      reason: `几方面承担的相加是${sum}%，超过了100%`,
      suggestion: null,
      confidence: 0.88,
    };
  }
}

export const sharesOfWhole: Rule = {
  id: "form/shares-of-whole",
  severity: "fix",
  title: "各项占比相加不是100%",
  source: SOURCE,
  *check(text): Generator<Hit> {
    yield* structure(text);
    if (!/[%％]/.test(text)) return;
    yield* sharedOut(text);
    yield* weights(text);
    if (!text.includes("占")) return;
    for (const at of occurrences(text, "分别")) {
      const match = SHARES.exec(after(text, at, 120));
      if (!match || !(match[0].includes("占") || /占[^。；]{0,40}$/.test(before(text, at, 50)))) continue;
      const values = [...match[1]!.matchAll(/(\d+(?:\.\d+)?)[%％]/g)].map(([, value]) => Number(value));
      const sum = round(values.reduce((all, value) => all + value, 0));
      if (values.length < 3 ? sum <= 100.5 : Math.abs(sum - 100) <= 0.5 || sum < 88) continue;
      const start = at + match[0].length - match[1]!.length;
      yield {
        start,
        end: start + match[1]!.replace(/[、，和]$/, "").length,
        reason: `这几项占比相加是${sum}%，不是100%`,
        suggestion: null,
        confidence: 0.82,
      };
    }
    // A占40%，B占35%，C占30% in one sentence.
    for (const at of occurrences(text, "占")) {
      if (!/(?:^|[。；：\n，])[^。；]{0,30}$/.test(before(text, at, 40))) continue;
      const sentence = after(text, at, 120).split(/[。；\n]/)[0] ?? "";
      const parts = [...sentence.matchAll(/占(?:比)?(?:为|达)?(\d+(?:\.\d+)?)[%％]/g)];
      if (parts.length < 2 || parts[0]!.index !== 0) continue;
      if (
        /占(?:比)?(?:为|达)?\d/.test(
          (before(text, at, 60)
            .split(/[。；]/)
            .at(-1) ?? "") + "",
        ) ||
        /其中|同比/.test(sentence)
      )
        continue;
      const sum = round(parts.reduce((all, [, value]) => all + Number(value), 0));
      if (sum <= 100.5) continue;
      const last = parts.at(-1)!;
      yield { start: at, end: at + last.index + last[0].length, reason: `这几项占比相加是${sum}%，超过了100%`, suggestion: null, confidence: 0.82 };
    }
  },
};
