// The calendar in force in this running system: shipped years, and over them the ones an administrator loaded.
import { type Calendar, makeCalendar } from "../../law/calendar/working-days.ts";
import { SHIPPED_YEARS } from "../../law/calendar/index.ts";
import type { Queries } from "../../platform/db.ts";
import type { System } from "../../platform/system.ts";
import { loadedYears } from "./store.ts";

const kept = new WeakMap<System, { calendar: Calendar; until: number }>();
const FRESH_MS = 10_000;

/**
 * Read at most every ten seconds: another process may have loaded a year. Inside a transaction give its `db`: a second connection that waits
 * for the first to be given back would wait for ever when all are taken.
 */
export const calendarOf = async (system: System, db: Queries = system.db): Promise<Calendar> => {
  const now = Date.now();
  const known = kept.get(system);
  if (known && known.until > now) return known.calendar;
  const loaded = await loadedYears(db);
  const calendar = makeCalendar([...SHIPPED_YEARS.filter((year) => !loaded.some((other) => other.year === year.year)), ...loaded]);
  kept.set(system, { calendar, until: now + FRESH_MS });
  return calendar;
};

export const forgetCalendar = (system: System): void => {
  kept.delete(system);
};
