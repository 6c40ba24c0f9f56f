// How Chinese text is made searchable: overlapping pairs of characters with their places, so that any phrase of two characters or more
// is found exactly; Latin words and numbers stay whole. PostgreSQL's own parser would take a whole Chinese sentence as one word.

/** PostgreSQL keeps places up to this number; what stands further back is found by its pairs but not as a phrase. */
const LAST_PLACE = 16_383;
const PIECES = /[\p{Script=Han}〇]+|[\p{L}\p{N}]+/gu;
const HAN = /^[\p{Script=Han}〇]/u;

type Term = { text: string; place: number };

/** Full-width letters and digits are searched as half-width, capitals as small letters. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

const termsOf = (text: string): Term[] => {
  const terms: Term[] = [];
  let place = 1;
  for (const [piece] of fold(text).matchAll(PIECES)) {
    if (!HAN.test(piece)) terms.push({ text: piece.slice(0, 200), place: place++ });
    else {
      const characters = [...piece];
      // The last single character is a term too, so that a search for one character by prefix finds it.
      characters.forEach((character, index) => terms.push({ text: character + (characters[index + 1] ?? ""), place: place++ }));
    }
    place++;
  }
  return terms;
};

const quote = (term: string): string => `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** A tsvector literal for `text`; `weight` A ranks titles above D, the body. Linear in the text. */
export const searchVector = (parts: readonly { text: string; weight: "A" | "B" | "D" }[]): string => {
  const places = new Map<string, string[]>();
  let offset = 0;
  for (const part of parts) {
    const terms = termsOf(part.text);
    for (const term of terms) {
      const at = places.get(term.text);
      const place = `${Math.min(term.place + offset, LAST_PLACE)}${part.weight === "D" ? "" : part.weight}`;
      if (!at) places.set(term.text, [place]);
      else if (at.length < 250) at.push(place);
    }
    offset += (terms.at(-1)?.place ?? 0) + 2;
  }
  return [...places].map(([term, at]) => `${quote(term)}:${at.join(",")}`).join(" ");
};

/** A tsquery literal: every phrase between spaces must occur, in whatever order; undefined where nothing searchable was typed. */
export const searchQuery = (typed: string): string | undefined => {
  const phrases = typed.split(/\s+/u).flatMap((word) => {
    const pieces = [...fold(word).matchAll(PIECES)].map(([piece]) => {
      if (!HAN.test(piece)) return `${quote(piece)}:*`;
      const characters = [...piece];
      if (characters.length === 1) return `${quote(piece)}:*`;
      return `(${characters
        .slice(0, -1)
        .map((character, index) => quote(character + characters[index + 1]!))
        .join(" <-> ")})`;
    });
    return pieces;
  });
  return phrases.length === 0 ? undefined : phrases.slice(0, 20).join(" & ");
};
