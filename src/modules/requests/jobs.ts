// Timed work of requests: remind the units that hold records and do not answer, take away personal data whose time is over. May run twice without harm.
import type { System } from "../../platform/system.ts";
import { anonymiseWhatIsOver } from "./actions/retention.ts";
import { remindUnits } from "./actions/tasks.ts";

export const tasks = {
  "remind-request-units": async (system: System): Promise<void> => {
    const sent = await remindUnits(system);
    if (sent > 0) system.log.info({ sent }, "request reminders");
  },
  "anonymise-requests": async (system: System): Promise<void> => {
    const cleared = await anonymiseWhatIsOver(system);
    if (cleared > 0) system.log.info({ cleared }, "personal data cleared");
  },
};

/** graphile-worker crontab (UTC): half past eight in the morning in Shanghai, and ten past three at night. */
export const crontab = "30 0 * * * remind-request-units\n10 19 * * * anonymise-requests";
