// What one person may do with one request now, each act with the reason where it may not be: the same rules the verbs demand. Reads nothing itself.
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import type { Calendar } from "../../law/calendar/working-days.ts";
import type { Actor, Permission } from "../../law/permissions.ts";
import type { LoadedRequest } from "./case.ts";
import type { EventType } from "./rules/clock-events.ts";
import { canAnonymise, type KeptCase } from "./rules/retention.ts";
import * as can from "./rules/handling.ts";

export const mayNow = ({ case: one }: LoadedRequest, actor: Actor, today: PlainDate, calendar: Calendar, kept: KeptCase) => {
  const may = (permission: Permission, verdict: () => Verdict = () => ALLOWED): Verdict => {
    const post = can.mayAct(one, actor, permission);
    return post.ok ? verdict() : post;
  };
  const at = (type: EventType, permission: Permission = "request.handle"): Verdict =>
    may(permission, () => can.canHappen(one, { on: today, type }, calendar));
  const handle = (verdict: () => Verdict = () => ALLOWED): Verdict => may("request.handle", verdict);
  const isOpen = (): Verdict => can.isOpen(one);
  return {
    confirm: handle(() =>
      one.state.receivedOn === undefined ? isOpen() : refuse(`收到的日期已经确定是 ${one.state.receivedOn}`, [], "不需要再确认，可以直接办理"),
    ),
    assign: may("request.lead", isOpen),
    askCorrection: at("correction-asked"),
    recordCorrection: at("correction-received"),
    notifyFee: at("fee-notified"),
    recordPayment: at("fee-paid"),
    recordLapse: handle(() => can.canLapse(one, today, calendar)),
    consult: at("third-party-asked"),
    recordReply: handle(() => can.canRecordReply(one, calendar)),
    tellThirdParty: handle(() => can.canTellThirdParty(one, today, calendar)),
    extend: may("request.lead", () => can.canExtend(one, { on: today, type: "extended" }, calendar)),
    askReasons: handle(() => can.canAskReasons(one)),
    recordReasons: handle(() => can.canRecordReasons(one)),
    delay: may("request.lead", () => can.canDelay(one)),
    search: handle(isOpen),
    withdraw: at("withdrawn"),
    split: handle(() => can.canMoveOn(one)),
    merge: handle(() => can.canMoveOn(one)),
    transfer: handle(() => can.canMoveOn(one)),
    propose: handle(() => can.canMoveOn(one)),
    clear: can.canClear(one, actor),
    giveBack: can.canReturn(one, actor),
    changeRisk: may("request.lead", () => can.canChangeRisk(one)),
    answer: handle(() => can.canAnswer(one, today, calendar)),
    deliver: handle(() => can.canDeliver(one)),
    archive: handle(() => can.canArchive(one)),
    openDispute: handle(),
    closeDispute: handle(() => (kept.openDispute ? ALLOWED : refuse("没有还在审理的复议或者诉讼", [], "收到复议、应诉通知的，请先登记复议诉讼"))),
    publish: handle(() => can.canPublish(one)),
    keepCaseFile: handle(() => (kept.anonymised ? refuse("个人信息已经清除，不能再生成案卷", [], "请到档案机构查阅移交的案卷") : ALLOWED)),
    anonymise: may("request.lead", () => canAnonymise(kept, today)),
  };
};
