// What each review looks at, as 68号 art. 6 gives it to that stage; ticked one by one. Who reviews and in which order is in rules/.
import type { ReviewStage } from "./schema.ts";

/** `label` is ours; `cite` is the ref of the clause it comes from. Ids are kept with every review: never reuse or rename one. */
export type Check = { id: string; label: string; cite: string };

export const REVIEW_CHECKS: Record<ReviewStage, readonly Check[]> = {
  first: [
    { id: "read-through", label: "已通读全文，从业务上看选题和内容合适", cite: "B-06.4" },
    { id: "direction", label: "导向正确", cite: "B-06.5" },
    { id: "content", label: "内容真实、有时效、合乎政策法规", cite: "B-06.5" },
    { id: "wording", label: "文字通顺，表述准确，格式规范", cite: "B-06.5" },
    { id: "sensitive", label: "没有敏感信息", cite: "B-06.6" },
    { id: "misprints", label: "没有错字漏字，人名地名无误", cite: "B-06.6" },
    { id: "self-check", label: "已自查是否涉密、是否准确", cite: "B-06.6" },
  ],
  second: [
    { id: "politics", label: "政治倾向", cite: "B-06.7" },
    { id: "ideology", label: "意识形态", cite: "B-06.7" },
    { id: "national-security", label: "国家安全", cite: "B-06.7" },
    { id: "social-stability", label: "社会安定", cite: "B-06.7" },
    { id: "statistics", label: "数据与统计口径", cite: "B-06.7" },
    { id: "law", label: "所引法律法规", cite: "B-06.7" },
    { id: "enforcement", label: "执法与监督方面的内容", cite: "B-06.7" },
    { id: "manner", label: "规范、严肃、准确，已全文校对", cite: "B-06.8" },
  ],
  third: [
    { id: "accuracy", label: "准确性", cite: "B-06.9" },
    { id: "safety", label: "安全性，含保密", cite: "B-06.9" },
    { id: "earlier-opinions", label: "已看前两级意见，内容和导向合适", cite: "B-06.10" },
    { id: "effect", label: "社会效果", cite: "B-06.10" },
    { id: "policy", label: "合乎党和国家的政策法规", cite: "B-06.10" },
    { id: "certain", label: "重要、敏感之处都能判断，没有待请示的", cite: "B-06.12" },
  ],
  chief: [
    { id: "leaders", label: "涉及领导的表述准确得当", cite: "B-06.11" },
    { id: "major", label: "重大事项或特殊情况可以按此公开", cite: "B-06.11" },
  ],
};
