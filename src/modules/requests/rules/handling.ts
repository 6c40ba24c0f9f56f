// What may be done with a request now: who by their post, when by the clock's rules, and what must have been done before. Each refusal with its article.
import type { RedactionGround } from "../../../document/body.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { ALLOWED, all, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { type Actor, type Permission, PERMISSIONS, type Place, postFor, whoMay } from "../../../law/permissions.ts";
import type { CaseState, ClearanceLevel } from "./case.ts";
import { canFollow, dueOf, endOfWait, foldClock } from "./clock.ts";
import { isOpenOn } from "./clock-standing.ts";
import { CORRECTION_TERM, PAYMENT_TERM, type Wait } from "./clock-effects.ts";
import type { ClockEvent, EventType } from "./clock-events.ts";
import { DECISIONS, givesInformation } from "./decisions.ts";
import { regulation, type Source } from "./sources.ts";
import { canDisclose, canTellThirdParties, decidedOf, everybodyAgrees, heardOf } from "./third-parties.ts";

export type HandledCase = {
  place: Place;
  state: CaseState;
  /** Pages of records not yet decided; null where no record was added. */
  undecidedPages: number | null;
  /** Boxes on those that were. */
  boxes: number;
  /** Of those boxes, each once. */
  grounds: RedactionGround[];
  /** Records whose version to give out was not made since their pages were last decided. */
  unmade: number;
  openTasks: number;
};

const cites = (...sources: ReturnType<typeof regulation>[]) => sources.map(({ cite }) => cite);

export const mayAct = ({ place }: Pick<HandledCase, "place">, actor: Actor, permission: Permission): Verdict =>
  postFor(actor, permission, place)
    ? ALLOWED
    : refuse(`您的职务不能${PERMISSIONS[permission].label}，这一步由${whoMay(permission)}办理`, [], "请交由有这一职务的同志办理");

/** Whether somebody may enter requests: for the unit at `place`, or without one for any. */
export const canReceive = (actor: Actor, place?: Place): Verdict =>
  postFor(actor, "request.receive", place)
    ? ALLOWED
    : refuse(
        place ? "您的职务不能为这个机关登记申请" : `登记申请由${whoMay("request.receive")}办理，您的职务不能登记`,
        [],
        "请把来件交给受理机关的依申请公开经办人登记",
      );

export const isOpen = ({ state }: HandledCase): Verdict =>
  state.closed === undefined ? ALLOWED : refuse("这件申请已经办结", [], "办结以后只能送达、归档，或者登记复议、诉讼");

const isReceived = ({ state }: HandledCase): Verdict =>
  state.history ? ALLOWED : refuse("还没有与申请人确认收到，期限没有起算", cites(regulation("31/1/3")), "请先与申请人确认，并登记确认的日期");

/** An event of the clock: open, received, and possible after all that happened. */
export const canHappen = (one: HandledCase, event: ClockEvent, calendar: Calendar): Verdict =>
  all(isOpenOrLate(one, event.type), isReceived(one), one.state.history ? canFollow(one.state.history, event, calendar) : ALLOWED);

const isOpenOrLate = (one: HandledCase, type: EventType): Verdict =>
  type === "third-party-replied" || type === "agency-replied" ? ALLOWED : isOpen(one);

/** A day that is due can be put off, and the applicant told which (条例 33). */
export const canExtend = (one: HandledCase, event: ClockEvent & { type: "extended" }, calendar: Calendar): Verdict =>
  all(
    canHappen(one, event, calendar),
    one.state.history && dueOf(foldClock(one.state.history, calendar), calendar) === undefined
      ? refuse("期限现在不在本机关一方，不需要延期", cites(regulation(33)), "请等补正、缴费或者其他机关答复以后再看")
      : ALLOWED,
  );

export const canPropose = (
  one: HandledCase,
  proposal: NonNullable<CaseState["proposal"]> | { code: keyof typeof DECISIONS; reason: string },
  today: PlainDate,
  calendar: Calendar,
): Verdict => {
  const decision = DECISIONS[proposal.code];
  return all(
    isOpen(one),
    isReceived(one),
    one.state.assigned ? ALLOWED : refuse("这件申请还没有分办", cites(regulation(45)), "请先分办到股室和承办人"),
    decision.family !== "granted" && proposal.reason.trim() === ""
      ? refuse(`答复「${decision.label}」要说明理由`, cites(regulation(36)), "请写明理由和事实")
      : ALLOWED,
    proposal.code === "not-held" && one.state.searches === 0
      ? refuse("没有查找记录，不能答复信息不存在", cites(regulation("36/1/4")), "请先登记在哪里、怎样查找过")
      : ALLOWED,
    proposal.code === "still-unclear" && !one.state.history?.events.some(({ type }) => type === "correction-received")
      ? refuse("没有补正过，不能以补正后仍不明确答复", cites(regulation(30)), "请先一次性告知补正")
      : ALLOWED,
    proposal.code === "excessive" && one.state.reasons === "none"
      ? refuse("没有要求申请人说明理由，不能以大量反复申请不予处理", cites(regulation(35)), "请先要求申请人说明理由")
      : ALLOWED,
    proposal.code === "third-party-rights" && !one.state.history?.events.some(({ type }) => type === "third-party-asked")
      ? refuse("没有征求过第三方意见，不能以此不予公开", cites(regulation(32)), "请先书面征求第三方意见")
      : ALLOWED,
    proposal.code === "third-party-rights" && everybodyAgrees(heardOf(one.state.thirdParties, calendar, today))
      ? refuse("征求过的第三方都同意公开，不能以保护第三方合法权益不予公开", cites(regulation(15)), "请改为予以公开，或者写明其他依据")
      : ALLOWED,
    recordsDecided(one, proposal.code),
  );
};

