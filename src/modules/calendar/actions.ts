// Loading a year's holiday notice. Deadlines are derived, so they move by themselves; what moved is written into the log.
import { SHIPPED_YEARS } from "../../law/calendar/index.ts";
import { type CalendarYear, checkCalendarYear, makeCalendar } from "../../law/calendar/working-days.ts";
import { type Actor, postFor } from "../../law/permissions.ts";
import { action } from "../../platform/action.ts";
import { Refusal } from "../../platform/refusal.ts";
import { forgetCalendar } from "./index.ts";
import { loadedYears, saveYear } from "./store.ts";

/** A deadline that moved because a year was loaded. */
export type Moved = ({ manuscript: string } | { request: string }) & { duty: string; before: string; after: string };
/** Given by the app: recounts what is open under two calendars (calendar cannot know whose deadlines there are). */
export type Recount = (before: ReturnType<typeof makeCalendar>, after: ReturnType<typeof makeCalendar>) => Promise<Moved[]>;

export const loadYear = action<{ year: CalendarYear; recount: Recount }, { moved: Moved[] }, Actor>("load-calendar-year", async (act, input) => {
  const post = postFor(act.actor, "calendar.manage");
  act.record(`calendar/${input.year.year}`, { notice: input.year.notice }, post?.id);
  if (!post) throw new Refusal("forbidden", "您的职务不能导入工作日历", { next: "请系统管理员导入" });
  const problems = checkCalendarYear(input.year);
  if (problems.length > 0)
    throw new Refusal("invalid", `放假通知的数据有误：${problems[0]}`, {
      fields: Object.fromEntries(problems.map((problem, index) => [String(index), problem])),
    });
  const loaded = await loadedYears(act.tx);
  const without = [...SHIPPED_YEARS.filter((year) => !loaded.some((other) => other.year === year.year)), ...loaded];
  const before = makeCalendar(without);
  const after = makeCalendar([...without.filter((year) => year.year !== input.year.year), input.year]);
  await saveYear(act.tx, input.year.year, input.year, act.actor.account, act.now);
  const moved = await input.recount(before, after);
  act.record(`calendar/${input.year.year}`, { moved: moved.map((one) => ({ ...one })) });
  forgetCalendar(act.system);
  act.system.log.info({ year: input.year.year, moved: moved.length }, "working-day calendar loaded, deadlines counted again");
  return { moved };
});
