// Decides which document each fragment belongs to where documents cut each other: by sentence, numbering, signature and vocabulary, several readings
// at a time. Where nothing is cut, a fragment belongs to the document whose head stands before it. Moves nothing inside a document.
import { isProse, isTerminated } from "./characters.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { fitOf, NOT_NUMBERED, withMark, type Numbering } from "./numbering-state.ts";
import { dateOf } from "./numerals.ts";
import type { Seams } from "./seams.ts";
import { attachmentOf, isOrgan, isTitle } from "./shapes.ts";

/** For each head the places of its fragments behind the head, in source order; `sure`: 0 to 1, how clear the reading was. */
export type Assigned = { fragments: number[]; sure: number };

type Doc = { last: number; numbering: Numbering; closed: boolean };
type State = { score: number; docs: ReadonlyMap<number, Doc>; current: number; trail: Trail | undefined };
type Trail = { at: number; doc: number; before: Trail | undefined };

const BEAM = 12;
/** Documents further back than this are not gone back to. */
const REACH = 4;
const SWITCH = 3;
/** What it costs a reading to leave a document in the middle of a sentence. */
const LEFT_CUT = 4;
const VOCABULARY = 4_000;

/** Unfinished: a sentence that stops in the middle, or a heading with nothing under it. */
const isCut = (fragment: Fragment | undefined): boolean =>
  fragment !== undefined &&
  !fragment.rows &&
  dateOf(fragment.plain) === undefined &&
  !isOrgan(fragment.plain) &&
  !isTerminated(fragment.text) &&
  !isTitle(fragment.plain);
const isHeading = (fragment: Fragment): boolean => fragment.mark !== undefined && !isProse(fragment.text) && fragment.plain.length <= 40;

const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1));
  return pairs;
};

