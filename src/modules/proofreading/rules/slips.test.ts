// Words with one wrong character, by sound and by shape, verbs and nouns that do not fit, outdated words, characters that are not standard.
import { outdatedWord } from "./outdated-words.ts";
import { soundAlike } from "./sound-alikes.ts";
import { ruleTable } from "./table-test.ts";
import { variantCharacter } from "./variant-characters.ts";
import { likeness, missingSubject, redundantWording } from "./wording.ts";

ruleTable(
  soundAlike,
  [
    "县委常委会⟦昕取⇒听取⟧了关于禁毒工作的汇报。",
    "要⟦竖持⇒坚持⟧以人民为中心的发展思想。",
    "这项政策⟦慧及⇒惠及⟧全县参保群众。",
    "对排查出来的隐患逐一⟦消号⇒销号⟧。",
    "要巩固⟦脱贪⇒脱贫⟧攻坚成果。",
    "把⟦生畜⇒牲畜⟧转移到背风的棚圈。",
    "寄宿学校合理安排⟦善食⇒膳食⟧，每周公示食谱。",
    "请交验本人的身份⟦政件⇒证件⟧。",
  ],
  [
    "对边缘易致贫户开展常态化监测。",
    "群众反映的问题逐件登记、限时办结。",
    "附近行人应当绕行，旗级储备粮按期轮换。",
    "各乡、镇和旗直各部门按照从严从实的要求执行。",
    "经营性自建房、老年助餐服务点和民宿都要检查。",
    "两个字不成句：易致。",
    "上传一次只收一期，管理员核实身份后解锁。",
    "先审后发，导入后自动重算。",
    "缩短的总学时另行补足，药凭处方销售。",
    "太阳能路灯单灯功率60瓦，公羔适时去势。",
    "",
  ],
);

ruleTable(
  redundantWording,
  [
    "要不断⟦提高监管力度⇒加大监管力度⟧，严查假冒伪劣农资。",
    "进一步⟦加大服务水平⇒提高服务水平⟧。",
    "施工⟦质量得到明显增加⇒质量得到明显提高⟧。",
    "清淤工程⟦正在进行施工中⇒正在进行施工⟧。",
    "⟦约3000多万⟧元",
  ],
  [
    "要加大监管力度，提高服务水平，扩大覆盖面。",
    "加快建立现代企业制度，加快完善工作机制。",
    "提高执法水平和办案力度。",
    "依法提起行政诉讼，给予行政处罚。",
    "工程正在施工中。",
    "质量增加值的核算。",
  ],
);

ruleTable(
  outdatedWord,
  ["拖欠⟦民工⇒农民工⟧工资的，列入名单。", "对⟦残废人⇒残疾人⟧家庭给予照顾。"],
  ["保障农民工工资支付。", "民工潮的历史。", "残疾人之家。"],
);

ruleTable(variantCharacter, ["各单位要⟦嚴⇒严⟧格落实责任。", "请于工作⟦時間⇒时间⟧前来。"], ["乾隆年间建成，著作等身。", "ABC 123", "严格落实责任。"]);

ruleTable(missingSubject, ["⟦通过这次培训，使⟧干部的能力得到提高。"], ["通过这次培训，干部的能力得到提高。", "通过协商，使用者承担费用。"]);

ruleTable(likeness, ["要⟦象⇒像⟧爱护眼睛一样爱护草原。"], ["气象部门发布预警。", "大象", "以图像为准。"]);
