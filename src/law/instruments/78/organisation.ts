// 78号 part 5: who carries it.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const ORGANISATION: Clause[] = [
  rule("5/1", "D-5.1a", "单位主要负责人", "单位主要负责人每年至少听取一次政务公开的汇报", {
    trigger: "每年",
    threshold: "每年至少一次",
    evidence: "会议纪要",
  }),
  rule("5/1#2", "D-5.1b", "各单位", "确定一位负责人分管政务公开，并对外公布", {
    threshold: "一位",
    evidence: "分工页",
    consequence: "考核第 1.1 行第 1 项",
  }),
  rule("5/1#3", "D-5.1c", "各单位", "确定具体办理政务公开的工作人员", { evidence: "名单", consequence: "考核第 1.2 行" }),
  judgement("5/1#4", "D-5.1d", "各单位", "政务公开的机构、机制、职责、经费和人手都要落实", { evidence: "成文的分工" }),
  rule("5/2", "D-5.2a", "各单位", "人员变动时，及时调整领导小组的名单", { trigger: "人员变动", threshold: "及时", evidence: "名单" }),
  judgement("5/2#2", "D-5.2b", "各单位", "制定领导小组的工作规则和各成员的职责", { evidence: "成文的分工" }),
  judgement("5/2#3", "D-5.2c", "各单位", "指导和推动本地区、本部门的公开工作"),
  judgement("5/3", "D-5.3", "各单位", "把任务分解到部门和股室，由专人负责", { evidence: "任务表" }),
];
