// The letters of a request, from what happened in it: title, addressee, paragraphs, with the basis by article. Layout and numbers are decided elsewhere.
// Ways of speaking are our own; an organ that has its own words edits the proposal, not this.
import { type PlainDate, inChinese } from "../../../kernel/plain-date.ts";
import type { Citation } from "../../../kernel/verdict.ts";
import { type DecisionCode, DECISIONS, isRefusal } from "./decisions.ts";
import { FEE_METHODS, type FeeMethod } from "./fees.ts";
import { remediesOf } from "./remedies.ts";
import { feeRules, regulation, type Source } from "./sources.ts";

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
  wanted: string;
  remedies: { reviewedBy: string; court: string };
};

/** `warnings` are for the clerk and are not printed. */
export type Letter = { kind: LetterKind; title: string; addressees: string; paragraphs: string[]; cite: Citation[]; warnings: string[] };

const EXCERPT = 300;
const excerpt = (wanted: string): string => {
  const line = wanted.replaceAll(/\s+/gu, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}……` : line;
};
const opening = ({ receivedOn, registerNumber, wanted }: LetterFacts): string =>
  `本机关于${inChinese(receivedOn)}收到您（单位）提出的政府信息公开申请（登记号：${registerNumber}），申请公开的内容是：${excerpt(wanted)}`;

const letter = (kind: LetterKind, addressees: string, paragraphs: string[], sources: readonly Source[]): Letter => {
  const unverified = sources.filter(({ confidence }) => confidence === "K-H").map(({ cite }) => cite.label);
  return {
    kind,
    title: LETTERS[kind],
    addressees,
    paragraphs: [...paragraphs, `依据：${sources.map(({ cite }) => cite.label).join("、")}。`],
    cite: sources.map(({ cite }) => cite),
    warnings: unverified.length === 0 ? [] : [`${unverified.join("、")}的条文未核实，送达前请对照原文`],
  };
};

export const receiptLetter = (facts: LetterFacts, dueOn: PlainDate): Letter =>
  letter(
    "receipt",
    facts.applicant,
    [
      opening(facts),
      `现予登记。能够当场答复的将当场答复；不能当场答复的，最迟于${inChinese(dueOn)}答复。补正、收费、征求意见和延期依法另行计算，届时将另行告知。`,
    ],
    [regulation(33), regulation(45)],
  );

export const correctionLetter = (facts: LetterFacts, items: string, replyBy: PlainDate): Letter =>
  letter(
    "correction",
    facts.applicant,
    [
      opening(facts),
      `经审查，上述申请内容不明确，请就以下事项作出补正：${items}`,
      `请于${inChinese(replyBy)}前提交补正材料。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理。`,
    ],
    [regulation(29), regulation(30)],
  );

export const extensionLetter = (facts: LetterFacts, workingDays: number, dueOn: PlainDate, reason: string): Letter =>
  letter(
    "extension",
    facts.applicant,
    [
      opening(facts),
      `因${reason.replace(/[。，]$/, "")}，不能在 20 个工作日内答复。经本机关政府信息公开工作机构负责人同意，答复期限延长 ${workingDays} 个工作日，最迟于${inChinese(dueOn)}答复。`,
    ],
    [regulation(33)],
  );

/** `asked`: how many requests of the same applicant, and since when. */
export const reasonsLetter = (facts: LetterFacts, asked: { count: number; since: PlainDate }, replyBy: PlainDate): Letter =>
  letter(
    "reasons",
    facts.applicant,
    [
      opening(facts),
      `自${inChinese(asked.since)}以来，您（单位）向本机关提出的申请已有 ${asked.count} 件，数量、频次明显超过合理范围。请于${inChinese(replyBy)}前书面说明理由。`,
      "理由合理的，本机关在法定期限内答复；确实不能在期限内答复的，将确定延迟答复的合理期限并告知您（单位）。理由不合理的，本机关不予处理。",
    ],
    [regulation(35)],
  );

export const delayLetter = (facts: LetterFacts, until: PlainDate, reason: string): Letter =>
  letter(
    "delay",
    facts.applicant,
    [
      opening(facts),
      `您（单位）说明的理由合理，但因${reason.replace(/[。，]$/, "")}，本机关不能在法定期限内答复。经研究，本件延迟至${inChinese(until)}前答复。`,
    ],
    [regulation(35)],
  );

/** To a third party: what is asked, not who asks. */
export const thirdPartyLetter = (facts: LetterFacts, party: string, matter: string, silentAfter: PlainDate): Letter =>
  letter(
    "third-party",
    party,
    [
      `本机关收到一件政府信息公开申请，申请公开的政府信息涉及您（单位）：${excerpt(matter)}`,
      `请自收到本征求意见书之日起 15 个工作日内（按本函发出的次日起算，至${inChinese(silentAfter)}）书面提出是否同意公开的意见；不同意公开的，请说明理由。逾期未提出意见的，由本机关决定是否公开。`,
    ],
    [regulation(15), regulation(32)],
  );

export const thirdPartyResultLetter = (party: string, matter: string, disclosed: boolean, reason: string): Letter =>
  letter(
    "third-party-result",
    party,
    [
      disclosed
        ? `您（单位）不同意公开的政府信息：${excerpt(matter)}。本机关认为不公开可能对公共利益造成重大影响，决定予以公开。理由：${reason}`
        : `您（单位）不同意公开的政府信息：${excerpt(matter)}。您（单位）的理由合理，本机关决定不予公开。`,
    ],
    [regulation(32)],
  );

export const agencyLetter = (facts: LetterFacts, agency: string, matter: string, joint: boolean): Letter =>
  letter(
    "agency",
    agency,
    [
      `本机关正在办理一件政府信息公开申请（登记号：${facts.registerNumber}），其中涉及贵单位：${excerpt(matter)}`,
      joint
        ? "请自收到本函之日起 15 个工作日内提出意见；逾期未提出意见的，视为同意公开。"
        : "请尽快书面回复意见。征求意见所需时间依法不计算在答复期限内，为免申请人久候，请予支持。",
    ],
    [joint ? regulation(34) : regulation(33)],
  );

export const feeLetter = (facts: LetterFacts, method: FeeMethod, amount: number, yuan: number, pay: string, payBy: PlainDate): Letter =>
  letter(
    "fee",
    facts.applicant,
    [
      opening(facts),
      `您（单位）申请公开政府信息的数量、频次明显超过合理范围，按照${FEE_METHODS[method].label}的标准，共 ${amount} ${FEE_METHODS[method].unit}，应当缴纳信息处理费 ${yuan} 元。`,
      `请自收到本通知次日起 20 个工作日内（按本通知发出之日计，至${inChinese(payBy)}）缴纳。缴纳方式：${pay}。答复期限自缴费完成的次日起重新计算。逾期未缴纳的，视为放弃申请，本机关不再处理。`,
    ],
    [regulation(42), FEE_METHODS[method].source, feeRules(7)],
  );

export const answerLetter = (facts: LetterFacts, code: DecisionCode, text: string, reason: string): Letter => {
  const decision = DECISIONS[code];
  const remedies = remediesOf(code, facts.on, facts.remedies);
  const sources = [decision.source, ...(isRefusal(code) && code !== "partly" ? [regulation("36/1/3")] : []), ...remedies.sources];
  return letter(
    decision.family === "not-handled" || decision.family === "other" ? "not-handled" : "answer",
    facts.applicant,
    [
      opening(facts),
      `经审查，本机关的办理结果是：${decision.label}。`,
      ...text.split("\n").filter((line) => line.trim() !== ""),
      ...(reason === "" ? [] : [`理由：${reason}`]),
      remedies.sentence,
    ],
    sources,
  );
};

export const transferLetter = (facts: LetterFacts, to: string, contact: string): Letter => {
  const remedies = remediesOf("not-held", facts.on, facts.remedies);
  return letter(
    "transfer",
    facts.applicant,
    [opening(facts), `经审查，所申请的政府信息不属于本机关负责公开，应当由${to}负责。联系方式：${contact}。`, remedies.sentence],
    [regulation(10), regulation("36/1/5"), ...remedies.sources],
  );
};

export const taskLetter = (unit: string, registerNumber: string, question: string, by: PlainDate): Letter =>
  letter(
    "task",
    unit,
    [
      `本机关正在办理一件政府信息公开申请（登记号：${registerNumber}），请协助查找并提供：${question}`,
      `请于${inChinese(by)}前回复查找的范围、方法和结果。`,
    ],
    [regulation(33), regulation(45)],
  );

/** For the public: what was asked and answered, without who asked (条例 44). */
export const excerptLetter = (facts: LetterFacts, code: DecisionCode, text: string): Letter =>
  letter(
    "excerpt",
    "",
    [
      `申请公开的内容：${excerpt(facts.wanted)}`,
      `答复（${inChinese(facts.on)}）：${DECISIONS[code].label}。`,
      ...text.split("\n").filter((line) => line.trim() !== ""),
    ],
    [regulation(44)],
  );
