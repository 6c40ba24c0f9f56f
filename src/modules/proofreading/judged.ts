// How often a rule was right, as people judged its findings: repaired against dismissed. Pure.

/** `accepted`: the suggestion was taken. `edited`: repaired by hand. `dismissed`: somebody said why it stays. */
export type Judged = { accepted: number; edited: number; dismissed: number };

export const NONE_JUDGED: Judged = { accepted: 0, edited: 0, dismissed: 0 };

export const addJudged = (a: Judged, b: Judged): Judged => ({
  accepted: a.accepted + b.accepted,
  edited: a.edited + b.edited,
  dismissed: a.dismissed + b.dismissed,
});

export const judgedCount = ({ accepted, edited, dismissed }: Judged): number => accepted + edited + dismissed;

/** The share of findings that were right, 0 to 1; null where nobody judged one. */
export const precisionOf = (judged: Judged): number | null => {
  const count = judgedCount(judged);
  return count === 0 ? null : (judged.accepted + judged.edited) / count;
};
