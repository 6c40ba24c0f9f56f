// Demonstration: what people look for in the key areas: assistance, jobs, food, schools, health, culture.
import { type DemoManuscript, manuscript } from "../types.ts";

// Applicants are letters, not persons; what is blacked out is invented and cannot be valid (area code 000000, account 「测试」).
const assistance = `
根据最低生活保障有关规定，经个人申请、乡镇调查审核、旗民政局确认，{{month -22}}新增城乡最低生活保障对象8户16人，月保障金额合计9758元。现予公示，公示期7日。

| 序号 | 申请人 | 所在乡镇 | 保障人口（人） | 月保障金额（元） | 身份证号 | 收款账号 |
|---|---|---|---|---|---|---|
| 1 | 申请人甲 | 察素齐镇 | 2 | 1240 | [[E15:000000194001010011]] | [[E15:测试账号0001]] |
| 2 | 申请人乙 | 察素齐镇 | 1 | 686 | [[E15:000000194102020022]] | [[E15:测试账号0002]] |
| 3 | 申请人丙 | 毕克齐镇 | 3 | 1710 | [[E15:000000195203030033]] | [[E15:测试账号0003]] |
| 4 | 申请人丁 | 台阁牧镇 | 1 | 702 | [[E15:000000194304040044]] | [[E15:测试账号0004]] |
| 5 | 申请人戊 | 白庙子镇 | 2 | 1180 | [[E15:000000196405050055]] | [[E15:测试账号0005]] |
| 6 | 申请人己 | 善岱镇 | 4 | 2260 | [[E15:000000197506060066]] | [[E15:测试账号0006]] |
| 7 | 申请人庚 | 北什轴乡 | 1 | 655 | [[E15:000000194607070077]] | [[E15:测试账号0007]] |
| 8 | 申请人辛 | 敕勒川镇 | 2 | 1325 | [[E15:000000195708080088]] | [[E15:测试账号0008]] |
| 合计 | 8户 | — | 16 | 9758 | — | — |

序号3、序号6两户的认定理由为[[E15:家庭成员患重大疾病（演示虚构内容）]]，其余各户为收入低于保障标准。

公示期间，对公示内容有异议的，可以向旗民政局社会救助股反映，电话：0471-0000102。反映情况应当实事求是，受理单位对反映人信息予以保密。

土默特左旗民政局

{{day -22}}
`;

const jobFair = `
为帮助高校毕业生、返乡务工人员和就业困难人员就近就业，旗人力资源和社会保障局定于{{day -6}}举办冬季专场招聘会。现将有关事项公告如下。

# 一、时间和地点

{{day -6}}9时至15时，旗人力资源市场一楼大厅（察素齐镇演示路1号）。

# 二、岗位情况

参加招聘会的用人单位32家，提供岗位418个，主要涉及乳品加工、物流仓储、养老护理、商贸服务等行业，月工资一般在3500元至6500元之间。

# 三、参加方式

求职者携带身份证和求职简历免费入场，无须提前预约。现场设职业培训、创业补贴、就业见习补贴政策咨询台。

# 四、咨询电话

0471-0000103，工作日8时30分至12时、14时30分至17时30分。

土默特左旗人力资源和社会保障局

{{day -17}}
`;

const foodSampling = `
根据年度食品安全监督抽检计划，旗市场监督管理局近期组织对流通环节和餐饮环节食品开展监督抽检。现将结果公告如下。

# 一、总体情况

本次共抽检食品6大类36批次，检验合格34批次，不合格1批次，总体合格率97.2%。

| 食品类别 | 抽检批次 | 合格批次 | 不合格批次 |
|---|---|---|---|
| 粮食加工品 | 8 | 8 | 0 |
| 乳制品 | 6 | 6 | 0 |
| 肉制品 | 7 | 7 | 0 |
| 食用农产品 | 9 | 8 | 1 |
| 糕点 | 4 | 4 | 0 |
| 餐饮食品 | 2 | 2 | 0 |
| 合计 | 36 | 35 | 1 |

# 二、不合格产品处置

不合格产品为1批次韭菜，不合格项目为农药残留。旗市场监督管理局已责令经营者立即停止销售，追溯进货来源，并依法立案调查。

# 三、消费提示

购买食用农产品应当选择证照齐全的市场和商店，留存购物凭证；叶类蔬菜食用前用流动清水冲洗，浸泡时间不宜过长。发现食品安全问题，请拨打12315投诉举报。

土默特左旗市场监督管理局

{{day -8}}
`;

