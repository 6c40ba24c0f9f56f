// Timed work of publishing: carry out ordered publications, mark what expired, make older texts searchable. Each may run twice without harm.
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { todayOf } from "../../platform/clock.ts";
import { expireManuscript, publishManuscript } from "./actions/releasing.ts";
import { SYSTEM } from "../../platform/action.ts";
import * as listStore from "./list-store.ts";
import * as publicationStore from "./publication-store.ts";
import { manuscriptSearchOf } from "./rules/search-row.ts";
import * as store from "./store.ts";

export const tasks = {
  "publish-manuscript": async (system: System, payload: { id: string }): Promise<void> => {
    try {
      await publishManuscript(system, payload.id);
    } catch (error) {
      // A refusal is final and already on record; anything else the queue tries again.
      if (!(error instanceof Refusal)) throw error;
      system.log.warn({ manuscript: payload.id, because: error.message }, "publication refused");
    }
  },
  "publish-due": async (system: System): Promise<void> => {
    for (const id of await listStore.dueManuscripts(system.db, system.clock.now())) await tasks["publish-manuscript"](system, { id });
  },
  "expire-documents": async (system: System): Promise<void> => {
    for (const id of await publicationStore.expiredManuscripts(system.db, todayOf(system.clock))) {
      try {
        await expireManuscript(system, SYSTEM, { id });
      } catch (error) {
        // Somebody corrected or withdrew it in this very moment: that is on record, and the others still expire.
        if (!(error instanceof Refusal)) throw error;
        system.log.warn({ manuscript: id, because: error.message }, "expiry refused");
      }
    }
  },
  /** What was written before there was a search gets its columns; every save writes them anew. */
  "make-searchable": async (system: System): Promise<void> => {
    for (;;) {
      const rows = await store.notSearchable(system.db, 100);
      if (rows.length === 0) return;
      for (const { id, lock, content, created_at } of rows)
        await store.makeSearchable(system.db, id, lock, manuscriptSearchOf(system.county, content, created_at));
    }
  },
};

/** At once after every start: a job that a killed process held stays locked for hours, midnight may have passed without us, and a new version was put in. */
export const atStart = ["publish-due", "expire-documents", "make-searchable"];

/** graphile-worker crontab (UTC): the net under the queue every five minutes; expiry just after midnight in Shanghai. */
export const crontab = "*/5 * * * * publish-due\n2 16 * * * expire-documents";
