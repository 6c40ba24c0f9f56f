// 133号 art. 9 items (3)–(5): medicine, persons, and the rules of the house.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const HOMES_CARE: Clause[] = [
  rule("9/3/1", "A-09.3-1a", "内设医疗的机构", "院内设医疗机构的，有执业许可证", {
    trigger: "开展医疗",
    evidence: "许可证",
    consequence: "第十二条",
  }),
  judgement("9/3/1#2", "A-09.3-1b", "内设医疗的机构", "只在许可的范围里行医", { trigger: "执业", evidence: "病历抽查", consequence: "第十二条" }),
  rule("9/3/2", "A-09.3-2", "不设医疗的机构", "自己不设医疗的，和附近的医疗机构签合作协议", {
    threshold: "一份",
    evidence: "协议、有效期",
    consequence: "第十二条",
  }),
  judgement("9/3/3", "A-09.3-3a", "养老机构", "变质、过期、失效、淘汰的药一律不用", {
    trigger: "用药",
    threshold: "禁止",
    evidence: "药品盘点",
    consequence: "第十二条",
  }),
  judgement("9/3/3#2", "A-09.3-3b", "养老机构", "院里的药、老人自带的药，有专人管", {
    trigger: "自备、自带药",
    evidence: "保管登记",
    consequence: "第十二条",
  }),
  judgement("9/3/3#3", "A-09.3-3c", "养老机构", "用药照医嘱", { trigger: "用药", evidence: "用药记录", consequence: "第十二条" }),
  judgement("9/4/1", "A-09.4-1a", "养老机构", "不许虐待、辱骂老人", { threshold: "禁止", evidence: "投诉处理", consequence: "第十二条" }),
  judgement("9/4/1#2", "A-09.4-1b", "养老机构", "关心老人的心理，做疏导", { trigger: "入住期间", evidence: "疏导记录", consequence: "第十二条" }),
  judgement("9/4/1#3", "A-09.4-1c", "养老机构", "留意老人的反常情绪和举动，防止伤己伤人", {
    trigger: "入住期间",
    threshold: "及时",
    evidence: "观察记录",
    consequence: "第十二条",
  }),
  rule("9/4/2", "A-09.4-2", "医养结合院", "医养结合的院，至少有一名懂救助的专业护士", {
    threshold: "至少一名",
    evidence: "执业证",
    consequence: "第十二条",
  }),
  judgement("9/4/3", "A-09.4-3", "养老机构", "做好传染病的预防", { evidence: "防护记录", consequence: "第十二条" }),
  judgement("9/4/4", "A-09.4-4a", "养老机构", "冬天让老人不受冻", { trigger: "冬季", evidence: "检查", consequence: "第十二条" }),
  judgement("9/4/4#2", "A-09.4-4b", "养老机构", "夏天让老人不中暑", { trigger: "夏季", evidence: "检查", consequence: "第十二条" }),
  rule("9/5/1", "A-09.5-1a", "养老机构", "谁进谁出都登记，老人、家属、员工一样", { trigger: "进出", evidence: "登记簿", consequence: "第十二条" }),
  rule("9/5/1#2", "A-09.5-1b", "养老机构", "老人外出要请假、销假，有人批", { trigger: "老人外出", evidence: "请假单", consequence: "第十二条" }),
  judgement("9/5/1#3", "A-09.5-1c", "养老机构", "到时没回来的，照预案去找", {
    trigger: "不按时返回",
    threshold: "即时",
    evidence: "处置记录",
    consequence: "第十二条",
  }),
  rule("9/5/2", "A-09.5-2a", "养老机构", "一天 24 小时有人值班", {
    trigger: "始终",
    threshold: "24 小时",
    evidence: "值班表",
    consequence: "第十二条",
  }),
  rule("9/5/2#2", "A-09.5-2b", "养老机构", "换班时交接清楚", { trigger: "换班", evidence: "交接记录", consequence: "第十二条" }),
  judgement("9/5/3", "A-09.5-3a", "养老机构", "消防、用电、卫生、食品，按分工去查", {
    threshold: "没有定多久一次",
    evidence: "检查表",
    consequence: "第十二条",
  }),
  judgement("9/5/3#2", "A-09.5-3b", "养老机构", "查出问题马上改", {
    trigger: "发现问题",
    threshold: "及时",
    evidence: "整改单",
    consequence: "第十二条",
  }),
  rule("9/5/4", "A-09.5-4", "养老机构", "火灾、疏散、走失的预案定期演练", {
    threshold: "“定期”；消防演练按每半年",
    evidence: "演练记录",
    consequence: "第十二条",
  }),
];
