// The norms this module leans on, as citations with how sure we are of each. K-H is shown as 未核实 wherever it is printed; holds no text of a norm.
import type { Citation } from "../../../kernel/verdict.ts";
import type { Confidence } from "../../../law/clause.ts";

export type Source = { cite: Citation; confidence: Confidence };

const DIGITS = "零一二三四五六七八九";
/** 三十二: an article's number as statutes write it, 1 to 99. */
export const articleNumber = (n: number): string =>
  n < 10 ? DIGITS[n]! : `${n < 20 ? "" : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? "" : DIGITS[n % 10]}`;

const norm =
  (id: string, title: string, confidence: Confidence) =>
  (article: number, place = ""): Source => ({
    cite: { clause: `${id}/${article}${place}`, label: `《${title}》第${articleNumber(article)}条${place}` },
    confidence,
  });

/** 政府信息公开条例 as revised, in force from 2019-05-15. */
export const regulation = norm("国务院令第711号", "中华人民共和国政府信息公开条例", "C");
/** Fees. The articles on notice, payment and the new count were not read by us in the original. */
export const feeRules = norm("国办函〔2020〕109号", "政府信息公开信息处理费管理办法", "K-H");
export const reviewLaw = norm("行政复议法", "中华人民共和国行政复议法", "C");
export const litigationLaw = norm("行政诉讼法", "中华人民共和国行政诉讼法", "C");

export const labelOf = ({ cite, confidence }: Source): string => (confidence === "K-H" ? `${cite.label}，未核实` : cite.label);
