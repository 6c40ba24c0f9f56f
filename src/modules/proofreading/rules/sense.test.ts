// What a machine can tell of sense: spans that run backwards, paragraphs that stand twice, organs that changed, articles that do not exist.
import { plainDate } from "../../../kernel/plain-date.ts";
import { EMPTY_CONTEXT } from "../schema.ts";
import { numberBesideDate, unlistedAttachment } from "./attachments.ts";
import { citedRepealed } from "./citations.ts";
import { citedArticle } from "./cited-articles.ts";
import { formerOrgan } from "./former-organs.ts";
import { announcedForPast, backwardsSpan } from "./impossible-spans.ts";
import { interpretationParts } from "./interpretation.ts";
import { leftOverYear } from "./left-over-year.ts";
import { organTwoNames } from "./organ-two-names.ts";
import { organVariants } from "./organ-variants.ts";
import { operatorTerm } from "./outdated-words.ts";
import { repeatedParagraph } from "./repeated-paragraphs.ts";
import { ruleTable } from "./table-test.ts";
import { lapsedAtOnce } from "./validity.ts";

const context = { ...EMPTY_CONTEXT, readOn: plainDate("2026-06-01"), places: ["演示旗"], organs: ["演示旗卫生健康委员会", "卫健委", "旗卫健委"] };

ruleTable(
  backwardsSpan,
  ["公示期为⟦2026年5月18日至2026年5月12日⟧。", "规划期限为⟦2030年至2026年⟧。"],
  ["公示期为2026年5月12日至2026年5月18日。", "2026年至2030年"],
);

ruleTable(
  announcedForPast,
  ["各有关单位：\n定于⟦2026年4月2日⟧召开防汛会议。\n演示旗人民政府办公室\n2026年4月12日"],
  ["各有关单位：\n定于2026年4月22日召开防汛会议。\n演示旗人民政府办公室\n2026年4月12日"],
);

ruleTable(
  citedArticle,
  ["按照《中华人民共和国行政处罚法》⟦第九十八条⟧办理。"],
  ["按照《中华人民共和国行政处罚法》第三十三条办理。", "本办法第九十八条"],
);

ruleTable(
  formerOrgan,
  ["2026年4月1日，旗⟦食品药品监督管理局⟧抽检了食品。"],
  ["2026年4月1日，旗市场监督管理局抽检了食品。", "2015年4月1日，旗食品药品监督管理局抽检了食品。"],
  context,
);

ruleTable(organTwoNames, ["旗卫健委牵头，由旗⟦卫健局⟧解释。"], ["旗卫健委牵头，由旗卫健委解释。"], context);

ruleTable(
  repeatedParagraph,
  ["各乡镇要加强护林防火宣传，严禁野外用火，落实值班制度。\n⟦各乡镇要加强护林防火宣传，严禁野外用火，落实值班制度。⟧"],
  ["各乡镇要加强护林防火宣传。\n各乡镇要落实值班制度。"],
);

ruleTable(
  repeatedParagraph,
  [
    "药品采购实行集体决策，采购记录保存不少于五年。\n⟦药品采购实行集体决策，采购的记录保存不少于五年。⟧",
    "第六条　护理员应当每两小时巡视一次，并记录老人的精神状态。\n第八条　⟦护理员应当每两小时巡视一次，并记录老人的精神状态。⟧",
    "学校要落实陪餐制度，每餐有校领导与学生共同用餐。要做好记录。⟦学校要落实陪餐制度，每餐均有校领导和学生共同用餐。⟧",
  ],
  [
    "施工单位应当在夜间设置警示灯，并安排专人巡视现场。\n施工单位不应当在夜间设置警示灯，并安排专人巡视现场。",
    "甲村修建文化广场一处，安装路灯二十盏，配备健身器材八套。\n乙村修建文化广场一处，安装路灯三十盏，配备健身器材六套。",
    "第一包：提供售后服务三年，接到报修后两小时内到场。\n第二包：提供售后服务三年，接到报修后两小时内到场。",
  ],
);

ruleTable(
  leftOverYear,
  [
    "关于做好2026年春季义务植树工作的通知\n为做好2026年春季义务植树工作，现通知如下：\n一、完成⟦2025年⟧春季义务植树任务5万株。\n演示旗人民政府办公室\n2026年3月16日",
  ],
  ["关于做好2026年春季义务植树工作的通知\n比2025年增加5万株。\n演示旗人民政府办公室\n2026年3月16日"],
);

