// The facts of a manuscript as words, each under the name of its field: for laying two versions against each other.
import { VALIDITY_NAMES } from "../../../../modules/portal/rules/words.ts";
import type { Facts } from "../../../editor/saving/working-copy.ts";
import type { CountyChoices } from "../../../ui/county.ts";

export const FACT_NAMES: Record<keyof Facts, string> = {
  title: "标题",
  kind: "体裁",
  column: "栏目",
  topic: "主题分类",
  documentNumber: "文号",
  signer: "签发人",
  issuingOrgan: "发文机关",
  madeOn: "成文日期",
  issuedOn: "印发日期",
  effectiveOn: "施行日期",
  expiresOn: "失效日期",
  validity: "效力",
  keywords: "主题词",
  source: "信息来源",
  responsibleEditor: "责任编辑",
  openness: "公开属性",
  secrecy: "保密审查",
  concerns: "需要主要领导审定的情形",
  needsInterpretation: "需要解读",
  interprets: "所解读的文件",
  attachments: "附件",
};

const LEVELS = { proactive: "主动公开", "on-request": "依申请公开", withheld: "不予公开" } as const;
const CONCLUSIONS = { unreviewed: "还没有审查", clear: "不涉密，可以公开", partial: "部分内容不宜公开", unsure: "拿不准" } as const;
const joined = (...parts: (string | false)[]): string => parts.filter((part) => part !== false && part !== "").join("，");

/** One fact as words; "（空）" where there is nothing. */
export const factWords = (county: CountyChoices, facts: Facts, name: keyof Facts): string => {
  const nameIn = (rows: readonly { id: string; name: string }[], id: string): string => rows.find((row) => row.id === id)?.name ?? id;
  const words = ((): string => {
    switch (name) {
      case "kind":
        return nameIn(county.kinds, facts.kind);
      case "column":
        return nameIn(county.columns, facts.column);
      case "topic":
        return nameIn(county.topics, facts.topic);
      case "issuingOrgan":
        return nameIn(county.organs, facts.issuingOrgan);
      case "validity":
        return VALIDITY_NAMES[facts.validity] ?? "不涉及效力";
      case "keywords":
        return facts.keywords.join("、");
      case "openness":
        return joined(LEVELS[facts.openness.level], facts.openness.level !== "proactive" && facts.openness.reason);
      case "secrecy":
        return joined(CONCLUSIONS[facts.secrecy.conclusion], facts.secrecy.remark);
      case "concerns":
        return joined(facts.concerns.leaders && "涉及各级领导", facts.concerns.major && "重大事项");
      case "needsInterpretation":
        return facts.needsInterpretation ? "需要" : "不需要";
      case "attachments":
        return facts.attachments.map((attachment) => `${attachment.name}${attachment.withheld ? "（不公开）" : ""}`).join("、");
      default:
        return facts[name] ?? "";
    }
  })();
  return words === "" ? "（空）" : words;
};
