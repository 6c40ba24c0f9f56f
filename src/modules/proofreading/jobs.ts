// Timed work of proofreading: every night everything published is read again, one text after the other, in bounded memory. May run twice without harm.
import { setImmediate } from "node:timers/promises";
import { SYSTEM } from "../../platform/action.ts";
import { todayOf } from "../../platform/clock.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { finishScan, startNightlyScan } from "./actions/scanning.ts";
import { shownText } from "./cli-text.ts";
import { proofread } from "./engine.ts";
import { type Known } from "./known.ts";
import { knownOf } from "./known-store.ts";
import { readPublished } from "./published.ts";
import * as store from "./scan-store.ts";
import type { Finding } from "./schema.ts";

/** Findings of one text that are written at once. */
const ROWS = 2_000;

const readingOf = (text: store.PublishedText, finding: Finding): store.ReadingRow => ({
  document: text.document,
  revision: text.revision,
  finding: finding.key,
  rule: finding.rule,
  severity: finding.severity,
  shown: shownText(finding).toWellFormed(),
  reason: finding.reason.toWellFormed(),
});

const readOne = async (system: System, known: Known, scan: number, published: store.PublishedText): Promise<void> => {
  const { text, context } = readPublished(system.county, known, published.content, todayOf(system.clock));
  const rows = proofread(text, context).map((finding) => readingOf(published, finding));
  for (let from = 0; from < rows.length; from += ROWS) await store.insertReadings(system.db, scan, rows.slice(from, from + ROWS));
};

/** Reads everything published for a scan. Ends quietly where somebody cancels it; what it had read then counts for nothing. */
const runScan = async (system: System, id: number): Promise<void> => {
  const { db, clock } = system;
  const known = await knownOf(system);
  // A run that broke off begins again.
  await store.clearReadings(db, id);
  if (!(await store.moveScan(db, id, { state: "running", documents: await store.countPublished(db), done: 0 }, clock.now()))) return;
  let done = 0;
  for await (const texts of store.publishedTexts(db)) {
    for (const text of texts) {
      await readOne(system, known, id, text);
      await setImmediate();
    }
    done += texts.length;
    if (!(await store.moveScan(db, id, { done }, clock.now()))) return void (await store.clearReadings(db, id));
  }
  if (!(await finishScan(system, id, done))) await store.clearReadings(db, id);
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
    if (!isRecent && (await store.countPublished(system.db)) > 0) await begin(system);
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
