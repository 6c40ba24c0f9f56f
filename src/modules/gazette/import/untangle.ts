// Decides which document each fragment belongs to where documents cut each other: by sentence, numbering, signature and vocabulary, several readings
// at a time. Where nothing is cut, a fragment belongs to the document whose head stands before it. Moves nothing inside a document.
import { type Doc, judgeOf } from "./fit.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { markOf } from "./marks.ts";
import { NOT_NUMBERED, withMark } from "./numbering-state.ts";
import type { Seams } from "./seams.ts";
import { vocabularyOf, type Owner } from "./vocabulary.ts";

/** For each head the places of its fragments behind the head, in source order; `sure`: 0 to 1, how clear the reading was. */
export type Assigned = { fragments: number[]; sure: number };

type State = { score: number; docs: ReadonlyMap<number, Doc>; current: number; trail: Trail | undefined; margins: Margins };
/** By how much a reading that gave these documents other fragments was worse. */
type Margins = ReadonlyMap<number, number>;
type Trail = { at: number; doc: number; before: Trail | undefined };

const BEAM = 12;
/** Documents further back than this are not gone back to. */
const REACH = 4;
/** What it costs a reading to leave a document in the middle of a sentence for good, and right behind its head, without a word of its text. */
const LEFT_CUT = 4;
const BARE = 3;
/** What it costs a reading to go over from one document to another, by where the two stand. */
const COST = { ended: 0.5, signed: 1, sentence: 1.5, annexed: 2, cut: 3, pending: 4, other: 5 } as const;
/** How sure a reading is for each point by which the next best is worse; one that is worse by more is no rival. */
const PER = 0.06;
const UNRIVALLED = 5;
/** As much of what a document names is kept. */
const NAMED = 2_000;

