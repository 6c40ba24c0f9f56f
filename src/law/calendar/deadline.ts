// How a deadline stands today: its state, the working days left, and the words on its chip. When it is due is decided elsewhere.
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Calendar } from "./working-days.ts";

export type DeadlineStatus = "on-time" | "soon" | "today" | "overdue";

/** A deadline is soon when no more working days than this are left. */
export const SOON = 3;

/** Working days still to come, the due day among them; negative: working days gone by since. 0 on the due day, and when only days off lie between. */
export const daysLeft = (calendar: Calendar, today: PlainDate, due: PlainDate): number =>
  today <= due ? calendar.workingDaysBetween(today, due).workingDays : 0 - calendar.workingDaysBetween(due, today).workingDays;

export const deadlineStatus = (calendar: Calendar, today: PlainDate, due: PlainDate): DeadlineStatus => {
  if (today > due) return "overdue";
  if (today === due) return "today";
  return daysLeft(calendar, today, due) <= SOON ? "soon" : "on-time";
};

/** 「剩 3 个工作日」「今天到期」「逾期 2 个工作日」, with 「（暂定）」 while a notice it depends on is missing. */
export const deadlineWords = (calendar: Calendar, today: PlainDate, due: PlainDate, provisional: boolean): string => {
  const status = deadlineStatus(calendar, today, due);
  const days = Math.abs(daysLeft(calendar, today, due));
  const length = days === 0 ? "不足 1 个工作日" : ` ${days} 个工作日`;
  const words = status === "today" ? "今天到期" : status === "overdue" ? `逾期${length}` : `剩${length}`;
  return provisional ? `${words}（暂定）` : words;
};
