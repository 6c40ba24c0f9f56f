// The norms this module leans on, as the registry has them, with how sure we are of each: K-H is shown as 未核实 to whoever handles a request.
// Labels carry the norm's full name, because letters print them.
import type { Citation } from "../../../kernel/verdict.ts";
import type { Confidence } from "../../../law/clause.ts";
import { getClause } from "../../../law/registry.ts";

export type Source = { cite: Citation; confidence: Confidence };

const norm =
  (instrument: string) =>
  (place: number | string): Source => {
    const found = getClause(`${instrument}/${place}`);
    return {
      cite: { clause: found.clause.id, label: `《${found.instrument.title}》${found.clause.place}` },
      confidence: found.clause.confidence ?? found.instrument.confidence,
    };
  };

/** 政府信息公开条例 as revised, in force from 2019-05-15. */
export const regulation = norm("国务院令第711号");
export const feeRules = norm("国办函〔2020〕109号");
/** As revised, in force from 2024-01-01. */
export const reviewLaw = norm("行政复议法");
export const litigationLaw = norm("行政诉讼法");

export const labelOf = ({ cite, confidence }: Source): string => (confidence === "K-H" ? `${cite.label}，未核实` : cite.label);
