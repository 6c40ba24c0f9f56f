// How many characters of a gazette are read a second, and whether time grows with the text and no faster: `node bench/gazette-import.ts`.
// First issues put together from our own damaged gazettes, at four sizes, 64 KB among them; then texts made to provoke a quadratic step; then a folder's
// worth of issues one after the other, with the memory it takes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readGazette } from "../src/modules/gazette/import/read.ts";
import { report, type Row } from "./report.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const CASES = join(import.meta.dirname, "../test/cases/gazette");
const issues = readdirSync(CASES)
  .filter((name) => /\.(?:txt|md)$/.test(name))
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

const FOLDER = 2_000;
const base = process.memoryUsage().rss;
let most = base;
let read = 0;
const began = process.cpuUsage();
for (let at = 0; at < FOLDER; at++) {
  const text = issues[at % issues.length]!;
  read += text.length;
  readGazette(text);
  if (at % 50 === 0) most = Math.max(most, process.memoryUsage().rss);
}
const folder = row(`${FOLDER} issues one after the other`, read, spent(began), undefined);

const worst = awkward.reduce((one, other) => (Number(one["growth"]) > Number(other["growth"]) ? one : other));
report(
  "gazette-import",
  [...ordinary, ...awkward, folder],
  [
    "milliseconds and characters a second are of processor time, the best of the rounds",
    "growth: time over the time of a quarter of the text; 4 is linear, 16 would be quadratic",
    `the largest growth among the awkward texts is ${Number(worst["growth"]).toFixed(1)} (${String(worst["text"])})`,
    `${FOLDER} issues took ${Math.round((most - base) / 1_000_000)} MB above what the process had before them`,
  ],
);