const schools = `
为方便学生家长了解义务教育学校情况，现将部分义务教育学校基本信息公布如下（演示数据）。

| 学校名称 | 学校地址 | 办学层次 | 办学类型 | 办公电话 |
|---|---|---|---|---|
| 演示第一小学 | 察素齐镇演示路2号 | 小学 | 公办 | 0471-0000104 |
| 演示第二小学 | 毕克齐镇演示路5号 | 小学 | 公办 | 0471-0000104 |
| 演示第一中学 | 察素齐镇演示路8号 | 初级中学 | 公办 | 0471-0000104 |
| 演示九年一贯制学校 | 善岱镇演示路3号 | 小学、初级中学 | 公办 | 0471-0000104 |

# 招生范围

小学按照户籍和房产所在的村、社区划片招生，初级中学按照小学对口升学。进城务工人员随迁子女凭居住证申请，由旗教育局统筹安排。

# 学生资助

对家庭经济困难学生，按照国家有关规定给予生活补助，具体标准以当年资助文件为准。申请人向所在学校提出，学校初审后报旗教育局学生资助管理股。

土默特左旗教育局

{{day -66}}
`;

const clinics = `
现将我旗部分公共医疗卫生机构名录公布如下（演示数据），机构信息发生变化的，旗卫生健康委员会自变化之日起20个工作日内更新。

| 机构名称 | 办公地址 | 机构类别 | 服务时间 | 办公电话 |
|---|---|---|---|---|
| 演示旗医院 | 察素齐镇演示路10号 | 综合医院 | 24小时急诊 | 0471-0000105 |
| 演示中医医院 | 察素齐镇演示路12号 | 中医医院 | 8时至18时 | 0471-0000105 |
| 演示镇卫生院 | 毕克齐镇演示路6号 | 乡镇卫生院 | 8时至18时 | 0471-0000105 |
| 演示乡卫生院 | 塔布赛乡演示路1号 | 乡镇卫生院 | 8时至18时 | 0471-0000105 |

# 监督检查情况

{{month -30}}，旗卫生健康委员会对12家医疗机构开展依法执业检查，发现医疗废物登记不规范、处方书写不规范等问题7项，当场整改5项，限期整改2项，限期整改事项已全部完成。

土默特左旗卫生健康委员会

{{day -28}}
`;

const culture = `
为满足群众精神文化需求，旗图书馆、文化馆、博物馆继续实行免费开放。现将{{month -33}}起的开放安排公布如下。

| 场馆 | 开放时间 | 闭馆日 | 免费服务项目 |
|---|---|---|---|
| 旗图书馆 | 9时至17时 | 周一 | 图书借阅、少儿阅览、政府信息查阅 |
| 旗文化馆 | 9时至17时 | 周一 | 排练厅、书画室、公益培训 |
| 旗博物馆 | 9时至16时30分 | 周一 | 常设展览、定时讲解 |

法定节假日照常开放，具体时间以场馆当日公告为准。

# 近期活动

（一）“敕勒川讲堂”公益讲座，每月第二个周六上午，在旗图书馆举办。

（二）少年儿童剪纸体验课，每周日下午，在旗文化馆举办，每期30人，需提前电话登记。

（三）馆藏文物图片巡展，先后走进8个乡镇。

咨询电话：0471-0000107。

土默特左旗文体旅游广电局

{{day -35}}
`;

