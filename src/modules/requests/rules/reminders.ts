// The ladder of reminders to a unit that holds the records: in working days after it was asked, each step one level higher, up to its head.
// The steps are the office's own practice, not a norm's; what was sent is an event, never changed.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";

export type Rung = { level: number; after: number; to: "handler" | "office-head" | "unit-head"; words: string };
export const LADDER: readonly Rung[] = [
  { level: 1, after: 3, to: "handler", words: "提醒承办人" },
  { level: 2, after: 5, to: "office-head", words: "提醒股室负责人" },
  { level: 3, after: 7, to: "unit-head", words: "提醒单位主要负责人" },
];

export type Chased = { askedOn: PlainDate; answeredOn?: PlainDate | undefined; reminded: readonly number[] };

/** The steps that are due by today and were not sent; after a stay of the jobs several at once. */
export const remindersDue = ({ askedOn, answeredOn, reminded }: Chased, calendar: Calendar, today: PlainDate): Rung[] =>
  answeredOn !== undefined
    ? []
    : LADDER.filter(({ level, after }) => !reminded.includes(level) && calendar.addWorkingDays(askedOn, after).on <= today);