/** Every page decided before an answer can be built; parts of it only where something is blacked out, the whole only where nothing is. */
const recordsDecided = (one: HandledCase, code: keyof typeof DECISIONS): Verdict => {
  if (!givesInformation(code) || one.undecidedPages === null) return ALLOWED;
  if (one.undecidedPages > 0)
    return refuse(`还有 ${one.undecidedPages} 页没有逐页审定`, cites(regulation(37)), "请逐页确认公开，或标出不公开的部分和依据");
  if (code === "granted" && one.boxes > 0) return refuse("有涂黑的内容，应当答复部分公开", cites(regulation(37)), "请改为部分公开，或取消涂黑");
  if (code === "partly" && one.boxes === 0)
    return refuse("没有涂黑的内容，不是部分公开", cites(regulation(37)), "请标出不公开的部分，或改为予以公开");
  return ALLOWED;
};

const LEVEL_PERMISSION: Record<ClearanceLevel, Permission> = {
  head: "request.lead",
  counsel: "request.clear-counsel",
  leader: "request.clear-leader",
};
export const permissionOf = (level: ClearanceLevel): Permission => LEVEL_PERMISSION[level];

/** The level that waits; by somebody who neither proposed the answer nor cleared another level. */
export const canClear = (one: HandledCase, actor: Actor): Verdict => {
  const { proposal, waitingFor, cleared } = one.state;
  if (!proposal) return refuse("还没有拟出答复", [], "请承办人先拟办");
  if (waitingFor === undefined) return refuse("各级都已经审核通过", [], "可以制发答复了");
  return all(
    isOpen(one),
    mayAct(one, actor, permissionOf(waitingFor)),
    proposal.by === actor.account ? refuse("不能审核自己拟的答复", cites(regulation(45)), "请由另一位同志审核") : ALLOWED,
    cleared.some(({ by }) => by === actor.account) ? refuse("同一人不能审核两级", cites(regulation(45)), "请由另一位同志审核") : ALLOWED,
  );
};

export const canAnswer = (one: HandledCase, on: PlainDate, calendar: Calendar): Verdict => {
  const { proposal, waitingFor } = one.state;
  if (!proposal) return refuse("还没有拟出答复", [], "请先拟办");
  if (waitingFor !== undefined) return refuse("答复还没有审核通过", cites(regulation(45)), "请等各级审核通过后再制发");
  if (givesInformation(proposal.code) && one.unmade > 0)
    return refuse(`还有 ${one.unmade} 份材料没有生成提供件`, cites(regulation(37)), "请先生成涂黑后的提供件");
  return all(
    recordsDecided(one, proposal.code),
    canDisclose(proposal.code, heardOf(one.state.thirdParties, calendar, on)),
    canHappen(one, { on, type: "answered" }, calendar),
  );
};

/** A correction or a payment is waited for, and its day is over: not handled further (条例 30; 109号 art. 7). */
export const canLapse = (one: HandledCase, today: PlainDate, calendar: Calendar): Verdict => {
  const waiting = one.state.history && lapseOf(one.state.history, calendar);
  if (!waiting) return refuse("没有等待补正或者缴费", cites(regulation(30)), "已经补正、缴费的，请登记");
  return all(
    isOpen(one),
    today > waiting.last ? ALLOWED : refuse(`期限至 ${waiting.last}，还没有届满`, cites(waiting.source), "期限届满的次日起才能作不再处理"),
  );
};

/** What is waited for from the applicant, and its last day. */
const lapseOf = (history: NonNullable<CaseState["history"]>, calendar: Calendar): { for: Wait; last: PlainDate; source: Source } | undefined => {
  const wait = foldClock(history, calendar).waits.find((one) => one.through === undefined);
  if (!wait) return undefined;
  const source = wait.for === "correction" ? CORRECTION_TERM.source : PAYMENT_TERM.source;
  return { for: wait.for, last: endOfWait(wait, calendar) ?? wait.after, source };
};