ruleTable(
  interpretationParts,
  [
    "⟦《社区食堂运营补贴办法》政策解读⟧\n办法共十六条。补贴对象是经营社区食堂的单位，按照每餐两元的标准发放，每季度审核一次，次月到账。申请人在镇里的窗口提交申请表和就餐台账即可，不需要提供其他材料，有疑问可以到窗口询问，也可以打电话。",
  ],
  ["社区食堂运营补贴办法\n补贴对象是经营社区食堂的单位。"],
);

ruleTable(operatorTerm, ["设立⟦内部绿色通道⟧。"], ["设立绿色通道。"], {
  ...context,
  terms: [{ term: "内部绿色通道", kind: "forbidden", replacement: null, reason: "办事一律公开排队", severity: "block" }],
});

ruleTable(
  unlistedAttachment,
  ["日程见附件1，登记表见⟦附件3⟧。\n附件：1.日程\n2.片区划分表\n旗教育局\n2026年6月8日"],
  ["日程见附件1，登记表见附件2。\n附件：1.日程\n2.片区划分表\n旗教育局", "登记表见附件3。"],
);

ruleTable(
  numberBesideDate,
  ["演政办发⟦〔2025〕⇒〔2026〕⟧31号\n关于印发分工方案的通知\n演示旗人民政府办公室\n2026年3月24日"],
  [
    "演政办发〔2026〕31号\n关于印发分工方案的通知\n演示旗人民政府办公室\n2026年3月24日",
    "演政办发〔2025〕96号\n关于印发分工方案的通知\n演示旗人民政府办公室\n2026年1月4日",
  ],
);

ruleTable(
  lapsedAtOnce,
  [
    "本办法自2026年7月1日起施行，有效期至⟦2025年6月30日⟧。",
    "本方案自印发之日起执行，有效期至⟦2025年12月31日⟧。\n演示旗人民政府\n2026年3月6日",
    "本办法自2026年5月1日起施行。\n第九条　本办法自⟦公布之日⟧起施行。",
    "本规定自印发之日起施行，有效期三年。\n本规定自⟦2026年9月1日⟧起施行。",
  ],
  [
    "本办法自2026年7月1日起施行，有效期至2031年6月30日。",
    "本细则自2026年5月1日起施行，有效期2年，至2028年4月30日止。",
    "本细则自2026年5月1日起施行，有效期2年，至2028年5月1日止。",
    "本细则自2026年5月1日起施行，有效期2年，到期后重新评估。",
    "本办法自2026年7月1日起施行，《演示旗供水办法》自2015年1月1日起施行，同时废止。",
    "本方案自印发之日起执行，有效期至2027年12月31日。\n演示旗人民政府\n2026年3月6日",
    "原证有效期至2025年12月31日的，应当换证。\n演示旗人民政府\n2026年3月6日",
    "本办法自印发之日起施行。\n附件2\n评审细则\n本细则自2026年9月1日起施行。",
  ],
);

ruleTable(
  organVariants,
  [
    "活动由旗文化旅游体育局主办。报名表报⟦旗文体旅游广电局⇒旗文化旅游体育局⟧。",
    "茶会由县茶产业发展服务中心承办。企业请向⟦县茶叶产业发展中心⇒县茶产业发展服务中心⟧领取证件。",
  ],
  [
    "活动由旗文化旅游体育局主办，市文化旅游广电局指导。",
    "由旗工业和信息化局、旗住房和城乡建设局共同负责。",
    "由县疾病预防控制中心、县动物疫病预防控制中心和县政务服务中心、县政务公开中心负责，县政务服务中心牵头。",
  ],
);

// A text that names no day but a year is of that year.
ruleTable(
  citedRepealed,
  ["2026年度签订的抵押合同按照⟦《中华人民共和国担保法》⇒《中华人民共和国民法典》⟧办理。"],
  ["2015年度签订的抵押合同按照《中华人民共和国担保法》办理。"],
);

ruleTable(
  leftOverYear,
  [
    "演示旗2026年造林方案\n4月1日至5月20日集中造林，⟦2025年⇒2026年⟧6月底前完成自查。",
    "演示旗2026年度居民养老保险缴费通告\n一、缴费期限\n3月1日至6月30日。\n二、缴费档次\n⟦2025年⇒2026年⟧度缴费档次设十档，自主选择。",
    "演示旗2026年招聘会方案\n定于2026年2月26日举办。\n时间：⟦2025年⇒2026年⟧2月26日上午9时",
  ],
  ["演示旗2026年造林方案\n结转任务已于2025年6月底前完成。", "演示旗2026年度居民养老保险缴费通告\n2025年度缴费标准按原档次不变。"],
  context,
);
