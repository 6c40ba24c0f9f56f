// The winter fire plan, parts 3–4: its three phases, its measures, and what is to be reported.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const STEPS: Clause[] = [
  rule("3/1", "F-31", "各单位", "第一阶段到 12 月 25 日：制定方案、召开会议、明确职责", {
    threshold: "2023-12-25 前",
    evidence: "方案、会议",
    flags: ["X38"],
  }),
  rule("3/2", "F-32", "各单位", "第二阶段从 12 月 26 日到全国两会闭幕：排查、检查、宣传", {
    threshold: "2023-12-26 至 2024 年全国两会闭幕",
    evidence: "检查单",
    flags: ["X38"],
    note: "闭幕的日子要等会期公布",
  }),
  rule("3/3", "F-33", "各单位", "第三阶段从两会闭幕到 3 月底：总结不足和经验", {
    threshold: "2024 年全国两会闭幕至 2024-03-31",
    evidence: "总结",
    flags: ["X38"],
    note: "开头的日子要等会期公布",
  }),
  judgement("4/1", "F-41", "开发区、乡镇、部门", "逐级组织，会商研判，约谈提醒，协调解决问题", { evidence: "纪要" }),
  judgement("4/2", "F-42.1", "各单位", "专题研判一次消防形势，提出对策", { threshold: "一次", evidence: "研判报告" }),
  judgement("4/2#2", "F-42.2", "各单位", "火险上升时，及时向社会发布预警", { threshold: "及时", evidence: "预警" }),
  rule("4/2#3", "F-42.3", "行业部门", "2023 行动列出的隐患，按清单逐一销账", {
    trigger: "2023 行动隐患清单",
    threshold: "逐一",
    evidence: "销账表",
    flags: ["X40"],
  }),
  judgement("4/2#4", "F-42.4", "社会单位", "督促社会单位开展三自主、两公开、一承诺", { evidence: "承诺公示" }),
  judgement("4/2#5", "F-42.5", "消安委", "消安委健全会商、通报、联查、移交的机制", { evidence: "机制文件", flags: ["X40"] }),
  judgement("4/3", "F-43.1", "执法部门", "对高风险的场所加大联合执法，用足执法手段", {
    trigger: "高风险场所",
    evidence: "案卷",
    consequence: "查处",
  }),
  judgement("4/3#2", "F-43.2", "执法部门", "屡教不改、久拖不改、严重失信的，列黑名单并联合惩戒", {
    trigger: "屡教不改、久拖不改或严重失信",
    evidence: "名单",
    consequence: "惩戒",
    flags: ["X42"],
  }),
  judgement("4/4", "F-44.1", "旗安委会办公室", "落实不力、进度慢、成效差的，下发督办通知", {
    trigger: "落实不力",
    evidence: "督办单",
    consequence: "发督办通知",
  }),
  judgement("4/4#2", "F-44.2", "旗安委会", "发生较大以上亡人火灾的，从严追究责任", {
    trigger: "较大及以上亡人火灾",
    threshold: "较大及以上亡人火灾",
    evidence: "调查报告",
    consequence: "追究责任",
    flags: ["X39"],
  }),
  judgement("4/p1", "F-50", "开发区、乡镇、部门", "把动员和推进的情况报送旗安委会办公室", {
    trigger: "动员与推进",
    threshold: "“及时”",
    evidence: "报送件",
    flags: ["X38"],
    note: "没有写格式和截止日",
  }),
];
