// 68号 arts. 6–7: the three reviews, what each looks at, and the rule that nothing goes out without them.
import { ANSWERABLE as consequence, judgement, rule } from "./head.ts";

export const REVIEWS = [
  rule("6", "B-06.1", "行政机关", "打算公开的内容要经过三级审核、三遍校对，缺一不可", {
    trigger: "拟公开信息",
    threshold: "三审三校",
    evidence: "三级审核签名和时间",
    consequence,
    flags: ["X06"],
  }),
  rule("6#2", "B-06.2", "发布人", "每条发布的信息都写明出处和责任编辑", {
    trigger: "发布",
    threshold: "两项齐全",
    evidence: "页面上的两项",
    consequence,
  }),
  judgement("6/2", "B-06.3", "审核人", "审核看三组：立场和主题，内容的真实、时效、合法与无错，文字的表述、逻辑和格式", {
    trigger: "审核",
    threshold: "三组标准",
    evidence: "审核要点逐项勾选",
    consequence,
  }),
  judgement("6/2/1", "B-06.4", "撰稿、编辑人员", "第一级通读全稿，从业务角度审查选题和内容", {
    trigger: "一审一校",
    evidence: "一审意见",
    consequence,
    flags: ["X06"],
    note: "原制度由撰稿人自己初审；本系统默认另换一人，县里可以改",
  }),
  judgement("6/2/1#2", "B-06.5", "撰稿、编辑人员", "第一级把住三道关：导向、内容、文字", {
    trigger: "一审一校",
    threshold: "三关",
    evidence: "勾选",
    consequence,
  }),
  rule("6/2/1#3", "B-06.6", "撰稿、编辑人员", "第一级查敏感内容、错漏字和人名地名，并自查是否涉密、是否准确", {
    trigger: "一审一校",
    evidence: "校对结果和处理情况",
    consequence,
  }),
  judgement("6/2/2", "B-06.7", "科室负责人", "三审三校的第二级逐方面专审：政治、国家安全、意识形态、社会稳定、数据、法律和执法监督", {
    trigger: "二审二校",
    threshold: "七个方面等",
    evidence: "二审意见",
    consequence,
    note: "条文点名七个方面，以“等”字收尾",
  }),
  judgement("6/2/2#2", "B-06.8", "科室负责人", "第二级再通校一遍，看稿件是否规范、严肃、准确", {
    trigger: "二审二校",
    threshold: "三性",
    evidence: "二审意见",
    consequence,
  }),
  judgement("6/2/3", "B-06.9", "分管领导", "第三级再审校一遍，看稿件是否准确、安全", {
    trigger: "三审三校",
    threshold: "两性",
    evidence: "三审签发",
    consequence,
  }),
  judgement("6/2/3#2", "B-06.10", "分管领导", "第三级参考前两级意见，审内容、方向、社会影响和是否合乎法规政策", {
    trigger: "三审三校",
    evidence: "三审签发",
    consequence,
  }),
  rule("6/2/3#3", "B-06.11", "主要领导", "涉及各级领导、重大事项或者特殊情况的，还要经主要领导审定", {
    trigger: "涉及领导、重大事项或特殊情况",
    threshold: "第四级",
    evidence: "主要领导审定",
    consequence,
    flags: ["X06"],
  }),
  rule("6/2/3#4", "B-06.12", "分管领导", "重要或敏感的内容不能准确判断时，先请示保密或网信部门，得到答复才能签发", {
    trigger: "不能准确判断",
    threshold: "签发之前",
    evidence: "请示和答复",
    consequence,
    flags: ["X05"],
  }),
  judgement("7", "B-07.1", "行政机关", "国家秘密和部门秘密不准上网", {
    trigger: "发布",
    evidence: "审核意见、拦截记录",
    consequence,
    flags: ["X03"],
  }),
  judgement("7#2", "B-07.2", "行政机关", "机关内部办公用的信息不准上网", {
    trigger: "发布",
    evidence: "审核意见、拦截记录",
    consequence,
    flags: ["X03"],
  }),
  judgement("7#3", "B-07.3", "行政机关", "还不宜公开、还在商议的内部事项不准上网", {
    trigger: "发布",
    evidence: "审核意见、拦截记录",
    consequence,
    flags: ["X03"],
  }),
  rule("7#4", "B-07.4", "行政机关", "发布的次序不能颠倒：审完了才能发", {
    trigger: "发布",
    threshold: "先审后发",
    evidence: "审核和发布的时间",
    consequence,
  }),
  judgement("7#5", "B-07.5", "行政机关", "政治、法律、政策、保密、文字，五道关都要把住", {
    trigger: "发布",
    threshold: "五关",
    evidence: "审核要点逐项勾选",
    consequence,
    note: "第六条说三关，这里说五关；审核要点两处都覆盖",
  }),
  rule("7#6", "B-07.6", "行政机关", "没有审过、校过的，一条也不准发", {
    trigger: "发布",
    threshold: "禁止",
    evidence: "拒绝发布的记录",
    consequence,
  }),
];
