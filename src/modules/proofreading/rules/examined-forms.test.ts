// Forms that examination papers of real matters asked for: tildes, mixed units and times, title marks around papers and awards, sums within a sentence.
import { documentNumber } from "./document-numbers.ts";
import { figureForm } from "./figure-forms.ts";
import { numberWord } from "./number-words.ts";
import { unmatchedMark } from "./punctuation.ts";
import { rangeDash } from "./range-dashes.ts";
import { missingEnd, questionEnd } from "./sentence-ends.ts";
import { statedRate } from "./stated-rates.ts";
import { summedList } from "./summed-lists.ts";
import { ruleTable } from "./table-test.ts";
import { titleMarkUse } from "./title-marks.ts";
import { partsOfWhole } from "./totals.ts";
import { unitForm } from "./units.ts";

ruleTable(
  rangeDash,
  ["疫苗冷藏温度为2℃⟦~⇒～⟧8℃。", "株距30cm⟦~⇒～⟧35cm。", "占比10%⟦~⇒～⟧15%。"],
  ["疫苗冷藏温度为2℃～8℃。", "路径为~/文件", "编号A1~A3", "版本为v2~3级以上"],
);

ruleTable(
  unitForm,
  ["隧道内限速60⟦公里/h⇒km/h⟧。", "风速达到12⟦米/s⇒m/s⟧。", "处理能力500⟦吨/d⇒t/d⟧。"],
  ["隧道内限速60km/h。", "隧道内限速60公里/小时。", "风速达到12米/秒。"],
);

ruleTable(
  figureForm,
  ["考生于⟦八点30分⇒8时30分⟧入场。", "闭馆时间为⟦17时三十分⇒17时30分⟧。"],
  ["考生于8时30分入场。", "考生于八点三十分入场。", "每时段30分钟。"],
);

ruleTable(
  numberWord,
  ["组织20⟦余多⇒余⟧名网格员入户。", "投入100⟦多余⇒多⟧万元。"],
  ["组织20余名网格员入户。", "收缴12件多余的设备", "清理30多余泥土"],
);

ruleTable(
  titleMarkUse,
  [
    "学生作品荣获⟦《最佳设计奖》⇒“最佳设计奖”⟧。",
    "共设⟦《最美乡村奖》⇒“最美乡村奖”⟧3个。",
    "办理时带好⟦《居民身份证》⇒居民身份证⟧和⟦《户口簿》⇒户口簿⟧。",
    "摊主未取得⟦《食品经营许可证》⇒食品经营许可证⟧。",
  ],
  [
    "学生作品荣获“最佳设计奖”。",
    "印发《科学技术奖》实施细则的通知",
    "按照《居民身份证法》办理。",
    "阅读《健康证办理须知》。",
    "出示身份证和户口簿。",
  ],
);

ruleTable(
  questionEnd,
  ["请各单位研究怎样降低物流成本⟦？⇒，⟧并提出意见。", "要查明资金是否足额到位⟦？⇒，⟧再报旗财政局。"],
  [
    "请研究：怎样降低物流成本？并非一日之功。",
    "怎样降低物流成本？各单位要研究。",
    "大家讨论“怎样降低成本？”并提出意见。",
    "请研究怎样降低物流成本，并提出意见。",
  ],
);

ruleTable(unmatchedMark, ["开展“护苗⟦””⇒”⟧行动。"], ["开展“护苗”行动。", "他说：“这叫‘护苗’。”"]);

ruleTable(
  documentNumber,
  ["演财购备字⟦〔2026〕012号⇒〔2026〕12号⟧", "演财发⟦〔2026〕00214号⇒〔2026〕214号⟧"],
  ["备案文号：演财购备字〔2026〕00214号"],
);

ruleTable(
  summedList,
  ["三个村分别有21户、17户、9户搬迁，搬迁户合计⟦57户⇒47户⟧。"],
  ["三个村分别有21户、17户、9户搬迁，搬迁户合计47户。", "三个村分别有21户、17户、9户搬迁，全镇累计合计157户。"],
);

ruleTable(
  partsOfWhole,
  ["排查隐患⟦96处，其中一般隐患81处、较大隐患12处⟧。", "参保⟦830人，其中城镇居民310人、农村居民500人⟧。"],
  ["排查隐患93处，其中一般隐患81处、较大隐患12处。", "排查隐患96处，其中已整改81处、正在整改12处。"],
);

ruleTable(
  statedRate,
  ["计划新建大棚250座，截至8月末建成200座，建成率为⟦82%⇒80%⟧。", "全年计划完工500户。到6月底完工300户，完工率⟦65%⇒60%⟧。"],
  ["计划新建大棚250座，截至8月末建成200座，建成率为80%。", "计划新建大棚250座，新增建成200座，建成率为82%。"],
);

ruleTable(
  missingEnd,
  ["凡对本次公告有疑问的，请在公告期内，与采购人联系⟦系⟧"].map((line) => line.replace("联系⟦系⟧", "联⟦系⟧")),
  ["七、凡对本次公告内容提出询问的，请与采购人联系，电话：0471-8000000"],
);
