// Where a document's numbering stands, and how well a mark goes on from there. Immutable; used to tell whose paragraph a paragraph is.
import { RANK, rankWithin, type Mark } from "./marks.ts";

/** The last value of each open rank. */
export type Numbering = readonly { rank: number; value: number }[];
export const NOT_NUMBERED: Numbering = [];

/** Articles count through chapters and stay open behind one. */
const closes = (rank: number, other: number): boolean => other > rank && !(other === RANK.article && rank < RANK.article);

export const withMark = (numbering: Numbering, mark: Mark): Numbering => {
  const rank = rankWithin(numbering, mark.rank);
  return [...numbering.filter((open) => open.rank !== rank && !closes(rank, open.rank)), { rank, value: mark.value }];
};

/** 2: the next one. 1: the first of a new rank. Below 0: neither. */
export const fitOf = (numbering: Numbering, mark: Mark): number => {
  const { value, sub } = mark;
  const rank = rankWithin(numbering, mark.rank);
  const last = numbering.find((open) => open.rank === rank)?.value;
  if (last === undefined) return value === 1 ? 0.6 : -3;
  if (value === last + 1 || (sub > 0 && value === last)) return 2;
  return value === 1 ? -0.5 : value > last + 1 && value <= last + 3 ? -1.5 : -2.5;
};
