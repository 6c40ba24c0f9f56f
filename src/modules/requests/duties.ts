// What 条例, 78号 and the laws on remedies ask of whoever handles a request: by when, closed by which gate, proved by which evidence.
import type { Duty } from "../../law/clause.ts";
import { getClause } from "../../law/registry.ts";
import { CORRECTION_TERM, TERM } from "./rules/clock-effects.ts";

const clauses = (...refs: string[]): string[] => refs.map((ref) => getClause(ref).clause.id);
const OFFICE = "政府信息公开工作机构";

export const DUTIES: readonly Duty[] = [
  {
    id: "requests/register",
    title: "收到政府信息公开申请即予登记，一件一号，不遗失、不漏办",
    cites: clauses("N-29", "N-31-1", "N-31-2", "N-31-3", "N-45", "D-2.1f"),
    actor: OFFICE,
    trigger: { kind: "event", event: "request-received" },
    evidence: ["register-entry"],
  },
  {
    id: "requests/ask-correction",
    title: "申请内容不明确的，7 个工作日内一次性告知补正",
    cites: clauses("N-30"),
    actor: OFFICE,
    trigger: { kind: "event", event: "request-received" },
    workingDays: CORRECTION_TERM.workingDays,
    evidence: ["letter"],
  },
  {
    id: "requests/answer-within-20-working-days",
    title: "自收到申请之日起 20 个工作日内答复",
    cites: clauses("N-33", "D-2.1e"),
    actor: OFFICE,
    trigger: { kind: "event", event: "request-received" },
    workingDays: TERM.workingDays,
    evidence: ["answer"],
  },
  {
    id: "requests/consult",
    title: "涉及第三方合法权益或者共同制作的，书面征求意见",
    cites: clauses("N-32", "N-34"),
    actor: OFFICE,
    trigger: { kind: "gate", action: "answer" },
    evidence: ["letter"],
  },
  {
    id: "requests/fee",
    title: "明显超出合理范围的才收信息处理费，一件只用一种方法，在期限内通知",
    cites: clauses("N-42", "FEE-3", "FEE-4", "FEE-5", "FEE-7"),
    actor: OFFICE,
    trigger: { kind: "gate", action: "notify-fee" },
    evidence: ["letter"],
  },
  {
    id: "requests/extend",
    title: "延期答复经工作机构负责人同意并告知申请人",
    cites: clauses("N-33"),
    actor: "公开工作机构负责人",
    trigger: { kind: "gate", action: "extend" },
    evidence: ["approval"],
  },
  {
    id: "requests/delay",
    title: "数量、频次明显超过合理范围的，先请申请人说明理由；理由合理但不能按期答复的，确定合理期限并告知",
    cites: clauses("N-35"),
    actor: "公开工作机构负责人",
    trigger: { kind: "gate", action: "delay-answer" },
    evidence: ["approval"],
  },
  {
    id: "requests/clear-answer",
    title: "答复按风险等级逐级审核",
    cites: clauses("N-17", "N-45"),
    actor: "公开工作机构负责人",
    trigger: { kind: "gate", action: "answer" },
    evidence: ["review-signature"],
  },
  {
    id: "requests/what-an-answer-tells",
    title: "答复写明办理结果、理由、依据的条款和救济的途径、期限，不予公开的告知先复议",
    cites: clauses(
      ...["N-36-1", "N-36-2", "N-36-3", "N-36-4", "N-36-5", "N-36-6", "N-36-7"],
      ...["D-2.2a", "D-2.2b", "REV-20", "REV-23", "LIT-45", "LIT-46"],
    ),
    actor: OFFICE,
    trigger: { kind: "gate", action: "answer" },
    evidence: ["answer"],
  },
  {
    id: "requests/deliver",
    title: "答复送达申请人并留存证明",
    cites: clauses("N-36", "N-45"),
    actor: OFFICE,
    trigger: { kind: "event", event: "request-answered" },
    evidence: ["delivery-proof"],
  },
  {
    id: "requests/archive",
    title: "办结的申请归档",
    cites: clauses("N-45"),
    actor: OFFICE,
    trigger: { kind: "event", event: "request-answered" },
    evidence: ["archive-entry"],
  },
  {
    id: "requests/annual-table",
    title: "年度报告的申请、复议诉讼两张表勾稽平衡",
    cites: clauses("RPT-3", "RPT-4"),
    actor: OFFICE,
    trigger: { kind: "period", every: "year" },
    evidence: ["annual-report"],
  },
];
