// Demonstration: manuscripts with the leaders: at the third review (two in doubt, unanswered), before the principal leader, and approved.
import { type DemoManuscript, manuscript } from "../types.ts";

const statistics = `
{{lastyear -30}}年，全旗国民经济保持平稳运行（以下均为演示数据）。

# 一、综合

全年地区生产总值185.2亿元，比上年增长5.6%。其中，第一产业增加值38.4亿元，增长4.2%；第二产业增加值71.3亿元，增长6.5%；第三产业增加值75.5亿元，增长5.4%。

# 二、农牧业

粮食播种面积142.6万亩，粮食总产量8.6亿斤。年末牲畜存栏68.5万头只，牛奶产量42.3万吨。

# 三、固定资产投资和贸易

固定资产投资比上年增长7.1%。社会消费品零售总额46.8亿元，增长4.9%。

# 四、人民生活

城镇常住居民人均可支配收入43260元，增长4.8%；农村牧区常住居民人均可支配收入24180元，增长6.3%。

注：部分数据因四舍五入，存在分项之和与合计不等的情况。
`;

const reserves = `
为提高应急保障能力，现将旗级应急物资储备情况公布如下（演示）。

# 一、储备布局

旗级设综合储备库1处，8个乡镇各设前置储备点1处，行政村配备应急物资箱。

# 二、储备品种和数量

| 类别 | 主要品种 | 旗级库 | 乡镇储备点合计 |
|---|---|---|---|
| 生活类 | 棉帐篷（顶） | 300 | 160 |
| 生活类 | 棉大衣（件） | 1000 | 480 |
| 生活类 | 折叠床（张） | 600 | 240 |
| 抢险类 | 发电机（台） | 20 | 16 |
| 抢险类 | 抽水泵（台） | 24 | 16 |

# 三、调用程序

乡镇调用前置储备点物资，由乡镇人民政府批准并于2小时内报旗应急管理局；调用旗级储备库物资，由旗应急管理局按程序报批。

# 四、公布范围说明

储备库具体位置、道路和警戒设施情况是否公开，需要进一步确认。
`;

const rumour = `
近期，网络上出现关于我旗某路段发生重大交通事故的不实信息。经核查，有关情况说明如下。

一、{{day -3}}傍晚，有网民在短视频平台发布一段视频，称我旗境内某路段发生多车相撞。经公安机关调取沿线监控、核对接处警记录，该时段该路段没有发生交通事故，视频画面取自外地往年事件。

二、公安机关已联系发布者删除不实信息，并依法进行批评教育。

三、请广大网民不信谣、不传谣，获取信息以政府部门发布为准；发现不实信息，可以向公安机关或者网信部门举报。

土默特左旗公安局

{{day -2}}
`;

const inspection = `
{{day -4}}，旗人民政府主要负责同志到敕勒川镇、白庙子镇调研高标准农田建设和秋粮收储工作，旗农牧局、旗水务局、旗发展和改革委员会负责同志参加。

在敕勒川镇高标准农田项目现场，调研组查看了土地平整、机电井配套和田间道路施工情况。该项目建设面积1.2万亩，目前完成工程量的78%，预计{{month +30}}主体完工。

在白庙子镇粮食收储企业，调研组了解了玉米收购价格、烘干能力和储存条件。截至{{day -4}}，该企业已收购玉米2600吨，日烘干能力300吨，做到随到随收、现款结算。

调研组要求，高标准农田建设要严把质量关，建成一块、管护一块；粮食收储要落实质量检验和安全储存责任，防止霉变和火灾，切实保护农民利益。
`;

const zone = `
为帮助企业了解和用好各项惠企政策，敕勒川乳业开发区管委会定于{{day +9}}举办惠企政策宣讲会。现将有关事项公告如下。

# 一、时间和地点

{{day +9}}14时30分至17时，开发区企业服务中心三楼会议室。

# 二、宣讲内容

1. 增值税、企业所得税优惠政策和申报要点。
2. 工业企业技术改造、研发投入补助的申报条件和材料。
3. 用工补贴、技能提升补贴、社会保险费缓缴政策。
4. 融资担保、应急转贷等金融服务产品。

# 三、参会人员

开发区内企业负责人、财务人员和人力资源负责人。每家企业限报3人，提前发送单位名称和参会人数至企业服务股。

# 四、联系方式

联系电话：0471-0000106。会后资料在本网站“助企纾困”栏目公布。

敕勒川乳业开发区管理委员会

{{day -5}}
`;

