// Papers, plates, accounts, homes and names beside what is nobody's business: what must be masked and what is public.
import { homeAddress } from "./home-address.ts";
import { nameInList } from "./names-in-lists.ts";
import { licencePlate, onlineAccount, passport } from "./personal-papers.ts";
import { ruleTable } from "./table-test.ts";

ruleTable(passport, ["护照号码⟦E12345678⟧，有效期至2030年。", "港澳居民来往内地通行证⟦H01234567⟧。"], ["设备型号E12345678。", "护照办理须知"]);

ruleTable(licencePlate, ["肇事车辆⟦蒙A·8K213⟧驶离现场。", "新能源车⟦蒙AD12345⟧停放在通道。"], ["蒙A牌照的车辆", "G6京藏高速"]);

ruleTable(onlineAccount, ["咨询请加微信号⟦xiaowang_8866⟧。", "个人QQ：⟦283746510⟧。"], ["微信公众号：yanshiqi_fabu", "微信搜索关注"]);

ruleTable(homeAddress, ["申请人现住金山小区⟦6号楼3单元502室⟧。"], ["政务服务中心在金山大街6号。", "6号楼3单元的电梯"]);

ruleTable(nameInList, ["临时救助对象：⟦赵玉梅⟧，女，因火灾救助3000元。"], ["临时救助对象：火灾受困家庭，救助3000元。", "法定代表人：赵玉梅"]);

ruleTable(
  nameInList,
  ["春节前发放签收表\n姓名\t联系电话\t开户卡号\n⟦赵玉梅⟧\t见附表\t见附表"],
  ["值班安排表\n姓名\t职务\t时间\n赵玉梅\t值班员\t上午", "开户单位\t账号用途\n旗民政局\t救灾"],
);
