// How long who asked is kept, and when it is taken away: by the head once the time is over, by itself some weeks later. What goes and what stays is here
// too, as it changes the words of an event. The time is the office's own rule (ADR 17), for no norm we know sets one.
import { addDays, type PlainDate } from "../../../kernel/plain-date.ts";
import { ALLOWED, all, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { CaseEvent } from "./case.ts";

/** Two years after the answer every limit of review and suit is over. */
export const KEPT_DAYS = 731;
/** So long the head has it on the list before it happens by itself. */
export const NOTICE_DAYS = 30;

export type KeptCase = {
  closedOn: PlainDate | null;
  archived: boolean;
  anonymised: boolean;
  openDispute: boolean;
  /** The last day on which a case file was kept, for the archive and for whoever compares its copy later. */
  caseFileOn: PlainDate | null;
};

export const canAnonymise = (one: KeptCase, today: PlainDate): Verdict => {
  if (one.anonymised) return refuse("个人信息已经清除", [], "不需要再清除");
  if (!one.archived || one.closedOn === null) return refuse("归档以后才能清除个人信息", [], "请先办结、送达、归档");
  const from = addDays(one.closedOn, KEPT_DAYS);
  return all(
    one.openDispute ? refuse("还有没有审结的复议或者诉讼，不能清除个人信息", [], "请在审结并登记结果以后再清除") : ALLOWED,
    today < from ? refuse("个人信息要保存到归档并且办结满两年以后", [], `${from} 起可以清除`) : ALLOWED,
    one.caseFileOn === null || one.caseFileOn < one.closedOn
      ? refuse("办结以后还没有生成案卷存档，清除以后就不能再生成", [], "请先“生成案卷存档”，下载后移交档案保存")
      : ALLOWED,
  );
};

/** The first day on which it happens by itself. */
export const clearedByItselfOn = (closedOn: PlainDate): PlainDate => addDays(closedOn, KEPT_DAYS + NOTICE_DAYS);

/** Figures, days and marks of our own; every other word of an event was written by somebody about somebody. */
const STAYS = [
  "channel",
  "receivedOn",
  "workingDays",
  "replyBy",
  "joint",
  "opinion",
  "disclosed",
  "until",
  "level",
  "risk",
  "code",
  "office",
  "handler",
  "into",
  "from",
  "unit",
  "task",
  "found",
  "block",
  "dispute",
  "outcome",
  "document",
] as const satisfies (keyof CaseEvent["detail"])[];

/** The events of a case without names and free words. Whoever was asked stays apart by a number each, so that the clock still tells one reply from another. */
export const clearedEvents = (events: readonly CaseEvent[]): { id: number; detail: CaseEvent["detail"] }[] => {
  const parties = [...new Set(events.flatMap(({ detail }) => (detail.party === undefined ? [] : [detail.party])))];
  return events.map(({ id, detail }) => ({
    id,
    detail: {
      ...Object.fromEntries(STAYS.filter((key) => detail[key] !== undefined).map((key) => [key, detail[key]])),
      ...(detail.party === undefined ? {} : { party: `对方${parties.indexOf(detail.party) + 1}` }),
      ...(detail.proposal === undefined ? {} : { proposal: { ...detail.proposal, text: "", reason: "" } }),
    },
  }));
};

/** What stands where the words were. */
export const CLEARED = "（已按规定清除）";
