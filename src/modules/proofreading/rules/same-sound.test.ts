// A word that was typed for another of the same sound: what stands beside it tells.
import { sameSoundWord } from "./same-sound.ts";
import { ruleTable } from "./table-test.ts";

ruleTable(
  sameSoundWord,
  [
    "县不动产⟦等级⇒登记⟧中心周六上午照常办公。",
    "养殖场应当提前申报产地⟦建议⇒检疫⟧。",
    "对督查反馈的⟦文体⇒问题⟧逐条整改。",
    "现将有关事项⟦统治⇒通知⟧如下。",
    "对水土流失综合⟦智力⇒治理⟧项目逐个验收。",
    // A figure, a title mark and single characters beside the word.
    "⟦炒锅⇒超过⟧三分之二的住户表示同意。",
    "完成旅游收入4.2⟦议员⇒亿元⟧。",
    "公示时间不少于48⟦消失⇒小时⟧。",
    "⟦一句⇒依据⟧《中华人民共和国水法》收取。",
    // Words that do not stand in an official text.
    "经研究，⟦绝顶⇒决定⟧举办两期培训班。",
  ],
  [
    "会议回忆了建馆三十年的历程。",
    "文体广场向群众免费开放，文体活动丰富多彩。",
    "封建统治阶级的陋习已经不在。",
    "由水务局牵头，税务局配合。",
    "因误工减少的收入按规定赔偿。",
    "经旗人民政府同意，统一组织实施。",
    "产地检疫与检疫建议分别归档。",
    "残疾人智力支持项目和流域治理项目同步验收。",
    "炒锅、蒸锅和餐具已经入库。",
    "两名议员来访。",
    "旧的提示消失，新的提示出现。",
    "他说了一句《诗经》里的话。",
    "上午8时30分至12时办理。",
    "群众守规矩、不收礼、不攀比。",
    "两个字：回忆。",
    "",
  ],
);
