// A list of amounts that is summed up at its end (场地2万元，宣传0.8万元，合计3万元), and points that are to make a hundred.
import { before, type Hit, matchesBeside, type Rule } from "../rule.ts";
import { FIGURE, quantityOf, tidy, UNIT } from "./quantities.ts";

const LIST = new RegExp(
  `((?:[\\u4e00-\\u9fa5“”]{1,14}${FIGURE}${UNIT}[，、；,和]?){2,12})(?<=[，、；,])(?:以上)?(?:[\\u4e00-\\u9fa5]{0,2})?(?:合计|共计|总计|总共)(?:为|是|约)?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(万亿|万|亿)?(${UNIT})`,
  "g",
);
const PART = new RegExp(`([\\u4e00-\\u9fa5“”]{1,14})${FIGURE}(${UNIT})`, "g");
/** What is not a part of the sum beside it. */
const OTHER = /每|其中|比|同|均|增|减|累计|约|近|超|达|共|户均|标准|单价|至|为$|以上|不|最|第|到/;
/** 实行百分制：…30分，…20分 */
const POINTS = /(?:百分制|满分(?:为)?100分|总分(?:为)?100分)[，：:。](?:其中[，：:]?)?((?:[\u4e00-\u9fa5“”]{2,16}\d{1,3}分[，、；和]?){3,12})/g;

/** 分别有24人、18人、15人参加，参赛人员合计58人 */
const RESPECTIVE = new RegExp(
  `分别(?:有|为|是|达|派出|安排)?((?:\\d+(?:\\.\\d+)?(?:${UNIT})[、，和]?){2,8})[\\u4e00-\\u9fa5]{0,6}[，；][\\u4e00-\\u9fa5]{0,10}(?:合计|共计|总计|总共|一共)(?:有|为|是)?(\\d+(?:\\.\\d+)?)(${UNIT})`,
  "g",
);

function* respective(text: string): Generator<Hit> {
  for (const match of matchesBeside(text, RESPECTIVE, "分别")) {
    const [all, list = "", total = "", unit = ""] = match;
    const parts = [...list.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${UNIT})`, "g"))];
    if (parts.some(([, , own]) => own !== unit) || /同比|增长|累计/.test(all)) continue;
    const sum = tidy(parts.reduce((whole, [, figures]) => whole + Number(figures), 0));
    if (sum === Number(total)) continue;
    const end = match.index + all.length;
    yield {
      start: end - total.length - unit.length,
      end,
      reason: `前面各项相加是${sum}${unit}，合计写的是${total}${unit}`,
      suggestion: `${sum}${unit}`,
      confidence: 0.85,
    };
  }
}

export const summedList: Rule = {
  id: "form/summed-list",
  severity: "fix",
  title: "列出的数相加与合计不符",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    if (text.includes("分别")) yield* respective(text);
    if (/合计|共计|总计|总共/.test(text)) {
      for (const match of matchesBeside(text, LIST, "合计", "共计", "总计", "总共")) {
        const [all, list = "", , , total = "", scale = "", unit] = match;
        const parts = [...list.matchAll(PART)];
        // The list begins where the sentence does: what stands before it may be a part too.
        if (!/(?:^|[。；：:（(\s，])$/.test(before(text, match.index, 1)) || /\d[^。；：:]{0,30}，$/.test(before(text, match.index, 40))) continue;
        if (
          parts.length < 2 ||
          parts.some(([, label, , , own], index) => own !== unit || OTHER.test(index === 0 ? label!.replace(/^每[\u4e00-\u9fa5]{1,2}/, "") : label!))
        )
          continue;
        const values = parts.map(([, , figures, own]) => quantityOf(figures!, own));
        const sum = values.reduce((whole, { value }) => whole + value, 0);
        const stated = quantityOf(total, scale);
        if (Math.abs(sum - stated.value) <= stated.slack + 1e-6) continue;
        const end = match.index + all.length;
        const factor = stated.value / Number(total.replaceAll(",", ""));
        yield {
          start: end - total.length - scale.length - unit!.length,
          end,
          reason: `前面各项相加是${tidy(sum / factor)}${scale}${unit}，合计写的是${total}${scale}${unit}`,
          suggestion: `${tidy(sum / factor)}${scale}${unit}`,
          confidence: 0.85,
        };
      }
    }
    if (!/百分制|100分/.test(text)) return;
    for (const match of text.matchAll(POINTS)) {
      const list = match[1]!;
      if (/加分|扣|以上|每|及格/.test(list)) continue;
      const sum = [...list.matchAll(/(\d{1,3})分/g)].reduce((whole, [, points]) => whole + Number(points), 0);
      if (sum === 100 || sum < 60 || sum > 150) continue;
      const end = match.index + match[0].replace(/[，、；和]$/, "").length;
      yield {
        start: end - list.replace(/[，、；和]$/, "").length,
        end,
        reason: `各项分值相加是${sum}分，不是100分`,
        suggestion: null,
        confidence: 0.85,
      };
    }
  },
};
