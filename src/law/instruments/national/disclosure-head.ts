// 政府信息公开条例 as revised in 2019: the instrument itself, and how its clauses are written.
import { plainDate } from "../../../kernel/plain-date.ts";
import { clauseWriter } from "../../clause-writer.ts";

export const HEAD = {
  id: "国务院令第711号",
  title: "中华人民共和国政府信息公开条例",
  shortTitle: "条例",
  issuer: "国务院",
  madeOn: plainDate("2019-04-03"),
  level: "national",
  confidence: "C",
} as const;

export const { rule, judgement, reference } = clauseWriter(HEAD.id, "articles", plainDate("2019-05-15"));
