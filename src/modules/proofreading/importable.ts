// What is wrong with each row of a list that is to be taken into the lexicon, beside the words it has and beside the other rows. Takes about as long as the
// list is. Pure.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { holdTogether, Term } from "./entries.ts";
import { canKeepInitials, canLookUp, canReplace, isNotCovered, isNotKnown, knownToRules, WordIndex } from "./keepable.ts";
import { EVERYDAY } from "./lexicon/everyday.ts";

export const IMPORT_LIMITS = { maxFile: 5_000_000, maxRows: 5_000, maxColumns: 60 };
/** Every browser that proofreads holds all of them. */
export const MOST_TERMS = 20_000;

/** Stands for a reason or a source that is given once for all rows that have none. */
const GIVEN_LATER = "见导入说明";

const wordsOf = (verdict: Verdict): string[] => (verdict.ok ? [] : [`${verdict.because}。${verdict.next ?? ""}`]);

const isNotEveryday = (term: string): Verdict =>
  EVERYDAY.has(term) ? refuse(`「${term}」是常用词，几乎每篇都会提示`, [], "请写长一些；确实要查的，用“加一个词”试查后单独加") : ALLOWED;

/** Problems of each row, in the order of the rows; an empty list where there are none. `others`: the words of the lexicon. */
export const problemsOf = (rows: readonly Term[], others: readonly Term[]): string[][] => {
  const sound = rows.map(({ term }) => canLookUp(term));
  const kept = new WordIndex(others);
  const known = knownToRules(rows.flatMap(({ term }, index) => (sound[index]!.ok ? [term] : [])));
  const listed = new WordIndex<Term & { place: number }>();
  for (const [place, row] of rows.entries()) if (sound[place]!.ok) listed.add({ ...row, place });
  /** Words of the list that stand in what the lexicon tells people to write. */
  const recommended = new Map<number, Term>();
  for (const other of others)
    if (other.replacement !== null)
      for (const found of listed.within(other.replacement))
        if (!recommended.has(found.place) && holdTogether(found, other)) recommended.set(found.place, other);

  return rows.map((row, place) => {
    if (!sound[place]!.ok) return wordsOf(sound[place]!);
    const shape = Term.safeParse({ ...row, reason: row.reason || GIVEN_LATER, source: row.source || GIVEN_LATER });
    if (!shape.success) return shape.error.issues.map(({ message }) => message);
    const first = listed.same(row.term)!;
    const covering = listed.within(row.term).find((other) => other.place !== first.place);
    const twice =
      first.place !== place
        ? [`和前面的「${first.term}」重复。请只留一行`]
        : covering
          ? [`这份文件里的「${covering.term}」已经能找到「${row.term}」。请只留一行`]
          : [];
    const covered = wordsOf(isNotCovered(row.term, kept));
    const teller = recommended.get(place);
    return [
      ...(covered.length > 0 ? covered : twice),
      ...wordsOf(isNotKnown(row.term, known)),
      ...wordsOf(isNotEveryday(row.term)),
      ...(row.initials ? wordsOf(canKeepInitials(row.term, row.initials)) : []),
      ...[canReplace(row, kept), canReplace(row, listed)].flatMap(wordsOf).slice(0, 1),
      ...(teller ? [`词库要求把「${teller.term}」改为「${teller.replacement}」，里面就有「${row.term}」。请先改那一条`] : []),
    ];
  });
};
