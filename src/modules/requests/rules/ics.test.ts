// The feed other calendars read: all-day, folded by octets, escaped, ended by CRLF.
import { expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { calendarFeed } from "./ics.ts";

test("a deadline is an all-day event whose long Chinese lines are folded between characters", () => {
  const feed = calendarFeed(
    "答复期限",
    [{ uid: "r-2026-000001@qizheng", on: plainDate("2026-12-31"), summary: "答复到期：〔2026〕1号，民政局；一、二", description: "长".repeat(60) }],
    "2026-03-10T02:00:00.123Z",
  );
  expect(feed.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(feed).toContain("DTSTAMP:20260310T020000Z\r\n");
  expect(feed).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
  for (const line of feed.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\uFFFD");
  }
  expect(feed.replaceAll("\r\n ", "")).toContain(`DESCRIPTION:${"长".repeat(60)}`);
  expect(calendarFeed("a,b;c\\d", [], "2026-03-10T02:00:00Z")).toContain("X-WR-CALNAME:a\\,b\\;c\\\\d");
});
