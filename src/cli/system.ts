// A running system for a command: booted from the environment, quiet unless asked, closed whatever happens.
import { constants } from "node:os";
import type { Running } from "../boot.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export const withSystem = async <T>(run: (running: Running) => Promise<T>): Promise<T> => {
  const [{ readConfig }, { boot, createLog }] = await Promise.all([import("../platform/config.ts"), import("../boot.ts")]);
  const config = readConfig(process.env);
  const booting = boot(config, createLog(process.env["QIZHENG_LOG"] ? config : { QIZHENG_LOG: "warn" }));
  // Ctrl-C ends the command, not only this process: an embedded database that it started would be left running.
  const interrupted = (signal: (typeof SIGNALS)[number]): void => {
    const leave = (): never => process.exit(128 + constants.signals[signal]);
    void booting.then((running) => running.close()).then(leave, leave);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  const running = await booting;
  try {
    return await run(running);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await running.close();
  }
};
