// 78号 part 2: answering requests.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const REQUESTS: Clause[] = [
  judgement("2/1", "D-2.1a", "乡镇、部门", "办理公开申请，从受理到归档的七个环节都要管理", {
    threshold: "七个环节",
    evidence: "流转记录",
    consequence: "考核第 5.2 行",
  }),
  judgement("2/1#2", "D-2.1b", "乡镇、部门", "公开指南要写得更细，让人看得懂、用得上", { evidence: "指南版本", consequence: "考核第 1.9 行" }),
  rule("2/1#3", "D-2.1c", "乡镇、部门", "制定办理申请的制度和流程图，并及时公开", { threshold: "及时", evidence: "制度、流程图链接" }),
  rule("2/1#4", "D-2.1d", "乡镇、部门", "办理公开申请要有指定的专人", { threshold: "至少一人", evidence: "任命" }),
  rule("2/1#5", "D-2.1e", "乡镇、部门", "收到公开申请，在法定期限之内答复", {
    trigger: "收到申请",
    threshold: "20 个工作日，可延长 20 个",
    evidence: "办件记录",
    consequence: "考核第 5.2 行第 2 项",
  }),
  rule("2/1#6", "D-2.1f", "乡镇、部门", "受理一件就书面答复一件，不遗失、不漏办", {
    trigger: "收到申请",
    threshold: "一件一答",
    evidence: "编号对账",
    consequence: "考核第 5.2 行",
  }),
  rule("2/2", "D-2.2a", "答复机关", "答复书写明所依据的法律和具体条款", {
    trigger: "答复",
    evidence: "答复书里相应的内容",
    consequence: "考核第 5.2 行第 3 项",
  }),
  rule("2/2#2", "D-2.2b", "答复机关", "答复书告知申请人救济的途径和期限", {
    trigger: "答复",
    evidence: "答复书里相应的内容",
    consequence: "考核第 5.2 行第 3 项",
    note: "2024 年起还要告知复议前置",
  }),
  judgement("2/2#3", "D-2.2c", "业务部门负责人", "因公开引起诉讼、复议的，由业务部门负责人出面应对", {
    trigger: "引起诉讼或复议",
    evidence: "出庭记录",
    flags: ["X31"],
  }),
  judgement("2/2#4", "D-2.2d", "量大的乡镇、部门", "申请较多的单位，要用好政府法律顾问和公职律师", {
    evidence: "法审意见",
    note: "多到什么程度算“较大”没有写",
  }),
];
