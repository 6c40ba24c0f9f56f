// What a newly loaded calendar year moves: every open deadline counted under both calendars, and the ones that differ.
import { plainDate } from "../../kernel/plain-date.ts";
import type { Calendar } from "../../law/calendar/working-days.ts";
import type { System } from "../../platform/system.ts";
import { todayOf } from "../../platform/clock.ts";
import { deadlinesOf } from "./rules/deadlines.ts";
import * as listStore from "./list-store.ts";

const OPEN = ["drafting", "first", "second", "third", "chief", "approved"];

export const recountDeadlines = async (system: System, before: Calendar, after: Calendar) => {
  const { rows } = await listStore.listManuscripts(system.db, { everything: true, units: [], organs: [], offices: [] }, { stage: OPEN }, undefined);
  const today = todayOf(system.clock);
  return rows.flatMap((row) => {
    const facts = { content: row.content, ...(row.document_published_on ? { documentPublishedOn: plainDate(row.document_published_on) } : {}) };
    const old = deadlinesOf(facts, before, today);
    return deadlinesOf(facts, after, today).flatMap((deadline) => {
      const was = old.find((other) => other.duty === deadline.duty);
      return was && (was.on !== deadline.on || was.provisional !== deadline.provisional)
        ? [{ manuscript: row.id, duty: deadline.duty, before: was.on, after: deadline.on }]
        : [];
    });
  });
};
