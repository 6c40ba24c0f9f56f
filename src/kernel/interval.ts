// Which of several dated things is in force on a day, and whether their spans follow one another without overlap or hole.
// Spans are closed: `to` is the last day in force (有效期至 that day), so the next version begins the day after. No `to`: still in force.
import { addDays, plainDate, type PlainDate } from "./plain-date.ts";

/** From the first day through the last day, both included; without `to` it has no end. */
export type Span = { readonly from: PlainDate; readonly to?: PlainDate | null };

export const isInForce = (span: Span, date: PlainDate): boolean => span.from <= date && (span.to == null || date <= span.to);

/** The items in force on a day, in the order given. `spanOf` is for things that name their dates otherwise, e.g. a clause. */
export function inForceOn<T extends Span>(items: readonly T[], date: PlainDate): T[];
export function inForceOn<T>(items: readonly T[], date: PlainDate, spanOf: (item: T) => Span): T[];
export function inForceOn<T>(items: readonly T[], date: PlainDate, spanOf: (item: T) => Span = (item) => item as T & Span): T[] {
  return items.filter((item) => isInForce(spanOf(item), date));
}

export type SpanFault<T> =
  | { kind: "reversed"; item: T }
  | { kind: "overlap"; items: [T, T]; from: PlainDate; to?: PlainDate }
  | { kind: "hole"; from: PlainDate; to: PlainDate };

/**
 * What is wrong with the spans of the successive versions of one thing: a span that ends before it begins, two in force on the same day,
 * a day in between with none. Empty when they follow one another exactly. Reversed spans are reported and otherwise left out.
 */
export const spanFaults = <T extends Span>(items: readonly T[]): SpanFault<T>[] => {
  const reversed = items.filter((item) => lastDay(item) < item.from);
  const sorted = items.filter((item) => !reversed.includes(item)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const faults: SpanFault<T>[] = reversed.map((item) => ({ kind: "reversed", item }));
  let covered: PlainDate | undefined;
  for (const [index, item] of sorted.entries()) {
    for (const earlier of sorted.slice(0, index)) {
      if (isInForce(earlier, item.from)) faults.push({ kind: "overlap", items: [earlier, item], from: item.from, ...commonEnd(earlier, item) });
    }
    if (covered && covered < item.from && addDays(covered, 1) < item.from)
      faults.push({ kind: "hole", from: addDays(covered, 1), to: addDays(item.from, -1) });
    if (!covered || covered < lastDay(item)) covered = lastDay(item);
  }
  return faults;
};

const NO_END = plainDate("9999-12-31");
const lastDay = (span: Span): PlainDate => span.to ?? NO_END;

const commonEnd = (a: Span, b: Span): { to?: PlainDate } => {
  const last = lastDay(a) < lastDay(b) ? lastDay(a) : lastDay(b);
  return last === NO_END ? {} : { to: last };
};
