// Where findings and comments stand in the text as it is now. Pure. A comment was made on a text that may have changed since: its quoted
// words are looked for, the nearest place first; where they are gone the comment has no place any more.
import type { TextMap } from "../../../../document/plain-text.ts";
import { type Severity, SEVERITY_NAMES } from "../../../../modules/proofreading/schema.ts";
import type { BodyMark } from "../../../ui/body-marks.ts";

export type PlainText = { text: string; map: TextMap };
export type Range = { from: number; to: number };

type AnyComment = { id: number; from: number; to: number; quote: string; text: string; resolvedAt: string | null };
type AnyFinding = { key: string; start: number; end: number; severity: Severity; reason: string; disposition: unknown };

/** The occurrence of `quote` in `text` that begins nearest to `near`; undefined where there is none. */
export const nearestPlace = (text: string, quote: string, near: number): number | undefined => {
  if (quote === "") return undefined;
  const before = text.lastIndexOf(quote, Math.max(0, near));
  const after = text.indexOf(quote, Math.max(0, near));
  if (before === -1 || after === -1) return before === -1 ? (after === -1 ? undefined : after) : before;
  return near - before <= after - near ? before : after;
};

/** The range of a quotation in the text now; undefined for a comment on the whole, and where its words are gone. */
export const rangeOfQuote = ({ text, map }: PlainText, quote: string, near: number): Range | undefined => {
  const at = nearestPlace(text, quote, map.toOffset(near));
  return at === undefined ? undefined : { from: map.toPosition(at), to: map.toPosition(at + quote.length) };
};

export const quoteOf = ({ text, map }: PlainText, { from, to }: Range): string => text.slice(map.toOffset(from), map.toOffset(to)).slice(0, 2000);

export const commentKey = (id: number): string => `comment-${id}`;
export const findingKey = (key: string): string => `finding-${key}`;

/** Open comments as marks. */
export const commentMarks = (plain: PlainText, comments: readonly AnyComment[]): BodyMark[] =>
  comments.flatMap((comment) => {
    const range = comment.resolvedAt === null ? rangeOfQuote(plain, comment.quote, comment.from) : undefined;
    return range ? [{ ...range, key: commentKey(comment.id), className: "mark-comment", label: `批注：${comment.text}` }] : [];
  });

/** Findings are counted over the title, a line break, and the text. `title` marks are offsets in the title, `body` marks positions. */
export const findingMarks = (plain: PlainText, title: string, findings: readonly AnyFinding[]): { title: BodyMark[]; body: BodyMark[] } => {
  const marks = findings.map((finding) => ({
    key: findingKey(finding.key),
    from: finding.start,
    to: finding.end,
    className: finding.disposition ? "mark-settled" : `mark-${finding.severity}`,
    label: `${SEVERITY_NAMES[finding.severity]}：${finding.reason}`,
  }));
  const before = title.length + 1;
  return {
    title: marks.filter((mark) => mark.from < title.length),
    body: marks
      .filter((mark) => mark.from >= before)
      .map((mark) => ({ ...mark, from: plain.map.toPosition(mark.from - before), to: plain.map.toPosition(mark.to - before) })),
  };
};
