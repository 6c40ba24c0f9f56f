// The public columns (栏目) of the portal: the four fixed parts of the disclosure platform with 依申请公开, the statutory heads 70号 tests,
// the eleven key areas (重点领域), and the columns of the home page. Cadence: 78号 三(一); 70号 2.2 looks back three months.
// `type` feeds the ColumnType meta tag; its words are the usual classes of the web-page label rules and can be edited.
import type { Cadence, Column } from "../../src/county/schema.ts";

type Row = [id: string, name: string, type: string, cadence: Cadence, description: string, keywords: string];

const column = ([id, name, type, cadence, description, keywords]: Row, statutory: boolean, parent?: string): Column => ({
  id,
  name,
  ...(parent === undefined ? {} : { parent }),
  description,
  keywords: keywords.split(" "),
  type,
  cadence,
  statutory,
});
const top = (row: Row, statutory = false): Column => column(row, statutory);
const under = (parent: string, rows: Row[], statutory = true): Column[] => rows.map((row) => column(row, statutory, parent));

const platform: Column[] = [
  top(
    [
      "disclosure",
      "政府信息公开",
      "政府信息公开",
      "at-once",
      "政府信息公开指南、制度、法定主动公开内容、年报和依申请公开的统一入口。",
      "政府信息公开 公开平台",
    ],
    true,
  ),
  ...under("disclosure", [
    [
      "guide",
      "政府信息公开指南",
      "信息公开指南",
      "yearly",
      "公开什么、怎样查阅、怎样申请，公开工作机构的名称、地址、时间和电话。",
      "公开指南 公开渠道 公开工作机构",
    ],
    ["rules", "政府信息公开制度", "信息公开制度", "yearly", "政府信息公开的法规和本旗的公开、审查、考核制度。", "公开条例 公开制度 审查制度"],
    ["statutory", "法定主动公开内容", "信息公开目录", "at-once", "法律、行政法规规定应当主动公开的政府信息。", "主动公开 法定公开 公开目录"],
    ["annual-reports", "政府信息公开年报", "信息公开年报", "yearly", "旗人民政府和各部门、各乡镇的政府信息公开工作年度报告。", "公开年报 年度报告"],
    ["apply", "依申请公开", "依申请公开", "at-once", "向行政机关申请获取政府信息的入口、流程和答复期限。", "依申请公开 申请表 办理流程"],
  ]),
];

const statutory = under("statutory", [
  [
    "organ-profile",
    "机关简介",
    "机构职能",
    "quarterly",
    "机关职能、机构设置、办公地址、办公时间、联系方式和负责人信息。",
    "机关职能 机构设置 办公地址",
  ],
  ["plans", "规划计划", "规划计划", "yearly", "国民经济和社会发展规划、专项规划、区域规划以及历史规划。", "发展规划 专项规划"],
  ["budget", "财政预决算", "财政信息", "yearly", "旗本级和各部门、所属单位的预算、决算。", "财政预算 财政决算 三公经费"],
  ["fees", "行政事业性收费", "财政信息", "yearly", "收费项目的名称、依据、标准。", "行政事业性收费 收费标准"],
  ["meetings", "重大会议", "工作动态", "monthly", "旗人民政府常务会议的召开情况、议定内容和解读。", "政府常务会议 会议解读"],
  [
    "proposals",
    "建议提案办理",
    "建议提案",
    "quarterly",
    "人大代表建议和政协委员提案的办理结果；本年度没有的公布情况说明。",
    "人大建议 政协提案 办理结果",
  ],
  ["powers", "权责清单", "权责清单", "quarterly", "各部门权力名称、类别、责任主体、设定依据、责任事项和追责情形。", "权责清单 动态调整"],
  ["overview", "概况信息", "概况信息", "yearly", "全旗历史沿革、自然地理、行政区划、经济社会发展概况。", "旗情概况 行政区划"],
  [
    "normative-documents",
    "行政规范性文件",
    "政策文件",
    "at-once",
    "现行有效行政规范性文件库，标明效力、发文机关、成文日期、发布日期和主题。",
    "规范性文件 文件库 有效性",
  ],
  ["statistics-data", "统计信息", "统计数据", "monthly", "国民经济和社会发展统计信息。", "统计公报 统计数据"],
  [
    "permits-penalties",
    "行政许可和行政处罚",
    "行政执法",
    "at-once",
    "许可和其他对外管理服务事项的依据、条件、程序、结果，以及有社会影响的处罚决定。",
    "行政许可 行政处罚 行政强制",
  ],
  ["procurement", "政府采购", "财政信息", "monthly", "政府集中采购项目的目录、标准和实施情况。", "政府采购 采购目录"],
  ["emergencies", "应急管理", "应急管理", "quarterly", "突发公共事件的应急预案、预警信息和应对情况。", "应急预案 预警信息"],
  ["recruitment", "人事招考", "人事信息", "quarterly", "公务员及事业单位人员招考的职位、条件、程序和结果。", "公务员招考 事业单位招聘"],
  ["key-areas", "重点领域", "重点领域", "monthly", "与群众利益密切相关的十一个领域的集中公开。", "重点领域 基层政务公开"],
]);

