// A running system for a command: booted from the environment, quiet unless asked, closed whatever happens.
import type { Running } from "../boot.ts";

export const withSystem = async <T>(run: (running: Running) => Promise<T>): Promise<T> => {
  const [{ readConfig }, { boot, createLog }] = await Promise.all([import("../platform/config.ts"), import("../boot.ts")]);
  const config = readConfig(process.env);
  const running = await boot(config, createLog(process.env["QIZHENG_LOG"] ? config : { QIZHENG_LOG: "warn" }));
  try {
    return await run(running);
  } finally {
    await running.close();
  }
};
