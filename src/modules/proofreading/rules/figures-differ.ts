// The same thing with two figures in one text: 全旗计划改造危房126户 here, 162户 there. Only where the words before the figure say what is counted, of
// which whole, and of no other time; a list of several such figures is no contradiction.
import { before, type Hit, type Rule } from "../rule.ts";
import { FIGURE, mayBe, quantityOf, type Quantity, UNIT } from "./quantities.ts";

const STATED = new RegExp(`(?<![\\d.第])${FIGURE}(${UNIT})`, "g");
/** What is the one whole of a text. */
const WHOLE =
  /全[旗县市区院校]|[本此这]次|[该本]项目|项目总|应到|总(?:投资|面积|库容|建筑面积|预算|长|里程|人口|床位|工期|占地)|合同(?:总价|金额)|中标(?:价|金额)|预算金额|采购预算|最高限价/;
/** Figures that may well differ: rates, standards, parts, bounds, changes. */
const MOVES =
  /每|各|均|最(?!高限价)|约|近|超|不少于|不低于|至少|以[上下内]|标准|一次性|给予|奖励|罚|补[助贴](?!资金)|增|减|升|降|同比|比|达|分别|其中|占|单价|累计|第|另|余|剩|尚|还|又|再|新[增建开发签改]/;
const NEUTRAL = /^(?:今年|本年度?|目前|截至目前|据统计|经统计|经核实|据悉|预计|我旗|我县)+/;
/** A part of the words that makes them speak of something else. */
const OTHER = /计划|实际|完成|已|拟|原|首批|[一二三四五\d]期|预计|目标|上报|核定|东|西|南|北/;
const TIME = /(?:19|20)\d\d年|[一二三四1-4]季度|[上下]半年|\d{1,2}月|去年|上年|明年|同期|“十[一二三四五]五”/g;
const LOTS = /标段|分包|品目|批次|第[一二三四五\d]包|包[一二三四五\d]|[一二三四五]期/;

type Statement = { start: number; end: number; label: string; figure: string; quantity: Quantity; unit: string; times: string; listed: boolean };

const labelBefore = (text: string, at: number): { label: string; listed: boolean; sentence: string } => {
  const lead = before(text, at, 60);
  const sentence = lead.slice(Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("；")) + 1);
  const listed = /^[\s\u3000]*(?:[一二三四五六七八九十\d]+[、.．]|（[一二三四五六七八九十\d]+）)?([\u4e00-\u9fa5]{4,12})[：:为]?[\s\u3000]?$/.exec(
    lead,
  );
  if (listed && /[：:]/.test(lead)) return { label: listed[1]!, listed: true, sentence };
  const clause = /[\u4e00-\u9fa5]+$/.exec(lead.replace(/[为是有]$/, ""))?.[0] ?? "";
  return { label: clause.replace(NEUTRAL, ""), listed: false, sentence };
};

const statementsIn = (text: string): Statement[] => {
  const found: Statement[] = [];
  for (const match of text.matchAll(STATED)) {
    const { label, listed, sentence } = labelBefore(text, match.index);
    if (label.length < 4 || MOVES.test(label)) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      label,
      figure: match[1]!.replaceAll(",", ""),
      quantity: quantityOf(match[1]!, match[2]),
      unit: match[3]!,
      times: [...sentence.matchAll(TIME)].map(([time]) => time).join(),
      listed,
    });
  }
  return found;
};

/** 126 and 162, 1860 and 1680: typed in another order. */
const isTransposed = (one: string, other: string): boolean =>
  one.length >= 2 && one !== other && [...one].toSorted().join("") === [...other].toSorted().join("");

/** Whether both speak of the same: the words of one end those of the other, and what stands before makes it nothing else. */
const speakOfOne = (one: Statement, other: Statement): boolean => {
  const [long, short] = one.label.length >= other.label.length ? [one.label, other.label] : [other.label, one.label];
  return long.endsWith(short) && !OTHER.test(long.slice(0, long.length - short.length)) && one.unit === other.unit;
};

export const figuresDiffer: Rule = {
  id: "sense/figures-differ",
  reach: "text",
  severity: "fix",
  title: "同一事项前后数字不一",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    const groups = new Map<string, Statement[]>();
    for (const statement of statementsIn(text)) {
      const key = statement.label.slice(-4) + statement.unit;
      const group = groups.get(key);
      if (group) group.push(statement);
      else groups.set(key, [statement]);
    }
    const hits: Hit[] = [];
    for (const group of groups.values()) {
      const values = new Set(group.map(({ quantity }) => quantity.value));
      if (values.size !== 2 || group.length > 4) continue;
      const first = group[0]!;
      const other = group.find(({ quantity }) => quantity.value !== first.quantity.value)!;
      const { value, slack } = other.quantity;
      if (mayBe(first.quantity, value - slack, value + slack)) continue;
      const [shorter, longer] = first.label.length <= other.label.length ? [first.label, other.label] : [other.label, first.label];
      if (!speakOfOne(first, other)) continue;
      const sure = shorter.length >= 6 && WHOLE.test(shorter) && first.times === other.times && !first.listed && !other.listed;
      const transposed =
        isTransposed(first.figure, other.figure) &&
        (first.times === other.times || first.times === "" || other.times === "") &&
        (WHOLE.test(longer) ? first.figure.length >= 3 || group.length === 2 : shorter.length >= 8 && first.figure.length >= 3);
      if (!sure && (!transposed || LOTS.test(text))) continue;
      hits.push({
        start: other.start,
        end: other.end,
        reason: `前面写的是${text.slice(first.start, first.end)}，这里写的是${text.slice(other.start, other.end)}，请核对`,
        suggestion: null,
        confidence: transposed ? 0.85 : 0.75,
      });
    }
    yield* hits.toSorted((a, b) => a.start - b.start);
  },
};
