// Verbs and nouns of official language that do not go together: 提高力度 for 加大力度. A table of our own writing; rules/wording.ts reads it with the
// phrases of redundant.ts. The noun must close its phrase, and only a plain attribute may stand between. Data.
import type { Redundant } from "./redundant.ts";

/** Noun, the right verb, the verbs that do not fit it. */
const TABLE: [noun: string, right: string, wrong: string][] = [
  ["力度", "加大", "提高 提升 加快 扩大 改善 优化"],
  ["步伐", "加快", "加大 提高 加强 扩大 增强 提升"],
  ["进程", "加快", "加大 提高 扩大 增强 提升"],
  ["进度", "加快", "加大 提高 扩大 增强 加强 提升"],
  ["速度", "加快", "加大 加强 扩大 增强"],
  ["意识", "增强", "加大 加快 扩大 优化 改善"],
  ["能力", "提高", "加大 加快 扩大 改善"],
  ["水平", "提高", "加大 加快 加强 增强 扩大 增加"],
  ["质量", "提高", "加大 加快 扩大 增强 增加"],
  ["效率", "提高", "加大 加快 加强 扩大 增强 增加"],
  ["范围", "扩大", "加大 提高 增强 加强 提升"],
  ["规模", "扩大", "提高 增强 加强 加快"],
  ["覆盖面", "扩大", "加大 提高 增强 加强 增加"],
  ["影响力", "扩大", "加大 加快 加强"],
  ["成本", "降低", "缩小 减轻 减慢"],
  ["差距", "缩小", "降低 减轻 减慢"],
  ["门槛", "降低", "缩小 减轻 减少"],
  ["负担", "减轻", "缩小 缩短"],
  ["压力", "减轻", "缩小 缩短"],
  ["时限", "缩短", "缩小 降低 减轻 减慢"],
  ["时间", "缩短", "缩小 降低 减轻"],
  ["渠道", "拓宽", "加大 提高 增强"],
  ["环境", "改善", "提高 加大 增强 加快 扩大"],
  ["条件", "改善", "提高 加大 增强 加快 扩大"],
  ["结构", "优化", "提高 加大 增强 加快 扩大"],
  ["机制", "健全", "提高 加大 增强 加快 扩大"],
  ["制度", "健全", "提高 加大 增强 加快 扩大"],
  ["积极性", "调动", "加大 加快 扩大 发扬"],
  ["作用", "发挥", "发扬 施展 加快 取得 获得 得到"],
  ["优势", "发挥", "发扬 施行"],
  ["传统", "发扬", "发挥 施展"],
  ["矛盾", "化解", "改正 整改 改进"],
  ["纠纷", "化解", "改正 整改 改进 改善"],
  ["隐患", "消除", "改进 改善 改正 克服"],
  ["缺点", "改正", "化解 改善 消化"],
  ["困难", "克服", "改正 整改 改进 改善"],
  ["任务", "完成", "达到 达成"],
  ["要求", "达到", "实现 完成"],
  ["职责", "履行", "执行 实行 施行 实施"],
  ["义务", "履行", "执行 实行 施行 实施 实现"],
  ["申请", "提出", "提起 提供 提请 作为"],
  ["处罚", "给予", "赋予 授予 赐予"],
  ["处分", "给予", "赋予 授予 赐予"],
  ["补助", "给予", "赋予 授予 赐予"],
  ["称号", "授予", "给予 赋予 寄予"],
  ["厚望", "寄予", "给予 赋予 授予"],
  ["意见", "提出", "提起 提取 举出"],
  ["诉讼", "提起", "提出 提供 提交"],
  ["氛围", "营造", "制造 建造 铸造"],
  ["基础", "夯实", "加快 扩大 提高 提升"],
  ["名额", "分配", "分派 配置 派遣"],
];

/** A second verb or noun of this kind between the two takes the noun for itself: 加快建立机制, 提高水平和力度. */
const OWN =
  "水平|能力|质量|效率|规模|标准|效益|速度|意识|素质|比例|占比|比重|功能|品质|建立|建设|健全|完善|形成|构建|推进|推动|提高|提升|增强|加强|加大|加快|改善|优化|解决|补齐|创新|转变|调整|实施|落实|开展|促进|打造|培育|营造|夯实|理顺|改革|出台|制定|明确|确定|规范|统一|压缩|降低|缩短|拓宽|消除|履行|赶";
const BETWEEN = `(?:(?!${OWN})[\\u4e00-\\u9fa5](?<![和与及并或是在将被对于为向到等把以使让])){0,6}`;
const CLOSES = "(?=[，。；！？）)]|$)";

const byVerb = new Map<string, { right: string; noun: string }[]>();
for (const [noun, right, wrong] of TABLE) {
  for (const verb of wrong.split(" ")) byVerb.set(verb, [...(byVerb.get(verb) ?? []), { right, noun }]);
}

/** 提起行政诉讼 is right though 提起…申请 is not; what these say is a matter of other rules. */
export const COLLOCATIONS: Redundant[] = [...byVerb].flatMap(([verb, rows]) =>
  rows.map(({ right, noun }) => ({
    trigger: verb,
    pattern: new RegExp(`^${verb}${BETWEEN}${noun}${CLOSES}`),
    reason: `“${verb}”和“${noun}”搭配不当，用“${right}${noun}”`,
    suggestion: (matched: string) => right + matched.slice(verb.length),
    confidence: 0.8,
  })),
);
