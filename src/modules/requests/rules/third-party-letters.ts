// The letters to a third party: what it is asked, and what became of it, by what it really said and what was really decided (条例 15, 32).
// Neither says who asks.
import type { RedactionGround } from "../../../document/body.ts";
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import type { Due } from "../../../law/calendar/working-days.ts";
import { CONSULTATION_TERM } from "./clock-effects.ts";
import { DECISIONS } from "./decisions.ts";
import { dueWords, groundSources, letter, type Letter, type LetterFacts, sentence } from "./letter.ts";
import { freeChoiceOf } from "./remedies.ts";
import { regulation, type Source } from "./sources.ts";
import { BASES, type Basis, type Decided, type Heard } from "./third-parties.ts";

/** To a third party: what is asked, not who asks. Its days run from when it has the letter, which nobody knows yet. */
export const thirdPartyLetter = (party: string, matter: string, silenceOn: Due): Letter =>
  letter(
    "third-party",
    party,
    [
      `本机关收到一件政府信息公开申请，申请公开的政府信息涉及您（单位），公开可能影响您（单位）的商业秘密、个人隐私等合法权益。涉及的信息是：${sentence(matter)}`,
      `请自收到本征求意见书之日起 ${CONSULTATION_TERM.workingDays} 个工作日内书面提出是否同意公开的意见（在发出当日收到的，至${dueWords(silenceOn)}）；不同意公开的，请说明理由。逾期未提出意见的，由本机关依法决定是否公开。`,
    ],
    [regulation(15), regulation(32)],
  );

export type Fate = {
  decided: Decided;
  /** What concerns this party. */
  disclosed: boolean;
  /** Where only a part is given out: on which grounds the rest is not. */
  grounds: readonly RedactionGround[];
  basis: Basis | undefined;
  reason: string;
  /** The part that is disclosed or not, where it is narrower than what was asked. */
  matter: string;
};

export const thirdPartyResultLetter = ({ on, remedies }: Pick<LetterFacts, "on" | "remedies">, heard: Heard, fate: Fate): Letter => {
  const { words, sources } = decisionWords(heard, fate);
  // Whoever wanted it kept, or may have, learns where to turn.
  const remedy = fate.disclosed && heard.stance !== "agrees" ? freeChoiceOf("决定", on, remedies) : undefined;
  return letter(
    "third-party-result",
    heard.party,
    [
      `本机关于${inChinese(heard.askedOn)}就一件政府信息公开申请中涉及您（单位）的政府信息书面征求您（单位）的意见，涉及的信息是：${sentence(heard.matter)}`,
      replyWords(heard),
      words,
      ...(remedy ? [remedy.sentence] : []),
    ],
    [regulation(32), ...sources, ...(remedy?.sources ?? [])],
  );
};

const replyWords = ({ stance, reply, silenceOn }: Heard): string => {
  const on = (day: PlainDate | undefined): string => (day === undefined ? "" : inChinese(day));
  switch (stance) {
    case "agrees":
      return `您（单位）于${on(reply?.on)}答复，同意公开。`;
    case "objects":
      return `您（单位）于${on(reply?.on)}答复，不同意公开。`;
    case "late":
      return `您（单位）于${on(reply?.on)}提出意见，已经超过 ${CONSULTATION_TERM.workingDays} 个工作日的期限（至${on(silenceOn.on)}），依法由本机关决定是否公开。`;
    case "silent":
      return `您（单位）没有在 ${CONSULTATION_TERM.workingDays} 个工作日内提出意见，依法由本机关决定是否公开。`;
    case "unrecorded":
      return `您（单位）于${on(reply?.on)}提出的意见，本机关已经收到。`;
    case "waiting":
      return "上述征求意见书，您（单位）不需要再答复。";
  }
};

const decisionWords = ({ stance }: Heard, { decided, disclosed, grounds, basis, reason, matter }: Fate): { words: string; sources: Source[] } => {
  const because = reason === "" ? "" : `理由：${sentence(reason)}`;
  if (decided === "ended") return { words: "该申请已经终止办理，本机关没有公开上述信息。", sources: [] };
  const { family, label, source } = DECISIONS[decided];
  const what = matter === "" ? "上述信息" : `上述信息中的以下内容：${matter.replace(/[。；，]$/u, "")}`;
  if (disclosed) {
    const weighed = stance === "objects" && basis ? `本机关认为${basis === "unsound" ? `您（单位）${BASES.unsound}` : BASES[basis]}，` : "本机关";
    return { words: `${weighed}决定向申请人公开${what}。${because}`, sources: [source] };
  }
  if (decided === "partly")
    return { words: `本机关决定部分公开所申请的信息，其中不公开${what}。${because}`, sources: [source, ...groundSources(grounds)] };
  if (decided === "third-party-rights") return { words: `本机关认为公开会损害第三方合法权益，决定不公开上述信息。${because}`, sources: [source] };
  if (family === "withheld") return { words: `本机关对该申请的决定是不予公开（${label}），没有公开上述信息。${because}`, sources: [source] };
  return { words: `该申请的办理结果是“${label}”，本机关没有公开上述信息。${because}`, sources: [source] };
};
