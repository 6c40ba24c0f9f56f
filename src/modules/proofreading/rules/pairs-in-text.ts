// Matches brackets and quotation marks of a text, paragraph by paragraph; does not judge them. Every mark is pushed and popped once.
import { isHan, isLetter } from "../characters.ts";
import { before, keepLast } from "../rule.ts";

export type Pair = { open: number; close: number; /** Whether a Chinese character stands between. */ hasHan: boolean };
export type Pairs = { pairs: Pair[]; unmatched: { at: number; opens: boolean }[] };

const OPENERS = "（(《〈“‘〔「『【";
const CLOSERS = "）)》〉”’〕」』】";
/** Half-width and full-width round brackets match each other. */
const kindOf = (index: number): number => (index === 0 ? 1 : index);
/** How many lines further a closing mark is still taken for the pair, as where a title is set in two lines. */
const CARRY = 2;
const QUOTE = kindOf(OPENERS.indexOf("“"));

/** By unit: 1 a character, 2 a mark of a pair, 3 the end of a line, 4 a blank, 5 anything else. */
const CLASS = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (isHan(unit)) return 1;
  if ((OPENERS + CLOSERS).includes(String.fromCharCode(unit))) return 2;
  if (unit === 10) return 3;
  return unit === 32 || unit === 0x3000 || unit === 13 || unit === 9 ? 4 : 5;
});

type Open = { at: number; kind: number; han: number; line: number };

/** 1） a） ①） 一） in front of an item: a bracket that never had a partner. */
const isItemMark = (text: string, at: number): boolean =>
  /(?:^|[\s，。；：、,;:|）)])(?:\d{1,3}|[a-zA-Z]|[\u2460-\u2473]|[一二三四五六七八九十]{1,3})$/.test(before(text, at, 8));

/** Of the pairs that `isMeant` picks those that stand within another of them. */
export function* nestedPairs(text: string, isMeant: (pair: Pair) => boolean): Generator<Pair> {
  let outerClose = -1;
  for (const pair of pairsIn(text).pairs) {
    if (!isMeant(pair)) continue;
    if (pair.open < outerClose) yield pair;
    else outerClose = pair.close;
  }
}

export const pairsIn = keepLast((text: string): Pairs => {
  const pairs: Pair[] = [];
  const unmatched: Pairs["unmatched"] = [];
  const counts = OPENERS.split("").map(() => 0);
  const pending: Open[][] = OPENERS.split("").map(() => []);
  let stack: Open[] = [];
  let han = 0;
  let line = 0;
  let blank = true;
  const drop = (open: Open): void => void unmatched.push({ at: open.at, opens: true });
  const endLine = (): void => {
    if (!blank) line++;
    blank = true;
    for (const open of stack) pending[open.kind]?.push(open);
    stack = [];
    counts.fill(0);
  };
  /** The newest opener of an earlier line that is not too far away. */
  const carried = (kind: number): Open | undefined => {
    const waiting = pending[kind] ?? [];
    const open = waiting.at(-1);
    return open && line - open.line <= CARRY ? waiting.pop() : undefined;
  };

  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kindOfUnit = CLASS[unit]!;
    if (kindOfUnit === 1) {
      han++;
      blank = false;
      continue;
    }
    if (kindOfUnit === 3) {
      endLine();
      continue;
    }
    const startsLine = blank;
    if (kindOfUnit !== 4) blank = false;
    if (kindOfUnit !== 2) continue;
    const opens = OPENERS.indexOf(text.charAt(at));
    if (opens >= 0) {
      const kind = kindOf(opens);
      // A quotation that runs over paragraphs opens anew in each and closes in the last (GB/T 15834).
      if (kind === QUOTE && startsLine) carried(kind);
      stack.push({ at, kind, han, line });
      counts[kind] = (counts[kind] ?? 0) + 1;
      continue;
    }
    const closes = CLOSERS.indexOf(text.charAt(at));
    if (closes < 0) continue;
    const kind = kindOf(closes);
    if (unit === 0x2019 && isLetter(text.charCodeAt(at - 1))) continue;
    let open: Open | undefined;
    if ((counts[kind] ?? 0) > 0) {
      for (open = stack.pop(); open && open.kind !== kind; open = stack.pop()) {
        counts[open.kind] = (counts[open.kind] ?? 1) - 1;
        drop(open);
      }
      counts[kind] = (counts[kind] ?? 1) - 1;
    } else if (kind === 1 && isItemMark(text, at)) continue;
    else open = carried(kind);
    if (open) pairs.push({ open: open.at, close: at, hasHan: han > open.han });
    else unmatched.push({ at, opens: false });
  }
  endLine();
  for (const waiting of pending) waiting.forEach(drop);
  return { pairs: pairs.toSorted((a, b) => a.open - b.open), unmatched: unmatched.toSorted((a, b) => a.at - b.at) };
});
