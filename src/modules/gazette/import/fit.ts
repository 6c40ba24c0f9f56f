// How well a fragment goes on in a document: by its sentence, its numbering, its signature and its vocabulary. Weighs one choice; untangle.ts chooses.
import { isProse, isTerminated } from "./characters.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { RANK } from "./marks.ts";
import { fitOf, type Numbering } from "./numbering-state.ts";
import { dateOf } from "./numerals.ts";
import type { Seams } from "./seams.ts";
import { attachmentOf, isOrgan, isTitle } from "./shapes.ts";

/** Where a document stands: its last fragment, its numbering, whether it is signed. */
export type Doc = { last: number; numbering: Numbering; closed: boolean };

/** What a fragment is, asked many times over. */
export type Looks = {
  date: boolean;
  organ: boolean;
  title: boolean;
  attachment: boolean;
  /** Unfinished: a sentence that stops in the middle, or a heading with nothing under it. */ cut: boolean;
  heading: boolean;
  /** Begins with a mark that begins nothing. */ rest: boolean;
  /** 自公布之日起施行: the last sentence of a document. */ end: boolean;
};
const looksOf = ({ plain, text, rows, mark }: Fragment): Looks => {
  const [date, organ, title] = [dateOf(plain) !== undefined, isOrgan(plain), isTitle(plain)];
  return {
    date,
    organ,
    title,
    attachment: attachmentOf(plain) !== undefined,
    cut: !rows && !date && !organ && !title && !isTerminated(text),
    heading: mark !== undefined && mark.rank !== RANK.article && plain.length <= 40 && !isProse(text),
    rest: mark === undefined && /^(?:[，。；、：）》”]|[\u4e00-\u9fff][，。、；])/.test(plain),
    end: /(?:施行|执行|废止|解释|特此[\u4e00-\u9fff]{2,4})。?$/.test(plain.slice(-12)),
  };
};

const VOCABULARY = 4_000;
const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1));
  return pairs;
};
/** Of a document up to `to`: each pair of characters, and in how many of its paragraphs it stands. */
type Words = { pairs: ReadonlyMap<string, number>; from: number; to: number };
/** What a word counts that a document has nowhere but in the fragment asked about: where a fragment stands speaks for it, a little. */
const OWN = 0.05;

/** What it tells against a document that a fragment begins anew where its sentence is not finished. */
const UNFINISHED = 4;

export type Judge = {
  looks: (at: number) => Looks;
  /** A signature begins here: an organ, or several, with a date behind. */
  signs: (at: number) => boolean;
  /** Without its signature, or in the middle of a sentence. */
  isOpen: (doc: Doc) => boolean;
  /** Above 0 for, below 0 against the fragment belonging to the document; `rivals` are all that are open. */
  fit: (at: number, index: number, doc: Doc, rivals: readonly number[]) => number;
};

export const judgeOf = (fragments: readonly Fragment[], heads: readonly Head[], seams: Seams): Judge => {
  const seen: (Looks | undefined)[] = [];
  const looks = (at: number): Looks => (seen[at] ??= looksOf(fragments[at]!));
  const signs = (at: number): boolean => {
    let next = at;
    while (next < at + 6 && next < fragments.length && looks(next).organ) next++;
    return next > at && next < fragments.length && looks(next).date;
  };
  /** Words of a document up to the first place where another might begin. */
  const vocabulary: (Words | undefined)[] = [];
  const wordsOf = (index: number): Words => {
    const head = heads[index]!;
    const end = heads[index + 1]?.from ?? fragments.length;
    const pairs = new Map([...pairsOf(head.title)].map((pair) => [pair, 1]));
    let length = 0;
    let at = head.to;
    for (let cut = false; at < end && length < VOCABULARY && !cut; at++) {
      length += fragments[at]!.plain.length;
      for (const pair of pairsOf(fragments[at]!.plain.slice(0, VOCABULARY))) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      cut = looks(at).cut && at > head.to;
    }
    return { pairs, from: head.to, to: at };
  };
  const weightOf = (index: number, pair: string, at: number): number => {
    const { pairs, from, to } = (vocabulary[index] ??= wordsOf(index));
    const count = pairs.get(pair) ?? 0;
    return count === 1 && at >= from && at < to ? OWN : Math.min(1, count);
  };

  /** Of the fragment at hand: several readings ask for the same. */
  let asked: { at: number; pairs: Set<string>; answers: Map<string, number> } = { at: -1, pairs: new Set(), answers: new Map() };
  const remembered = (at: number, key: string, answer: (pairs: ReadonlySet<string>) => number): number => {
    if (asked.at !== at) asked = { at, pairs: pairsOf(fragments[at]!.plain.slice(0, 600)), answers: new Map() };
    const known = asked.answers.get(key) ?? answer(asked.pairs);
    asked.answers.set(key, known);
    return known;
  };
  const likeness = (at: number, doc: number, rivals: readonly number[]): number =>
    remembered(at, `words|${doc}|${rivals.join()}`, (pairs) => {
      if (pairs.size < 6) return 0;
      let sum = 0;
      for (const pair of pairs) {
        const theirs = Math.max(0, ...rivals.map((rival) => (rival === doc ? 0 : weightOf(rival, pair, at))));
        sum += weightOf(doc, pair, at) - theirs;
      }
      return Math.max(-1.5, Math.min(1.5, (sum / pairs.size) * 12));
    });

  const fit = (at: number, index: number, doc: Doc, rivals: readonly number[]): number => {
    const [fragment, last, own, before] = [fragments[at]!, fragments[doc.last]!, looks(at), looks(doc.last)];
    const inSentence = before.cut && !before.heading;
    if (signs(at)) {
      const { organ } = heads[index]!;
      const fits =
        organ === null
          ? 1
          : organ.split("、").includes(fragment.plain)
            ? 4
            : organ.includes(fragment.plain) || fragment.plain.includes(organ)
              ? 1.5
              : -3;
      return (doc.closed ? -4 : fits) - (inSentence ? UNFINISHED : before.cut ? 2 : 0);
    }
    // ，……的 is the rest of a sentence, whatever its words.
    let sum = own.rest ? 0 : likeness(at, index, rivals);
    if (fragment.mark) return sum + fitOf(doc.numbering, fragment.mark) - (inSentence ? UNFINISHED : 0);
    if (own.date) return 0;
    if (fragment.rows) return sum;
    // A heading, an organ or an annex is the rest of no sentence.
    if (inSentence && (own.title || own.organ || own.attachment || /^(?:特此|此复|此函|专此)/.test(fragment.plain))) sum -= UNFINISHED;
    else if (inSentence) sum += 1 + remembered(at, `seam|${doc.last}`, () => Math.max(-2, Math.min(4, seams.score(last.plain, fragment.plain))));
    else sum += Math.max(own.rest ? -5 : -3, Math.min(0, seams.beginning(fragment.plain)));
    if (doc.closed && before.date) sum += heads[index]!.title.includes(fragment.plain) || own.attachment ? 2 : own.title ? 0 : -2;
    return sum;
  };
  const isOpen = (doc: Doc): boolean => {
    const last = looks(doc.last);
    return last.cut || (!doc.closed && !last.date && !last.end);
  };
  return { looks, signs, isOpen, fit };
};
