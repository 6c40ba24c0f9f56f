// The winter fire plan 2023–24: the instrument itself, which has no number, and how its clauses are written.
// The plan runs to the end of March 2024 (X38).
import { plainDate } from "../../../kernel/plain-date.ts";
import { clauseWriter } from "../../clause-writer.ts";

export const HEAD = {
  id: "土默特左旗安全生产委员会办公室·2023-12-18",
  title: "全旗冬春火灾防控工作方案",
  shortTitle: "冬春防火方案",
  issuer: "土默特左旗安全生产委员会办公室",
  madeOn: plainDate("2023-12-18"),
  level: "local",
  confidence: "gazette",
} as const;

export const { rule, judgement, reference } = clauseWriter(HEAD.id, "sections", HEAD.madeOn, { inForceTo: plainDate("2024-03-31") });
