// A line of the board: whose turn, how many working days are left, how long it has stood still; and the order of the board. Reads no names.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { daysLeft, deadlineStatus, deadlineWords } from "../../../law/calendar/deadline.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { dueOf, foldClock, type ClockOwner, type ClockState } from "./clock.ts";
import type { History } from "./clock-events.ts";
import { isOpenOn, turnOn } from "./clock-standing.ts";

export type BoardGroup = "unconfirmed" | "overdue" | "today" | "soon" | "on-time" | "standing";
/** Late and soon-late first, what waits for a confirmation among them; what stands still apart, at the end. */
export const GROUPS: readonly BoardGroup[] = ["overdue", "today", "soon", "unconfirmed", "on-time", "standing"];
export const GROUP_NAMES: Record<BoardGroup, string> = {
  overdue: "已逾期",
  today: "今天到期",
  soon: "即将到期",
  unconfirmed: "待确认收到",
  "on-time": "办理中",
  standing: "暂停中",
};

export type BoardTurn = {
  group: BoardGroup;
  owner: ClockOwner | null;
  state: ClockState | "unconfirmed";
  dueOn: PlainDate | null;
  provisional: boolean;
  daysLeft: number | null;
  /** Working days since the applicant, a third party or another organ was asked; null while it is the authority's turn. */
  stoodStill: number | null;
  words: string;
};

export const turnOf = (history: History | undefined, calendar: Calendar, today: PlainDate): BoardTurn => {
  if (!history)
    return {
      group: "unconfirmed",
      owner: "authority",
      state: "unconfirmed",
      dueOn: null,
      provisional: false,
      daysLeft: null,
      stoodStill: null,
      words: "待与申请人确认收到",
    };
  const folded = foldClock(history, calendar);
  const due = dueOf(folded, calendar);
  const { owner, state } = turnOn(folded, today);
  const since = folded.waits.find((wait) => wait.through === undefined)?.after ?? folded.consultations.find((one) => isOpenOn(one, today))?.after;
  const stands = owner !== "authority" && owner !== null;
  const stoodStill = stands && since ? calendar.workingDaysBetween(since, today < since ? since : today).workingDays : null;
  const base = { owner, state, dueOn: due?.on ?? null, provisional: due?.provisional ?? false, stoodStill };
  if (!due) return { ...base, group: "standing", daysLeft: null, words: `暂停中，已 ${stoodStill ?? 0} 个工作日` };
  const status = deadlineStatus(calendar, today, due.on);
  const left = daysLeft(calendar, today, due.on);
  if (stands && status !== "overdue") return { ...base, group: "standing", daysLeft: left, words: `暂停中，已 ${stoodStill ?? 0} 个工作日` };
  return { ...base, group: status, daysLeft: left, words: deadlineWords(calendar, today, due.on, due.provisional) };
};

export const byUrgency = (a: BoardTurn, b: BoardTurn): number =>
  GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || (a.daysLeft ?? 0) - (b.daysLeft ?? 0) || (b.stoodStill ?? 0) - (a.stoodStill ?? 0);
