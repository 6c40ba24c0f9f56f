// 78号 part 3: keeping the columns fresh and watching the site.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const WEBSITE: Clause[] = [
  rule("3/1", "D-3.1a", "各地区、各部门", "把网站上的栏目系统梳理一遍", { threshold: "一次", evidence: "栏目清单", flags: ["X32"] }),
  rule("3/1#2", "D-3.1b", "各地区、各部门", "为每类信息确定更新节奏：即时，或按日、旬、月、季、年", {
    threshold: "六档",
    evidence: "更新频次表",
    consequence: "考核第 2.2 行",
    flags: ["X33"],
  }),
  rule("3/1#3", "D-3.1c", "各地区、各部门", "各栏目按定下的节奏更新，不脱期", {
    threshold: "按各栏目的节奏",
    evidence: "更新监测",
    consequence: "考核第 2.2 行",
  }),
  judgement("3/2", "D-3.2a", "各地区、各部门", "日常监测网站的功能和稳定，以及内容的安全、时效和准确", {
    threshold: "五个方面",
    evidence: "监测报告",
    consequence: "通报批评",
  }),
  judgement("3/2#2", "D-3.2b", "各地区、各部门", "网站监测既用技术手段，也靠人工检查", { evidence: "两种监测的记录" }),
  judgement("3/2#3", "D-3.2c", "旗政府", "旗政府定期督查通报，结果作为网站绩效的依据", {
    threshold: "“定期”",
    evidence: "通报",
    consequence: "作为绩效依据",
    note: "多久一次没有写",
  }),
];
