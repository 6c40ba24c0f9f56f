// The winter fire plan (旗安委会办公室, no number), its aim and tasks 1–2: places at risk and gas.
import type { Clause } from "../../clause.ts";
import { judgement, reference } from "./head.ts";

export const PLACES: Clause[] = [
  reference("p1", "F-00", "开发区、乡镇中心、安委会成员", "把冬春防火方案印发各单位落实", {
    trigger: "收到通知",
    threshold: "2023-12-18 起",
    flags: ["X44", "X47"],
  }),
  reference("p2", "F-01", "全旗", "从印发到 2024 年 3 月，全旗集中开展火灾防控", { threshold: "至 2024 年 3 月", flags: ["X38"] }),
  reference("1/p1", "F-10", "全旗", "减少基层火灾亡人，防住大火，保障两会、十四冬和年节平安", { threshold: "重大活动和节日", evidence: "火灾统计" }),
  judgement("2/1/p1", "F-21.0", "开发区、乡镇、部门", "对以前查出的隐患梳理清楚，分类整改到位", {
    trigger: "前期隐患",
    evidence: "隐患清单",
    consequence: "发督办通知",
    flags: ["X40"],
  }),
  judgement(
    "2/1/1",
    "F-21.1",
    "工信、民政、住建、市监、消防",
    "人员密集和混合经营的场所，整治用电用火、装修材料、通道和救援窗；执法、挂牌、曝光并用",
    {
      trigger: "人员密集、混合经营场所",
      evidence: "检查单",
      consequence: "挂牌督办",
    },
  ),
  judgement("2/1/2", "F-21.2a", "卫健、民政、市监、住建、教育、消防", "医院、养老、托育、寄宿学校等场所，单位负起责任，夜间有人值守和巡查", {
    trigger: "敏感特殊场所",
    threshold: "夜间",
    evidence: "值守记录",
    consequence: "依法查处",
  }),
  judgement("2/1/2#2", "F-21.2b", "卫健、民政、市监、住建、教育、消防", "医院、养老等场所严管电源火源，不准违规装修改造", {
    trigger: "敏感特殊场所",
    threshold: "禁止",
    evidence: "检查单",
    consequence: "依法查处",
  }),
  judgement("2/1/3", "F-21.3a", "住建、工信、应急、消防", "厂中厂、老旧商住楼和高层建筑，确定一家牵头，出口、通道、封堵和设施统一管理", {
    trigger: "混合经营场所、高层建筑",
    threshold: "一家牵头",
    evidence: "责任书",
    consequence: "依法查处",
  }),
  judgement("2/1/3#2", "F-21.3b", "住建、工信、应急、消防", "混合经营和高层建筑加强员工培训演练，做到应急联动", {
    trigger: "混合经营场所、高层建筑",
    evidence: "记录",
  }),
  judgement("2/1/4", "F-21.4a", "工信、住建、应急、消防", "物流仓储和快递分拣的建筑，整治设施、耐火、线路和产储合建", {
    trigger: "物流仓储、快递分拣",
    evidence: "检查单",
    consequence: "依法查处",
  }),
  judgement("2/1/4#2", "F-21.4b", "工信、住建、应急、消防", "分拣场所重点查四样：混存、充电、装卸、住人", {
    trigger: "分拣场所",
    threshold: "四样",
    evidence: "检查单",
    consequence: "依法查处",
  }),
  judgement("2/1/4#3", "F-21.4c", "工信、住建、应急、消防", "占用防火间距或用易燃夹芯板搭建的，坚决拆除", {
    trigger: "占防火间距或易燃夹芯板",
    evidence: "拆除照片",
    consequence: "拆除",
  }),
  judgement("2/1/p2", "F-21.5a", "属地政府", "挂牌督办的重大火灾隐患，由属地召开整改联席会", {
    trigger: "已挂牌督办的重大火灾隐患",
    evidence: "纪要",
  }),
  judgement("2/1/p2#2", "F-21.5b", "属地政府", "整改要定下方案、责任人、期限和措施四样", {
    trigger: "已挂牌督办的重大火灾隐患",
    threshold: "四个要素",
    evidence: "整改方案",
  }),
  judgement("2/1/p2#3", "F-21.5c", "属地、行业部门、隐患单位", "重大火灾隐患按期整改、销案；约谈、帮扶、联合执法、曝光都可以用", {
    trigger: "已挂牌督办的重大火灾隐患",
    threshold: "整改方案的期限",
    evidence: "销案文书",
    consequence: "追究责任",
    flags: ["X45"],
  }),
  judgement("2/2/p1", "F-22.1", "燃气专班", "由燃气整治专班出面，及时解决难点问题", { threshold: "及时", evidence: "专班记录" }),
  judgement("2/2/p1#2", "F-22.2", "公安、住建、工信、市监、应急、消防", "燃气安全涉及的六个部门各自尽责，信息互通", { evidence: "共享台账" }),
  judgement("2/2/p1#3", "F-22.3", "公安、住建、工信、市监、应急、消防", "燃气安全用联合检查、基层排查、专家检查和随机抽查并行", {
    evidence: "检查单",
    consequence: "从严惩处",
  }),
  judgement("2/2/p1#4", "F-22.4", "公安、住建、工信、市监、应急、消防", "餐饮企业堵塞通道、违规用火电气、设置障碍的，重点整治", {
    trigger: "餐饮企业",
    evidence: "检查单",
    consequence: "从严惩处",
  }),
  judgement("2/2/p1#5", "F-22.5", "相关企业", "燃气相关企业自查自改，列出清单，整改闭环", { evidence: "清单" }),
  judgement("2/2/p1#6", "F-22.6", "燃气企业", "燃气企业进门入户，提醒居民注意安全", { evidence: "入户记录" }),
];
