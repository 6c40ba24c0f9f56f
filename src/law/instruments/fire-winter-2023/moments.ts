// The winter fire plan, tasks 7–8: great occasions, and being ready.
import type { Clause } from "../../clause.ts";
import { judgement } from "./head.ts";

export const MOMENTS: Clause[] = [
  judgement("2/7/p1", "F-27.1", "开发区、乡镇、部门", "重要节点之前提高防范等级，研判风险，提前预警", {
    trigger: "重要节点",
    threshold: "提前",
    evidence: "研判、预警",
  }),
  judgement("2/7/p1#2", "F-27.2", "文旅部门", "文旅部门加强对民宿、农家乐、电竞酒店的监管", {
    trigger: "民宿、农家乐、电竞酒店",
    evidence: "检查单",
  }),
  judgement("2/7/p1#3", "F-27.3", "工信部门", "工信部门牵头检查商场、餐饮、住宿、批发，五类突出问题依法查封、停业", {
    trigger: "商贸、餐饮、住宿、商场、批发",
    threshold: "五类",
    evidence: "检查单",
    consequence: "查封、停业",
    flags: ["X41"],
  }),
  judgement("2/7/p1#4", "F-27.4", "公安机关牵头", "大型活动由公安牵头提前检查，主办方备好预案、落实看护", {
    trigger: "大型群众活动",
    threshold: "活动之前",
    evidence: "检查单",
  }),
  judgement("2/7/p1#5", "F-27.5", "消防等部门", "十四冬期间以面保点，定方案、建专班、前置备勤力量", {
    trigger: "十四冬",
    threshold: "赛期",
    evidence: "勤务表",
  }),
  judgement("2/7/p1#6", "F-27.6", "各单位", "全国两会期间，单位加强巡查，重点部位有人值守", {
    trigger: "全国两会期间",
    threshold: "会期",
    evidence: "记录",
  }),
  judgement("2/7/p1#7", "F-27.7", "消防等部门", "旗里召开两会之前，检查会场和住地", { trigger: "旗两会前", threshold: "会前", evidence: "检查单" }),
  judgement("2/7/p1#8", "F-27.8", "各方", "节日和活动期间分时段检查，加强值班，前置力量", {
    trigger: "节日活动期间",
    threshold: "节日和活动期间",
    evidence: "值班表",
  }),
  judgement("2/8/p1", "F-28.1", "各部门", "补全各类应急预案，做到部门联动", { evidence: "预案" }),
  judgement("2/8/p1#2", "F-28.2", "公安、应急、气象、消防", "公安、应急、气象、消防联勤联动，开展综合演练", { evidence: "演练" }),
  judgement("2/8/p1#3", "F-28.3", "消防等部门", "对消防水源普查一遍，做好维护和防冻", { evidence: "水源台账" }),
  judgement("2/8/p1#4", "F-28.4", "住建、工信、卫健、消防", "检查、测试高层建筑和医院的消防设施", { trigger: "高层、医院", evidence: "测试单" }),
  judgement("2/8/p1#5", "F-28.5", "消防救援大队", "培训接警人员，理顺指挥，第一时间调集力量", {
    trigger: "接警",
    threshold: "第一时间",
    evidence: "出动记录",
  }),
];
