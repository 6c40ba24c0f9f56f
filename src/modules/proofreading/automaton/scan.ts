// Reads a text once with a compiled automaton and reports every term in it, seen through variants and inserted marks. Time is linear in the text
// and does not depend on the number of terms: a filter over pairs of units passes over what begins no term, the automaton reads the rest.
import { SKIP } from "./codes.ts";
import { HEADER, LENGTH_BITS, LENGTH_MASK, MAGIC, ROOT, STRIDE, VERSION } from "./compile.ts";
import { beginningAt, type Filters, LONGER, markPlaces, narrowPlaces, NOTHING } from "./filters.ts";

export type Automaton = {
  readonly filters: Filters;
  readonly cells: Int32Array;
  readonly rootSpan: number;
  readonly bytes: number;
};

/** Views into a compiled buffer; nothing is copied. Throws RangeError for anything else. */
export const openAutomaton = (buffer: ArrayBuffer): Automaton => {
  const header = buffer.byteLength >= HEADER * 4 ? new Int32Array(buffer, 0, HEADER) : new Int32Array(HEADER);
  const [magic, version, states = 0, rootSpan = 0, ofTable = 0, ofTriples = 0, ofPairs = 0] = header;
  if (magic !== MAGIC || version !== VERSION) throw new RangeError("not a compiled lexicon of this version");
  let at = HEADER * 4;
  const table = new Uint16Array(buffer, at, ofTable);
  const triples = new Int32Array(buffer, (at += table.byteLength), ofTriples);
  const pairs = new Int32Array(buffer, (at += triples.byteLength), ofPairs);
  const cells = new Int32Array(buffer, (at += pairs.byteLength), states * STRIDE);
  return { filters: { table, triples, pairs }, cells, rootSpan, bytes: buffer.byteLength };
};

/** How many inserted marks in a row a word may hold. */
const MOST_MARKS = 3;

/** So many words of marks are made before they are looked at: they stay in the nearest cache. */
const WORDS = 128;

type Found = (term: number, start: number, end: number) => void;

/** Calls `found` for every term, in order of where it ends; `end - start` is more than its length where marks were inserted. */
export const scan = (automaton: Automaton, text: string, found: Found): void => {
  const { filters } = automaton;
  const places = new Int32Array(WORDS);
  /** What lies before is read. */
  let next = 0;
  let from = 0;
  for (let words = WORDS; words > 0; from += 32 * words) {
    // A place is marked by the two units behind it as well.
    words = Math.min(WORDS, Math.max(0, text.length - 2 - from) >>> 5);
    markPlaces(filters, text, from, words, places);
    narrowPlaces(filters, text, from, words, places);
    for (let word = 0; word < words; word++) {
      for (let marks = places[word]!; marks !== 0;) {
        const place = Math.clz32(marks);
        marks &= ~(0x80000000 >>> place);
        const at = from + 32 * word + place;
        if (at < next) continue;
        const term = beginningAt(filters, text, at);
        if (term === LONGER) next = read(automaton, text, at, found);
        else if (term !== NOTHING) found(term, at, at + 2);
      }
    }
  }
  for (let at = Math.max(next, from); at < text.length;) at = read(automaton, text, at, found);
};

/** Runs the automaton from `from` until nothing longer than one unit is alive; returns where to go on, always further than `from`. */
const read = (automaton: Automaton, text: string, from: number, found: Found): number => {
  const { cells, rootSpan } = automaton;
  const { table } = automaton.filters;
  let state = ROOT;
  /** Where the unit stands that was taken last. */
  let taken = from;
  let isMarked = false;
  for (let at = from; at < text.length; at++) {
    const code = table[text.charCodeAt(at)]!;
    if (code === SKIP) {
      if (at - taken > MOST_MARKS) return at + 1;
      isMarked = true;
      continue;
    }
    let next = cells[state * STRIDE]! + code;
    while (cells[next * STRIDE + 1] !== state) {
      if (state === ROOT) return at + 1;
      state = cells[state * STRIDE + 2]!;
      // One unit alive: the filters know sooner whether it begins anything.
      if (state <= rootSpan) return taken > from ? taken : at;
      next = cells[state * STRIDE]! + code;
    }
    state = next;
    taken = at;
    for (let ending = cells[state * STRIDE + 3]!, of = state; ending !== 0; of = cells[of * STRIDE + 2]!, ending = cells[of * STRIDE + 3]!) {
      if (ending < 0) ending = cells[(of = -ending) * STRIDE + 3]!;
      const size = ending & LENGTH_MASK;
      found((ending >>> LENGTH_BITS) - 1, isMarked ? startOf(table, text, at, size) : at + 1 - size, at + 1);
    }
    if (cells[state * STRIDE] === 0 && cells[state * STRIDE + 2]! <= rootSpan) return at > from ? at : at + 1;
  }
  return text.length;
};

/** Where a term of `size` units began that ends at `last`: inserted marks lie between. */
const startOf = (table: Uint16Array, text: string, last: number, size: number): number => {
  let at = last;
  for (let left = size - 1; left > 0;) {
    at--;
    if (table[text.charCodeAt(at)] !== SKIP) left--;
  }
  return at;
};
