// The organs of Tumed Left Banner: the 42 assessed units that 土左政办发〔2023〕70号 lists, their offices, and what stands beside them.
// Unit names are facts of that list. Offices (股室) are a demonstration structure: each unit has its 办公室 and the sections its work suggests;
// the real establishment (三定) has to be entered before use. Index codes are demonstration values: area code and a running number.
import type { Organ, OrganGroup } from "../../src/county/schema.ts";
import { plainDate } from "../../src/kernel/plain-date.ts";

// The list is a snapshot of the day the notice was made: known to exist from then on, which says nothing about when an organ was set up.
// Later mergers are not in the sources (X48: 乡村振兴局 went to 农牧局, day unknown); an operator closes it with `to` and `successor` once known.
export const KNOWN_FROM = plainDate("2023-10-20");

const BANNER = "土默特左旗";
export const GOVERNMENT = "banner-government";

type Offices = Record<string, string>;

const organ = (id: string, name: string, shortName: string, group: OrganGroup, number: number, rest: Partial<Organ> = {}): Organ => ({
  id,
  name,
  shortName,
  group,
  assessed: false,
  indexCode: `150121${String(number).padStart(3, "0")}`,
  from: KNOWN_FROM,
  ...rest,
});

const officesOf = (unit: Organ, offices: Offices): Organ[] =>
  Object.entries(offices).map(([slug, name]) => ({
    id: `${unit.id}/${slug}`,
    name,
    shortName: name,
    group: "office",
    parent: unit.id,
    assessed: false,
    from: unit.from,
  }));

const assessed = (group: OrganGroup, number: number, id: string, shortName: string, offices: Offices, name = `${BANNER}${shortName}`): Organ[] => {
  const unit = organ(id, name, shortName, group, number, { parent: GOVERNMENT, assessed: true });
  return [unit, ...officesOf(unit, offices)];
};

const department = (number: number, id: string, shortName: string, offices: Offices): Organ[] =>
  assessed("department", number, id, shortName, { office: "办公室", ...offices });

// X47: three documents speak of 「乡镇（区域服务中心）」, 70号 of townships only. A centre is therefore a node beside its township, outside the
// assessment. The sources name no single centre; one per township stands here as demonstration.
const township = (number: number, id: string, name: string): Organ[] => {
  const centre = organ(`${id}-service-centre`, `${BANNER}${name}区域服务中心`, `${name}区域服务中心`, "service-centre", number + 50, {
    parent: GOVERNMENT,
  });
  return [
    ...assessed(
      "township",
      number,
      id,
      name,
      { office: "党政综合办公室", "social-affairs": "社会事务办公室", "rural-development": "乡村发展办公室" },
      `${BANNER}${name}人民政府`,
    ),
    centre,
    ...officesOf(centre, { office: "综合服务股" }),
  ];
};

const government = organ(GOVERNMENT, `${BANNER}人民政府`, "旗政府", "county", 0);
const commission = (number: number, id: string, name: string, shortName: string, parent?: string): Organ =>
  organ(id, name, shortName, "commission", number, parent === undefined ? {} : { parent });

