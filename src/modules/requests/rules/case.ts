// A request's case folded from its events: where it stands, who cleared the answer, what the clock's history is. Decides nothing about who may act.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Proposal, Risk } from "../schema.ts";
import { type ClockEvent, EVENT_TYPES, type EventType, type History } from "./clock-events.ts";
import type { DecisionCode } from "./decisions.ts";
import type { Channel } from "./receipt.ts";
import type { Opinion, Question } from "./third-parties.ts";

export const CASE_EVENTS = {
  received: "收到申请",
  confirmed: "与申请人确认收到",
  assigned: "分办",
  searched: "查找",
  "reasons-asked": "要求说明理由",
  "reasons-given": "申请人说明理由",
  restated: "明确申请内容",
  split: "一事一申请拆分",
  merged: "并案",
  "task-asked": "请有关单位查找",
  "task-answered": "有关单位回复",
  reminded: "催办",
  "third-party-told": "告知第三方结果",
  proposed: "拟办",
  cleared: "审核通过",
  returned: "退回重拟",
  "risk-changed": "调整风险等级",
  delivered: "送达",
  "dispute-opened": "复议、诉讼",
  "dispute-closed": "复议、诉讼审结",
  archived: "归档",
  anonymised: "个人信息清除",
} as const;
export type CaseEventType = keyof typeof CASE_EVENTS | EventType;

export type ClearanceLevel = "head" | "counsel" | "leader";
export const LEVEL_NAMES: Record<ClearanceLevel, string> = { head: "机构负责人审核", counsel: "合法性审核", leader: "分管领导审定" };
/** Handler → head of the office → legal counsel → leader: how far an answer goes by its risk. */
export const CLEARANCE: Record<Risk, readonly ClearanceLevel[]> = {
  low: ["head"],
  medium: ["head", "counsel"],
  high: ["head", "counsel", "leader"],
};

export type CaseEvent = {
  id: number;
  type: CaseEventType;
  on: PlainDate;
  actor: string;
  at: string;
  detail: {
    channel?: Channel;
    receivedOn?: PlainDate;
    party?: string;
    workingDays?: number;
    replyBy?: PlainDate;
    joint?: boolean;
    opinion?: Opinion;
    disclosed?: boolean;
    until?: PlainDate;
    level?: ClearanceLevel | number;
    proposal?: Proposal;
    risk?: Risk;
    code?: DecisionCode;
    office?: string;
    handler?: string;
    into?: string[];
    from?: string;
    to?: string;
    unit?: string;
    task?: number;
    note?: string;
    found?: boolean;
    block?: string;
    dispute?: number;
    outcome?: string;
    way?: string;
    document?: number;
  };
};

export type CaseState = {
  channel: Channel | undefined;
  /** Missing while both sides have not confirmed it. */
  receivedOn: PlainDate | undefined;
  assigned: boolean;
  handler: string | undefined;
  searches: number;
  /** Asked why so many, and answered (条例 35). */
  reasons: "none" | "asked" | "given";
  proposal: (Proposal & { by: string; on: PlainDate }) | undefined;
  cleared: { level: ClearanceLevel; by: string }[];
  /** The next level, undefined where every one has cleared or nothing is proposed. */
  waitingFor: ClearanceLevel | undefined;
  closed: "answered" | "lapsed" | "withdrawn" | "merged" | undefined;
  /** The result that was sent. */
  answeredAs: DecisionCode | undefined;
  /** Each consultation of a third party, with what it said and whether it was told what is decided now. */
  thirdParties: Question[];
  deliveredOn: PlainDate | undefined;
  archived: boolean;
  anonymised: boolean;
  /** Undefined while no day of receipt is known: then no clock runs. */
  history: History | undefined;
};

const isClockEvent = (type: string): type is EventType => (EVENT_TYPES as readonly string[]).includes(type);

