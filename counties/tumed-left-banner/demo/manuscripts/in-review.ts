// Demonstration: manuscripts on their way, up to the second review: two drafts (one withheld), one returned, one due soon, one overdue.
// 20 working days are four weeks where there is no holiday: 25 days ago is due soon, 40 days ago is overdue.
import { type DemoManuscript, manuscript } from "../types.ts";

// This draft has faults on purpose (a wrong bracket, a half-width comma, a misspelt name), so that proofreading has something to find.
const irrigation = `
各乡镇人民政府：

为做好今冬农田水利设施维修管护工作,现就有关事项通知如下。

# 一、维修范围

全旗农田灌溉机电井、干支渠道和渠系建筑物。根据土左政办发[{{year -3}}]905号要求，各乡镇对辖区设施逐处排查。

# 二、时间安排

{{day +5}}前完成排查登记，{{day +35}}前完成维修，土默左特旗水务局组织验收。

# 三、资金来源

维修资金从农业水价综合改革精准补贴中列支，不足部分由乡镇统筹解决。
`;

const auditNote = `
旗审计局对3个单位{{lastyear -10}}年度预算执行情况开展审计调查，初步发现预算编制不够细化、项目资金执行进度偏慢、固定资产入账不及时等问题。目前正在征求被审计单位意见，审计结论尚未形成。

# 一、已完成的工作

调阅会计凭证1200余份，核对项目22个，与相关人员谈话14人次，形成取证单31份。

# 二、初步发现的问题

（一）2个单位的项目支出预算未细化到具体用途。

（二）5个项目年末执行率低于60%。

（三）1个单位有3项固定资产未及时入账。

# 三、下一步安排

收到被审计单位反馈意见后，召开业务会议审定审计报告，再按规定向社会公告审计结果。
`;

const veterans = `
为做好退役军人适应性培训工作，旗退役军人事务局定于{{day +12}}举办培训班。现将有关事项通知如下。

# 一、培训对象

本年度秋季退役、在我旗办理报到登记的自主就业退役士兵，预计45人。

# 二、培训内容

退役军人优待政策、就业形势和岗位推介、职业技能培训项目选择、创业担保贷款申请、心理调适等。

# 三、时间和地点

{{day +12}}至{{day +14}}，每日9时至17时，旗退役军人服务中心二楼会议室。培训期间免费提供午餐，交通费用自理。

# 四、报名方式

携带身份证和退役证到乡镇退役军人服务站报名，报名截止时间为{{day +8}}。确有特殊情况不能参加的，应当提前说明，参加下一期培训。

土默特左旗退役军人事务局

{{day -2}}
`;

const buses = `
各客运企业，各乡镇人民政府：

为方便群众冬季出行，保障农村客运班线正常运营，现就有关事项通知如下。

# 一、线路和班次

冬季运营期间，全旗18条农村客运班线首班发车时间统一推迟30分钟，末班发车时间提前30分钟；通村班线每日不少于2班。

# 二、安全要求

客运企业每日出车前检查车辆制动、轮胎、灯光和取暖设施，配备防滑链和应急物品；遇雨雪冰冻天气，按照“不安全不运营”的要求及时停班，并通过微信群和站牌告知乘客。

# 三、票价管理

票价执行现行标准，不得擅自上浮。学生、60周岁以上老年人、现役军人按照规定享受优惠。

# 四、监督检查

旗交通运输局每月抽查一次，抽查结果与班线运营补贴挂钩。

土默特左旗交通运输局

{{day -15}}
`;

const vaccination = `
各乡镇卫生院、社区卫生服务机构：

为做好基层医疗卫生机构冬季诊疗服务，现就有关事项通知如下。

# 一、延长服务时间

自{{day -20}}起，各乡镇卫生院工作日门诊服务延长至19时，周末安排半日门诊；儿科、发热诊室24小时有人值守。

# 二、保障药品供应

常用退热、止咳、抗病毒药品库存量不低于15日用量，不足的及时采购；慢性病患者可以开具不超过3个月的长期处方。

# 三、畅通转诊渠道

与旗级医院建立双向转诊联系人制度，急危重症患者30分钟内完成转诊联系。

# 四、报告制度

每周一17时前报送上周门诊量、发热患者数和药品库存情况。

土默特左旗卫生健康委员会

{{day -25}}
`;

