// Duties judged on fixed days: the names are sentences that a clerk can check.
import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { addDays, plainDate, type PlainDate } from "../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "./calendar/index.ts";
import { makeCalendar } from "./calendar/working-days.ts";
import type { Duty } from "./clause.ts";
import { type DutyFacts, evaluate, type FindingStatus, type Proof } from "./evaluate.ts";
import { getClause } from "./registry.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const ids = (...refs: string[]): string[] => refs.map((ref) => getClause(ref).clause.id);
const on = (day: string): { on: PlainDate } => ({ on: plainDate(day) });
const proof = (kind: string, day: string): Proof => ({ kind, on: plainDate(day) });
const period = (from: string, to: string): DutyFacts => ({ period: { from: plainDate(from), to: plainDate(to) } });

const publish: Duty = {
  id: "t/publish",
  title: "印发后 20 个工作日内公开",
  cites: ids("B-08.1"),
  actor: "公开机关",
  trigger: { kind: "event", event: "issued" },
  workingDays: 20,
  evidence: ["publication"],
};
const reviewed: Duty = {
  id: "t/reviewed",
  title: "先审后发",
  cites: ids("B-07.6"),
  actor: "发布人",
  trigger: { kind: "gate", action: "publish" },
  evidence: ["review-signature"],
};
const doubt: Duty = { ...reviewed, id: "t/doubt", cites: ids("B-06.12"), evidence: ["request-for-instructions", "office-answer"] };
const eightAspects: Duty = { ...reviewed, id: "t/aspects", cites: ids("B-06.7", "B-06.8"), evidence: ["review-signature"] };
const heard: Duty = {
  id: "t/heard",
  title: "主要负责人每年听一次汇报",
  cites: ids("D-5.1a"),
  actor: "主要负责人",
  trigger: { kind: "period", every: "year" },
  evidence: ["minutes"],
};
const yearReport: Duty = { ...heard, id: "t/report", title: "年报 1 月 31 日前公开", cites: ids("N-49-1"), by: "01-31", evidence: ["report"] };
const warning: Duty = { ...publish, id: "t/warning", cites: ids("F-42.2"), evidence: ["warning"] };
delete warning.workingDays;

type Case = [sentence: string, duty: Duty, facts: DutyFacts, evidence: Proof[], today: string, status: FindingStatus, because: string];
const CASES: Case[] = [
  [
    "68号 itself, issued on the Sunday 2023-10-08 that was a working day, is due on 2023-11-03: published that day it is in time",
    publish,
    on("2023-10-08"),
    [proof("publication", "2023-11-03")],
    "2023-12-01",
    "met",
    "期限是2023年11月3日",
  ],
  ["published a day later it is late", publish, on("2023-10-08"), [proof("publication", "2023-11-04")], "2023-12-01", "late", "2023年11月4日才办"],
  ["not published on the last day, it is not due yet", publish, on("2023-10-08"), [], "2023-11-03", "not-due", "今天到期"],
  ["not published the day after, it is missing", publish, on("2023-10-08"), [], "2023-11-04", "missing", "没有留痕"],
  ["what was never issued is not due", publish, { on: null }, [], "2023-11-04", "not-due", "还没有发生"],
  [
    "as of a day before it was published, it was not",
    publish,
    on("2023-10-08"),
    [proof("publication", "2023-11-06")],
    "2023-11-04",
    "missing",
    "没有留痕",
  ],
  [
    "evidence of another kind proves nothing",
    publish,
    on("2023-10-08"),
    [proof("review-signature", "2023-10-09")],
    "2023-11-04",
    "missing",
    "没有留痕",
  ],
  [
    "published twice, the first time counts",
    publish,
    on("2023-10-08"),
    [proof("publication", "2023-12-20"), proof("publication", "2023-10-30")],
    "2024-01-05",
    "met",
    "2023年10月30日已办",
  ],
  ["a document issued before 68号 was in force is not measured by it", publish, on("2023-09-28"), [], "2023-12-01", "not-due", "不在有效期内"],
  [
    "a limit that runs past the last notice is not held against anybody, even when the provisional day has gone by",
    publish,
    on("2026-12-10"),
    [],
    "2027-01-25",
    "needs-judgement",
    "2027 年的放假通知",
  ],
  ["before its provisional day it is simply not due", publish, on("2026-12-10"), [], "2026-12-15", "not-due", "暂定"],
  ["reviewed before it was published", reviewed, on("2026-03-05"), [proof("review-signature", "2026-03-04")], "2026-04-01", "met", "已办"],
  ["reviewed the same day", reviewed, on("2026-03-05"), [proof("review-signature", "2026-03-05")], "2026-04-01", "met", "已办"],
  ["published first and reviewed afterwards", reviewed, on("2026-03-05"), [proof("review-signature", "2026-03-06")], "2026-04-01", "late", "才补办"],
  ["published without any review", reviewed, on("2026-03-05"), [], "2026-03-05", "missing", "没有留痕"],
  ["not published yet: the gate has nothing to say", reviewed, { on: null }, [], "2026-03-05", "not-due", "还没有走到这一步"],
  [
    "a question that was asked and never answered does not open the gate",
    doubt,
    on("2026-03-05"),
    [proof("request-for-instructions", "2026-03-02")],
    "2026-04-01",
    "missing",
    "没有留痕",
  ],
  [
    "asked and answered before signing",
    doubt,
    on("2026-03-05"),
    [proof("request-for-instructions", "2026-03-02"), proof("office-answer", "2026-03-04")],
    "2026-04-01",
    "met",
    "2026年3月4日已办",
  ],
  [
    "where only a person can tell, a missing decision is for a person and not a failing",
    eightAspects,
    on("2026-03-05"),
    [],
    "2026-04-01",
    "needs-judgement",
    "由人判断",
  ],
  ["that person's decision is the evidence", eightAspects, on("2026-03-05"), [proof("review-signature", "2026-03-04")], "2026-04-01", "met", "已办"],
  ["heard in June, the year is fine", heard, period("2024-01-01", "2024-12-31"), [proof("minutes", "2024-06-12")], "2025-01-05", "met", "已办"],
  ["the year is not over", heard, period("2024-01-01", "2024-12-31"), [], "2024-12-31", "not-due", "今天到期"],
  ["the year is over and nobody heard", heard, period("2024-01-01", "2024-12-31"), [], "2025-01-01", "missing", "没有留痕"],
  [
    "a hearing of the next year does not count for this one",
    heard,
    period("2024-01-01", "2024-12-31"),
    [proof("minutes", "2025-01-03")],
    "2025-02-01",
    "missing",
    "没有留痕",
  ],
  [
    "the report of 2024 is out on 2025-01-31",
    yearReport,
    period("2024-01-01", "2024-12-31"),
    [proof("report", "2025-01-31")],
    "2025-03-01",
    "met",
    "已办",
  ],
  [
    "the report of 2024 is out on 2025-02-01",
    yearReport,
    period("2024-01-01", "2024-12-31"),
    [proof("report", "2025-02-01")],
    "2025-03-01",
    "late",
    "才办",
  ],
  ["a duty without a limit is never missing by itself", warning, on("2024-01-10"), [], "2024-03-01", "needs-judgement", "没有写期限"],
  ["a duty without a limit is met when it is done", warning, on("2024-01-10"), [proof("warning", "2024-01-12")], "2024-03-01", "met", "没有写期限"],
  ["the winter fire plan asks nothing once its winter is over", warning, on("2024-04-01"), [], "2024-05-01", "not-due", "不在有效期内"],
];