const clockEventOf = ({ on, type, detail }: CaseEvent & { type: EventType }): ClockEvent => ({
  on,
  type,
  ...(detail.party === undefined ? {} : { party: detail.party }),
  ...(detail.workingDays === undefined ? {} : { workingDays: detail.workingDays }),
  ...(detail.replyBy === undefined ? {} : { replyBy: detail.replyBy }),
  ...(detail.joint === undefined ? {} : { joint: detail.joint }),
  ...(detail.until === undefined ? {} : { until: detail.until }),
});

const CLOSES: Partial<Record<CaseEventType, CaseState["closed"]>> = {
  answered: "answered",
  "correction-lapsed": "lapsed",
  "fee-lapsed": "lapsed",
  withdrawn: "withdrawn",
};

export const caseOf = (events: readonly CaseEvent[]): CaseState => {
  const state: CaseState = {
    channel: undefined,
    receivedOn: undefined,
    assigned: false,
    handler: undefined,
    searches: 0,
    reasons: "none",
    proposal: undefined,
    cleared: [],
    waitingFor: undefined,
    closed: undefined,
    answeredAs: undefined,
    thirdParties: [],
    deliveredOn: undefined,
    archived: false,
    anonymised: false,
    history: undefined,
  };
  for (const event of events) apply(state, event);
  const levels = state.proposal ? CLEARANCE[state.proposal.risk] : [];
  state.waitingFor = levels.find((level) => !state.cleared.some((done) => done.level === level));
  if (state.receivedOn)
    state.history = {
      receivedOn: state.receivedOn,
      ...(state.channel === undefined ? {} : { channel: state.channel }),
      events: events.filter((event): event is CaseEvent & { type: EventType } => isClockEvent(event.type)).map(clockEventOf),
    };
  return state;
};

const apply = (state: CaseState, { type, on, actor, detail }: CaseEvent): void => {
  switch (type) {
    case "received":
      state.channel = detail.channel;
      state.receivedOn = detail.receivedOn;
      break;
    case "confirmed":
      state.receivedOn = detail.receivedOn ?? on;
      break;
    case "assigned":
      state.assigned = true;
      state.handler = detail.handler;
      break;
    case "searched":
      state.searches++;
      break;
    case "reasons-asked":
      state.reasons = "asked";
      break;
    case "reasons-given":
      state.reasons = "given";
      break;
    case "third-party-asked":
      state.thirdParties.push({ party: detail.party ?? "", matter: detail.note ?? "", askedOn: on });
      break;
    case "third-party-replied":
      state.thirdParties = withReply(state.thirdParties, { on, party: detail.party, opinion: detail.opinion });
      break;
    case "third-party-told":
      state.thirdParties = state.thirdParties.map((one) => (one.party === detail.party ? { ...one, toldOn: on } : one));
      break;
    case "answered":
      state.closed = "answered";
      state.answeredAs = detail.code;
      break;
    case "proposed":
      state.proposal = { ...detail.proposal!, by: actor, on };
      state.cleared = [];
      break;
    case "returned":
      state.proposal = undefined;
      state.cleared = [];
      // What was told of a decision that is taken back has to be told anew.
      for (const question of state.thirdParties) delete question.toldOn;
      break;
    case "risk-changed":
      if (state.proposal) state.proposal = { ...state.proposal, risk: detail.risk! };
      break;
    case "cleared":
      state.cleared.push({ level: detail.level as ClearanceLevel, by: actor });
      break;
    case "delivered":
      state.deliveredOn = on;
      break;
    case "archived":
      state.archived = true;
      break;
    case "anonymised":
      state.anonymised = true;
      break;
    case "merged":
      // The one that stays has the event too, saying which came in.
      if (detail.into) state.closed = "merged";
      break;
    default:
      state.closed = CLOSES[type] ?? state.closed;
  }
};

/** The last question to that party which has no reply yet: nobody is asked again while its time runs, so an earlier one was ended by silence. */
const withReply = (
  asked: readonly Question[],
  { on, party, opinion }: { on: PlainDate; party?: string | undefined; opinion?: Opinion | undefined },
): Question[] => {
  const at = asked.findLastIndex((one) => one.party === party && one.reply === undefined);
  return asked.map((one, index) => (index === at ? { ...one, reply: { on, ...(opinion === undefined ? {} : { opinion }) } } : one));
};
