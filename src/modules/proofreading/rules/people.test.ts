// Names, numbers and addresses as lists and letters of a county office carry them: whose they are decides.
import { homeAddress } from "./home-address.ts";
import { nameInList } from "./names-in-lists.ts";
import { citizenId, email, landline, mobile } from "./personal-data.ts";
import { onlineAccount, passport } from "./personal-papers.ts";
import { ruleTable } from "./table-test.ts";

ruleTable(
  nameInList,
  [
    "特困供养人员公示\n姓名\t村别\t月标准（元）\n⟦武根小⟧\t东园村\t980",
    "低保户⟦刘四女⟧、⟦张拴狗⟧因收入超标停发。",
    "脱贫户⟦高来喜⟧家庭人均纯收入11260元。",
    "戒毒人员⟦赵小六⟧已完成社区戒毒。",
    "脱贫户⟦郭三毛⟧通过养羊增收8000元。",
    "被告人⟦刘铁柱⟧因犯盗窃罪被判处拘役四个月。",
    "新生名册\n姓名\t性别\t障碍类型\n⟦闫乐乐⟧\t男\t听力障碍",
    "申请人⟦乔凤英⟧出生日期为1953年6月8日，享受高龄津贴。",
    "⟦郝志明⟧，男，1985年3月9日出生，住本旗。",
    "姓名\t出生日期\n⟦郝志明⟧\t1985-03-09",
  ],
  [
    "残疾人服务工作人员名单\n姓名\t电话\n郝志明\t（略）",
    "姓名\t性别\t出生年月\n郝志明\t男\t1985.03",
    "郝志明，男，1985年3月出生，现任股长。",
    "低保户高质量就业帮扶",
    "脱贫户、监测户因病致困的及时救助。",
    "全旗盗窃犯罪下降12%，被告人认罪认罚。",
    "1953年6月8日以前出生的老人可以申领。",
  ],
);

ruleTable(
  landline,
  ["被征收人宅电⟦8152047⟧。", "姓名\t电话\n王某\t⟦0471-8153306⟧"],
  ["机构\t地址\t电话\n察素齐镇敬老院\t政府街3号\t0471-8113045", "县档案馆|工作日8:30—12:00|0471-8113045"],
);

ruleTable(email, ["作者邮箱⟦ｗａｎｇ８８＠ｑｑ．ｃｏｍ⟧。"], ["单位邮箱ｚｗｇｋ＠ｅｘａｍｐｌｅ．ｇｏｖ．ｃｎ。"]);

ruleTable(
  onlineAccount,
  ["加V信⟦zhao_0471⟧领取资料。", "扣扣号⟦305718264⟧。", "抖音号：⟦lihua_0417⟧"],
  ["政务微信号：演示fb_2026", "政务微信号：yanshifb26", "抖音号：yanshi_2026（官方账号）", "微信Windows版", "VX型变压器"],
);

ruleTable(passport, ["外籍教师护照⟦E 4012 3387⟧，聘期一年。"], ["护照办理窗口E座 4012室"]);

ruleTable(
  homeAddress,
  ["申请人住所：善岱镇兴旺小区⟦3号楼2单元501室⟧。", "居家隔离地址：丽景苑小区⟦6栋2单元4楼东户⟧。"],
  ["住所地：金山开发区创业路26号，法定代表人待变更。", "某农牧业公司，住所：察素齐镇商业街15号。"],
);

ruleTable(citizenId, ["身份证号码⟦150121．19740529．4425⟧，家属已认领。"], ["第1.2.3.4.5.6.7.8条", "密度0.150121，误差19740529.4425。"]);

ruleTable(mobile, ["登记电话号⟦15012126003⟧。"], ["备案号：某养备15012126003。"]);
