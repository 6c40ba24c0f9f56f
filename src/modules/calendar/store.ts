// The only SQL of the calendar: the years an administrator loaded beside the shipped ones.
import type { CalendarYear } from "../../law/calendar/working-days.ts";
import type { Queries, Tx } from "../../platform/db.ts";

export const loadedYears = async (db: Queries): Promise<CalendarYear[]> =>
  (await db.selectFrom("calendar_year").select("data").orderBy("year").execute()).map((row) => row.data as unknown as CalendarYear);

export const saveYear = (tx: Tx, year: number, data: CalendarYear, by: string, at: Date) =>
  tx
    .insertInto("calendar_year")
    .values({ year, data: JSON.stringify(data), loaded_by: by, loaded_at: at })
    .onConflict((conflict) => conflict.column("year").doUpdateSet({ data: JSON.stringify(data), loaded_by: by, loaded_at: at }))
    .execute();
