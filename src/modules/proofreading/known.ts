// What is known around a text beyond the text itself: the county, the operator's lexicon, the rules that were retired. Pure; loading is in known-store.ts.
import type { County } from "../../county/schema.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { contextOfCounty } from "./context.ts";
import type { Leader, Term } from "./entries.ts";
import type { Context, LeaderPost, OperatorTerm } from "./schema.ts";

/** Immutable, and the same object as long as nothing changed: what is compiled for it is kept with it. */
export type Known = {
  /** Changes with every change of the lexicon or of a rule's standing. */
  version: string;
  terms: readonly Term[];
  leaders: readonly LeaderPost[];
  retiredRules: readonly string[];
};

export const NOTHING_KNOWN: Known = { version: "", terms: [], leaders: [], retiredRules: [] };

export const leaderPostOf = ({ name, post, from, to }: Leader): LeaderPost => ({ name, post, from, to });
const holdsOn = (day: PlainDate, { from, to }: { from: PlainDate | null; to: PlainDate | null }): boolean =>
  (from === null || from <= day) && (to === null || day < to);
const operatorTerm = ({ term, kind, replacement, reason, severity, source }: Term): OperatorTerm => ({
  term,
  kind,
  replacement,
  reason: `${reason}（${source}）`,
  severity,
});

type Compiled = { county: Context; termsBy: Map<string, readonly OperatorTerm[]>; contexts: Map<string, Context> };
const compiled = new WeakMap<Known, WeakMap<County, Compiled>>();
const compiledFor = (county: County, known: Known): Compiled => {
  const counties = compiled.get(known) ?? new WeakMap<County, Compiled>();
  compiled.set(known, counties);
  const found = counties.get(county) ?? { county: contextOfCounty(county), termsBy: new Map(), contexts: new Map() };
  counties.set(county, found);
  return found;
};

/** The words that hold on a day; days with the same words share one list, so that it is compiled once. */
const termsOn = (known: Known, { termsBy }: Compiled, day: PlainDate): readonly OperatorTerm[] => {
  const holding = known.terms.flatMap((term, index) => (holdsOn(day, term) ? [index] : []));
  const key = holding.join();
  let terms = termsBy.get(key);
  if (!terms) termsBy.set(key, (terms = holding.map((index) => operatorTerm(known.terms[index]!))));
  return terms;
};

export type About = { documentDate: PlainDate | null; documentKind: string | null };

/** The context of a text: rules compile once per object, so an equal one is the same one. `today` is the day of a text that bears no date. */
export const contextOfText = (county: County, known: Known, { documentDate, documentKind }: About, today: PlainDate): Context => {
  const mine = compiledFor(county, known);
  const key = `${documentDate ?? ""}/${documentKind ?? ""}/${documentDate ? "" : today}`;
  const kept = mine.contexts.get(key);
  if (kept) return kept;
  if (mine.contexts.size > 500) mine.contexts.clear();
  const terms = termsOn(known, mine, documentDate ?? today);
  const context = { ...mine.county, documentDate, documentKind, terms, leaders: known.leaders, retiredRules: known.retiredRules };
  mine.contexts.set(key, context);
  return context;
};
