// `import-gazette` on an archive of back issues: what it holds in memory does not grow with what it has read.
import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const CASES = join(ROOT, "test/cases/gazette");
const ISSUES = 160;
const EVERY = 10;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qizheng-archive-"));
  const names = (await readdir(CASES)).filter((name) => /^[0-3].*\.txt$/.test(name));
  // Without their mastheads, so that a file is one issue.
  const bodies = await Promise.all(names.map(async (name) => (await readFile(join(CASES, name), "utf8")).split("\n").slice(4).join("\n")));
  const tar = pack();
  const written = pipeline(tar, createGzip(), createWriteStream(join(folder, "back-issues.tar.gz")));
  for (let at = 0; at < ISSUES; at++) {
    const some = Array.from({ length: 8 }, (_, more) => bodies[(at + more) % bodies.length]!.replaceAll("公报", "年刊"));
    tar.entry({ name: `${at}.txt` }, `青禾县人民政府公报\n${2000 + at}年第1期\n\n${some.join("\n")}`);
  }
  tar.finalize();
  await written;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("an archive four times as long takes no more memory", { timeout: 120_000 }, async () => {
  const heap = join(folder, "heap.json");
  const words = ["--expose-gc", "--import", join(ROOT, "test/support/heap-hook.ts"), "--import", join(ROOT, "src/platform/tsx-hook.ts")];
  const command = [join(ROOT, "src/cli.ts"), "import-gazette", join(folder, "back-issues.tar.gz"), "--json"];
  const { code, lines } = await new Promise<{ code: number; lines: number }>((done) => {
    let count = 0;
    const child = execFile(process.execPath, [...words, ...command], { env: { ...process.env, HEAP_FILE: heap, HEAP_EVERY: String(EVERY) } }, () =>
      done({ code: child.exitCode ?? -1, lines: count }),
    );
    child.stdout!.removeAllListeners("data");
    child.stdout!.on("data", (chunk: string) => (count += chunk.split("\n").length - 1));
  });
  expect({ code, lines }).toEqual({ code: 0, lines: ISSUES });
  const weights = JSON.parse(await readFile(heap, "utf8")) as number[];
  expect(weights.length).toBe(ISSUES / EVERY);
  const early = Math.max(...weights.slice(0, weights.length / 4));
  // What was read of 120 issues more would weigh some 8 MB, were it kept.
  expect(Math.max(...weights)).toBeLessThan(early + 4_000_000);
});
