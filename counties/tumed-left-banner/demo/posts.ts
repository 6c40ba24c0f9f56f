// Demonstration accounts: posts, not persons. One account, one post; nobody stands at two levels of review.
// Twelve units are staffed in full up to the principal leader; the others have what three reviews need, and the information section publishes for them.

export type DemoRole =
  | "drafter"
  | "first-reviewer"
  | "second-reviewer"
  | "third-reviewer"
  | "chief"
  | "secrecy"
  | "cyberspace"
  | "publisher"
  | "information-section"
  | "system-admin"
  | "security-admin"
  | "auditor"
  | "request-handler"
  | "request-head"
  | "legal-counsel";

export type DemoPost = {
  /** Sign-in name; the demonstration password is set where the accounts are made. */
  login: string;
  /** Shown on screens: 民政局养老服务股·撰稿. */
  displayName: string;
  /** Where the post sits: an office for drafting and the first two reviews, the unit above that. */
  organ: string;
  title: string;
  roles: DemoRole[];
};

type Staff = { unit: string; name: string; base: string; full?: boolean; offices: { slug: string; name: string; base?: string }[] };

const staff: Staff[] = [
  {
    unit: "government-office",
    name: "旗政府办公室",
    base: "gov",
    full: true,
    offices: [
      { slug: "secretariat", name: "文秘股" },
      { slug: "information", name: "信息股", base: "info" },
      { slug: "supervision", name: "督查股", base: "gov-supervision" },
    ],
  },
  {
    unit: "civil-affairs",
    name: "民政局",
    base: "civil",
    full: true,
    offices: [
      { slug: "elderly-care", name: "养老服务股" },
      { slug: "social-assistance", name: "社会救助股", base: "civil-assistance" },
    ],
  },
  {
    unit: "development-reform",
    name: "发展和改革委员会",
    base: "development",
    full: true,
    offices: [{ slug: "fixed-assets", name: "固定资产投资股" }],
  },
  { unit: "education", name: "教育局", base: "education", full: true, offices: [{ slug: "basic-education", name: "基础教育股" }] },
  { unit: "finance", name: "财政局", base: "finance", full: true, offices: [{ slug: "non-tax", name: "非税收入管理股" }] },
  { unit: "human-resources", name: "人力资源和社会保障局", base: "labour", full: true, offices: [{ slug: "employment", name: "就业促进股" }] },
  { unit: "housing-construction", name: "住房和城乡建设局", base: "housing", full: true, offices: [{ slug: "utilities", name: "公用事业管理股" }] },
  { unit: "agriculture-husbandry", name: "农牧局", base: "farming", full: true, offices: [{ slug: "subsidies", name: "计划财务股" }] },
  { unit: "health", name: "卫生健康委员会", base: "health", full: true, offices: [{ slug: "medical-administration", name: "医政医管股" }] },
  { unit: "emergency", name: "应急管理局", base: "emergency", full: true, offices: [{ slug: "relief", name: "防灾减灾救灾股" }] },
  { unit: "market-regulation", name: "市场监督管理局", base: "market", full: true, offices: [{ slug: "food-safety", name: "食品安全监督管理股" }] },
  { unit: "chasuqi-town", name: "察素齐镇", base: "chasuqi", full: true, offices: [{ slug: "office", name: "党政综合办公室" }] },

  { unit: "chilechuan-dairy-zone", name: "敕勒川乳业开发区管委会", base: "zone", offices: [{ slug: "enterprise-service", name: "企业服务股" }] },
  { unit: "bikeqi-town", name: "毕克齐镇", base: "bikeqi", offices: [{ slug: "office", name: "党政综合办公室" }] },
  { unit: "taigemu-town", name: "台阁牧镇", base: "taigemu", offices: [{ slug: "office", name: "党政综合办公室" }] },
  { unit: "baimiaozi-town", name: "白庙子镇", base: "baimiaozi", offices: [{ slug: "office", name: "党政综合办公室" }] },
  { unit: "shandai-town", name: "善岱镇", base: "shandai", offices: [{ slug: "office", name: "党政综合办公室" }] },
  { unit: "beishizhou-township", name: "北什轴乡", base: "beishizhou", offices: [{ slug: "office", name: "党政综合办公室" }] },
  { unit: "tabusai-township", name: "塔布赛乡", base: "tabusai", offices: [{ slug: "office", name: "党政综合办公室" }] },
  { unit: "chilechuan-town", name: "敕勒川镇", base: "chilechuan", offices: [{ slug: "office", name: "党政综合办公室" }] },
  { unit: "industry-technology", name: "工信和科技局", base: "industry", offices: [{ slug: "economic-operation", name: "经济运行股" }] },
  { unit: "ethnic-affairs", name: "民族事务委员会", base: "ethnic", offices: [{ slug: "ethnic-work", name: "民族工作股" }] },
  { unit: "public-security", name: "公安局", base: "police", offices: [{ slug: "public-order", name: "治安管理股" }] },
  { unit: "justice", name: "司法局", base: "justice", offices: [{ slug: "rule-of-law", name: "依法行政股" }] },
  { unit: "natural-resources", name: "自然资源局", base: "land", offices: [{ slug: "land-use", name: "国土空间用途管制股" }] },
  { unit: "transport", name: "交通运输局", base: "transport", offices: [{ slug: "roads", name: "公路建设养护股" }] },
  { unit: "water", name: "水务局", base: "water", offices: [{ slug: "irrigation", name: "农村水利股" }] },
  { unit: "culture-tourism", name: "文体旅游广电局", base: "culture", offices: [{ slug: "public-culture", name: "公共文化服务股" }] },
  { unit: "veterans", name: "退役军人事务局", base: "veterans", offices: [{ slug: "placement", name: "移交安置股" }] },
  { unit: "audit", name: "审计局", base: "audit", offices: [{ slug: "budget-audit", name: "财政审计股" }] },
  { unit: "statistics", name: "统计局", base: "statistics", offices: [{ slug: "comprehensive-statistics", name: "综合统计股" }] },
  { unit: "forestry-grassland", name: "林业和草原局", base: "forestry", offices: [{ slug: "fire-prevention", name: "森林草原防火股" }] },
  { unit: "rural-revitalisation", name: "乡村振兴局", base: "revitalisation", offices: [{ slug: "projects", name: "项目管理股" }] },
  { unit: "medical-insurance", name: "医疗保障局", base: "insurance", offices: [{ slug: "benefits", name: "待遇保障股" }] },
  { unit: "approval-services", name: "行政审批和政务服务局", base: "approval", offices: [{ slug: "government-services", name: "政务服务管理股" }] },
  { unit: "land-reserve", name: "土地收储交易中心", base: "reserve", offices: [{ slug: "trading", name: "收储交易股" }] },
  { unit: "urban-enforcement", name: "城镇管理综合行政执法大队", base: "enforcement", offices: [{ slug: "enforcement", name: "执法管理股" }] },
  { unit: "city-investment", name: "城发投资有限责任公司", base: "city", offices: [{ slug: "projects", name: "项目管理部" }] },
  { unit: "hasuhai-wetland", name: "哈素海湿地公园管护中心", base: "hasuhai", offices: [{ slug: "conservation", name: "湿地保护股" }] },
  { unit: "investment-promotion", name: "投资项目促进中心", base: "promotion", offices: [{ slug: "promotion", name: "招商服务股" }] },
  { unit: "ecology-branch", name: "生态环境局土左旗分局", base: "ecology", offices: [{ slug: "monitoring", name: "环境监测股" }] },
  { unit: "meteorology", name: "气象局", base: "weather", offices: [{ slug: "forecast", name: "预报服务股" }] },
];

