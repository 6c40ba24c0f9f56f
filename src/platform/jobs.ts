// Timed and queued work on graphile-worker: jobs are added in the transaction of the act, and run once wherever a worker runs.
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