/** Those asked who have not replied, in the order they were asked. */
export const unansweredOf = ({ state }: HandledCase, calendar: Calendar): { asked: "third-party" | "agency"; party: string }[] =>
  state.history
    ? foldClock(state.history, calendar)
        .consultations.filter(({ repliedOn }) => repliedOn === undefined)
        .map(({ asked, party = "" }) => ({ asked: asked === "third-party" ? asked : "agency", party }))
    : [];

/** Nobody is asked twice at once: a reply would not tell which of the two it answers. */
export const canConsult = (
  one: HandledCase,
  whom: { asked: "third-party" | "agency"; party: string },
  today: PlainDate,
  calendar: Calendar,
): Verdict => {
  const asked = whom.asked === "third-party" ? whom.asked : "other-organ";
  const running = one.state.history
    ? foldClock(one.state.history, calendar).consultations.find(
        (question) => question.asked === asked && question.party === whom.party && isOpenOn(question, today),
      )
    : undefined;
  return running
    ? refuse(`已于 ${running.after} 征求${whom.party}的意见，还没有答复`, cites(regulation(32)), "请等它答复；已经答复的请先登记意见")
    : ALLOWED;
};

export const canRecordReply = (one: HandledCase, calendar: Calendar): Verdict => {
  if (!one.state.history?.events.some(({ type }) => type === "third-party-asked" || type === "agency-asked"))
    return refuse("没有征求过第三方或者其他机关的意见", cites(regulation(32)), "请先书面征求意见");
  return unansweredOf(one, calendar).length > 0
    ? ALLOWED
    : refuse("征求过意见的都已经登记了答复", cites(regulation(32)), "再次来函的，存入来件扫描；要再问的，请再次征求意见");
};

/** The organ decides, and then tells the third party: not before the proposal went through every step. */
export const canTellThirdParty = ({ state }: HandledCase, today: PlainDate, calendar: Calendar): Verdict =>
  canTellThirdParties(decidedOf(state), heardOf(state.thirdParties, calendar, today));

export const canChangeRisk = (one: HandledCase): Verdict =>
  all(isOpen(one), one.state.proposal ? ALLOWED : refuse("现在没有可以调整风险等级的拟办", [], "请承办人先拟办"));

export const canReturn = (one: HandledCase, actor: Actor): Verdict => {
  const { proposal, waitingFor } = one.state;
  return all(
    isOpen(one),
    proposal ? ALLOWED : refuse("现在没有可以退回的拟办", [], "请承办人先拟办"),
    mayAct(one, actor, waitingFor ? permissionOf(waitingFor) : "request.lead"),
  );
};

/** Asked once why there are so many; the number alone decides nothing (条例 35). */
export const canAskReasons = (one: HandledCase): Verdict =>
  all(
    isOpen(one),
    isReceived(one),
    one.state.reasons === "none" ? ALLOWED : refuse("已经要求申请人说明理由", cites(regulation(35)), "请等申请人说明，或者拟办"),
  );

export const canRecordReasons = (one: HandledCase): Verdict =>
  all(
    isOpen(one),
    one.state.reasons === "asked" ? ALLOWED : refuse("没有等待说明的理由", cites(regulation(35)), "请先要求申请人说明理由；已经登记的不需要再登记"),
  );

/** Whether the reasons are sound is for the head to judge; that they were asked and given is not. */
export const canDelay = (one: HandledCase): Verdict =>
  all(
    isOpen(one),
    isReceived(one),
    one.state.reasons === "given"
      ? ALLOWED
      : refuse("申请人还没有说明理由，不能确定延迟答复的期限", cites(regulation(35)), "请先要求说明理由并登记；期限一般用批准延期"),
  );

export const canDeliver = ({ state }: HandledCase): Verdict => {
  if (state.closed === undefined) return refuse("还没有答复，没有可以送达的文书", [], "请先制发答复");
  return state.deliveredOn === undefined ? ALLOWED : refuse(`已于 ${state.deliveredOn} 送达`, [], "不需要再登记，可以归档");
};

export const canArchive = (one: HandledCase): Verdict => {
  if (one.state.closed === undefined) return refuse("没有办结的申请不能归档", cites(regulation(45)), "请先办结并送达");
  if (one.state.closed === "answered" && one.state.deliveredOn === undefined)
    return refuse("答复还没有送达，不能归档", cites(regulation(45)), "请先登记送达的方式和日期");
  return one.state.archived ? refuse("已经归档", [], "不需要再归档；案卷 PDF 可以随时打开") : ALLOWED;
};

export const canMoveOn = (one: HandledCase): Verdict =>
  all(isOpen(one), one.state.proposal ? refuse("已经拟出答复，不能再拆分、并案或者移送", [], "请先退回拟办") : ALLOWED);

/** An answer that gave information may become public for everybody (条例 44). */
export const canPublish = ({ state: { closed, proposal } }: HandledCase): Verdict =>
  closed === "answered" && proposal && givesInformation(proposal.code)
    ? ALLOWED
    : refuse("只有已经答复公开的内容可以转为主动公开", cites(regulation(44)), "请先答复申请人");
