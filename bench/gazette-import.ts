// How many characters of a gazette are read a second, and whether time grows with the text and no faster: `node bench/gazette-import.ts`.
// First issues put together from our own damaged gazettes, at four sizes, 64 KB among them; then texts made to provoke a quadratic step; then archives of
// back issues through the command line, up to 50 MB, with what it holds in memory along the way.
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { readGazette } from "../src/modules/gazette/import/read.ts";
import { report, type Row } from "./report.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const CASES = join(import.meta.dirname, "../test/cases/gazette");
const issues = readdirSync(CASES)
  .filter((name) => /^[0-3].*\.(?:txt|md)$/.test(name))
  .map((name) => readFileSync(join(CASES, name), "utf8"));
const everything = issues.join("\n\n");
const repeated = (piece: string, characters: number): string => piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);

/** Milliseconds of processor time: what else runs on the machine does not count. */
const spent = (began: NodeJS.CpuUsage): number => process.cpuUsage(began).user / 1000;
const milliseconds = (text: string): number =>
  Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const began = process.cpuUsage();
      readGazette(text);
      return spent(began);
    }),
  );
const row = (what: string, characters: number, time: number, before: number | undefined): Row => ({
  text: what,
  characters,
  milliseconds: time,
  "characters a second": Math.round((characters * 1000) / time),
  growth: before === undefined ? 1 : time / before,
});

/** 64 KB in UTF-8 is some 22,000 characters. */
const SIZES = [22_000, 88_000, 352_000, 1_408_000];
readGazette(everything);
const times = SIZES.map((size) => milliseconds(repeated(everything, size)));
const ordinary = SIZES.map((size, at) => row("our gazettes, one after the other", size, times[at]!, times[at - 1]));

const AWKWARD: [what: string, piece: string][] = [
  ["no sentence ever ends", "各单位要按照要求抓好落实并及时报送情况\n"],
  ["one paragraph of one line", "各单位要按照要求抓好落实，"],
  ["nothing but titles", "某县人民政府\n关于做好有关工作的通知\n"],
  ["rows of a table", "| 3.1 | 甲项 | 12 |\n"],
  ["rows that lost a cell", "| 甲项 | 12 |\n| 乙项 | 的 | 3 |\n"],
  ["documents that cut each other", "某县水务局\n\n关于供水的通知\n\n某水发〔2024〕1号\n\n各乡镇：\n\n一、供水的事情要做到\n\n"],
  ["a contents page without end", "关于做好有关工作的通知…… 3\n"],
  ["marks of every rank", "第一条 一\n一、二\n（一）三\n1. 四\n（1）五\n① 六\n"],
  ["open brackets", "《（“〔"],
];
const awkward = AWKWARD.map(([what, piece]) => {
  const [small, large] = [50_000, 200_000].map((size) => milliseconds(repeated(piece, size))) as [number, number];
  return row(what, 200_000, large, small);
});

const ROOT = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "qizheng-bench-"));
/** Without their mastheads, so that a file in the archive is one issue. */
const bodies = issues.map((text) => text.split("\n").slice(4).join("\n").replaceAll("公报", "年刊"));
const issueAt = (at: number): string =>
  `青禾县人民政府公报\n${2000 + at}年第1期\n\n${Array.from({ length: 8 }, (_, more) => bodies[(at + more) % bodies.length]!).join("\n")}`;

/** Through `qizheng import-gazette --json` in a process of its own. */
const archive = async (megabytes: number): Promise<Row> => {
  const path = join(folder, "back-issues.tar.gz");
  const tar = pack();
  const written = pipeline(tar, createGzip(), createWriteStream(path));
  let [bytes, characters, files] = [0, 0, 0];
  for (; bytes < megabytes * 1_000_000; files++) {
    const text = issueAt(files);
    bytes += Buffer.byteLength(text);
    characters += text.length;
    tar.entry({ name: `${files}.txt` }, text);
  }
  tar.finalize();
  await written;
  const heap = join(folder, "heap.json");
  const words = ["--expose-gc", "--import", join(ROOT, "test/support/heap-hook.ts"), "--import", join(ROOT, "src/platform/tsx-hook.ts")];
  const began = performance.now();
  execFileSync(process.execPath, [...words, join(ROOT, "src/cli.ts"), "import-gazette", path, "--json"], {
    env: { ...process.env, HEAP_FILE: heap, HEAP_EVERY: String(Math.ceil(files / 20)) },
    stdio: ["ignore", "ignore", "ignore"],
  });
  const time = performance.now() - began;
  const weights = JSON.parse(readFileSync(heap, "utf8")) as number[];
  const most = (Math.max(...weights) / 1_000_000).toFixed(1);
  return row(`archive of ${megabytes} MB, ${files} issues, by the clock; ${most} MB held at most`, characters, time, undefined);
};
const archives: Row[] = [];
for (const megabytes of [3, 12, 50]) archives.push(await archive(megabytes));
rmSync(folder, { recursive: true, force: true });

const worst = awkward.reduce((one, other) => (Number(one["growth"]) > Number(other["growth"]) ? one : other));
report(
  "gazette-import",
  [...ordinary, ...awkward, ...archives],
  [
    "milliseconds and characters a second are of processor time, the best of the rounds",
    "growth: time over the time of a quarter of the text; 4 is linear, 16 would be quadratic",
    `the largest growth among the awkward texts is ${Number(worst["growth"]).toFixed(1)} (${String(worst["text"])})`,
    "held: what is still on the heap after a full collection, looked at twenty times along the archive",
  ],
);
