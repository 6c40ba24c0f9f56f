// 133号 art. 9 items (3)–(5): medicine, persons, and the rules of the house.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const HOMES_CARE: Clause[] = [
  rule("9/1/3/1", "A-09.3-1a", "内设医疗的机构", "院内设医疗机构的，要有医疗机构执业许可证", {
    trigger: "开展医疗",
    evidence: "许可证",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/3/1#2", "A-09.3-1b", "内设医疗的机构", "院内医疗机构只在核准的范围里行医", {
    trigger: "执业",
    evidence: "病历抽查",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/3/2", "A-09.3-2", "不设医疗的机构", "自己不设医疗的机构，与附近的医疗机构签订合作协议", {
    threshold: "一份",
    evidence: "协议、有效期",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/3/3", "A-09.3-3a", "养老机构", "变质、过期、失效和淘汰的药品一律不用", {
    trigger: "用药",
    threshold: "禁止",
    evidence: "药品盘点",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/3/3#2", "A-09.3-3b", "养老机构", "机构自备和老人自带的药品，由专人保管", {
    trigger: "自备、自带药",
    evidence: "保管登记",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/3/3#3", "A-09.3-3c", "养老机构", "给老人用药必须照医嘱，不得随意增减", {
    trigger: "用药",
    evidence: "用药记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/4/1", "A-09.4-1a", "养老机构", "任何人不得虐待或者辱骂入住的老人", {
    threshold: "禁止",
    evidence: "投诉处理",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/4/1#2", "A-09.4-1b", "养老机构", "机构关心老人的心理状况，给予疏导", {
    trigger: "入住期间",
    evidence: "疏导记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/4/1#3", "A-09.4-1c", "养老机构", "机构留意老人反常的情绪和举动，防止自伤或伤人", {
    trigger: "入住期间",
    threshold: "及时",
    evidence: "观察记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/4/2", "A-09.4-2", "医养结合院", "医养结合的机构至少配备一名能救助的专业护士", {
    threshold: "至少一名",
    evidence: "护士执业证",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/4/3", "A-09.4-3", "养老机构", "机构落实传染病的预防和防护措施", {
    evidence: "防护记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/4/4", "A-09.4-4a", "养老机构", "冬季保证老人居室暖和，不受冻", {
    trigger: "冬季",
    evidence: "检查记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/4/4#2", "A-09.4-4b", "养老机构", "夏季采取降温措施，防止老人中暑", {
    trigger: "夏季",
    evidence: "检查记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/5/1", "A-09.5-1a", "养老机构", "老人、家属和员工进出机构都要登记", {
    trigger: "进出",
    evidence: "登记簿",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/5/1#2", "A-09.5-1b", "养老机构", "老人外出要请假、销假，并经批准", {
    trigger: "老人外出",
    evidence: "请假单",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/5/1#3", "A-09.5-1c", "养老机构", "老人外出到时没有回来的，马上照预案寻找", {
    trigger: "不按时返回",
    threshold: "即时",
    evidence: "处置记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/5/2", "A-09.5-2a", "养老机构", "机构一天 24 小时都要有人值班", {
    trigger: "始终",
    threshold: "24 小时",
    evidence: "值班表",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/5/2#2", "A-09.5-2b", "养老机构", "值班人员换班时，情况要交接清楚并记下来", {
    trigger: "换班",
    evidence: "交接记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/5/3", "A-09.5-3a", "养老机构", "机构按分工检查消防、用电、卫生和食品安全", {
    threshold: "没有定多久一次",
    evidence: "检查表",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/5/3#2", "A-09.5-3b", "养老机构", "自查发现的问题要马上整改，直到隐患消除", {
    trigger: "发现问题",
    threshold: "及时",
    evidence: "整改单",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/5/4", "A-09.5-4", "养老机构", "机构定期演练火灾、疏散和走失的预案", {
    threshold: "“定期”；消防演练按每半年",
    evidence: "演练记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
];
