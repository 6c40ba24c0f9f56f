// When a manuscript must be public, by which clause: the 20 working days of 68号 art. 8 and of 条例 art. 26, and the three limits
// for an interpretation (X01). Derived anew each time from dates and the calendar; nothing here is stored or typed.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Citation } from "../../../kernel/verdict.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { deadlineWords, type DeadlineStatus, deadlineStatus } from "../../../law/calendar/deadline.ts";
import { citeRefs } from "../../../law/registry.ts";
import type { ManuscriptContent } from "../schema.ts";

export type Deadline = {
  duty: string;
  label: string;
  /** What is counted from, for the explanation. */
  from: PlainDate;
  workingDays: number;
  on: PlainDate;
  provisional: boolean;
  status: DeadlineStatus | "done";
  words: string;
  cite: Citation[];
};

/** A limit that applies and cannot be counted yet, because what it counts from has not happened. */
export type UncountedLimit = Pick<Deadline, "duty" | "label" | "workingDays" | "cite">;

export type DeadlineFacts = {
  content: Pick<ManuscriptContent, "madeOn" | "issuedOn" | "openness" | "interprets">;
  publishedOn?: PlainDate;
  /** For an interpretation: the day its document was published. */
  documentPublishedOn?: PlainDate;
};

type Rule = { duty: string; label: string; refs: string[]; workingDays: number; from: (facts: DeadlineFacts) => PlainDate | null | undefined };

const RULES: Rule[] = [
  {
    duty: "publishing/publish-within-20-working-days",
    label: "印发后 20 个工作日内公开",
    refs: ["B-08.1"],
    workingDays: 20,
    from: (f) => (f.content.interprets ? null : f.content.issuedOn),
  },
  {
    duty: "publishing/publish-within-20-working-days-of-making",
    label: "形成后 20 个工作日内公开",
    refs: ["N-26"],
    workingDays: 20,
    from: (f) => (f.content.interprets ? null : f.content.madeOn),
  },
  {
    duty: "publishing/interpretation-together",
    label: "解读与文件同时发布",
    refs: ["B-08.2"],
    workingDays: 0,
    from: (f) => (f.content.interprets ? f.documentPublishedOn : null),
  },
  {
    duty: "publishing/interpretation-within-3-working-days",
    label: "解读在文件公开后 3 个工作日内发布",
    refs: ["D-1.3b"],
    workingDays: 3,
    from: (f) => (f.content.interprets ? f.documentPublishedOn : null),
  },
  {
    duty: "publishing/interpretation-within-5-working-days",
    label: "解读超过 5 个工作日扣 1 分",
    refs: ["R-4.1-4"],
    workingDays: 5,
    from: (f) => (f.content.interprets ? f.documentPublishedOn : null),
  },
];

/** For an interpretation whose document is not public: its three limits, each with its source, still without a date. */
export const uncountedLimits = (facts: DeadlineFacts): UncountedLimit[] =>
  facts.content.openness.level !== "proactive" || !facts.content.interprets || facts.documentPublishedOn
    ? []
    : RULES.filter((rule) => rule.duty.startsWith("publishing/interpretation-")).map(({ duty, label, workingDays, refs }) => ({
        duty,
        label,
        workingDays,
        cite: citeRefs(refs),
      }));

/** Every deadline that runs or ran for this manuscript, earliest first. */
export const deadlinesOf = (facts: DeadlineFacts, calendar: Calendar, today: PlainDate): Deadline[] =>
  facts.content.openness.level !== "proactive"
    ? []
    : RULES.flatMap((rule) => {
        const from = rule.from(facts);
        if (!from) return [];
        const due = calendar.addWorkingDays(from, rule.workingDays);
        const done = facts.publishedOn;
        return [
          {
            duty: rule.duty,
            label: rule.label,
            from,
            workingDays: rule.workingDays,
            on: due.on,
            provisional: due.provisional && !done,
            status: done ? (done <= due.on ? ("done" as const) : ("overdue" as const)) : deadlineStatus(calendar, today, due.on),
            words: done ? (done <= due.on ? "按时公开" : "超期公开") : deadlineWords(calendar, today, due.on, due.provisional),
            cite: citeRefs(rule.refs),
          },
        ];
      }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The one a work list goes by: the earliest that a rule of this county sets and that is not yet over; X01's first and last limits are shown, not chased. */
export const governingDeadline = (deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.find((deadline) => deadline.duty === "publishing/interpretation-within-3-working-days") ??
  deadlines.find((deadline) => deadline.workingDays === 20);
