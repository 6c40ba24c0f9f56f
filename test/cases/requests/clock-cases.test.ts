// Finished histories, each worked out day by day from the holiday notices apart from the code (clock.json).
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SHIPPED_YEARS } from "../../../src/law/calendar/index.ts";
import { makeCalendar } from "../../../src/law/calendar/working-days.ts";
import { History } from "../../../src/modules/requests/rules/clock-events.ts";
import { reportClock } from "../../../src/modules/requests/rules/clock-report.ts";

type Case = { name: string; history: unknown; expected: Record<string, unknown> };
const CASES = JSON.parse(readFileSync(new URL("clock.json", import.meta.url), "utf8")) as Case[];
const calendar = makeCalendar(SHIPPED_YEARS);

describe("histories worked out by hand", () => {
  test.each(CASES)("$name", ({ history, expected }) => {
    const told = reportClock(History.parse(history), calendar);
    expect(told).toMatchObject(expected);
    if (told.dueOn !== null) expect(told.counted).toHaveLength(told.workingDays);
  });
});