export const untangle = (fragments: readonly Fragment[], heads: readonly Head[], seams: Seams): Assigned[] => {
  const { looks, isOpen, fit } = judgeOf(fragments, heads, seams);

  const vocabulary = vocabularyOf(fragments);
  const ownHead = new Map(heads.flatMap(({ from, to }, document) => Array.from({ length: to - from }, (_, at) => [from + at, document] as const)));
  /** Whose each fragment before `at` is in a reading. */
  const ownerIn = (state: State, at: number): Owner => {
    const owners: number[] = [];
    let { trail } = state;
    return (place) => {
      for (; trail && trail.at >= place; trail = trail.before) owners[at - trail.at] = trail.doc;
      return owners[at - place] ?? ownHead.get(place);
    };
  };

  const step = (state: State, at: number, doc: number, added: number): State => {
    const fragment = fragments[at]!;
    const before = state.docs.get(doc)!;
    const mark = fragment.mark ?? (looks(at).list ? markOf(fragment.plain.slice("附件：".length)) : undefined);
    const numbering = mark ? withMark(before.numbering, mark) : looks(at).title ? NOT_NUMBERED : before.numbering;
    const closed = before.closed || (looks(at).date && looks(before.last).organ);
    const annexed = before.annexed || (closed && !looks(at).date && !looks(at).tail);
    const names = before.named.length < NAMED && /[《》]|附件|附表|^\d[.．、]/.test(fragment.plain.slice(0, NAMED));
    const named = names ? before.named + fragment.plain.slice(0, NAMED) : before.named;
    const docs = new Map(state.docs).set(doc, { last: at, numbering, closed, annexed, named, left: false });
    const left = docs.get(state.current);
    if (left && state.current !== doc) docs.set(state.current, { ...left, left: true });
    return { score: state.score + added, docs, current: doc, trail: { at, doc, before: state.trail }, margins: state.margins };
  };

  /** The documents that may still be gone back to, and how many were left in the middle of a sentence for good. */
  const pruned = (docs: ReadonlyMap<number, Doc>, newest: number): { kept: Map<number, Doc>; lost: number } => {
    const near = [...docs].filter(([index]) => newest - index <= REACH);
    const lost = [...docs].filter(([index, doc]) => newest - index > REACH && looks(doc.last).cut).length;
    return { kept: new Map(near.filter(([, doc]) => isOpen(doc))), lost };
  };

  /** Least where the one that is left has come to an end, or the other waits for the rest of its sentence. */
  const costOf = (from: Doc, to: Doc): number => {
    const [left, last] = [looks(from.last), looks(to.last)];
    const awaitsAnnex = !from.annexed && from.named.includes("附件");
    if (from.closed && !awaitsAnnex && (left.date || left.end)) return COST.ended;
    if (last.cut && !left.cut) return from.closed ? COST.signed : last.heading ? COST.cut : COST.sentence;
    if (last.cut) return COST.cut;
    return last.pending ? COST.pending : from.annexed && !left.cut && !left.pending ? COST.annexed : COST.other;
  };

  let states: State[] = [{ score: 0, docs: new Map(), current: -1, trail: undefined, margins: new Map() }];
  let next = 0;
  for (let at = heads[0]?.from ?? fragments.length; at < fragments.length; at++) {
    const head = heads[next];
    if (head?.from === at) {
      const opened = next;
      states = states.map((state) => {
        const { kept, lost } = pruned(state.docs, opened);
        const docs = kept.set(opened, { last: head.to - 1, numbering: NOT_NUMBERED, closed: false, annexed: false, left: false, named: head.title });
        return { ...state, docs, current: opened, score: state.score - lost * LEFT_CUT };
      });
      at = head.to - 1;
      next++;
      continue;
    }
    const grown: State[] = [];
    for (const state of states) {
      const rivals = [...state.docs].flatMap(([index, doc]) => (index === state.current || isOpen(doc) ? [index] : []));
      // A date goes with the organ before it, and nothing is asked where only one document is open.
      const bound = rivals.length === 1 || looks(at).tail || (looks(at).date && at > 0 && looks(at - 1).organ);
      const words = bound ? [] : vocabulary.likeness(at, rivals, ownerIn(state, at));
      const fits = bound ? [] : rivals.map((index, order) => fit(at, index, state.docs.get(index)!, rivals, words[order]!));
      const current = state.docs.get(state.current)!;
      const bare = current.last < heads[state.current]!.to ? BARE : 0;
      for (const [order, index] of (bound ? [state.current] : rivals).entries()) {
        const doc = state.docs.get(index)!;
        const cost = index === state.current ? 0 : bare + costOf(current, doc);
        // The whole reading counts: a choice that is bad is not made good by others that are worse.
        grown.push(step(state, at, index, (bound ? fit(at, state.current, current, rivals, 0) : fits[order]!) - cost));
      }
    }
    grown.sort((one, other) => other.score - one.score);
    states = distinct(grown).slice(0, BEAM);
  }
  const left = (state: State): number => [...state.docs.values()].filter(({ last }) => looks(last).cut).length * LEFT_CUT;
  const [reading, ...others] = states.map((state) => ({ ...state, score: state.score - left(state) })).sort((one, other) => other.score - one.score);
  const margins = reading ? others.reduce((known, other) => narrowed(known, reading, other), reading.margins) : new Map<number, number>();
  const assigned: number[][] = heads.map(() => []);
  for (let trail = reading?.trail; trail; trail = trail.before) assigned[trail.doc]!.push(trail.at);
  return assigned.map((places, index) => ({ fragments: places.reverse(), sure: sureOf(margins.get(index)) }));
};

/** As far back as two readings are compared. */
const COMPARED = 200;
/** The documents that the two give different fragments, and by how much the one is better. */
const narrowed = (margins: Margins, better: State, worse: State): Margins => {
  const gap = better.score - worse.score;
  if (gap >= UNRIVALLED) return margins;
  const closer = new Map<number, number>();
  let [one, other] = [better.trail, worse.trail];
  for (let steps = 0; one && other && one !== other && steps < COMPARED; steps++, one = one.before, other = other.before)
    if (one.doc !== other.doc) for (const doc of [one.doc, other.doc]) if (gap < (margins.get(doc) ?? UNRIVALLED)) closer.set(doc, gap);
  return closer.size === 0 ? margins : new Map([...margins, ...closer]);
};

/** Two readings as good as each other tell nothing. */
const sureOf = (margin: number | undefined): number => 0.5 + (margin ?? UNRIVALLED) * PER;

/** Of readings that have come to the same point, the best; they are sorted. */
const distinct = (states: readonly State[]): State[] => {
  const kept = new Map<string, State>();
  for (const state of states) {
    const key = `${state.current}|${[...state.docs].map(([index, { last, closed }]) => `${index}:${last}${closed}`).join()}`;
    const best = kept.get(key);
    kept.set(key, best ? { ...best, margins: narrowed(best.margins, best, state) } : state);
  }
  return [...kept.values()];
};