const grassland = `
为预防森林草原火灾，保护森林草原资源和人民群众生命财产安全，根据《森林防火条例》《草原防火条例》有关规定，现发布禁火令（演示）。

一、禁火期：自{{day -38}}起至次年5月31日。

二、禁火区：全旗林地、草原及其边缘500米范围内。

三、禁火期内，在禁火区严禁下列行为：

（一）上坟烧纸、烧香点烛、燃放烟花爆竹；

（二）烧荒、烧秸秆、烧垃圾；

（三）野炊、烧烤、吸烟；

（四）其他野外用火行为。

四、因特殊情况需要野外用火的，应当依法办理审批手续，并落实防火措施。

五、任何单位和个人发现火情，应当立即拨打12119或者110报警。

六、违反本令的，由有关部门依法处理；构成犯罪的，依法追究刑事责任。

土默特左旗人民政府

{{day -40}}
`;

export const inReview: DemoManuscript[] = [
  manuscript(
    "irrigation-upkeep",
    "water/irrigation",
    {
      title: "【演示】土默特左旗水务局关于做好今冬农田水利设施维修管护工作的通知",
      kind: "notice",
      column: "policy-departments",
      topic: "agriculture-forestry-water/water",
      issuingOrgan: "water",
      keywords: ["农田水利"],
      source: "土默特左旗水务局",
      responsibleEditor: "旗水务局农村水利股",
      secrecy: { conclusion: "unreviewed", remark: "" },
      body: irrigation,
    },
    { to: "drafting", createdDaysAgo: 3 },
  ),
  manuscript(
    "audit-findings",
    "audit/budget-audit",
    {
      title: "【演示】土默特左旗审计局关于预算执行审计调查初步情况的报告",
      kind: "report",
      column: "policy-departments",
      topic: "finance-audit/audit",
      issuingOrgan: "audit",
      madeDaysAgo: 10,
      keywords: ["审计", "预算执行"],
      source: "土默特左旗审计局",
      responsibleEditor: "旗审计局财政审计股",
      openness: {
        level: "withheld",
        ground: "E16-2",
        reason: "属于行政机关履行职责过程中形成的过程稿，审计结论尚未形成，公布后可能误导公众；结果确定后另行公告。",
      },
      body: auditNote,
    },
    { to: "drafting", createdDaysAgo: 9 },
  ),
  manuscript(
    "veterans-training",
    "veterans/placement",
    {
      title: "【演示】土默特左旗退役军人事务局关于举办退役士兵适应性培训班的通知",
      kind: "notice",
      column: "notices",
      topic: "labour-personnel/military-transfer",
      issuingOrgan: "veterans",
      madeDaysAgo: 2,
      issuedDaysAgo: 2,
      keywords: ["退役军人", "培训"],
      source: "土默特左旗退役军人事务局",
      responsibleEditor: "旗退役军人事务局移交安置股",
      body: veterans,
    },
    { to: "first", createdDaysAgo: 2 },
  ),
  manuscript(
    "winter-buses",
    "transport/roads",
    {
      title: "【演示】土默特左旗交通运输局关于做好冬季农村客运班线运营工作的通知",
      kind: "notice",
      column: "policy-departments",
      topic: "industry-transport/roads",
      documentNumber: "土左交发〔{{year -15}}〕906号",
      issuingOrgan: "transport",
      madeDaysAgo: 15,
      issuedDaysAgo: 15,
      keywords: ["农村客运"],
      source: "土默特左旗交通运输局",
      responsibleEditor: "旗交通运输局公路建设养护股",
      body: buses,
    },
    {
      to: "second",
      createdDaysAgo: 12,
      returned: { atStage: "second", remark: "第三部分请写明优惠对象的依据；班次数与班线台账不一致，请核对后重报。" },
    },
  ),
  manuscript(
    "township-clinic-hours",
    "health/medical-administration",
    {
      title: "【演示】土默特左旗卫生健康委员会关于做好基层医疗卫生机构冬季诊疗服务的通知",
      kind: "notice",
      column: "policy-departments",
      topic: "health-sport/health",
      issuingOrgan: "health",
      madeDaysAgo: 25,
      issuedDaysAgo: 25,
      keywords: ["医疗服务", "基层卫生"],
      source: "土默特左旗卫生健康委员会",
      responsibleEditor: "旗卫生健康委员会医政医管股",
      body: vaccination,
    },
    { to: "second", createdDaysAgo: 23 },
  ),
  manuscript(
    "fire-ban",
    "forestry-grassland/fire-prevention",
    {
      title: "【演示】土默特左旗人民政府关于森林草原防火的禁火令",
      kind: "order",
      column: "policy-government",
      topic: "agriculture-forestry-water/forestry",
      documentNumber: "土左政发〔{{year -40}}〕907号",
      issuingOrgan: "banner-government",
      madeDaysAgo: 40,
      issuedDaysAgo: 39,
      keywords: ["森林草原防火", "禁火令"],
      source: "土默特左旗人民政府",
      responsibleEditor: "旗林业和草原局森林草原防火股",
      body: grassland,
    },
    { to: "second", createdDaysAgo: 36 },
  ),
];
