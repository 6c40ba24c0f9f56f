// One reading of a text for all lexicons: every term of every list in one automaton, compiled once for a context's lists; rules ask for the terms
// of their own list. Replaces any search per list.
import { compileTerms, LONGEST_TERM } from "../automaton/compile.ts";
import { type Automaton, openAutomaton, scan } from "../automaton/scan.ts";
import { foldTerm } from "../automaton/variants.ts";
import type { Context } from "../schema.ts";
import { COLLOCATIONS } from "./collocations.ts";
import { CONFUSABLES } from "./confusables.ts";
import { IN_CONTEXT } from "./confusables-in-context.ts";
import { FORMER_ORGANS } from "./former-organs.ts";
import { COMPANY } from "./handbook/company.ts";
import { LACKING_INSIDE } from "./handbook/lacking.ts";
import { MISNAMED, MORE_FORMER_ORGANS, MORE_OUTDATED } from "./handbook/former.ts";
import { FORMULAS } from "./handbook/formulas.ts";
import { IDIOMS } from "./handbook/idioms.ts";
import { OFTEN_MISSPELT } from "./handbook/often-misspelt.ts";
import { PINYIN_SLIPS } from "./handbook/pinyin-slips.ts";
import { SENTENCE_PAIRS } from "./handbook/sentence-pairs.ts";
import { STROKES } from "./handbook/strokes.ts";
import { TWICE } from "./handbook/twice.ts";
import { NEAR_IDIOMS } from "./handbook/whole-idioms.ts";
import { WORDS } from "./handbook/words.ts";
import { MISSPELT } from "./misspelt.ts";
import { OUTDATED } from "./outdated.ts";
import { FORMER_PLACES, MISNAMED_PLACES } from "./places.ts";
import { PHRASES } from "./phrases.ts";
import { REDUNDANT } from "./redundant.ts";
import { LACKING } from "./set-phrases.ts";

const BUILT_IN = {
  confusable: [
    ...CONFUSABLES,
    ...MISSPELT,
    ...PHRASES,
    ...IN_CONTEXT,
    ...IDIOMS,
    ...WORDS,
    ...OFTEN_MISSPELT,
    ...STROKES,
    ...PINYIN_SLIPS,
    ...COMPANY,
    ...MISNAMED,
    ...LACKING_INSIDE,
    ...FORMULAS,
    ...MISNAMED_PLACES,
  ].map((entry) => ({
    term: entry.wrong,
    entry,
  })),
  idiom: NEAR_IDIOMS.map((entry) => ({ term: entry.run, entry })),
  lacking: LACKING.map((entry) => ({ term: entry.wrong, entry })),
  outdated: [...OUTDATED, ...MORE_OUTDATED, ...FORMER_PLACES].map((entry) => ({ term: entry.wrong, entry })),
  redundant: [...REDUNDANT, ...COLLOCATIONS, ...TWICE, ...SENTENCE_PAIRS].map((entry) => ({ term: entry.trigger, entry })),
  "former-organ": [...FORMER_ORGANS, ...MORE_FORMER_ORGANS].map((entry) => ({ term: entry.name, entry })),
};

/** What is looked up out of a context. */
const OF_CONTEXT = {
  operator: (context: Context) => context.terms.map((entry) => ({ term: entry.term, entry })),
  initials: (context: Context) => context.terms.flatMap((entry) => (entry.initials ? [{ term: entry.initials, entry }] : [])),
  leader: (context: Context) => context.leaders.map((entry) => ({ term: entry.name, entry })),
  "former-name": (context: Context) => context.formerNames.map((entry) => ({ term: entry.name, entry })),
};

type Lists = {
  [K in keyof typeof BUILT_IN]: (typeof BUILT_IN)[K][number]["entry"];
} & { [K in keyof typeof OF_CONTEXT]: ReturnType<(typeof OF_CONTEXT)[K]>[number]["entry"] };
type ListName = keyof Lists;

export type Sighting<T> = {
  start: number;
  end: number;
  entry: T;
  /** Whether other marks stand between its characters. */
  parted: boolean;
};

type Compiled = { automaton: Automaton; meanings: { list: ListName; entry: unknown; size: number }[][] };

const compile = (context: Context): Compiled => {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const meanings: Compiled["meanings"] = [];
  const add = (list: ListName, rows: readonly { term: string; entry: unknown }[]): void => {
    for (const { term, entry } of rows) {
      const folded = foldTerm(term);
      // One character alone is no word to look up; a name of one character is none either.
      if (folded.length < 2 || folded.length > LONGEST_TERM) continue;
      let number = numbers.get(folded);
      if (number === undefined) {
        numbers.set(folded, (number = terms.length));
        terms.push(term);
        meanings.push([]);
      }
      meanings[number]!.push({ list, entry, size: folded.length });
    }
  };
  for (const [list, rows] of Object.entries(BUILT_IN)) add(list as ListName, rows);
  for (const [list, rowsOf] of Object.entries(OF_CONTEXT)) add(list as ListName, rowsOf(context));
  return { automaton: openAutomaton(compileTerms(terms)), meanings };
};

// By the lists themselves: contexts that differ only in the document share them.
const compiled = new WeakMap<object, WeakMap<object, WeakMap<object, Compiled>>>();
const compiledFor = (context: Context): Compiled => {
  let byLeaders = compiled.get(context.terms);
  if (!byLeaders) compiled.set(context.terms, (byLeaders = new WeakMap()));
  let byNames = byLeaders.get(context.leaders);
  if (!byNames) byLeaders.set(context.leaders, (byNames = new WeakMap()));
  let found = byNames.get(context.formerNames);
  if (!found) byNames.set(context.formerNames, (found = compile(context)));
  return found;
};

let last: { text: string; compiled: Compiled; found: Map<ListName, Sighting<unknown>[]> } | undefined;

/** Every sighting of the terms of one list, in order of where they end. */
export const sightings = <K extends ListName>(text: string, context: Context, list: K): Sighting<Lists[K]>[] => {
  const lists = compiledFor(context);
  if (last?.text !== text || last.compiled !== lists) {
    const found = new Map<ListName, Sighting<unknown>[]>();
    scan(lists.automaton, text, (term, start, end) => {
      for (const { list: name, entry, size } of lists.meanings[term]!) {
        const sighting = { start, end, entry, parted: end - start > size };
        const row = found.get(name);
        if (row) row.push(sighting);
        else found.set(name, [sighting]);
      }
    });
    last = { text, compiled: lists, found };
  }
  return (last.found.get(list) ?? []) as Sighting<Lists[K]>[];
};
