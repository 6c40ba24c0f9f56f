// Timed and queued work on graphile-worker: jobs are added in the transaction of the act, and run once wherever a worker runs.
import { setTimeout as wait } from "node:timers/promises";
import { Logger, parseCrontab, run, type Runner, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { System } from "./system.ts";

export type Tasks = Record<string, (system: System, payload: never) => Promise<void>>;

/** A module's timed work. `atStart` names what is due at once as well: what a killed process left locked, or a night that was slept through. */
export type Jobs = { tasks: Tasks; crontab?: string; atStart?: readonly string[] };

/** Runs the jobs of all modules until stopped. `stop` lets running jobs finish. */
export const startWorker = async (system: System, pool: pg.Pool, modules: readonly Jobs[]): Promise<Runner> => {
  const taskList: TaskList = {};
  for (const module of modules)
    for (const [name, task] of Object.entries(module.tasks))
      taskList[name] = async (payload) => {
        await task(system, payload as never);
      };
  const crontab = modules.flatMap((module) => (module.crontab ? [module.crontab] : [])).join("\n");
  const runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCrontab(crontab),
    concurrency: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") system.log.warn({ worker: level }, message);
    }),
  });
  for (const name of modules.flatMap((module) => module.atStart ?? [])) await runner.addJob(name, {}, { jobKey: `start:${name}`, maxAttempts: 3 });
  return runner;
};

const AGAIN_MS = 5_000;

/** As startWorker, and begins anew when a lost database ended it. `stop` ends it for good. */
export const keepWorking = async (system: System, pool: pg.Pool, modules: readonly Jobs[]): Promise<{ stop(): Promise<void> }> => {
  const stopped = new AbortController();
  let runner = await startWorker(system, pool, modules);
  const working = (async () => {
    for (;;) {
      await runner.promise.catch((error: unknown) => system.log.warn({ worker: "ended" }, (error as Error).message));
      for (let isAnew = false; !isAnew;) {
        await wait(AGAIN_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
        if (stopped.signal.aborted) return;
        isAnew = await startWorker(system, pool, modules).then(
          (next) => Boolean((runner = next)),
          () => false,
        );
      }
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await runner.stop().catch(() => undefined);
      await working;
    },
  };
};
