// 70号, the notice itself: who is assessed, on what, and what the result is for.
import type { Clause } from "../../clause.ts";
import { judgement, reference, rule } from "./head.ts";

export const NOTICE: Clause[] = [
  reference("p1", "C-00", "旗政务公开领导小组办公室", "领导小组办公室组织 2023 年度政务公开考核", {
    threshold: "2023-10-23 起",
    evidence: "通知",
    flags: ["X28", "X44"],
  }),
  reference("1/1", "C-1.1", "开发区", "考核开发区管委会一家", { threshold: "1 个", evidence: "单位名册", flags: ["X24", "X48"] }),
  reference("1/2", "C-1.2", "乡镇", "考核八个乡镇的人民政府", { threshold: "8 个", evidence: "单位名册", flags: ["X24", "X48"] }),
  reference("1/3", "C-1.3", "组成部门", "考核二十六个旗政府组成部门", { threshold: "26 个", evidence: "单位名册", flags: ["X24", "X48"] }),
  reference("1/4", "C-1.4", "直属企事业", "考核五个旗直属企事业单位", { threshold: "5 个", evidence: "单位名册", flags: ["X24", "X48"] }),
  reference("1/5", "C-1.5", "条管单位", "考核两个上级垂直管理的单位", { threshold: "2 个", evidence: "单位名册", flags: ["X24", "X48"] }),
  reference("2/p1", "C-2.1", "旗政务公开领导小组办公室", "考核五个方面：机制、主动公开、重点业务、年报、依申请", {
    trigger: "考核",
    threshold: "五个方面",
    evidence: "评分表",
    flags: ["X20", "X26"],
    note: "附件的五个一级指标与此不同",
  }),
  judgement("2/p1#2", "C-2.2", "旗政务公开领导小组办公室", "指标可以按各单位的职能再作细分", {
    trigger: "各单位职能不同",
    evidence: "细化表",
    flags: ["X24"],
  }),
  judgement("3/p1", "C-3.1", "旗政务公开领导小组办公室", "年终成绩要结合平时工作，用多种方式评出", { trigger: "年终", evidence: "评分记录" }),
  rule("3/p1#2", "C-3.2", "被考核单位", "被考核的单位先对照指标自查，发现问题及时整改", {
    trigger: "考核之前",
    threshold: "及时",
    evidence: "自查表",
  }),
  rule("3/p1#3", "C-3.3", "旗委、旗政府", "考核成绩计入领导班子的年度绩效", {
    trigger: "结果产生",
    evidence: "结果通报",
    consequence: "作为绩效依据",
  }),
  judgement("4/p1", "C-4", "被考核单位", "被考核的单位要重视考核，组织好自查"),
];
