// 70号, the yearly assessment of disclosure: the instrument itself, and how its clauses are written.
import { plainDate } from "../../../kernel/plain-date.ts";
import { clauseWriter } from "../../clause-writer.ts";

export const HEAD = {
  id: "土左政办发〔2023〕70号",
  title: "关于开展2023年度全旗政务公开绩效考核工作的通知",
  shortTitle: "70号",
  issuer: "土默特左旗人民政府办公室",
  madeOn: plainDate("2023-10-20"),
  level: "local",
  confidence: "gazette",
} as const;

export const { rule, judgement, reference } = clauseWriter(HEAD.id, "sections", HEAD.madeOn);
