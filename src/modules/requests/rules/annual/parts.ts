// The report's words: its six parts with the five aspects of part one, which of them are missing, and how like the last years' they are. Pure.
import { similarity } from "../similarity.ts";

export const PARTS = {
  proactive: "主动公开",
  "on-request": "依申请公开",
  management: "政府信息管理",
  platform: "政府信息公开平台建设",
  supervision: "监督保障",
  problems: "存在的主要问题",
  improvements: "改进情况",
  others: "其他需要报告的事项",
} as const;
export type ReportPart = keyof typeof PARTS;
export const PART_KEYS = Object.keys(PARTS) as [ReportPart, ...ReportPart[]];
/** The five aspects of part one. */
export const ASPECTS: readonly ReportPart[] = ["proactive", "on-request", "management", "platform", "supervision"];

export type PartTexts = Partial<Record<ReportPart, string>>;
export const missingParts = (texts: PartTexts): ReportPart[] => PART_KEYS.filter((part) => (texts[part] ?? "").trim() === "");

/** From which a person should look again: the same problems word for word are a finding of the assessment (70号 1.7). */
export const LIKE = 0.6;
export type YearLikeness = { year: number; ratio: number; like: boolean };

/** 存在问题 and 改进情况 against each of the last three years that has them. */
export const likenessToYears = (now: PartTexts, before: readonly { year: number; texts: PartTexts }[]): YearLikeness[] => {
  const words = ({ problems = "", improvements = "" }: PartTexts): string => `${problems}\n${improvements}`.trim();
  if (words(now) === "") return [];
  return before
    .filter(({ texts }) => words(texts) !== "")
    .map(({ year, texts }) => {
      const ratio = similarity(words(now), words(texts));
      return { year, ratio, like: ratio >= LIKE };
    });
};
