// The 21 results a request can have: exactly the leaf rows of the annual table (国办公开办函〔2021〕30号, table three, rows 3 to 23), each with
// the article it rests on, what it must tell, and whether review must come before the court. Chosen when the answer is decided, never later.
import { feeRules, regulation, type Source } from "./sources.ts";

export type Family = "granted" | "partly" | "withheld" | "unable" | "not-handled" | "other";
export const FAMILIES: Record<Family, string> = {
  granted: "予以公开",
  partly: "部分公开",
  withheld: "不予公开",
  unable: "无法提供",
  "not-handled": "不予处理",
  other: "其他处理",
};

export type Decision = { row: number; family: Family; label: string; source: Source };

const one = (row: number, family: Family, label: string, source: Source): Decision => ({ row, family, label, source });

export const DECISIONS = {
  granted: one(3, "granted", "予以公开", regulation("36/1/2")),
  partly: one(4, "partly", "部分公开", regulation(37)),
  "state-secret": one(5, "withheld", "属于国家秘密", regulation(14)),
  "forbidden-by-law": one(6, "withheld", "其他法律行政法规禁止公开", regulation(14)),
  "endangers-safety": one(7, "withheld", "危及“三安全一稳定”", regulation(14)),
  "third-party-rights": one(8, "withheld", "保护第三方合法权益", regulation(15)),
  "internal-affairs": one(9, "withheld", "属于三类内部事务信息", regulation(16)),
  "process-information": one(10, "withheld", "属于四类过程性信息", regulation(16)),
  "enforcement-file": one(11, "withheld", "属于行政执法案卷", regulation(16)),
  "administrative-query": one(12, "withheld", "属于行政查询事项", regulation("36/1/7")),
  "not-held": one(13, "unable", "本机关不掌握相关政府信息", regulation("36/1/4")),
  "needs-making": one(14, "unable", "没有现成信息需要另行制作", regulation(38)),
  "still-unclear": one(15, "unable", "补正后申请内容仍不明确", regulation(30)),
  petition: one(16, "not-handled", "信访举报投诉类申请", regulation("39/1")),
  repeated: one(17, "not-handled", "重复申请", regulation("36/1/6")),
  publication: one(18, "not-handled", "要求提供公开出版物", regulation("39/2")),
  excessive: one(19, "not-handled", "无正当理由大量反复申请", regulation(35)),
  reissue: one(20, "not-handled", "要求行政机关确认或重新出具已获取信息", regulation(36)),
  "correction-lapsed": one(21, "other", "申请人无正当理由逾期不补正、行政机关不再处理", regulation(30)),
  "fee-lapsed": one(22, "other", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理", feeRules(7)),
  other: one(23, "other", "其他", regulation(33)),
} as const satisfies Record<string, Decision>;
export type DecisionCode = keyof typeof DECISIONS;
export const DECISION_CODES = Object.keys(DECISIONS) as [DecisionCode, ...DecisionCode[]];

/** 不予公开 read as the courts read it: a decision under art. 14, 15 or 16, in whole or in part (法释〔2025〕8号). */
export const isRefusal = (code: DecisionCode): boolean => {
  const { row } = DECISIONS[code];
  return row >= 4 && row <= 11;
};

/** Decisions that give the applicant something: pages must have been decided before. */
export const givesInformation = (code: DecisionCode): boolean => code === "granted" || code === "partly";

/** The columns of the annual table. */
export const APPLICANT_CLASSES = {
  person: "自然人",
  business: "商业企业",
  research: "科研机构",
  charity: "社会公益组织",
  "legal-service": "法律服务机构",
  organisation: "其他",
} as const;
export type ApplicantClass = keyof typeof APPLICANT_CLASSES;
export const CLASSES = Object.keys(APPLICANT_CLASSES) as [ApplicantClass, ...ApplicantClass[]];
