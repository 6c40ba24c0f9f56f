// Paper copies (70号 2.5): how a row of the register stands today, and the order of the list, late first.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { type DeadlineStatus, deadlineStatus, deadlineWords } from "../../../law/calendar/deadline.ts";

export type CopiesRow = { organ: string; copies: number; way: "collect" | "deliver"; dueOn: PlainDate; handed: { copies: number; on: PlainDate }[] };
export type CopiesState = {
  handedOver: number;
  left: number;
  /** `late-done`: all handed over, but after the day. */
  status: "done" | "late-done" | DeadlineStatus;
  words: string;
};

export const WAY_NAMES = { collect: "领取", deliver: "发放" } as const;

export const copiesState = (row: CopiesRow, calendar: Calendar, today: PlainDate): CopiesState => {
  const handedOver = row.handed.reduce((sum, handover) => sum + handover.copies, 0);
  const left = Math.max(0, row.copies - handedOver);
  if (left > 0)
    return { handedOver, left, status: deadlineStatus(calendar, today, row.dueOn), words: deadlineWords(calendar, today, row.dueOn, false) };
  const last = row.handed
    .map((handover) => handover.on)
    .toSorted()
    .at(-1)!;
  return last <= row.dueOn
    ? { handedOver, left, status: "done", words: `按期${WAY_NAMES[row.way]}` }
    : { handedOver, left, status: "late-done", words: `逾期${WAY_NAMES[row.way]}` };
};

const ORDER: Record<CopiesState["status"], number> = { overdue: 0, today: 1, soon: 2, "on-time": 3, "late-done": 4, done: 5 };

/** Late first, then by the day they are due. */
export const byUrgency = <T extends { state: CopiesState; dueOn: PlainDate; organ: string }>(rows: readonly T[]): T[] =>
  rows.toSorted(
    (a, b) => ORDER[a.state.status] - ORDER[b.state.status] || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) || (a.organ < b.organ ? -1 : 1),
  );
