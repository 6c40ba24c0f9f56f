// What each third party said when it was asked, and whether and how it may be told the result (条例 32). The words it is told with are elsewhere.
import type { RedactionGround } from "../../../document/body.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { Calendar, Due } from "../../../law/calendar/working-days.ts";
import type { CaseState } from "./case.ts";
import { CONSULTATION_TERM } from "./clock-effects.ts";
import { type DecisionCode, DECISIONS, givesInformation } from "./decisions.ts";
import { regulation, type Source } from "./sources.ts";

export const OPINIONS = { agrees: "同意公开", objects: "不同意公开" } as const;
export type Opinion = keyof typeof OPINIONS;

/** One consultation of one third party. Replies from before opinions were recorded have none. */
export type Question = { party: string; matter: string; askedOn: PlainDate; reply?: { on: PlainDate; opinion?: Opinion }; toldOn?: PlainDate };

export type Stance = Opinion | "late" | "silent" | "unrecorded" | "waiting";
export const STANCES: Record<Stance, string> = {
  ...OPINIONS,
  late: "逾期才答复",
  silent: "逾期未答复",
  unrecorded: "答复了，意见未记明",
  waiting: "还没有答复",
};
export type Heard = Question & { stance: Stance; silenceOn: Due };

/** Each third party by what it was asked last, as it stands on a day. */
export const heardOf = (questions: readonly Question[], calendar: Calendar, today: PlainDate): Heard[] =>
  [...new Map(questions.map((question) => [question.party, question])).values()].map((question) => {
    const silenceOn = calendar.addWorkingDays(question.askedOn, CONSULTATION_TERM.workingDays);
    return { ...question, silenceOn, stance: stanceOf(question, silenceOn.on, today) };
  });

const stanceOf = ({ reply }: Question, silenceOn: PlainDate, today: PlainDate): Stance => {
  if (reply === undefined) return today > silenceOn ? "silent" : "waiting";
  return reply.on > silenceOn ? "late" : (reply.opinion ?? "unrecorded");
};

/** What was decided of the request; `ended`: the case was over without a decision. Undefined while it can still change. */
export type Decided = DecisionCode | "ended";
export const decidedOf = ({ closed, proposal, waitingFor, answeredAs }: CaseState): Decided | undefined => {
  if (closed !== undefined && closed !== "answered") return "ended";
  return answeredAs ?? (proposal && waitingFor === undefined ? proposal.code : undefined);
};

/** Disclosed although the party objected in time, which needs a reason of weight: the public interest, or that the objection gives no sound one. */
export const BASES = { "public-interest": "不公开可能对公共利益造成重大影响", unsound: "不同意公开的理由不成立" } as const;
export type Basis = keyof typeof BASES;
export type Telling = { party: string; disclosed?: boolean | undefined; basis?: Basis | undefined; reason: string; matter: string };

const cite = (...sources: Source[]) => sources.map((source) => source.cite);

/** Whether what concerns this party is disclosed; undefined where only a person can say, because a part is and a part is not. */
export const isDisclosed = (decided: Decided, said: boolean | undefined): boolean | undefined =>
  decided === "partly" ? said : decided === "granted";

export const needsBasis = ({ stance }: Pick<Heard, "stance">, disclosed: boolean): boolean => disclosed && stance === "objects";
/** An opinion nobody wrote down may have been an objection. */
export const needsReason = ({ stance }: Pick<Heard, "stance">, disclosed: boolean): boolean =>
  disclosed && (stance === "objects" || stance === "unrecorded");

const untold = (heard: readonly Heard[]): Heard[] => heard.filter(({ toldOn }) => toldOn === undefined);
const awaited = (heard: readonly Heard[]): Heard | undefined => heard.find(({ stance }) => stance === "waiting");
const stillAsked = ({ party, silenceOn }: Heard, what: string): Verdict =>
  refuse(`${party}提出意见的期限到 ${silenceOn.on}，还没有答复，${what}`, cite(regulation(32)), "请等它答复，或者等期限届满");

/** Somebody was asked, it is decided, and somebody is not yet told. */
export const canTellThirdParties = (decided: Decided | undefined, heard: readonly Heard[]): Verdict => {
  if (heard.length === 0) return refuse("没有征求过第三方的意见", cite(regulation(32)), "请先书面征求意见");
  if (decided === undefined) return refuse("公开不公开还没有决定，不能告知第三方结果", cite(regulation(32)), "请先拟定答复并审核完，再告知第三方");
  if (untold(heard).length === 0)
    return refuse("征求过意见的第三方都已经告知结果", cite(regulation(32)), "告知书在文书里，不需要再发；再次征求意见的，可以再告知一次");
  return ALLOWED;
};

/** One of them, once for each time it was asked, told what was decided and nothing else. */
export const canTellParty = (decided: Decided, heard: readonly Heard[], grounds: readonly RedactionGround[], telling: Telling): Verdict => {
  const one = heard.find(({ party }) => party === telling.party);
  if (!one) return refuse(`没有征求过${telling.party}的意见`, cite(regulation(32)), "请核对名称，和征求意见时写的一样");
  if (one.toldOn !== undefined) return refuse(`已经把结果告知${one.party}`, cite(regulation(32)), "告知书在文书里，不需要再发");
  if (one.stance === "waiting" && decided !== "ended" && (givesInformation(decided) || decided === "third-party-rights"))
    return stillAsked(one, "不能告知公开不公开的结果");
  const disclosed = isDisclosed(decided, telling.disclosed);
  if (decided !== "partly" && decided !== "ended" && telling.disclosed !== undefined && telling.disclosed !== disclosed)
    return refuse(`本机关的决定是“${DECISIONS[decided].label}”，告知的结果要一致`, cite(regulation(32)), "请改选，或者先退回重新拟定答复");
  const onlyTheirs = grounds.length > 0 && grounds.every((ground) => ground === "E15");
  if (decided === "partly" && disclosed === false && onlyTheirs && everybodyAgrees(heard))
    return refuse(
      "征求过的第三方都同意公开，涂黑的又都以第十五条为依据，这一方的部分没有理由不公开",
      cite(regulation(15)),
      "请选“公开”，或者退回拟办，核对涂黑的依据",
    );
  return ALLOWED;
};

/** A third party that agrees has no rights to be kept from the applicant (条例 15). */
export const everybodyAgrees = (heard: readonly Heard[]): boolean => heard.length > 0 && heard.every(({ stance }) => stance === "agrees");

/** Before anything goes out: whoever was asked has had its time, and whoever objected and is overruled was told (条例 32). */
export const canDisclose = (code: DecisionCode, heard: readonly Heard[]): Verdict => {
  if (!givesInformation(code)) return ALLOWED;
  const waiting = awaited(heard);
  if (waiting) return stillAsked(waiting, "不能公开");
  const overruled = code === "granted" ? untold(heard).find(({ stance }) => stance === "objects") : undefined;
  return overruled
    ? refuse(`${overruled.party}不同意公开，决定公开的内容和理由还没有书面告知它`, cite(regulation(32)), "请先办“告知第三方结果”，再制发答复")
    : ALLOWED;
};
