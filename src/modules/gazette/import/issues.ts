// Finds where one issue of a gazette ends and the next begins in a text that holds several: by the issue's number in mastheads and running heads, once it
// has changed for good. Then each is read.
import type { ImportResult } from "../schema.ts";
import { bare, compact } from "./characters.ts";
import { isColophon, isPageEdge, isRunningHead } from "./furniture.ts";
import { dateOf, numeralOf } from "./numerals.ts";
import { readGazette } from "./read.ts";
import { isTail } from "./shapes.ts";
import { linesOf, type Line } from "./source.ts";

/** `line`: where it begins in the whole text, from 1. */
type IssueText = { text: string; line: number };
export type ReadIssue = IssueText & { result: ImportResult };

type Mark = { at: number; name: string | undefined; year: number | undefined; number: number };
const NUMERAL = "[\\d一二三四五六七八九十百〇零○]";
const DATED = new RegExp(`((?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})年?[·.]?第?(${NUMERAL}{1,4})[期号]`);
const NUMBERED = new RegExp(`(?<!总)第(${NUMERAL}{1,4})期`);
/** 2019.2 under the name, or behind it. */
const SHORT = /(?:^|公报)((?:19|20)\d{2})[.·/](\d{1,2})$/;
const UNDER_NAME = new RegExp(`^(?:(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})年?第?${NUMERAL}{1,3}[期号]`);
const CONTENTS = /^(?:本期)?(?:目录|目次|要目|总目录)$/;
/** As much of a cover may stand above the issue's number. */
const COVER = 6;
const BEHIND = 40;

const markOf = (lines: readonly Line[], at: number): Mark | undefined => {
  const { text, start, end } = lines[at]!;
  if (end - start > 120) return undefined;
  // The page's number stands at one edge: 2023·8    12.
  const plain = compact(text.replace(/[ \u3000]+\d{1,4}$|^\d{1,4}[ \u3000]+/g, ""));
  const name = /[\u4e00-\u9fff]{2,24}公报/.exec(plain)?.[0].replace(/^[年期号]+/, "") ?? nameOf(lines[at - 1]) ?? nameOf(lines[at - 2]);
  const short = name === undefined ? undefined : SHORT.exec(plain);
  const isUnderName = name !== undefined && UNDER_NAME.test(plain);
  if (!short && !isUnderName && (!/[期号]/.test(plain) || !isRunningHead(plain))) return undefined;
  const dated = short ?? DATED.exec(plain);
  const number = numeralOf(dated?.[2] ?? NUMBERED.exec(plain)?.[1] ?? "");
  return number === undefined ? undefined : { at, name, year: dated ? numeralOf(dated[1]!) : undefined, number };
};
const agree = <T>(one: T | undefined, other: T | undefined): boolean => one === undefined || other === undefined || one === other;
const isSame = (one: Mark, other: Mark): boolean => one.number === other.number && agree(one.year, other.year) && agree(one.name, other.name);

/** The old number does not come back, and what stands at the new one is a cover, or comes again behind the last line of a document or a colophon. */
const holds = (lines: readonly Line[], marks: readonly Mark[], index: number, old: Mark): boolean => {
  const mark = marks[index]!;
  const later = marks.slice(index + 1, index + 4);
  if (later.some((other) => isSame(other, old))) return false;
  const cover = lines.slice(Math.max(0, mark.at - COVER), mark.at + BEHIND).some(({ text }) => CONTENTS.test(compact(text)));
  if (cover || lines.slice(Math.max(0, mark.at - 3), mark.at).some(isName)) return true;
  if (!later.some((other) => isSame(other, mark))) return false;
  const before = lines.slice(0, mark.at).findLast(({ text }) => !isPageEdge(compact(text)));
  return before !== undefined && (isColophon(before.text) || dateOf(compact(before.text)) !== undefined || isTail(compact(before.text)));
};

/** 某县人民政府公报 and nothing more. */
const nameOf = (line: Line | undefined): string | undefined => (line ? /^[\u4e00-\u9fff]{2,24}公报$/.exec(bare(line.text))?.[0] : undefined);
const isName = (line: Line | undefined): boolean => nameOf(line) !== undefined;
/** Lines of a cover above its number: the gazette's name, in other letters too, and short words without a mark. */
const isCover = (line: Line): boolean => isName(line) || /^[A-Za-z .]{4,80}$/.test(line.text);
const beginOf = (lines: readonly Line[], at: number): number => {
  let from = at;
  while (from > 0 && at - from < COVER && !lines[from]!.page && isCover(lines[from - 1]!) && !isColophon(lines[from - 1]!.text)) from--;
  return from;
};

/** Places in the text where a second and any further issue seem to begin. */
const laterIssues = (source: string): { at: number; line: number }[] => {
  const lines = linesOf(source);
  const marks = lines.flatMap((_, at) => markOf(lines, at) ?? []);
  const begins: Line[] = [];
  let current = marks[0];
  marks.forEach((mark, index) => {
    if (!current || isSame(mark, current)) return;
    if (!holds(lines, marks, index, current)) return;
    begins.push(lines[beginOf(lines, mark.at)]!);
    current = mark;
  });
  return begins.map(({ no, start }) => ({ at: source.lastIndexOf("\n", start) + 1, line: no }));
};
export const issueBegins = (source: string): number[] => laterIssues(source).map(({ at }) => at);

/** One where no second issue begins. */
export const readIssues = (source: string): ReadIssue[] => {
  const cuts = [{ at: 0, line: 1 }, ...laterIssues(source)];
  return withDocuments(cuts.map(({ at, line }, index) => ({ text: source.slice(at, cuts[index + 1]?.at), line })));
};

const withResult = (issue: IssueText): ReadIssue => ({ ...issue, result: readGazette(issue.text) });

/** A part without a document of its own is no issue, but the cover of the next or the end of the one before. */
const withDocuments = (parts: readonly IssueText[]): ReadIssue[] => {
  const out: ReadIssue[] = [];
  let before: ReadIssue | undefined;
  for (const part of parts) {
    const whole = withResult(before ? { text: before.text + part.text, line: before.line } : part);
    before = undefined;
    if (whole.result.documents.length > 0) out.push(whole);
    else before = whole;
  }
  if (!before) return out;
  const last = out.pop();
  return [...out, last ? withResult({ text: last.text + before.text, line: last.line }) : before];
};
