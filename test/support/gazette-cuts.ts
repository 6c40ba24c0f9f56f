// Clean gazettes in which one document is made to cut another: in the middle of a sentence, of two, between paragraphs, or three of them at once. The same
// cuts every time.
import type { ImportResult } from "../../src/modules/gazette/schema.ts";

/** The lines of a document, `to` exclusive. */
type Place = { from: number; to: number };
type Random = (below: number) => number;

/** A plain generator: the cuts must be the same on every machine. */
const randomFrom = (seed: number): Random => {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
};

const isText = (line: string): boolean => /^[^|\t]{25,}[。；]$/.test(line.trim()) && !/ {3,}/.test(line);
const isEnd = (line: string): boolean => /^[^|].{9,}[。；]$/.test(line.trim());
/** Where a sentence is cut: not beside a mark, nor within a figure. */
const middleOf = (line: string, random: Random): number | undefined => {
  const indent = line.length - line.trimStart().length;
  const from = Math.floor(line.length * (0.25 + random(500) / 1000));
  for (let at = from; at > indent + 5 && at > from - 20; at--)
    if (at < line.length - 4 && /[\u4e00-\u9fff]/.test(line[at - 1]!) && /[\u4e00-\u9fff]/.test(line[at]!)) return at;
  return undefined;
};

export const CUTS = ["sentence", "both", "paragraph", "three"] as const;
export type Cut = (typeof CUTS)[number];

/** The document at `first` cut by the one behind it; undefined where one of them has no such place. */
const cutAt = (lines: readonly string[], places: readonly Place[], first: number, cut: Cut, random: Random): string[] | undefined => {
  const [a, b, c] = places.slice(first, first + 3);
  if (!a || !b || (cut === "three" && !c)) return undefined;
  const pick = (place: Place, is: (line: string) => boolean, skip = 4): number | undefined => {
    const found = lines.flatMap((line, at) => (at >= place.from + skip && at < place.to - 1 && is(line) ? [at] : []));
    return found[random(Math.max(1, found.length))];
  };
  const one = pick(a, cut === "paragraph" ? isEnd : isText);
  const two = pick(b, cut === "both" || cut === "three" ? isText : isEnd);
  const three = c && pick(c, isEnd);
  if (one === undefined || two === undefined || (cut === "three" && three === undefined)) return undefined;
  const [oneAt, twoAt] = [middleOf(lines[one]!, random), middleOf(lines[two]!, random)];
  if ((cut !== "paragraph" && oneAt === undefined) || ((cut === "both" || cut === "three") && twoAt === undefined)) return undefined;
  const [begun, rest] = cut === "paragraph" ? [[lines[one]!], []] : [[lines[one]!.slice(0, oneAt)], [lines[one]!.slice(oneAt)]];
  const isWhole = cut === "sentence" || cut === "paragraph";
  const [begunTwo, restTwo] = isWhole ? [[lines[two]!], []] : [[lines[two]!.slice(0, twoAt)], [lines[two]!.slice(twoAt)]];
  const head = [...lines.slice(0, one), ...begun, "", ...lines.slice(b.from, two), ...begunTwo, "", ...rest, ...lines.slice(one + 1, b.from)];
  if (cut !== "three") return [...head, ...restTwo, ...lines.slice(two + 1)];
  return [...head, ...lines.slice(c!.from, three! + 1), "", ...restTwo, ...lines.slice(two + 1, c!.from), ...lines.slice(three! + 1)];
};

/** All cuts of a gazette that was read as `result`, twice for each pair of documents. */
export const cutsOf = (source: string, result: ImportResult): { cut: Cut; text: string }[] => {
  const lines = source.split("\n");
  const end = result.furniture.find(({ kind, line }) => kind === "colophon" && line > result.documents.at(-1)!.line)?.line ?? lines.length + 1;
  const places = result.documents.map(({ line }, at) => ({ from: line - 1, to: (result.documents[at + 1]?.line ?? end) - 1 }));
  const random = randomFrom(7);
  return places.flatMap((_, first) =>
    CUTS.flatMap((cut) =>
      [1, 2].flatMap(() => {
        const made = cutAt(lines, places, first, cut, random);
        return made ? [{ cut, text: made.join("\n") }] : [];
      }),
    ),
  );
};
