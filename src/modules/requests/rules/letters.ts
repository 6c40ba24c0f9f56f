// The letters of a request to its applicant, to other organs and to the public, from what happened in it: addressee, paragraphs, with the basis by article.
// Layout and numbers are decided elsewhere. Ways of speaking are our own; an organ that has its own words edits the proposal, not this.
import type { RedactionGround } from "../../../document/body.ts";
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import type { Due } from "../../../law/calendar/working-days.ts";
import { CONSULTATION_TERM } from "./clock-effects.ts";
import { CONCLUSIONS } from "./conclusions.ts";
import { type DecisionCode, DECISIONS, isRefusal } from "./decisions.ts";
import { FEE_METHODS, type FeeMethod } from "./fees.ts";
import { clauseOf, dueWords, groundSources, letter, type Letter, type LetterFacts, linesOf, opening, sentence, stopped, you } from "./letter.ts";
import type { Receipt } from "./receipt.ts";
import { remediesOf } from "./remedies.ts";
import { feeRules, regulation } from "./sources.ts";

/**
 * `dueOn`: undefined where a part was split off while its correction or payment is waited for. `receipt`: why that day counts as the day of receipt;
 * undefined for what another organ handed on or a part split off.
 */
export const receiptLetter = (facts: LetterFacts, dueOn: Due | undefined, receipt: Pick<Receipt, "because" | "source"> | undefined): Letter =>
  letter(
    "receipt",
    facts.applicant,
    [
      opening(facts),
      `现予登记${receipt ? `（${receipt.because}）` : ""}。${
        dueOn
          ? `能够当场答复的将当场答复；不能当场答复的，最迟于${dueWords(dueOn)}答复。补正、收费、征求意见和延期依法另行计算，届时将另行告知。`
          : "答复的期限自收到补正的申请之日或者缴费完成之日起依法计算。"
      }`,
    ],
    [...(receipt ? [receipt.source] : []), regulation(33), regulation(45)],
  );

export const correctionLetter = (facts: LetterFacts, items: string, replyBy: PlainDate): Letter =>
  letter(
    "correction",
    facts.applicant,
    [
      opening(facts),
      "经审查，上述申请内容不明确，请就以下事项作出补正：",
      ...linesOf(items),
      `请在${inChinese(replyBy)}以前（含当日）提交补正材料。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理。`,
    ],
    [regulation(29), regulation(30)],
  );

export const extensionLetter = (facts: LetterFacts, workingDays: number, dueOn: Due, reason: string): Letter =>
  letter(
    "extension",
    facts.applicant,
    [
      opening(facts),
      `因${clauseOf(reason).replace(/^因为?/u, "")}，不能在 20 个工作日内答复。经本机关政府信息公开工作机构负责人同意，答复期限延长 ${workingDays} 个工作日，最迟于${dueWords(dueOn)}答复。`,
    ],
    [regulation(33)],
  );

/** `asked`: how many requests of the same applicant to this organ, and since when. */
export const reasonsLetter = (facts: LetterFacts, asked: { count: number; since: PlainDate }, replyBy: PlainDate): Letter =>
  letter(
    "reasons",
    facts.applicant,
    [
      opening(facts),
      `自${inChinese(asked.since)}以来，${you(facts)}向本机关提出的申请已有 ${asked.count} 件，数量、频次明显超过合理范围。请在${inChinese(replyBy)}以前（含当日）书面说明理由。`,
      `理由合理的，本机关在法定期限内答复；确实不能在期限内答复的，将确定延迟答复的合理期限并告知${you(facts)}。理由不合理的，本机关不予处理。`,
    ],
    [regulation(35)],
  );

export const delayLetter = (facts: LetterFacts, until: PlainDate, reason: string): Letter =>
  letter(
    "delay",
    facts.applicant,
    [
      opening(facts),
      `${you(facts)}说明的理由合理，但因${clauseOf(reason).replace(/^因为?/u, "")}，本机关不能在法定期限内答复，确定最迟于${inChinese(until)}答复。`,
    ],
    [regulation(35)],
  );

export const agencyLetter = (facts: LetterFacts, agency: string, matter: string, joint: boolean): Letter =>
  letter(
    "agency",
    agency,
    [
      `本机关正在办理一件政府信息公开申请（登记号：${facts.registerNumber}），申请公开的下列政府信息${joint ? "由贵单位与本机关共同制作" : "涉及贵单位"}：${sentence(matter)}`,
      joint
        ? `请自收到本函之日起 ${CONSULTATION_TERM.workingDays} 个工作日内书面提出意见；逾期未提出意见的，视为同意公开。`
        : "请尽快书面回复意见。征求意见所需时间依法不计算在答复期限内，为免申请人久候，请予支持。",
    ],
    [joint ? regulation(34) : regulation(33)],
  );

