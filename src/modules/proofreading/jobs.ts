// Timed work of proofreading: every night everything published is read again, and every unit's site and account, one text after the other, in bounded
// memory. May run twice without harm.
import { setImmediate } from "node:timers/promises";
import { SYSTEM } from "../../platform/action.ts";
import { todayOf } from "../../platform/clock.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { finishScan, startNightlyScan } from "./actions/scanning.ts";
import { shownText } from "./cli-text.ts";
import { proofread } from "./engine.ts";
import { visitSource } from "./jobs/visit.ts";
import { contextOfText } from "./known.ts";
import { knownOf } from "./known-store.ts";
import { listSources } from "./outside-store.ts";
import { readPublished } from "./published.ts";
import { findRemembered } from "./remembered.ts";
import { rulesIn } from "./retired.ts";
import type { Rule } from "./rule.ts";
import * as store from "./scan-store.ts";
import type { Context, Finding } from "./schema.ts";
import { everythingRemembered } from "./store.ts";

/** Findings of one text that are written at once. */
const ROWS = 2_000;

type Place = { document: string; revision: number; unit: string };
const readingOf = ({ document, revision }: Place, finding: Finding): store.ReadingRow => ({
  document,
  revision,
  finding: finding.key,
  rule: finding.rule,
  severity: finding.severity,
  shown: shownText(finding).toWellFormed(),
  reason: finding.reason.toWellFormed(),
});

/** Rules for pages that are not set as official documents are: what stands beside the text there is no text. */
const OUTSIDE_RULES = (context: Context): Rule[] => rulesIn(context).filter(({ id }) => /^(?:personal-data|words)\/|^sense\/cited-/.test(id));

/** Reads texts for one scan: keeps what is found, without what the unit does not want to hear of. */
const reader = async (system: System, scan: number) => {
  const { db, county } = system;
  const known = await knownOf(system);
  const today = todayOf(system.clock);
  const remembered = Map.groupBy(await everythingRemembered(db), ({ unit }) => unit);
  const keep = async (place: Place, findings: readonly Finding[]): Promise<void> => {
    const ofUnit = remembered.get(place.unit) ?? [];
    const rows = findings.filter((finding) => !findRemembered(finding, ofUnit)).map((finding) => readingOf(place, finding));
    for (let from = 0; from < rows.length; from += ROWS) await store.insertReadings(db, scan, rows.slice(from, from + ROWS));
    await setImmediate();
  };
  return {
    published: ({ content, ...place }: store.PublishedText): Promise<void> => {
      const { text, context } = readPublished(county, known, content, today);
      return keep(place, proofread(text, context));
    },
    outside: (document: string, unit: string, text: string): Promise<void> => {
      const context = contextOfText(county, known, { documentDate: null, documentKind: null }, today);
      return keep({ document, revision: 0, unit }, proofread(text, context, OUTSIDE_RULES(context)));
    },
  };
};

/** Reads everything published, then every site and account, for a scan. Ends quietly where somebody cancels it; what it had read counts for nothing. */
const runScan = async (system: System, id: number): Promise<void> => {
  const { db, clock } = system;
  const move = (change: { done?: number; pages?: number }): Promise<boolean> => store.moveScan(db, id, change, clock.now());
  // A run that broke off begins again.
  await store.clearReadings(db, id);
  if (!(await store.moveScan(db, id, { state: "running", documents: await store.countPublished(db), done: 0, pages: 0 }, clock.now()))) return;
  const read = await reader(system, id);
  let done = 0;
  for await (const texts of store.publishedTexts(db)) {
    for (const text of texts) await read.published(text);
    done += texts.length;
    if (!(await move({ done }))) return void (await store.clearReadings(db, id));
  }
  let pages = 0;
  for (const source of await listSources(db)) {
    const isWanted = await visitSource(system, id, source, async (page) => {
      if (page) await read.outside(page.document, source.organ, page.text);
      return move({ pages: page ? ++pages : pages });
    });
    if (!isWanted) return void (await store.clearReadings(db, id));
  }
  if (!(await finishScan(system, id, done, pages))) await store.clearReadings(db, id);
};

const begin = async (system: System): Promise<void> => {
  try {
    await startNightlyScan(system, SYSTEM, {});
  } catch (error) {
    // One is under way: the night has its scan.
    if (!(error instanceof Refusal)) throw error;
    system.log.info({ because: error.message }, "no second scan");
  }
};

export const tasks = {
  "nightly-scan": begin,
  "scan-if-missed": async (system: System): Promise<void> => {
    const last = await store.findLastDone(system.db);
    const isRecent = last !== undefined && system.clock.now().getTime() - last.started_at.getTime() < 26 * 3_600_000;
    if (!isRecent && ((await store.countPublished(system.db)) > 0 || (await listSources(system.db)).length > 0)) await begin(system);
  },
  "scan-published": async (system: System, payload: { scan: number }): Promise<void> => {
    try {
      await runScan(system, payload.scan);
    } catch (error) {
      const message = error instanceof Refusal ? error.message : "系统出了故障，没有读完，请稍后再发起一次或告诉系统管理员";
      await store.moveScan(system.db, payload.scan, { state: "failed", message, finished_at: system.clock.now() }, system.clock.now());
      await store.clearReadings(system.db, payload.scan);
      throw error;
    }
  },
};

/** A night that was slept through. */
export const atStart = ["scan-if-missed"];

/** graphile-worker crontab (UTC): half past one in the morning in Shanghai. */
export const crontab = "30 17 * * * nightly-scan";
