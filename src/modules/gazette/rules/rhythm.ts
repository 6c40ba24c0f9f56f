// When the next issue is due: the county sets the rhythm, each period has its issue, and it is out so many days after the period at the latest.
// Counted from the last issue there is; with none, only the period before today's is asked for.
import type { GazetteSettings } from "../../../county/schema.ts";
import type { Citation } from "../../../kernel/verdict.ts";
import { addDays, plainDate, type PlainDate, yearOf } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { type DeadlineStatus, deadlineStatus, deadlineWords } from "../../../law/calendar/deadline.ts";
import { citeRefs } from "../../../law/registry.ts";

export type Rhythm = Pick<GazetteSettings, "rhythm" | "daysAfterPeriod">;
export type Period = { year: number; number: number; name: string; endsOn: PlainDate };

const A_YEAR: Record<GazetteSettings["rhythm"], number> = { monthly: 12, "every-two-months": 6, quarterly: 4, "half-yearly": 2 };
const NAMES: Record<GazetteSettings["rhythm"], (number: number) => string> = {
  monthly: (n) => `${n}月`,
  "every-two-months": (n) => `${n * 2 - 1}—${n * 2}月`,
  quarterly: (n) => `第${"一二三四"[n - 1]}季度`,
  "half-yearly": (n) => `${"上下"[n - 1]}半年`,
};

const periodAt = (rhythm: GazetteSettings["rhythm"], year: number, number: number): Period => {
  const months = 12 / A_YEAR[rhythm];
  const next = number * months + 1;
  const after = next > 12 ? plainDate(`${year + 1}-01-01`) : plainDate(`${year}-${String(next).padStart(2, "0")}-01`);
  return { year, number, name: `${year}年${NAMES[rhythm](number)}`, endsOn: addDays(after, -1) };
};

/** The period a day lies in. */
export const periodOn = (rhythm: GazetteSettings["rhythm"], day: PlainDate): Period =>
  periodAt(rhythm, yearOf(day), Math.ceil(Number(day.slice(5, 7)) / (12 / A_YEAR[rhythm])));

const stepped = (rhythm: GazetteSettings["rhythm"], period: Period, by: 1 | -1): Period => {
  const number = period.number + by;
  if (number < 1) return periodAt(rhythm, period.year - 1, A_YEAR[rhythm]);
  return number > A_YEAR[rhythm] ? periodAt(rhythm, period.year + 1, 1) : periodAt(rhythm, period.year, number);
};

export type IssueDue = { period: Period; dueOn: PlainDate; status: DeadlineStatus; words: string; cite: Citation[] };

const MOST = 24;

/**
 * The issues that are owed today and the next one to come, oldest first. `last`: year and number of the last regular issue that is out; its number
 * is the number of its period in the year.
 */
export const issuesDue = (settings: Rhythm, last: { year: number; number: number } | undefined, calendar: Calendar, today: PlainDate): IssueDue[] => {
  const { rhythm, daysAfterPeriod } = settings;
  const current = periodOn(rhythm, today);
  let period = last ? stepped(rhythm, periodAt(rhythm, last.year, Math.min(last.number, A_YEAR[rhythm])), 1) : stepped(rhythm, current, -1);
  const due: IssueDue[] = [];
  while (period.endsOn <= current.endsOn && due.length < MOST) {
    const dueOn = addDays(period.endsOn, daysAfterPeriod);
    due.push({
      period,
      dueOn,
      status: deadlineStatus(calendar, today, dueOn),
      words: deadlineWords(calendar, today, dueOn, false),
      cite: citeRefs(["R-2.5b-2"]),
    });
    period = stepped(rhythm, period, 1);
  }
  return due;
};
