// The year-end closing of procurement 2023: the instrument itself, which has no number, and how its clauses are written.
// It speaks of the budget year 2023 only and names no day on which the doors open again (X37).
import { plainDate } from "../../../kernel/plain-date.ts";
import { clauseWriter } from "../../clause-writer.ts";

export const HEAD = {
  id: "土默特左旗财政局·2023-12-13",
  title: "土默特左旗关于2023年度政府采购项目年终处理有关事项的通知",
  shortTitle: "采购年终通知",
  issuer: "土默特左旗财政局",
  madeOn: plainDate("2023-12-13"),
  level: "local",
  confidence: "gazette",
} as const;

export const { rule, judgement, reference } = clauseWriter(HEAD.id, "sections", HEAD.madeOn, { inForceTo: plainDate("2023-12-31") });
