// Which characters at a place may be the name of a person, by surname and length, and how a name is masked. Whether they are one there is for others to say.
import { DOUBLE_SURNAMES, MONGOLIAN, NOT_NAMES, SHORT_NAMES, SURNAMES } from "../lexicon/surnames.ts";

const MASKED = /[某×＊*XxＸ○〇□]/;

/** The longest first. */
export const namesAt = (text: string, at: number): string[] => {
  const found: string[] = [];
  const piece = /^[\u4e00-\u9fa5]{2,7}/.exec(text.slice(at, at + 7))?.[0];
  if (piece === undefined) return found;
  const double = DOUBLE_SURNAMES.some((surname) => piece.startsWith(surname));
  if (SURNAMES.has(piece.charAt(0)) || double)
    for (const size of double ? [4, 3] : [3, 2]) if (piece.length >= size) found.push(piece.slice(0, size));
  for (let size = piece.length; size >= 3; size--) if (MONGOLIAN.test(piece.slice(0, size))) found.push(piece.slice(0, size));
  if (SHORT_NAMES.has(piece.slice(0, 2))) found.push(piece.slice(0, 2));
  return found.filter((name) => !NOT_NAMES.has(name) && !NOT_NAMES.has(name.slice(0, 2)) && !MASKED.test(name));
};

export const maskedName = (name: string): string =>
  name.length > 2 ? `${name.charAt(0)}${"*".repeat(name.length - 2)}${name.slice(-1)}` : `${name.charAt(0)}*`;
