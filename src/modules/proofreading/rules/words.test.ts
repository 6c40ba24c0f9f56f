import { expect, test } from "vitest";
import { proofread } from "../engine.ts";
import { CONFUSABLES } from "../lexicon/confusables.ts";
import { confusableWord } from "./confusable-words.ts";
import { repeatedWord } from "./repeated-words.ts";
import { ruleTable } from "./table-test.ts";

ruleTable(
  repeatedWord,
  [
    "对隐患⟦进行进行⇒进行⟧整改。",
    "⟦我们我们⇒我们⟧要抓好落实。",
    "养老机构⟦的的⇒的⟧安全管理。",
    "已经完成⟦了了⇒了⟧登记。",
    "各乡镇⟦开展开展开展⇒开展⟧排查。",
    "由⟦旗民政局旗民政局⇒旗民政局⟧负责。",
    "⟦以及以及⟧其他单位。",
    "做好⟦工作工作⇒工作⟧。",
    "⟦或或⇒或⟧者",
    "按照⟦有关规定有关规定⇒有关规定⟧办理。",
    "⟦已已⟧报送材料。",
    "⟦并且并且⟧要求上报。",
  ],
  [
    "以营利为目的的活动。",
    "为了了解有关情况，现将要求通知如下。",
    "常常、刚刚、天天、人人、渐渐、往往、种种、等等。",
    "一个一个地排查，一步一步地推进。",
    "请大家研究研究、讨论讨论。",
    "土默特左旗人民政府政府信息公开指南。",
    "每人每餐补助2元，老年人每人每月可领一次。",
    "做到随到随收、随报随审。",
    "二〇二〇年和二〇二〇年度，二二得四，一一对应。",
    "委员会会议由厕所所长参加。",
    "可以以书面形式提出，予以以下处理。",
    "参与与合作，对对方负责，及及时办理不同。",
    "现在在岗人员，所有有关单位，响应应急预案。",
    "国家机关机关事务管理。",
    "方方面面、清清楚楚、实实在在。",
    "公开工作工作要点。",
    "谁公开谁审查、谁审查谁负责。",
    "百分之百分配到户。",
    "属于于某所有。",
  ],
);

ruleTable(
  confusableWord,
  [
    "请核对银行⟦帐号⇒账号⟧和⟦帐户⇒账户⟧。",
    "遮挡⟦消防栓⇒消火栓⟧的，责令改正。",
    "从烧熟⟦至使用⇒至食用⟧不超过2小时。",
    "各乡镇和⟦其它⇒其他⟧单位。",
    "统一⟦布署⇒部署⟧，统一⟦按排⇒安排⟧。",
    "⟦按装⇒安装⟧防盗门。",
    "⟦既使⇒即使⟧下雨也要巡查。",
    "不得⟦泄漏⇒泄露⟧个人隐私信息。",
    "防止燃气⟦泄露⇒泄漏⟧。",
    "对申请⟦做出⇒作出⟧书面答复。",
    "⟦截止⇒截至⟧2023年12月31日，共有12家。",
    "⟦截至⇒截止⟧日期为12月31日。",
    "报名到12月31日⟦截至⇒截止⟧。",
    "⟦必需⇒必须⟧按照规定办理。",
    "群众向我局⟦反应⇒反映⟧情况。",
    "现发布招聘⟦启示⟧如下。".replace("招聘⟦启示⟧", "⟦招聘启示⇒招聘启事⟧"),
    "依法⟦撤消⇒撤销⟧登记，⟦吊消⇒吊销⟧许可证。",
    "⟦签定⇒签订⟧租赁合同。",
    "民办⟦非盈利⇒非营利⟧机构。",
    "财政⟦拔款⇒拨款⟧已经⟦拔付⇒拨付⟧。",
    "做好⟦侯选⇒候选⟧单位资格审查。",
    "⟦截止⟧目前，已有12家。".replace("⟦截止⟧", "⟦截止⇒截至⟧"),
    "党的领导是⟦一如继往⇒一如既往⟧的。",
  ],
  [
    "搭建救灾帐篷，发放蚊帐。",
    "公布署名文章，发布署名信息。",
    "按装修合同验收，按排名顺序公布，按排放标准执行。",
    "既使用又养护。",
    "截止时间为12月31日，截止日期另行通知。",
    "截至2023年12月31日，共有12家。",
    "燃气泄漏报警器，天然气泄漏。",
    "泄露国家秘密，泄露个人信息。",
    "做出成绩，做出样子。",
    "作出决定，作出答复。",
    "生活必需品，必需的材料。",
    "群众反应强烈，化学反应，应急反应。",
    "及时关注消防安全，上报消息，汇报消防工作。",
    "收取销售款，领取销量奖励。",
    "恢复盖章，批复盖章后生效。",
    "专家俱乐部，良好象征，研究竞争政策。",
    "全部份额，组成份额，用水份额。",
    "诸侯选地，立即然后。",
    "制订计划，制定办法。",
    "从加工至使用单位验收前。".replace("加工至", "生产至"),
    "户籍此次不变，书籍口袋。",
    "选拨打电话的方式，挑选拨付方式。",
    "遵循私法自治，判决择日宣布。",
    "连贯切题。",
    "畅通迅速的渠道，交通迅捷。",
  ],
);

test("the list holds at least sixty words, each with a reason, and none twice under the same condition", () => {
  expect(CONFUSABLES.length).toBeGreaterThanOrEqual(60);
  for (const { wrong, right, reason } of CONFUSABLES) {
    expect(reason.length).toBeGreaterThan(4);
    expect(right).not.toBe(wrong);
  }
  const conditions = CONFUSABLES.map(({ wrong, before, after }) => `${wrong}/${before?.source ?? ""}/${after?.source ?? ""}`);
  expect(new Set(conditions).size).toBe(conditions.length);
});

test("no right form of the list is itself flagged", () => {
  for (const { right } of CONFUSABLES) expect(proofread(`有关${right}的要求`).filter(({ rule }) => rule === "words/confusable")).toEqual([]);
});
