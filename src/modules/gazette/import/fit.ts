// How well a fragment goes on in a document: by its sentence, its numbering, its signature and its vocabulary. Weighs one choice; untangle.ts chooses.
import { isProse, isTerminated } from "./characters.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { RANK } from "./marks.ts";
import { fitOf, type Numbering } from "./numbering-state.ts";
import { dateOf } from "./numerals.ts";
import type { Seams } from "./seams.ts";
import { isSigner } from "./parts.ts";
import { goesOnWith, headOf, pieceOf } from "./table-pieces.ts";
import { attachmentOf, isOrgan, isTail, isTitle } from "./shapes.ts";

/** Where a document stands in a reading. */
export type Doc = {
  /** Its last fragment. */
  last: number;
  numbering: Numbering;
  /** It is signed, and a text of its own stands behind the signature. */
  closed: boolean;
  annexed: boolean;
  /** Another was gone over to before its end. */
  left: boolean;
  /** Its paragraphs that name something: 《某办法》, an annex. */
  named: string;
};

/** What a fragment is, asked many times over. */
export type Looks = {
  date: boolean;
  organ: boolean;
  title: boolean;
  attachment: boolean;
  list: boolean;
  /** 抄送, 此件公开发布: behind the signature. */ tail: boolean;
  /** Ends with ； or ：, so that more must come. */
  pending: boolean;
  /** Unfinished: a sentence that stops in the middle, or a heading with nothing under it. */ cut: boolean;
  heading: boolean;
  /** Begins with a mark that begins nothing. */ rest: boolean;
  /** 自公布之日起施行: the last sentence of a document. */ end: boolean;
};
const looksOf = ({ plain, text, rows, mark }: Fragment): Looks => {
  // （2023年10月8日通过） under a title signs nothing.
  const [date, organ, title] = [!plain.startsWith("（") && dateOf(plain) !== undefined, isSigner(plain), isTitle(plain)];
  return {
    date,
    organ,
    title,
    attachment: attachmentOf(plain) !== undefined,
    list: /^附[件表]：./.test(plain),
    tail: isTail(plain),
    cut: !rows && !date && !organ && !title && !isTerminated(text),
    pending: !rows && /[；：]$/.test(plain),
    heading: mark !== undefined && mark.rank !== RANK.article && plain.length <= 40 && !isProse(text),
    rest: mark === undefined && /^(?:[，。；、：）》”]|[\u4e00-\u9fff][，。、；])/.test(plain),
    end: /(?:施行|执行|废止|解释|有效期.{1,6}年|特此[\u4e00-\u9fff]{2,4}|此[复函])。?$/.test(plain.slice(-12)),
  };
};

/** What it tells against a document that a fragment begins anew where its sentence is not finished. */
const UNFINISHED = 4;

/** What it tells for a document that it names the title that stands here: 《某县某办法》 in the notice that makes it known. */
const NAMED = 4;
/** What it tells that a document has spoken of an annex, or has not, where one begins. */
const ANNEXED = 1.5;
const namedIn = ({ named }: Doc, title: string): boolean => title.length >= 4 && named.includes(title);

/** What it tells for a document that a fragment speaks of what it makes known, as 现将《某办法》印发给你们 does. */
const SUBJECT = 2;
const speaksOf = (title: string, text: string): boolean => {
  const named = /《([^》]{4,60})/.exec(title)?.[1] ?? /关于(?:印发|公布|下达|转发|批转)(.{5,60}?)的[^的]{2}$/.exec(title)?.[1];
  return named !== undefined && text.includes(named);
};

export type Judge = {
  looks: (at: number) => Looks;
  /** A signature begins here: an organ, or several, with a date behind. */
  signs: (at: number) => boolean;
  /** Without its signature, or in the middle of a sentence. */
  isOpen: (doc: Doc) => boolean;
  /** Above 0 for, below 0 against the fragment belonging to the document; `rivals` are all that are open, `likeness` what its words tell. */
  fit: (at: number, index: number, doc: Doc, rivals: readonly number[], likeness: number) => number;
};