export const organs: Organ[] = [
  government,

  ...assessed(
    "development-zone",
    1,
    "chilechuan-dairy-zone",
    "敕勒川乳业开发区管委会",
    { office: "办公室", "enterprise-service": "企业服务股" },
    "敕勒川乳业开发区管理委员会",
  ),

  ...township(11, "chasuqi-town", "察素齐镇"),
  ...township(12, "bikeqi-town", "毕克齐镇"),
  ...township(13, "taigemu-town", "台阁牧镇"),
  ...township(14, "baimiaozi-town", "白庙子镇"),
  ...township(15, "shandai-town", "善岱镇"),
  ...township(16, "beishizhou-township", "北什轴乡"),
  ...township(17, "tabusai-township", "塔布赛乡"),
  ...township(18, "chilechuan-town", "敕勒川镇"),

  ...assessed(
    "department",
    21,
    "government-office",
    "旗政府办公室",
    { office: "综合股", secretariat: "文秘股", information: "信息股", supervision: "督查股", archives: "机要档案股" },
    `${BANNER}人民政府办公室`,
  ),
  ...department(22, "development-reform", "发展和改革委员会", { planning: "规划综合股", "fixed-assets": "固定资产投资股" }),
  ...department(23, "education", "教育局", { "basic-education": "基础教育股", "student-aid": "学生资助管理股" }),
  ...department(24, "industry-technology", "工信和科技局", { "economic-operation": "经济运行股", technology: "科技股" }),
  ...department(25, "ethnic-affairs", "民族事务委员会", { "ethnic-work": "民族工作股" }),
  ...department(26, "public-security", "公安局", { "public-order": "治安管理股", "legal-review": "法制股" }),
  ...department(27, "civil-affairs", "民政局", {
    "elderly-care": "养老服务股",
    "social-assistance": "社会救助股",
    "social-organisations": "社会组织管理股",
  }),
  ...department(28, "justice", "司法局", { "rule-of-law": "依法行政股" }),
  ...department(29, "finance", "财政局", { budget: "预算股", procurement: "政府采购管理股", "non-tax": "非税收入管理股" }),
  ...department(30, "human-resources", "人力资源和社会保障局", { employment: "就业促进股", "social-insurance": "社会保险股" }),
  ...department(31, "natural-resources", "自然资源局", { "land-use": "国土空间用途管制股" }),
  ...department(32, "housing-construction", "住房和城乡建设局", { utilities: "公用事业管理股", "building-safety": "工程质量安全股" }),
  ...department(33, "transport", "交通运输局", { roads: "公路建设养护股" }),
  ...department(34, "water", "水务局", { irrigation: "农村水利股" }),
  ...department(35, "agriculture-husbandry", "农牧局", { subsidies: "计划财务股", crops: "种植业管理股" }),
  ...department(36, "culture-tourism", "文体旅游广电局", { "public-culture": "公共文化服务股" }),
  ...department(37, "health", "卫生健康委员会", { "medical-administration": "医政医管股", "disease-control": "疾病预防控制股" }),
  ...department(38, "veterans", "退役军人事务局", { placement: "移交安置股" }),
  ...department(39, "emergency", "应急管理局", { "work-safety": "安全生产综合协调股", relief: "防灾减灾救灾股" }),
  ...department(40, "audit", "审计局", { "budget-audit": "财政审计股" }),
  ...department(41, "market-regulation", "市场监督管理局", { "food-safety": "食品安全监督管理股", registration: "信用监督管理股" }),
  ...department(42, "statistics", "统计局", { "comprehensive-statistics": "综合统计股" }),
  ...department(43, "forestry-grassland", "林业和草原局", { "fire-prevention": "森林草原防火股" }),
  ...department(44, "rural-revitalisation", "乡村振兴局", { projects: "项目管理股" }),
  ...department(45, "medical-insurance", "医疗保障局", { benefits: "待遇保障股" }),
  ...department(46, "approval-services", "行政审批和政务服务局", { "government-services": "政务服务管理股" }),

  ...assessed("enterprise", 51, "land-reserve", "土地收储交易中心", { office: "办公室", trading: "收储交易股" }),
  ...assessed("enterprise", 52, "urban-enforcement", "城镇管理综合行政执法大队", { office: "办公室", enforcement: "执法管理股" }),
  ...assessed("enterprise", 53, "city-investment", "城发投资有限责任公司", { office: "办公室", projects: "项目管理部" }),
  ...assessed("enterprise", 54, "hasuhai-wetland", "哈素海湿地公园管护中心", { office: "办公室", conservation: "湿地保护股" }),
  ...assessed("enterprise", 55, "investment-promotion", "投资项目促进中心", { office: "办公室", promotion: "招商服务股" }),

  ...assessed(
    "vertical",
    56,
    "ecology-branch",
    "生态环境局土左旗分局",
    { office: "办公室", monitoring: "环境监测股" },
    "呼和浩特市生态环境局土左旗分局",
  ),
  ...assessed("vertical", 57, "meteorology", "气象局", { office: "办公室", forecast: "预报服务股" }),

  // Not among the 42. The last two are offices of the banner's Party committee, so no government organ stands above them.
  commission(91, "safety-committee-office", `${BANNER}安全生产委员会办公室`, "旗安委会办公室", GOVERNMENT),
  commission(92, "open-government-office", `${BANNER}政务公开领导小组办公室`, "旗政务公开领导小组办公室", GOVERNMENT),
  commission(93, "secrecy-bureau", `${BANNER}国家保密局`, "旗国家保密局"),
  commission(94, "cyberspace-office", `中共${BANNER}委员会网络安全和信息化委员会办公室`, "旗委网信办"),
];
