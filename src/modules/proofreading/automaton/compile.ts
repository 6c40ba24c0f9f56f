// Compiles terms into one automaton (Aho–Corasick over a double array) in a single buffer that can be kept, sent to a worker and opened without
// a copy. Slow work, done once per lexicon; reading a text with it is in scan.ts.
import { alphabetOf, codedWords, type Coded } from "./codes.ts";
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
export const termProblem = (term: string): TermProblem | undefined => lengthProblem(term.length > 4 * LONGEST_TERM ? term : foldTerm(term));

const lengthProblem = ({ length }: string): TermProblem | undefined => (length < 2 ? "too-short" : length > LONGEST_TERM ? "too-long" : undefined);

/** One buffer for `terms`; the number of a term is its place in the list. Equal terms (after folding) keep the first. Throws RangeError that names a bad one by its place. */
export const compileTerms = (terms: readonly string[]): ArrayBuffer => {
  const folded = terms.map((term, index) => {
    const word = foldTerm(term);
    const problem = lengthProblem(word);
    if (problem)
      throw new RangeError(`term ${index + 1} of ${terms.length} is ${WORDS[problem]}: “${term.slice(0, 20)}” has ${term.length} characters`);
    return word;
  });
  const { codes, alphabet } = alphabetOf(folded);
  const coded = codedWords(folded, codes);
  const { units, starts } = coded;
  const order = Int32Array.from(folded, (_, index) => index).sort((a, b) => compare(a, b, coded) || a - b);

  const cells = new Cells(alphabet + 2);
  // What is still to be placed: a state and the words that go on from it, and who came into being, parents first.
  const froms = [0];
  const tos = [order.length];
  const depths = [0];
  const made: Made = { states: [ROOT], parents: [ROOT], codes: [0] };
  const symbols: number[] = [];
  // A function of its own: it is called for every state, and so soon made quick.
  const expand = (at: number): void => {
    const state = made.states[at]!;
    const depth = depths[at]!;
    const to = tos[at]!;
    let first = froms[at]!;
    // Sorted: the words that end here come first, and the first of them is the one that counts.
    const ending = order[first]!;
    while (first < to && depth === starts[order[first]! + 1]! - starts[order[first]!]!) first++;
    if (first > froms[at]!) cells.setTerm(state, ((ending + 1) << LENGTH_BITS) | depth);
    symbols.length = 0;
    for (let index = first; index < to;) {
      const code = units[starts[order[index]!]! + depth]!;
      symbols.push(code);
      froms.push(index);
      while (index < to && units[starts[order[index]!]! + depth] === code) index++;
      tos.push(index);
      depths.push(depth + 1);
    }
    if (symbols.length === 0) return;
    const base = cells.place(state, symbols, depth === 0);
    for (const code of symbols) {
      made.states.push(base + code);
      made.parents.push(state);
      made.codes.push(code);
    }
  };
  for (let at = 0; at < froms.length; at++) expand(at);
  cells.link(made);
  return pack(cells, alphabet, filtersOf(codes, coded));
};

/** States as they came into being, each with its parent and the code that leads to it; the root first. */
type Made = { states: number[]; parents: number[]; codes: number[] };

const compare = (a: number, b: number, { units, starts }: Coded): number => {
  const [startOfA, startOfB] = [starts[a]!, starts[b]!];
  const sizes = starts[a + 1]! - startOfA - (starts[b + 1]! - startOfB);
  const size = sizes < 0 ? starts[a + 1]! - startOfA : starts[b + 1]! - startOfB;
  for (let index = 0; index < size; index++) {
    const difference = units[startOfA + index]! - units[startOfB + index]!;
    if (difference !== 0) return difference;
  }
  return sizes;
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

  setTerm(state: number, value: number): void {
    this.data[state * STRIDE + 3] = value;
  }

  private isFree(state: number): boolean {
    return state >= this.size || this.data[state * STRIDE + 1] === 0;
  }

  private fit(base: number, symbols: readonly number[]): boolean {
    for (const symbol of symbols) if (base + symbol <= this.rootSpan || !this.isFree(base + symbol)) return false;
    return true;
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
        if (base > 0 && this.fit(base, symbols)) {
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
  link({ states, parents, codes }: Made): void {
    const { data } = this;
    for (let at = 1; at < states.length; at++) {
      const state = states[at]!;
      const parent = parents[at]!;
      const code = codes[at]!;
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
