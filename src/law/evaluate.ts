// Whether a duty was done: met, late, missing, not due, or a person must judge. Pure: facts, evidence, today and the calendar are given.
// Never turns against anybody on a date that may still move, and never says missing where only a person can tell.
import { isInForce } from "../kernel/interval.ts";
import { inChinese, plainDate, type PlainDate, yearOf } from "../kernel/plain-date.ts";
import type { Citation } from "../kernel/verdict.ts";
import type { Calendar, Due } from "./calendar/working-days.ts";
import { deadlineWords } from "./calendar/deadline.ts";
import type { Duty } from "./clause.ts";
import { citeRefs, getClause } from "./registry.ts";

/** What is known of one subject: `on` the day of the event, or the day the gate was passed; null while neither has been. */
export type DutyFacts = { on: PlainDate | null } | { period: { from: PlainDate; to: PlainDate } };

/** One row of evidence about this subject and duty. */
export type Proof = { kind: string; on: PlainDate };

export type FindingStatus = "met" | "late" | "missing" | "not-due" | "needs-judgement";

export type Finding = {
  duty: string;
  status: FindingStatus;
  /** One plain Chinese sentence. */
  because: string;
  cite: Citation[];
  /** null where the clauses set no limit or nothing has begun. */
  dueOn: PlainDate | null;
  /** The day the last kind of evidence came in; null while one is lacking. */
  doneOn: PlainDate | null;
  /** The due day leans on a year without a notice. */
  provisional: boolean;
};

const SURE = { provisional: false, unpublishedYears: [] };

/** When it is due, if the clauses say so. */
const dueOf = (duty: Duty, facts: DutyFacts, calendar: Calendar): Due | null => {
  if ("period" in facts) return { on: duty.by ? plainDate(`${yearOf(facts.period.to) + 1}-${duty.by}`) : facts.period.to, ...SURE };
  if (facts.on === null) return null;
  if (duty.trigger.kind === "gate") return { on: facts.on, ...SURE };
  return duty.workingDays === undefined ? null : calendar.addWorkingDays(facts.on, duty.workingDays);
};

/** The evidence that counts: what was there by `today`, and of a period without a day of its own only what lies in it. */
const counted = (duty: Duty, facts: DutyFacts, evidence: readonly Proof[], today: PlainDate): readonly Proof[] => {
  const there = evidence.filter(({ on }) => on <= today);
  return "period" in facts ? there.filter(({ on }) => on >= facts.period.from && (duty.by !== undefined || on <= facts.period.to)) : there;
};

/** The day on which the last of the kinds it needs first came in. */
const doneOn = (duty: Duty, evidence: readonly Proof[]): PlainDate | null => {
  const firsts = duty.evidence.map(
    (kind) =>
      evidence
        .filter((proof) => proof.kind === kind)
        .map(({ on }) => on)
        .sort()[0],
  );
  return firsts.includes(undefined) || firsts.length === 0 ? null : (firsts.sort().at(-1) ?? null);
};

/** One duty towards one subject as it stood on `today`, which may be a day gone by. Throws when the duty is a period's and no period is given, or the other way round. */
export const evaluate = (duty: Duty, facts: DutyFacts, evidence: readonly Proof[], today: PlainDate, calendar: Calendar): Finding => {
  if ((duty.trigger.kind === "period") !== "period" in facts) throw new RangeError(`the facts do not fit the trigger of ${duty.id}`);
  const began = "period" in facts ? facts.period.to : facts.on;
  const clauses = duty.cites.map((id) => getClause(id).clause);
  const inForce =
    began === null ? clauses : clauses.filter(({ inForceFrom, inForceTo }) => isInForce({ from: inForceFrom, to: inForceTo ?? null }, began));
  const due = dueOf(duty, facts, calendar);
  const done = doneOn(duty, counted(duty, facts, evidence, today));
  const finding = (status: FindingStatus, because: string): Finding => ({
    duty: duty.id,
    status,
    because,
    cite: citeRefs((inForce.length > 0 ? inForce : clauses).map(({ id }) => id)),
    dueOn: due?.on ?? null,
    doneOn: done,
    provisional: due?.provisional ?? false,
  });

  if (began === null) return finding("not-due", duty.trigger.kind === "gate" ? "还没有走到这一步" : "还没有发生，期限没有开始");
  if (inForce.length === 0) return finding("not-due", `${inChinese(began)}所依据的条款不在有效期内`);
  if (due === null)
    return done ? finding("met", `${inChinese(done)}已办；条款没有写期限`) : finding("needs-judgement", "条款没有写期限，是否拖延由人判断");
  if (done !== null && done <= due.on)
    return finding(
      "met",
      duty.trigger.kind === "gate"
        ? `${inChinese(done)}已办，在${inChinese(due.on)}之前或当天`
        : `${inChinese(done)}已办，期限是${inChinese(due.on)}`,
    );
  if (done === null && today <= due.on && duty.trigger.kind !== "gate")
    return finding("not-due", `${inChinese(due.on)}到期，${deadlineWords(calendar, today, due.on, due.provisional)}`);
  if (due.provisional) return finding("needs-judgement", `期限要等 ${due.unpublishedYears.join("、")} 年的放假通知才能定，现在不作判定`);
  if (done !== null)
    return finding(
      "late",
      duty.trigger.kind === "gate"
        ? `${inChinese(due.on)}走了这一步，${inChinese(done)}才补办`
        : `期限是${inChinese(due.on)}，${inChinese(done)}才办`,
    );
  if (inForce.every(({ reading }) => reading !== "rule")) return finding("needs-judgement", "是否尽责要由人判断，还没有判断的记录");
  return finding("missing", duty.trigger.kind === "gate" ? `${inChinese(due.on)}走了这一步，没有留痕` : `期限是${inChinese(due.on)}，没有留痕`);
};
