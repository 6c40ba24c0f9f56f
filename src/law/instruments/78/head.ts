// 78号, on improving disclosure: the instrument itself, and how its clauses are written.
import { plainDate } from "../../../kernel/plain-date.ts";
import { clauseWriter } from "../../clause-writer.ts";

export const HEAD = {
  id: "土左政办发〔2023〕78号",
  title: "关于加强和改进政务公开工作的通知",
  shortTitle: "78号",
  issuer: "土默特左旗人民政府办公室",
  madeOn: plainDate("2023-11-10"),
  level: "local",
  confidence: "gazette",
} as const;

export const { rule, judgement, reference } = clauseWriter(HEAD.id, "sections", HEAD.madeOn);
