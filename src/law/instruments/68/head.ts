// 68号, the three reviews: the instrument itself, and how its clauses are written.
import { plainDate } from "../../../kernel/plain-date.ts";
import { clauseWriter } from "../../clause-writer.ts";

export const HEAD = {
  id: "土左政办发〔2023〕68号",
  title: "土默特左旗政府信息公开“三审三校”制度",
  shortTitle: "68号",
  issuer: "土默特左旗人民政府办公室",
  madeOn: plainDate("2023-10-08"),
  level: "local",
  confidence: "gazette",
} as const;

/** The sanction of art. 12, which stands behind every duty of the reviews. */
export const ANSWERABLE = "出了问题按第十二条追责";

export const { rule, judgement, reference } = clauseWriter(HEAD.id, "articles", HEAD.madeOn);
