// 78号 part 5: who carries it.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const ORGANISATION: Clause[] = [
  rule("5/1", "D-5.1a", "单位主要负责人", "一把手每年至少听一次政务公开的汇报", { trigger: "每年", threshold: "每年至少一次", evidence: "会议纪要" }),
  rule("5/1#2", "D-5.1b", "各单位", "定一位负责人分管，名字对外公布", { threshold: "一位", evidence: "分工页", consequence: "考核第 1.1 行第 1 项" }),
  rule("5/1#3", "D-5.1c", "各单位", "确定具体办理政务公开的工作人员", { evidence: "名单", consequence: "考核第 1.2 行" }),
  judgement("5/1#4", "D-5.1d", "各单位", "机构、机制、职责、经费、人手都到位", { evidence: "成文的分工" }),
  rule("5/2", "D-5.2a", "各单位", "人一变动，领导小组名单跟着改", { trigger: "人员变动", threshold: "及时", evidence: "名单" }),
  judgement("5/2#2", "D-5.2b", "各单位", "领导小组的规则和各成员的分工写成文", { evidence: "成文的分工" }),
  judgement("5/2#3", "D-5.2c", "各单位", "指导、推动本地本部门的公开工作"),
  judgement("5/3", "D-5.3", "各单位", "任务拆细，落到股室，落到人", { evidence: "任务表" }),
];
