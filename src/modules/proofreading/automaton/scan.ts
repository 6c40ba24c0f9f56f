// Reads a text once with a compiled automaton and reports every term in it, seen through variants and inserted marks. Time is linear in the text
// and does not depend on the number of terms: a filter over pairs of units passes over what begins no term, the automaton reads the rest.
import { ANY_THIRD, HEADER, LENGTH_BITS, LENGTH_MASK, MAGIC, ROOT, SKIP, STRIDE, VERSION } from "./compile.ts";

export type Automaton = {
  readonly codes: Uint16Array;
  /** By a hash of two codes: a bit for each code (its lowest four bits) that may follow them in a term; above, the fingerprint of a term of two. */
  readonly starts: Int32Array;
  /** A bit for each hash of three codes that begin a term. */
  readonly triples: Int32Array;
  readonly cells: Int32Array;
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
  return { codes, starts, triples, cells, rootSpan, bytes: buffer.byteLength };
};

/** How many inserted marks in a row a word may hold. */
const MOST_MARKS = 3;

/** Calls `found` for every term, in order of where it ends; `end - start` is more than its length where marks were inserted. */
export const scan = (automaton: Automaton, text: string, found: (term: number, start: number, end: number) => void): void => {
  const { codes, starts, triples } = automaton;
  const shift = 32 - Math.log2(starts.length);
  const tripleMask = triples.length * 32 - 1;
  // Of the last two units the automaton has to know.
  const last = text.length - 2;
  let at = 0;
  while (at < last) {
    let first = codes[text.charCodeAt(at)]!;
    let second = codes[text.charCodeAt(at + 1)]!;
    // Runs for every unit: one look-up, two comparisons. The hashes of compile.ts are written out.
    for (; at < last; at++) {
      const third = codes[text.charCodeAt(at + 2)]!;
      const pair = Math.imul((first << 13) ^ second, 0x9e3779b1);
      const start = starts[pair >>> shift]!;
      if (start >>> 16 === ((pair & 0xffff) | 1)) break;
      if ((start & (1 << (third & 15))) !== 0) {
        // Most of the few that pass by chance do not pass twice.
        const hash = ((pair ^ Math.imul(third, 0x85ebca6b)) >>> 11) & tripleMask;
        if ((triples[hash >>> 5]! & (1 << hash)) !== 0 || third === SKIP || (start & ANY_THIRD) === ANY_THIRD) break;
      }
      first = second;
      second = third;
    }
    if (at < last) at = read(automaton, text, at, found);
  }
  while (at <= last) at = read(automaton, text, at, found);
};

/** Runs the automaton from `from` until nothing longer than one unit is alive; returns where to go on, always further than `from`. */
const read = (automaton: Automaton, text: string, from: number, found: (term: number, start: number, end: number) => void): number => {
  const { codes, cells, rootSpan } = automaton;
  let state = ROOT;
  /** Where the unit stands that was taken last. */
  let taken = from;
  let isMarked = false;
  for (let at = from; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)]!;
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
      found((ending >>> LENGTH_BITS) - 1, isMarked ? startOf(codes, text, at, size) : at + 1 - size, at + 1);
    }
    if (cells[state * STRIDE] === 0 && cells[state * STRIDE + 2]! <= rootSpan) return at > from ? at : at + 1;
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
