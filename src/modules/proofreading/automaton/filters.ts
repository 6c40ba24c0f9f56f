// Where a term may begin, told by hashes of its first two and three codes without asking the automaton: most of a text is passed over by these.
// They let some places through where nothing begins, and hold back none where something does.
import { type Coded, SKIP, UNITS } from "./codes.ts";

/**
 * `table`: the codes of all units, and behind them, by the hash of two codes, a bit for each code (its lowest four bits) that may come third; all bits
 * where two codes are to be looked at whatever follows. In one array, for the loop over the text has registers for one.
 * `triples`: two bits of one word for each hash of three codes, and of two where these are a whole term. `pairs`: the terms of two codes themselves.
 */
export type Filters = { readonly table: Uint16Array; readonly triples: Int32Array; readonly pairs: Int32Array };

/** The highest bits choose the place, those below tell what falls there apart. */
const pairHash = (first: number, second: number): number => Math.imul((first << 13) ^ second, 0x9e3779b1);
const tripleHash = (pair: number, third: number): number => pair ^ Math.imul(third, 0x85ebca6b);

const WHATEVER = 0xffff;

/** How far to shift a hash so that it counts the places of a table, whose number is a power of two. */
const shiftFor = (places: number): number => Math.clz32(places) + 1;

/** A power of two of about `perKey` slots a key: fewer let too much pass, more do not stay in the processor's cache. */
const slotsFor = (keys: number, perKey: number, most: number): number => {
  let slots = 1 << 10;
  while (slots < keys * perKey && slots < most) slots <<= 1;
  return slots;
};

/** Of the codes of all units and all terms. Of equal terms the first is kept. */
export const filtersOf = (codes: Uint16Array, { units, starts: words }: Coded): Filters => {
  const count = words.length - 1;
  const starts = slotsFor(count, 2, 1 << 18);
  const table = new Uint16Array(UNITS + starts);
  table.set(codes);
  const shift = shiftFor(starts);
  const triples = new Int32Array(slotsFor(count, 16, 1 << 21) / 32);
  const tripleShift = shiftFor(triples.length);
  const enter = (hash: number): void => {
    triples[hash >>> tripleShift]! |= (1 << (hash >>> (tripleShift - 5))) | (1 << (hash >>> (tripleShift - 10)));
  };
  let short = 0;
  for (let word = 0; word < count; word++) if (2 === words[word + 1]! - words[word]!) short++;
  const pairs = new Int32Array(2 * slotsFor(short, 2, 1 << 30));
  for (let word = 0; word < count; word++) {
    const first = units[words[word]!]!;
    const second = units[words[word]! + 1]!;
    table[UNITS + (pairHash(first, SKIP) >>> shift)] = WHATEVER;
    const pair = pairHash(first, second);
    if (words[word + 1]! - words[word]! > 2) {
      const third = units[words[word]! + 2]!;
      table[UNITS + (pair >>> shift)]! |= (1 << (third & 15)) | (1 << SKIP);
      enter(tripleHash(pair, third));
      continue;
    }
    table[UNITS + (pair >>> shift)] = WHATEVER;
    enter(pair);
    const slot = slotOf(pairs, pair, (first << 16) | second);
    if (pairs[slot] !== 0) continue;
    pairs[slot] = (first << 16) | second;
    pairs[slot + 1] = word;
  }
  return { table, triples, pairs };
};

/** Where the pair of codes `key` stands in `pairs` or would stand. */
const slotOf = (pairs: Int32Array, pair: number, key: number): number => {
  const mask = pairs.length - 1;
  let slot = (pair >>> shiftFor(pairs.length / 2)) << 1;
  while (pairs[slot] !== 0 && pairs[slot] !== key) slot = (slot + 2) & mask;
  return slot;
};

/**
 * Marks in `places`, a bit for each from the highest of the first word on, where a term may begin among the 32 × `words` units from `from`; reads two
 * units more.
 */
export const markPlaces = ({ table }: Filters, text: string, from: number, words: number, places: Int32Array): void => {
  const shift = shiftFor(table.length - UNITS);
  let at = from + 2;
  let first = table[text.charCodeAt(from)]!;
  let second = table[text.charCodeAt(from + 1)]!;
  for (let word = 0; word < words; word++) {
    let marks = 0;
    // Runs for every unit, two at a time, without a branch: a wrong guess of the processor costs more than all else here.
    for (let two = 0; two < 16; two++) {
      const third = table[text.charCodeAt(at)]!;
      const fourth = table[text.charCodeAt(at + 1)]!;
      at += 2;
      const one = (table[UNITS + (pairHash(first, second) >>> shift)]! >>> (third & 15)) & 1;
      const other = (table[UNITS + (pairHash(second, third) >>> shift)]! >>> (fourth & 15)) & 1;
      marks = (marks << 2) | (one << 1) | other;
      first = third;
      second = fourth;
    }
    places[word] = marks;
  }
};

/** 1 where the hash was entered, or by chance. */
const has = (triples: Int32Array, shift: number, hash: number): number => {
  const bits = triples[hash >>> shift]!;
  return (bits >>> (hash >>> (shift - 5))) & (bits >>> (hash >>> (shift - 10))) & 1;
};

/** Takes the marks away where by three codes, or by two that are a whole term, nothing begins: what is left is mostly true. Without a branch as well. */
export const narrowPlaces = ({ table, triples }: Filters, text: string, from: number, words: number, places: Int32Array): void => {
  const shift = shiftFor(triples.length);
  for (let word = 0; word < words; word++) {
    let kept = 0;
    for (let marks = places[word]!; marks !== 0;) {
      const place = Math.clz32(marks);
      const bit = 0x80000000 >>> place;
      marks &= ~bit;
      const at = from + 32 * word + place;
      const second = table[text.charCodeAt(at + 1)]!;
      const third = table[text.charCodeAt(at + 2)]!;
      const pair = pairHash(table[text.charCodeAt(at)]!, second);
      const isIn = has(triples, shift, pair) | has(triples, shift, tripleHash(pair, third));
      // The highest bit is set where one of the two is SKIP, which is 0.
      kept |= bit & -(isIn | ((second - 1) >>> 31) | ((third - 1) >>> 31));
    }
    places[word] = kept;
  }
};

export const NOTHING = -1;
export const LONGER = -2;

/** What begins at a place that `narrowPlaces` left: LONGER where the automaton has to tell, NOTHING, or the number of a term of the two units there. */
export const beginningAt = ({ table, triples, pairs }: Filters, text: string, at: number): number => {
  const first = table[text.charCodeAt(at)]!;
  const second = table[text.charCodeAt(at + 1)]!;
  const third = table[text.charCodeAt(at + 2)]!;
  const pair = pairHash(first, second);
  if (second === SKIP || third === SKIP || has(triples, shiftFor(triples.length), tripleHash(pair, third)) === 1) return LONGER;
  const slot = slotOf(pairs, pair, (first << 16) | second);
  return pairs[slot] === 0 ? NOTHING : pairs[slot + 1]!;
};