describe("evaluate", () => {
  test.each(CASES)("%s", (_sentence, duty, facts, evidence, today, status, because) => {
    const finding = evaluate(duty, facts, evidence, plainDate(today), calendar);
    expect([finding.status, finding.because]).toEqual([status, expect.stringContaining(because)]);
    expect(finding.duty).toBe(duty.id);
    expect(finding.cite.length).toBeGreaterThan(0);
  });

  test("it says when it was due, when it was done, and whether the day may still move", () => {
    expect(evaluate(publish, on("2023-10-08"), [proof("publication", "2023-11-06")], plainDate("2023-12-01"), calendar)).toMatchObject({
      dueOn: "2023-11-03",
      doneOn: "2023-11-06",
      provisional: false,
      cite: [{ clause: "土左政办发〔2023〕68号/8", label: "68号第八条" }],
    });
    expect(evaluate(publish, on("2026-12-10"), [], plainDate("2026-12-15"), calendar)).toMatchObject({ provisional: true, doneOn: null });
  });

  test("facts that do not fit the trigger are a mistake of ours, and loud", () => {
    expect(() => evaluate(heard, on("2024-06-12"), [], plainDate("2025-01-05"), calendar)).toThrow(RangeError);
    expect(() => evaluate(publish, period("2024-01-01", "2024-12-31"), [], plainDate("2025-01-05"), calendar)).toThrow(RangeError);
  });
});

describe("whatever the days", () => {
  const START = plainDate("2023-10-08");
  const day = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(START, days));
  const proofs = fc.array(
    day(700).map((when) => ({ kind: "publication", on: when })),
    { maxLength: 4 },
  );
  const status = (issued: PlainDate, evidence: Proof[], today: PlainDate): FindingStatus =>
    evaluate(publish, { on: issued }, evidence, today, calendar).status;

  test("as days go by, what is met stays met and what is late stays late", () => {
    const MAY: Record<FindingStatus, FindingStatus[]> = {
      "not-due": ["not-due", "met", "late", "missing"],
      met: ["met"],
      missing: ["missing", "late"],
      late: ["late"],
      "needs-judgement": [],
    };
    fc.assert(
      fc.property(day(400), proofs, day(800), fc.integer({ min: 1, max: 60 }), (issued, evidence, today, later) => {
        expect(MAY[status(issued, evidence, today)]).toContain(status(issued, evidence, addDays(today, later)));
      }),
    );
  });

  test("more evidence never makes it worse", () => {
    const rank: Record<FindingStatus, number> = { missing: 0, late: 1, "needs-judgement": 1, "not-due": 2, met: 3 };
    fc.assert(
      fc.property(day(400), proofs, day(700), day(800), (issued, evidence, more, today) => {
        const added = status(issued, [...evidence, { kind: "publication", on: more }], today);
        expect(rank[added]).toBeGreaterThanOrEqual(rank[status(issued, evidence, today)]);
      }),
    );
  });

  test("done is met exactly when the first evidence is not after the due day, which the calendar names", () => {
    fc.assert(
      fc.property(day(400), proofs, day(800), (issued, evidence, today) => {
        const finding = evaluate(publish, { on: issued }, evidence, today, calendar);
        const due = calendar.addWorkingDays(issued, 20).on;
        const first = evidence
          .map((one) => one.on)
          .filter((when) => when <= today)
          .sort()[0];
        expect(finding).toMatchObject({ dueOn: due, doneOn: first ?? null });
        expect(finding.status).toBe(first ? (first <= due ? "met" : "late") : today <= due ? "not-due" : "missing");
      }),
    );
  });
});
