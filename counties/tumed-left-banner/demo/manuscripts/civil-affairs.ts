// Demonstration: one office's desk. 民政局养老服务股 has a manuscript at every step, so that whoever signs in with the accounts of the first screen finds work.
import { type DemoManuscript, manuscript } from "../types.ts";

const office = "civil-affairs/elderly-care";
const usual = { topic: "civil-affairs", issuingOrgan: "civil-affairs", source: "土默特左旗民政局", responsibleEditor: "旗民政局养老服务股" };

// Faults on purpose: a half-width mark, and 截止 for 截至.
const training = `
各养老机构：

为提高养老护理员照护技能，旗民政局定于{{day +12}}举办培训班,现就有关事项通知如下。

# 一、培训对象

全旗养老机构在岗护理员，每家机构至少2人，预计60人参加。

# 二、培训内容

失能老人生活照护、用药安全、压疮预防、突发情况处置和消防疏散演练。理论课2天，实操课1天，考核合格的发给结业证明。

# 三、报名方式

{{day +7}}前将报名表送旗民政局养老服务股，报名表可以在旗民政局领取。截止{{day -1}}已有4家机构报名。

# 四、其他事项

培训期间食宿免费，交通费用自理。各机构要合理安排值守，培训不影响老人照护。
`;

const winter = `
各乡镇人民政府，各养老机构：

为保障入冬以后养老机构安全运行，现就有关事项通知如下。

# 一、取暖用电

供暖设备开机前由专业人员检修一次，电暖器、电褥子等用具登记造册，人离断电。老人居室温度不低于20摄氏度，测温记录每日公示。

# 二、消防通道

楼梯间、疏散通道和安全出口保持畅通，疏散指示标志和应急照明逐个试验。夜间每两小时巡查一次，巡查记录由值班负责人签字。

# 三、食品留样

每餐每样食品留样不少于125克，冷藏保存48小时以上，留样记录注明餐次和经手人。

# 四、检查安排

{{day +6}}起，旗民政局会同旗消防救援大队、市场监督管理局分三组检查，发现问题当场交办，整改情况{{day +26}}前书面反馈。

土默特左旗民政局

{{day -6}}
`;

const subsidy = `
现将本年度养老机构运营补贴申报事项公告如下。

# 一、申报条件

已经登记备案、取得等级评定结果，并且收住老人满6个月的养老机构。

# 二、补贴标准

补贴按照实际收住的老年人数和床位使用情况核定，具体标准执行自治区现行规定，资金由旗财政局按季度拨付。

# 三、申报材料

申请表、备案回执、等级评定证书、入住老人花名册和上一季度床位使用统计表。花名册只供审核，不对外公开。

# 四、时间和地点

{{day +15}}前报旗民政局养老服务股，地点为旗政务服务中心三楼民政窗口，工作日8时至17时受理。

土默特左旗民政局

{{day -24}}
`;

const rating = `
各养老机构：

按照自治区养老机构等级评定工作安排，现就本年度评定工作通知如下。

# 一、自愿申报

符合备案条件的机构可以自愿申报一级至三级评定，申报前对照评定标准逐项自查。

# 二、现场评定

评定小组由民政、消防、卫生健康和市场监管部门人员以及2名机构代表组成，现场查看环境、设施、人员和服务四个方面，当场向机构反馈得分情况。

# 三、结果公示

评定结果在旗人民政府网站公示7日，无异议的发给证书，有效期3年。

# 四、结果运用

评定等级与运营补贴标准挂钩，降低等级的机构6个月后可以重新申请。

土默特左旗民政局

{{day -39}}
`;

const directory = `
为方便老年人和家属选择养老服务，现将已经备案的养老机构有关情况公布如下，床位数为{{month -10}}底数据。

| 序号 | 类型 | 机构数（家） | 床位数（张） | 其中护理型床位（张） |
| --- | --- | --- | --- | --- |
| 1 | 农村互助养老院 | 6 | 420 | 180 |
| 2 | 民办老年公寓 | 3 | 260 | 150 |
| 3 | 公建民营养老院 | 1 | 120 | 90 |
| 合计 |  | 10 | 800 | 420 |

入住养老机构前，请实地查看房间、食堂和消防设施，问清收费项目和退费办法，签订书面服务协议。对养老机构服务有意见的，可以向旗民政局养老服务股反映，工作日8时至17时接听。
`;

export const civilAffairs: DemoManuscript[] = [
  manuscript(
    "carers-training",
    office,
    {
      ...usual,
      title: "【演示】土默特左旗民政局关于举办养老护理员技能培训班的通知",
      kind: "notice",
      column: "notices",
      madeDaysAgo: 1,
      issuedDaysAgo: 1,
      keywords: ["养老护理", "培训"],
      body: training,
    },
    { to: "drafting", createdDaysAgo: 2 },
  ),
  manuscript(
    "homes-in-winter",
    office,
    {
      ...usual,
      title: "【演示】土默特左旗民政局关于做好养老机构冬季安全运行工作的通知",
      kind: "notice",
      column: "notices",
      madeDaysAgo: 6,
      issuedDaysAgo: 6,
      keywords: ["养老机构", "冬季安全"],
      body: winter,
    },
    { to: "first", createdDaysAgo: 7 },
  ),
  manuscript(
    "homes-subsidy",
    office,
    {
      ...usual,
      title: "【演示】土默特左旗民政局关于申报养老机构运营补贴的公告",
      kind: "announcement",
      column: "elderly-care",
      madeDaysAgo: 24,
      issuedDaysAgo: 24,
      keywords: ["养老机构", "运营补贴"],
      body: subsidy,
    },
    { to: "second", createdDaysAgo: 26 },
  ),
  manuscript(
    "homes-rating",
    office,
    {
      ...usual,
      title: "【演示】土默特左旗民政局关于开展养老机构等级评定工作的通知",
      kind: "notice",
      column: "elderly-care",
      madeDaysAgo: 39,
      issuedDaysAgo: 39,
      keywords: ["养老机构", "等级评定"],
      body: rating,
    },
    { to: "third", createdDaysAgo: 41 },
  ),
  manuscript(
    "homes-directory",
    office,
    {
      ...usual,
      title: "【演示】土默特左旗已备案养老机构和床位情况",
      kind: "list",
      column: "elderly-care",
      keywords: ["养老机构", "名录"],
      body: directory,
    },
    { to: "approved", createdDaysAgo: 12 },
  ),
];
