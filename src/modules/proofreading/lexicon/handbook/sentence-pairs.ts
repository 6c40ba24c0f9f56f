// Conjunctions that do not go together, denials that say the opposite, and sentences that say a thing twice across a few words. Data of our own writing;
// rules/wording.ts reads it with redundant.ts.
import type { Redundant } from "../redundant.ts";

const CLAUSE = "[^，。；：！？]";
const pair = (triggers: string, rest: string, reason: string, more: Partial<Redundant> = {}): Redundant[] =>
  triggers.split(" ").map((trigger) => ({ trigger, pattern: new RegExp(`^${trigger}${rest}`), reason, confidence: 0.82, ...more }));
const replaced =
  (from: RegExp, to: string) =>
  (matched: string): string =>
    matched.replace(from, to);

export const SENTENCE_PAIRS: Redundant[] = [
  ...pair("只有", `(?![一二两三几\\d])${CLAUSE}{2,18}，(?:我们|各级|各地|干部|企业)?就(?=能|可以|会|可)`, "“只有”和“才”呼应", {
    suggestion: replaced(/就$/, "才"),
  }),
  ...pair("只要", `${CLAUSE}{2,18}，(?:我们|各级|各地|干部|企业)?才(?=能|可以|会|可)`, "“只要”和“就”呼应；没有它不行的条件用“只有……才”", {
    suggestion: replaced(/^只要/, "只有"),
  }),
  ...pair("不但 不仅 不光", `(?:要|能|会|是|有|没有)${CLAUSE}{2,22}，但(?=要|还|也|能|会|更|可以)`, "“不但”“不仅”和“而且”“还”呼应", {
    suggestion: replaced(/但$/, "而且"),
  }),
  ...pair(
    "无论 不管 不论",
    `(?!${CLAUSE}*[谁什哪何几多怎是否还或与和、不])${CLAUSE}{2,8}(?:很|非常|十分)(?=${CLAUSE}{1,3}，)`,
    "“无论”“不管”后面要有“多”“怎样”一类不确定的说法，确定的用“虽然”",
    {
      suggestion: () => null,
    },
  ),
  ...pair(
    "尽管",
    `(?!${CLAUSE}{0,6}(?:知道|清楚|说|问))${CLAUSE}{0,8}(?:多么|如何|怎样|怎么|多大|多难)${CLAUSE}{0,10}，${CLAUSE}{0,12}(?:都|也)`,
    "后面是不确定的说法，用“无论”“不管”",
    {
      suggestion: replaced(/^尽管/, "无论"),
    },
  ),
  ...pair("即使 即便 哪怕", `${CLAUSE}{2,16}，但(?!是?即使)`, "“即使”和“也”呼应；已经是事实的用“虽然……但”", {
    suggestion: replaced(/^../, "虽然"),
  }),
  ...pair("虽然", `${CLAUSE}{2,18}，(?:所以|因此|因而|并且)`, "“虽然”和“但是”呼应", { suggestion: () => null }),
  ...pair("因为 由于", `${CLAUSE}{2,18}，(?:但是|可是|然而)(?!由于)`, "“因为”“由于”和“所以”“因此”呼应", {
    suggestion: () => null,
    severity: "hint",
    confidence: 0.7,
  }),
  ...pair("既要 既能 既有", `${CLAUSE}{2,14}，(?:而且|并且)`, "“既”和“又”“也”呼应", { suggestion: replaced(/(?:而且|并且)$/, "又") }),
  ...pair("与其", `${CLAUSE}{2,18}，(?:还是|也要|但)`, "“与其”和“不如”呼应", { suggestion: () => null }),
  ...pair("之所以", `${CLAUSE}{2,24}，(?:所以|因此)`, "“之所以”和“是因为”呼应", { suggestion: () => null }),
  ...pair("不能否认 不可否认 无法否认 不容否认", `(?:，)?(?:的是，)?不(?=是|能|会|可)`, "两重否定变成了相反的意思", {
    suggestion: (matched) => matched.slice(0, -1),
  }),
  ...pair("难免 不免 未免", `不(?=发生|出现|造成|会|受|存在|产生|犯|有)`, "“难免”就是不容易避免，后面不再用“不”", {
    suggestion: (matched) => matched.slice(0, -1),
  }),
  ...pair("无时无刻", `(?!不|都?不)(?:在|都|地)`, "“无时无刻”后面要有“不”，或者改用“时时刻刻”", { suggestion: replaced(/^无时无刻/, "时时刻刻") }),
  ...pair("为了", `${CLAUSE}{2,16}起见`, "“为了”和“起见”只留一个", { suggestion: replaced(/^为了/, "为"), severity: "hint", confidence: 0.75 }),
  ...pair("鉴于", `(?:由于|为了|因为)`, "“鉴于”和它后面的介词只留一个", { suggestion: () => "鉴于" }),
  ...pair("最低限度 最少 最低", `(?:至少|起码|不少于|最少)`, "意思重复，只留一个", { suggestion: replaced(/^(?:最低限度|最少|最低)/, "") }),
  ...pair(
    "至少 起码 最少",
    `(?:需要|应当|要有|应|要|有|在|达到)?[0-9〇一二三四五六七八九十百千万两]+[\\u4e00-\\u9fa5]{0,4}?以上`,
    "“至少”和“以上”意思重复，只留一个",
    { suggestion: replaced(/以上$/, "") },
  ),
  ...pair("第一个首要 首要的第一 第一首要", "", "“首要”就是第一，意思重复", { suggestion: () => "首要" }),
  ...pair("互相互利 相互互利 互相互惠 相互互惠 互相互助 相互互助", "", "“互”就是互相，意思重复", { suggestion: replaced(/^../, "") }),
  ...pair("通知如下几点 规定如下几条", "", "“如下”和“几点”只留一个", {
    suggestion: (matched) => matched.slice(0, -2),
    severity: "hint",
    confidence: 0.75,
  }),
  ...pair("有关相关 相关有关", "", "意思重复，只留一个", { suggestion: () => "有关" }),
  ...pair("与和", `(?![平谐睦解])`, "“与”和“和”只留一个", { suggestion: () => "与" }),
  ...pair("约近 大约近 近约", `(?=[0-9一二三四五六七八九十百千万])`, "“约”和“近”只留一个", { suggestion: () => "近" }),
  ...pair("发扬", `好?${CLAUSE}{0,14}(?:模范|堡垒|带头|示范|引领|桥梁|骨干)作用`, "“发扬”和“作用”搭配不当，用“发挥”", {
    suggestion: replaced(/^发扬/, "发挥"),
  }),
  ...pair("取得", `了?(?:显著|明显|较大|很大|大幅)?的?(?:提高|提升|改善|增强|增长|好转)(?=[，。；])`, "“取得”和“提高”“改善”搭配不当，用“有了”", {
    suggestion: replaced(/^取得了?/, "有了"),
  }),
  ...pair("环境 面貌 秩序", `(?:进一步)?得到了?(?:明显|显著|有效|较大|很大)?的?(?:提高|增强|增加)(?=[，。；])`, "“环境”“面貌”只能改善，不能提高", {
    suggestion: replaced(/提高|增强|增加/, "改善"),
  }),
  ...pair("亲自", "(?:亲手|亲临|亲赴|亲身|亲眼)", "“亲自”和“亲”意思重复", { suggestion: replaced(/^亲自/, "") }),
  ...pair("免费 无偿", "(?:赠送|奉送)(?:给)?", "“赠送”就是不要钱的，意思重复", {
    suggestion: replaced(/^(?:免费|无偿)/, ""),
    severity: "hint",
    confidence: 0.7,
  }),
  ...pair("遭到 受到 得到", `${CLAUSE}{0,6}被(?!告|动)`, "“遭到”“受到”已经是被动，和“被”只留一个", {
    suggestion: () => null,
    severity: "hint",
    confidence: 0.7,
  }),
];
