// Stage against stage: the diff of two texts and of their facts, with the words a screen shows.
import { findColumn, findKind, findTopic, fullName } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import { diffBodies } from "../../document/diff.ts";
import type { Body } from "../../document/body.ts";
import { VALIDITY_NAMES } from "../portal/rules/words.ts";
import type { ManuscriptContent } from "./schema.ts";

export const bodyDiff = (before: Body, after: Body) => diffBodies(before, after);

const OPENNESS = { proactive: "主动公开", "on-request": "依申请公开", withheld: "不予公开" } as const;
const SECRECY = { unreviewed: "", clear: "不涉密，可以公开", partial: "部分内容不公开", unsure: "不能确定" } as const;

/** What the public is told of a document beside its text, as words. */
export const publicFactsOf = (county: County, content: ManuscriptContent): [string, string][] => [
  ["标题", content.title],
  ["体裁", findKind(county, content.kind)?.name ?? ""],
  ["栏目", findColumn(county, content.column)?.name ?? ""],
  ["主题分类", findTopic(county, content.topic)?.name ?? ""],
  ["文号", content.documentNumber],
  ["签发人", content.signer ?? ""],
  ["发文机关", content.issuingOrgan === "" ? "" : fullName(county, content.issuingOrgan)],
  ["成文日期", content.madeOn ?? ""],
  ["印发日期", content.issuedOn ?? ""],
  ["施行日期", content.effectiveOn ?? ""],
  ["失效日期", content.expiresOn ?? ""],
  ["效力", VALIDITY_NAMES[content.validity] ?? ""],
  ["主题词", content.keywords.join("、")],
  ["信息来源", content.source],
  ["责任编辑", content.responsibleEditor],
];

/** The facts of a manuscript as words, in the order a clerk reads them; the last ones stay inside the house. */
export const factsOf = (county: County, content: ManuscriptContent): [string, string][] => [
  ...publicFactsOf(county, content),
  ["公开属性", OPENNESS[content.openness.level]],
  ["不公开的理由", content.openness.level === "proactive" ? "" : content.openness.reason],
  ["保密审查意见", [SECRECY[content.secrecy.conclusion], content.secrecy.remark].filter((part) => part !== "").join("：")],
  ["提请审定的事由", [content.concerns.leaders ? "涉及领导" : "", content.concerns.major ? "重大事项" : ""].filter((part) => part !== "").join("、")],
  ["需要解读", content.needsInterpretation ? "需要" : ""],
  ["附件", content.attachments.map((attachment) => `${attachment.name}${attachment.withheld ? "（不公开）" : ""}`).join("、")],
];

export const fieldDiff = (
  county: County,
  before: ManuscriptContent,
  after: ManuscriptContent,
): { label: string; before: string; after: string }[] => {
  const old = new Map(factsOf(county, before));
  return factsOf(county, after).flatMap(([label, value]) =>
    old.get(label) === value ? [] : [{ label, before: old.get(label) ?? "", after: value }],
  );
};
