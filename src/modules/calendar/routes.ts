// JSON API of the working-day calendar: its years, loading one, and the explanation of any count.
import { z } from "zod";
import { isPlainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { CalendarYear } from "../../law/calendar/working-days.ts";
import type { App } from "../../platform/http.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { loadYear, type Recount } from "./actions.ts";
import { calendarOf } from "./index.ts";

const day = z
  .string()
  .refine(isPlainDate, "日期不对，请写成 2026-11-24 的样子")
  .transform((text) => text as PlainDate);
const MOST_DAYS = 800;

export const calendarRoutes = (app: App, system: System, recount: Recount): void => {
  app.get("/api/calendar/years", async (request) => {
    actorOf(request);
    return { years: (await calendarOf(system)).years };
  });

  app.post("/api/calendar/years", { schema: { body: CalendarYear } }, async (request) =>
    loadYear(system, actorOf(request), { year: request.body, recount }),
  );

  app.get(
    "/api/calendar/explain",
    { schema: { querystring: z.object({ from: day, days: z.coerce.number().int().min(-MOST_DAYS).max(MOST_DAYS).optional(), to: day.optional() }) } },
    async (request) => {
      actorOf(request);
      const { from, days, to } = request.query;
      const calendar = await calendarOf(system);
      if (days !== undefined) {
        const due = calendar.addWorkingDays(from, days);
        return { from, workingDays: days, ...due, days: calendar.explainDeadline(from, days) };
      }
      if (to === undefined) throw new Refusal("invalid", "请给出天数或截止日期", { fields: { days: "请填写工作日数" } });
      if (Math.abs(Date.parse(to) - Date.parse(from)) > 3 * 366 * 86_400_000) throw new Refusal("invalid", "一次最多解释三年之内的日期");
      return { from, to, ...calendar.workingDaysBetween(from, to), days: calendar.explain(from, to) };
    },
  );
};
