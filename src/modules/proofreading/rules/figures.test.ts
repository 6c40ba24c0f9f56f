// Numerals, units, ranges and figures that must agree: within a sentence, a table, in words and in digits.
import { amountMismatch } from "./amounts.ts";
import { officeHours, phoneWithoutAreaCode } from "./contacts.ts";
import { fullWidthDigit, mixedNumerals } from "./numerals.ts";
import { rangeDash } from "./range-dashes.ts";
import { emptyCell, tableShares, tableSum } from "./tables.ts";
import { statedRate } from "./stated-rates.ts";
import { ruleTable } from "./table-test.ts";
import { partsOfWhole, sharesOfWhole } from "./totals.ts";
import { unitForm } from "./units.ts";

ruleTable(
  mixedNumerals,
  [
    "全县共有⟦三十5⟧个村。",
    "增长⟦百分之12⇒12%⟧。",
    "补助⟦5千⇒5000⟧元。",
    "⟦二OO六⇒二〇〇六⟧年以前的案卷单独装箱。",
    "每个社区推荐⟦两、三⇒两三⟧名代表旁听。",
    "每周二和⟦星期4⇒星期四⟧下午接待群众。",
    "该镇在⟦80年代⇒20世纪80年代⟧建成水库。",
    "投资⟦3000多万元左右⇒3000多万元⟧。",
    "项目计划于⟦26年⇒2026年⟧10月开工。",
    "会议定于⟦2026.5.12⇒2026年5月12日⟧上午召开。",
  ],
  [
    "投资3000多万元。",
    "上世纪80年代建成，20世纪七八十年代扩建，1980年代的资料。",
    "上世纪70、80年代",
    "增长12%，补助5000元，约5万亩。",
    "三五天之内",
  ],
);

ruleTable(fullWidthDigit, ["新增就业⟦１２００⇒1200⟧人。"], ["新增就业1200人。"]);

ruleTable(
  unitForm,
  [
    "新修水渠15⟦公理⇒公里⟧。",
    "化肥共计300⟦KG⇒kg⟧。",
    "占地500⟦m2⇒m²⟧。",
    "流域面积120⟦km2⇒km²⟧，管道压力300⟦Kpa⇒kPa⟧。",
    "最高气温⟦摄氏30度⇒30摄氏度⟧。",
    "新装一台315⟦KVa⇒kVA⟧的变压器。",
    "进水⟦PH⇒pH⟧值合格。",
  ],
  ["新修水渠15公里。", "几何公理5条", "300 kg，500 m²，30摄氏度", "KGB", "10 kV线路，315 kVA，pH值7.2，80 dB"],
);

ruleTable(rangeDash, ["规划期为2024⟦--⇒—⟧2026年。", "占比为20%⟦-⇒～⟧30%。"], ["2024—2026年", "0471-8150000", "GB/T 9704-2012", "2026-05-01"]);

ruleTable(partsOfWhole, ["共有⟦60人，其中党员40人、群众30人⟧。"], ["共有60人，其中党员40人、群众20人。", "共有60人，其中党员40人。"]);

ruleTable(sharesOfWhole, ["第一产业⟦占25%、第二产业占40%、第三产业占45%⟧。"], ["第一产业占18%，第二产业占36%，第三产业占46%。"]);

ruleTable(amountMismatch, ["补助⟦叁万伍仟元整（35500元⟧）。"], ["补助叁万伍仟元整（35000元）。"]);

ruleTable(phoneWithoutAreaCode, ["咨询电话：⟦8152233⟧", "四、咨询电话\n⟦8152233⟧\n县档案馆"], ["咨询电话：0471-8152233", "监督电话：12345"]);

ruleTable(officeHours, ["办公时间：⟦周一至周五⟧。"], ["办公时间：周一至周五上午8:30—12:00，下午14:30—17:30。"]);

ruleTable(tableSum, ["项目\t万元\n道路\t120\n桥梁\t80\n合计\t⟦210⇒200⟧"], ["项目\t万元\n道路\t120\n桥梁\t80\n合计\t200"]);

ruleTable(tableShares, ["项目\t占比\n道路\t60%\n桥梁\t⟦50%⟧"], ["项目\t占比\n道路\t60%\n桥梁\t40%"]);

ruleTable(emptyCell, ["类别\t件数\t办结\n咨询\t15\t15\n投诉⟦\t⟧\t3\n建议\t4\t4"], ["类别\t件数\t办结\n咨询\t15\t15\n投诉\t0\t3\n建议\t4\t4"]);

ruleTable(
  statedRate,
  ["全旗应参保12500人，已参保11875人，参保率为⟦96%⇒95%⟧。", "抽检食品200批次，合格194批次，合格率为⟦98%⇒97%⟧。"],
  ["全旗应参保12500人，已参保11875人，参保率为95%。", "抽检食品120批次，不合格2批次，合格率为98.3%。", "应参保1.25万人，已参保1.19万人，参保率95%。"],
);
