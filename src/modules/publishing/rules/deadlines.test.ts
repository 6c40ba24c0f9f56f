import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../../law/calendar/index.ts";
import { makeCalendar } from "../../../law/calendar/working-days.ts";
import { contentOf } from "../../../../test/support/publishing.ts";
import { deadlinesOf, governingDeadline } from "./deadlines.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const on = plainDate;
const document = (change = {}) => ({ content: contentOf({ madeOn: on("2026-03-02"), issuedOn: on("2026-03-03"), ...change }) });
const interpretation = { content: contentOf({ interprets: "m-2026-000001" }), documentPublishedOn: on("2026-03-10") };
const byDuty = (facts: Parameters<typeof deadlinesOf>[0], today = "2026-03-10") =>
  Object.fromEntries(deadlinesOf(facts, calendar, on(today)).map((deadline) => [deadline.duty.replace("publishing/", ""), deadline]));

describe("a document", () => {
  test("is due 20 working days after it was issued, the day itself not counted; the earlier date of its making is warned of beside it", () => {
    const found = byDuty(document());
    expect(found["publish-within-20-working-days"]).toMatchObject({ from: "2026-03-03", on: "2026-03-31", provisional: false });
    expect(found["publish-within-20-working-days-of-making"]).toMatchObject({ from: "2026-03-02", on: "2026-03-30" });
    for (const deadline of Object.values(found)) expect(deadline.cite).toHaveLength(1);
  });

  test("counts from nothing where it has no dates, and is not due where it is not to be public", () => {
    expect(deadlinesOf(document({ madeOn: null, issuedOn: null }), calendar, on("2026-03-10"))).toEqual([]);
    expect(deadlinesOf(document({ openness: { level: "withheld", ground: "E16-1", reason: "内部事务" } }), calendar, on("2026-03-10"))).toEqual([]);
  });

  test.each([
    ["2026-03-10", "on-time", "剩"],
    ["2026-03-31", "today", "今天"],
    ["2026-04-02", "overdue", "逾期"],
  ])("on %s is %s", (today, status, words) => {
    const deadline = byDuty(document(), today)["publish-within-20-working-days"]!;
    expect(deadline.status).toBe(status);
    expect(deadline.words).toContain(words);
  });

  test.each([
    ["2026-03-31", "done", "按时公开"],
    ["2026-04-01", "overdue", "超期公开"],
  ] as const)("published on %s was %s", (publishedOn, status, words) => {
    const deadline = byDuty({ ...document(), publishedOn: on(publishedOn) }, "2026-05-01")["publish-within-20-working-days"]!;
    expect(deadline).toMatchObject({ status, words });
  });

  test("whose term reaches into a year without a notice is due provisionally, and no longer once it is public", () => {
    const facts = document({ madeOn: on("2026-12-10"), issuedOn: on("2026-12-20") });
    expect(byDuty(facts, "2026-12-21")["publish-within-20-working-days"]).toMatchObject({ provisional: true });
    expect(byDuty({ ...facts, publishedOn: on("2026-12-25") }, "2026-12-26")["publish-within-20-working-days"]).toMatchObject({ provisional: false });
  });

  test("make-up days count as working days, and the holidays around them do not", () => {
    // 2026: the Spring Festival takes 15–23 February, for which 14 and 28 February are worked.
    const found = byDuty(document({ issuedOn: on("2026-02-13") }), "2026-02-13")["publish-within-20-working-days"]!;
    expect(found.on).toBe(calendar.addWorkingDays(on("2026-02-13"), 20).on);
    const days = Object.fromEntries(calendar.explainDeadline(on("2026-02-13"), 20).map((day) => [day.on, day.counted]));
    expect(days).toMatchObject({
      "2026-02-14": true,
      "2026-02-16": false,
      "2026-02-20": false,
      "2026-02-24": true,
      "2026-02-28": true,
      "2026-03-01": false,
    });
  });
});

describe("an interpretation", () => {
  test("has the three limits of X01, each with its own source, in their order", () => {
    const found = deadlinesOf(interpretation, calendar, on("2026-03-10"));
    expect(found.map((deadline) => [deadline.workingDays, deadline.on])).toEqual([
      [0, "2026-03-10"],
      [3, "2026-03-13"],
      [5, "2026-03-17"],
    ]);
    expect(new Set(found.map((deadline) => deadline.cite[0]!.clause)).size).toBe(3);
  });

  test("is not due before its document is public", () => {
    expect(deadlinesOf({ content: interpretation.content }, calendar, on("2026-03-10"))).toEqual([]);
  });

  test("is chased by the limit of three working days", () => {
    expect(governingDeadline(deadlinesOf(interpretation, calendar, on("2026-03-10")))!.workingDays).toBe(3);
  });
});

test("a document is chased by the earliest of its 20-day limits", () => {
  expect(governingDeadline(deadlinesOf(document(), calendar, on("2026-03-10")))).toMatchObject({ on: "2026-03-30" });
  expect(governingDeadline([])).toBeUndefined();
});
