// What every letter of a request is made of: its kind, its facts, how it addresses whom, how it names a day and its basis. The letters themselves are elsewhere.
import type { RedactionGround } from "../../../document/body.ts";
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import type { Citation } from "../../../kernel/verdict.ts";
import type { Due } from "../../../law/calendar/working-days.ts";
import type { ApplicantClass } from "./decisions.ts";
import { regulation, type Source } from "./sources.ts";

export const LETTERS = {
  receipt: "政府信息公开申请登记回执",
  correction: "政府信息公开申请补正告知书",
  extension: "政府信息公开延期答复告知书",
  reasons: "政府信息公开申请说明理由告知书",
  delay: "政府信息公开延迟答复告知书",
  "third-party": "政府信息公开征求意见书",
  "third-party-result": "政府信息公开征求意见结果告知书",
  agency: "关于政府信息公开征求意见的函",
  task: "关于协助查找政府信息的函",
  fee: "政府信息公开信息处理费收费通知书",
  answer: "政府信息公开申请答复书",
  "not-handled": "政府信息公开申请处理情况告知书",
  transfer: "政府信息公开申请告知书",
  excerpt: "政府信息公开答复摘录",
} as const;
export type LetterKind = keyof typeof LETTERS;

export type LetterFacts = {
  /** 〔2026〕12号 of the register. */
  registerNumber: string;
  receivedOn: PlainDate;
  on: PlainDate;
  applicant: string;
  applicantClass: ApplicantClass;
  wanted: string;
  remedies: { reviewedBy: string; court: string };
};

/** `warnings` are for the clerk and are not printed. */
export type Letter = { kind: LetterKind; title: string; addressees: string; paragraphs: string[]; cite: Citation[]; warnings: string[] };

/** Each source once, in the order given. */
export const letter = (kind: LetterKind, addressees: string, paragraphs: string[], given: readonly Source[]): Letter => {
  const sources = [...new Map(given.map((source) => [source.cite.clause, source])).values()];
  const unverified = sources.filter(({ confidence }) => confidence === "K-H").map(({ cite }) => cite.label);
  return {
    kind,
    title: LETTERS[kind],
    addressees,
    paragraphs: [...paragraphs, `依据：${basisOf(sources)}。`],
    cite: sources.map(({ cite }) => cite),
    warnings: unverified.length === 0 ? [] : [`${unverified.join("、")}的条文未核实，送达前请对照原文`],
  };
};

/** By law, each named once: 《…条例》第十五条、第三十二条；《…法》第二十条. */
const basisOf = (sources: readonly Source[]): string => {
  const places = new Map<string, string[]>();
  for (const { cite } of sources) {
    const [, law = "", place = ""] = /^(《.+?》)(.*)$/u.exec(cite.label) ?? [];
    places.set(law, [...(places.get(law) ?? []), place]);
  }
  return [...places].map(([law, at]) => `${law}${at.join("、")}`).join("；");
};

const EXCERPT = 300;
/** What somebody wrote, as the end of a sentence: one line, its beginning where it is long, a full stop. */
export const sentence = (written: string): string => {
  const line = written
    .trim()
    .replaceAll(/(?<=[，。；：、！？])\s+/gu, "")
    .replaceAll(/\s+/gu, " ");
  if (line.length > EXCERPT) return `${line.slice(0, EXCERPT)}……`;
  return /[。！？…]$/u.test(line) ? line : `${line.replace(/[；，、：,;:.]$/u, "")}。`;
};
/** What stands inside a sentence: without the mark it was ended with. */
export const clauseOf = (written: string): string => sentence(written).replace(/[。！？]$/u, "");
export const stopped = (line: string): string => (/[。！？…；：]$/u.test(line) ? line : `${line}。`);
export const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** 您, or 你单位: a person or an organisation asked. */
export const you = ({ applicantClass }: Pick<LetterFacts, "applicantClass">): string => (applicantClass === "person" ? "您" : "你单位");

export const opening = (facts: LetterFacts): string =>
  `本机关于${inChinese(facts.receivedOn)}收到${you(facts)}提出的政府信息公开申请（登记号：${facts.registerNumber}），申请公开的内容是：${sentence(facts.wanted)}`;

/** A day that no notice can move any more, or the day and what may move it. */
export const dueWords = ({ on, provisional, unpublishedYears }: Due): string =>
  provisional ? `${inChinese(on)}（${unpublishedYears.join("、")}年放假安排尚未公布，公布后日期有变化的，以变化后的为准）` : inChinese(on);

const ARTICLE: Record<RedactionGround, number> = { "E14-1": 14, "E14-2": 14, "E14-3": 14, E15: 15, "E16-1": 16, "E16-2": 16, "E16-3": 16 };
export const groundSources = (grounds: readonly RedactionGround[]): Source[] => grounds.map((ground) => regulation(ARTICLE[ground]));
