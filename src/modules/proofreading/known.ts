// What is known around a text beyond the text itself: the county, the operator's lexicon, the rules that were retired, the register. Pure, for a
// browser too; loading is in known-store.ts.
import type { County } from "../../county/schema.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { contextOfCounty } from "./context.ts";
import type { Leader, Term } from "./entries.ts";
import type { Context, LeaderPost, OperatorTerm, RegisteredDocument } from "./schema.ts";

/** Immutable, and the same object as long as nothing changed: what is compiled for it is kept with it, and with its lists. */
export type Known = {
  /** Changes with every change of the lexicon or of a rule's standing. */
  version: string;
  terms: readonly Term[];
  leaders: readonly LeaderPost[];
  retiredRules: readonly string[];
  register: readonly RegisteredDocument[];
};

/** As it goes to a browser: with what the county knows of itself. */
export type Sent = { around: Context; known: Known };

export const NOTHING_KNOWN: Known = { version: "", terms: [], leaders: [], retiredRules: [], register: [] };

export const leaderPostOf = ({ name, post, from, to }: Leader): LeaderPost => ({ name, post, from, to });
const holdsOn = (day: PlainDate, { from, to }: { from: PlainDate | null; to: PlainDate | null }): boolean =>
  (from === null || from <= day) && (to === null || day < to);
const operatorTerm = ({ term, kind, replacement, reason, severity, source, initials }: Term): OperatorTerm => ({
  term,
  kind,
  replacement,
  reason: `${reason}（${source}）`,
  severity,
  ...(initials ? { initials } : {}),
});

/** The words that hold on a day; days with the same words share one list, so that it is compiled once. */
const lists = new WeakMap<readonly Term[], Map<string, readonly OperatorTerm[]>>();
const termsOn = ({ terms }: Known, day: PlainDate): readonly OperatorTerm[] => {
  const kept = lists.get(terms) ?? new Map<string, readonly OperatorTerm[]>();
  lists.set(terms, kept);
  const holding = terms.flatMap((term, index) => (holdsOn(day, term) ? [index] : []));
  const key = holding.length === terms.length ? "all" : holding.join();
  let list = kept.get(key);
  if (!list) kept.set(key, (list = holding.map((index) => operatorTerm(terms[index]!))));
  return list;
};

export type About = { documentDate: PlainDate | null; documentKind: string | null };

const contexts = new WeakMap<Known, WeakMap<Context, Map<string, Context>>>();

/** The context of a text: rules compile once per object, so an equal one is the same one. `today` is the day of a text that bears no date. */
export const contextAround = (around: Context, known: Known, { documentDate, documentKind }: About, today: PlainDate): Context => {
  const ofKnown = contexts.get(known) ?? new WeakMap<Context, Map<string, Context>>();
  contexts.set(known, ofKnown);
  const mine = ofKnown.get(around) ?? new Map<string, Context>();
  ofKnown.set(around, mine);
  const key = `${documentDate ?? ""}/${documentKind ?? ""}/${documentDate ? "" : today}`;
  const kept = mine.get(key);
  if (kept) return kept;
  if (mine.size > 500) mine.clear();
  const { leaders, retiredRules, register } = known;
  const context = { ...around, documentDate, documentKind, terms: termsOn(known, documentDate ?? today), leaders, retiredRules, register };
  mine.set(key, context);
  return context;
};

/** In the county, with what it knows of itself. */
export const contextOfText = (county: County, known: Known, about: About, today: PlainDate): Context =>
  contextAround(contextOfCounty(county), known, about, today);
