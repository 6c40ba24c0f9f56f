// Phrases that lack an inner character, shapes and swaps that are told by class, and what is none of them.
import { missingCharacter } from "./missing-characters.ts";
import { soundAlike } from "./sound-alikes.ts";
import { ruleTable } from "./table-test.ts";

ruleTable(
  missingCharacter,
  [
    "加强⟦医服务⇒医疗服务⟧，提高水平。",
    "旗⟦人民府⇒人民政府⟧已经研究。",
    "加强火灾⟦事隐患⇒事故隐患⟧的排查。",
    "值班室的⟦联电话⇒联系电话⟧：见附件。",
    "加大⟦政采购⇒政府采购⟧力度。",
    "压实⟦安责任⇒安全责任⟧。",
  ],
  [
    "抓落实、稳就业、建台账、查隐患。",
    "项目惠及300户居民，客服热线24小时受理。",
    "涉国家秘密的不公开，防返贫监测对象应纳尽纳。",
    "请在各自的身份证号码后面签字。",
    "意见箱设在大厅，纸质版同时报送。",
    "",
  ],
);

ruleTable(
  soundAlike,
  ["公民在⟦衍使⇒行使⟧权利的同时应当履行义务。", "粮食⟦播神⇒播种⟧面积稳定。", "项目拨付⟦度进⇒进度⟧偏慢。"],
  ["果树进入盛果期，秸秆禁烧区内不得焚烧。", "双壁波纹管11千米，群众听得懂、记得住。", "客服人员和农机手参加培训。", "对验收不合格的地块进行补造。"],
);