export const judgeOf = (fragments: readonly Fragment[], heads: readonly Head[], seams: Seams): Judge => {
  const seen: (Looks | undefined)[] = [];
  const looks = (at: number): Looks => (seen[at] ??= looksOf(fragments[at]!));
  const signs = (at: number): boolean => {
    let next = at;
    while (next < at + 6 && next < fragments.length && looks(next).organ) next++;
    return next > at && next < fragments.length && looks(next).date;
  };
  /** Of the fragment at hand: several readings ask how it goes on behind the same one. */
  let asked: { at: number; seams: Map<number, number> } = { at: -1, seams: new Map() };
  const tableAfter = (at: number, last: number): number => {
    const [before, piece] = [fragments[last]!, pieceOf(fragments[at]!)];
    if (!before.rows) return /如下|下表|附后|见表/.test(before.plain) ? 1 : 0;
    const table = pieceOf(before);
    return goesOnWith({ header: headOf(table), rows: table.body, width: table.width }, piece) ? 2 : -1;
  };
  const isSigned = (at: number, index: number): boolean => heads[index]!.organ?.split("、").includes(fragments[at]!.plain) ?? false;
  /** Whose organ signs: the document's own, one like it unless another has it as its own. */
  const signature = (at: number, index: number, rivals: readonly number[]): number => {
    const [{ organ }, { plain }] = [heads[index]!, fragments[at]!];
    if (organ === null || !isOrgan(plain)) return 1;
    if (isSigned(at, index)) return 4;
    const isLike = organ.includes(plain) || plain.includes(organ);
    return isLike && !rivals.some((rival) => isSigned(at, rival)) ? 1.5 : -3;
  };

  /** What begins a paragraph goes on with no sentence. */
  const seamOf = (at: number, last: number): number => {
    if (asked.at !== at) asked = { at, seams: new Map() };
    const [left, right] = [fragments[last]!.plain, fragments[at]!.plain];
    const seam = asked.seams.get(last) ?? Math.max(-3, Math.min(4, seams.score(left, right) - Math.max(0, seams.beginning(right))));
    asked.seams.set(last, seam);
    return seam;
  };

  const fit = (at: number, index: number, doc: Doc, rivals: readonly number[], likeness: number): number => {
    const [fragment, own, before] = [fragments[at]!, looks(at), looks(doc.last)];
    // Few words with a mark are a heading, unless they go on here.
    const inSentence = before.cut && (!before.heading || (!fragment.mark && !fragment.rows && seamOf(at, doc.last) >= 1.5));
    if (signs(at)) return (doc.closed ? -4 : signature(at, index, rivals)) - (inSentence ? UNFINISHED : before.cut ? 2 : 0);
    // ，……的 is the rest of a sentence, whatever its words.
    let sum = own.rest ? 0 : likeness;
    if (speaksOf(heads[index]!.title, fragment.plain)) sum += SUBJECT;
    if (own.title) sum += namedIn(doc, fragment.plain) ? NAMED : 0;
    // 附件：1.…… is a list before the signature, 附件1 a head behind it.
    if (own.attachment && !inSentence) sum += own.list ? (doc.closed ? -ANNEXED : 0) : doc.named.includes("附") ? ANNEXED : -ANNEXED;
    if (fragment.mark) return sum + fitOf(doc.numbering, fragment.mark) - (inSentence ? UNFINISHED : 0);
    if (own.date) return 0;
    // A table belongs to a text that says so, and hardly to one that has just had another.
    if (fragment.rows) return sum + tableAfter(at, doc.last);
    // A heading, an organ or an annex is the rest of no sentence.
    if (inSentence && (own.title || own.organ || own.attachment || /^(?:特此|此复|此函|专此)/.test(fragment.plain))) sum -= UNFINISHED;
    else if (inSentence) sum += 1 + seamOf(at, doc.last);
    else sum += Math.max(own.rest ? -5 : -3, Math.min(0, seams.beginning(fragment.plain)));
    if (doc.closed && before.date) sum += heads[index]!.title.includes(fragment.plain) || own.attachment ? 2 : own.title ? 0 : -2;
    return sum;
  };
  const isOpen = (doc: Doc): boolean => {
    const last = looks(doc.last);
    return last.cut || (!last.end && (last.pending || ((!doc.closed || doc.left || doc.annexed) && !last.date)));
  };
  return { looks, signs, isOpen, fit };
};