export const untangle = (fragments: readonly Fragment[], heads: readonly Head[], seams: Seams): Assigned[] => {
  const isSignature = (at: number): boolean => isOrgan(fragments[at]!.plain) && dateOf(fragments[at + 1]?.plain ?? "") !== undefined;
  /** Words of a document up to the first place where another might begin. */
  const vocabulary = heads.map((head, index) => {
    const end = heads[index + 1]?.from ?? fragments.length;
    let text = head.title;
    for (let at = head.to; at < end && text.length < VOCABULARY; at++) {
      text += fragments[at]!.plain;
      if (isCut(fragments[at]) && at > head.to) break;
    }
    return pairsOf(text);
  });

  /** Of the fragment at hand: several readings ask for the same. */
  let asked: { at: number; pairs: Set<string>; answers: Map<string, number> } = { at: -1, pairs: new Set(), answers: new Map() };
  const likeness = (at: number, doc: number, rivals: readonly number[]): number => {
    if (asked.at !== at) asked = { at, pairs: pairsOf(fragments[at]!.plain.slice(0, 600)), answers: new Map() };
    const { pairs, answers } = asked;
    const key = `${doc}|${rivals.join()}`;
    if (pairs.size < 6) return 0;
    let sum = answers.get(key);
    if (sum === undefined) {
      sum = 0;
      for (const pair of pairs) {
        const mine = vocabulary[doc]!.has(pair);
        const theirs = rivals.some((rival) => rival !== doc && vocabulary[rival]!.has(pair));
        if (mine && !theirs) sum++;
        else if (theirs && !mine) sum--;
      }
      answers.set(key, sum);
    }
    return Math.max(-3, Math.min(3, (sum / pairs.size) * 12));
  };

  const fit = (at: number, index: number, doc: Doc, rivals: readonly number[]): number => {
    const [fragment, last] = [fragments[at]!, fragments[doc.last]!];
    let sum = isSignature(at) ? 0 : likeness(at, index, rivals);
    if (fragment.mark) {
      sum += fitOf(doc.numbering, fragment.mark);
      if (isCut(last) && !isHeading(last)) sum -= 2;
    } else if (isSignature(at)) {
      const { organ } = heads[index]!;
      if (doc.closed) sum -= 4;
      else sum += organ === null ? 1 : organ.includes(fragment.plain) || fragment.plain.includes(organ) ? 3 : -3;
      if (isCut(last)) sum -= 2;
    } else if (!fragment.rows && dateOf(fragment.plain) === undefined) {
      if (isCut(last) && !isHeading(last)) sum += 1 + Math.max(-2, Math.min(4, seams.score(last.plain, fragment.plain)));
      else sum += Math.max(-3, Math.min(0, seams.beginning(fragment.plain)));
      const named = heads[index]!.title.includes(fragment.plain) || attachmentOf(fragment.plain) !== undefined;
      if (doc.closed && dateOf(last.plain) !== undefined) sum += named ? 2 : isTitle(fragment.plain) ? 0 : -2;
    }
    return sum;
  };

  const step = (state: State, at: number, doc: number, added: number): State => {
    const fragment = fragments[at]!;
    const before = state.docs.get(doc)!;
    const numbering = fragment.mark ? withMark(before.numbering, fragment.mark) : isTitle(fragment.plain) ? NOT_NUMBERED : before.numbering;
    const closed = before.closed || (dateOf(fragment.plain) !== undefined && isOrgan(fragments[before.last]?.plain ?? ""));
    const docs = new Map(state.docs).set(doc, { last: at, numbering, closed });
    return { score: state.score + added, docs, current: doc, trail: { at, doc, before: state.trail } };
  };

  let states: State[] = [{ score: 0, docs: new Map(), current: -1, trail: undefined }];
  const margins = heads.map(() => Number.POSITIVE_INFINITY);
  let next = 0;
  for (let at = heads[0]?.from ?? fragments.length; at < fragments.length; at++) {
    const head = heads[next];
    if (head?.from === at) {
      const opened = next;
      states = states.map((state) => {
        const { kept, lost } = pruned(state.docs, opened, fragments);
        const docs = kept.set(opened, { last: head.to - 1, numbering: NOT_NUMBERED, closed: false });
        return { ...state, docs, current: opened, score: state.score - lost * LEFT_CUT };
      });
      at = head.to - 1;
      next++;
      continue;
    }
    const grown: State[] = [];
    for (const state of states) {
      const rivals = [...state.docs].flatMap(([index, doc]) => (index === state.current || isOpen(fragments, doc) ? [index] : []));
      // A date goes with the organ before it, and nothing is asked where only one document is open.
      const bound = rivals.length === 1 || (dateOf(fragments[at]!.plain) !== undefined && isOrgan(fragments[at - 1]?.plain ?? ""));
      const fits = bound ? [] : rivals.map((index) => fit(at, index, state.docs.get(index)!, rivals));
      for (const [order, index] of (bound ? [state.current] : rivals).entries()) {
        const doc = state.docs.get(index)!;
        const ended = state.docs.get(state.current)!.closed && dateOf(fragments[state.docs.get(state.current)!.last]!.plain) !== undefined;
        const cost = index === state.current ? 0 : ended ? 0.5 : isCut(fragments[doc.last]) ? SWITCH : SWITCH + 2;
        // What is counted is how much worse a choice is than the best one, so that readings with many and with few open documents compare.
        grown.push(step(state, at, index, bound ? 0 : fits[order]! - Math.max(...fits) - cost));
      }
    }
    grown.sort((one, other) => other.score - one.score);
    const [best, second] = [grown[0]!, grown.find((state) => state.current !== grown[0]!.current)];
    if (second) margins[best.current] = Math.min(margins[best.current]!, Math.max(0, best.score - second.score));
    states = distinct(grown).slice(0, BEAM);
  }
  const cost = (state: State): number => [...state.docs.values()].filter(({ last }) => isCut(fragments[last])).length * LEFT_CUT;
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

/** Without its signature, or in the middle of a sentence. */
const isOpen = (fragments: readonly Fragment[], doc: Doc): boolean => {
  const last = fragments[doc.last];
  return isCut(last) || (!doc.closed && dateOf(last?.plain ?? "") === undefined && !isEnd(last));
};
const isEnd = (fragment: Fragment | undefined): boolean =>
  /施行。?$|执行。?$|废止。?$|解释。?$|特此[\u4e00-\u9fff]{2,4}。?$/.test(fragment?.plain ?? "");

/** The documents that may still be gone back to, and how many were left in the middle of a sentence for good. */
const pruned = (docs: ReadonlyMap<number, Doc>, newest: number, fragments: readonly Fragment[]): { kept: Map<number, Doc>; lost: number } => {
  const near = [...docs].filter(([index]) => newest - index <= REACH);
  const lost = [...docs].filter(([index, doc]) => newest - index > REACH && isCut(fragments[doc.last])).length;
  return { kept: new Map(near.filter(([, doc]) => isOpen(fragments, doc))), lost };
};
