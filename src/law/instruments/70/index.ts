// 70号, the yearly assessment of disclosure, and the rubric attached to it.
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const HEAD = {
  id: "土左政办发〔2023〕70号",
  title: "关于开展2023年度全旗政务公开绩效考核工作的通知",
  shortTitle: "70号",
  issuer: "土默特左旗人民政府办公室",
  madeOn: plainDate("2023-10-20"),
  level: "local",
  confidence: "gazette",
} as const;

const { rule } = clauseWriter(HEAD.id, "sections", HEAD.madeOn);

export const ASSESSMENT: Instrument = {
  ...HEAD,
  clauses: [
    rule("附件1/4.1#4", "R-4.1-4", "全体被考核单位", "解读比文件晚了 5 个工作日以上，每次扣分", {
      trigger: "考核",
      threshold: "5 个工作日",
      evidence: "两个页面的发布日期",
      consequence: "每次扣 1 分",
      flags: ["X01"],
    }),
  ],
};
