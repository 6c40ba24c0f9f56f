// How much work a piece of code does, counted and not timed: how often the blocks of our own source files ran, as V8 counts them.
// What happens inside a regular expression or a library is not seen here; the benches time that.
import { Session } from "node:inspector/promises";

export type WorkCounter = { count(run: () => void): Promise<number>; close(): Promise<void> };

/** Counts blocks of files whose path contains `path`. One at a time in a process. */
export const countWorkIn = async (path: string): Promise<WorkCounter> => {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const taken = async (): Promise<number> => {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    let sum = 0;
    for (const { url, functions } of result) {
      if (!url.includes(path)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    }
    return sum;
  };
  return {
    count: async (run) => {
      await taken();
      run();
      return taken();
    },
    close: async () => {
      await session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
};