export const livelihood: DemoManuscript[] = [
  manuscript(
    "low-income-list",
    "civil-affairs/social-assistance",
    {
      title: "【演示】土默特左旗民政局关于{{month -22}}新增最低生活保障对象的公示",
      kind: "publicity",
      column: "social-assistance",
      topic: "civil-affairs/other",
      issuingOrgan: "civil-affairs",
      madeDaysAgo: 22,
      issuedDaysAgo: 22,
      keywords: ["社会救助", "最低生活保障", "公示"],
      source: "土默特左旗民政局",
      responsibleEditor: "旗民政局社会救助股",
      secrecy: { conclusion: "partial", remark: "身份证号、收款账号和患病情况属于个人隐私，已逐处涂黑，其余内容可以公开。" },
      body: assistance,
      attachments: [
        {
          name: "最低生活保障申请指南（演示）.txt",
          type: "txt",
          text: "申请最低生活保障，由家庭成员向户籍所在地乡镇人民政府提出书面申请。\n需要的材料：申请书、家庭经济状况核对授权书、身份证件。\n",
        },
        {
          name: "入户调查原始记录（演示）.csv",
          type: "csv",
          text: "申请人,入户日期,调查意见\n申请人甲,演示,符合条件\n申请人乙,演示,符合条件\n",
          withheld: "E15",
        },
      ],
    },
    { to: "published", createdDaysAgo: 26, publishedDaysAgo: 20 },
  ),
  manuscript(
    "winter-job-fair",
    "human-resources/employment",
    {
      title: "【演示】土默特左旗人力资源和社会保障局关于举办冬季专场招聘会的公告",
      kind: "announcement",
      column: "employment",
      topic: "labour-personnel/employment",
      issuingOrgan: "human-resources",
      madeDaysAgo: 17,
      issuedDaysAgo: 17,
      expiresDaysAgo: 5,
      validity: "expired",
      keywords: ["就业", "招聘会"],
      source: "土默特左旗人力资源和社会保障局",
      responsibleEditor: "旗人力资源和社会保障局就业促进股",
      body: jobFair,
    },
    { to: "expired", createdDaysAgo: 19, publishedDaysAgo: 16 },
  ),
  manuscript(
    "food-sampling",
    "market-regulation/food-safety",
    {
      title: "【演示】土默特左旗市场监督管理局关于食品安全监督抽检情况的公告",
      kind: "announcement",
      column: "food-safety",
      topic: "market-safety/food-drugs",
      issuingOrgan: "market-regulation",
      madeDaysAgo: 8,
      issuedDaysAgo: 8,
      keywords: ["食品安全", "监督抽检", "消费提示"],
      source: "土默特左旗市场监督管理局",
      responsibleEditor: "旗市场监督管理局食品安全监督管理股",
      body: foodSampling,
    },
    {
      to: "published",
      createdDaysAgo: 10,
      publishedDaysAgo: 6,
      corrected: {
        note: "总体情况中合格批次与分类表不一致，“检验合格34批次”更正为“检验合格35批次”。",
        replace: ["检验合格34批次", "检验合格35批次"],
        daysAgo: 4,
      },
    },
  ),
  manuscript(
    "school-list",
    "education/basic-education",
    {
      title: "【演示】土默特左旗义务教育学校名录和招生范围",
      kind: "list",
      column: "compulsory-education",
      topic: "science-education/education",
      issuingOrgan: "education",
      madeDaysAgo: 66,
      keywords: ["义务教育", "学校名录", "招生范围"],
      source: "土默特左旗教育局",
      responsibleEditor: "旗教育局基础教育股",
      body: schools,
    },
    { to: "published", createdDaysAgo: 70, publishedDaysAgo: 62 },
  ),
  manuscript(
    "clinic-list",
    "health/medical-administration",
    {
      title: "【演示】土默特左旗公共医疗卫生机构名录和监督检查情况",
      kind: "list",
      column: "medical-health",
      topic: "health-sport/health",
      issuingOrgan: "health",
      madeDaysAgo: 28,
      keywords: ["医疗卫生", "机构名录"],
      source: "土默特左旗卫生健康委员会",
      responsibleEditor: "旗卫生健康委员会医政医管股",
      body: clinics,
    },
    { to: "published", createdDaysAgo: 31, publishedDaysAgo: 25 },
  ),
  manuscript(
    "free-culture-venues",
    "culture-tourism/public-culture",
    {
      title: "【演示】土默特左旗公共文化场馆免费开放安排",
      kind: "announcement",
      column: "public-culture",
      topic: "culture-press/culture",
      issuingOrgan: "culture-tourism",
      madeDaysAgo: 35,
      issuedDaysAgo: 34,
      keywords: ["公共文化", "免费开放"],
      source: "土默特左旗文体旅游广电局",
      responsibleEditor: "旗文体旅游广电局公共文化服务股",
      body: culture,
    },
    { to: "published", createdDaysAgo: 38, publishedDaysAgo: 33 },
  ),
];
