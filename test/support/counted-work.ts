// How much work a piece of code does, counted and not timed: how often the blocks of our own source files ran, as V8 counts them.
// What happens inside a regular expression or a library is not seen here; the benches time that.
import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";

export type WorkCounter = { count(run: () => void): Promise<number>; close(): Promise<void> };

// Optimised code does not count how often a function is called, and when V8 takes to it depends on the load of the machine: the same run would count
// differently from one time to the next.
const OPTIMISING = ["opt", "maglev"];

/** Counts blocks of files whose path contains `path`, the same number each time. One at a time in a process, which runs slowly until it is closed. */
export const countWorkIn = async (path: string): Promise<WorkCounter> => {
  for (const flag of OPTIMISING) setFlagsFromString(`--no-${flag}`);
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
      for (const flag of OPTIMISING) setFlagsFromString(`--${flag}`);
    },
  };
};