const insurance = `
各乡镇人民政府，各定点医药机构：

为做好下一年度城乡居民基本医疗保险参保缴费工作，现就有关事项通知如下。

# 一、缴费时间

集中缴费期自{{day -18}}起至{{day +38}}。新生儿、退役士兵等特殊情形，可以在规定期限内随时参保。

# 二、缴费标准和资助

个人缴费标准按照自治区公布的标准执行。特困人员个人缴费给予全额资助，最低生活保障对象给予定额资助，资助资金由医疗救助基金列支。

# 三、缴费方式

可以通过税务部门线上渠道、银行网点、乡镇便民服务中心缴费。老年人不使用智能手机的，由村（社区）工作人员协助办理，不得收取手续费。

# 四、工作要求

各乡镇每周通报一次参保进度；旗医疗保障局、旗税务部门共享参保数据，对未参保人员逐人核实，提醒到位。

土默特左旗医疗保障局

{{day -18}}
`;

export const atSignature: DemoManuscript[] = [
  manuscript(
    "statistics-bulletin",
    "statistics/comprehensive-statistics",
    {
      title: "【演示】土默特左旗{{lastyear -30}}年国民经济和社会发展统计公报",
      kind: "communique",
      column: "statistics-data",
      topic: "national-economy/statistics",
      issuingOrgan: "statistics",
      madeDaysAgo: 30,
      issuedDaysAgo: 30,
      keywords: ["统计公报"],
      source: "土默特左旗统计局",
      responsibleEditor: "旗统计局综合统计股",
      body: statistics,
    },
    { to: "third", createdDaysAgo: 27 },
  ),
  manuscript(
    "emergency-reserves",
    "emergency/relief",
    {
      title: "【演示】土默特左旗应急管理局关于旗级应急物资储备情况的公告",
      kind: "announcement",
      column: "emergencies",
      topic: "general-affairs/emergency",
      issuingOrgan: "emergency",
      madeDaysAgo: 21,
      issuedDaysAgo: 21,
      keywords: ["应急物资", "储备"],
      source: "土默特左旗应急管理局",
      responsibleEditor: "旗应急管理局防灾减灾救灾股",
      secrecy: { conclusion: "unsure", remark: "储备库位置和警戒设施情况能否公开拿不准，请保密部门确定。" },
      body: reserves,
    },
    { to: "third", createdDaysAgo: 18, doubt: "secrecy" },
  ),
  manuscript(
    "rumour-clarified",
    "public-security/public-order",
    {
      title: "【演示】土默特左旗公安局关于网传交通事故不实信息的情况说明",
      kind: "circular",
      column: "notices",
      topic: "security-justice/public-security",
      issuingOrgan: "public-security",
      madeDaysAgo: 2,
      issuedDaysAgo: 2,
      keywords: ["情况说明", "辟谣"],
      source: "土默特左旗公安局",
      responsibleEditor: "旗公安局治安管理股",
      secrecy: { conclusion: "clear", remark: "涉及网络舆情，发布口径请网信部门把关。" },
      body: rumour,
    },
    { to: "third", createdDaysAgo: 2, doubt: "cyberspace" },
  ),
  manuscript(
    "leaders-visit",
    "government-office/secretariat",
    {
      title: "【演示】旗人民政府主要负责同志调研高标准农田建设和秋粮收储工作",
      kind: "news",
      column: "news",
      topic: "agriculture-forestry-water/agriculture",
      issuingOrgan: "government-office",
      keywords: ["高标准农田", "秋粮收储"],
      source: "土默特左旗人民政府办公室",
      responsibleEditor: "旗政府办公室文秘股",
      concerns: { leaders: true, major: false },
      body: inspection,
    },
    { to: "chief", createdDaysAgo: 4 },
  ),
  manuscript(
    "zone-policy-briefing",
    "chilechuan-dairy-zone/enterprise-service",
    {
      title: "【演示】敕勒川乳业开发区管理委员会关于举办惠企政策宣讲会的公告",
      kind: "announcement",
      column: "enterprise-relief",
      topic: "industry-transport/light-industry",
      issuingOrgan: "chilechuan-dairy-zone",
      madeDaysAgo: 5,
      issuedDaysAgo: 5,
      keywords: ["助企纾困", "政策宣讲"],
      source: "敕勒川乳业开发区管理委员会",
      responsibleEditor: "敕勒川乳业开发区管委会企业服务股",
      body: zone,
    },
    { to: "approved", createdDaysAgo: 5, scheduledInDays: 1 },
  ),
  manuscript(
    "medical-insurance-enrolment",
    "medical-insurance/benefits",
    {
      title: "【演示】土默特左旗医疗保障局关于做好城乡居民基本医疗保险参保缴费工作的通知",
      kind: "notice",
      column: "policy-departments",
      topic: "labour-personnel/social-security",
      documentNumber: "土左医保发〔{{year -18}}〕908号",
      issuingOrgan: "medical-insurance",
      madeDaysAgo: 18,
      issuedDaysAgo: 18,
      keywords: ["医疗保险", "参保缴费"],
      source: "土默特左旗医疗保障局",
      responsibleEditor: "旗医疗保障局待遇保障股",
      body: insurance,
    },
    { to: "approved", createdDaysAgo: 17 },
  ),
];
