// 78号 part 1: publishing what ought to be public, and interpreting it.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const PROACTIVE: Clause[] = [
  judgement("1/1", "D-1.1a", "各级机关", "决策到结果五个环节都要公开，内容更细，范围更宽", {
    threshold: "五个环节",
    evidence: "公开目录",
    consequence: "通报批评",
  }),
  rule("1/1#2", "D-1.1b", "开发区、乡镇、部门", "对政府文件、部门文件和业务信息的公开情况自查整改一次", {
    trigger: "收到通知",
    threshold: "一次",
    evidence: "自查报告",
    consequence: "通报批评",
    note: "何时查完没有写",
  }),
  judgement("1/1#3", "D-1.1c", "开发区、乡镇、部门", "自查之后，把本单位的公开机制补齐", { evidence: "制度文件" }),
  judgement("1/2", "D-1.2", "各级机关", "各机关按职能和基层公开标准目录，做好重点领域公开", { evidence: "标准目录", consequence: "考核第 3 组各行" }),
  judgement("1/3", "D-1.3a", "文件制定机关", "重大政策的解读与文件一起组织、一起审签、一起部署", {
    trigger: "重大政策",
    threshold: "三个同步",
    evidence: "解读方案",
    consequence: "考核第 4.1 行",
  }),
  rule("1/3#2", "D-1.3b", "文件制定机关", "文件公开之后，解读材料在 3 个工作日之内公开", {
    trigger: "文件公开后",
    threshold: "3 个工作日",
    evidence: "两个发布时间",
    consequence: "考核第 4.1 行第 4 项",
    flags: ["X01"],
  }),
];
