// 政府信息公开条例 (2019): the national rule that 68号 carries out.
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const HEAD = {
  id: "国务院令第711号",
  title: "中华人民共和国政府信息公开条例",
  shortTitle: "条例",
  issuer: "国务院",
  madeOn: plainDate("2019-04-03"),
  level: "national",
  confidence: "C",
} as const;

const { rule } = clauseWriter(HEAD.id, "articles", plainDate("2019-05-15"));

export const DISCLOSURE_REGULATION: Instrument = {
  ...HEAD,
  clauses: [
    rule("26", "N-26", "公开机关", "主动公开的信息，形成或变更之后 20 个工作日之内公开，另有规定的除外", {
      trigger: "信息形成或变更",
      threshold: "20 个工作日",
      evidence: "形成日期和发布日期",
      flags: ["X02"],
    }),
  ],
};
