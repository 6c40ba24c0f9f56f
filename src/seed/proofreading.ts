// The demonstration's proofreading as scenes: the county's words, units' accounts, two nightly scans and what people did about the first one's findings.
import type { DemoProofreading } from "../../counties/tumed-left-banner/demo/index.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { addEntry } from "../modules/proofreading/actions/lexicon.ts";
import { addAccountFile, addSource } from "../modules/proofreading/actions/outside.ts";
import { handleFindings, startNightlyScan } from "../modules/proofreading/actions/scanning.ts";
import { tasks } from "../modules/proofreading/jobs.ts";
import { findingGroups, findLastDone } from "../modules/proofreading/scan-store.ts";
import { SYSTEM } from "../platform/action.ts";
import type { System } from "../platform/system.ts";
import { type Cast, instant, type Scene } from "./seed.ts";

const MOST_GROUPS = 100;

export const playProofreading = (proofreading: DemoProofreading, cast: Cast, today: PlainDate, now: Date): Scene[] => {
  const editor = cast.find("information-section", "government-office/information");
  const lastNight = instant(today, 1, 30) < now ? today : addDays(today, -1);
  const nightBefore = addDays(lastNight, -1);
  const accounts = new Map<string, number>();

  const bringIn = (system: System, id: number, name: string, text: string): Promise<{ name: string }> =>
    addAccountFile(system, editor, { id, name, mediaType: "text/plain", bytes: new TextEncoder().encode(text) });
  const scan = async (system: System): Promise<void> => {
    const { id } = await startNightlyScan(system, SYSTEM, {});
    await tasks["scan-published"](system, { scan: id });
  };
  const handle = async (system: System): Promise<void> => {
    const last = (await findLastDone(system.db))!;
    const filter = { which: "open" as const, scan: Number(last.id), scanStartedAt: last.started_at };
    const groups = await findingGroups(system.db, filter, { limit: MOST_GROUPS, offset: 0 });
    for (const { words, outcome, reason } of proofreading.handled) {
      const group = groups.find(({ shown }) => shown.includes(words));
      if (group) await handleFindings(system, editor, { document: group.document, rule: group.rule, outcome, reason });
      else system.log.warn({ words }, "the demonstration's scan does not find this any more");
    }
    for (const { name, files } of proofreading.accounts)
      for (const file of files) if (file.replaced !== undefined) await bringIn(system, accounts.get(name)!, file.name, file.replaced);
  };

  return [
    ...proofreading.lexicon.map(({ entry, why, kept }, index): Scene => ({
      at: kept === "between" ? instant(nightBefore, 15, index) : instant(addDays(today, -kept), 8, index),
      run: async (system) => void (await addEntry(system, editor, { ...entry, why })),
    })),
    ...proofreading.accounts.map(({ unit, name, daysAgo, files }, index): Scene => ({
      at: instant(addDays(today, -daysAgo), 16, index),
      run: async (system) => {
        const { id } = await addSource(system, editor, { organ: unit, kind: "account", name, address: "" });
        accounts.set(name, id);
        for (const file of files) await bringIn(system, id, file.name, file.text);
      },
    })),
    { at: instant(nightBefore, 1, 30), run: scan },
    { at: instant(nightBefore, 10, 20), run: handle },
    { at: instant(lastNight, 1, 30), run: scan },
  ];
};
