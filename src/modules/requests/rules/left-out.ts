// The n-th working day after a day when stretches of days in between are left out: overlapping stretches once, whole weeks in constant time.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Calendar, Due } from "../../../law/calendar/working-days.ts";

/** The days after one day through another; null: it has not ended. */
export type LeftOut = { after: PlainDate; through: PlainDate | null };

/** Undefined when the days run into a stretch without an end. */
export const dueAfter = (calendar: Calendar, start: PlainDate, workingDays: number, leftOut: readonly LeftOut[]): Due | undefined => {
  let counted = start;
  let remaining = workingDays;
  const sorted = leftOut.length > 1 ? leftOut.toSorted((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0)) : leftOut;
  for (const { after, through } of sorted) {
    if (after > counted) {
      const free = calendar.workingDaysBetween(counted, after).workingDays;
      if (free >= remaining) break;
      remaining -= free;
      counted = after;
    }
    if (through === null) return undefined;
    if (through > counted) counted = through;
  }
  const due = calendar.addWorkingDays(counted, remaining).on;
  const { provisional, unpublishedYears } = calendar.workingDaysBetween(start, due);
  return { on: due, provisional, unpublishedYears };
};

/** Whether a day lies in one of the stretches. */
export const isLeftOut = (day: PlainDate, { after, through }: LeftOut): boolean => after < day && (through === null || day <= through);

/** Working days after one day through another that are not left out; stretches that overlap are left out once. */
export const countedThrough = (calendar: Calendar, start: PlainDate, end: PlainDate, leftOut: readonly LeftOut[]): number => {
  let counted = start;
  let days = 0;
  for (const { after, through } of leftOut.toSorted((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0))) {
    if (after >= end) break;
    if (after > counted) {
      days += calendar.workingDaysBetween(counted, after).workingDays;
      counted = after;
    }
    if (through === null || through >= end) return days;
    if (through > counted) counted = through;
  }
  return counted >= end ? days : days + calendar.workingDaysBetween(counted, end).workingDays;
};