const keyAreas = under("key-areas", [
  ["employment", "稳岗就业", "重点领域", "monthly", "岗位信息、职业培训、创业补贴、就业见习补贴和标准目录。", "就业 招聘 职业培训 创业补贴"],
  [
    "elderly-care",
    "养老服务",
    "重点领域",
    "monthly",
    "备案养老机构名称、地址、床位，老年人补贴和扶持补贴的申领、发放。",
    "养老机构 高龄津贴 养老补贴",
  ],
  ["food-safety", "食品安全", "重点领域", "monthly", "食品生产经营许可、监督抽检、消费提示和标准目录。", "食品抽检 食品许可 消费提示"],
  [
    "compulsory-education",
    "义务教育",
    "重点领域",
    "quarterly",
    "学校名录、招生政策、招生计划、招生范围、招生结果和学生资助。",
    "义务教育 招生 学校名录 学生资助",
  ],
  ["medical-health", "医疗卫生", "重点领域", "quarterly", "医疗卫生政策措施、监督检查和公共医疗机构名录。", "医疗机构 公共卫生"],
  ["enterprise-relief", "助企纾困", "重点领域", "monthly", "减税降费、资金补贴、行业帮扶政策和培训信息。", "助企纾困 减税降费 资金补贴"],
  ["farm-subsidies", "涉农补贴", "重点领域", "quarterly", "涉农补贴政策、申请指南和补贴结果。", "涉农补贴 耕地地力保护补贴"],
  ["social-assistance", "社会救助", "重点领域", "monthly", "低保、特困、临时救助的服务指南和救助结果。", "最低生活保障 特困供养 临时救助"],
  ["public-culture", "公共文化服务", "重点领域", "monthly", "公共文化机构免费开放、群众活动、展览讲座和文博单位名录。", "公共文化 免费开放 文博单位"],
  ["major-projects", "重大建设项目", "重点领域", "monthly", "重大建设项目名单、批准和实施进展。", "重大项目 项目进展"],
  ["investment", "招商引资", "重点领域", "quarterly", "招商政策、项目、要素成本、交通、人才环境和优势特色产业。", "招商政策 招商项目 特色产业"],
]);

const home: Column[] = [
  top(["policy", "政策文件", "政策文件", "at-once", "旗人民政府、旗人民政府办公室和各部门制发的主动公开文件。", "政策文件 政府文件"], true),
  ...under("policy", [
    ["policy-government", "旗政府文件", "政策文件", "at-once", "以旗人民政府名义制发的文件。", "旗政府文件"],
    ["policy-office", "旗政府办文件", "政策文件", "at-once", "以旗人民政府办公室名义制发的文件。", "旗政府办公室文件"],
    ["policy-departments", "部门文件", "政策文件", "at-once", "旗政府各部门、各乡镇制发的文件。", "部门文件 乡镇文件"],
  ]),
  top(["interpretations", "政策解读", "政策解读", "at-once", "对政策文件的文字、图表、视频解读，与文件相互关联。", "政策解读 图解 视频解读"], true),
  top(["policy-questions", "政策问答", "政策问答", "monthly", "按生育、上学、就业、创业、养老、医疗、纳税分类的政策问答。", "政策问答 惠民政策"]),
  // Issues come from the gazette module, not from manuscripts; the column is where they are shown.
  top(["gazette", "政府公报", "政府公报", "quarterly", "土默特左旗人民政府公报电子版，与纸质版内容一致。", "政府公报 电子公报"], true),
  top(["notices", "通知公告", "通知公告", "weekly", "面向社会的通知、公告、通告和公示。", "通知 公告 通告 公示"]),
  top(["news", "要闻动态", "工作动态", "daily", "旗人民政府和各部门、各乡镇的工作动态。", "政务要闻 部门动态 乡镇动态"]),
];

export const columns: Column[] = [...home, ...platform, ...statutory, ...keyAreas];
