// 133号 arts 10–11: what townships and departments must do.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const OVERSIGHT: Clause[] = [
  rule("10/k2", "A-10.1", "乡镇（中心）", "乡镇（中心）每季度至少去辖区机构督查一次", {
    threshold: "每季度至少一次",
    evidence: "督查单",
    consequence: "按第十四条追究责任人",
    flags: ["X47"],
  }),
  judgement("10/k2#2", "A-10.2", "乡镇（中心）", "乡镇（中心）督查发现问题的，督促机构及时改好", {
    trigger: "发现问题",
    threshold: "及时",
    evidence: "整改闭环",
    consequence: "按第十四条追究责任人",
  }),
  rule("10/k2#3", "A-10.3", "乡镇（中心）", "有安全隐患，1 小时之内报到旗民政局", {
    trigger: "出现安全隐患",
    threshold: "1 小时",
    evidence: "上报时间戳",
    consequence: "按第十四条追究责任人",
    flags: ["X12"],
  }),
  judgement("10/k2#4", "A-10.4", "乡镇（中心）", "辖区机构有安全隐患的，乡镇（中心）要处置妥当", {
    trigger: "出现安全隐患",
    evidence: "处置记录",
    consequence: "按第十四条追究责任人",
  }),
  judgement("11", "A-11.0", "民政等部门", "民政牵头开养老服务联席会，各部门参加", { evidence: "会议纪要", note: "多久开一次、谁召集没有写" }),
  judgement("11/1", "A-11.1-1", "旗民政局", "民政部门监督养老机构的服务质量、安全和运营", {
    evidence: "检查、台账",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/1#2", "A-11.1-2", "旗民政局", "民政部门推动养老服务建立统一标准", { evidence: "检查、台账", consequence: "按第十五条追究责任人" }),
  judgement("11/1#3", "A-11.1-3", "旗民政局", "民政部门对养老机构实行信用监管", { evidence: "检查、台账", consequence: "按第十五条追究责任人" }),
  judgement("11/1#4", "A-11.1-4", "旗民政局", "民政：指导、监督社会服务机构和登记", { evidence: "检查、台账", consequence: "按第十五条追究责任人" }),
  judgement("11/1#5", "A-11.1-5", "旗民政局", "民政：防着有人借养老非法集资", { evidence: "检查、台账", consequence: "按第十五条追究责任人" }),
  judgement("11/2", "A-11.2-1", "旗消防部门", "消防部门检查机构遵守消防法规的情况", {
    evidence: "检查记录、通知书",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/2#2", "A-11.2-2", "旗消防部门", "消防：查到火灾隐患，通知马上除掉，并按消防法处理", {
    trigger: "发现火灾隐患",
    threshold: "立即",
    evidence: "检查记录、通知书",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/2#3", "A-11.2-3", "旗消防部门", "消防：帮着、盯着机构做消防宣传", {
    evidence: "检查记录、通知书",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/3", "A-11.3-1", "旗市场监管局", "市场监管部门负责机构的食品安全", { evidence: "检查、案卷", consequence: "按第十五条追究责任人" }),
  judgement("11/3#2", "A-11.3-2", "旗市场监管局", "机构出了食品安全事故，由市场监管部门查处", {
    evidence: "检查、案卷",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/3#3", "A-11.3-3", "旗市场监管局", "市场监管部门检查机构所用的药品", { evidence: "检查、案卷", consequence: "按第十五条追究责任人" }),
  judgement("11/4", "A-11.4-1", "旗卫健委", "卫健：批准或备案院内的医疗机构", {
    evidence: "许可、检查、数据目录",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/4#2", "A-11.4-2", "旗卫健委", "卫健部门监督院内医疗机构的执业和医疗质量", {
    evidence: "许可、检查、数据目录",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/4#3", "A-11.4-3", "旗卫健委", "卫健：聚集疫情和突发卫生事件，给予指导", {
    evidence: "许可、检查、数据目录",
    consequence: "按第十五条追究责任人",
  }),
  judgement("11/4#4", "A-11.4-4", "旗卫健委", "卫健：汇集并共享老人的健康数据", {
    evidence: "许可、检查、数据目录",
    consequence: "按第十五条追究责任人",
    note: "健康数据是敏感个人信息",
  }),
  judgement("11/5", "A-11.5-1", "旗应急局", "应急部门指导机构应对突发事件", { evidence: "记录", consequence: "按第十五条追究责任人" }),
  judgement("11/5#2", "A-11.5-2", "旗应急局", "机构出了安全事故，应急部门参加调查", { evidence: "记录", consequence: "按第十五条追究责任人" }),
  judgement("11/6", "A-11.6", "旗公安局", "公安：查处机构里的违法犯罪", { evidence: "案卷" }),
  judgement("11/7", "A-11.7-1", "旗财政局", "财政：把建设、运营补贴的钱备好", { evidence: "预算、拨付" }),
  judgement("11/7#2", "A-11.7-2", "旗财政局", "财政：监督用政府采购买养老服务", { evidence: "预算、拨付" }),
  judgement("11/8", "A-11.8-1", "旗住建局", "住建：管养老设施的工程质量和安全", { evidence: "检查记录" }),
  judgement("11/8#2", "A-11.8-2", "旗住建局", "住建：看工程标准执行得怎样", { evidence: "检查记录" }),
  judgement("11/9", "A-11.9", "旗审批局", "审批：受理、审批、复核登记事项，把决定送到", { evidence: "办件记录" }),
];
