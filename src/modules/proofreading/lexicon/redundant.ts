// Phrases that say a thing twice or cannot both hold, and their rules of company. Data for rules/wording.ts.
import type { Severity } from "../schema.ts";

export type Redundant = {
  pattern: RegExp;
  trigger: string;
  reason: string;
  suggestion?: (matched: string) => string | null;
  severity?: Severity;
  confidence?: number;
};

const without =
  (part: string) =>
  (matched: string): string =>
    matched.replace(part, "");
const N = "[0-9０-９一二三四五六七八九十百千万亿两.．]+";
const UNIT = "[\\u4e00-\\u9fa5%％]{0,4}?";

/** Each is tried only where its trigger stands; `pattern` is anchored at it. */
export const REDUNDANT: Redundant[] = [
  ...["目前", "当前"].map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}(?:的)?现状`),
    reason: "“现状”就是目前的状况，意思重复",
    suggestion: () => "现状",
    confidence: 0.9,
  })),
  ...["过半数", "超半数", "超过半数"].map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}以上`),
    reason: `“${trigger}”和“以上”意思重复`,
    suggestion: (matched: string) => matched.replace("以上", ""),
    confidence: 0.93,
  })),
  ...["截至", "截止"].map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}到?[^，。；、]{1,14}为止`),
    reason: "“截至”和“为止”意思重复，只能留一个",
    suggestion: (matched: string) => matched.replace(/为止$/, "").replace(/^截止到?/, "截至"),
    confidence: 0.93,
  })),
  ...["大约", "约", "大概"].map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}[^，。；、（）\\d]{0,8}?${N}${UNIT}(?:左右|上下)`),
    reason: `“${trigger}”和“左右”“上下”都表示约数，只能留一个`,
    suggestion: (matched: string) => matched.replace(/左右|上下/, ""),
    confidence: 0.93,
  })),
  ...["近", "将近"].map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}${N}(?:余|多)[\\u4e00-\\u9fa5]`),
    reason: `“${trigger}”是不到，“余”“多”是超过，不能一起用`,
    suggestion: (matched: string) => matched.replace(/[余多]/, ""),
    confidence: 0.9,
  })),
  {
    trigger: "约",
    pattern: new RegExp(`^约${N}[余多][\\u4e00-\\u9fa5]`),
    reason: "“约”和“余”“多”都表示约数，只能留一个",
    suggestion: without("约"),
    confidence: 0.88,
  },
  ...(["超过", "超", "突破", "不足"] as const).map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}(?:了)?(?:${N})[余多](?=[万千亿个户人名次元亩吨件家公千头只台辆份项条天年处场])`),
    reason: trigger === "不足" ? "“不足”是不到，“余”“多”是超过，不能一起用" : `“${trigger}”和“余”“多”重复`,
    suggestion: (match: string) => match.replace(/[余多]$/, ""),
    confidence: 0.88,
  })),
  {
    trigger: "超过",
    pattern: new RegExp(`^超过${N}${UNIT}(?:以上|左右|上下)`),
    reason: "“超过”和“以上”“左右”不能一起用",
    suggestion: (m) => m.replace(/以上|左右|上下/, ""),
    confidence: 0.92,
  },
  {
    trigger: "至少",
    pattern: new RegExp(`^至少[\\u4e00-\\u9fa5]{0,4}?${N}${UNIT}(?:以上|左右|上下)`),
    reason: "“至少”和“以上”“左右”不能一起用",
    suggestion: (m) => m.replace(/以上|左右|上下/, ""),
    confidence: 0.92,
  },
  {
    trigger: "最多",
    pattern: new RegExp(`^最多[\\u4e00-\\u9fa5]{0,4}?${N}${UNIT}(?:以内|以下|左右|上下)`),
    reason: "“最多”和“以内”“左右”不能一起用",
    suggestion: (m) => m.replace(/以内|以下|左右|上下/, ""),
    confidence: 0.9,
  },
  {
    trigger: "不少于",
    pattern: new RegExp(`^不少于${N}${UNIT}(?:以上|左右)`),
    reason: "“不少于”和“以上”“左右”不能一起用",
    suggestion: (m) => m.replace(/以上|左右/, ""),
    confidence: 0.92,
  },
  {
    trigger: "不低于",
    pattern: new RegExp(`^不低于${N}${UNIT}(?:以上|左右)`),
    reason: "“不低于”和“以上”“左右”不能一起用",
    suggestion: (m) => m.replace(/以上|左右/, ""),
    confidence: 0.92,
  },
  {
    trigger: "不超过",
    pattern: new RegExp(`^不超过${N}${UNIT}(?:以内|以下|左右)`),
    reason: "“不超过”和“以内”“以下”不能一起用",
    suggestion: (m) => m.replace(/以内|以下|左右/, ""),
    confidence: 0.9,
  },
  ...(["下降", "减少", "降低", "缩短", "缩小", "回落"] as const).map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}(?:了|到|至|约|近)?(?:${N})倍`),
    reason: `“${trigger}”的幅度不能用倍数，用百分数或者分数`,
    suggestion: () => null,
    confidence: 0.93,
  })),
  ...(["增长", "提高", "增加", "上升", "扩大"] as const).map((trigger) => ({
    trigger,
    pattern: new RegExp(`^${trigger}(?:了)?到原来的?(?:${N})倍多?以上`),
    reason: "“以上”和“多”重复",
    suggestion: () => null,
    severity: "hint" as const,
    confidence: 0.6,
  })),
  {
    trigger: "截止到",
    pattern: /^截止到[ ]?(?:目前|今|现在|\d{4}年|\d{1,2}月|[上本]月|[去今]年)/,
    reason: "“到那时为止”写“截至”，后面不再加“到”",
    suggestion: (m) => m.replace("截止到", "截至"),
    confidence: 0.9,
  },
  { trigger: "截至到", pattern: /^截至到/, reason: "“截至”已经有“到”的意思", suggestion: () => "截至", confidence: 0.95 },
  { trigger: "涉及到", pattern: /^涉及到/, reason: "“及”就是“到”，“到”多余", suggestion: () => "涉及", severity: "hint", confidence: 0.75 },
  { trigger: "波及到", pattern: /^波及到/, reason: "“及”就是“到”，“到”多余", suggestion: () => "波及", severity: "hint", confidence: 0.8 },
  { trigger: "普及到", pattern: /^普及到(?=位|了全)/, reason: "“及”就是“到”，“到”多余", suggestion: () => "普及", severity: "hint", confidence: 0.6 },
  { trigger: "付诸于", pattern: /^付诸于/, reason: "“诸”就是“之于”，“于”多余", suggestion: () => "付诸", confidence: 0.9 },
  { trigger: "诉诸于", pattern: /^诉诸于/, reason: "“诸”就是“之于”，“于”多余", suggestion: () => "诉诸", confidence: 0.9 },
  { trigger: "公诸于", pattern: /^公诸于(?!众)/, reason: "“诸”就是“之于”，“于”多余", suggestion: () => "公诸", confidence: 0.7 },
  { trigger: "目的是为了", pattern: /^目的是为了/, reason: "“目的”和“为了”重复", suggestion: () => "目的是", confidence: 0.9 },
  { trigger: "原因是因为", pattern: /^原因是因为/, reason: "“原因”和“因为”重复", suggestion: () => "原因是", confidence: 0.93 },
  { trigger: "原因是由于", pattern: /^原因是由于/, reason: "“原因”和“由于”重复", suggestion: () => "原因是", confidence: 0.93 },
  { trigger: "之所以", pattern: /^之所以[^。；]{2,30}，?的?原因是因为/, reason: "“原因”和“因为”重复", suggestion: () => null, confidence: 0.85 },
  { trigger: "免费赠送", pattern: /^免费赠送/, reason: "“赠送”就是免费", suggestion: () => "赠送", severity: "hint", confidence: 0.8 },
  { trigger: "凯旋归来", pattern: /^凯旋归来/, reason: "“旋”就是归来", suggestion: () => "凯旋", confidence: 0.88 },
  { trigger: "胜利凯旋", pattern: /^胜利凯旋/, reason: "“凯”就是胜利", suggestion: () => "凯旋", severity: "hint", confidence: 0.75 },
  { trigger: "亲眼目睹", pattern: /^亲眼目睹/, reason: "“目睹”就是亲眼看见", suggestion: () => "目睹", severity: "hint", confidence: 0.8 },
  { trigger: "悬殊很大", pattern: /^悬殊很大/, reason: "“悬殊”就是差别很大", suggestion: () => "悬殊", confidence: 0.88 },
  {
    trigger: "显得相形见绌",
    pattern: /^显得相形见绌/,
    reason: "“见绌”就是显得不足",
    suggestion: () => "相形见绌",
    severity: "hint",
    confidence: 0.75,
  },
  { trigger: "互相相互", pattern: /^互相相互/, reason: "重复", suggestion: () => "相互", confidence: 0.9 },
  { trigger: "非常十分", pattern: /^非常十分/, reason: "两个程度副词重复", suggestion: () => "十分", confidence: 0.93 },
  { trigger: "更加更", pattern: /^更加更/, reason: "两个程度副词重复", suggestion: () => "更", confidence: 0.9 },
  { trigger: "进一步更加", pattern: /^进一步更加/, reason: "“进一步”和“更加”重复", suggestion: () => "更加", confidence: 0.88 },
  { trigger: "再次重申", pattern: /^再次重申/, reason: "“重申”就是再次申明", suggestion: () => "重申", confidence: 0.85 },
  { trigger: "重新再", pattern: /^重新再(?=次|一次|申|办|审|提|填|报|登)/, reason: "“重新”和“再”重复", suggestion: () => "重新", confidence: 0.85 },
  { trigger: "来自于", pattern: /^来自于/, reason: "“自”就是“从”，“于”多余", suggestion: () => "来自", severity: "hint", confidence: 0.6 },
  { trigger: "可以能够", pattern: /^可以能够/, reason: "“可以”和“能够”重复", suggestion: () => "能够", confidence: 0.93 },
  { trigger: "必须一定要", pattern: /^必须一定要/, reason: "“必须”和“一定要”重复", suggestion: () => "必须", confidence: 0.9 },
  { trigger: "应当须", pattern: /^应当须/, reason: "“应当”和“须”重复", suggestion: () => "应当", confidence: 0.9 },
  { trigger: "并且而且", pattern: /^并且而且/, reason: "两个连词重复", suggestion: () => "并且", confidence: 0.93 },
  {
    trigger: "防止",
    pattern: /^防止[^，。；]{0,20}(?:不再|不要|不被|不会|不)(?:发生|出现|受到|泄露|流失)/,
    reason: "“防止”和“不”连用，意思反了",
    suggestion: () => null,
    confidence: 0.86,
  },
  {
    trigger: "避免",
    pattern: /^避免[^，。；]{0,20}(?:不再|不要|不被|不会|不)(?:发生|出现|受到|泄露|流失)/,
    reason: "“避免”和“不”连用，意思反了",
    suggestion: () => null,
    confidence: 0.86,
  },
  {
    trigger: "杜绝",
    pattern: /^杜绝[^，。；]{0,20}(?:不再|不要|不)(?:发生|出现|重复)/,
    reason: "“杜绝”和“不”连用，意思反了",
    suggestion: () => null,
    confidence: 0.86,
  },
  { trigger: "切忌", pattern: /^切忌(?:不要|不可|勿)/, reason: "“切忌”就是切实避免，和“不要”重复", suggestion: () => "切忌", confidence: 0.92 },
  { trigger: "切勿不要", pattern: /^切勿不要/, reason: "“切勿”和“不要”重复", suggestion: () => "切勿", confidence: 0.93 },
  { trigger: "禁止不准", pattern: /^禁止不准/, reason: "“禁止”和“不准”重复", suggestion: () => "禁止", confidence: 0.93 },
  { trigger: "缺乏不足", pattern: /^缺乏不足/, reason: "“缺乏”和“不足”重复", suggestion: () => "缺乏", confidence: 0.85 },
  {
    trigger: "水平",
    pattern: /^水平(?:进一步|明显|显著|得到|有了)?(?:得到)?(?:改进|增加|扩大)/,
    reason: "“水平”只能提高、提升或者降低",
    suggestion: (m) => m.replace(/改进|增加|扩大/, "提高"),
    confidence: 0.8,
  },
  {
    trigger: "质量",
    pattern: /^质量(?:得到|有了)?了?(?:进一步|明显|显著|大幅|逐步|不断)?(?:得到|的|地)?(?:增加|增大|扩大|增长|加快)(?!值|额|量)/,
    reason: "“质量”只能提高、改善或者下降",
    suggestion: (m) => m.replace(/增加|增大|扩大|增长|加快/, "提高"),
    confidence: 0.82,
  },
  {
    trigger: "正在",
    pattern: /^正在进行[\u4e00-\u9fa5]{0,6}(?:之)?中(?=[，。；])/,
    reason: "“正在”和“中”都表示进行，只留一个",
    suggestion: (m) => m.replace(/(?:之)?中$/, ""),
    severity: "hint",
    confidence: 0.75,
  },
  {
    trigger: "速度",
    pattern: /^速度(?:进一步|明显|显著)?(?:增多|扩大|变大)/,
    reason: "“速度”只能加快、提高或者放慢",
    suggestion: (m) => m.replace(/增多|扩大|变大/, "加快"),
    confidence: 0.82,
  },
  {
    trigger: "发挥",
    pattern: /^发挥[^，。；]{0,12}(?:的)?(?:积极性和效果|效果|功效力量)(?=[，。；])/,
    reason: "“发挥”和“效果”搭配不当，用“发挥作用”",
    suggestion: () => null,
    severity: "hint",
    confidence: 0.7,
  },
  {
    trigger: "起到",
    pattern: /^起到(?:了)?[^，。；]{0,10}(?:的)?(?:目的|意义|成绩)(?=[，。；])/,
    reason: "“起到”和“目的”“意义”搭配不当，用“起到作用”",
    suggestion: () => null,
    confidence: 0.82,
  },
  {
    trigger: "达到",
    pattern: /^达到(?:了)?[^，。；]{0,10}(?:的)?(?:作用|意义)(?=[，。；])/,
    reason: "“达到”和“作用”搭配不当，用“达到目的”“起到作用”",
    suggestion: () => null,
    confidence: 0.78,
  },
];
