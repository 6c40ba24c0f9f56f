// The yearly form of the government website (国办函〔2018〕12号) as data. That it has these eight parts is read from the notice; the single fields are
// known to us from published forms only and are marked 未核实 wherever they are shown. Counts nothing.
export const SITE_PARTS = ["访问情况", "信息发布", "专栏专题", "解读回应", "办事服务", "互动交流", "安全防护", "移动新媒体", "创新发展"] as const;
export type SitePart = (typeof SITE_PARTS)[number];

export type SiteFieldKind = "count" | "days" | "yes" | "words";
/** `counted`: the system's own registers have the figure; entering another is a correction with its source. */
export type SiteField = { key: string; part: SitePart; label: string; kind: SiteFieldKind; counted?: true };

const part = (name: SitePart, fields: readonly [key: string, label: string, kind?: SiteFieldKind, counted?: true][]): SiteField[] =>
  fields.map(([key, label, kind = "count", counted]) => ({ key, part: name, label, kind, ...(counted ? { counted } : {}) }));

export const SITE_FIELDS: readonly SiteField[] = [
  ...part("访问情况", [
    ["visitors", "独立用户访问总量"],
    ["visits", "网站总访问量"],
  ]),
  ...part("信息发布", [
    ["published", "信息发布总数", "count", true],
    ["published-overview", "概况类信息更新量", "count", true],
    ["published-news", "政务动态信息更新量", "count", true],
    ["published-disclosure", "信息公开目录信息更新量", "count", true],
  ]),
  ...part("专栏专题", [
    ["topics", "维护数量"],
    ["topics-new", "新开设数量"],
  ]),
  ...part("解读回应", [
    ["explained", "解读信息发布总数", "count", true],
    ["explained-texts", "解读材料数量", "count", true],
    ["explained-media", "解读产品数量"],
    ["explained-press", "媒体评论文章数量"],
    ["concerns", "回应公众关注热点或重大舆情数量"],
  ]),
  ...part("办事服务", [
    ["services-listed", "是否发布服务事项目录", "yes"],
    ["users", "注册用户数"],
    ["services", "政务服务事项数量"],
    ["services-online", "可全程在线办理的事项数量"],
    ["handled", "办件量总数"],
    ["handled-persons", "自然人办件量"],
    ["handled-organisations", "法人办件量"],
  ]),
  ...part("互动交流", [
    ["one-platform", "是否使用统一平台", "yes"],
    ["messages", "收到留言数量"],
    ["messages-settled", "办结留言数量"],
    ["messages-days", "平均办理时间（天）", "days"],
    ["messages-public", "公开答复数量"],
    ["surveys", "征集调查期数"],
    ["survey-opinions", "征集调查收到意见数量"],
    ["survey-results", "公布调查结果期数"],
    ["talks", "在线访谈期数"],
    ["talk-questions", "访谈中网民留言数量"],
    ["talk-answers", "访谈中答复网民提问数量"],
    ["robot", "是否提供智能问答", "yes"],
  ]),
  ...part("安全防护", [
    ["checks", "安全检测评估次数"],
    ["problems", "发现问题数量"],
    ["repaired", "问题整改数量"],
    ["monitored", "是否建立安全监测预警机制", "yes"],
    ["drilled", "是否开展应急演练", "yes"],
    ["responsible", "是否明确网站安全责任人", "yes"],
  ]),
  ...part("移动新媒体", [
    ["has-media", "是否有移动新媒体", "yes"],
    ["weibo", "微博名称", "words"],
    ["weibo-posts", "微博信息发布量"],
    ["weibo-followers", "微博关注量"],
    ["wechat", "微信名称", "words"],
    ["wechat-posts", "微信信息发布量"],
    ["wechat-followers", "微信订阅数"],
    ["other-media", "其他新媒体", "words"],
  ]),
  ...part("创新发展", [
    ["search", "搜索即服务", "yes"],
    ["languages", "多语言版本", "yes"],
    ["accessible", "无障碍浏览", "yes"],
    ["personal", "个性化服务", "yes"],
    ["other", "其他", "words"],
  ]),
];
export const SITE_KEYS = SITE_FIELDS.map(({ key }) => key) as [string, ...string[]];
const BY_KEY = new Map(SITE_FIELDS.map((field) => [field.key, field]));
export const getSiteField = (key: string): SiteField => {
  const field = BY_KEY.get(key);
  if (!field) throw new RangeError(`no field ${key}`);
  return field;
};

export type SiteValues = Readonly<Record<string, string>>;
/** Empty is 0, 否 or 无: a form has no blank cell (70号 1.6). */
export const valueIn = (values: SiteValues, { key, kind }: SiteField): string =>
  values[key] ?? { count: "0", days: "0", yes: "否", words: "无" }[kind];

const MOST_WORDS = 200;
/** What is wrong with a value, in Chinese; undefined when it fits its field. */
export const problemWith = ({ kind }: SiteField, value: string): string | undefined => {
  if (kind === "yes") return value === "是" || value === "否" ? undefined : "请选择是或者否";
  if (kind === "words") return value.trim() !== "" && value.length <= MOST_WORDS ? undefined : `请填写，没有的写“无”，不超过 ${MOST_WORDS} 个字`;
  if (kind === "days") return /^\d{1,4}(?:\.\d)?$/.test(value) ? undefined : "请填写天数，最多一位小数";
  return /^\d{1,12}$/.test(value) ? undefined : "请填写整数，没有的填 0";
};
