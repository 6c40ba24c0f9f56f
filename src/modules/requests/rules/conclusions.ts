// The sentence in which a letter says each of the 21 results: what was found and what is therefore done. Reasons and facts are the clerk's; articles stand apart.
import type { DecisionCode } from "./decisions.ts";

/** `you`: how the applicant is addressed. */
export const CONCLUSIONS: Record<DecisionCode, (you: string) => string> = {
  granted: () => "经审查，所申请的政府信息可以公开，本机关决定予以公开。",
  partly: () => "经审查，所申请的政府信息中有不应当公开的内容，能够区分处理，本机关决定部分公开。",
  "state-secret": () => "经审查，所申请的政府信息属于国家秘密，本机关决定不予公开。",
  "forbidden-by-law": () => "经审查，所申请的政府信息属于法律、行政法规禁止公开的信息，本机关决定不予公开。",
  "endangers-safety": () => "经审查，公开所申请的政府信息可能危及国家安全、公共安全、经济安全或者社会稳定，本机关决定不予公开。",
  "third-party-rights": () => "经审查，公开所申请的政府信息会损害第三方合法权益，本机关决定不予公开。",
  "internal-affairs": () => "经审查，所申请的政府信息属于内部事务信息，本机关决定不予公开。",
  "process-information": () => "经审查，所申请的政府信息属于过程性信息，本机关决定不予公开。",
  "enforcement-file": () => "经审查，所申请的政府信息属于行政执法案卷信息，本机关决定不予公开。",
  "administrative-query": () => "经审查，所申请的信息属于行政查询事项，查询办法另有规定，请依照该规定查询，本机关不以答复申请的方式提供。",
  "not-held": () => "经检索查找，本机关没有找到所申请的政府信息，该政府信息不存在，无法提供。",
  "needs-making": () => "经审查，所申请的信息没有现成的记录，需要另行加工、分析、制作，本机关无法提供。",
  "still-unclear": () => "经审查，补正以后的申请内容仍不明确，本机关无法提供。",
  petition: (you) => `经审查，${you}所提事项属于信访、举报、投诉，本机关不作为政府信息公开申请处理；可以通过相应的渠道提出。`,
  repeated: (you) => `经审查，本机关已经就${you}的同一申请作出过答复，对重复提出的申请不予重复处理。`,
  publication: () => "经审查，所申请提供的是政府公报、报刊、书籍等公开出版物，本机关不予处理。",
  excessive: (you) => `经审查，${you}申请的数量、频次明显超过合理范围，没有合理的理由，本机关不予处理。`,
  reissue: (you) => `经审查，${you}要求的是对已经获取的政府信息予以确认或者重新出具，本机关不予处理。`,
  "correction-lapsed": (you) => `${you}没有在告知的期限内补正，也没有说明正当理由，视为放弃申请，本机关不再处理。`,
  "fee-lapsed": (you) => `${you}没有在收费通知的期限内缴纳信息处理费，视为放弃申请，本机关不再处理。`,
  other: () => "经审查，本机关对该申请作其他处理，情况如下。",
};
