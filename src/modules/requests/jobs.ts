// Timed work of requests: remind the units that hold records and do not answer. May run twice without harm.
import type { System } from "../../platform/system.ts";
import { remindUnits } from "./actions/tasks.ts";

export const tasks = {
  "remind-request-units": async (system: System): Promise<void> => {
    const sent = await remindUnits(system);
    if (sent > 0) system.log.info({ sent }, "request reminders");
  },
};

/** graphile-worker crontab (UTC): half past eight in the morning in Shanghai. */
export const crontab = "30 0 * * * remind-request-units";
