// Reads a text once with a compiled automaton and reports every term in it, seen through variants and inserted marks. Time is linear in the text
// and does not depend on the number of terms: a filter over pairs of units passes over what begins no term, the automaton reads the rest.
import { HEADER, LENGTH_BITS, LENGTH_MASK, MAGIC, OTHER, ROOT, SKIP, STRIDE, VERSION } from "./compile.ts";

export type Automaton = {
  readonly codes: Uint16Array;
  /** By a hash of two codes: a bit for each code (its lowest five bits) that may follow them in a term; all bits where the two may be a term. */
  readonly starts: Int32Array;
  /** A bit for each hash of three codes that begin a term; OTHER stands for the third of a term of two. */
  readonly triples: Int32Array;
  readonly cells: Int32Array;
  /** By state: number of the term that ends there and, in the lowest bits, its length; 0 where none ends. */
  readonly terms: Int32Array;
  readonly rootSpan: number;
  readonly bytes: number;
};

/** Views into a compiled buffer; nothing is copied. Throws RangeError for anything else. */
export const openAutomaton = (buffer: ArrayBuffer): Automaton => {
  const header = buffer.byteLength >= HEADER * 4 ? new Int32Array(buffer, 0, HEADER) : new Int32Array(HEADER);
  const [magic, version, states = 0, rootSpan = 0, startSlots = 0, tripleWords = 0] = header;
  if (magic !== MAGIC || version !== VERSION) throw new RangeError("not a compiled lexicon of this version");
  let at = HEADER * 4;
  const codes = new Uint16Array(buffer, at, 0x10000);
  const starts = new Int32Array(buffer, (at += 0x20000), startSlots);
  const triples = new Int32Array(buffer, (at += startSlots * 4), tripleWords);
  const cells = new Int32Array(buffer, (at += tripleWords * 4), states * STRIDE);
  const terms = new Int32Array(buffer, (at += states * STRIDE * 4), states);
  return { codes, starts, triples, cells, terms, rootSpan, bytes: buffer.byteLength };
};

/** How many inserted marks in a row a word may hold. */
const MOST_MARKS = 3;

/** Calls `found` for every term, in order of where it ends; `end - start` is more than its length where marks were inserted. */
export const scan = (automaton: Automaton, text: string, found: (term: number, start: number, end: number) => void): void => {
  const { codes, starts, triples } = automaton;
  const mask = starts.length - 1;
  const tripleMask = triples.length * 32 - 1;
  const last = text.length - 1;
  let at = 0;
  while (at < last) {
    let first = codes[text.charCodeAt(at)]!;
    let second = codes[text.charCodeAt(at + 1)]!;
    // Runs for every unit: one look-up, one branch. The hashes of compile.ts are written out.
    for (; at < last; at++) {
      const third = at + 2 <= last ? codes[text.charCodeAt(at + 2)]! : OTHER;
      const pair = (first << 7) + Math.imul(second, 37);
      const start = starts[pair & mask]!;
      if ((start & (1 << third)) !== 0) {
        // Most of the few that pass by chance do not pass twice.
        const hash = (Math.imul(pair, 0x9e3779b1) + Math.imul(third, 0x85eb)) & tripleMask;
        const whole = (Math.imul(pair, 0x9e3779b1) + 0x85eb) & tripleMask;
        const passes = (triples[hash >>> 5]! & (1 << hash)) | (start === -1 ? triples[whole >>> 5]! & (1 << whole) : 0);
        if (passes !== 0 || third === SKIP) break;
      }
      first = second;
      second = third;
    }
    if (at < last) at = read(automaton, text, at, found);
  }
};

/** Runs the automaton from `at` until nothing longer than one unit is alive; returns where to go on. */
const read = (automaton: Automaton, text: string, from: number, found: (term: number, start: number, end: number) => void): number => {
  const { codes, cells, terms, rootSpan } = automaton;
  let state = ROOT;
  let marks = 0;
  for (let at = from; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)]!;
    if (code === SKIP) {
      if (++marks > MOST_MARKS) return at + 1;
      continue;
    }
    let next = cells[state * STRIDE]! + code;
    while (cells[next * STRIDE + 1] !== state && state !== ROOT) {
      state = cells[state * STRIDE + 2]!;
      next = cells[state * STRIDE]! + code;
    }
    if (cells[next * STRIDE + 1] !== state) return at + 1;
    state = next;
    // One unit alive: the filters know sooner whether it begins anything.
    if (state <= rootSpan && at > from) return at;
    marks = 0;
    for (let ending = cells[state * STRIDE + 3]!; ending !== 0; ending = cells[cells[ending * STRIDE + 2]! * STRIDE + 3]!) {
      const term = terms[ending]!;
      found((term >>> LENGTH_BITS) - 1, startOf(codes, text, at, term & LENGTH_MASK), at + 1);
    }
    if (cells[state * STRIDE] === 0 && cells[state * STRIDE + 2]! <= rootSpan) return at;
  }
  return text.length;
};

/** Where a term of `size` units began that ends at `last`: inserted marks lie between. */
const startOf = (codes: Uint16Array, text: string, last: number, size: number): number => {
  let at = last;
  for (let left = size - 1; left > 0;) {
    at--;
    if (codes[text.charCodeAt(at)] !== SKIP) left--;
  }
  return at;
};
