// 133号, the elderly-care homes: the instrument itself, and how its clauses are written.
import { plainDate } from "../../../kernel/plain-date.ts";
import { clauseWriter } from "../../clause-writer.ts";

export const HEAD = {
  id: "土左政发〔2023〕133号",
  title: "土默特左旗养老机构管理办法",
  shortTitle: "133号",
  issuer: "土默特左旗人民政府",
  madeOn: plainDate("2023-10-26"),
  level: "local",
  confidence: "gazette",
} as const;

export const { rule, judgement, reference } = clauseWriter(HEAD.id, "articles", HEAD.madeOn);
