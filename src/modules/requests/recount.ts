// What a newly loaded calendar year moves among requests: the due day of every open one counted under both calendars, and those that differ.
// Closed ones stay as they were judged.
import type { Calendar } from "../../law/calendar/working-days.ts";
import type { System } from "../../platform/system.ts";
import { caseOf } from "./rules/case.ts";
import { dueOf, foldClock } from "./rules/clock.ts";
import * as store from "./store.ts";

export const recountRequests = async (system: System, before: Calendar, after: Calendar) => {
  const rows = await store.openRequests(system.db);
  const events = await store.eventsOf(
    system.db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => {
    const { history } = caseOf(events.get(id)!);
    if (!history) return [];
    const [was, is] = [before, after].map((calendar) => dueOf(foldClock(history, calendar), calendar));
    return was && is && (was.on !== is.on || was.provisional !== is.provisional)
      ? [{ request: id, duty: "requests/answer-within-20-working-days", before: was.on, after: is.on }]
      : [];
  });
};
