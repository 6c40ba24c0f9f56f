// 78号 part 4: assessing and naming.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const ASSESSING: Clause[] = [
  rule("4/1", "D-4.1", "旗政府", "每年把政务公开列入绩效考核，指标量化、细化、标准化", { trigger: "每年", threshold: "每年", evidence: "指标体系" }),
  rule("4/2", "D-4.2a", "旗政府", "依申请公开在年度考核里占一成", { threshold: "10%", evidence: "70号的指标" }),
  judgement("4/2#2", "D-4.2b", "旗政府", "依申请公开的考核权重以后还要提高", { evidence: "后续指标", flags: ["X34"] }),
  rule("4/2#3", "D-4.2c", "被考核单位", "因公开在复议或诉讼中被纠正的，按指标扣分", {
    trigger: "行政复议或诉讼被纠正",
    threshold: "按考核第 5.3 行",
    evidence: "裁判文书",
    consequence: "考核扣分",
  }),
  judgement("4/3", "D-4.3", "责任单位", "公开或答复迟延、不规范，整改不力，致使本旗在市里失分的，全旗通报", {
    trigger: "造成全市考核失分",
    evidence: "通报",
    consequence: "通报批评",
  }),
];
