// Compiles terms into one automaton (Aho–Corasick over a double array) in a single buffer that can be kept, sent to a worker and opened without
// a copy. Slow work, done once per lexicon; reading a text with it is in scan.ts.
import { alphabetOf } from "./codes.ts";
import { type Filters, filtersOf } from "./filters.ts";
import { foldTerm } from "./variants.ts";

export const MAGIC = 0x515a4c58;
export const VERSION = 3;
/** 32-bit words of the header: magic, version, states, span of the root, sizes of the three filters. */
export const HEADER = 8;
/**
 * A cell is base, check, fail and ending: above 0 the term that ends in this state, below 0 the state (negated) of the longest shorter one that ends.
 */
export const STRIDE = 4;
export const ROOT = 1;
export const LONGEST_TERM = 100;
/** A term's number and its length share one word. */
export const LENGTH_BITS = 7;
export const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

export type TermProblem = "too-short" | "too-long";

const WORDS: Record<TermProblem, string> = {
  "too-short": "empty or of one character",
  "too-long": `longer than ${LONGEST_TERM} characters`,
};

/** Why a term cannot be looked up; undefined where it can. */
export const termProblem = (term: string): TermProblem | undefined => {
  const { length } = term.length > 4 * LONGEST_TERM ? term : foldTerm(term);
  return length < 2 ? "too-short" : length > LONGEST_TERM ? "too-long" : undefined;
};

type Node = { state: number; from: number; to: number; depth: number };

/** One buffer for `terms`; the number of a term is its place in the list. Equal terms (after folding) keep the first. Throws RangeError that names a bad one by its place. */
export const compileTerms = (terms: readonly string[]): ArrayBuffer => {
  const folded = terms.map((term, index) => {
    const problem = termProblem(term);
    if (problem)
      throw new RangeError(`term ${index + 1} of ${terms.length} is ${WORDS[problem]}: “${term.slice(0, 20)}” has ${term.length} characters`);
    return foldTerm(term);
  });
  const { codes, alphabet } = alphabetOf(folded);
  const order = folded.map((_, index) => index).sort((a, b) => compare(folded[a]!, folded[b]!, codes) || a - b);
  const words = order.map((index) => Uint16Array.from(folded[index]!, (char) => codes[char.charCodeAt(0)]!));

  const cells = new Cells(alphabet + 2);
  const queue: Node[] = [{ state: ROOT, from: 0, to: words.length, depth: 0 }];
  const breadthFirst: { state: number; parent: number; code: number }[] = [];
  for (let at = 0; at < queue.length; at++) {
    const { state, from, to, depth } = queue[at]!;
    let first = from;
    // Sorted: the words that end here come first, and the first of them is the one that counts.
    while (first < to && words[first]!.length === depth) first++;
    if (first > from && cells.term(state) === 0) cells.setTerm(state, ((order[from]! + 1) << LENGTH_BITS) | depth);
    const children: Node[] = [];
    const symbols: number[] = [];
    for (let index = first; index < to;) {
      const code = words[index]![depth]!;
      let end = index + 1;
      while (end < to && words[end]![depth] === code) end++;
      symbols.push(code);
      children.push({ state: 0, from: index, to: end, depth: depth + 1 });
      index = end;
    }
    if (symbols.length === 0) continue;
    const base = cells.place(state, symbols, depth === 0);
    children.forEach((child, index) => {
      child.state = base + symbols[index]!;
      queue.push(child);
      breadthFirst.push({ state: child.state, parent: state, code: symbols[index]! });
    });
  }
  cells.link(breadthFirst);
  return pack(cells, alphabet, filtersOf(codes, words, order));
};

const compare = (a: string, b: string, codes: Uint16Array): number => {
  const size = Math.min(a.length, b.length);
  for (let index = 0; index < size; index++) {
    const difference = codes[a.charCodeAt(index)]! - codes[b.charCodeAt(index)]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** The double array while it grows. States up to `rootSpan` are the root's children and nobody else's. */
class Cells {
  data = new Int32Array(1 << 16);
  size = 0;
  readonly rootSpan: number;
  private free: number;

  constructor(rootSpan: number) {
    this.rootSpan = rootSpan + ROOT;
    this.free = this.rootSpan + 1;
    this.grow(this.free + 1);
  }

  private grow(states: number): void {
    if (states <= this.size) return;
    this.size = states;
    if (states * STRIDE > this.data.length) {
      const data = new Int32Array(Math.max(states * STRIDE, this.data.length * 2));
      data.set(this.data);
      this.data = data;
    }
  }

  term(state: number): number {
    return this.data[state * STRIDE + 3]!;
  }

  setTerm(state: number, value: number): void {
    this.data[state * STRIDE + 3] = value;
  }

  private isFree(state: number): boolean {
    return state >= this.size || this.data[state * STRIDE + 1] === 0;
  }

  /** Finds room for the children `symbols` (ascending) of `state`, takes it and returns its base. */
  place(state: number, symbols: readonly number[], isRoot: boolean): number {
    const least = symbols[0]!;
    const most = symbols.at(-1)!;
    let base = ROOT;
    if (!isRoot) {
      while (!this.isFree(this.free)) this.free++;
      let taken = 0;
      for (let slot = this.free; ; slot++) {
        if (!this.isFree(slot)) {
          taken++;
          continue;
        }
        base = slot - least;
        if (base > 0 && symbols.every((symbol) => base + symbol > this.rootSpan && this.isFree(base + symbol))) {
          // What is nearly full is not searched again.
          if (slot - this.free > 64 && taken * 10 > (slot - this.free) * 9) this.free = slot;
          break;
        }
      }
    }
    this.grow(base + most + 1);
    this.data[state * STRIDE] = base;
    for (const symbol of symbols) this.data[(base + symbol) * STRIDE + 1] = state;
    return base;
  }

  /** Failure links and chains of endings, parents before children. */
  link(breadthFirst: readonly { state: number; parent: number; code: number }[]): void {
    const { data } = this;
    for (const { state, parent, code } of breadthFirst) {
      let fail = ROOT;
      if (parent !== ROOT) {
        let from = data[parent * STRIDE + 2]!;
        for (;;) {
          const next = data[from * STRIDE]! + code;
          if (next < this.size && data[next * STRIDE + 1] === from && data[from * STRIDE] !== 0) {
            fail = next;
            break;
          }
          if (from === ROOT) break;
          from = data[from * STRIDE + 2]!;
        }
      }
      data[state * STRIDE + 2] = fail;
      const ending = data[fail * STRIDE + 3]!;
      data[state * STRIDE + 3] ||= ending > 0 ? -fail : ending;
    }
  }
}

/** header · table of codes and beginnings · triples · pairs · cells */
const pack = (cells: Cells, alphabet: number, { table, triples, pairs }: Filters): ArrayBuffer => {
  // Room behind the last cell, so that a transition need not be held against the end.
  const states = cells.size + alphabet + 1;
  const buffer = new ArrayBuffer((HEADER + table.length / 2 + triples.length + pairs.length + states * STRIDE) * 4);
  new Int32Array(buffer).set([MAGIC, VERSION, states, cells.rootSpan, table.length, triples.length, pairs.length]);
  let at = HEADER * 4;
  new Uint16Array(buffer, at, table.length).set(table);
  new Int32Array(buffer, (at += table.byteLength), triples.length).set(triples);
  new Int32Array(buffer, (at += triples.byteLength), pairs.length).set(pairs);
  new Int32Array(buffer, (at += pairs.byteLength), states * STRIDE).set(cells.data.subarray(0, cells.size * STRIDE));
  return buffer;
};