export const feeLetter = (facts: LetterFacts, method: FeeMethod, amount: number, yuan: number, pay: string, payBy: Due): Letter => {
  const { label, unit, standard, source } = FEE_METHODS[method];
  return letter(
    "fee",
    facts.applicant,
    [
      opening(facts),
      `${you(facts)}申请公开政府信息的数量、频次明显超过合理范围，本机关收取信息处理费。${label}：${standard}。${method === "by-request" ? `这是本月的第 ${amount} ${unit}` : `共 ${amount} ${unit}`}，应当缴纳 ${yuan} 元。`,
      `请自收到本通知次日起 20 个工作日内缴纳（在发出当日收到的，至${dueWords(payBy)}）。缴纳方式：${clauseOf(pay)}。答复期限自缴费完成的次日起重新计算。逾期未缴纳的，视为放弃申请，本机关不再处理。`,
    ],
    [regulation(42), source, feeRules(7)],
  );
};

/** `grounds`: of what was blacked out, where only a part is given. */
export const answerLetter = (facts: LetterFacts, code: DecisionCode, text: string, reason: string, grounds: readonly RedactionGround[]): Letter => {
  const decision = DECISIONS[code];
  const remedies = remediesOf(code, facts.on, facts.remedies);
  return letter(
    decision.family === "not-handled" || decision.family === "other" ? "not-handled" : "answer",
    facts.applicant,
    [
      opening(facts),
      CONCLUSIONS[code](you(facts)),
      ...linesOf(text),
      ...linesOf(reason).map((line, index) => stopped(index === 0 ? `理由：${line}` : line)),
      remedies.sentence,
    ],
    [
      decision.source,
      ...(code === "partly" ? groundSources(grounds) : isRefusal(code) ? [regulation("36/1/3")] : []),
      ...(code === "third-party-rights" ? [regulation(32)] : []),
      ...remedies.sources,
    ],
  );
};

export const transferLetter = (facts: LetterFacts, to: string, contact: string, reason: string, forwarded: boolean): Letter => {
  const remedies = remediesOf("not-held", facts.on, facts.remedies);
  return letter(
    "transfer",
    facts.applicant,
    [
      opening(facts),
      `经审查，所申请的政府信息不属于本机关负责公开，应当由${to}负责公开。理由：${sentence(reason)}`,
      forwarded
        ? `本机关已经将申请转送${to}登记，由其另行答复。${to}的联系方式：${clauseOf(contact)}。`
        : `请向${to}提出申请，联系方式：${clauseOf(contact)}。`,
      remedies.sentence,
    ],
    [regulation(10), regulation("36/1/5"), ...remedies.sources],
  );
};

/** Nothing was decided: the applicant took the request back, or it goes on within an earlier one of the same applicant. */
export const endedLetter = (facts: LetterFacts, how: { withdrawnOn: PlainDate } | { into: string }): Letter =>
  letter(
    "not-handled",
    facts.applicant,
    [
      opening(facts),
      "into" in how
        ? `该申请与${you(facts)}在先提出的申请（登记号：${how.into}）内容重复，并入在先的申请一并办理，一并答复，不再单独答复。`
        : `${you(facts)}于${inChinese(how.withdrawnOn)}撤回上述申请，本机关终止办理。`,
    ],
    [regulation(45)],
  );

export const taskLetter = (unit: string, registerNumber: string, question: string, by: Due): Letter =>
  letter(
    "task",
    unit,
    [
      `本机关正在办理一件政府信息公开申请（登记号：${registerNumber}），请协助查找并提供：${sentence(question)}`,
      `请在${dueWords(by)}以前（含当日）回复查找的范围、方法和结果。`,
    ],
    [regulation(33), regulation(45)],
  );

/** For the public: what was asked and answered, without who asked (条例 44). */
export const excerptLetter = (facts: Pick<LetterFacts, "on" | "wanted">, code: DecisionCode, text: string): Letter =>
  letter(
    "excerpt",
    "",
    [`申请公开的内容：${sentence(facts.wanted)}`, `答复（${inChinese(facts.on)}）：${DECISIONS[code].label}。`, ...linesOf(text)],
    [regulation(44)],
  );
