// 133号 arts 12–17: what follows from neglect, and the closing articles. Nothing here is ever computed (X10, X11, X15).
import type { Clause } from "../../clause.ts";
import { judgement, reference } from "./head.ts";

export const LIABILITY: Clause[] = [
  judgement("12", "A-12.1", "没有写由谁处置", "机构和负责人没有尽到安全职责的，责令限期改正", {
    trigger: "机构未履职",
    threshold: "没有写多久",
    evidence: "责令书",
    consequence: "逾期的停业整顿",
    flags: ["X11"],
    note: "期限多长没有写",
  }),
  judgement("12#2", "A-12.2", "没有写由谁处置", "到期仍没有改正的，责令停业整顿", { trigger: "逾期未改", evidence: "决定书", flags: ["X10", "X11"] }),
  reference("13", "A-13.1", "安全监督管理部门", "民办机构未尽职责而发生一般事故时的罚款档次", {
    trigger: "民办机构未履职致一般事故",
    threshold: "30%",
    evidence: "事故认定、处罚决定",
    consequence: "罚款（系统不计算）",
    flags: ["X10"],
  }),
  reference("13#2", "A-13.2", "安全监督管理部门", "民办机构未尽职责而发生较大事故时的罚款档次", {
    trigger: "民办机构未履职致较大事故",
    threshold: "40%",
    evidence: "事故认定、处罚决定",
    consequence: "罚款（系统不计算）",
    flags: ["X10"],
  }),
  reference("13#3", "A-13.3", "安全监督管理部门", "民办机构未尽职责而发生重大事故时的罚款档次", {
    trigger: "民办机构未履职致重大事故",
    threshold: "60%",
    evidence: "事故认定、处罚决定",
    consequence: "罚款（系统不计算）",
    flags: ["X10"],
  }),
  reference("13#4", "A-13.4", "安全监督管理部门", "民办机构未尽职责而发生特别重大事故时的罚款档次", {
    trigger: "民办机构未履职致特别重大事故",
    threshold: "80%",
    evidence: "事故认定、处罚决定",
    consequence: "罚款（系统不计算）",
    flags: ["X10"],
  }),
  reference("13#5", "A-13.5", "司法机关", "行为构成犯罪的，移送司法机关追究刑责", { trigger: "构成犯罪", evidence: "移送书", consequence: "刑责" }),
  judgement("14", "A-14.1", "乡镇责任人", "乡镇没有尽到监管职责，或者发现违法而不查的，处分责任人", {
    trigger: "不履职或不查处",
    evidence: "处分决定",
    consequence: "处分",
    flags: ["X15"],
    note: "是否须造成重大事故，句读不清",
  }),
  judgement("14#2", "A-14.2", "乡镇责任人", "乡镇查出重大隐患而不处理、不上报，酿成重大事故的，给予降级或撤职", {
    trigger: "查出重大隐患不处理、不上报",
    evidence: "处分决定",
    consequence: "处分、刑责",
    flags: ["X15"],
  }),
  judgement("15", "A-15", "监管部门的责任人", "监管部门没有尽责，或者放过重大隐患而酿成重大事故的，处分责任人", {
    trigger: "不履职、不查处；重大隐患不处理致重大事故",
    evidence: "处分决定",
    consequence: "处分、刑责",
    flags: ["X15"],
  }),
  reference("16", "A-16", "旗内各类养老机构", "国家对农村集中供养等机构另有规定的，从其规定", { trigger: "国家对农村集中供养等有特别规定" }),
  reference("17", "A-17", "旗内各类养老机构", "本办法从印发那一天开始施行", { threshold: "2023-10-26 起，印发日期没有另印", flags: ["X17", "X46"] }),
];
