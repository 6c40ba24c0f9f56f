// Loaded before a command in a process of its own (--import, with --expose-gc): weighs what is still held each time the command tells its progress, and
// writes the weights on exit.
import { writeFileSync } from "node:fs";

const EVERY = Number(process.env["HEAP_EVERY"] ?? 10);
const weights: number[] = [];
let told = 0;
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = (chunk: string | Uint8Array, ...rest: never[]): boolean => {
  if (String(chunk).startsWith("已读") && ++told % EVERY === 0) {
    (globalThis as { gc?: () => void }).gc!();
    weights.push(process.memoryUsage().heapUsed);
  }
  return write(chunk, ...rest);
};
process.on("exit", () => writeFileSync(process.env["HEAP_FILE"]!, JSON.stringify(weights)));
