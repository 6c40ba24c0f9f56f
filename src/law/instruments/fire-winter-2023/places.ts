// The winter fire plan (旗安委会办公室, no number), its aim and tasks 1–2: places at risk and gas.
import type { Clause } from "../../clause.ts";
import { judgement, reference } from "./head.ts";

export const PLACES: Clause[] = [
  reference("通知", "F-00", "开发区、乡镇中心、安委会成员", "把冬春防火方案发给各单位落实", {
    trigger: "收到通知",
    threshold: "2023-12-18 起",
    flags: ["X44", "X47"],
  }),
  reference("引言", "F-01", "全旗", "从现在到 2024 年 3 月，全旗集中防火", { threshold: "至 2024 年 3 月", flags: ["X38"] }),
  reference("1", "F-10", "全旗", "少死人、不出大火，守住两会、十四冬和年节", { threshold: "重大活动和节日", evidence: "火灾统计" }),
  judgement("2/1", "F-21.0", "开发区、乡镇、部门", "以前查出来的隐患，理清楚、分类治、改到位", {
    trigger: "前期隐患",
    evidence: "隐患清单",
    consequence: "发督办通知",
    flags: ["X40"],
  }),
  judgement("2/1/1", "F-21.1", "工信、民政、住建、市监、消防", "人多的、混着经营的场所，治用电用火、装修材料、通道和救援窗；执法、挂牌、曝光并用", {
    trigger: "人员密集、混合经营场所",
    evidence: "检查单",
    consequence: "挂牌督办",
  }),
  judgement("2/1/2", "F-21.2a", "卫健、民政、市监、住建、教育、消防", "医院、养老、托育、寄宿学校这类地方，责任落到单位，夜里有人守、有人巡", {
    trigger: "敏感特殊场所",
    threshold: "夜间",
    evidence: "值守记录",
    consequence: "依法查处",
  }),
  judgement("2/1/2#2", "F-21.2b", "卫健、民政、市监、住建、教育、消防", "这些地方管紧电和火，不许违规装修", {
    trigger: "敏感特殊场所",
    threshold: "禁止",
    evidence: "检查单",
    consequence: "依法查处",
  }),
  judgement("2/1/3", "F-21.3a", "住建、工信、应急、消防", "厂中厂、老商住楼、高层楼，定一家牵头，出口、通道、封堵和设施统一管", {
    trigger: "混合经营场所、高层建筑",
    threshold: "一家牵头",
    evidence: "责任书",
    consequence: "依法查处",
  }),
  judgement("2/1/3#2", "F-21.3b", "住建、工信、应急、消防", "这些楼里加强培训演练，应急能联动", {
    trigger: "混合经营场所、高层建筑",
    evidence: "记录",
  }),
  judgement("2/1/4", "F-21.4a", "工信、住建、应急、消防", "物流和分拣的库房，治设施、耐火、线路和产储合建", {
    trigger: "物流仓储、快递分拣",
    evidence: "检查单",
    consequence: "依法查处",
  }),
  judgement("2/1/4#2", "F-21.4b", "工信、住建、应急、消防", "分拣的地方查四样：混放、充电、装卸、住人", {
    trigger: "分拣场所",
    threshold: "四样",
    evidence: "检查单",
    consequence: "依法查处",
  }),
  judgement("2/1/4#3", "F-21.4c", "工信、住建、应急、消防", "占了防火间距的、用易燃夹芯板搭的，拆", {
    trigger: "占防火间距或易燃夹芯板",
    evidence: "拆除照片",
    consequence: "拆除",
  }),
  judgement("2/1/末段", "F-21.5a", "属地政府", "挂了牌的重大火灾隐患，开整改联席会", { trigger: "已挂牌督办的重大火灾隐患", evidence: "纪要" }),
  judgement("2/1/末段#2", "F-21.5b", "属地政府", "整改定下方案、人、期限、措施四样", {
    trigger: "已挂牌督办的重大火灾隐患",
    threshold: "四个要素",
    evidence: "整改方案",
  }),
  judgement("2/1/末段#3", "F-21.5c", "属地、行业部门、隐患单位", "到期改好销案；约谈、帮扶、联合执法、曝光都可以用", {
    trigger: "已挂牌督办的重大火灾隐患",
    threshold: "整改方案的期限",
    evidence: "销案文书",
    consequence: "追究责任",
    flags: ["X45"],
  }),
  judgement("2/2", "F-22.1", "燃气专班", "由燃气整治专班出面，及时解决难点问题", { threshold: "及时", evidence: "专班记录" }),
  judgement("2/2#2", "F-22.2", "公安、住建、工信、市监、应急、消防", "六个部门各尽其责，信息互通", { evidence: "共享台账" }),
  judgement("2/2#3", "F-22.3", "公安、住建、工信、市监、应急、消防", "燃气安全联合查、基层查、专家查、随机抽查", {
    evidence: "检查单",
    consequence: "从严惩处",
  }),
  judgement("2/2#4", "F-22.4", "公安、住建、工信、市监、应急、消防", "餐饮店堵通道、乱用火电气、设障碍的，重点治", {
    trigger: "餐饮企业",
    evidence: "检查单",
    consequence: "从严惩处",
  }),
  judgement("2/2#5", "F-22.5", "相关企业", "企业自己查自己改，列清单，改完才算完", { evidence: "清单" }),
  judgement("2/2#6", "F-22.6", "燃气企业", "燃气企业进门入户，提醒居民注意安全", { evidence: "入户记录" }),
];