const post = (login: string, place: string, duty: string, organ: string, title: string, ...roles: DemoRole[]): DemoPost => ({
  login,
  displayName: `${place}·${duty}`,
  organ,
  title,
  roles,
});

const deskPosts = (place: string, base: string, organ: string): DemoPost[] => [
  post(`${base}-drafter`, place, "撰稿", organ, "撰稿人", "drafter"),
  post(`${base}-first`, place, "初审", organ, "初审人", "first-reviewer"),
  post(`${base}-second`, place, "股室负责人", organ, "股室负责人", "second-reviewer"),
];

const unitPosts = ({ unit, name, base, full, offices }: Staff): DemoPost[] => [
  ...offices.flatMap((office) => deskPosts(`${name}${office.name}`, office.base ?? base, `${unit}/${office.slug}`)),
  post(`${base}-third`, name, "分管负责人", unit, "分管负责人", "third-reviewer"),
  post(
    `${base}-requests`,
    `${name}${offices[0]!.name}`,
    "依申请公开经办",
    `${unit}/${offices[0]!.slug}`,
    "依申请公开经办人",
    "request-handler",
    "drafter",
  ),
  post(`${base}-openness`, name, "公开工作机构负责人", unit, "政府信息公开工作机构负责人", "request-head"),
  post(`${base}-legal`, name, "合法性审核", unit, "合法性审核人", "legal-counsel"),
  ...(full
    ? [post(`${base}-chief`, name, "主要负责人", unit, "主要负责人", "chief"), post(`${base}-publisher`, name, "发布员", unit, "发布员", "publisher")]
    : []),
];

export const posts: DemoPost[] = [
  ...staff.flatMap(unitPosts),

  post("info-section", "旗政府办公室信息股", "政务公开管理", "government-office/information", "信息股管理岗", "information-section", "publisher"),
  post("secrecy-officer", "旗国家保密局", "保密审查", "secrecy-bureau", "保密审查岗", "secrecy"),
  post("cyber-officer", "旗委网信办", "网信审查", "cyberspace-office", "网络信息管理岗", "cyberspace"),

  // 旗安委会办公室 has no sections of its own: its posts sit in the office itself.
  ...deskPosts("旗安委会办公室", "safety", "safety-committee-office"),
  post("safety-third", "旗安委会办公室", "分管负责人", "safety-committee-office", "分管负责人", "third-reviewer"),
  post("safety-chief", "旗安委会办公室", "主要负责人", "safety-committee-office", "主要负责人", "chief"),

  // 三员分立: three administrators, three accounts, none with a part in reviewing.
  post("system-admin", "系统运维", "系统管理员", "government-office", "系统管理员", "system-admin"),
  post("security-admin", "系统运维", "安全管理员", "government-office", "安全管理员", "security-admin"),
  post("auditor", "系统运维", "审计员", "government-office", "审计员", "auditor"),
];
