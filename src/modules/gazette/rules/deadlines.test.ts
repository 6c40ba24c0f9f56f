// When an issue, a paper copy and a document are late.
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../../law/calendar/index.ts";
import { makeCalendar } from "../../../law/calendar/working-days.ts";
import { channelsOf } from "./channels.ts";
import { byUrgency, copiesState, type CopiesRow } from "./copies.ts";
import { issuesDue, periodOn } from "./rhythm.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const day = plainDate;
const QUARTERLY = { rhythm: "quarterly" as const, daysAfterPeriod: 31 };

describe("the rhythm", () => {
  test("an issue of every quarter is out 31 days after it", () => {
    const due = issuesDue(QUARTERLY, { year: 2026, number: 2 }, calendar, day("2026-11-25"));
    expect(due.map(({ period, dueOn, status }) => [period.name, dueOn, status])).toEqual([
      ["2026年第三季度", "2026-10-31", "overdue"],
      ["2026年第四季度", "2027-01-31", "on-time"],
    ]);
    expect(due[0]!.words).toContain("逾期");
    expect(due[0]!.cite[0]!.clause).toContain("2.5b");
  });
  test("a county without an issue is asked for the last quarter only, not for all of history", () => {
    expect(issuesDue(QUARTERLY, undefined, calendar, day("2026-02-10")).map(({ period }) => period.name)).toEqual([
      "2025年第四季度",
      "2026年第一季度",
    ]);
  });
  test("once the quarter's issue is out nothing is owed until the quarter after it", () => {
    expect(issuesDue(QUARTERLY, { year: 2026, number: 4 }, calendar, day("2026-11-25"))).toEqual([]);
  });
  test.each([
    ["monthly", "2024-02-10", "2024年2月", "2024-02-29"],
    ["every-two-months", "2026-12-31", "2026年11—12月", "2026-12-31"],
    ["quarterly", "2026-10-01", "2026年第四季度", "2026-12-31"],
    ["half-yearly", "2026-06-30", "2026年上半年", "2026-06-30"],
  ] as const)("%s: %s lies in %s, which ends on %s", (rhythm, on, name, endsOn) => {
    expect(periodOn(rhythm, day(on))).toMatchObject({ name, endsOn });
  });
});

describe("paper copies", () => {
  const row = (change: Partial<CopiesRow> = {}): CopiesRow => ({
    organ: "a",
    copies: 10,
    way: "collect",
    dueOn: day("2026-03-10"),
    handed: [],
    ...change,
  });
  const status = (change: Partial<CopiesRow>, today = "2026-03-09") => copiesState(row(change), calendar, day(today)).status;
  test("are late the day after the day, and late for good when the last copy was", () => {
    expect(status({}, "2026-03-10")).toBe("today");
    expect(status({}, "2026-03-11")).toBe("overdue");
    expect(status({ handed: [{ copies: 10, on: day("2026-03-11") }] })).toBe("late-done");
    expect(status({ handed: [{ copies: 10, on: day("2026-03-10") }] })).toBe("done");
  });
  test("a part that was handed over leaves the rest due", () => {
    expect(copiesState(row({ handed: [{ copies: 4, on: day("2026-03-02") }] }), calendar, day("2026-03-11"))).toMatchObject({
      handedOver: 4,
      left: 6,
      status: "overdue",
    });
  });
  test("the list has what is late first", () => {
    const rows = [
      row({ organ: "b", dueOn: day("2026-04-01") }),
      row({ organ: "c" }),
      row({ organ: "d", handed: [{ copies: 10, on: day("2026-03-01") }] }),
    ];
    const sorted = byUrgency(rows.map((one) => ({ ...one, state: copiesState(one, calendar, day("2026-03-12")) })));
    expect(sorted.map(({ organ }) => organ)).toEqual(["c", "b", "d"]);
  });
});

describe("channels beside the 20 working days (X43)", () => {
  const on = (portalOn: string | null, gazetteOn: string | null, issuedOn: string | null = "2023-10-08") =>
    channelsOf(
      { issuedOn: issuedOn ? day(issuedOn) : null, portalOn: portalOn ? day(portalOn) : null, gazetteOn: gazetteOn ? day(gazetteOn) : null },
      calendar,
      day("2024-02-01"),
    );
  test("a document of 8 October 2023 had until 3 November; printed in January, the gazette alone would have been late", () => {
    expect(on(null, "2024-01-20")).toMatchObject({ limitOn: "2023-11-03", verdict: "late" });
  });
  test("put on the portal in time, the gazette after it does no harm and is said to be after the limit", () => {
    const found = on("2023-10-20", "2024-01-20");
    expect(found.verdict).toBe("in-time");
    expect(found.words).toContain("政府公报在期限之后");
    expect(found.channels.map(({ inTime }) => inTime)).toEqual([true, false]);
  });
  test("in no channel yet and the limit gone by is late; without a day of issue there is no limit", () => {
    expect(on(null, null).verdict).toBe("late");
    expect(on(null, null, null).verdict).toBe("no-limit");
  });
});
