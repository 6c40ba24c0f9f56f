// 78号, on improving disclosure.
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const HEAD = {
  id: "土左政办发〔2023〕78号",
  title: "关于加强和改进政务公开工作的通知",
  shortTitle: "78号",
  issuer: "土默特左旗人民政府办公室",
  madeOn: plainDate("2023-11-10"),
  level: "local",
  confidence: "gazette",
} as const;

const { rule } = clauseWriter(HEAD.id, "sections", HEAD.madeOn);

export const IMPROVING_DISCLOSURE: Instrument = {
  ...HEAD,
  clauses: [
    rule("1/3#2", "D-1.3b", "文件制定机关", "文件公开以后，解读材料在 3 个工作日之内跟上", {
      trigger: "文件公开",
      threshold: "3 个工作日",
      evidence: "两个页面的发布时间",
      consequence: "考核第 4.1 行第 4 项",
      flags: ["X01"],
    }),
  ],
};
