// Decides which document each fragment belongs to where documents cut each other: by sentence, numbering, signature and vocabulary, several readings
// at a time. Where nothing is cut, a fragment belongs to the document whose head stands before it. Moves nothing inside a document.
import { type Doc, judgeOf } from "./fit.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { NOT_NUMBERED, withMark } from "./numbering-state.ts";
import type { Seams } from "./seams.ts";

/** For each head the places of its fragments behind the head, in source order; `sure`: 0 to 1, how clear the reading was. */
export type Assigned = { fragments: number[]; sure: number };

type State = { score: number; docs: ReadonlyMap<number, Doc>; current: number; trail: Trail | undefined };
type Trail = { at: number; doc: number; before: Trail | undefined };

const BEAM = 12;
/** Documents further back than this are not gone back to. */
const REACH = 4;
const SWITCH = 3;
/** What it costs a reading to leave a document in the middle of a sentence. */
const LEFT_CUT = 4;

export const untangle = (fragments: readonly Fragment[], heads: readonly Head[], seams: Seams): Assigned[] => {
  const { looks, isOpen, fit } = judgeOf(fragments, heads, seams);

  const step = (state: State, at: number, doc: number, added: number): State => {
    const fragment = fragments[at]!;
    const before = state.docs.get(doc)!;
    const numbering = fragment.mark ? withMark(before.numbering, fragment.mark) : looks(at).title ? NOT_NUMBERED : before.numbering;
    const closed = before.closed || (looks(at).date && looks(before.last).organ);
    const docs = new Map(state.docs).set(doc, { last: at, numbering, closed });
    return { score: state.score + added, docs, current: doc, trail: { at, doc, before: state.trail } };
  };

  /** The documents that may still be gone back to, and how many were left in the middle of a sentence for good. */
  const pruned = (docs: ReadonlyMap<number, Doc>, newest: number): { kept: Map<number, Doc>; lost: number } => {
    const near = [...docs].filter(([index]) => newest - index <= REACH);
    const lost = [...docs].filter(([index, doc]) => newest - index > REACH && looks(doc.last).cut).length;
    return { kept: new Map(near.filter(([, doc]) => isOpen(doc))), lost };
  };

  let states: State[] = [{ score: 0, docs: new Map(), current: -1, trail: undefined }];
  const margins = heads.map(() => Number.POSITIVE_INFINITY);
  let next = 0;
  for (let at = heads[0]?.from ?? fragments.length; at < fragments.length; at++) {
    const head = heads[next];
    if (head?.from === at) {
      const opened = next;
      states = states.map((state) => {
        const { kept, lost } = pruned(state.docs, opened);
        const docs = kept.set(opened, { last: head.to - 1, numbering: NOT_NUMBERED, closed: false });
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
      const bound = rivals.length === 1 || (looks(at).date && at > 0 && looks(at - 1).organ);
      const fits = bound ? [] : rivals.map((index) => fit(at, index, state.docs.get(index)!, rivals));
      const current = state.docs.get(state.current)!;
      const ended = current.closed && (looks(current.last).date || looks(current.last).end);
      for (const [order, index] of (bound ? [state.current] : rivals).entries()) {
        const doc = state.docs.get(index)!;
        // Behind the signature, between annexes and whole sentences, it is easy to go back to one that waits for the rest of its sentence.
        const isDue = looks(doc.last).cut && current.closed && !looks(current.last).cut;
        const cost = index === state.current ? 0 : ended ? 0.5 : isDue ? 1 : looks(doc.last).cut ? SWITCH : SWITCH + 2;
        // The whole reading counts: a choice that is bad is not made good by others that are worse.
        grown.push(step(state, at, index, (bound ? fit(at, state.current, current, rivals) : fits[order]!) - cost));
      }
    }
    grown.sort((one, other) => other.score - one.score);
    const [best, second] = [grown[0]!, grown.find((state) => state.current !== grown[0]!.current)];
    if (second) margins[best.current] = Math.min(margins[best.current]!, Math.max(0, best.score - second.score));
    states = distinct(grown).slice(0, BEAM);
  }
  const cost = (state: State): number => [...state.docs.values()].filter(({ last }) => looks(last).cut).length * LEFT_CUT;
  const [reading] = states.sort((one, other) => other.score - cost(other) - (one.score - cost(one)));
  const assigned: number[][] = heads.map(() => []);
  for (let trail = reading?.trail; trail; trail = trail.before) assigned[trail.doc]!.push(trail.at);
  return assigned.map((places, index) => ({ fragments: places.reverse(), sure: Math.min(1, 0.6 + margins[index]! / 10) }));
};

/** Of readings that have come to the same point, the best; they are sorted. */
const distinct = (states: readonly State[]): State[] => {
  const seen = new Set<string>();
  return states.filter(({ docs, current }) => {
    const key = `${current}|${[...docs].map(([index, { last, closed }]) => `${index}:${last}${closed}`).join()}`;
    return !seen.has(key) && seen.add(key);
  });
};
