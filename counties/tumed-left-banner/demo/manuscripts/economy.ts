// Demonstration: projects, farm subsidies, help for enterprises.
import { type DemoManuscript, manuscript } from "../types.ts";

const projects = `
现将全旗部分重大建设项目{{month -16}}实施进展情况公布如下（演示数据）。

| 项目名称 | 建设内容 | 总投资（亿元） | 本年完成投资（亿元） | 进展 |
|---|---|---|---|---|
| 演示乳品加工扩建项目 | 新建生产线2条 | 1.20 | 0.50 | 主体施工 |
| 演示供水管网改造项目 | 改造管网46公里 | 0.85 | 0.60 | 完成70% |
| 演示冷链物流园项目 | 建设冷库3万立方米 | 2.40 | 1.30 | 设备安装 |
| 演示中学教学楼项目 | 新建教学楼1栋 | 0.60 | 0.45 | 主体封顶 |
| 演示湿地修复项目 | 修复湿地1800亩 | 3.15 | 1.15 | 有序推进 |
| 合计 | 5项 | 8.20 | 4.00 | — |

# 一、总体情况

5个项目均已完成立项、用地、环评等前期手续，总投资8.20亿元，本年完成投资4.00亿元，占总投资的48.8%。

# 二、存在问题

供水管网改造项目涉及3处老旧小区，入户协调进度偏慢；冷链物流园项目部分进口设备到货时间晚于计划。

# 三、下一步安排

旗发展和改革委员会每月调度一次，协调解决入户、用电接入等问题；冬季停工项目做好工地安全和扬尘覆盖。

土默特左旗发展和改革委员会

{{day -16}}
`;

const farmSubsidies = `
根据上级下达资金和我旗耕地面积核实结果，{{year -20}}年度耕地地力保护补贴按照每亩90元的标准发放（演示数据）。各乡镇补贴面积和金额公示如下，公示期7日。

| 乡镇 | 补贴面积（万亩） | 补贴金额（万元） |
|---|---|---|
| 察素齐镇 | 6.20 | 558.00 |
| 毕克齐镇 | 5.40 | 486.00 |
| 台阁牧镇 | 3.10 | 279.00 |
| 白庙子镇 | 5.80 | 522.00 |
| 善岱镇 | 7.50 | 675.00 |
| 北什轴乡 | 6.90 | 621.00 |
| 塔布赛乡 | 5.10 | 459.00 |
| 敕勒川镇 | 8.00 | 720.00 |
| 合计 | 48.00 | 4320.00 |

# 补贴对象和条件

补贴对象为拥有耕地承包权的种地农民。已经作为畜牧养殖场使用的耕地、林地、成片粮田转为设施农业用地的耕地，以及抛荒一年以上的耕地，不予补贴。

# 查询和反映

农户可以到村民委员会公示栏核对本户面积，也可以到乡镇人民政府查询。有异议的，请在公示期内向乡镇人民政府或者旗农牧局反映，电话：0471-0000106。

土默特左旗农牧局

{{day -20}}
`;

const enterprise = `
各有关企业：

为支持中小企业稳定生产经营，现就组织申报工业企业助企纾困补助资金有关事项通知如下。

# 一、支持对象

在我旗注册、正常生产经营、依法纳税的规模以上工业企业和专精特新中小企业，上一年度未发生较大以上生产安全事故和严重失信行为。

# 二、支持方向和标准

（一）技术改造。设备投资额在200万元以上的项目，按照设备投资额的5%给予补助，单个项目不超过50万元。

（二）稳产增产。工业总产值同比增长10%以上的企业，给予10万元一次性奖励。

（三）用能成本。符合条件的企业，按照新增用电量给予补助，单个企业不超过20万元。

# 三、申报材料和时间

企业于{{day +15}}前将申请表、旗工商局核发的营业执照复印件、上一年度审计报告、项目备案文件报旗工信和科技局经济运行股，过期不再受理。

# 四、审核程序

旗工信和科技局会同旗财政局审核，审核结果公示5个工作日，无异议后按程序拨付。

土默特左旗工信和科技局

{{day -24}}
`;

export const economy: DemoManuscript[] = [
  manuscript(
    "project-progress",
    "development-reform/fixed-assets",
    {
      title: "【演示】土默特左旗部分重大建设项目实施进展情况",
      kind: "list",
      column: "major-projects",
      topic: "national-economy/major-projects",
      issuingOrgan: "development-reform",
      madeDaysAgo: 16,
      keywords: ["重大建设项目", "项目进展"],
      source: "土默特左旗发展和改革委员会",
      responsibleEditor: "旗发展和改革委员会固定资产投资股",
      body: projects,
    },
    { to: "published", createdDaysAgo: 18, publishedDaysAgo: 14 },
  ),
  manuscript(
    "farm-subsidies",
    "agriculture-husbandry/subsidies",
    {
      title: "【演示】土默特左旗农牧局关于{{year -20}}年度耕地地力保护补贴发放情况的公示",
      kind: "publicity",
      column: "farm-subsidies",
      topic: "agriculture-forestry-water/agriculture",
      issuingOrgan: "agriculture-husbandry",
      madeDaysAgo: 20,
      issuedDaysAgo: 20,
      keywords: ["涉农补贴", "耕地地力保护补贴"],
      source: "土默特左旗农牧局",
      responsibleEditor: "旗农牧局计划财务股",
      body: farmSubsidies,
      attachments: [
        {
          name: "分乡镇补贴发放表（演示）.csv",
          type: "csv",
          text: "乡镇,补贴面积（万亩）,补贴金额（万元）\n察素齐镇,6.20,558.00\n毕克齐镇,5.40,486.00\n台阁牧镇,3.10,279.00\n白庙子镇,5.80,522.00\n善岱镇,7.50,675.00\n北什轴乡,6.90,621.00\n塔布赛乡,5.10,459.00\n敕勒川镇,8.00,720.00\n合计,48.00,4320.00\n",
        },
      ],
    },
    { to: "published", createdDaysAgo: 23, publishedDaysAgo: 18 },
  ),
  // Published without its interpretation, so that the missing one is seen to be missing.
  manuscript(
    "enterprise-relief-fund",
    "industry-technology/economic-operation",
    {
      title: "【演示】土默特左旗工信和科技局关于组织申报助企纾困补助资金的通知",
      kind: "notice",
      column: "enterprise-relief",
      topic: "industry-transport/other",
      documentNumber: "土左工科发〔{{year -24}}〕909号",
      issuingOrgan: "industry-technology",
      madeDaysAgo: 24,
      issuedDaysAgo: 24,
      keywords: ["助企纾困", "补助资金"],
      source: "土默特左旗工信和科技局",
      responsibleEditor: "旗工信和科技局经济运行股",
      needsInterpretation: true,
      body: enterprise,
    },
    { to: "published", createdDaysAgo: 26, publishedDaysAgo: 22 },
  ),
];
