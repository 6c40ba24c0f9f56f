// How many characters proofreading reads a second, and whether time grows with the text and no faster: `node bench/proofreading.ts`.
// First an ordinary text of three sizes; then texts made to provoke a quadratic step (those the tests count the work of).
import { contentOn, manuscripts } from "../counties/tumed-left-banner/demo/index.ts";
import { county } from "../counties/tumed-left-banner/index.ts";
import { plainTextOf } from "../src/document/plain-text.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { contextOfCounty, proofread } from "../src/modules/proofreading/index.ts";
import { AWKWARD_PIECES, repeated } from "../test/support/awkward-texts.ts";
import { report, type Row } from "./report.ts";

const SIZE = 25_000;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const context = contextOfCounty(county);

/**
 * Milliseconds of this thread's processor in the best round. Its clock is coarse, so a short text is read often enough in each round to be seen by
 * it; each reading gets a string of its own, for rules keep their last reading of a text.
 */
const milliseconds = (text: string): number => {
  const times = Math.ceil((16 * SIZE) / text.length);
  return Math.min(
    ...Array.from({ length: ROUNDS }, (_, round) => {
      const fresh = Array.from({ length: times }, (__, time) => `${round}.${time}\n${text}`);
      const began = process.threadCpuUsage().user / 1000;
      for (const one of fresh) proofread(one, context);
      return (process.threadCpuUsage().user / 1000 - began) / times;
    }),
  );
};

/** The demonstration's documents one after the other. */
const DOCUMENTS = manuscripts.map((manuscript) => plainTextOf(contentOn(manuscript, plainDate("2026-11-24")).body).text).join("\n");
// A server and an editor's worker read many texts: what the first readings spend on making themselves quick is no part of the figures.
milliseconds(repeated(DOCUMENTS, 16 * SIZE));
const times = [1, 4, 16].map((factor) => milliseconds(repeated(DOCUMENTS, factor * SIZE)));

const ordinary: Row[] = [1, 4, 16].map((factor, index) => ({
  text: "the demonstration's documents",
  characters: factor * SIZE,
  milliseconds: times[index]!,
  "characters a second": Math.round((factor * SIZE * 1000) / times[index]!),
  "MB a second": new TextEncoder().encode(repeated(DOCUMENTS, factor * SIZE)).length / 1000 / times[index]!,
  growth: index === 0 ? 1 : times[index]! / times[index - 1]!,
}));

const awkward: Row[] = AWKWARD_PIECES.map(([what, piece]) => {
  const [small, large] = [milliseconds(repeated(piece, 4 * SIZE)), milliseconds(repeated(piece, 16 * SIZE))] as [number, number];
  return {
    text: what,
    characters: 16 * SIZE,
    milliseconds: large,
    "characters a second": Math.round((16 * SIZE * 1000) / large),
    "MB a second": new TextEncoder().encode(repeated(piece, 16 * SIZE)).length / 1000 / large,
    growth: large / small,
  };
});

const worst = awkward.reduce((one, other) => (Number(one["growth"]) > Number(other["growth"]) ? one : other));
report(
  "proofreading",
  [...ordinary, ...awkward],
  [
    "MB: bytes of the text in UTF-8, three for a Chinese character; time of this one thread's processor in the best round",
    "growth: time over the time of a quarter of the text; 4 is linear, 16 would be quadratic",
    `the largest growth among the awkward texts is ${Number(worst["growth"]).toFixed(1)} (${String(worst["text"])})`,
  ],
);
